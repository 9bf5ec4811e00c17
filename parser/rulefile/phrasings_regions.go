package rulefile

import "slices"

// regionRows say which regions there are, and what each is for.
func regionRows() []row {
	return slices.Concat(
		outsideRows(), prohibitionRows(), permissionRows(),
		roleRows(), takeoverRows(), writerRows(), placedRoleRows(), auxiliaryRows(), failoverRows(),
		servingRows(), usedRows(), environmentRows(), runningRows(),
	)
}

// roleRows say what a region is: "primary: X", "X is now the standby".
func roleRows() []row {
	return []row{
		{text: "<role> <a-region>? and|/|&|↔|→|-> <role> <a-region>? <is> in? <regions>", read: readRoles},
		{text: "<a-region> <number>? a|b|c? ( <role> ) <is> <regions>", read: readRole},
		{text: "<role> <a-region>? ( <region> ) <is> <regions>", read: readRole},
		{text: "<role> <a-region>? <is>? <region> →|->|=>|⇒ <region>", read: readArrow},
		{text: "<role> <cloud>? <a-region>? <is>? <regions>", read: readRole},
		{text: "<role> <a-region>? ( .. ) <is> <regions>", read: readRole},
		{text: "<role> <holder> ( .. ) <is> <regions>", read: readRole},
		{text: "<role> one <is> <regions>", read: readRole},
		{text: "^ <regions> <is> role|purpose|function|duty <is> <role>", read: readRole},
		{text: "<role> pair <is> <region> →|->|/|and|& <region>", read: readArrow},
		{text: "( <role> ) <regions>", read: readRoleBefore},
		{text: "<role> / <regions>", read: readApposition},
		{text: "<regions> is|are|stays|remains|sits|kept|idles on <role>", read: readPurpose},
		{text: "in <regions> we|there keep|have|run|hold|is|operate|maintain .. <role>", read: readRoleThere},
		{text: "<role> , region <is> <regions>", read: readRole},
		{
			text: "<regions> is|are where all? <role> <holder>? lives|live|runs|run|sits|sit|is|are|happens|happen|" +
				"end_up|go|land",
			read: readRole,
		},
		{text: "<between> copy|copies|snapshots to <regions>", read: readBackupCopy},
		{text: "<role> : <a-region> <is> <regions>", read: readRole},
		{text: "<role> <a-region>? , which is <regions>", read: readRole},
		{text: "<role> <a-region>? ,|(? <regions>", read: readApposition},
		{text: "<role> <holder> ,|(? <regions>", read: readApposition},
		{text: "<regions> )? , which? is|are? our|the|a|an <role> <a-region>? <holder>?", read: readApposition},
		{text: "<regions> <was> .. <role> <a-region>? ,? and|but|it? is|are? now <role>", read: readRoleNow},
		{text: "<regions> is|are? isn't|not|no_longer .. <role> <a-region>? any_more|anymore? ,|but it? is? now? " +
			"<role>", read: readRoleNow},
		{text: "<regions> is|are now <role>", read: readRoleNow},
		{text: "<regions> has_been|have_been <role>", read: readRole},
		{text: "<role> <a-region>? <keep> in? <regions>", read: readKeptRole},
		{text: "<role> <keep> in? s3|dynamodb|gcs|blob bucket|table|storage? in|( <regions>", read: readKeptRole},
		{text: "<role> : .. <holder> in <regions>", read: readRole},
		{text: "<cloud> ( <regions> ) <is> <role>", read: readRole},
		{text: "site|region|location|datacenter <number>? a|b|c? ( <regions> ) <is> <role>", read: readRole},
	}
}

// headingRegionRows say what the region of the heading above is: "Role: primary"
// below "eu-west-1".
func headingRegionRows() []row {
	return []row{
		{text: "^ role|purpose|function|duty <is> <role>", read: readRoleOfHeading},
	}
}

