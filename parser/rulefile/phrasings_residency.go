package rulefile

import "slices"

// residencyRows say where data has to be and where it must not be.
func residencyRows() []row {
	return slices.Concat(confinedRows(), keepingRows(), placementRows(), handlingRows(), noneRows(), denialRows())
}

// keepingRows say where data is kept.
func keepingRows() []row {
	return []row{
		{
			text: "<residency> requirement|requirements|rule|policy? <is> <subject> only? <inside> <where>",
			read: readResidency,
		},
		{text: "<residency> requirement|requirements|rule|policy? <is> <where>", read: readAllResidency},
		{
			text: "<subject> <modal>? <keep> only? <inside>? <where> ,? <but-for> in|to? <where>",
			read: readKeptApart,
		},
		{
			text: "<subject> <modal>? also|physically|always? only? ever? <keep> at? rest? <strictly>? <inside>? " +
				"<where> ,? but|and? <never> <inside> <where>",
			read: readKeptApart,
		},
		{
			text: "<subject> <modal>? also|physically? only? <keep> at? rest? <strictly>? <inside>? <where> " +
				",? but|and <modal>? <never> ever? <moving> to|in|into <where>",
			read: readKeptApart,
		},
		{
			text: "<subject> <modal>? also|physically|always? only? ever? <keep> at? rest? <strictly>? <inside>? " +
				"<where> and|or <move> to|in <where>",
			read: readKept,
		},
		{
			text: "<subject> <modal>? also|physically|always? only? ever? <keep> at? rest? <strictly>? <inside>? " +
				"<where>",
			read: readKept,
		},
		{
			text: "<subject> <modal>? only? <keep> only|exclusively? <inside> following|these|listed <host>? " +
				"<a-region> : <where>",
			read: readKept,
		},
		{text: "<subject> <modal>? <keep> nowhere <but-for> <inside>? <where>", read: readResidency},
		{
			text: "<subject> must|shall|should|has_to|have_to|may_only|can_only|may|can " +
				"also|physically|always? only? live_in|reside_in|lives_in|resides_in :? <where>",
			read: readKept, needs: classRun,
		},
		{
			text: "<subject> must|shall|has_to|have_to|may|can only? be_in|be only? in|within|inside? <where>",
			read: readKept,
		},
		{text: "<subject> go|goes only|exclusively to|into <where>", read: readKept},
		{text: "<subject> ( .. ) <modal>? only? <keep> only|exclusively? <inside>? <where>", read: readKept},
		{text: "<subject> <modal>? <keep> <inside>? : <where>", read: readKept},
		{text: "<subject> : <modal>? only? <keep> <strictly>? <inside>? <where>", read: readKept},
		{text: "location|region|place|home of <subject> <is> <where>", read: readInstruction},
		{text: "<subject> <is> store|keep|stored|kept|stay|stays only? <inside> <where>", read: readResidency},
		{text: "<subject> <is>? allowed|permitted only|exclusively <inside> <where>", read: readResidency},
		{
			text: "<subject> only? <lives-in> <where> ,? but|and <modal>? <never> ever? <moving> to|in|into <where>",
			read: readKeptApart,
		},
		{text: "<subject> only? <lives-in> <where>", read: readLiving},
	}
}

// placementRows say where to keep data, or what only one place may hold.
func placementRows() []row {
	return []row{
		{
			text: "only? keep|store|host|process|persist|retain|put|place <subject> only|exclusively|strictly? " +
				"<inside> <where>",
			read: readInstruction,
		},
		{
			text: "keep|keeps|store|stores|hold|holds <subject> <inside> <where> while_allowing|while_letting",
			read: readResidency,
		},
		{text: "keeping|while_keeping <subject> <inside> <where>", read: readInstruction},
		{
			text: "only <where> <modal>? hold|store|host|contain|process|keep|holds|stores|hosts|contains <subject>",
			read: readResidency,
		},
		{
			text: "<where> <is> only <a-region> where|that|which|in_which|for|holding|storing|with <subject> " +
				"<modal>? <keep>?",
			read: readResidency,
		},
		{text: "^ <subject> : <where> $", read: readPeople, needs: classResidency},
		{text: "<subject> <modal>? <move> to|in|into <where> ,? and? nowhere_else", read: readResidency},
		{text: "<subject> <modal>? only|exclusively ever? be? <move> to|in|into|within <where>", read: readResidency},
		{text: "<subject> <modal>? <move> only|exclusively to|in|into|within <where>", read: readResidency},
		{text: "<subject> <modal>? <moving> within|inside <where>", read: readOnlyResidency},
		{
			text: "replicate|copy|send|move|export|back_up|mirror <subject> only|exclusively|strictly <inside> <where>",
			read: readResidency,
		},
		{
			text: "<subject> <is> <where> ,|;|and? no|nowhere_else|nothing_else other? <a-region>?",
			read: readNoOther,
		},
		{text: "<subject> <inside> <where>", read: readOnlyResidency},
		{text: "<subject> <is> only? <inside>? <where>", read: readOnlyResidency},
	}
}

