package rulefile

// table is the phrasings of one kind of fact. A statement without a word of
// one of the classes cannot state it; none means that any can.
type table struct {
	rows    []row
	classes []class
}

// tables lists the phrasings, one table for each kind of fact. A new phrasing
// is one line here, with a case in TestStatements.
func tables() []table {
	return []table{
		{regionRows(), []class{classRegion, classGlob, classPlace}},
		{modelRows(), []class{classModel}},
		{objectiveRows(), []class{classObjective, classDuration}},
		{ttlRows(), []class{classDuration, classNumber}},
		{routingRows(), []class{classPolicy}},
		{healthRows(), []class{classDuration, classNumber, classPath}},
		{replicationRows(), nil},
		{residencyRows(), []class{classRegion, classGlob, classPlace}},
		{egressRows(), nil},
		{sessionRows(), []class{classSession}},
		{cellRows(), []class{classCell}},
		{tierRows(), []class{classTier}},
	}
}

// wordLists names the lists of words that several phrasings share.
func wordLists() map[string]string {
	return map[string]string{
		// The languages are those in which key-value statements are read.
		"a-region": "region|regions|región|regiones|" + //nolint:misspell // Spanish
			"região|regiões|regionen|リージョン|location|locations",
		"cloud": "aws|azure|gcp|google|cloud",
		"who": "we|it|service|services|application|applications|app|apps|workload|workloads|system|" +
			"platform|stack|api|" +
			"everything|infrastructure|traffic|clusters|cluster|product|backend|resources|all|deployments",
		"never":    "never|do_not|don't|must_not|cannot|can't|not",
		"modal":    "must|should|shall|will|has_to|have_to|needs_to|need_to|always|may|can|is|are|does",
		"inside":   "in|within|inside|to|on|at",
		"leaves":   "leave|leaves|exit|exits|cross|crosses",
		"no":       "no|deny|block|never|disallow|forbid|not|do_not|don't|prohibit|must_not",
		"outbound": "egress|outbound",
		"a-replica": "replication|replicated|replica|replicas|replicate|replicates|copies|レプリケーション|" +
			"replikation|replicação|replicación",
		"between": "cross-region|inter-region|interregion|cross_region",
	}
}

func regionRows() []row {
	return []row{
		{text: "<never> <run> <where>", read: readForbidden},
		{text: "<never> use|deploy|provision|create|add .. <where>", read: readForbidden},
		{text: "<never> .. <a-region> : <where>", read: readForbidden},
		{text: "<role> aws|azure|gcp|google? <a-region>? <is>? <where>", read: readPermission},
		{text: "<a-region> <role> <is>? <where>", read: readPermission},
		{text: "<where> <is> .. <role>", read: readPermission},
		{text: "<run> only <where>", read: readOnly},
		{text: "only <run>|use|deploy|provision to|in? <where>", read: readOnly},
		{text: "only use|deploy|provision .. to|in <where>", read: readOnly},
		{text: "only use|allow <where>", read: readOnly},
		{text: "deploy|provision|create only in|to <where>", read: readOnly},
		{text: "<must> .. <run> <where>", read: readMustRun},
		{text: "<role> <a-region>? <is>? <regions>", read: readRole},
		{text: "<a-region> <role> <is> <regions>", read: readRole},
		{text: "<role> <a-region>? in|at|on <regions>", read: readRole},
		{text: "<role> <a-region>? ( <regions> )", read: readRole},
		{text: "<regions> <is> used|acting|serving? only? as? <role>", read: readRole},
		{text: "<regions> serves|acts|works|used as <role>", read: readRole},
		{text: "<regions> as <role>", read: readRole},
		{text: "fail|fails|failing over to <regions>", read: readStandby},
		{text: "backup|backups|snapshot|snapshots .. to <regions>", read: readBackup},
		{text: "^ <count>? <env>? aws|azure|gcp|google|cloud|deployment|deployed|supported|target|" +
			"our|serving? <a-region> <is> <regions>", read: readServing},
		{text: "^ <count>? <env>? active|live <a-region> <is> <regions>", read: readServing},
		{text: "<count> <a-region> <is>? (? <regions>", read: readServing},
		{text: "regional? footprint <is> <regions>", read: readServing},
		{text: "<env> <a-region>? <is> <regions>", read: readServing},
		{text: "<env> in|uses <regions>", read: readServing},
		{text: "<who> .. <run> <regions>", read: readServing},
		{text: "<env> .. <run> <regions>", read: readServing},
		{text: "^ <run> <regions>", read: readServing},
		{text: "^ always use|deploy? to|in? <regions>", read: readServing},
		{text: "^ deploy|use .. in|to <regions>", read: readServing},
		{text: "<model> <is>|in|across|between? <regions>", read: readServing},
		{text: "<regions>", read: readAnnotated},
	}
}

