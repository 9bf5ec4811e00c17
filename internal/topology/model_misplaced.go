package topology

import "github.com/regionlint/regionlint/parser/terraform"

// Misplaced is a resource of which the cloud refuses that it is in one region and
// what belongs to it in another.
type Misplaced struct {
	Element
	Place
	// Attribute is the first argument at fault, "" where it is the resource itself.
	Attribute string `json:"attribute,omitempty"`
	// Attributes are all arguments at fault, without the numbers of list elements.
	Attributes []string `json:"attributes"`
	// Named are what these arguments name in other regions.
	Named []Named `json:"named"`
	// Users are what names it and makes it need that region.
	Users []Named `json:"users,omitempty"`
	// Needs is the region that the cloud wants what is named in, or the resource
	// itself where nothing is named.
	Needs string `json:"needs,omitempty"`
	// Why says in a sentence why the cloud refuses it, "" where it is that both have
	// to be in one region.
	Why string `json:"why,omitempty"`
	// Provider is a provider configuration of the module with which the resource
	// would be in the region that it has to be in: "aws.us_east_1".
	Provider string `json:"provider,omitempty"`
	// Because are the steps to the region of the resource.
	Because []terraform.Hop `json:"because"`
}

// Named is what an argument names: a resource of the code, or a text.
type Named struct {
	// Element is the resource, empty where the argument has a text.
	Element
	// Name is the text: a zone, an ARN.
	Name      string `json:"name,omitempty"`
	Attribute string `json:"attribute"`
	Region    string `json:"region"`
}
