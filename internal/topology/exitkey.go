package topology

import (
	"regexp"
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// ofAllOrKeys is what a statement on all data says to be on keys as well, which
// hold no data of customers.
var ofAllOrKeys = regexp.MustCompile(`(?i)\b(all data|keys?)\b`)

// keyWords are the words for keys in the subject of a statement.
var keyWords = []string{"cmk", "encryption", "key", "kms"}

// isOfKeys says that a statement is about keys and nothing else.
func isOfKeys(statement intent.Residency) bool {
	words := statement.Match.Words
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool {
		return !slices.Contains(keyWords, singular(word))
	})
}

// addKeyExits finds the replicas of keys in regions that statements on keys or
// on all data do not allow.
func (a *assembly) addKeyExits() {
	for _, i := range a.here.all {
		if i.managed() && i.kind.Key != nil && i.kind.Key.ReplicaOf != "" {
			path := i.kind.Key.ReplicaOf
			exit := a.exitOf(i, path, a.placeOfPrimary(i, path), "key", a.coversKey)
			if exit != nil {
				a.topology.Residency.Keys = append(a.topology.Residency.Keys, *exit)
			}
		}
	}
}

// placeOfPrimary is where the key is that a key is a replica of.
func (a *assembly) placeOfPrimary(i *instance, path string) Place {
	if primary, ok := a.here.readsOne(i, path); ok {
		return primary.place()
	}
	if arn, ok := region.ParseARN(i.known(path)); ok {
		return a.resolver.named(region.AWS, arn.Region).place()
	}
	return unknownPlace()
}

// coversKey says whether, and why, a statement covers a key.
func (a *assembly) coversKey(statement intent.Residency, i *instance) (string, bool) {
	switch {
	case statement.Match.All:
		return allData, ofAllOrKeys.MatchString(statement.Subject)
	case isOfKeys(statement):
		return "", true
	case !ofAllOrKeys.MatchString(statement.Subject):
		return "", false
	}
	tags, _ := tagsOf(i)
	words := slices.DeleteFunc(slices.Clone(statement.Match.Words), func(word string) bool {
		return slices.Contains(keyWords, singular(word))
	})
	if because, ok := a.tagMatch(words, tags); ok {
		return because, true
	}
	statement.Match.Words = words
	return a.nameMatch(statement, Datastore{Element: i.element(), Identifier: i.known("description")})
}

// addImageExits finds the copies of machine images in regions that statements
// on all data do not allow: what is on their disks is not known.
func (a *assembly) addImageExits() {
	for _, i := range a.here.byType["aws_ami_copy"] {
		const path = "source_ami_region"
		covers := func(statement intent.Residency, _ *instance) (string, bool) {
			return allData, statement.Match.All
		}
		if exit := a.exitOf(i, path, a.resolver.regionAt(i, path).place(), "image", covers); exit != nil {
			exit.Attribute = ""
			a.topology.Residency.Images = append(a.topology.Residency.Images, *exit)
		}
	}
}

// exitOf describes a copy by the statements that it breaks, nil where it breaks
// none or does not leave its region for certain.
func (a *assembly) exitOf(
	i *instance, path string, from Place, carries string, covers func(intent.Residency, *instance) (string, bool),
) *Exit {
	if from.RegionStatus == region.Known && from == i.place() {
		return nil
	}
	exit := &Exit{
		Element: i.element(), Attribute: path, By: Detector{i.element(), path}, From: Holding{Place: from},
		To:   Holding{Element: i.element(), Place: i.place()},
		Path: []Holding{}, Onward: []Holding{}, Carries: carries,
	}
	for n, statement := range a.in.Intent.Residency {
		if !a.governs(statement.Environment) || !a.forbids(statement, i.place()) {
			continue
		}
		if because, ok := covers(statement, i); ok {
			exit.Broken = append(exit.Broken, Breach{Statement: n, Because: because})
		}
	}
	if len(exit.Broken) == 0 {
		return nil
	}
	return exit
}
