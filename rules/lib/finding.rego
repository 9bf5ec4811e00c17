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

# set_attribute is a fix.
set_attribute(element, path, value) := {
	"op": "set_attribute",
	"address": element.address,
	"path": path,
	"value": value,
}
