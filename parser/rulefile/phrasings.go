package rulefile

import (
	"slices"
)

// table is the phrasings of one kind of fact. A statement without a word of
// one of the classes cannot state it; none means that any can.
type table struct {
	rows    []row
	classes []class
}

// tables lists the phrasings, one table for each kind of fact. A new phrasing
// is one line here, with a case in testdata/statements.txt.
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

func regionRows() []row {
	return slices.Concat(permissionRows(), roleRows(), servingRows())
}

// permissionRows say where things may be and where not.
func permissionRows() []row {
	return []row{
		{text: "<never> <deploy> .. <outside> of? <where>", read: readOnly},
		{text: "<never> <deploy> .. other_than|except|besides in|to? <where>", read: readOnly},
		{text: "<never> <run> .. <outside> of? <where>", read: readOnly},
		{text: "<never> <run> .. other_than|except|besides <where>", read: readOnly},
		{text: "^ no <things> <outside> of? <where>", read: readOnly},
		{text: "<never> :? <run> <where>", read: readForbidden},
		{text: "<never> :? <deploy> any|new|aws|cloud? <things>? in|to|into? <a-region>? <where>", read: readForbidden},
		{text: "<never> store|keep|host anything in <where>", read: readForbidden},
		{text: "<never> .. <a-region> : <where>", read: readForbidden},
		{text: "<a-region> we <never> use|support|operate|serve|run in? <is> <where>", read: readForbidden},
		{text: "<a-region> to avoid <is> <where>", read: readForbidden},
		{text: "^ no <things> in|to <where>", read: readForbidden},
		{text: "<role> : <run> any? other? <a-region>? (? <where>", read: readPermission},
		{text: "<role> aws|azure|gcp|google? <a-region>? <is>? <where>", read: readPermission},
		{text: "<a-region> <role> <is>? <where>", read: readPermission},
		{text: "<where> <is> .. <role>", read: readPermission},
		{text: "<where> <is> not allowed|permitted|approved|authorised|authorized", read: readForbidden},
		{text: "<where> must_not|may_not|never be? used", read: readForbidden},
		{text: "no <a-region> other_than|except|but|besides <where>", read: readOnly},
		{text: "<run> only <where>", read: readOnly},
		{text: "only <run> <where>", read: readOnly},
		{text: "only use|deploy|provision to|in? <where>", read: readOnly},
		{text: "run|runs|running|operate|operates|deployed|deploys|live|lives|hosted only|exclusively in|to|from " +
			"<where>", read: readOnly},
		{text: "only use|deploy|provision .. to|in <where>", read: readOnly},
		{text: "only use|allow <where>", read: readOnly},
		{text: "deploy|provision|create only in|to <where>", read: readOnly},
		{text: "<must> .. <run> <where>", read: readMustRun},
	}
}

func roleRows() []row {
	return []row{
		{text: "<role> <a-region>? and|/|& <role> <a-region>? <is> <regions>", read: readRoles},
		{text: "<role> <a-region>? <is>? <region> →|->|=>|⇒ <region>", read: readArrow},
		{text: "<role> <a-region>? <is>? <regions>", read: readRole},
		{text: "<role> <a-region>? ( .. ) <is> <regions>", read: readRole},
		{text: "<a-region> de|do|da|der <role> <is> <regions>", read: readRole},
		{text: "<a-region> <role> <is> <regions>", read: readRole},
		{text: "<role> <run> <regions>", read: readRunningRole},
		{text: "<role> <holder> <run> <regions>", read: readRunningRole},
		{text: "<role> <holder> <is> <regions>", read: readRunningRole},
		{text: "<role> <a-region>? in|at|on <regions>", read: readRole},
		{text: "<role> <a-region>? ( <regions> )", read: readRole},
		{text: "use <regions> as <role>", read: readRole},
		{text: "^ always use <regions> as <role>", read: readRole},
		{text: "<regions> <is> used|acting|serving? only? as? <role>", read: readRole},
		{text: "<regions> serves|acts|works|used as <role>", read: readRole},
		{text: "<regions> as <role>", read: readRole},
		{text: "<role> site|region? for|of <region> <is> <regions>", read: readRole},
		{text: "fail_over|fails_over|failing_over to <regions>", read: readStandby},
		{text: "backup|backups|snapshot|snapshots .. to <regions>", read: readBackup},
		{text: "backups|snapshots <run> <regions>", read: readBackup},
		{text: "backups|snapshots .. are_kept|are_stored|be_kept|be_stored|kept|stored in <regions>", read: readBackup},
	}
}

