package rulefile_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// layers lists "dir: file file" for each layer, nearest first.
func layers(t *testing.T, files map[string]string, dir string) []string {
	t.Helper()
	tree := fstest.MapFS{}
	for name, content := range files {
		tree[name] = &fstest.MapFile{Data: []byte(content)}
	}
	found, diags := rulefile.NewTree(newParser(t), tree).Layers(dir)
	if len(diags) > 0 {
		t.Error(diags)
	}
	list := []string{}
	for _, layer := range found {
		words := []string{layer.Dir + ":"}
		for _, file := range layer.Files {
			words = append(words, file.Path)
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

func TestLayers(t *testing.T) {
	files := map[string]string{
		"CLAUDE.md": "", ".claude/CLAUDE.md": "", ".claude/rules/regions.md": "", ".claude/rules/notes.txt": "",
		".claude/skills/dr/SKILL.md": "", ".github/instructions/tf.instructions.md": "", ".cursor/rules/aws.mdc": "",
		".github/copilot-instructions.md": "", "README.md": "", "a/AGENTS.md": "", "a/b/GEMINI.md": "",
		"a/b/c/main.tf":   "",
		"other/CLAUDE.md": "", "a/b/c/.windsurfrules": "", "a/b/CONVENTIONS.md": "", "a/CLAUDE.local.md": "",
	}
	want := []string{
		"a/b/c: a/b/c/.windsurfrules",
		"a/b: a/b/GEMINI.md a/b/CONVENTIONS.md",
		"a: a/CLAUDE.local.md a/AGENTS.md",
		".: CLAUDE.md .claude/CLAUDE.md .claude/rules/regions.md .claude/skills/dr/SKILL.md .cursor/rules/aws.mdc " +
			".github/copilot-instructions.md .github/instructions/tf.instructions.md",
	}
	if diff := cmp.Diff(want, layers(t, files, "a/b/c")); diff != "" {
		t.Errorf("layers (-want +got):\n%s", diff)
	}
}

func TestImports(t *testing.T) {
	files := map[string]string{
		"app/CLAUDE.md": "See @docs/dr.md, @../common/regions.md and @../../outside.md. Ask " +
			"@alice. Not `@code.md`.",
		"app/docs/dr.md":    "@dr2.md @/etc/passwd @~/x.md",
		"app/docs/dr2.md":   "@dr.md",
		"common/regions.md": "Primary: us-east-1",
		"app/code.md":       "", "alice/x": "",
	}
	want := []string{"app: app/CLAUDE.md app/docs/dr.md app/docs/dr2.md common/regions.md"}
	if diff := cmp.Diff(want, layers(t, files, "app")); diff != "" {
		t.Errorf("layers (-want +got):\n%s", diff)
	}
}

func TestImportsFiveDeep(t *testing.T) {
	files := map[string]string{"CLAUDE.md": "@1.md"}
	for i := 1; i <= 8; i++ {
		files[fmt.Sprintf("%d.md", i)] = fmt.Sprintf("@%d.md", i+1)
	}
	want := []string{".: CLAUDE.md 1.md 2.md 3.md 4.md 5.md"}
	if diff := cmp.Diff(want, layers(t, files, ".")); diff != "" {
		t.Errorf("layers (-want +got):\n%s", diff)
	}
}
