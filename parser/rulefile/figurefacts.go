package rulefile

import "strings"

const secondsADay = 86400

// readTTL reads a TTL of DNS records. The TTL of a cache, token or table is
// another matter, unless the statement speaks of DNS itself.
func readTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok {
		return nil
	}
	return []Fact{read.ttl()}
}

// ttl gives the sides that a span sets.
func (s span) ttl() TTL {
	switch {
	case s.comparator == ">=":
		return TTL{MinSeconds: s.low, HasMin: true}
	case s.comparator != "":
		return TTL{MaxSeconds: s.high, HasMax: true}
	default:
		return TTL{MinSeconds: s.low, MaxSeconds: s.high, HasMin: true, HasMax: true}
	}
}

// readBoundTTL reads "maximum TTL: 60 s".
func readBoundTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok {
		return nil
	}
	if read.comparator == "" {
		read.comparator = m.token("bound").value(classBound)
	}
	return []Fact{read.ttl()}
}

// readTTLBounds reads "TTL: min 30 s, max 60 s".
func readTTLBounds(m *match) []Fact {
	if _, ok := dnsTime(m); !ok {
		return nil
	}
	var both TTL
	for _, c := range m.captures {
		read, ok := c.value.(span)
		if !ok {
			continue
		}
		if side := read.ttl(); side.HasMin != side.HasMax {
			both.MinSeconds, both.MaxSeconds = both.MinSeconds+side.MinSeconds, both.MaxSeconds+side.MaxSeconds
			both.HasMin, both.HasMax = both.HasMin || side.HasMin, both.HasMax || side.HasMax
		}
	}
	if !both.HasMin || !both.HasMax {
		return nil
	}
	return []Fact{both}
}

// dnsTime returns the figure of a TTL, unless it is that of something else.
func dnsTime(m *match) (span, bool) {
	s := m.statement
	if hasClass(s.tokens, classOtherTiming) && !hasClass(s.tokens, classDNS) {
		return span{}, false
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.value(classOtherTiming) == "record" && s.sameSegment(t, m) {
			return span{}, false
		}
	}
	if hasClass(s.context.innermost(), classOtherTiming) && !s.has(classDNS) {
		return span{}, false
	}
	if next := m.end + 1; next < len(s.tokens) && containsWord([]string{"allowed", "acceptable", "fine", "ok"},
		s.tokens[next].norm) {
		return span{}, false // "a TTL above 300 s is fine"
	}
	read, ok := captured[span](m, "seconds")
	return read, ok && read.high < secondsADay
}

// readForbiddenTTL reads "no TTL above 300 s", which bounds it from above, and
// "never use a TTL below 30 s", which bounds it from below. A figure by itself
// that is forbidden leaves all others.
func readForbiddenTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	switch {
	case !ok:
		return nil
	case read.comparator == ">=":
		return []Fact{TTL{MaxSeconds: read.low, HasMax: true}}
	case read.comparator == "<":
		return []Fact{TTL{MinSeconds: read.high, HasMin: true}}
	default:
		return nil
	}
}

// readHighestTTL reads "do not exceed a TTL of 60 s".
func readHighestTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok {
		return nil
	}
	return []Fact{TTL{MaxSeconds: read.high, HasMax: true}}
}

// readRouting reads a routing policy. "Latency for the API, failover for the
// console" says it of parts, not of all.
func readRouting(m *match) []Fact {
	policy := m.token("policy").value(classPolicy)
	for i := range m.statement.tokens {
		t := &m.statement.tokens[i]
		if t.is(classPolicy) && t.value(classPolicy) != policy && m.statement.hasPurpose(m.end) {
			return nil
		}
	}
	return []Fact{Routing{Policy: policy}}
}

// readShortRouting reads "Route 53 failover" without the word routing. The
// latency of DNS and the time that a failover takes are no policies.
func readShortRouting(m *match) []Fact {
	policy := m.token("policy")
	if policy.norm == "latency" || policy.norm == "レイテンシー" || policy.norm == "レイテンシ" {
		return nil
	}
	next := m.end
	if policy.value(classPolicy) == "failover" && next < len(m.statement.tokens) {
		t := &m.statement.tokens[next]
		if !t.is(classComma) && !t.is(classStop) && !t.is(classOpen) && !t.is(classClose) && !t.is(classSeparator) &&
			!containsWord([]string{"between", "to", "with", "from", "for", "and", "across"}, t.norm) {
			return nil
		}
	}
	return readRouting(m)
}

