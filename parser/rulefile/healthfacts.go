package rulefile

import "strings"

// isOurProbe says that a statement on health checks means those of DNS: not
// the probes of containers and load balancers.
func (s *statement) isOurProbe() bool {
	heading := s.context.innermost()
	other := hasClass(heading, classOtherProbe) && !hasOneOf(heading, "region", "regions")
	ours := !s.namesOtherProbe() && !other ||
		hasClass(s.tokens, classDNS) || hasClass(heading, classDNS)
	return ours && !s.checksSomethingElse()
}

// namesOtherProbe says that a statement has a word of other probes. "Probe" behind
// "health check" is none.
func (s *statement) namesOtherProbe() bool {
	checked := false
	for i := range s.tokens {
		ours := checked && containsWord([]string{"probe", "probes"}, s.tokens[i].norm)
		checked = checked || s.tokens[i].is(classHealth) && s.tokens[i].norm != "health"
		if s.tokens[i].is(classOtherProbe) && !ours {
			return true
		}
	}
	return false
}

// checksSomethingElse recognises an instruction whose object is no endpoint:
// "health check the PR", unlike "health check the primary".
func (s *statement) checksSomethingElse() bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !containsWord([]string{"health check", "health-check", "healthcheck"}, t.norm) || !s.startsAt(i) {
			continue
		}
		object := skipArticles(s.tokens, i+1)
		if object == i+1 || object >= len(s.tokens) {
			return false
		}
		return !s.tokens[object].isOneOf(classRegion, classPlace, classRole, classTopic, classDNS, classEnvironment) &&
			!hasOneOf(s.tokens[object:min(object+3, len(s.tokens))], "endpoint", "endpoints", "service", "services",
				"api", "origin", "origins", "application", "app", "site", "system", "stack", "url", "interval")
	}
	return false
}

// readInterval reads "interval: 10 s". A lower bound, and the time between two
// tries of something else, are none.
func readInterval(m *match) []Fact {
	read, _ := m.span()
	if read.comparator == ">=" || m.statement.retries() {
		return nil
	}
	return readHighestInterval(m)
}

// readEvery reads "every 10 s" where checks are what is done so often.
func readEvery(m *match) []Fact {
	checks := []string{
		"health check", "health checks", "health-check", "health-checks", "health-checked", "healthcheck",
		"healthchecks", "health endpoint", "route 53 health check", "route 53 health checks", "route53 health check",
		"route53 health checks", "check", "checks", "checked", "checking", "checker", "checkers", "probe", "probes",
		"probed", "probing", "poll", "polls", "polled", "ping", "pings", "pinged", "hit", "hits", "monitored",
		"monitors", "watches",
	}
	s := m.statement
	if !hasOneOf(s.tokens, checks...) && !hasOneOf(s.context.headings, checks...) ||
		hasOneOf(s.tokens, "box", "sync", "syncs", "backup", "backups", "snapshot", "snapshots", "rotated", "cron") {
		return nil
	}
	return readInterval(m)
}

// readPlainInterval reads "health checks: 10 s". A bound there is what one check
// may take, and a time beside "unhealthy" what somebody has to react in.
func readPlainInterval(m *match) []Fact {
	if read, _ := captured[span](m, "time"); read.comparator != "" || m.has("unhealthy", "healthy") {
		return nil
	}
	return readInterval(m)
}

// readNearInterval reads "each region is probed every 10 s" beside words on health
// checks or DNS.
func readNearInterval(m *match) []Fact {
	if around := m.statement.all(); !hasClass(around, classHealth) && !hasClass(around, classDNS) {
		return nil
	}
	return readInterval(m)
}

// readIntervalBefore reads "10-second health checks".
func readIntervalBefore(m *match) []Fact {
	tokens := m.statement.tokens
	before, behind := tokens[max(0, m.start-1):m.start], tokens[m.end:min(m.end+1, len(tokens))]
	if hasOneOf(before, "after", "for", "than", "last") ||
		hasOneOf(behind, "timeout", "timeouts", "window", "grace", "delay", "period") {
		return nil
	}
	return readPlainInterval(m)
}

// readHighestInterval reads "never let the interval exceed 30 s".
func readHighestInterval(m *match) []Fact {
	read, _ := m.span()
	if !m.statement.isOurProbe() || read.high < 1 || read.high >= secondsADay {
		return nil
	}
	return []Fact{HealthCheck{IntervalSeconds: read.high}}
}

// readOrdinalThreshold reads "after the third failure".
func readOrdinalThreshold(m *match) []Fact {
	numbers := map[string]float64{
		"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
	}
	s := m.statement
	onHealth := hasClass(s.all(), classHealth) || s.has(classHealth)
	if !onHealth || !s.isOurProbe() || s.countsSuccesses(m) {
		return nil
	}
	for _, t := range s.tokens[m.start:m.end] {
		if number, ok := numbers[t.norm]; ok {
			return []Fact{HealthCheck{FailureThreshold: number}}
		}
	}
	return nil
}