// servingRows say where things run.
func servingRows() []row {
	return []row{
		{text: "^ <count>? <env>? aws|azure|gcp|google|cloud|deployment|deployed|supported|target|" +
			"our|serving? <a-region> <is> <regions>", read: readServing},
		{text: "^ <count>? <env>? active|live <a-region> <is> <regions>", read: readActive},
		{text: "<a-region> in use <is>? <regions>", read: readServing},
		{text: "<a-region> pair <is> <regions>", read: readServing},
		{text: "<a-region> we use|support|operate|serve|run in? <is> <regions>", read: readServing},
		{text: "<count> <a-region> <is>? (? <regions>", read: readServing},
		{text: "<count> <a-region> , <regions>", read: readServing},
		{text: "^ multi-region <is> <regions> $", read: readServing},
		{text: "regional? footprint <is> <regions>", read: readServing},
		{text: "<env> <a-region>? <is> <regions>", read: readServing},
		{text: "<env> in|uses <regions>", read: readServing},
		{text: "<who> .. <run> <regions>", read: readServing},
		{text: "<env> .. <run> <regions>", read: readServing},
		{text: "^ <run> <regions>", read: readServing},
		{text: "^ use <regions> $", read: readServing},
		{text: "^ always use|deploy? to|in? <regions>", read: readServing},
		{text: "^ deploy|use .. in|to <regions>", read: readServing},
		{text: "<model> deployment|setup? in|across|between|over? <regions>", read: readServing},
		{text: "<model> <is> <regions>", read: readServing},
		{text: "<regions>", read: readAnnotated},
	}
}

func modelRows() []row {
	return []row{
		{text: "model|strategy|pattern|architecture|mode|topology|setup|approach|deployment|dr|modell|modelo|" +
			"architektur|arquitetura|arquitectura|デプロイモデル|アーキテクチャ|構成 <is> .. <model>", read: readModel},
		{text: "^ <model> $", read: readModel},
		{text: "<model> in|across|between <regions>", read: readModel},
		{text: "^ <model> <is> <regions>", read: readModel},
		{text: "<model> in|for <env>", read: readModel},
		{text: "<env> <is> <model>", read: readModel},
		{text: "<region> ( <model> )", read: readModel},
		{text: "^ we|it|everything|system|platform|stack|infrastructure|application is|are <model>", read: readModel},
		{text: "^ <model> multi-region|deployment|setup|architecture|mode|across|between|failover|" +
			"dns|design|model|with|(", read: readModel},
		{text: "multi-region <model>", read: readModel},
		{text: "<model> multi-region|deployment|setup|architecture|mode|across|between|design|model|" +
			"topology", read: readModel},
		{text: "<run> <model>", read: readModel},
		{text: "run|runs|operate|operates|deployed|deploy|is|are|running|do|use|uses|adopt|implement .. " +
			"<model>", read: readLooseModel},
	}
}

