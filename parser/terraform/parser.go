// Package terraform evaluates Terraform modules to resource instances with
// their values, references and provider configurations. It knows nothing of
// what a resource type means, and runs no provider.
package terraform

import (
	"cmp"
	"io/fs"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/registry"
)

// Inputs are what a user can give a root module beside its files.
type Inputs struct {
	// Variables are --var settings, name to expression text as Terraform reads it.
	Variables map[string]string
	// VarFiles are --var-file files by name, with their content.
	VarFiles []VarFile
	// Environment holds TF_VAR_ settings, name (without the prefix) to text.
	Environment map[string]string
	// Workspace is terraform.workspace, "default" where empty.
	Workspace string
	// Instance is the deployment of the root; what is given to it gives way to
	// what is given to the run.
	Instance Instance
	// Neighbours are the other roots of the run; nil where none is read.
	Neighbours Neighbours
	// Leaf puts the root together; nil for a root that is a directory's module.
	Leaf Leaf
}

// Instance is one of several deployments of a root.
type Instance struct {
	// Name is "" where there is only one.
	Name string
	// VarFiles are variables files of the tree, by name.
	VarFiles []string
	// Settings win over the files.
	Settings []Setting
}

// Setting is a value for an input variable, and where it is given.
type Setting struct {
	Name  string
	Value cty.Value
	Range hcl.Range
}

// RootName is how reports call the root in dir.
func (i Instance) RootName(dir string) string {
	if i.Name == "" {
		return dir
	}
	return dir + "[" + i.Name + "]"
}

// VarFile is a variables file that was named on the command line.
type VarFile struct {
	Name    string
	Content []byte
}

// Limits bound what one run may cost. A zero field means the default.
type Limits struct {
	// FileBytes is the largest file that is read (default 16 MiB).
	FileBytes int64
	// Instances is the largest count or for_each of one block (default 10,000).
	Instances int
	// ModuleDepth is the deepest nesting of module calls (default 32).
	ModuleDepth int
	// Nesting is the deepest nesting of brackets and blocks (default 200).
	Nesting int
}

// Parser reads modules from one tree and keeps what it has parsed, so that a
// module that many roots call is read once. It is safe for concurrent use.
type Parser struct {
	tree   fs.FS
	limits Limits
	// descriptions are of modules that are not on disk.
	descriptions registry.Registry
	// work is how many steps the expressions of one root may take.
	work int

	mutex   sync.Mutex
	modules map[string]*loading
	texts   map[string][]byte
	configs map[string]*config
	// generated are the files that other tools write.
	generated map[generation]*generatedBlocks
}

// New returns a parser of the files in tree.
func New(tree fs.FS, limits Limits) *Parser {
	return &Parser{
		tree: tree, limits: limits.withDefaults(), work: maxWork, descriptions: registry.Public(),
		modules: make(map[string]*loading), texts: make(map[string][]byte),
		configs: make(map[string]*config), generated: make(map[generation]*generatedBlocks),
	}
}

// DefaultLimits are the bounds of a run that names none.
func DefaultLimits() Limits {
	return Limits{FileBytes: 16 << 20, Instances: 10_000, ModuleDepth: 32, Nesting: 200}
}

// withDefaults fills in the limits that are not set.
func (l Limits) withDefaults() Limits {
	defaults := DefaultLimits()
	return Limits{
		FileBytes:   cmp.Or(l.FileBytes, defaults.FileBytes),
		Instances:   cmp.Or(l.Instances, defaults.Instances),
		ModuleDepth: cmp.Or(l.ModuleDepth, defaults.ModuleDepth),
		Nesting:     cmp.Or(l.Nesting, defaults.Nesting),
	}
}

// Note marks a diagnostic (in its Extra field) that is worth knowing and never
// changes the exit status; HCL itself has errors and warnings only.
type Note struct{}