// isOurProbe says that a statement on health checks means those of DNS: not
// the probes of containers and load balancers.
func (s *statement) isOurProbe() bool {
	ours := !hasClass(s.tokens, classOtherProbe) && !hasClass(s.context.innermost(), classOtherProbe) ||
		hasClass(s.tokens, classDNS)
	return ours && !s.checksSomethingElse()
}

// checksSomethingElse recognises an instruction whose object is no endpoint:
// "health check the PR", unlike "health check the primary".
func (s *statement) checksSomethingElse() bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !containsWord([]string{"health check", "health-check", "healthcheck"}, t.norm) || !s.startsAt(i) {
			continue
		}
		object := skipArticles(s.tokens, i+1, element{})
		if object == i+1 || object >= len(s.tokens) {
			return false
		}
		return !s.tokens[object].isOneOf(classRegion, classPlace, classRole, classTopic, classDNS, classEnvironment) &&
			!hasOneOf(s.tokens[object:min(object+3, len(s.tokens))], "endpoint", "endpoints", "service", "services",
				"api", "origin", "origins", "application", "app", "site", "system", "stack", "url", "interval")
	}
	return false
}

func readInterval(m *match) []Fact {
	read, ok := captured[span](m, "time")
	if !ok {
		read, _ = captured[span](m, "seconds")
	}
	if !m.statement.isOurProbe() || read.comparator == ">=" || read.high <= 0 || read.high >= secondsADay {
		return nil
	}
	return []Fact{HealthCheck{IntervalSeconds: read.high}}
}

func readThreshold(m *match) []Fact {
	number := m.token("number").number
	if !m.statement.isOurProbe() || number < 1 {
		return nil
	}
	return []Fact{HealthCheck{FailureThreshold: number}}
}

// readFailoverThreshold reads "3 failures = failover" where nothing else says
// that health checks are meant.
func readFailoverThreshold(m *match) []Fact {
	for i := range m.statement.tokens {
		if containsWord([]string{"failover", "fail over", "fails over", "fail-over"}, m.statement.tokens[i].norm) {
			return readThreshold(m)
		}
	}
	return nil
}

// readHealthPath reads "/health is probed by Route 53": the name of the path
// and DNS beside it say what it is for.
func readHealthPath(m *match) []Fact {
	if !isHealthPath(m.token("path").text) || !hasClass(m.statement.tokens, classDNS) {
		return nil
	}
	return readPath(m)
}

func isHealthPath(path string) bool {
	return strings.HasPrefix(path, "/health") || strings.HasPrefix(path, "/ready") || strings.HasPrefix(path, "/live")
}

// readPathAndInterval reads "check /health every 10 s".
func readPathAndInterval(m *match) []Fact {
	if !isHealthPath(m.token("path").text) {
		return nil
	}
	return append(readPath(m), readInterval(m)...)
}

func readPath(m *match) []Fact {
	if !m.statement.isOurProbe() {
		return nil
	}
	return []Fact{HealthCheck{Path: m.token("path").text}}
}

func readMode(m *match) []Fact {
	s := m.statement
	mode := m.token("mode")
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.segment == mode.segment && containsWord(withinRegion(), t.norm) {
			return nil
		}
		if !t.is(classMode) || t.value(classMode) == mode.value(classMode) {
			continue
		}
		// "Sync within the region, async across regions": what crosses counts.
		if !s.crossesRegions(mode) {
			return nil
		}
	}
	return []Fact{Replication{Mode: mode.value(classMode)}}
}

// withinRegion are words of what goes on between the zones of one region.
func withinRegion() []string {
	return []string{"az", "azs", "multi-az", "zone", "zones", "availability zone", "availability zones", "in-region"}
}

// crossesRegions says that a mode is that of what goes from region to region.
func (s *statement) crossesRegions(mode *token) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.segment == mode.segment &&
			containsWord([]string{"across regions", "between regions", "cross-region", "inter-region"}, t.norm) {
			return true
		}
	}
	return false
}

func readMechanismAndMode(m *match) []Fact { return append(readMechanism(m), readMode(m)...) }

// readLag reads the bound of a replication lag.
func readLag(m *match) []Fact {
	read, _ := captured[span](m, "time")
	seconds, _, ok := read.bound()
	if !ok {
		return nil
	}
	return []Fact{Replication{MaxLagSeconds: seconds}}
}

func readMechanism(m *match) []Fact {
	return []Fact{Replication{Mechanism: m.token("mechanism").value(classMechanism)}}
}

func readForwarding(*match) []Fact { return []Fact{Replication{WriteForwarding: true}} }
