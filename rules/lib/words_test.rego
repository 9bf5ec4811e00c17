package regionlint.lib.words_test

import data.regionlint.lib.words

test_list if {
	words.list([]) == ""
	words.list(["a"]) == "a"
	words.list({"b", "a"}) == "a and b"
	words.list(["a", "b", "c"]) == "a, b and c"
}

test_quoted if {
	words.quoted("RTO: 1 minute") == `"RTO: 1 minute"`
	long := concat("", ["x" | some _ in numbers.range(1, 101)])
	words.quoted(long) == sprintf(`"%s ..."`, [substring(long, 0, 100)])
}

test_few_names_the_first_three_of_many if {
	words.few({"a", "b", "c", "d"}) == "a, b, c and d"
	words.few({"a", "b", "c", "d", "e"}) == "a, b, c and 2 more"
}
