# METADATA
# description: How messages say things.
package regionlint.lib.words

# list joins names as a sentence does: "a, b and c". A set is in order of name.
list(names) := _joined([name | some name in names])

# few is the same, of many only the first three: the trace has all.
few(names) := list(names) if count(names) < 5

few(names) := sprintf("%s and %d more", [concat(", ", array.slice(sorted, 0, 3)), count(names) - 3]) if {
	count(names) > 4
	sorted := [name | some name in names]
}

_joined(names) := concat(" and ", names) if count(names) < 3

_joined(names) := sentence if {
	last := count(names) - 1
	last > 1
	sentence := sprintf("%s and %s", [concat(", ", array.slice(names, 0, last)), names[last]])
}

# quoted is what a rule file says, in quotation marks; the start of it where it
# is long.
quoted(text) := sprintf("\"%s\"", [text]) if count(text) <= _longest

quoted(text) := sprintf("\"%s ...\"", [trim_space(substring(text, 0, _longest))]) if count(text) > _longest

_longest := 100