func modelRows() []row {
	return []row{
		{text: "model|strategy|pattern|architecture|mode|topology|setup|approach|deployment|dr <is> " +
			".. <model>", read: readModel},
		{text: "^ <model> $", read: readModel},
		{text: "^ <model> <is>|in|across|between <regions>", read: readModel},
		{text: "^ <model> multi-region|deployment|setup|architecture|mode|across|between|failover|" +
			"dns|design|model|with|(", read: readModel},
		{text: "multi-region <model>", read: readModel},
		{text: "<model> multi-region|deployment|setup|architecture|mode|across|between|design|model|" +
			"topology", read: readModel},
		{text: "<run> <model>", read: readModel},
		{text: "run|runs|operate|operates|deployed|deploy|is|are|running|use|uses|adopt|implement .. " +
			"<model>", read: readLooseModel},
	}
}

func objectiveRows() []row {
	return []row{
		{text: "<objective> target|objective|goal|budget|requirement|slo|limit? <is>? <time>", read: readObjective},
		{text: "<objective> ( .. ) target|goal? <is>? <time>", read: readObjective},
		{text: "<objective> ( <objective> ) target|goal? <is>? <time>", read: readObjective},
		{text: "<objective> for <env>|<tier>|services? .. <is>? <time>", read: readObjective},
		{text: "<objective> for .. <tier> .. <is>? <time>", read: readObjective},
		{text: "<objective> .. must|should|shall|may|can <is>? <time>", read: readObjective},
		{text: "<objective> <is>? none", read: readNoLoss},
		{text: "<time> of? <objective>", read: readObjective},
		{text: "<time> .. ( <objective> )", read: readObjective},
		{text: "no <objective>", read: readNoLoss},
		{text: "recover|recovers|recovered|restore|restores|restored|failover|fail .. <time>", read: readRecovery},
		{text: "lose|loses|losing <time> of? data|transactions|writes", read: readLoss},
	}
}

func ttlRows() []row {
	return []row{
		{text: "ttl|ttls|time-to-live values|value? <is>? <ttl>", read: readTTL},
		{text: "ttl|ttls ( .. ) <is>? <ttl>", read: readTTL},
		{text: "ttl|ttls for|on|of .. <is>? <ttl>", read: readTTL},
		{text: "ttl|ttls .. <is>? (? <ttl>", read: readTTL},
		{text: "time to live .. <is>? <ttl>", read: readTTL},
		{text: "<ttl> <dns>? ttl|ttls", read: readTTL},
	}
}

func routingRows() []row {
	return []row{
		{text: "<dns> .. <policy> routing|policy|policies|record|records|routed", read: readRouting},
		{text: "<dns> <is>? <policy>", read: readShortRouting},
		{text: "<policy> routing|routed", read: readRouting},
		{text: "<policy> based routing", read: readRouting},
		{text: "<policy> policy|policies|record|records", read: readRouting, needs: classDNS},
		{text: "routing policy|strategy|type|mode? <is> <dns>? <policy>", read: readRouting},
	}
}

func healthRows() []row {
	return []row{
		{text: "interval <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<health> <is>? every? <time>", read: readInterval, needs: classHealth},
		{text: "interval ( .. ) <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<time> check? interval|intervals|間隔", read: readInterval, needs: classHealth},
		{text: "check|checks|checked|checking .. every <time>", read: readInterval, needs: classHealth},
		{text: "check|checks .. every <time>", read: readInterval, needs: classDNS},
		{text: "check|checks primary|secondary|region|regions|endpoint|endpoints|it? every " +
			"<time>", read: readInterval, needs: classTopic},
		{text: "every <time>", read: readInterval, needs: classHealth},
		{text: "<number> consecutive|successive? <health>? failed? failures|failure|checks|fails|" +
			"misses", read: readThreshold, needs: classHealth},
		{text: "<number> consecutive|successive? failures|failure|failed", read: readThreshold, needs: classDNS},
		{text: "<number> 回失敗|回の失敗|回連続失敗", read: readThreshold, needs: classHealth},
		{text: "threshold|failures|failure <is> <number>", read: readThreshold, needs: classHealth},
		{text: "<health> path|endpoint|url|route? <is>? <path>", read: readPath, needs: classHealth},
		{text: "path|endpoint <is>? <path>", read: readPath, needs: classHealth},
	}
}

