package rulefile

import (
	"slices"
	"strings"
)

// readSessions reads "sessions: DynamoDB global tables".
func readSessions(m *match) []Fact {
	session := m.token("session")
	if session.is(classCell) && m.statement.isInTierTable() {
		return nil
	}
	return m.sessionsOfUsers(session.value(classSession))
}

// sessionsOfUsers gives a strategy, unless other sessions are meant.
func (m *match) sessionsOfUsers(strategy string) []Fact {
	if m.isOtherSession() {
		return nil
	}
	return []Fact{Sessions{Strategy: strategy, Store: m.sessionStore()}}
}

// isOtherSession says that sessions are none of users: those of the agent that
// reads the file, of a terminal, of a workshop.
func (m *match) isOtherSession() bool {
	before := m.statement.tokens[max(0, m.start-2):m.end]
	return hasOneOf(before, "your", "own", "agent", "claude", "coding", "chat", "tmux", "ssh", "debug", "terminal",
		"training", "planning", "breakout", "workshop", "conversation", "working", "sts")
}

// readSessionKey reads "Stateless: signed JWT in a cookie" below a heading on sessions.
func readSessionKey(m *match) []Fact {
	if !slices.ContainsFunc(m.statement.context.innermost(), isSessionWord) {
		return nil
	}
	return readSessions(m)
}

func isSessionWord(t token) bool { return containsWord([]string{"session", "sessions"}, t.norm) }

// readStateless reads "the app is stateless" and "no server-side sessions".
// Where the statement says more of sessions, that is what counts.
func readStateless(m *match) []Fact {
	if tellsSessions(m.statement.all()) {
		return nil
	}
	before := m.statement.tokens[:m.start]
	if hasClass(before, classSession) && (hasOneOf(before, "stateless") || slices.ContainsFunc(before, isSessionWord)) {
		return nil // said already
	}
	return []Fact{Sessions{Strategy: "stateless"}}
}

// tellsSessions says that words tell where sessions are: "no sticky sessions" tells
// where they are not.
func tellsSessions(tokens []token) bool {
	for i := range tokens {
		t := &tokens[i]
		negated := i > 0 && containsWord([]string{"no", "without"}, tokens[i-1].norm)
		if t.is(classSession) && t.value(classSession) != "stateless" && !negated {
			return true
		}
	}
	return false
}

// readStatelessPart reads "the game servers are stateless", which tells of sessions
// where the statement or its heading speaks of them.
func readStatelessPart(m *match) []Fact {
	s := m.statement
	if before := s.tokens[:m.start]; hasSticky(before) && hasClass(before, classNot) {
		return []Fact{Sessions{Strategy: "stateless"}} // "no sticky sessions, the service is stateless"
	}
	told := append(slices.Clone(s.all()), s.context.innermost()...)
	if !slices.ContainsFunc(told, isSessionWord) && !hasSticky(told) &&
		!hasOneOf(told, "jwt", "jwts", "auth", "authentication") {
		return nil
	}
	return readStateless(m)
}

// hasSticky says that words speak of sticky sessions.
func hasSticky(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.value(classSession) == "sticky" })
}

// readReplicatedSessions reads "sessions: DynamoDB (global table)".
func readReplicatedSessions(m *match) []Fact { return m.sessionsOfUsers("replicated") }

// readRegionalSessions reads "sessions stay in their region".
func readRegionalSessions(m *match) []Fact { return m.sessionsOfUsers("regional") }

// readUnsharedSessions reads "sessions are not replicated", where that is all.
func readUnsharedSessions(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readRegionalSessions(m)
}

// readOwnSessions reads "each region has its own session store".
func readOwnSessions(*match) []Fact { return []Fact{Sessions{Strategy: "regional"}} }

// readSticky reads "sticky sessions on the load balancer".
func readSticky(*match) []Fact { return []Fact{Sessions{Strategy: "sticky"}} }

// sessionStores are the names of what keeps sessions, by what it is.
func sessionStores() map[string]string {
	return map[string]string{
		"elasticache": "cache", "redis": "cache", "valkey": "cache", "memcached": "cache", "dynamodb": "dynamodb",
		"dynamo": "dynamodb", "memorydb": "memorydb", "rds": "relational", "aurora": "relational",
		"postgres": "relational", "postgresql": "relational", "mysql": "relational", "mariadb": "relational",
		"documentdb": "documentdb", "docdb": "documentdb",
	}
}

// sessionStore is what a match says that sessions are kept in, "" where it names
// none: "elasticache global datastore" is one token.
func (m *match) sessionStore() string {
	for _, t := range m.statement.tokens[m.start:m.end] {
		first, _, _ := strings.Cut(t.norm, " ")
		if store := sessionStores()[first]; store != "" {
			return store
		}
	}
	return ""
}

// readStoredSessions reads "session state is kept in Redis", which says no more
// than where.
func readStoredSessions(m *match) []Fact {
	s := m.statement
	between := s.tokens[m.start+1 : m.end-1]
	if m.isStepOrFault() || m.isChoice() || tellsSessions(s.all()) || !saysWhere(between) {
		return nil
	}
	return m.sessionsOfUsers("stored")
}

// saysWhere says that words join what is kept to what keeps it.
func saysWhere(tokens []token) bool {
	for i := range tokens {
		t := &tokens[i]
		joins := t.isOneOf(classSeparator, classArticle, classKeep, classRun, classMust, classMove) ||
			containsWord(joiningWords(), t.norm) || containsWord(storingWords(), t.norm)
		if !joins {
			return false
		}
	}
	return true
}

// storingWords stand between sessions and what keeps them.
func storingWords() []string {
	return []string{
		"user", "users", "state", "data", "store", "stores", "storage", "backend", "in", "on", "by", "live", "lives",
		"kept", "stored", "held", "persisted", "is", "are", "aws", "amazon", "for", "all", "our", "web", "shared",
		"central", "holds", "keeps", "has", "tokens", "cluster",
	}
}
