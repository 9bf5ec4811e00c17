package rulefile

import "slices"

// objectiveRows tell how fast all has to be back, and how much may be lost.
func objectiveRows() []row {
	return slices.Concat(objectivePairRows(), boundObjectiveRows(), namedObjectiveRows(), recoveryRows(), lossRows())
}

// objectivePairRows give a figure for both objectives.
func objectivePairRows() []row {
	return []row{
		{text: "<objective> and|/|& <objective> )? <a-target>? <is>? <time> and|/|, <time>", read: readObjectives},
		{text: "<objective> and|/|&|= <objective> <a-target>? <is>? <time>", read: readObjectives},
		{
			text: "<objective> and|/|& <objective> <a-target>? (|[|in <unit> )|]? <is>? <figure> and|/|, <figure>",
			read: readObjectives,
		},
		{text: "<never> tolerate|accept|afford <time> of? <downtime>", read: readNotTolerated},
		{text: "<never> tolerate|accept|afford <time> of? <objective>", read: readNotTolerated},
		{text: "<never> tolerate|accept|allow|permit <objective> of? <time>", read: readCappedObjective},
		{text: "<tolerates> <time> of? <downtime> and|, <time> of? <objective>", read: readTolerated},
		{text: "<tolerates> <time> of? <downtime>", read: readTolerated},
		{text: "<time> of <downtime> <is> <fine>", read: readTolerable},
		{text: "<time> of? <objective> <is> <fine>", read: readTolerable},
		{text: "<fine> <objective> <is>? <time>", read: readTolerable},
		{text: "<fine> <downtime> <is>? <time>", read: readTolerable},
		{
			text: "<time> is longest|most <downtime>? we|it|service? may|can|will? be? down|offline|" +
				"unavailable|accept|" +
				"tolerate|afford",
			read: readTolerable,
		},
		{text: "longest <fine>? <downtime> <is>? <time>", read: readTolerable},
		{text: "<bound> <fine>? <downtime> <is>? <time>", read: readTolerable},
		{text: "<tolerates> <time> of? <objective>", read: readTolerated},
	}
}

// boundObjectiveRows give an objective and its figure, in any order.
func boundObjectiveRows() []row {
	return []row{
		{text: "<objective> <is>? <time> ( target|goal <is>? <time>", read: readTargetBehind},
		{text: "<objective> <a-target>? (|[|in|, in? <unit> )|]? <is>? <figure>", read: readObjective},
		{
			text: "<objective> <a-target>? ( region|regional|region-wide|full|total .. <a-loss> ) <is>? <time>",
			read: readObjective,
		},
		{text: "<objective> <is>? <figure> (|[ <unit> )|]", read: readObjective},
		{text: "<objective> <is>? ceiling|cap|limit <is>? <time>", read: readCeiling},
		{text: "<objective> <is> hard|strict|firm|absolute? ceiling|cap|limit <is>? <time>", read: readCeiling},
		{
			text: "<objective> must|should|shall|will|may|to? <never> be|take|last? <time>",
			read: readCappedObjective,
		},
		{text: "<never> let <objective> exceed|pass <time>", read: readBoundObjective},
		{text: "<never> let <objective> .. <time>", read: readCappedObjective},
		{
			text: "<never> .. push|pushes|raise|raises|bring|brings|take|takes|drive|drives <objective> <time>",
			read: readCappedObjective,
		},
		{text: "<bound> <objective> <is>? <time>", read: readBoundObjective},
		{text: "<bound-after> <objective> <is>? <time>", read: readCeiling},
		{text: "<bound> <objective> ( <objective> ) <is>? <time>", read: readBoundObjective},
		{text: "<bound> .. ( <objective> ) <is>? <time>", read: readBoundObjective},
		{
			text: "<bound> tolerable|acceptable|allowed|permitted? <downtime> ( <objective> ) <is>? <time>",
			read: readBoundObjective,
		},
		{text: "<objective> ( <bound> ) <is>? <time>", read: readBoundObjective},
		{text: "<objective> <a-target>? <is>? <time>", read: readObjective},
		{text: "<objective> ( <time> )", read: readObjective},
		{text: "<objective> (|[ .. )|] <is>? <a-target>? <is>? <time>", read: readObjective},
		{text: "<objective> applies|holds to|in|for <env> only? <is> <time>", read: readObjective},
		{text: "<objective> ( .. <objective> ) <is>? <a-target>? <is>? <time>", read: readObjective},
		{text: "<objective> <a-target>? for|in|of <env> <is>? <time>", read: readObjective},
		{text: "<objective> <a-target>? for|of all|every|each? <who> <is>? <time>", read: readObjective},
		{text: "<objective> <a-target>? for|from|after|of|in|on .. <a-loss> .. <is>? <time>", read: readObjective},
		{text: "<objective> for .. <tier> .. <is>? <time>", read: readObjective},
		{text: "<objective> .. must|should|shall|may|can <is>? <time>", read: readObjective},
		{text: "<objective> we|that|which .. <is> <time>", read: readObjective},
		{text: "<time> is|of? <objective>", read: readObjective},
		{text: "<time> .. ( <objective> )", read: readObjective},
		{text: "( <objective> ) <is> <time>", read: readObjective},
	}
}

