package topology

// Stray is an argument with the name of another region than the resource's own
// written out.
type Stray struct {
	Element
	Place
	// Attribute is the path of the argument.
	Attribute string `json:"attribute"`
	// Names is the region that its texts name.
	Names string `json:"names"`
	// Texts are those that name it, in the order of the source.
	Texts []StrayText `json:"texts"`
	// Subjects name the argument: "root|address|attribute".
	Subjects []string `json:"subjects"`
}

// StrayText is such a text.
type StrayText struct {
	// Kind is ARN, host name, service name or zone.
	Kind string `json:"kind"`
	Text string `json:"text"`
	// Setting is the name of the variable that holds it, absent where the argument
	// itself does.
	Setting string `json:"setting,omitempty"`
}
