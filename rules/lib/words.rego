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

# duration is a time in the units that people use: "45 s", "5 min", "1 h 6 min 30 s".
# What is short stays in seconds, and so compares easily.
duration(seconds) := sprintf("%v s", [seconds]) if _is_short(seconds)

duration(seconds) := concat(" ", [sprintf("%v %s", [part.number, part.unit]) |
	some part in [
		{"number": days, "unit": "days"},
		{"number": floor((seconds - (days * 86400)) / 3600), "unit": "h"},
		{"number": floor(seconds / 60) % 60, "unit": "min"},
		{"number": seconds % 60, "unit": "s"},
	]
	part.number > 0
]) if {
	not _is_short(seconds)
	days := _days(seconds)
}

_is_short(seconds) if seconds < 120

_is_short(seconds) if seconds != floor(seconds)

_is_short(seconds) if {
	seconds < 300
	seconds % 60 != 0
}

# "24 h" and "36 h" are how people say it.
_days(seconds) := floor(seconds / 86400) if seconds >= 172800

_days(seconds) := 0 if seconds < 172800

# quoted is what a rule file says, in quotation marks; the start of it where it
# is long.
quoted(text) := sprintf("\"%s\"", [text]) if count(text) <= _longest

quoted(text) := sprintf("\"%s ...\"", [trim_space(substring(text, 0, _longest))]) if count(text) > _longest

_longest := 100
