package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
)

// origins are the places whose data the statement covers, and why: the
// datastores that it selects, what sends and is called so, and for a statement
// on all data everything that carries data.
func (j *journey) origins() map[*holder]string {
	because := map[*holder]string{}
	byTag := false
	for _, h := range j.holders {
		if h.store == nil {
			continue
		}
		at := slices.IndexFunc(h.store.Residency, func(c Coverage) bool { return c.Statement == j.index })
		if at >= 0 {
			because[h] = h.store.Residency[at].Because
			byTag = byTag || strings.HasPrefix(because[h], "tag ")
		}
	}
	for _, h := range j.holders {
		switch _, covered := because[h]; {
		case covered || len(h.out) == 0:
		case j.statement.Match.All:
			because[h] = allData
		case h.sender != nil:
			if reason, ok := j.selectsSender(h.sender, byTag); ok {
				because[h] = reason
			}
		}
	}
	return because
}

// allData is why a statement on all data covers a datastore.
const allData = "all data"

// selectsSender applies the words of a statement to what passes data on.
func (j *journey) selectsSender(i *instance, byTag bool) (string, bool) {
	tags, _ := tagsOf(i)
	as := Datastore{Element: i.element(), Identifier: i.identifier(), Tags: tags}
	if because, ok := explicitMatch(j.statement.Match, as); ok {
		return because, true
	}
	if because, ok := j.tagMatch(j.statement.Match.Words, tags); ok || byTag {
		return because, ok
	}
	return j.nameMatch(j.statement, as)
}

// subjectKind says that a statement is about backups or logs as such, wherever
// they are from: "Backups must stay in eu-west-1".
func subjectKind(statement intent.Residency) (kind exitKind, ok bool) {
	if len(statement.Match.Words) == 0 {
		return copyExit, false
	}
	allOf := func(some ...string) bool {
		return !slices.ContainsFunc(statement.Match.Words, func(word string) bool {
			return !slices.Contains(some, singular(word))
		})
	}
	switch {
	case allOf("backup", "database", "copy", "vault"):
		return backupExit, true
	case allOf("log", "audit", "access", "application", "flow", "trail"):
		return logExit, true
	default:
		return copyExit, false
	}
}

// addOfKind adds the places that backups or logs are from, and leaves it to
// travel to follow them alone.
func (j *journey) addOfKind() {
	kind, ok := subjectKind(j.statement)
	if !ok {
		return
	}
	for _, h := range j.holders {
		if _, covered := j.because[h]; covered || !slices.ContainsFunc(h.out, func(step *dataFlow) bool {
			return j.isOfKind(step, kind)
		}) {
			continue
		}
		j.because[h], j.partial[h] = "", true
	}
}

// isOfKind says that a step carries what a statement on a kind is about.
func (j *journey) isOfKind(step *dataFlow, kind exitKind) bool {
	return step.kind == kind && (kind != logExit || step.carries == "logs")
}

// isAbout says that a step carries what the statement is about.
func (j *journey) isAbout(step *dataFlow) bool {
	if !j.partial[step.from] {
		return true
	}
	kind, _ := subjectKind(j.statement)
	return j.isOfKind(step, kind)
}
