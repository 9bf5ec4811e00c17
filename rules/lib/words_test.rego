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

test_duration_in_the_units_that_people_use if {
	words.duration(0) == "0 s"
	words.duration(90) == "90 s"
	words.duration(119) == "119 s"
	words.duration(120) == "2 min"
	words.duration(900) == "15 min"
	words.duration(3600) == "1 h"
	words.duration(86400) == "24 h"
	words.duration(604800) == "7 days"
}

test_duration_that_is_no_whole_number_of_minutes if {
	words.duration(150) == "150 s"
	words.duration(930) == "15 min 30 s"
	words.duration(3990) == "1 h 6 min 30 s"
	words.duration(176400) == "2 days 1 h"
	words.duration(400.5) == "400.5 s"
}
