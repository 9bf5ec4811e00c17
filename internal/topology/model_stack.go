package topology

// Drift is a stack of one region that lacks what the same stack has in another:
// the instances of one module, the roots that differ in a region, or resources
// whose names do.
type Drift struct {
	// Element is the resource at fault, or the first one that stands for the stack.
	Element
	Place
	// Attribute is the path of the setting that is off, absent where resources are
	// missing.
	Attribute string `json:"attribute,omitempty"`
	// Stack is what the weaker stack is called, Stronger the one that has more.
	Stack    string     `json:"stack"`
	Stronger StackPlace `json:"stronger"`
	// Missing are the types of which it has nothing, Off the settings that protect
	// there and not here.
	Missing []MissingType `json:"missing"`
	Off     []OffSetting  `json:"off"`
	// Subjects are the resources that the differences name, and what stands for
	// the stacks.
	Subjects []string `json:"subjects"`
}

// StackPlace is a stack and the resource that stands for it.
type StackPlace struct {
	Element
	Place
	Stack string `json:"stack"`
}

// MissingType is a type of which the stronger stack has this resource.
type MissingType struct {
	Element
	Type string `json:"type"`
}

// OffSetting is a protection that a resource lacks and its counterpart has.
type OffSetting struct {
	// What it is in words: "deletion protection".
	What string `json:"what"`
	// Weaker is the resource without it, Stronger its counterpart.
	Weaker   Setting `json:"weaker"`
	Stronger Setting `json:"stronger"`
	// Switch is the path of a flag that switches it on, absent where there is none.
	Switch []string `json:"switch,omitempty"`
}
