package rulefile

// facilityRows say what leads users between regions, or exercises a failover,
// beside DNS. A name alone promises nothing.
func facilityRows() []row {
	return []row{
		{text: "<through> <facility>", read: readFacility},
		{text: "by|behind|from|over <facility>", read: readFacility},
		{
			text: "^ entry|ingress|entry_point|routing|traffic|traffic_routing|global_routing|global_load_balancing|" +
				"load_balancing|failover|drills|drill|testing|chaos_testing <is> <facility>",
			read: readFacility,
		},
		{
			text: "^ <facility> routes|route|sends|send|steers|steer|directs|direct|fronts|front|distributes|" +
				"switches|switch|balances|shifts|shift|moves|move|fails_over|fail_over|leads|lead|runs|run|tests|" +
				"test|exercises|exercise|for|in_front|between|across",
			read: readFacility,
		},
	}
}
