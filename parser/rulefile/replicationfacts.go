package rulefile

import "slices"

// readMode reads "replication is asynchronous". What goes on between the zones of
// one region is another matter.
func readMode(m *match) []Fact {
	s := m.statement
	mode := m.token("mode")
	if mode.norm == "sync" && !m.isModeOfReplication() || m.isDefinition() {
		return nil
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.segment == mode.segment && containsWord(withinRegion(), t.norm) {
			return nil
		}
		if !t.is(classMode) || t.value(classMode) == mode.value(classMode) || i > 0 && s.tokens[i-1].is(classNot) {
			continue
		}
		// "Sync within the region, async across regions": what crosses counts.
		if !s.crossesRegions(mode) {
			return nil
		}
	}
	return []Fact{Replication{Mode: mode.value(classMode)}}
}

// readCopiedMode reads "writes are committed synchronously in both regions". Mails
// and jobs are sent asynchronously as well.
func readCopiedMode(m *match) []Fact {
	s := m.statement
	ofData := slices.ContainsFunc(s.tokens[:m.start], func(t token) bool {
		return inList("a-datum", t.norm) || containsWord([]string{
			"database", "databases", "postgres", "postgresql", "mysql", "mariadb", "aurora", "rds", "db",
		}, t.norm)
	})
	across := classesOf(s.tokens)&setOf(classRegion, classRole) != 0 || hasOneOf(s.tokens, "region", "regions")
	if !ofData || !across {
		return nil
	}
	return readMode(m)
}

// isModeOfReplication says that "sync" is a mode, as in "sync replication" and
// "replication: sync", and not what goes on: "wait for replication sync".
func (m *match) isModeOfReplication() bool {
	s := m.statement
	for i := m.start; i < m.end; i++ {
		if s.tokens[i].norm != "sync" {
			continue
		}
		before := i > m.start && (s.tokens[i-1].isOneOf(classSeparator, classOpen) ||
			containsWord([]string{"is", "are", "be", "must be", "in"}, s.tokens[i-1].norm))
		return before || i+1 < m.end && (inList("a-replica", s.tokens[i+1].norm) ||
			inList("between", s.tokens[i+1].norm))
	}
	return true
}

