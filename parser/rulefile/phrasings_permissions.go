package rulefile

// outsideRows say what lies outside of where things may be.
func outsideRows() []row {
	return []row{
		{text: "<never> <deploy> .. <outside> of? <where>", read: readOnly},
		{text: "<never> <deploy> .. other_than|except|besides in|to? <where>", read: readOnly},
		{text: "<never> <run> .. <outside> of? <where>", read: readOnly},
		{text: "<never> <run> .. other_than|except|besides <where>", read: readOnly},
		{text: "^ no <things> <outside> of? <where>", read: readOnly},
		{text: "^ we? <never> leave <where>", read: readOnlyRegions},
		{text: "^ nothing <outside> of? <where>", read: readOnly},
		{text: "^ no <things> may|can|must|shall|should be? <deployed> <outside> of? <where>", read: readOnly},
		{text: "<never> be? <deployed> <outside> of? <where>", read: readOnly},
		{text: "no other <a-region> than <where>", read: readOnly},
		{
			text: "<never> touch|pick|choose|select|target|enable any? other? <cloud>? <a-region> <but-for> <where>",
			read: readOnly,
		},
		{
			text: "only? <cloud>? <a-region> <you> may_only|can_only|may|can <deploy> to|in|into? <is> <where>",
			read: readOnly,
		},
		{text: "only <cloud>? <a-region> <you> <modal>? <deploy> to|in|into? <is> <where>", read: readOnly},
		{text: "^ we? stick|sticks|keep|stay|stays|remain to|within <where>", read: readOnlyRegions},
		{text: "^ <things> <is> <where>", read: readBareOnly},
		{
			text: "^ <where> ,|-|–|—|. no_exceptions|no_exception|without_exception|without_exceptions|full_stop|" +
				"nothing_else|nowhere_else|please",
			read: readBareOnly,
		},
		{text: "<allows> <where> and? nothing_else|alone", read: readOnlyRegions},
		{text: "enabled|opted-in <a-region> <is> <where>", read: readOnly},
		{text: "<a-region> <but-for> <where> <is> <unwelcome>", read: readOnly},
		{text: "^ no <where> $", read: readForbidden},
		{text: "^ keep|stay|steer away_from|clear_of|out_of <where>", read: readUnwelcome},
		{text: "^ nothing of? ours? may|must|should|shall|can|is_to <run> <where>", read: readUnwelcome},
		{text: "^ nothing of? ours? goes_in|goes_into|goes_to|belongs_in <where>", read: readUnwelcome},
		{text: "<never> allow|permit|accept|approve|merge|want <things> in|to|into <where>", read: readUnwelcome},
		{text: "nobody|no_one <modal>? <deploy> .. in|to|into <where>", read: readUnwelcome},
		{text: "<deploying> .. in|to|into|of <where> <is> not <welcome>", read: readUnwelcome},
		{text: "<deploying> .. in|to|into|of <where> <is> <unwelcome>", read: readUnwelcome},
		{text: "not <welcome> <a-region>? <is> <where>", read: readForbidden},
		{text: "<where> : <never> use|deploy|touch", read: readForbidden},
		{text: "<where> must|should|may never be? used", read: readForbidden},
		{text: "<where> is|are not to be used", read: readForbidden},
		{text: "only <where> may|can|is|are|should|must be? used|enabled|allowed|permitted", read: readOnly},
		{text: "<where> is|are only <cloud>? <a-region> we use|run|operate|deploy|support", read: readOnly},
		{text: "<where> is|are only <cloud>? <a-region> in use|scope", read: readOnly},
		{text: "only these? <cloud>? <a-region> in? use|scope? <is> <where>", read: readOnly},
		{text: "<things> may|can <run> <where>", read: readOnlyAllowed},
		{text: "<things> <may-only> <run> <where>", read: readOnly},
		{text: "<things> <run> <where> and|,? nowhere_else", read: readOnly},
		{text: "<you> may <deploy> <things>? in|to|into <where>", read: readOnlyRegions},
		{text: "<you> may use <where>", read: readOnlyRegions},
		{text: "<things> in|to|into <where> <is> not <welcome>", read: readUnwelcome},
		{text: "<things> in|to|into <where> <is> <unwelcome>", read: readUnwelcome},
	}
}

