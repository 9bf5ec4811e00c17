package rulefile

import (
	"strings"
)

// wordLists names the lists of words that several phrasings share.
func wordLists() map[string]string {
	return map[string]string{
		// The languages are those in which key-value statements are read.
		"a-region": "region|regions|región|regiones|" + //nolint:misspell // Spanish
			"região|regiões|regionen|リージョン|location|locations",
		"a-target": "target|targets|objective|goal|budget|requirement|slo|limit",
		"who": "we|we're|it|service|services|application|applications|app|apps|workload|workloads|system|" +
			"platform|stack|api|" +
			"everything|infrastructure|traffic|clusters|cluster|product|backend|resources|all|deployments|" +
			"customers|users|requests",
		"never": "never|do_not|don't|must_not|cannot|can't|not|not_allowed_to|not_permitted_to|forbidden_to|" +
			"prohibited_to|forbidden_from|prohibited_from",
		"modal":  "must|should|shall|will|has_to|have_to|needs_to|need_to|always|may|can|is|are|does",
		"inside": "in|into|within|inside|to|on|at",
		"a-ttl":  "ttl|ttls|time-to-live|time_to_live",
		"loses":  "lose|loses|losing|can_lose|afford_to_lose|can_afford_to_lose",
		"recovers": "recover|recovers|recovered|restore|restores|restored|can_restore|can_recover|failover|" +
			"fail_over|fails_over|be_back|back_online|back_up",
		"a-loss": "outage|outages|incident|failure|loss|losing|disaster",
		"deploy": "use|deploy|provision|create|add|run|put|launch|build",
		"things": "anything|resources|resource|deployments|infrastructure|workloads|workload|services|stacks|" +
			"stack|everything",
		"holder":   "database|databases|cluster|db|instance|instances|stack|site|environment|deployment|node|nodes",
		"leaves":   "leave|leaves|leaving|exit|exits|cross|crosses",
		"outside":  "outside|out_of|outside_of|beyond",
		"no":       "no|deny|block|never|disallow|forbid|not|do_not|don't|prohibit|must_not",
		"outbound": "egress|outbound",
		"a-replica": "replication|replicated|replica|replicas|replicate|replicates|is_replicated|" +
			"are_replicated|be_replicated|copies|レプリケーション|" +
			"replikation|replicação|replicación",
		"shard": "shard|partition|pin|keep|store|host|put|place|persist|route|process|confine",
		"sharded": "is_sharded|are_sharded|be_sharded|sharded|is_partitioned|are_partitioned|be_partitioned|" +
			"partitioned|sits|sit|goes|go|routed|is_routed|are_routed|be_routed|placed|is_placed|are_placed|" +
			"confined|is_confined|are_confined",
		"between": "cross-region|inter-region|interregion|cross_region|across_regions|between_regions",
		"interval": "interval|intervals|request_interval|check_interval|health_check_interval|intervall|" +
			"intervalo|intervalo_de|間隔",
		"in-a-row": "consecutive|successive|failed|straight",
		"failures": "failures|failure|failed|fails|misses|strikes|falhas|fallos|fehler|fehlschläge|回失敗|" +
			"回の失敗|回連続失敗",
		"threshold": "threshold|failure_threshold|unhealthy_threshold|health_check_failure_threshold|" +
			"failures|failure",
	}
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
