package rulefile

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// wordLists names the lists of words that several phrasings share.
var wordLists = sync.OnceValue(func() map[string]string {
	lists := systemLists()
	maps.Copy(lists, recoveryLists())
	maps.Copy(lists, dataLists())
	maps.Copy(lists, trafficLists())
	return lists
})

// systemLists are those of what runs, and where.
func systemLists() map[string]string {
	return map[string]string{
		"cloud": "aws|azure|gcp|google|cloud",
		// The languages are those in which key-value statements are read.
		"a-region": "region|regions|región|regiones|região|regiões|regionen|" + //nolint:misspell // Spanish
			"リージョン|location|locations",
		"a-target": "target|targets|objective|objectives|goal|goals|budget|requirement|requirements|slo|sla|" +
			"limit|commitment|guarantee|ceiling|value|threshold|cap|objetivo|meta|ziel|目標",
		"each": "service|services|system|systems|tier|tiers|class|environment|application|component|workload",
		"who": "we|we're|it|service|services|application|applications|app|apps|workload|workloads|system|" +
			"platform|stack|api|everything|infrastructure|traffic|clusters|cluster|product|backend|resources|" +
			"all|deployments|customers|users|requests|cells|shards|stacks|microservices|website|compute|modules",
		"every": "every|all|any",
		"denies": "denies|deny|denied|blocks|block|rejects|reject|forbids|forbid|prohibits|prohibit|refuses|" +
			"disallows",
		"allows":    "allows|allow|permits|permit|whitelists|allowlists",
		"restricts": "restricts|restrict|limits|limit|confines|confine|constrains|restricted|limited|confined",
		"may-only":  "may_only|can_only|only_allowed_to|only_permitted_to",
		"was":       "used_to_be|was|were",
		"takes": "serve|accepts|accept|takes|take|handles|handle|receives|receive|owns|gets|serves|" +
			"processes|carries|carry|do|does",
		"handled": "go|goes|happen|happens|land|lands|sent|routed|directed|handled|accepted|processed|taken|" +
			"performed|executed|served|pass|passes|flow|flows|arrive|allowed|confined|limited",
		"host":    "aws|azure|gcp|cloud|kubernetes|eks|gke|aks|ec2|ecs|fargate|lambda|openshift",
		"welcome": "allowed|permitted|approved|possible|authorised|authorized",
		"you":     "you|agents|developers|teams|we|claude|copilot|codex|terraform",
		"puts":    "put|puts|place|places|deploy|launch",
		"system": "platform|system|stack|everything|application|app|product|service|services|workloads|" +
			"production|infrastructure|backend|site",
		"deployed": "deployed|run|runs|exist|exists|created|provisioned|lives|live|hosted|stored|placed|is",
		"unwelcome": "forbidden|prohibited|denied|blocked|banned|disallowed|rejected|disabled|closed|off_limits|" +
			"off-limits|out_of_bounds|taboo|refused",
		"reserved": "used|reserved|kept|meant|there|exists|exist|dedicated|earmarked|provisioned|intended|set_aside",
		"acting": "acting|acts|serving|serves|used|reserved|designated|defined|configured|kept|held|chosen|" +
			"selected|treated|meant|intended|remains|remain|functions|operates|doubles|works|waits|stands|" +
			"dedicated|earmarked|declared|became",
		"hosts": "hosts|holds|contains|runs|has|carries",
		"served": "customers|users|traffic|requests|clients|readers|visitors|players|shoppers|everyone|" +
			"everybody|production|all|passengers|patients|subscribers|members|citizens|drivers|guests|consumers|" +
			"people|tenants|merchants|viewers|listeners|buyers|vehicles|cars|devices|calls|queries|servers|fleets|" +
			"fleet|shards|nodes|containers|release|releases|sites|ones",
		"deploying": "deploying|creating|running|provisioning|launching|use|usage",
		"never": "never|never_ever|do_not_ever|don't_ever|under_no_circumstances|do_not|don't|must_not|may_not|" +
			"cannot|can't|not|not_allowed_to|not_permitted_to|forbidden_to|prohibited_to|" +
			"forbidden_from|prohibited_from",
		"modal": "may_only|can_only|must|should|shall|will|has_to|have_to|needs_to|need_to|is_to|are_to|to|" +
			"ought_to|is_required_to|are_required_to|always|may|can|is|are|does",
		"inside": "in|into|within|inside|to|on|at",
		"deploy": "use|deploy|provision|create|add|run|put|place|host|launch|build|spin_up|stand_up|bring_up|roll_out",
		"things": "anything|resources|resource|deployments|infrastructure|workloads|workload|services|stacks|" +
			"stack|everything|deployment|accounts|account|actions|operations|api_calls|use|usage",
		"holder": "database|databases|cluster|db|instance|instances|stack|site|environment|deployment|node|" +
			"nodes|record|bucket|buckets|vault|table|vpc|copy|copies|account|writer|reader|replica|target|alb|" +
			"nlb|endpoint|endpoint_group|load_balancer|hub|tier|clusters|sites|side|half|one|processing_site|" +
			"data_center|datacenter|facility|stacks|accounts|s3|dynamodb|rds|aurora|" +
			"compute|system|platform|application|workload|workloads|service|services|infrastructure|footprint|" +
			"capacity|resources",
	}
}