// prohibitionRows say where nothing may be.
func prohibitionRows() []row {
	return []row{
		{text: "<never> :? <run> :? <where>", read: readForbidden},
		{text: "<never> :? <deploy> any|new|aws|cloud? <things>? in|to|into? <a-region>? :? " +
			"<where>", read: readForbidden},
		{text: "<never> store|keep|host anything in <where>", read: readForbidden},
		{text: "<never> .. <outside> .. <a-region> : <where>", read: readOnly},
		{text: "nothing <modal>? .. <deployed> <outside> of? <where>", read: readOnly},
		{text: "<things> <outside> of? <where> <is> not <welcome>", read: readOnly},
		{text: "<things> <outside> of? <where> <is> <unwelcome>", read: readOnly},
		{text: "<a-region> <outside> of? <where> <is> not <welcome>", read: readOnly},
		{text: "<a-region> <outside> of? <where> <is> <unwelcome>", read: readOnly},
		{text: "<a-region> <but-for> <where> <is> not <welcome>", read: readOnly},
		{text: "<never> .. <a-region> : <where>", read: readForbidden},
		{text: "<a-region> we <never> use|support|operate|serve|run in? <is> <where>", read: readForbidden},
		{text: "<a-region> to avoid <is> <where>", read: readForbidden},
		{text: "^ no new|more|further|aws|cloud? <things> in|to <where>", read: readUnwelcome},
	}
}

// permissionRows say where things may be, and that they may be nowhere else.
func permissionRows() []row {
	return []row{
		{text: "<role> : <run> any? other? <a-region>? (? <where>", read: readPermission},
		{text: "<role> of|for? <cloud>? <a-region>? <is>? <where>", read: readPermission},
		{text: "<a-region> that|which? is|are? <role> <is>? <where>", read: readPermission},
		{text: "<where> <is> .. <role>", read: readPermission},
		{text: "<where> <is> not allowed|permitted|approved|authorised|authorized", read: readForbidden},
		{text: "<where> must_not|may_not|never be? used", read: readForbidden},
		{text: "no <a-region> other_than|except|but|besides <where>", read: readOnly},
		{text: "<denies> <every>? <cloud>? <a-region> other_than|except|but|besides <where>", read: readOnly},
		{text: "<denies> .. <things> <outside> of? <where>", read: readOnlyRegions},
		{
			text: "<denies> <every>? plan|plans|pull_request|pull_requests|pr|prs|change|changes .. <things> " +
				"<outside> of? <where>",
			read: readOnlyRegions,
		},
		{text: "<allows> <where> only?", read: readOnlyAllowed},
		{text: "<restricts> <things> to <where>", read: readOnly},
		{text: "<restricts> us|you|everyone|agents|developers|everything to <where>", read: readOnlyRegions},
		{text: "<restricts> .. <a-region> to <where>", read: readOnly},
		{text: "<things> <modal>? <keep> in|within|inside? <where>", read: readRestricted},
		{text: "<may-only> <deploy> .. in|to|into <where>", read: readMayOnly},
		{text: "<may-only> use|run_in|be_in <where>", read: readMayOnly},
		{text: "<may-only> <run> <where>", read: readMayOnly},
		{text: "<run> only <where>", read: readOnly},
		{text: "only use|deploy|provision to|in|into? <where>", read: readOnly},
		{text: "we|everything only <run> <where>", read: readOnly},
		{
			text: "run|runs|running|operate|operates|deployed|deploys|live|lives|hosted only|exclusively|solely " +
				"in|to|from <where>",
			read: readOnly,
		},
		{text: "only use|deploy|provision .. to|in <where>", read: readOnly},
		{text: "only use|allow <where>", read: readOnly},
		{text: "use only <where>", read: readOnly},
		{text: "^ use <where> $", read: readBareOnly},
		{text: "^ use <where> exclusively", read: readOnly},
		{text: "^ <where> $", read: readBareOnly},
		{text: "deploy|provision|create only in|to <where>", read: readOnly},
		{text: "<deploy> all|new|aws|cloud? <things>? in|to|into <where>", read: readDeployedOnly},
		{text: "^ always? <run> <where>", read: readDeployedOnly},
		{text: "<must> .. <run> <where>", read: readMustRun},
	}
}
