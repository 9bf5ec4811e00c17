package catalogue

import (
	"maps"
	"slices"
)

// Tie says which arguments name what a resource has to be in one region with.
type Tie struct {
	// Of are the types that have the arguments; they can end in "*".
	Of []string `json:"of"`
	// Attributes are paths, through lists of blocks: "subnet_mapping[*].subnet_id".
	Attributes []string `json:"attributes"`
	// To are the types of what is named; they can end in "*".
	To []string `json:"to"`
	// Name is the argument with the name of what is named, and By are the attributes
	// that pass on no more than that name: another of that name can be in the region.
	Name string   `json:"name"`
	By   []string `json:"by"`
	// Managed leaves out data sources that find theirs in any region.
	Managed bool `json:"managed"`
	// ARN is the service and the text before the name in an ARN that is written out
	// ("sns:"), "" where an ARN there tells nothing.
	ARN string `json:"arn"`
}

// Zones are the arguments with the names of zones, which have to be in the region
// of their resource.
type Zones struct {
	Of         []string `json:"of"`
	Attributes []string `json:"attributes"`
}

// Certificate is an argument with a certificate.
type Certificate struct {
	Of        []string `json:"of"`
	Attribute string   `json:"attribute"`
	// Region is where the certificate has to be, "" where that is the region of the
	// resource.
	Region string `json:"region"`
	// Why says so in a sentence, for a region of its own.
	Why string `json:"why"`
	// Unless are values of arguments with which the argument is not used.
	Unless map[string]string `json:"unless"`
}

// Only is what the cloud takes in one region alone.
type Only struct {
	Of     []string `json:"of"`
	Region string   `json:"region"`
	// When are values of arguments with which it is so.
	When map[string]string `json:"when"`
	// Attributes name what has to be there, of the types To; without them it is the
	// resource itself.
	Attributes []string `json:"attributes"`
	To         []string `json:"to"`
	// Why says so in a sentence.
	Why string `json:"why"`
}

// Metrics are those of a namespace of CloudWatch that one region alone has.
type Metrics struct {
	Region string `json:"region"`
	Why    string `json:"why"`
}

func (c *Catalogue) addPlaces(file *Cloud) {
	c.ties = append(c.ties, file.Ties...)
	c.zones = append(c.zones, file.Zones...)
	c.certificates = append(c.certificates, file.Certificates...)
	c.only = append(c.only, file.Only...)
	maps.Copy(c.Metrics, file.Metrics)
}

// TiesOf lists the ties of a type.
func (c *Catalogue) TiesOf(name string) []Tie {
	return about(c.ties, name, func(row Tie) []string { return row.Of })
}

// ZonesOf lists the arguments of a type with the names of zones.
func (c *Catalogue) ZonesOf(name string) []string {
	var paths []string
	for _, row := range about(c.zones, name, func(row Zones) []string { return row.Of }) {
		paths = append(paths, row.Attributes...)
	}
	return paths
}

// CertificatesOf lists the arguments of a type with certificates.
func (c *Catalogue) CertificatesOf(name string) []Certificate {
	return about(c.certificates, name, func(row Certificate) []string { return row.Of })
}

// OnlyOf lists what the cloud takes of a type in one region alone.
func (c *Catalogue) OnlyOf(name string) []Only {
	return about(c.only, name, func(row Only) []string { return row.Of })
}

// about returns the rows that are about a type.
func about[T any](rows []T, name string, types func(T) []string) []T {
	return slices.DeleteFunc(slices.Clone(rows), func(row T) bool { return !Matches(name, types(row)) })
}