// recoveryLists are those of outages, and of what is back or lost after one.
func recoveryLists() map[string]string {
	return map[string]string{
		"tolerates": "tolerate|tolerates|accept|accepts|afford|can_afford|survive|survives|can_tolerate|" +
			"can_accept|may_tolerate|can_live_with|lives_with|live_with",
		"fine":     "acceptable|allowed|permitted|tolerated|tolerable|admissible|permissible",
		"comeback": "recovery|restoration|failover|fail_over|failing_over|switchover|switch|disaster_recovery",
		"downtime": "downtime|unavailability|interruption|outage",
		"a-datum": "data|transaction|transactions|write|writes|order|orders|event|events|record|records|message|" +
			"messages|update|updates|payment|payments|posting|postings|charting|work|booking|bookings|trade|" +
			"trades|entry|entries|change|changes|sale|sales|insert|inserts|row|rows|reservation|reservations|" +
			"activity",
		"loses": "lose|loses|losing|can_lose|may_lose|to_lose|must_lose|may_only_lose|afford_to_lose|" +
			"can_afford_to_lose|afford_losing",
		"recovers": "recover|recovers|recovered|restore|restores|restored|can_restore|can_recover|failover|" +
			"fail_over|fails_over|be_back|back_online|back_up|be_restored|can_be_restored|be_recovered|" +
			"can_be_recovered|be_serving_again|serving_again|be_up_again|up_again|online_again",
		"a-loss": "outage|outages|incident|failure|loss|losing|disaster",
	}
}

// dataLists are those of data, its copies, and what probes and carries it.
func dataLists() map[string]string {
	return map[string]string{
		"shipped": "shipped|sent|archived|forwarded|exported|aggregated|collected|centralised|centralized|" +
			"stored|kept|is_stored|are_stored|is_kept|are_kept|be_stored|be_kept|end_up|ends_up|land|go|goes|" +
			"flow|flows|stream|streamed",
		"leaves": "leave|leaves|leaving|exit|exits|cross|crosses",
		"outside": "outside|out_of|outside_of|beyond|outside_the_territory_of|outside_the_borders_of|" +
			"outside_the_boundaries_of",
		"no": "no|deny|block|never|disallow|forbid|not|do_not|don't|prohibit|must_not|may_not|cannot|can't|" +
			"reject|refuse|decline",
		"wide":     "internet|public|open|unrestricted|world-open|wide-open|wildcard",
		"outbound": "egress|outbound|outgoing",
		"a-replica": "replication|geo-replication|geo-replicated|replicated|replica|replicas|replicate|" +
			"replicates|is_replicated|are_replicated|be_replicated|copies|レプリケーション|replikation|replicação|" +
			"replicación",
		"shard": "shard|partition|pin|keep|store|host|put|place|persist|route|process|confine",
		"sharded": "is_sharded|are_sharded|be_sharded|sharded|is_partitioned|are_partitioned|be_partitioned|" +
			"partitioned|sits|sit|goes|go|routed|is_routed|are_routed|be_routed|placed|is_placed|are_placed|" +
			"confined|is_confined|are_confined",
		"handling": "storing|keeping|processing|copying|replicating|moving|sending|transferring|exporting|" +
			"holding|hosting|replication|storage|transfer|transfers|export|processing|mirroring|retention",
		"strictly": "only|exclusively|strictly|physically|entirely|onshore|in-country|ever",
		"but-for":  "but|except|excluding|other_than|else_than|besides|apart_from|save_for",
		"toward":   "to|in|into",
		"lives-in": "lives_in|live_in|resides_in|reside_in|hosted_in|is_hosted_in|are_hosted_in|located_in|" +
			"is_located_in|are_located_in|sits_in|sit_in",
		"tagged":  "tag|tags|tagged|labelled|labeled",
		"through": "use|uses|using|via|with|on|through|runs_on|backed_by|(",
		"closed":  "forbidden|prohibited|denied|blocked|banned|disallowed|disabled",
		"a-budget": "budget|budgets|budgeted|cost_alarm|cost_alarms|cost_alert|cost_alerts|spend_alarm|spend_alert|" +
			"billing_alarm|billing_alert",
		"sessions":      "session|sessions|セッション|セッション管理|sitzungen|sessões|sesiones",
		"session-store": strings.Join(slices.Sorted(maps.Keys(sessionStores())), "|"),
		"sticky":        "sticky_session|sticky_sessions|session_affinity|sticky_cookie|sticky_cookies",
		"stack": "service|system|application|stack|repository|repo|workload|component|app|product|platform|" +
			"project",
		"stateless-thing": "app|apps|application|applications|service|services|tier|tiers|api|apis|backend|" +
			"backends|platform|system|layer|microservices|compute|server|servers|authentication|auth|login|" +
			"frontend|frontends",
		"between": "cross-region|inter-region|interregion|cross_region|across_regions|between_regions|" +
			"region-to-region",
	}
}

