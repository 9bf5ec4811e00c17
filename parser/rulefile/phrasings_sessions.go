package rulefile

// sessionRows say where sessions live.
func sessionRows() []row {
	return append(statelessRows(), []row{
		{text: "<sessions> <modal>? <keep> in? same|home|own|their|its|one|local? " +
			"<a-region>", read: readRegionalSessions},
		{
			text: "<sessions> <modal>? belong|belongs|tied|bound|pinned to home|own|one|same? <a-region>",
			read: readRegionalSessions,
		},
		{text: "<sessions> <modal>? <never> replicated|shared|copied|synced <between>", read: readRegionalSessions},
		{text: "<sessions> <modal>? <never> replicated|shared|copied|synced", read: readUnsharedSessions},
		{
			text: "<sessions> data|state? <modal>? <never> cross|leave|leaves|span|change between|across|home? " +
				"<a-region>",
			read: readRegionalSessions,
		},
		{
			text: "<sessions> only? live|lives|exist|exists|stay|stays only in <a-region>",
			read: readRegionalSessions,
		},
		{text: "each|every <a-region> has|keeps|stores|owns|uses own <sessions>", read: readOwnSessions},
		{text: "<sessions> .. ,|:|because|since so? they|it <is>? .. <session>", read: readSessions},
		{text: "<sessions> .. <is>? <session>", read: readSessions},
		{text: "<sessions> .. <is>? dynamodb|dynamo ( global_table|global_tables", read: readReplicatedSessions},
		{text: "<sessions> .. <is>? redis|elasticache|valkey ( global_datastore", read: readReplicatedSessions},
		{text: "<sessions> .. <is> one|a? .. ,? one? <session>", read: readSessions},
		{text: "<session> <sessions>", read: readSessions},
		{text: "<session> holds|stores|keeps|has <sessions>", read: readSessions},
		{text: "<session> for .. <sessions>", read: readSessions},
		{text: "stateless ( <session>", read: readSessions},
		{text: "^ strategy|type|mode|handling|management|storage|store|state <is> <session>", read: readSessionKey},
		{text: "^ <session> :", read: readSessionKey},
		{text: "<sessions> .. <session-store>", read: readStoredSessions},
		{text: "<sessions> store|storage|state|data|backend? <is> <session-store>", read: readStoredSessions},
		{text: "<session-store> holds|stores|keeps|has|for .. <sessions>", read: readStoredSessions},
		{text: "^ <sticky>", read: readSticky},
		{
			text: "use|uses|using|enable|enables|enabled|with|via|through|by|rely_on|relies_on|require|requires " +
				"<sticky>",
			read: readSticky,
		},
		{text: "<sticky> <is>", read: readSticky},
		{text: "<sticky> on|via|at|through|enabled", read: readSticky},
		{text: "stickiness <is> enabled|on|required|active", read: readSticky},
		{text: "use|enable|enables|turn_on|keep|with|require .. stickiness", read: readSticky},
	}...)
}

// statelessRows say that no sessions are kept.
func statelessRows() []row {
	return []row{
		{
			text: "keep|keeps|hold|holds|store|stores|carry|carries|maintain|maintains no <sessions>",
			read: readStateless,
		},
		{
			text: "^ <never> introduce|add|use|create|build|keep|store server-side|server_side|in-memory <sessions>",
			read: readStateless,
		},
		{text: "no|without server-side|server_side <sessions>", read: readStateless},
		{text: "no|without <sessions> state|data|store|storage", read: readStateless},
		{text: "no <sessions> to replicate|share|sync|copy", read: readStateless},
		{text: "no <sessions> is_stored|are_stored|is_kept|are_kept|is_held|are_held|stored|kept", read: readStateless},
		{text: "there is|are no <sessions> $", read: readStateless},
		{text: "^ .. <stateless-thing> keep|keeps|hold|holds no state", read: readStatelessPart},
		{
			text: "no server|servers|service|node|instance|app|pod|process keep|keeps|hold|holds|store|stores any? " +
				"<sessions>",
			read: readStateless,
		},
		{
			text: "^ all|both|every? aws? web? <stateless-thing> must? be|is|are|stay|remain " +
				"fully|completely|entirely? stateless",
			read: readStateless,
		},
		{text: "all|both <stateless-thing> must|should? be|are stateless", read: readStateless},
		{
			text: "^ .. <stateless-thing> must|should|shall? be|is|are|stay|stays|remain|remains|: " +
				"fully|completely|entirely? stateless",
			read: readStatelessPart,
		},
		{text: "^ keep|make|design all|every? .. <stateless-thing> stateless", read: readStateless},
		{text: "^ stateless <stateless-thing> only", read: readStateless},
		{text: ", <stateless-thing> is|are fully? stateless", read: readStatelessPart},
	}
}
