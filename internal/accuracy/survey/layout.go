package survey

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclparse"
)

var (
	regionFolder  = regexp.MustCompile(`(^|/)(us|eu|ap|sa|ca|af|me|il|mx)-[a-z]+-[0-9](/|$)`)
	roleFolder    = regexp.MustCompile(`(?i)(^|/)(primary|dr|secondary)([-_]region)?(/|$)`)
	exampleFolder = regexp.MustCompile(`^examples?(/|$)`)
	regionWord    = regexp.MustCompile(`(?i)region|location`)
)

// blocks are the blocks of a Terraform file that tell its layout.
var blocks = &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
	{Type: "provider", LabelNames: []string{"name"}},
	{Type: "module", LabelNames: []string{"name"}},
	{Type: "resource", LabelNames: []string{"type", "name"}},
}}

// arguments are the arguments of these blocks that tell the layout.
var arguments = &hcl.BodySchema{Attributes: []hcl.AttributeSchema{
	{Name: "alias"},
	{Name: "for_each"},
	{Name: "providers"},
	{Name: "region"},
	{Name: "source"},
}}

// layout collects how the code of a repository is laid out.
type layout map[string]bool

// Layout reads how the code of a repository is laid out from its files, without
// evaluating any, as "; "-separated words. Whether there are rule files the
// caller knows.
func Layout(repository fs.FS, ruleFiles bool) (string, error) {
	found := make(layout)
	if ruleFiles {
		found["rule files"] = true
	}
	folders := make(map[string]bool)
	err := fs.WalkDir(repository, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == ".terraform"):
			return fs.SkipDir
		case entry.Name() == "terragrunt.hcl":
			found["Terragrunt"] = true
		case entry.Type().IsRegular() && (path.Ext(name) == ".tf" || path.Ext(name) == ".tofu"):
			folders[path.Dir(name)] = true
			return found.file(repository, name)
		}
		return nil
	})
	found.folders(folders)
	return found.String(), err
}

// folders looks at the names of folders with Terraform files.
func (l layout) folders(folders map[string]bool) {
	for folder := range folders {
		if regionFolder.MatchString(folder) {
			l["directory per region"] = true
		}
		if roleFolder.MatchString(folder) && !strings.HasPrefix(folder, "modules") {
			l["directory per role"] = true
		}
		if exampleFolder.MatchString(folder) && folders["."] {
			l["module with examples"] = true
		}
	}
}

// file looks at the blocks of a Terraform file.
func (l layout) file(repository fs.FS, name string) error {
	text, err := fs.ReadFile(repository, name)
	if err != nil {
		return err
	}
	file, faults := hclparse.NewParser().ParseHCL(text, name)
	if faults.HasErrors() {
		l["broken files"] = true
	}
	if file == nil || file.Body == nil {
		return nil
	}
	// What else is in a file is of no interest here, nor what is wrong with it.
	content, _, _ := file.Body.PartialContent(blocks)
	for _, block := range content.Blocks {
		inside, _, _ := block.Body.PartialContent(arguments)
		l.block(block, inside.Attributes, text)
	}
	return nil
}

// block looks at the arguments of a block.
func (l layout) block(block *hcl.Block, has hcl.Attributes, text []byte) {
	if each, ok := has["for_each"]; ok && block.Type != "provider" &&
		regionWord.Match(each.Expr.Range().SliceBytes(text)) {
		l["for_each over regions"] = true
	}
	switch block.Type {
	case "provider":
		l.mark("provider aliases", has["alias"])
		l.mark("provider for_each", has["for_each"])
	case "module":
		l.mark("provider maps", has["providers"])
		source, ok := has["source"]
		if ok && !strings.HasPrefix(strings.Trim(string(source.Expr.Range().SliceBytes(text)), `"`), ".") {
			l["remote modules"] = true
		}
	case "resource":
		if strings.HasPrefix(block.Labels[0], "aws_") {
			l.mark("region argument", has["region"])
		}
	}
}

func (l layout) mark(word string, attribute *hcl.Attribute) {
	if attribute != nil {
		l[word] = true
	}
}

// spanning says whether a word names a way to span regions.
func spanning(word string) bool {
	switch word {
	case "broken files", "module with examples", "provider maps", "remote modules", "rule files":
		return false
	}
	return true
}

// String lists the words in order; "one provider" stands for none of the ways to
// span regions.
func (l layout) String() string {
	var words []string
	plain := true
	for word := range l {
		words = append(words, word)
		plain = plain && !spanning(word)
	}
	if plain {
		words = append(words, "one provider")
	}
	slices.Sort(words)
	return strings.Join(words, "; ")
}