func objectiveRows() []row {
	return []row{
		{text: "<objective> and|/|& <objective> <a-target>? <is>? <time> and|/|, <time>", read: readObjectives},
		{text: "<objective> and|/|& <objective> <a-target>? <is>? <time>", read: readObjectives},
		{text: "<bound> <objective> <is>? <time>", read: readBoundObjective},
		{text: "<objective> <a-target>? <is>? <time>", read: readObjective},
		{text: "<objective> ( .. ) target|goal? <is>? <time>", read: readObjective},
		{text: "<objective> ( .. <objective> ) target|goal? <is>? <time>", read: readObjective},
		{text: "<objective> <a-target>? for|in|of <env> <is>? <time>", read: readObjective},
		{text: "<objective> <a-target>? for|of all|every|each? <who> <is>? <time>", read: readObjective},
		{text: "<objective> for .. <tier> .. <is>? <time>", read: readObjective},
		{text: "<objective> .. must|should|shall|may|can <is>? <time>", read: readObjective},
		{text: "<objective> <is>? none", read: readNoLoss},
		{text: "<time> of? <objective>", read: readObjective},
		{text: "<time> .. ( <objective> )", read: readObjective},
		{text: "no <objective>", read: readNoLoss},
		{text: "<objective> <is> not acceptable|allowed|tolerated|permitted", read: readNoLoss},
		{text: "<objective> <is> unacceptable|forbidden", read: readNoLoss},
		{text: "<recovers> .. in different|another|second|other|surviving <a-region> <time>", read: readRecovery},
		{text: "<recovers> .. <time> of|after|from .. <a-loss>", read: readRecovery},
		{text: "<recovers> .. <time>", read: readRecovery},
		{text: "<never> lose <time> of? data|transactions|writes", read: readNeverLose},
		{text: "<loses> <time> of? data|transactions|writes", read: readLoss},
		{text: "lose|loses no data|transactions|writes", read: readNothingLost},
		{text: "<never> lose any? data|transactions|writes", read: readNothingLost},
	}
}

func ttlRows() []row {
	return []row{
		{text: "<no> .. <a-ttl> of? <seconds>", read: readForbiddenTTL},
		{text: "<no> exceed <a-ttl> of <seconds>", read: readHighestTTL},
		{text: "<a-ttl> of? <seconds> <is> not allowed|acceptable|permitted", read: readForbiddenTTL},
		{text: "<a-ttl> of? <seconds> <is> forbidden|prohibited|disallowed|unacceptable", read: readForbiddenTTL},
		{text: "<bound> dns? record? <a-ttl> <is>? <seconds>", read: readBoundTTL},
		{text: "<a-ttl> <is>? <seconds> ,|and? <seconds>", read: readTTLBounds},
		{text: "<a-ttl> values|value? <is>? <seconds>", read: readTTL},
		{text: "<a-ttl> ( .. ) <is>? <seconds>", read: readTTL},
		{text: "<a-ttl> for|on|of .. <is>? <seconds>", read: readTTL},
		{text: "<a-ttl> .. <is>? (? <seconds>", read: readTTL},
		{text: "<seconds> <dns>? <a-ttl>", read: readTTL},
	}
}

func routingRows() []row {
	return []row{
		{text: "<dns> .. <policy> routing|policy|policies|record|records|routed", read: readRouting},
		{text: "<dns> <is>? <policy>", read: readShortRouting},
		{text: "<dns> , <policy>", read: readShortRouting},
		{text: "<policy> routing|routed", read: readRouting},
		{text: "<policy> based routing", read: readRouting},
		{text: "<policy> policy|policies|record|records", read: readRouting, needs: classDNS},
		{text: "traffic policy|routing <is> <policy>", read: readRouting},
		{text: "routing|roteamento|enrutamiento|ルーティング|ルーティングポリシー policy|strategy|type|" +
			"mode? <is> <dns>? <policy>", read: readRouting},
	}
}