func replicationRows() []row {
	return []row{
		{text: "<mode> .. <a-replica>", read: readMode},
		{text: "<a-replica> mode? <is> <mode>", read: readMode},
		{text: "<a-replica> .. <mode>", read: readMode},
		{text: "lag|lags <is>? <time>", read: readLag},
		{text: "lag .. <is>? <time>", read: readLag},
		{text: "<mechanism>", read: readMechanism},
		{text: "write|writes forwarding|forward|forwarded", read: readForwarding},
		{text: "writes .. forward|forwarded to", read: readForwarding},
		{text: "forward|forwards|forwarding .. writes", read: readForwarding},
	}
}

func residencyRows() []row {
	return []row{
		{text: "residency|data_residency|sovereignty|locality <is> <subject> only? <inside> " +
			"<where>", read: readResidency},
		{text: "residency|data_residency|sovereignty|locality <is> <where>", read: readAllResidency},
		{text: "no <subject> may|can|must|should|shall? <leaves> <where>", read: readResidency},
		{text: "no <subject> <move>? outside of? <where>", read: readResidency},
		{text: "no replication|copies|copy|transfer|transfers|export of <subject> outside|out_of of? " +
			"<where>", read: readResidency},
		{text: "<never> <move> or|and? <move>? <subject> outside of? <where>", read: readResidency},
		{text: "<never> let|allow <subject> <leaves> <where>", read: readResidency},
		{text: "<never> <move> or|and? <move>? <subject> to|in|into|out <where>", read: readDenial},
		{text: "no <subject> in|to|into <where>", read: readDenial},
		{text: "<subject> <modal>? <never> be? <leaves> <where>", read: readResidency},
		{text: "<subject> <modal>? <never> <move> or|and? <move>? outside of? <where>", read: readResidency},
		{text: "<subject> <modal>? <never> <move> or|and? <move>? to|in|into <where>", read: readDenial},
		{text: "<subject> <modal>? only? <keep> only|exclusively|strictly|physically? <inside>? " +
			"<where>", read: readResidency},
		{text: "<subject> <is> store|keep|stored|kept|stay|stays only? <inside> <where>", read: readResidency},
		{text: "only? keep|store|host|process|persist|retain <subject> only|exclusively? <inside> " +
			"<where>", read: readInstruction},
		{text: "<subject> <inside> <where> only", read: readResidency},
		{text: "<subject> <is> <where> only", read: readResidency},
	}
}

func egressRows() []row {
	return []row{
		{text: "<no> .. <outbound> .. <cidrs>", read: readEgressDenial},
		{text: "<no> .. <cidrs> .. <outbound>", read: readEgressDenial},
		{text: "<outbound> .. <cidrs> <is> .. forbidden|prohibited|denied|blocked|banned|" +
			"disallowed", read: readEgressDenial},
		{text: "<outbound> .. must_not|never|not|cannot .. <cidrs>", read: readEgressDenial},
		{text: "<no> .. <outbound> .. internet|world|anywhere", read: readWorldDenial},
		{text: "<no> open|unrestricted|world-open|wide-open|direct <outbound>", read: readWorldDenial},
		{text: "<between> .. tag|tags|tagged", read: readTags},
		{text: "tag|tags .. <between> transfer|traffic", read: readTags},
		{text: "budget|budgets .. <between>", read: readBudget},
		{text: "<between> .. budget|budgets", read: readBudget},
	}
}

func sessionRows() []row {
	return []row{
		{text: "session|sessions .. <is>? <session>", read: readSessions},
		{text: "<session> session|sessions", read: readSessions},
		{text: "stateless ( <session>", read: readSessions},
		{text: "sticky|sticky_session|sticky_sessions|session_affinity", read: readSticky},
	}
}

func cellRows() []row {
	return []row{
		{text: "^ <cell> : <subject>", read: readCellList},
		{text: "<subject> is|are|: <cell>", read: readCell},
	}
}

func tierRows() []row {
	return []row{
		{text: "^ service|system|application? tier <is> <tier>", read: readTier},
		{text: "^ service|system|application? criticality <is> <tier>", read: readTier},
		{text: "this service|system|application|stack|repository|repo|workload is .. <tier>", read: readTier},
	}
}
