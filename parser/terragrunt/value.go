package terragrunt

import (
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// textOf returns an argument of a block that is a known text, "" for others.
func textOf(block terraform.ConfigBlock, name string) string {
	value, ok := block.Argument(name)
	if !ok {
		return ""
	}
	text, _ := value.Text()
	return text
}

// textsOf returns the known texts in an argument of a block that is a list.
func textsOf(block terraform.ConfigBlock, name string) []string {
	value, ok := block.Argument(name)
	if !ok {
		return nil
	}
	list := value.Known()
	if !list.IsKnown() || list.IsNull() || !list.CanIterateElements() {
		return nil
	}
	var texts []string
	for it := list.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if text, ok := textIn(element); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

func isTrue(block terraform.ConfigBlock, name string) bool {
	value, ok := block.Argument(name)
	if !ok {
		return false
	}
	val := value.Known()
	return val.Type() == cty.Bool && val.IsKnown() && !val.IsNull() && val.True()
}

// textIn returns a known text.
func textIn(val cty.Value) (string, bool) {
	val, _ = val.Unmark()
	if val.Type() != cty.String || !val.IsKnown() || val.IsNull() {
		return "", false
	}
	return val.AsString(), true
}

// quoted is a text as Terraform's language has it.
func quoted(text string) string {
	replacer := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "${", "$${", "%{", "%%{")
	return `"` + replacer.Replace(text) + `"`
}

func sortedKeys[T any](table map[string]T) []string { return slices.Sorted(maps.Keys(table)) }
