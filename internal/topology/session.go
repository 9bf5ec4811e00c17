package topology

import "slices"

// isSessionStore says that a datastore holds the sessions of users: its names
// or the values of its tags say so.
func isSessionStore(s *store) bool {
	if s.kind.Datastore == nil {
		return false
	}
	tags, _ := tagsOf(s.instance)
	names := []string{s.Name, s.identifier()}
	for _, value := range tags {
		names = append(names, value)
	}
	return slices.ContainsFunc(names, namesSessions)
}

// isPassing says that a datastore holds what nobody restores: sessions, locks,
// caches and the like, by its names.
func isPassing(s *store) bool {
	return isSessionStore(s) || isOfItsRegion(wordsOf(s.Name+" "+s.identifier()))
}

func namesSessions(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool { return word == "session" || word == "sessions" })
}
