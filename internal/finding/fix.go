package finding

// Fix is what would mend a finding, as data: a tool makes the edits.
type Fix struct {
	Edit

	Safety Safety `json:"safety"`
	// Also are further edits, without which the first is no remedy.
	Also []Edit `json:"also,omitempty"`
}

// Safety says whether a fix can be made without asking.
type Safety string

// The kinds of safety.
const (
	// Safe edits change what is at fault and nothing else, and neither replace
	// nor restart anything.
	Safe Safety = "safe"
	// Suggested edits need somebody to judge them: they replace a resource, cost
	// money, change other instances, or reach behind an expression.
	Suggested Safety = "suggested"
)

// Edit is one change of the block of a resource.
type Edit struct {
	Op Operation `json:"op"`
	// Address is the resource to edit, Root its root module where that is not
	// the finding's.
	Address string `json:"address"`
	Root    string `json:"root,omitempty"`
	// Path leads to the attribute or block, one element a nesting level. The
	// first of several blocks is meant where none is numbered: "rule[1]".
	Path []string `json:"path"`
	// Value is what SetAttribute sets: a string, number, boolean or list of
	// them. AddBlock has the arguments of the block: an object, in which lists
	// of objects are blocks.
	Value any `json:"value,omitempty"`
	// Expression is what SetExpression sets: "aws_db_instance.orders.arn".
	Expression string `json:"expression,omitempty"`
}

// Operation is what an edit does.
type Operation string

// The operations.
const (
	SetAttribute  Operation = "set_attribute"
	SetExpression Operation = "set_expression"
	AddBlock      Operation = "add_block"
)
