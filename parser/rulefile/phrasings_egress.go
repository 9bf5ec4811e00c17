package rulefile

import "slices"

// egressRows say where traffic must not go, and what crossing regions needs.
func egressRows() []row {
	return slices.Concat(addressRows(), internetRows(), transferRows())
}

// addressRows forbid egress to ranges of addresses.
func addressRows() []row {
	return []row{
		{text: "<no> .. <outbound> .. (? <cidrs>", read: readEgressDenial},
		{text: "no .. may|can|must|should|shall .. <outbound> .. <cidrs>", read: readEgressDenial},
		{text: "<cidrs> <is> not|never allowed|permitted|used in|for|on|as? <outbound>", read: readEgressDenial},
		{text: "<no> .. out to <cidrs>", read: readEgressDenial},
		{text: "<cidrs> <is> <closed>", read: readHeadedDenial},
		{
			text: "^ never|no|nothing|deny|denies|denied|block|blocks|blocked|forbidden|drop by_default? <is>? <cidrs>",
			read: readHeadedDenial,
		},
		{text: "<cidrs> in|for|as|on .. <outbound> .. <is> <closed>", read: readEgressDenial},
		{text: "<cidrs> must_not|may_not|never|cannot .. <outbound>", read: readEgressDenial},
		{text: "<outbound> (? <cidrs> )? <is> .. <closed>", read: readEgressDenial},
		{text: "<cidrs> <outbound> <is> .. <closed>", read: readEgressDenial},
		{text: "<cidrs> <is> <closed> in|for|on|as <outbound>", read: readEgressDenial},
		{text: "<outbound> <is> <no> .. <cidrs>", read: readEgressDenial},
		{
			text: "<outbound> .. <cidrs> <is> not|never allowed|permitted|acceptable|accepted|ok|okay",
			read: readEgressDenial,
		},
		{
			text: "<outbound> .. <cidrs> must_not|may_not|never|cannot be? allowed|permitted|opened|open|used|granted",
			read: readEgressDenial,
		},
		{text: "<outbound> .. closed|shut to|towards|for <cidrs>", read: readEgressDenial},
		{
			text: "<outbound> .. (? <cidrs> )? fails|fail review|check|checks|build|pipeline|ci",
			read: readEgressDenial,
		},
		{text: "<outbound> .. :|,|; <no> <cidrs>", read: readEgressDenial},
		{text: "<no> .. <cidrs> .. <outbound>", read: readEgressDenial},
		{text: "<outbound> .. <cidrs> <is> .. <closed>", read: readEgressDenial},
		{text: "<outbound> .. must_not|may_not|never|not|cannot .. <cidrs>", read: readEgressDenial},
	}
}

// internetRows forbid egress to the internet.
func internetRows() []row {
	return []row{
		{text: "<no> .. <outbound> .. internet|world|anywhere", read: readWorldDenial},
		{text: "no .. may|can|must|should .. <outbound> .. internet|world|anywhere", read: readWorldDenial},
		{text: "<no> internet|public <outbound>", read: readWorldDenial},
		{text: "<outbound> .. internet|world .. <is> <closed>", read: readWorldDenial},
		{text: "<no> open|unrestricted|world-open|wide-open|direct|wildcard <outbound>", read: readWorldDenial},
		{text: "<wide> <outbound> <is> .. <closed>", read: readWorldDenial},
		{text: "<wide> <outbound> <is> not|never allowed|permitted", read: readWorldDenial},
		{text: "<outbound> .. internet|world .. <is> not|never allowed|permitted|possible", read: readWorldDenial},
		{text: "<outbound> must_not|may_not|never|cannot .. internet|world|anywhere", read: readWorldDenial},
		{
			text: "workloads|services|resources|systems|applications|everything|stacks must_not|may_not|never|cannot " +
				"reach|access|connect|talk|call to? .. internet",
			read: readWorldDenial,
		},
		{text: "<no> .. out to internet|world|anywhere", read: readWorldDenial},
		{
			text: "nothing|no workload|service|resource|system|application|stack? may|can|must|should|is .. " +
				"reach|talk|connect|access to? .. internet",
			read: readWorldDenial,
		},
	}
}

// transferRows say what traffic between regions needs: tags, a budget.
func transferRows() []row {
	return []row{
		{text: "<between> .. <tagged>", read: readTags},
		{text: "<between> .. ,|: .. cost_allocation|cost-allocation <tagged>", read: readTags},
		{text: "<between> .. cost_allocation|cost-allocation label|labels", read: readTags},
		{
			text: "crosses|cross|crossing|leaves|leaving <a-region> boundary|boundaries|border? .. <tagged>",
			read: readTags,
		},
		{text: "alert|alarm|notify when|if .. <between> .. <a-budget>", read: readBudget},
		{text: "<between> .. <is> <tagged>", read: readTags},
		{text: "<between> .. <codes> <tagged>", read: readTags},
		{text: "<between> .. <is> .. with .. <tagged>", read: readTags},
		{text: "<tagged> .. <between> transfer|traffic", read: readTags},
		{text: "cost_allocation|cost-allocation <tagged> .. .. <between>", read: readTags},
		{text: "no untagged .. <between>", read: readTags},
		{text: "untagged .. <between> .. <is> not|never allowed|permitted|accepted", read: readTags},
		{text: "untagged .. <between> .. <is> <closed>", read: readTags},
		{text: "<between> .. without .. <tagged> <is> not|never allowed|permitted|accepted", read: readTags},
		{text: "<between> .. without .. <tagged> <is> <rejected>", read: readTags},
		{text: "no <between> .. without .. <tagged>", read: readTags},
		{text: "<a-budget> .. .. <between>", read: readBudget},
		{text: "<a-budget> alarm|alarms|alert|alerts? : .. <between>", read: readBudget},
		{text: "alarm|alarms|alert|alerts on|for .. <between> .. cost|costs|spend|spending|bill", read: readBudget},
		{text: "<a-budget> .. when|if .. <between>", read: readBudget},
		{text: "<between> .. <a-budget>", read: readBudget},
		{text: "<between> .. <is> .. <a-budget>", read: readBudget},
	}
}