// placedRoleRows say where something with a role is: "the writer runs in X".
func placedRoleRows() []row {
	return []row{
		{text: "<a-region> de|do|da|der <role> <is> <regions>", read: readRole},
		{text: "<a-region> <role> <is> <regions>", read: readRole},
		{text: "<role> <run> <regions>", read: readRunningRole},
		{text: "<role> <holder> <run> <regions>", read: readRunningRole},
		{text: "<role> <holder> <is> <regions>", read: readRunningRole},
		{text: "<role> <holder> <a-region> <is> <regions>", read: readRunningRole},
		{text: "<role> <holder> in <regions>", read: readRunningRole},
		{text: "<puts> <role> <holder>? in|into|to <regions>", read: readRole},
		{text: "and|, <role> <holder> in|into <regions>", read: readRole},
		{
			text: "<regions> only? <hosts> only|just|nothing_but? aurora|rds|database|db|data|warm|cold? <role> " +
				"<holder>? <a-region>? only? of? database|db|data|cluster|aurora|everything?",
			read: readApposition,
		},
		{
			text: "<regions> <is>? only? <reserved>? only|just|solely|exclusively|purely? for <role> only?",
			read: readPurpose,
		},
		{text: "for <role> ,? we|there use|have|is|are|rely|keep|run|maintain|rely_on on? <regions>", read: readRole},
		{
			text: "<role> <holder> <is> ready|waiting|available|maintained|provisioned|kept .. in <regions>",
			read: readRunningRole,
		},
		{
			text: "warm|cold|idle|dormant|scaled-down copy|clone|stack|environment|site|footprint|replica .. in " +
				"<regions>",
			read: readStandby,
		},
		{
			text: "warm|cold|idle|dormant|scaled-down copy|clone|stack|environment|site|footprint|replica .. <run> " +
				"<regions>",
			read: readStandby,
		},
		{text: "<a-region> , <region> , <is> only? <role>", read: readNamedRegion},
		{text: "keep|keeps|hold|holds|have|has <regions> on? <role>", read: readKeptAside},
		{text: "and|, <regions> the <role> <holder>? <a-region>?", read: readApposition},
		{text: "<role> <a-region>? in|at|on <regions>", read: readRole},
		{text: "<role> <cloud>? <a-region>? ( <regions> )", read: readRole},
		{text: "<role> <holder> ( <regions> )", read: readRole},
		{text: "<regions> <role> <a-region>?", read: readRoleBeside},
		{text: "use <regions> as <role>", read: readRole},
		{
			text: "<regions> <is> currently|now|still|always|also|both|all? <acting>? one? and? " +
				"only|just|merely|purely|solely|exclusively|sole? as? <role>",
			read: readRegionIs,
		},
		{
			text: "<regions> ,? has_been|have_been? <acting> only|just|merely|purely|solely? as? <role>",
			read: readRegionIs,
		},
		{text: "<regions> has|have|plays|play|takes role of? <role>", read: readRoleFor},
		{text: "all <role> <run> <regions>", read: readRunningRole},
		{text: "<role> ( .. ) <run> <regions>", read: readRunningRole},
		{text: "<regions> as <role>", read: readRole},
	}
}

// writerRows say which region takes the writes, and which only reads.
func writerRows() []row {
	return []row{
		{text: "<regions> is home|base of|to|for <system>", read: readHome},
		{text: "<regions> <is> authoritative|writable", read: readWritable},
		{text: "only .. in <regions> <is> writable", read: readWriter},
		{text: "<regions> both? <takes> all? writes", read: readWriter},
		{text: "<regions> <is> .. <takes> all|any? writes", read: readWriter},
		{text: "<regions> for all? writes|writing", read: readWriter},
		{text: "<regions> for only? reads|reading", read: readReader},
		{text: "<regions> <takes> only reads", read: readReader},
		{text: "<regions> only|just|merely <takes>? reads", read: readReader},
		{text: "<regions> <takes> reads only?", read: readReads},
		{
			text: "we|everything|production run|runs|operate|operates primarily|mainly in <regions>",
			read: readMainly,
		},
		{text: "all|every|any|the? write|writes <modal>? only|always? <run> <regions>", read: readWrites},
		{
			text: "all|every|any|the? write|writes <modal>? only|always? <handled> only|exclusively? " +
				"to|in|by|on|through <regions>",
			read: readWrites,
		},
		{
			text: "^ send|route|direct|forward|make|do all|every|any? write|writes only? to|through|in <regions>",
			read: readWriter,
		},
	}
}