// readThresholdAndInterval reads "3 x 10 s".
func readThresholdAndInterval(m *match) []Fact { return append(readThreshold(m), readInterval(m)...) }

// readThreshold reads "3 failures".
func readThreshold(m *match) []Fact {
	number := m.token("number").number
	if !m.statement.isOurProbe() || number < 1 || m.statement.countsSuccesses(m) || m.statement.countsOthers(m) ||
		m.isNoCount() {
		return nil
	}
	return []Fact{HealthCheck{FailureThreshold: number}}
}

// countsOthers says that what fails is no check: "3 failed deployments", "3 login
// failures".
func (s *statement) countsOthers(m *match) bool {
	return hasOneOf(s.tokens[m.start:min(m.end+1, len(s.tokens))], "deployment", "deployments", "deploys", "builds",
		"jobs", "tests", "login", "logins", "requests", "runs", "backups", "migrations", "releases")
}

// retries says that a statement tells how often something is tried again.
func (s *statement) retries() bool {
	return hasOneOf(s.tokens, "retry", "retries", "retried", "backoff", "back-off")
}

// isNoCount says that a number is no count of failures: a port, the old value of
// a change, what has to be exceeded.
func (m *match) isNoCount() bool {
	const most = 100
	if bound := m.token("bound"); bound != nil && bound.value(classBound) == ">=" && bound.norm != ">=" &&
		bound.norm != "≥" && bound.norm != "at least" {
		return true
	}
	number := m.token("number").number
	return number > most || m.statement.changesFrom(m.end)
}

// countsSuccesses says that a threshold is the one after which an endpoint counts
// as healthy again.
func (s *statement) countsSuccesses(m *match) bool {
	around := s.tokens[max(0, m.start-1):min(m.end+2, len(s.tokens))]
	return hasOneOf(around, "healthy", "success", "successes", "passes", "successful")
}

// readFailoverThreshold reads "3 failures = failover" where nothing else says
// that health checks are meant.
func readFailoverThreshold(m *match) []Fact {
	if !hasOneOf(m.statement.tokens, "failover", "fail over", "fails over", "fail-over") {
		return nil
	}
	return readThreshold(m)
}

// readNearThreshold reads "3 misses" behind a sentence on health checks.
func readNearThreshold(m *match) []Fact {
	around := m.statement.all()
	if !hasClass(around, classHealth) || hasClass(around, classOtherProbe) ||
		hasOneOf(around, "retry", "retries", "attempt", "attempts", "login", "deploy", "test", "tests") {
		return nil
	}
	return readThreshold(m)
}

// readHealthPath reads "/health is probed by Route 53": the name of the path
// and DNS beside it say what it is for.
func readHealthPath(m *match) []Fact {
	s := m.statement
	below := hasClass(s.context.innermost(), classHealth)
	probed := hasClass(s.tokens, classHealth) || hasOneOf(s.tokens, "probed", "probes", "polled", "polls", "checked",
		"checks", "monitored", "monitors", "watches", "queries", "asks", "hit", "hits", "expose", "exposes")
	alone := len(s.tokens) == m.end-m.start
	listed := s.tokens[0].is(classHealth) && hasClass(s.tokens, classDuration)
	if below && alone || probed && (below || listed || hasClass(s.all(), classDNS)) {
		return readProbedPath(m)
	}
	return nil
}

// readProbedPath reads a path whose name tells what it is for: "GET /health".
func readProbedPath(m *match) []Fact {
	if !isHealthPath(m.token("path").text) {
		return nil
	}
	return readPath(m)
}

// isHealthPath says that a part of a path is named after what it is for.
func isHealthPath(path string) bool {
	if strings.HasPrefix(path, "/metrics") {
		return false
	}
	for part := range strings.SplitSeq(path, "/") {
		if containsWord([]string{
			"health", "healthz", "healthcheck", "health-check", "health_check", "_health", "ready", "readyz",
			"readiness", "live", "livez", "liveness", "alive", "ping", "status", "heartbeat",
		}, part) {
			return true
		}
	}
	return false
}

// readPathAndInterval reads "check /health every 10 s".
func readPathAndInterval(m *match) []Fact {
	if !isHealthPath(m.token("path").text) && !hasClass(m.statement.tokens, classDNS) {
		return nil
	}
	return append(readPath(m), readInterval(m)...)
}

// readPath reads "health checks hit /health".
func readPath(m *match) []Fact {
	if !m.statement.isOurProbe() {
		return nil
	}
	return []Fact{HealthCheck{Path: m.token("path").text}}
}
