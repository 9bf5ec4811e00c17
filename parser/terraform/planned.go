package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Planned is what a plan says of a root module.
type Planned struct {
	// Name is the plan's file, as reports name it.
	Name string
	// Partial says that the plan may lack resources that exist: it was made with
	// -target, with errors, or defers changes.
	Partial bool
	// Variables are the root's, defaults included.
	Variables map[string]PlannedValue
	// Resources are all that exist once the plan is applied, and the data
	// sources that were read for it.
	Resources []*PlannedResource
	// Outputs are the root's; unknown and sensitive ones are unknown.
	Outputs map[string]cty.Value
	// Providers are the configurations of the whole module tree.
	Providers []*PlannedProvider
	// Module is the root module's configuration, as far as a plan keeps it.
	Module *PlannedModule
}

// PlannedValue is a value and where the plan has it.
type PlannedValue struct {
	Value cty.Value
	Range hcl.Range
}

// PlannedResource is a resource instance of a plan; the fields are as those
// of Resource. Values lacks what neither the code sets nor the provider
// decides; what is sensitive is unknown.
type PlannedResource struct {
	Address    string
	Mode       Mode
	Type, Name string
	Module     string
	Key        cty.Value
	Values     cty.Value
	Sensitive  []string
	// Block is the configuration of the resource, nil where the plan has none.
	Block *PlannedBlock
	Range hcl.Range
}

// PlannedModule is the configuration of a module as plans keep it: constant
// values and the names that expressions read, not the expressions; no locals.
type PlannedModule struct {
	Resources []*PlannedBlock
	Calls     []*PlannedCall
	Variables []*PlannedName
	Outputs   []*PlannedName
}

// PlannedBlock is the configuration of a resource block.
type PlannedBlock struct {
	Mode       Mode
	Type, Name string
	// ProviderKey names one of the plan's provider configurations.
	ProviderKey    string
	Body           *PlannedBody
	Count, ForEach *PlannedExpression
	Range          hcl.Range
}

// PlannedCall is the configuration of a module block.
type PlannedCall struct {
	Name, Source   string
	Body           *PlannedBody
	Count, ForEach *PlannedExpression
	Module         *PlannedModule
	Range          hcl.Range
}

// PlannedName is a variable with its default, or an output with its value.
type PlannedName struct {
	Name      string
	Value     *PlannedExpression
	Sensitive bool
	Range     hcl.Range
}

// PlannedProvider is a provider configuration.
type PlannedProvider struct {
	// Key is how resources name the configuration.
	Key                        string
	Local, Alias, Type, Source string
	// Module is the address of the module with the block, without keys.
	Module string
	Body   *PlannedBody
	Range  hcl.Range
}

// PlannedBody is what a block sets.
type PlannedBody struct {
	Expressions map[string]*PlannedExpression
	Blocks      map[string][]*PlannedBody
}

// PlannedExpression is a constant, or what an expression reads. A reference
// is followed by its shorter forms: a.b.c, a.b.
type PlannedExpression struct {
	// Constant is cty.NilVal where the expression reads something.
	Constant   cty.Value
	References []string
	Range      hcl.Range
}
