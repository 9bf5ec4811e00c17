package rules

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

// scaffold has what a new rule of a user starts from. The files are no policies
// before their names are filled in.
//
//go:embed scaffold/*.tmpl
var scaffold embed.FS

// ScaffoldFile is a file of a new rule, below the directory of the policies.
type ScaffoldFile struct {
	Name string
	Text string
}

// Scaffold returns the files of a new rule of a user: the rule, its tests and
// two fixtures, which pass.
func Scaffold(id string) ([]ScaffoldFile, error) {
	catalogue, err := Load()
	if err != nil {
		return nil, err
	}
	if err := catalogue.CheckNewID(id); err != nil {
		return nil, err
	}
	category, name, _ := strings.Cut(id, "/")
	figure := strings.ReplaceAll(category+"_"+name, "-", "_") + "_days"
	fill := strings.NewReplacer("%CATEGORY", category, "%NAME", name, "%FIGURE", figure)
	cases := path.Join("testdata", id)
	files := []ScaffoldFile{
		{Name: id + ".rego", Text: "rule.rego"},
		{Name: id + "_test.rego", Text: "test.rego"},
		{Name: path.Join(cases, "fires-plain", "main.tf"), Text: "fires.tf"},
		{Name: path.Join(cases, "quiet-mended", "main.tf"), Text: "quiet.tf"},
	}
	for i, file := range files {
		text, err := scaffold.ReadFile("scaffold/" + file.Text + ".tmpl")
		if err != nil {
			return nil, fmt.Errorf("reading what a new rule starts from: %w", err)
		}
		files[i].Text = fill.Replace(string(text))
	}
	return files, nil
}
