package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Mode tells managed resources from data sources.
type Mode string

// The modes of a resource block.
const (
	Managed   Mode = "managed"
	Data      Mode = "data"
	Ephemeral Mode = "ephemeral"
)

// Resource is one instance of a resource block: what Terraform would create
// for one key of count or for_each in one instance of its module.
type Resource struct {
	// Address is the instance's full address, such as
	// module.db["eu"].aws_db_instance.primary[0]; data sources start with
	// "data." after the module path.
	Address string
	Mode    Mode
	Type    string
	Name    string
	// Module is the address of the module instance, "" in the root module.
	Module string
	// Key is the instance's key: a string, a number, or cty.NilVal where the
	// block has neither count nor for_each.
	Key cty.Value
	// Unexpanded says that count or for_each is unknown: this one instance
	// stands for any number of them, none included.
	Unexpanded bool
	// Provider is the provider configuration that the instance uses.
	Provider ProviderBinding
	// Values is an object with every argument and block that the source sets,
	// without marks. Nested blocks are tuples of objects, in source order;
	// what cannot be known is unknown; null arguments are left out.
	Values cty.Value
	// Sensitive lists paths of values that must never be printed.
	Sensitive []string
	// References lists, by attribute path ("replicate_source_db",
	// "alias[0].name"), what the expression reads of other resources, through
	// locals, module inputs and outputs.
	References map[string][]Reference
	// Structures holds, by attribute path, what a JSON or YAML text was encoded
	// from: one unknown value makes all of the text unknown, not its structure.
	Structures map[string]cty.Value
	// Uncertain lists paths of blocks ("weighted_routing_policy[0]") that come
	// from a dynamic block with an unknown for_each: each stands for any number
	// of blocks, none included.
	Uncertain []string
	// Range is the header of the block; Body spans all of it.
	Range hcl.Range
	Body  hcl.Range
	// Calls are the module calls that lead here, outermost first.
	Calls []*Call

	origins originSource
}

// Reference is a read of one attribute of a resource instance.
type Reference struct {
	// Address is the instance that is read; where the key is not known, the
	// address without a key.
	Address string
	// Attribute is the first attribute read ("arn"), "" where the whole
	// resource is meant.
	Attribute string
}

// Call is one instance of a module block.
type Call struct {
	// Address is that of the module instance, such as module.db["eu"].
	Address string
	// Source is the source argument as written.
	Source string
	// Dir is the module's directory in the tree, "" where the module is not
	// on disk (opaque).
	Dir string
	// Downloaded says that Dir came from .terraform/modules.
	Downloaded bool
	// Inputs are the arguments, without marks; References as for resources.
	Inputs     cty.Value
	References map[string][]Reference
	// Providers maps the called module's provider names ("aws", "aws.replica")
	// to the caller's configurations.
	Providers  map[string]ProviderBinding
	Unexpanded bool
	Range      hcl.Range
	// Parents are the calls that lead to the module with this block, outermost first.
	Parents []*Call
}

// Hop is one step of an explanation: a place in the source and what it says.
type Hop struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
	// Kind and Given are for those who write a whole explanation as one sentence.
	Kind HopKind `json:"-"`
	// Given says where a variable has its value from: "default", "--var name",
	// a file; "" for all other steps.
	Given string `json:"-"`
}

// HopKind says what a step of an explanation does.
type HopKind string

// The kinds of steps. A step of another kind has none.
const (
	// HopUse names the provider configuration that a resource uses.
	HopUse HopKind = "use"
	// HopPassed passes a provider configuration to a module.
	HopPassed HopKind = "passed"
	// HopProvider is the block of a provider configuration.
	HopProvider HopKind = "provider"
)

// OriginKind says what the last hop of an origin is.
type OriginKind string

// The kinds of origin.
const (
	// OriginLiteral is a value written in the source.
	OriginLiteral OriginKind = "literal"
	// OriginVariable is a variable's default or given value.
	OriginVariable OriginKind = "variable"
	// OriginUnset is exactly a root variable without a value, through any
	// number of modules and pure references: symbolic.
	OriginUnset OriginKind = "unset"
	// OriginResource is an attribute of a resource.
	OriginResource OriginKind = "resource"
	// OriginComputed is the result of an expression that is more than a reference.
	OriginComputed OriginKind = "computed"
	// OriginAbsent means that the source does not set the attribute.
	OriginAbsent OriginKind = "absent"
)

// Origin explains where the value of an attribute comes from.
type Origin struct {
	Kind  OriginKind
	Value cty.Value
	// Symbol is "var.<name>" for OriginUnset, the name being the root's.
	Symbol string
	// Reference is the first attribute of a resource on the way. Where the
	// resource's block sets that attribute the explanation goes on from there,
	// so that Kind says where the value really comes from.
	Reference Reference
	// Cause says in words why the value is unknown, "" where it is known.
	Cause string
	Hops  []Hop
}

// originSource answers what the evaluator knows of an instance's attributes.
type originSource interface {
	origin(path string) Origin
	attributeRange(path string) (hcl.Range, bool)
}

// Origin explains the value at path ("region", "alias[0].name").
func (r *Resource) Origin(path string) Origin {
	if r.origins == nil {
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	}
	return r.origins.origin(path)
}

// AttributeRange returns where the attribute or block at path stands. A path
// that the source does not set gives the header of the block and false.
func (r *Resource) AttributeRange(path string) (hcl.Range, bool) {
	if r.origins == nil {
		return r.Range, false
	}
	return r.origins.attributeRange(path)
}