func healthRows() []row {
	return []row{
		{text: "<interval> <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<interval> <is> <seconds>", read: readInterval, needs: classHealth},
		{text: "request_interval|health_check_interval <is> <seconds>", read: readInterval, needs: classTopic},
		{text: "<health> <is>? every? <time>", read: readInterval, needs: classHealth},
		{text: "<interval> ( .. ) <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<interval> ( <time>", read: readInterval, needs: classHealth},
		{text: "<time> check? <interval>", read: readInterval, needs: classHealth},
		{text: "check|checks|checked|checking .. every <time>", read: readInterval, needs: classHealth},
		{text: "check|checks .. every <time>", read: readInterval, needs: classDNS},
		{text: "check|checks primary|secondary|region|regions|endpoint|endpoints|it? every " +
			"<time>", read: readInterval, needs: classTopic},
		{text: "every <time>", read: readInterval, needs: classHealth},
		{text: "<number> <in-a-row>? <failures>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <health> <failures>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? failed|failing|missed <health>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? failed|failing|missed checks", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? checks fail|failing", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <failures>", read: readThreshold, needs: classDNS},
		{text: "<number> <in-a-row>? <failures>", read: readFailoverThreshold},
		{text: "<threshold> <is>? <bound> <number>", read: readThreshold, needs: classHealth},
		{text: "<threshold> <is> <number>", read: readThreshold, needs: classHealth},
		{text: "<threshold> for <health> <is> <number>", read: readThreshold},
		{text: "threshold|failure_threshold|unhealthy_threshold <number>", read: readThreshold, needs: classHealth},
		{text: "fail|fails|unhealthy|failover|fail_over after <number> $", read: readThreshold, needs: classHealth},
		{text: "^ failure_threshold <is> <number> $", read: readThreshold, needs: classTopic},
		{text: "<health> path|endpoint|url? <is> https|http|tcp|get|head? <path>", read: readPath},
		{text: "check|checks|probe|probes <path> every <time>", read: readPathAndInterval},
		{text: "<health> path|endpoint|url|route? <is>? <path>", read: readPath, needs: classHealth},
		{text: "<health> <modal>? hit|hits|call|calls|use|uses|probe|probes|on|against <path>", read: readPath},
		{text: "path|endpoint <is>? <path>", read: readPath, needs: classHealth},
		{text: "<path>", read: readHealthPath},
	}
}

func replicationRows() []row {
	return []row{
		{text: "<mode> <between>", read: readMode},
		{text: "<between> .. <mode>", read: readMode},
		{text: "<mode> .. <a-replica>", read: readMode},
		{text: "<a-replica> mode? <is> <mode>", read: readMode},
		{text: "<a-replica> .. <mode>", read: readMode},
		{text: "<a-replica> .. <is> <mode>", read: readMode},
		{text: "lag|lags <is>? <time>", read: readLag},
		{text: "lag .. <is>? <time>", read: readLag},
		{text: "<mechanism> ( <mode>", read: readMechanismAndMode},
		{text: "<mechanism>", read: readMechanism},
		{text: "write|writes forwarding|forward|forwarded", read: readForwarding},
		{text: "writes .. forward|forwarded to", read: readForwarding},
		{text: "forward|forwards|forwarding .. writes", read: readForwarding},
	}
}

