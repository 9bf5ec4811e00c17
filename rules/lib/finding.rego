# METADATA
# description: What a rule returns, and the steps of its trace. Both are a place with a message.
package regionlint.lib.finding

# at stands on the resource of an element; on its attribute where the element
# has one, as an edge does.
at(element, message) := object.union(
	object.filter(element, {"address", "root", "attribute"}),
	{"message": message},
)

# on stands on an attribute of a resource.
on(element, path, message) := object.union(at(element, message), {"attribute": path})

# stated stands on a statement of a rule file.
stated(source, message) := {"source": source, "message": message}

# quoted is a step of a trace that shows a statement of a rule file.
quoted(source, message) := {"file": source.file, "line": source.start_line, "message": message}

# subject names an element among the subjects of a finding.
subject(element) := sprintf("%s|%s", [element.root, element.address])

# set_attribute is a fix that changes what is at fault and nothing else, and
# neither replaces nor restarts anything.
set_attribute(element, path, value) := object.union(
	_edit("set_attribute", element, path, "safe"),
	{"value": value},
)

# suggest_attribute is a fix that somebody has to judge.
suggest_attribute(element, path, value) := object.union(
	_edit("set_attribute", element, path, "suggested"),
	{"value": value},
)

# suggest_expression sets an attribute to HCL: "aws_db_instance.orders.arn".
suggest_expression(element, path, text) := object.union(
	_edit("set_expression", element, path, "suggested"),
	{"expression": text},
)

# suggest_block adds a block with these arguments.
suggest_block(element, path, arguments) := object.union(
	_edit("add_block", element, path, "suggested"),
	{"value": arguments},
)

# all joins fixes that only together are a remedy. One that is suggested makes
# all of them so: the word sorts last.
all(fixes) := object.union(fixes[0], {
	"safety": max({fix.safety | some fix in fixes}),
	"also": [object.remove(fix, {"safety"}) | some fix in array.slice(fixes, 1, count(fixes))],
})

_edit(op, element, path, safety) := {
	"op": op,
	"address": element.address,
	"root": element.root,
	"path": path,
	"safety": safety,
}
