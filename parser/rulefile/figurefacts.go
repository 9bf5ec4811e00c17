package rulefile

const secondsADay = 86400

// bound turns a span into a comparator and its figure. A range is its upper
// end; lower bounds are no objectives.
func (s span) bound() (seconds float64, comparator string, ok bool) {
	switch {
	case s.comparator == ">=":
		return 0, "", false
	case s.comparator != "":
		return s.high, s.comparator, true
	case s.isRange:
		return s.high, "<=", true
	default:
		return s.high, "=", true
	}
}

func readObjective(m *match) []Fact {
	measure := Measure(m.token("objective").value(classObjective))
	for _, c := range m.captures {
		// "within 5 minutes of data loss (RPO)": the abbreviation decides.
		if c.token != nil && c.token.is(classObjective) && (c.token.norm == "rto" || c.token.norm == "rpo") {
			measure = Measure(c.token.norm)
		}
	}
	return objective(m, measure)
}

func objective(m *match, measure Measure) []Fact {
	read, _ := captured[span](m, "time")
	seconds, comparator, ok := read.bound()
	if !ok {
		return nil
	}
	return []Fact{Objective{Measure: measure, Seconds: seconds, Comparator: comparator}}
}

// readNoLoss reads "no data loss" and "RPO: none".
func readNoLoss(m *match) []Fact {
	if m.token("objective").value(classObjective) != string(RPO) {
		return nil
	}
	return []Fact{Objective{Measure: RPO, Comparator: "="}}
}

// readRecovery reads "recover within 60 seconds"; without a bound the time is
// no objective.
func readRecovery(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if read.comparator != "<" && read.comparator != "<=" {
		return nil
	}
	return objective(m, RTO)
}

func readLoss(m *match) []Fact { return objective(m, RPO) }

// readTTL reads a TTL of DNS records. The TTL of a cache, token or table is
// another matter, unless the statement speaks of DNS itself.
func readTTL(m *match) []Fact {
	s := m.statement
	own := hasClass(s.tokens, classDNS)
	if hasClass(s.tokens, classOtherTiming) && !own {
		return nil
	}
	if hasClass(s.context.headings, classOtherTiming) && !s.has(classDNS) {
		return nil
	}
	read, ok := captured[span](m, "ttl")
	if !ok || read.high >= secondsADay {
		return nil
	}
	switch {
	case read.comparator == ">=":
		return []Fact{TTL{MinSeconds: read.low, HasMin: true}}
	case read.comparator != "":
		return []Fact{TTL{MaxSeconds: read.high, HasMax: true}}
	default:
		return []Fact{TTL{MinSeconds: read.low, MaxSeconds: read.high, HasMin: true, HasMax: true}}
	}
}

func readRouting(m *match) []Fact {
	return []Fact{Routing{Policy: m.token("policy").value(classPolicy)}}
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
	return !hasClass(s.tokens, classOtherProbe) && !hasClass(s.context.headings, classOtherProbe) ||
		hasClass(s.tokens, classDNS)
}

func readInterval(m *match) []Fact {
	read, _ := captured[span](m, "time")
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

func readPath(m *match) []Fact {
	if !m.statement.isOurProbe() {
		return nil
	}
	return []Fact{HealthCheck{Path: m.token("path").text}}
}

func readMode(m *match) []Fact {
	return []Fact{Replication{Mode: m.token("mode").value(classMode)}}
}

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