// isDefinition says that a mode is a label that the rest explains: "Synchronous
// replication: the standby has every row".
func (m *match) isDefinition() bool {
	const label, shortest = 3, 3
	tokens := m.statement.tokens
	if len(tokens) < label+shortest || !tokens[0].is(classMode) || tokens[label-1].norm != ":" {
		return false
	}
	return classesOf(tokens[label:])&setOf(classRegion, classDuration, classMust, classMechanism) == 0
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

// readMechanismAndMode reads "Aurora Global Database (async)".
func readMechanismAndMode(m *match) []Fact { return append(readMechanism(m), readMode(m)...) }

// readMechanism reads that data is copied by a product. A heading, a step of a
// procedure, an alarm and a choice between products name one without declaring it.
func readMechanism(m *match) []Fact {
	s := m.statement
	if s.item.heading || m.isStepOrFault() || m.isChoice() || s.isRowOfEstimates() {
		return nil
	}
	return []Fact{Replication{Mechanism: m.token("mechanism").value(classMechanism)}}
}

// isRowOfEstimates says that a header of the table tells what is usual: "Typical
// lag" stands above products to choose from.
func (s *statement) isRowOfEstimates() bool {
	return s.item.row != nil && slices.ContainsFunc(s.item.row.grid.columns, func(c column) bool {
		return hasClass(c.tokens, classHedge)
	})
}

// isStepOrFault says that the part of the statement with the match tells what to
// do with something, or what goes wrong with it.
func (m *match) isStepOrFault() bool {
	s := m.statement
	first := skipArticles(s.tokens, 0)
	if first < len(s.tokens) && containsWord(stepVerbs(), s.tokens[first].norm) {
		return true
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; s.sameSegment(t, m) && containsWord(faultWords(), t.norm) {
			return true
		}
	}
	return false
}

// stepVerbs open a step of a procedure.
func stepVerbs() []string {
	return []string{
		"promote", "re-enable", "reenable", "check", "verify", "confirm", "wait", "monitor", "restore", "recreate",
		"re-create", "rebuild", "trigger", "initiate", "validate", "inspect", "review", "test", "pause", "resume",
		"fail", "failover", "switch", "detach", "resync", "investigate", "watch", "see", "read", "learn", "describe",
	}
}

// faultWords are those of what goes wrong with a copy, or of what it costs.
func faultWords() []string {
	return []string{
		"issue", "issues", "dashboard", "delayed", "broken", "out of sync", "out_of_sync", "stuck", "lagging",
		"failing", "initiated", "error", "errors", "allowed", "permitted", "pricing", "cost", "costs", "dashboards",
		"runbook", "promoted", "detached", "step", "troubleshooting", "degraded", "paused",
	}
}

// isChoice says that a match is one of several products to choose from:
// "Aurora Global / Spanner", "your database's own replication (RDS, Cloud SQL)".
func (m *match) isChoice() bool {
	s := m.statement
	if hasOneOf(s.tokens, "spanner", "cloud sql", "cosmos db", "cosmosdb", "cockroachdb", "yugabyte", "yugabytedb",
		"alloydb", "planetscale") {
		return true
	}
	joins := []string{"/", "or"}
	return m.start > 0 && containsWord(joins, s.tokens[m.start-1].norm) ||
		m.end < len(s.tokens) && containsWord(joins, s.tokens[m.end].norm)
}

// readKeyedMechanism reads "Redis: Global Datastore": the key says whose it is.
func readKeyedMechanism(m *match) []Fact {
	s := m.statement
	if s.item.heading || m.isStepOrFault() || m.isChoice() {
		return nil
	}
	return []Fact{Replication{Mechanism: mechanismsByKey()[s.tokens[m.start].norm]}}
}

// mechanismsByKey maps what teams call a datastore to how it is copied across regions.
func mechanismsByKey() map[string]string {
	return map[string]string{
		"redis": "elasticache-global", "elasticache": "elasticache-global", "cache": "elasticache-global",
		"valkey": "elasticache-global", "s3": "s3-replication", "buckets": "s3-replication",
		"dynamodb": "dynamodb-global-table", "dynamo": "dynamodb-global-table", "aurora": "aurora-global",
		"documentdb": "docdb-global", "docdb": "docdb-global", "neptune": "neptune-global",
	}
}

// readLongestLag reads "a replica never trails the writer by more than 10 s".
func readLongestLag(m *match) []Fact {
	read, ok := m.span()
	if !ok || read.comparator != ">=" || !hasOneOf(m.statement.tokens, "trail", "trails", "lag", "lags", "behind") {
		return nil
	}
	return []Fact{Replication{MaxLagSeconds: read.low}}
}

// readLagBehind reads "a cross-region replica, at most 20 s behind".
func readLagBehind(m *match) []Fact {
	if !slices.ContainsFunc(m.statement.tokens[:m.start], func(t token) bool {
		return inList("a-replica", t.norm) || t.norm == "copy" || t.value(classRole) == roleSecondary
	}) {
		return nil
	}
	return readLag(m)
}

// readBoundLag reads "less than 1 s of lag" where it is that of a copy.
func readBoundLag(m *match) []Fact {
	s := m.statement
	read, _ := m.span()
	ofCopy := func(t token) bool {
		return inList("a-replica", t.norm) || t.isOneOf(classMechanism, classMode) ||
			t.value(classRole) == roleSecondary || t.value(classRole) == roleStandby
	}
	if read.comparator == "" || read.comparator == ">=" ||
		!slices.ContainsFunc(slices.Concat(s.tokens, s.context.innermost()), ofCopy) {
		return nil
	}
	return readLag(m)
}

// readForwardedTo reads "a write that reaches a replica is forwarded to the writer".
func readForwardedTo(m *match) []Fact {
	if m.token("role").value(classRole) != rolePrimary || !hasOneOf(m.statement.tokens[:m.start], "write", "writes") {
		return nil
	}
	return readForwarding(m)
}

// readObjectReplication reads "Amazon S3 (cross-region replication enabled)".
func readObjectReplication(m *match) []Fact {
	s := m.statement
	if !hasOneOf(s.tokens, "s3", "amazon s3", "bucket", "buckets") &&
		!hasOneOf(s.context.innermost(), "s3", "amazon s3") {
		return nil
	}
	if m.isStepOrFault() {
		return nil
	}
	return []Fact{Replication{Mechanism: "s3-replication"}}
}

// readForwarding reads "writes forward to the primary".
func readForwarding(*match) []Fact { return []Fact{Replication{WriteForwarding: true}} }

// isLagOfOther says that the lag is that of messages or of a cache, and not of
// the database: "MSK replication lag".
func (m *match) isLagOfOther() bool {
	const nearby = 2
	s := m.statement
	return hasOneOf(s.tokens[max(0, m.start-nearby):m.start], "msk", "kafka", "redis", "elasticache", "valkey",
		"opensearch", "mirrormaker", "queue", "consumer", "telemetry", "ui", "input", "audio", "video", "event",
		"render", "processing", "ingest", "ingestion", "indexing", "search")
}

// readLag reads the bound of a replication lag. A lag "over the last 30 minutes"
// and one of zero bound nothing.
func readLag(m *match) []Fact {
	read, _ := m.span()
	seconds, _, ok := read.bound()
	if !ok || seconds == 0 || m.has("last", "past", "previous", "toward", "towards") || m.isLagOfOther() {
		return nil
	}
	return []Fact{Replication{MaxLagSeconds: seconds}}
}
