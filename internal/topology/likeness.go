package topology

import (
	"slices"
	"strings"
)

// likeness tells what is for the same as what entries lead users to.
type likeness struct {
	*entering
	// purposes are those of public workloads in reached regions, by kind, and words
	// the words of their names, by what users reach them as.
	purposes map[string]map[string]bool
	words    map[string]map[string]bool
	// named are the workloads that a record without a policy leads to under a name
	// that tells no region.
	named map[Element]bool
}

func (e *entering) newLikeness(public []Workload, reached map[string]bool) *likeness {
	l := &likeness{
		entering: e, named: map[Element]bool{},
		purposes: map[string]map[string]bool{}, words: map[string]map[string]bool{},
	}
	for _, workload := range public {
		if !reached[workload.Region] {
			continue
		}
		note(l.purposes, workload.Kind, e.entryPurpose(addressNames(workload.Address)))
		note(l.words, reachedAs(workload), e.wordsOf(workload)...)
	}
	for _, route := range e.topology.Routes {
		if route.chooses() || e.namesPlace(tokens(withoutDomain(route.Name))) {
			continue
		}
		for k := range route.Members {
			for _, target := range route.Members[k].Targets {
				l.named[Element{Root: route.Members[k].Root, Address: target}] = true
			}
		}
	}
	return l
}

func note[T comparable](noted map[string]map[T]bool, kind string, words ...T) {
	if noted[kind] == nil {
		noted[kind] = map[T]bool{}
	}
	for _, word := range words {
		noted[kind][word] = true
	}
}

// holds says that a workload is for what entries lead users to in other regions,
// and not for a purpose of its own, such as a tool of the operators: its block is
// called the same, its names have a word in common with theirs, or they tell no
// purpose.
func (l *likeness) holds(workload Workload) bool {
	words, purpose := l.wordsOf(workload), l.entryPurpose(addressNames(workload.Address))
	others := l.words[reachedAs(workload)]
	ownTool := func(word string) bool { return slices.Contains(toolWords, word) && !others[word] }
	switch {
	case l.named[workload.Element], slices.ContainsFunc(words, ownTool):
		return false
	case len(l.purposes) == 0:
		return purpose == ""
	case len(words) == 0 && reachedAs(workload) == entrance && !l.mayHaveName(workload):
		return true
	default:
		isShared := func(word string) bool { return others[word] }
		return l.purposes[workload.Kind][purpose] || slices.ContainsFunc(words, isShared)
	}
}

// mayHaveName says that a name is not known, which can tell a purpose.
func (l *likeness) mayHaveName(workload Workload) bool {
	return l.here.byAddress[workload.Element].presence("name") == unknown
}

// entrance is what stands before the workloads of a region.
const entrance = "entrance"

// reachedAs is what users reach a workload as: an API is as good an entrance to a
// region as a load balancer.
func reachedAs(workload Workload) string {
	if workload.Kind == "load-balancer" || workload.Kind == "api" {
		return entrance
	}
	return workload.Kind
}

// withoutDomain cuts the last two labels off a name.
func withoutDomain(name string) string {
	labels := strings.Split(name, ".")
	return strings.Join(labels[:max(0, len(labels)-2)], ".")
}

// namesPlace says that words name a region, a part of the world, or the role of
// one of several.
func (a *assembly) namesPlace(words []string) bool {
	t := &twinning{assembly: a}
	return len(t.outsideRegions(words)) < len(words) || slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(roleWords, word) || regionWord.MatchString(word) || a.isPlace(word) ||
			len(a.regions.FindByDisplay(word)) > 0
	})
}

// wordsOf are those that tell what a workload is for, by its address and its name.
func (e *entering) wordsOf(workload Workload) []string {
	name := e.here.byAddress[workload.Element].known("name")
	return strings.Fields(e.entryPurpose(addressNames(workload.Address) + " " + name))
}

// toolWords tell what operators have for themselves.
var toolWords = []string{
	"admin", "argo", "argocd", "artifactory", "atlantis", "backoffice", "bastion", "build", "ci", "dashboard", "dev",
	"devops", "gitlab", "grafana", "jenkins", "jump", "kibana", "management", "mgmt", "monitoring", "nexus",
	"observability", "office", "ops", "prometheus", "proxy", "runner", "sandbox", "sonarqube", "staging", "test",
	"tools", "vault", "vpn",
}

// entryWords tell what kind of thing a workload is.
var entryWords = []string{
	"alb", "api", "app", "application", "backend", "balancer", "edge", "elb", "external", "front", "frontend",
	"gateway", "ingress", "lb", "load", "nlb", "public", "regional", "service", "stack", "web",
}

// entryPurpose is the words of a name that say what a workload is for.
func (e *entering) entryPurpose(name string) string {
	t := &twinning{assembly: e.assembly}
	words := slices.DeleteFunc(strings.Fields(t.purpose(name)), func(word string) bool {
		return slices.Contains(entryWords, word)
	})
	return strings.Join(words, " ")
}
