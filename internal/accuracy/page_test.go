package accuracy

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestPages(t *testing.T) {
	templates := fstest.MapFS{
		"page.md.tmpl": {Data: []byte(`{{range .Findings}}{{link .Source}} {{cell .Resource}}{{end}}`)},
		"more/page.md.tmpl": {Data: []byte(
			`{{thousands 1234567}}, {{percent 2 3}}, {{percent 0 0}}, {{layout "Terragrunt"}}`)},
		"README.md": {Data: []byte("no template")},
	}
	got, err := Data{Findings: Findings{finding(func(f *Finding) { f.Resource = "a|b\nc" })}}.Pages(templates)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"page.md":      "[acme/shop](https://github.com/acme/shop/tree/" + commit + `) a\|b c`,
		"more/page.md": "1,234,567, 66.6 %, none, a `terragrunt.hcl`",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPagesSayWhichTemplateFails(t *testing.T) {
	for name, text := range map[string]string{"syntax": "{{", "field": "{{.Nothing}}"} {
		if _, err := (Data{}).Pages(folder("page.md.tmpl", text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
