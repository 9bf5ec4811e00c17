package tfplan

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// misgiven recognises files that are no JSON plan by how they begin.
func misgiven(name string, src []byte) *hcl.Diagnostic {
	at := hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}
	text := bytes.TrimSpace(src)
	firstLine, _, _ := bytes.Cut(text, []byte("\n"))
	switch {
	case len(text) == 0:
		return fault("Plan is empty", "The file has no text. Write the plan anew: "+howToShow, at)
	case bytes.HasPrefix(src, []byte("PK\x03\x04")):
		return fault("Plan is binary",
			"This is the file that terraform plan -out writes. Turn it into JSON: "+howToShow, at)
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")):
		return fault("Plan is not UTF-8", "The file is UTF-16, as PowerShell writes it with >. "+
			"Write it as UTF-8: terraform show -json plan.out | Out-File -Encoding utf8 plan.json", at)
	case !utf8.Valid(src):
		return fault("Plan is not UTF-8",
			"The file has a byte that is not UTF-8 text. Write the plan anew: "+howToShow, at)
	case bytes.Contains(firstLine, []byte(`"@level"`)):
		return fault("Not a plan", "These are the messages of terraform plan -json. The plan itself comes from "+
			"terraform plan -out plan.out, then "+howToShow, at)
	case text[0] != '{':
		return fault("Not a plan", "A plan is a JSON object. Write it with "+howToShow, at)
	}
	return nil
}

// unsupported says why a JSON document is no plan of a version that is understood.
func unsupported(name string, document *node) *hcl.Diagnostic {
	version := document.member("format_version")
	at := cmp.Or(version, document).span(name)
	at.End = at.Start
	major, _, _ := strings.Cut(version.string(), ".")
	switch {
	case document.member("format_version") == nil && document.member("lineage") != nil:
		return fault("Not a plan",
			"This is a state file. Make a plan with terraform plan -out plan.out, then "+howToShow, at)
	case version.string() == "":
		return fault("Not a plan", "The file has no format_version. Write the plan with "+howToShow, at)
	case major != "1" && !strings.HasPrefix(version.string(), "0."):
		return fault("Plan of an unknown version", fmt.Sprintf("The format of the plan is version %s; "+
			"versions 0.1 to 1.x are understood. A newer regionlint may read it.", version.string()), at)
	case document.member("planned_values") == nil && document.member("values") != nil:
		return fault("Not a plan", "This is a state as terraform show prints it without a plan file. "+
			"Make a plan with terraform plan -out plan.out, then "+howToShow, at)
	case document.member("planned_values") == nil && document.member("resource_changes") == nil &&
		document.member("configuration") == nil:
		return fault("Not a plan",
			"The file has no planned_values and no configuration. Write the plan with "+howToShow, at)
	}
	return nil
}
