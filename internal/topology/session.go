package topology

import (
	"maps"
	"slices"
)

// isSessionStore says that a datastore holds the sessions of users: its names
// or its tags say so.
func isSessionStore(s *store) bool {
	return s.kind.Datastore != nil && s.sessionsBy(namesSessions) != ""
}

// isPassing says that a datastore holds what nobody restores: sessions, locks,
// caches and the like, by its names.
func isPassing(s *store) bool {
	return isSessionStore(s) || isShortLived(s.instance) || isOfItsRegion(wordsOf(s.Name+" "+s.identifier()))
}

// sessionsBy says which name or tag of an instance speaks of sessions, "" where
// none does.
func (i *instance) sessionsBy(speaks func(name string) bool) string {
	for _, name := range []string{i.identifier(), i.Name} {
		if speaks(name) {
			return "name " + name
		}
	}
	tags, _ := tagsOf(i)
	denials := []string{"false", "no", "none", ""}
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		if value := tags[key]; speaks(value) || speaks(key) && !slices.Contains(denials, value) {
			return "tag " + key + "=" + value
		}
	}
	return ""
}

func namesSessions(name string) bool { return slices.ContainsFunc(wordsOf(name), isSessionWord) }

func isSessionWord(word string) bool { return singular(word) == "session" }

// namesLogins says that a name is that of the sessions of users, and not of what
// else is called so: the shells of AWS Systems Manager, recordings, courses.
func namesLogins(name string) bool {
	words := wordsOf(name)
	return slices.ContainsFunc(words, isSessionWord) && !slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(otherSessions, singular(word)) || slices.Contains(toolWords, word)
	})
}

// otherSessions tell sessions that no user loses with a region, or that are
// records of the business.
var otherSessions = []string{
	"analytic", "archive", "audit", "booking", "class", "conference", "course", "debug", "emr", "event", "glue",
	"history", "livy", "log", "manager", "meeting", "mentoring", "metric", "notebook", "recording", "replay", "report",
	"schedule", "shell", "spark", "speaker", "ssh", "ssm", "terminal", "therapy", "training", "tutoring", "workout",
	"workshop",
}
