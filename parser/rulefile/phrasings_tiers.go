package rulefile

// cellRows say which tier some data belongs to.
func cellRows() []row {
	return []row{
		{text: "^ <cell> data|tier|tables|items|stores? : <subject>", read: readCellList},
		{text: "^ data? tier|scope|locality|affinity <is> <cell> <is>? <subject>", read: readCellList},
		{text: "<subject> belong|belongs|go|goes to|in|into <cell> tier|tiers|class?", read: readCell},
		{text: "<subject> stay|stays|remain|remains <cell>", read: readCell},
		{text: "<subject> <is> treated|classified|handled|considered|kept|held as? <cell>", read: readCell},
		{text: "<subject> must|should|shall|has_to|have_to be|stay|remain? <cell>", read: readCell},
		{text: "^ treat|classify|make|keep <subject> as <cell>", read: readCell},
		{text: "and|, <subject> as <cell>", read: readCell},
		{text: "<subject> <is> <cell>", read: readCell},
		{text: "^ <subject> ( <cell> )", read: readCell},
		{text: "<subject> <cell>", read: readListedCells},
	}
}

// tierRows say which tier the system is.
func tierRows() []row {
	return []row{
		{text: "^ <tier-owner>? tier|criticality level? <is> <tier>", read: readKeyedTier},
		{text: "^ <tier-owner> <tier-owner>? tier|class|criticality|category <is> <tier>", read: readKeyedTier},
		{text: "^ service|system|application|dr|resilience tier <is> <number> $", read: readTierNumber},
		{text: "^ tier is|:|= <number>", read: readTierNumber},
		{text: "^ service|system|application|app|workload : <tier>", read: readKeyedTier},
		{text: "this <stack>? is|is_in .. ( <tier> )", read: readSystemTier},
		{text: "this <stack>? is|is_in|holds|contains|hosts|implements one? .. <tier>", read: readSystemTier},
		{text: "this <stack>? must|has_to|shall|should meet .. <tier>", read: readSystemTier},
		{text: "^ <tier-owner> <tier> $", read: readBareTier},
		{text: "^ <tier-owner>? classification|impact|level <is> <tier>", read: readClassification},
		{text: "^ tier of this <stack> <is> <tier>", read: readKeyedTier},
		{text: "^ this? service's|system's|application's|app's tier|criticality <is> <tier>", read: readKeyedTier},
		{text: "^ <tier-bearer> <stack>? is|are|has|is_in|sits_in|belongs_in .. <tier>", read: readSystemTier},
		{text: "^ it's|we're .. <tier>", read: readSystemTier},
		{text: "^ everything|code here|in this? <stack>? is <tier>", read: readSystemTier},
		{text: "run|runs|operate it|this <stack>? as? <tier>", read: readSystemTier},
		{
			text: "^ <tier-bearer> <stack>? belongs|belong|falls|fall|sits to|into|under|in .. <tier>",
			read: readSystemTier,
		},
		{
			text: "treat|treated|classify|classified|rated|classed|counts|graded|designated|tagged it|this? " +
				"<stack>? as? <tier>",
			read: readTier,
		},
		{text: "^ <tier> <stack>", read: readSystemTier},
	}
}