// namedObjectiveRows give the objective of one system, environment or tier, some
// of them below a heading that names the objective.
func namedObjectiveRows() []row {
	return []row{
		{text: "<objective> for|of <name> <is> <time>", read: readNamedObjective},
		{text: "^ <name> has|gets|needs|requires|carries <objective> <is>? <time>", read: readNamedObjective},
		{text: "<objective> : <name> : <time>", read: readNamedObjective},
		{text: "<objective> ( .. <objective> ) : <name> : <time>", read: readNamedObjective},
		{
			text: "^ <name> must|has_to|shall|should|will|can? <recovers> .. <time> and <modal>? <loses> " +
				"<time> of? .. " +
				"<a-datum>",
			read: readNamedRecoveryAndLoss,
		},
		{text: "^ <name> must|has_to|shall|should|will|can? <recovers> .. <time>", read: readNamedRecovery},
		{text: "^ <name> must|has_to|shall|should .. <recovers> .. <time>", read: readNamedRecovery},
		{text: ", <name> must|has_to|shall|should <recovers> .. <time>", read: readNamedRecovery},
		{text: "<objective> and|/|& <objective> : <name> : <time> and|/|, <time>", read: readNamedObjectives},
		{text: "<objective> per|by|for <each> : <name> : <time>", read: readNamedObjective},
		{text: "<objective> per|by|for <each> : <tier> .. : <time>", read: readObjective},
		{text: "and|,|;|: <tier> <is>? <time> and|/ <time>", read: readNextPair},
		{text: "and|,|;|: <env> <is>? <time> and|/ <time>", read: readNextPair},
		{text: "and|,|; <time> and|/ <time> (|in|for|on? <tier>", read: readNextPair},
		{text: "and|,|; <time> and|/ <time> (|in|for|on? <env>", read: readNextPair},
		{text: "<objective> <is>? <env> <is>? <time>", read: readObjective},
		{text: "<objective> <is>? <tier> <is>? <time>", read: readObjective},
		{text: "and|,|; <tier> <is>? <time>", read: readNextObjective},
		{text: "and|,|/ <time> (|in|for|on? <tier>", read: readNextObjective},
		{text: "and|,|; in|for|on? <env> :|is|it|are? <time>", read: readNextObjective},
		{text: "<objective> ( .. <objective> ) : <env> : <time>", read: readObjective},
		{text: "<objective> : <tier> .. (? .. )? : <time>", read: readObjective},
		{text: "<objective> ( .. <objective> ) : <tier> .. : <time>", read: readObjective},
		{text: "and|,|/ <time> for <name>", read: readNextObjective},
		{text: "and|,|/ <time> (|in|for|on? <env>", read: readNextObjective},
	}
}

// recoveryRows tell how fast all is back.
func recoveryRows() []row {
	return []row{
		{text: "<recovers> .. in different|another|second|other|surviving <a-region> <time>", read: readRecovery},
		{text: "<recovers> .. <time> of|after|from .. <a-loss>", read: readRecovery},
		{text: "<recovers> .. <time>", read: readRecovery},
		{text: "resume|resumes|resumed .. <time> of|after|from .. <a-loss>", read: readRecovery},
		{text: "<downtime> after|of|from|in|during .. <a-loss> <is>? <time>", read: readRecovery},
		{text: "recovery|recover|restore|restoration from|after .. <a-loss> <is>? <time>", read: readRecovery},
		{text: "recovery|restoration <time>", read: readRecovery},
		{
			text: "<comeback> .. <modal>? be|is|take|last|complete|completes|completed|done|finish|finishes|" +
				"finished|over|" +
				"required|happen|happens|succeed <time>",
			read: readRecovery,
		},
		{text: "<comeback> .. <never> take|last <time>", read: readSlowRecovery},
		{
			text: "<never> be down|offline|unavailable|unreachable|without .. <time>",
			read: readSlowRecovery, needs: classTopic,
		},
		{text: "recovery|restoration|restore target|objective|goal|deadline <is>? <time>", read: readRecoveryTarget},
		{text: "usable|available|operational|reachable|functional|working|running again .. <time>", read: readRecovery},
		{text: "<modal> be .. again <time>", read: readRecovery, needs: classTopic},
		{text: "<system> <modal>? be|is|are|come|comes? back <time>", read: readRecovery},
		{text: "have|has|get|gets|give|allow|allows us|ourselves|it? <time> to <recovers>", read: readRecoveryTarget},
		{text: "survive|survives|survived .. with <time> of? <downtime>", read: readRecovery},
	}
}

// lossRows tell how much data may be lost.
func lossRows() []row {
	return []row{
		{text: "<objective> <is>? none", read: readNoLoss},
		{text: "no <objective>", read: readNoLoss},
		{text: "<objective> <is> not acceptable|allowed|tolerated|permitted", read: readNoLoss},
		{text: "<objective> <is> unacceptable|forbidden", read: readNoLoss},
		{text: "<never> lose|losing <time> of? .. <a-datum>", read: readNeverLose},
		{text: "without losing <time> of? .. <a-datum>", read: readNeverLose},
		{
			text: "losing <time> of? .. <a-datum> <is> not acceptable|allowed|tolerable|ok|okay|permitted|an_option",
			read: readNeverLose,
		},
		{text: "losing <time> of? .. <a-datum> <is> unacceptable|forbidden|not_an_option", read: readNeverLose},
		{text: "<loses> <time> of? .. <a-datum>", read: readLoss},
		{text: "<bound-after> we|it|you? <loses> <time> of? .. <a-datum>", read: readMostLoss},
		{text: "lose|loses <bound-after> <time> of? .. <a-datum>", read: readMostLoss},
		{
			text: "<time> of? .. <a-datum> may|can|must|should|is|are? be? lost|gone|missing",
			read: readRecoveryPoint,
		},
		{text: "lose|loses no <a-datum>", read: readNothingLost},
		{
			text: "no single|committed|acknowledged|confirmed|accepted? <a-datum> may|must|can|should|shall be? lost",
			read: readNothingLost,
		},
		{text: "<never> lose any? <a-datum>", read: readNothingLost},
	}
}