// denialRows say what data must not leave, or where it must not go.
func denialRows() []row {
	return []row{
		{
			text: "no cross-border? replication|copies|copy|transfer|transfers|export of <subject> <outside> of? " +
				"<where>",
			read: readResidency,
		},
		{text: "keep <subject> out_of|away_from <where>", read: readDenial},
		{text: "<subject> ( .. ) <modal>? <never> ever? be? <leaves> <where>", read: readResidency},
		{
			text: "never|under_no_circumstances may|can|must|shall|should <subject> ever? <leaves> <where>",
			read: readResidency,
		},
		{
			text: "<subject> <modal>? <never> ever? exist|live|sit|be|reside|go <outside> of? <where>",
			read: readResidency,
		},
		{
			text: "<subject> <modal>? <never> ever? end_up|land|sit|appear|touch|go in|on|into|to? <where>",
			read: readDenial,
		},
		{
			text: "<subject> <modal>? <never> ever? <leaves> border|borders|boundary|boundaries of? <where>",
			read: readResidency,
		},
		{
			text: "never|forbidden|prohibited : storing|keeping|processing|copying|replicating <subject> " +
				"in|to|into <where>",
			read: readDenial,
		},
		{
			text: "<subject> <modal>? <never> have|has replicas|copies|backups <outside> of? <where>",
			read: readResidency,
		},
		{text: "no <subject> in .. <outside> of? <where>", read: readResidency},
		{text: "^ <never> : <subject> <outside> of? <where>", read: readResidency},
		{
			text: "refuse|reject|block|decline any|every|all? .. that|which would|could|might? <move> <subject> " +
				"<outside> of? <where>",
			read: readResidency,
		},
		{text: "<never> <moving> <subject> to|in|into <where>", read: readDenial},
		{text: "no <subject> in|to|into <where>", read: readDenial},
		{text: "<subject> <modal>? <moving> to|in|into any|every <a-region> <but-for> <where>", read: readDenial},
		{text: "<subject> :? <modal>? <never> ever? to? be? <leaves> <where>", read: readResidency},
		{text: "<subject> : <never> <outside> of? <where>", read: readResidency},
		{
			text: "<subject> <modal>? <never> ever? to? <moving> <toward>? any|other? <a-region>? " +
				"<outside> of? <where>",
			read: readResidency,
		},
		{
			text: "<subject> <modal>? <never> <move> anywhere|elsewhere? <but-for> <inside>? <where>",
			read: readResidency,
		},
		{
			text: "<subject> <modal>? <never> <moving> <outside> of? this|its|that <a-region>",
			read: readResidencyHere,
		},
		{text: "<subject> <modal>? <never> ever? <moving> to|in|into <where>", read: readDenial},
	}
}

// confinedRows say that data does not go on from where it is kept.
func confinedRows() []row {
	return []row{
		{
			text: "<subject> <modal>? only? <keep> only? <inside>? <where> .. ,|(? .. <confinement>",
			read: readConfined, needs: classNot,
		},
		{text: "<subject> <modal>? <run> <where> .. ,|(? .. <confinement>", read: readConfined, needs: classNot},
		{text: "<subject> : <where> .. ,|(? .. <confinement>", read: readConfined, needs: classNot},
		{
			text: "<subject> <modal>? <moving> to|in|into <where> .. ,|(? .. <confinement>",
			read: readConfined, needs: classNot,
		},
		{
			text: "<subject> <modal>? <sharded> <inside> <where> .. ,|(? .. <confinement>",
			read: readConfined, needs: classNot,
		},
		{text: "<shard> <subject> <inside> <where> .. ,|(? .. <confinement>", read: readConfined, needs: classNot},
	}
}

// handlingRows forbid to store or copy data somewhere.
func handlingRows() []row {
	return []row{
		{
			text: "<handling> <subject> anywhere|elsewhere? <but-for> <inside>? <where> <is> <closed>",
			read: readResidency,
		},
		{
			text: "<handling> <subject> anywhere|elsewhere? <but-for> <inside>? <where> <is> not|never <welcome>",
			read: readResidency,
		},
		{text: "<handling>? of? <subject> <outside> of? <where> <is> <closed>", read: readResidency},
		{text: "<handling>? of? <subject> <outside> of? <where> <is> not|never <welcome>", read: readResidency},
		{text: "<handling>? of? <subject> to|in|into <where> <is> <closed>", read: readDenial},
		{text: "<handling>? of? <subject> to|in|into <where> <is> not|never <welcome>", read: readDenial},
	}
}

// noneRows say that nothing of some data leaves, or goes to, a place.
func noneRows() []row {
	return []row{
		{
			text: "no copy|copies|replica|replicas|backup|backups of <subject> may|can|must|should|shall? " +
				"exist|be|live|sit? stored|kept? <outside> of? <where>",
			read: readResidency,
		},
		{text: "nothing containing|holding|with <subject> <modal>? <leaves> <where>", read: readResidency},
		{
			text: "no <subject> may|can|must|should|shall? ever? <leaves> border|borders|boundary|boundaries? of? " +
				"<where>",
			read: readResidency,
		},
		{
			text: "no <subject> <modal>? allowed|permitted|kept|held? <move>? ever? <outside> of? <where>",
			read: readResidency,
		},
		{
			text: "<never> <moving> <subject> <toward>? any|other? <a-region>? <outside> of? <where>",
			read: readResidency,
		},
		{text: "<never> <move> <subject> anywhere|elsewhere? <but-for> <inside>? <where>", read: readResidency},
		{text: "<never> let|allow <subject> to? <leaves> <where>", read: readResidency},
		{text: "<never> let|allow <subject> to? go|get? <outside> of? <where>", read: readResidency},
		{text: "^ nothing <modal>? ever? <leaves> <where>", read: readNothingLeaves},
		{text: "nothing containing|holding|with <subject> <modal>? <moving> to|in|into <where>", read: readDenial},
		{text: "nothing containing|holding|with <subject> <run> <where>", read: readDenial},
	}
}
