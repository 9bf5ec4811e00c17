package rulefile

import "strings"

// readModel reads a deployment model. Where a statement names two, the one
// that says more counts ("warm standby (active-passive)"); two that exclude
// each other are a comparison.
func readModel(m *match) []Fact {
	value := m.token("model").value(classModel)
	if m.isLabel() || m.isTopic() || value == "single-region" && m.listsRegions() {
		return nil
	}
	for i := range m.statement.tokens {
		if !m.statement.isOtherModel(i, m) {
			continue
		}
		other := m.statement.tokens[i].value(classModel)
		switch {
		case value == "active-passive" && isStandby(other):
			value = other
		case other == "active-passive" && isStandby(value):
		case other != value:
			return nil
		}
	}
	return []Fact{Model{Value: value}}
}

// isOtherModel says that a token is a model that a statement claims as well. A
// "standby" before the match or before "region" is a role.
func (s *statement) isOtherModel(at int, m *match) bool {
	t := &s.tokens[at]
	isRole := t.is(classRole) && (at < m.start || hasOneOf(s.tokens[at+1:min(at+2, len(s.tokens))], "region"))
	one := t.norm == "one region" && at != m.start
	return t.is(classModel) && !isRole && !one && !s.isOfOther(at, m)
}

// isOfOther says that a model is only named to be set apart ("not
// active-passive"), or is that of another environment.
func (s *statement) isOfOther(at int, m *match) bool {
	apart := []string{"not", "never", "no", "instead of", "rather than", "over"}
	if at > 0 && containsWord(apart, s.tokens[at-1].norm) ||
		at > m.end && hasOneOf(s.tokens[m.end:at], "because", "since", "whereas", "while") {
		return true
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.is(classEnvironment) && t.segment == s.tokens[at].segment && !s.sameSegment(t, m) {
			return true
		}
	}
	return false
}

// listsRegions says that brackets behind a match list several regions: "single
// region (A, B)" is about things that are in one each.
func (m *match) listsRegions() bool {
	s, regions := m.statement, 0
	if m.end >= len(s.tokens) || !s.tokens[m.end].is(classOpen) {
		return false
	}
	for i := m.end; i < len(s.tokens) && !s.tokens[i].is(classClose); i++ {
		if s.tokens[i].is(classRegion) {
			regions++
		}
	}
	return regions > 1
}

// isStandby says that a model has a second region that waits.
func isStandby(model string) bool {
	return model == "hot-standby" || model == "warm-standby" || model == "pilot-light"
}

// readLooseModel reads a model behind a verb. "Backup and restore" and "single
// region" are then what somebody does, not how the system is built.
func readLooseModel(m *match) []Fact {
	switch m.token("model").value(classModel) {
	case "backup-restore", "single-region":
		return nil
	default:
		return readRunModel(m)
	}
}

// readRunModel reads a model behind a verb, where its subject is the system
// and no part of it: "we run active-passive", not "Redis runs active-passive".
func readRunModel(m *match) []Fact {
	if !m.hasSystemSubject() || m.isWithinRegion() ||
		m.end < len(m.statement.tokens) && m.statement.tokens[m.end].norm == "cluster" {
		return nil
	}
	return readModel(m)
}

// readModelOfRegions reads "the shop runs active-passive: primary us-east-1, standby
// eu-west-1": the regions tell that the whole is meant.
func readModelOfRegions(m *match) []Fact {
	if m.isWithinRegion() || !hasClass(m.statement.tokens[m.end:], classRegion) {
		return nil
	}
	return readModel(m)
}

// readLayout reads "our setup is active-passive".
func readLayout(m *match) []Fact {
	if m.namesPart() {
		return nil
	}
	return readModel(m)
}

// readDesign reads "the platform is built as an active-passive pair".
func readDesign(m *match) []Fact {
	if m.namesPart() {
		return nil
	}
	return readRunModel(m)
}

// readModelPair reads "our regions form an active-passive pair".
func readModelPair(m *match) []Fact {
	if m.namesPart() || m.isWithinRegion() {
		return nil
	}
	return readModelNoun(m)
}

// readModelBehind reads a model at the end of what it sums up: "one region serves,
// the other waits: active/passive".
func readModelBehind(m *match) []Fact {
	if m.statement.item.heading || !hasOneOf(m.statement.tokens[:m.start], "region", "regions", "one region",
		"site", "sites", "dr site") ||
		m.namesPart() || m.isWithinRegion() {
		return nil
	}
	return readModel(m)
}

// namesPart says that a statement has a word for a part of a system before its
// model, which is then not that of all.
func (m *match) namesPart() bool {
	parts := setOf(classOtherProbe, classOtherTiming, classMechanism, classSession, classStranger)
	before := m.statement.tokens[:m.start]
	return parts&classesOf(before) != 0 || hasOneOf(before, "firewall", "firewalls", "vpn", "tunnel", "tunnels",
		"nat", "router", "routers", "node", "nodes", "server", "servers", "broker", "brokers", "appliance",
		"appliances", "gateway", "gateways", "link", "links", "bgp", "direct connect", "replication")
}