func residencyRows() []row {
	return []row{
		{text: "<residency> <is> <subject> only? <inside> <where>", read: readResidency},
		{text: "<residency> <is> <where>", read: readAllResidency},
		{text: "no cross-border? replication|copies|copy|transfer|transfers|export of <subject> <outside> of? " +
			"<where>", read: readResidency},
		{text: "no <subject> may|can|must|should|shall? <leaves> <where>", read: readResidency},
		{text: "no <subject> <move>? <outside> of? <where>", read: readResidency},
		{text: "<never> <move> or|and? <move>? <subject> <outside> of? <where>", read: readResidency},
		{text: "<never> let|allow <subject> to? <leaves> <where>", read: readResidency},
		{text: "<never> <move> or|and? <move>? <subject> to|in|into <where>", read: readDenial},
		{text: "no <subject> in|to|into <where>", read: readDenial},
		{
			text: "<subject> <modal>? only? <keep> only? <inside>? <where> .. ,|(? .. <confinement>",
			read: readConfined, needs: classNot,
		},
		{text: "<subject> <modal>? <run> <where> .. ,|(? .. <confinement>", read: readConfined, needs: classNot},
		{
			text: "<subject> <modal>? <sharded> <inside> <where> .. ,|(? .. <confinement>",
			read: readConfined, needs: classNot,
		},
		{text: "<shard> <subject> <inside> <where> .. ,|(? .. <confinement>", read: readConfined, needs: classNot},
		{text: "<subject> <modal>? <never> be? <leaves> <where>", read: readResidency},
		{text: "<subject> <modal>? <never> <move> or|and? <move>? <outside> of? <where>", read: readResidency},
		{
			text: "<subject> <modal>? <never> <move> or|and? <move>? <outside> of? this|its|that <a-region>",
			read: readResidencyHere,
		},
		{text: "<subject> <modal>? <never> <move> or|and? <move>? to|in|into <where>", read: readDenial},
		{text: "<subject> <modal>? only? <keep> only|exclusively|strictly|physically? <inside>? " +
			"<where> and|or <move> to|in <where>", read: readKept},
		{text: "<subject> <modal>? only? <keep> only|exclusively|strictly|physically? <inside>? " +
			"<where>", read: readKept},
		{
			text: "<subject> must|shall|should|has_to|have_to|may|can only? live_in|lives_in|be_in <where>",
			read: readKept, needs: classRun,
		},
		{text: "<subject> <is> store|keep|stored|kept|stay|stays only? <inside> <where>", read: readResidency},
		{text: "only? keep|store|host|process|persist|retain <subject> only|exclusively? <inside> " +
			"<where>", read: readInstruction},
		{text: "<subject> <inside> <where>", read: readOnlyResidency},
		{text: "<subject> <is> <where>", read: readOnlyResidency},
	}
}

func egressRows() []row {
	return []row{
		{text: "<no> .. <outbound> .. <cidrs>", read: readEgressDenial},
		{text: "<outbound> <is> <no> .. <cidrs>", read: readEgressDenial},
		{text: "<outbound> .. <cidrs> <is> not allowed|permitted", read: readEgressDenial},
		{text: "<no> .. <cidrs> .. <outbound>", read: readEgressDenial},
		{text: "<outbound> .. <cidrs> <is> .. forbidden|prohibited|denied|blocked|banned|" +
			"disallowed", read: readEgressDenial},
		{text: "<outbound> .. must_not|never|not|cannot .. <cidrs>", read: readEgressDenial},
		{text: "<no> .. <outbound> .. internet|world|anywhere", read: readWorldDenial},
		{text: "<no> open|unrestricted|world-open|wide-open|direct <outbound>", read: readWorldDenial},
		{text: "<between> .. tag|tags|tagged", read: readTags},
		{text: "<between> .. <is> tag|tags|tagged", read: readTags},
		{text: "tag|tags .. <between> transfer|traffic", read: readTags},
		{text: "budget|budgets .. <between>", read: readBudget},
		{text: "<between> .. budget|budgets", read: readBudget},
	}
}

func sessionRows() []row {
	return []row{
		{text: "session|sessions|セッション|sitzungen|sessões|sesiones .. <is>? <session>", read: readSessions},
		{text: "<session> session|sessions", read: readSessions},
		{text: "stateless ( <session>", read: readSessions},
		{text: "sticky|sticky_session|sticky_sessions|session_affinity", read: readSticky},
	}
}

func cellRows() []row {
	return []row{
		{text: "^ <cell> : <subject>", read: readCellList},
		{text: "<subject> <is> <cell>", read: readCell},
	}
}

func tierRows() []row {
	return []row{
		{text: "^ service|system|application? tier <is> <tier>", read: readTier},
		{text: "^ service|system|application? criticality <is> <tier>", read: readTier},
		{text: "this service|system|application|stack|repository|repo|workload is .. <tier>", read: readTier},
	}
}