// trafficLists are those of DNS, health checks, models and tiers.
func trafficLists() map[string]string {
	return map[string]string{
		"a-layout": "model|strategy|pattern|architecture|mode|topology|setup|approach|deployment|posture|stance|" +
			"concept|solution|layout|style|design|scheme|philosophy|method|tier|deployment_model|dr_model|" +
			"dr_strategy|dr_plan|recovery_plan|disaster_recovery_plan|continuity_plan|failover_plan",
		"tier-bearer": "service|system|application|stack|repository|repo|workload|app|product|platform|it|we|" +
			"this",
		"tier-owner": "service|system|application|app|dr|resilience|recovery|business|availability|continuity|" +
			"workload|sla|slo|operational",
		"steers": "sends|send|sent|routes|route|routed|directs|direct|directed|steers|steer|steered|answers|" +
			"answered|picks|chooses|selects|returns|resolves|resolve|resolved|goes|go|go_to|goes_to|land_in|" +
			"lands_in|gets|get|reach|reaches|split|splits|balanced|divided|distributed",
		"rejects": "reject|rejects|refuse|refuses|flag|flags|block|blocks|deny|denies|fail|fails|decline|" +
			"declines",
		"rejected": "rejected|refused|flagged|blocked|denied|declined|banned|forbidden|prohibited|fails|fail",
		"lives": "lives|live|cache|caches|cached|hold|holds|held|keep|keeps|kept|good|valid|expire|expires|" +
			"lifetime|lifetimes|time_to_live",
		"a-ttl": "ttl|ttls|time-to-live|time_to_live|dns-ttl|dns-ttls|record-ttl",
		"interval": "interval|intervals|request_interval|check_interval|health_check_interval|probing_interval|" +
			"frequency|cadence|intervall|intervalo|intervalo_de|間隔",
		"in-a-row": "consecutive|successive|failed|straight",
		"failures": "failures|failure|failed|fails|fail|failing|misses|miss|strikes|strike|falhas|fallos|fehler|" +
			"fehlschläge|回失敗|回の失敗|回連続失敗",
		"threshold": "threshold|failure_threshold|unhealthy_threshold|health_check_failure_threshold|" +
			"fail_threshold|number_of_failures|failures|failure",
		"bad": "bad|wrong|failed|failing|missed|missing|unsuccessful|unhealthy|negative",
		"checks": "checks|check|probes|probe|answers|answer|responses|response|results|result|replies|reply|" +
			"polls|pings",
		"checked": "check|checks|checked|probe|probes|probed|ask|asks|poll|polls|polled|monitored",
		"ordinal": "second|third|fourth|fifth|2nd|3rd|4th|5th",
	}
}

// inList says that a word is in one of the shared lists.
func inList(name, word string) bool {
	for entry := range strings.SplitSeq(wordLists()[name], "|") {
		if entry == word || strings.ReplaceAll(entry, "_", " ") == word {
			return true
		}
	}
	return false
}

// phrasesOfPatterns lists what the phrasings write as one element of several
// words, so that the lexer makes one token of it.
func phrasesOfPatterns() []string {
	var phrases []string
	add := func(text string) {
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '|' || r == '?' }) {
			if phrase := strings.ReplaceAll(word, "_", " "); phrase != word {
				phrases = append(phrases, phrase)
			}
		}
	}
	for _, list := range wordLists() {
		add(list)
	}
	for _, t := range tables() {
		for _, r := range t.rows {
			add(r.text)
		}
	}
	return phrases
}