// hasSystemSubject says that the words of the clause before a match name the
// system, or none at all.
func (m *match) hasSystemSubject() bool {
	s := m.statement
	if hasOneOf(s.tokens[m.end:], "across", "across regions", "between regions", "regions", "multi-region") {
		return true
	}
	unnamed := true
	for i := range s.tokens[:m.start] {
		t := &s.tokens[i]
		switch {
		case !s.sameSegment(t, m):
		case t.is(classSession):
			return false
		case t.isOneOf(classRegion, classEnvironment) || containsWord(systemWords(), t.norm):
			return true
		case !t.isOneOf(classArticle, classMust, classSeparator, classStop, classMeasured, classComma):
			unnamed = false
		}
	}
	return unnamed
}

// systemWords are what teams call the whole of what they run.
func systemWords() []string {
	return []string{
		"we", "we're", "it", "system", "systems", "platform", "stack", "everything", "infrastructure", "infra",
		"application", "applications", "app", "product", "service", "services", "deployment", "deployments",
		"architecture", "api", "backend", "workload", "workloads", "setup", "this", "regions", "solution", "database",
		"disaster recovery", "dr",
	}
}

// isWithinRegion says that what runs so does so across zones.
func (m *match) isWithinRegion() bool {
	return hasOneOf(m.statement.tokens, "az", "azs", "zone", "zones", "multi-az")
}

// readModelArrow reads "active-passive (A → B)".
func readModelArrow(m *match) []Fact {
	value := m.token("model").value(classModel)
	if value != "active-passive" && !isStandby(value) {
		return nil
	}
	return readFailover(m)
}

// readModelRegions reads "active-active in A and B": what a model says of the
// regions behind it.
func readModelRegions(m *match) []Fact {
	list := m.regions()
	switch value := m.token("model").value(classModel); {
	case m.statement.opensRole(m.end), m.statement.goesOnWithArrow(m.end), isStandby(value) && m.tellsWhoServes():
		return nil
	case value == "backup-restore":
		return regionFacts(list, roleBackup)
	case isStandby(value) && len(list) == 1:
		return regionFacts(list, roleStandby)
	case isStandby(value):
		return nil
	default:
		return readServing(m)
	}
}

// isLabel says that a model is no statement: the first cell of a row that
// compares models, the title of a decision, the region of one thing.
func (m *match) isLabel() bool {
	s := m.statement
	if (s.item.cells || s.item.heading) && m.captures[0].name == "model" {
		return true
	}
	first := s.tokens[0].norm
	return strings.HasPrefix(first, "adr-") || strings.HasPrefix(first, "rfc-") ||
		m.start > 1 && s.tokens[m.start-1].norm == ":" && containsWord(regionWords(), s.tokens[m.start-2].norm)
}

// isTopic says that a model is named as a kind of thing: "active-active patterns".
func (m *match) isTopic() bool {
	tokens := m.statement.tokens
	return m.end < len(tokens) && containsWord([]string{
		"configurations", "patterns", "strategies", "architectures", "setups", "topologies", "models", "scenarios",
	}, tokens[m.end].norm)
}

// readBareModel reads a statement that is no more than a model. Backups are
// made in many systems, and a heading is a topic.
func readBareModel(m *match) []Fact {
	if m.statement.item.heading || m.namesPart() {
		return nil
	}
	value := m.token("model").value(classModel)
	vague := value == "backup-restore" || value == "single-region"
	heading := m.statement.context.innermost()
	if vague && !hasClass(heading, classTopic) &&
		!hasOneOf(heading, "model", "deployment", "strategy", "topology", "architecture", "deployment model") {
		return nil
	}
	return readModel(m)
}

// readSingleRegion reads "single region, three AZs".
func readSingleRegion(m *match) []Fact {
	if m.token("model").value(classModel) != "single-region" {
		return nil
	}
	return readModel(m)
}

// readNamedModel reads "auth: active-active, RTO 1 min": the objective beside it says
// that a system is meant.
func readNamedModel(m *match) []Fact {
	if !hasClass(m.statement.tokens[m.end:], classObjective) {
		return nil
	}
	m.limitToName()
	return readModel(m)
}

// readModelNoun reads "active-active deployment". Behind "a" and without a verb
// it is one such deployment of many.
func readModelNoun(m *match) []Fact {
	verbs := []string{
		"deploys", "builds", "provisions", "is", "are", "as", "use", "uses", "run", "runs", "have", "has", "with",
		"adopt", "follow", "for", "form", "forms", "make", "makes", "operate", "operates", "be", "in",
	}
	if m.isWithinRegion() && !hasOneOf(m.statement.tokens, "region", "regions") {
		return nil
	}
	tokens, at := m.statement.tokens, m.start-1
	if at >= 0 && containsWord([]string{"a", "an", "existing"}, tokens[at].norm) &&
		!hasClass(tokens[m.end:], classRegion) &&
		(at == 0 || !containsWord(verbs, tokens[at-1].norm) ||
			tokens[at-1].norm == "in" && m.statement.startsAt(at-1)) {
		return nil
	}
	return readModel(m)
}
