package topology

import "github.com/regionlint/regionlint/parser/terraform"

// Misnamed is a provider configuration or a resource that names one region and is
// in another.
type Misnamed struct {
	// Element is the resource, or the provider configuration ("provider.aws.eu").
	Element
	Place
	// Attribute is the argument with the name, "" where it is the resource's own.
	Attribute string `json:"attribute,omitempty"`
	// By is what tells another region: `alias "eu_west"`, `tag Region = "eu-west-1"`.
	By string `json:"by"`
	// Tells are the regions that it can mean, sorted.
	Tells []string `json:"tells"`
	// Bound are the resources that it misnames: those of a provider configuration,
	// those with one tag, or the resource itself.
	Bound []Element `json:"bound"`
	// Because are the steps to the region.
	Because []terraform.Hop `json:"because"`
}

// UnusedAlias is a provider configuration for another region that nothing uses,
// while something that claims to be there runs in the default one.
type UnusedAlias struct {
	// Element is the provider configuration: "provider.aws.dr".
	Element
	Place
	// Name is the configuration as code names it: "aws.dr".
	Name string `json:"name"`
	// Default is the region of the default configuration.
	Default string `json:"default_region"`
	// Claims are what is called as if it were there, in order of address.
	Claims []Claim `json:"claims"`
}

// Claim is a resource or module call whose name claims a region or role.
type Claim struct {
	Element
	// Word is what claims it: "dr", "us-west-2".
	Word string `json:"word"`
}
