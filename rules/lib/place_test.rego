package regionlint.lib.place_test

import data.regionlint.lib.place

test_distinct if {
	place.distinct({"region_status": "known"})
	place.distinct({"region_status": "symbolic"})
	not place.distinct({"region_status": "unknown"})
	not place.distinct({"region_status": "global"})
}
