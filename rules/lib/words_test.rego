package regionlint.lib.words_test

import data.regionlint.lib.words

test_list if {
	words.list([]) == ""
	words.list(["a"]) == "a"
	words.list({"b", "a"}) == "a and b"
	words.list(["a", "b", "c"]) == "a, b and c"
}
