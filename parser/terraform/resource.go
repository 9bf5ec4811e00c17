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
	// ignored are the arguments that Terraform leaves as they are.
	ignored []string
}

// Reference is a read of one attribute of a resource instance.
type Reference struct {
	// Root is the name of the root with the instance, "" for the own one.
	Root string
	// Address is the instance that is read; where the key is not known, the
	// address without a key.
	Address string
	// Attribute is the first attribute read ("arn"), "" where the whole
	// resource is meant.
	Attribute string
}

// AttributeRange returns where the attribute or block at path stands. A path
// that the source does not set gives the header of the block and false.
func (r *Resource) AttributeRange(path string) (hcl.Range, bool) {
	if r.origins == nil {
		return r.Range, false
	}
	return r.origins.attributeRange(path)
}
