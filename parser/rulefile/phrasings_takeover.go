package rulefile

// takeoverRows say which region waits for the loss of another.
func takeoverRows() []row {
	return []row{
		{text: "<regions> stands|stand by", read: readStandby},
		{
			text: "<regions> is|stays|remains|sits|lies|is_kept|is_held|kept warm|cold|idle|dormant|passive|" +
				"in_reserve until|unless|for?",
			read: readWaiting,
		},
		{
			text: "<regions> <modal>? only|then|automatically? take|takes|taking|step|steps|jump|jumps over|in",
			read: readTakeover,
		},
		{text: "<regions> stand|stands in for <region>", read: readStandby},
		{text: "<regions> .. ready|able|there|kept to take over", read: readTakeover},
		{
			text: "we|traffic|users|customers|requests|dns|everything|everyone|clients .. moved|shifted|switched|" +
				"redirected|rerouted|diverted|sent|goes|move|moves|shift|shifts|switch|switches|flip|flips|routed .. " +
				"over? to <regions>",
			read: readDiverted,
		},
		{text: "<regions> is|gets promoted", read: readStandby},
		{text: "<regions> is where we fail_over to?", read: readStandby},
		{
			text: "<regions> is where we|traffic|users|everything go|goes|move|moves|switch|switches to?",
			read: readDiverted,
		},
		{text: "promote|promotes|promoting <regions>", read: readPromoted},
		{text: "<region> fails_over to <region>", read: readFailover},
	}
}

// failoverRows say which region takes over, and where backups go.
func failoverRows() []row {
	return []row{
		{text: "<role> site|region? for|of <region> <is> <regions>", read: readRoleFor},
		{text: "fail_over|fails_over|failing_over|falls_back to <regions>", read: readStandby},
		{text: "failover|fail_over|fails_over|failing_over .. from <region> to <region>", read: readFailover},
		{text: "backup|backups|backup_copies|snapshot|snapshots .. from <region> to <regions>", read: readBackup},
		{text: "backup|backups|backup_copies|snapshot|snapshots|dumps .. to <regions>", read: readBackup},
		{text: "backups|snapshots|dumps <run> <regions>", read: readBackup},
		{text: "back_up|backed_up .. to <regions>", read: readBackup},
		{text: "<regions> only? stores|keeps|receives|gets .. backups|snapshots|backup_copies", read: readBackup},
		{
			text: "backups|snapshots .. are_kept|are_stored|be_kept|be_stored|kept|stored in <regions>",
			read: readBackup,
		},
	}
}

// auxiliaryRows say where what serves the whole is: state, logs, hubs.
func auxiliaryRows() []row {
	return []row{
		{text: "^ <role> .. ( <regions> )", read: readNamedState},
		{
			text: "^ the|our? <regions> <role> orchestrates|runs|manages|controls|coordinates|drives|steers|" +
				"schedules|dispatches|serves",
			read: readSteering,
		},
		{text: "^ <role> <is> .. ,|in <regions>", read: readNamedState},
		{
			text: "<regions> <is>? only? <reserved>? only? for|as|hosts|holds transit_gateway|transit_gateways",
			read: readHub,
		},
		{text: "<role> <modal>? <shipped> centrally|always|only? to|in|into <regions>", read: readShipped},
		{
			text: "collect|aggregate|gather|centralise|centralize|store|ship|send|forward all|our|every? <role> .. " +
				"to|in|into <regions>",
			read: readCollected,
		},
		{text: "<role> from .. <shipped> to|in <regions>", read: readShipped},
		{text: "<role> of|from all|every|each .. <shipped> to|in|into <regions>", read: readCollected},
		{text: "<role> of|from all|every|each .. <run> <regions>", read: readCollected},
		{text: "<role> <holder>? of|for|and .. <run> <regions>", read: readCopyOf},
		{text: "^ <role> <holder>? of|for .. <is> <regions>", read: readRoleOf},
	}
}
