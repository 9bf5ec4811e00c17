package topology

import (
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// addCoverage says which residency statements cover which datastores, and
// what they confine each group to.
func (a *assembly) addCoverage() {
	clouds := a.clouds()
	for n, statement := range a.in.Intent.Residency {
		if !a.governs(statement.Environment) {
			continue
		}
		allowed := a.allowed(statement, clouds)
		for index, because := range a.selected(statement) {
			store := &a.topology.Datastores[index]
			store.Residency = append(store.Residency, Coverage{Statement: n, Allowed: allowed, Because: because})
		}
	}
	a.pinGroups()
}

// pinGroups intersects what the statements on a group's datastores allow.
func (a *assembly) pinGroups() {
	byID := make(map[string]*Group, len(a.topology.Groups))
	for n := range a.topology.Groups {
		byID[a.topology.Groups[n].ID] = &a.topology.Groups[n]
	}
	for _, store := range a.topology.Datastores {
		group := byID[store.Group]
		for _, coverage := range store.Residency {
			if group.PinnedBy == nil {
				statement := coverage.Statement
				group.Pinned, group.PinnedBy = slices.Clone(coverage.Allowed), &statement
				continue
			}
			group.Pinned = slices.DeleteFunc(group.Pinned, func(name string) bool {
				return !slices.Contains(coverage.Allowed, name)
			})
		}
	}
}

// allowed lists the regions of the clouds that a statement permits.
func (a *assembly) allowed(statement intent.Residency, clouds []string) []string {
	permitted := []string{}
	for _, cloudName := range clouds {
		for _, r := range a.regions.All(cloudName) {
			if statement.Permits(a.regions, r) && !slices.Contains(permitted, r.Name) {
				permitted = append(permitted, r.Name)
			}
		}
	}
	slices.Sort(permitted)
	return permitted
}

// permissions says which statements let the data that they are about be in a
// region.
func (a *assembly) permissions(where region.Region) []Permission {
	var list []Permission
	for n, statement := range a.in.Intent.Residency {
		if a.governs(statement.Environment) {
			list = append(list, Permission{Statement: n, Allowed: statement.Permits(a.regions, where)})
		}
	}
	return list
}

// selected returns, by index, the datastores that a statement selects, and
// what selected each. Words are looked for in tags first; only where no tag
// has them do names count.
func (a *assembly) selected(statement intent.Residency) map[int]string {
	return a.selectedOf(statement, a.topology.Datastores)
}

// selectedOf returns those of some datastores.
func (a *assembly) selectedOf(statement intent.Residency, stores []Datastore) map[int]string {
	match := statement.Match
	chosen := map[int]string{}
	for n, store := range stores {
		if match.All {
			chosen[n] = "all data"
		} else if because, ok := explicitMatch(match, store); ok {
			chosen[n] = because
		}
	}
	if len(chosen) > 0 || len(match.Words) == 0 {
		return chosen
	}
	for n, store := range stores {
		if because, ok := a.tagMatch(match.Words, store.Tags); ok {
			chosen[n] = because
		}
	}
	if len(chosen) > 0 {
		return chosen
	}
	for n, store := range stores {
		if because, ok := a.nameMatch(statement, store); ok {
			chosen[n] = because
		}
	}
	return chosen
}

// explicitMatch applies the tag and name globs of a statement.
func explicitMatch(match intent.Match, store Datastore) (string, bool) {
	var because []string
	for _, key := range slices.Sorted(maps.Keys(match.Tags)) {
		value, tagged := store.Tags[key]
		matched, err := path.Match(match.Tags[key], value)
		if !tagged || err != nil || !matched {
			because = nil
			break
		}
		because = append(because, "tag "+key+"="+value)
	}
	if len(because) > 0 {
		return strings.Join(because, ", "), true
	}
	for _, glob := range match.Names {
		for _, name := range []string{resourceName(store.Address), store.Identifier} {
			if matched, err := path.Match(glob, name); name != "" && err == nil && matched {
				return "name " + name, true
			}
		}
	}
	return "", false
}

// tagMatch looks for words in the values of tags that say what the data is,
// not where it is.
func (a *assembly) tagMatch(words []string, tags map[string]string) (string, bool) {
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		tellsPlace := slices.ContainsFunc(tokens(key), func(token string) bool {
			return slices.Contains([]string{"region", "location", "zone"}, token)
		})
		if !tellsPlace && a.hasWords(words, tokens(a.withoutRegions(tags[key]))) {
			return "tag " + key + "=" + tags[key], true
		}
	}
	return "", false
}

// nameMatch looks for words in the names of a datastore. Regions in a name say
// where it is, not what it holds; so does a lone place ("catalog-eu"), where
// the statement speaks of people ("EU user data").
func (a *assembly) nameMatch(statement intent.Residency, store Datastore) (string, bool) {
	words := statement.Match.Words
	onlyPlaces := !slices.ContainsFunc(words, func(word string) bool { return !a.isPlace(word) })
	ofPeople := slices.ContainsFunc(tokens(statement.Subject), isPeople)
	for _, name := range []string{store.Identifier, resourceName(store.Address)} {
		parts := tokens(a.withoutRegions(name))
		if !a.hasWords(words, parts) {
			continue
		}
		if !onlyPlaces || !ofPeople || slices.ContainsFunc(parts, isPeople) {
			return "name " + name, true
		}
	}
	return "", false
}

// isPlace says that a word is a jurisdiction or part of the world.
func (a *assembly) isPlace(word string) bool { return a.placeCode(word) != "" }

// placeCode returns the code of the place that a word names, "" where it
// names none. Names have codes in lower case: "customers-jp".
func (a *assembly) placeCode(word string) string {
	place, ok := a.regions.Place(word)
	if !ok {
		place, ok = a.regions.Place(strings.ToUpper(word))
	}
	switch {
	case !ok:
		return ""
	case place.Code == "continent:EU":
		return "EU" // in the names of data, "european" and "eu" are one
	default:
		return place.Code
	}
}

// isPeople says that a word stands for those whom data is about.
func isPeople(word string) bool {
	return slices.Contains([]string{
		"user", "customer", "client", "person", "personal", "people", "member", "account", "subscriber", "citizen",
		"resident", "employee", "patient", "consumer", "profile", "pii",
	}, singular(word))
}

// hasWords says that every word is among the tokens, in singular or plural,
// or, for a place, by another of its names.
func (a *assembly) hasWords(words, tokens []string) bool {
	for _, word := range words {
		if !slices.ContainsFunc(tokens, func(token string) bool { return a.isWord(word, token) }) {
			return false
		}
	}
	return len(words) > 0
}

func (a *assembly) isWord(word, token string) bool {
	if singular(token) == singular(word) {
		return true
	}
	code := a.placeCode(word)
	return code != "" && !slices.Contains(smallWords, token) && a.placeCode(token) == code
}

// smallWords are words of English that are codes of countries as well.
var smallWords = []string{"am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to"}

func singular(word string) string {
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return strings.TrimSuffix(word, "ies") + "y"
	case strings.HasSuffix(word, "ss"), len(word) < 4:
		return word
	default:
		return strings.TrimSuffix(word, "s")
	}
}

// tokens cuts a name into lower-case words.
func tokens(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// withoutRegions removes region names from a name: "users-eu-west-1" holds
// users.
func (a *assembly) withoutRegions(name string) string {
	parts := tokens(name)
	for n := 0; n < len(parts); n++ {
		for width := min(4, len(parts)-n); width > 0; width-- {
			joined := strings.Join(parts[n:n+width], "-")
			_, isRegion := a.regions.Find("", joined)
			_, isShort := a.regions.FindByShortForm("", joined)
			if isRegion || (isShort && len(joined) > 3) {
				parts = slices.Delete(parts, n, n+width)
				n--
				break
			}
		}
	}
	return strings.Join(parts, " ")
}

// resourceName returns the name in an address: "orders" of
// module.db["eu"].aws_db_instance.orders[0].
func resourceName(address string) string {
	address = withoutKey(address)
	return address[strings.LastIndex(address, ".")+1:]
}

// governs says that a statement that is limited to an environment speaks of
// this system. Where no root's path names an environment, production is meant.
func (a *assembly) governs(environment string) bool {
	if environment == "" {
		return true
	}
	wanted := environmentOf(strings.ToLower(environment))
	anyNamed := false
	for _, name := range append(a.rootNames(), a.in.Name) {
		for _, token := range tokens(name) {
			named := environmentOf(token)
			if named == wanted {
				return true
			}
			anyNamed = anyNamed || slices.Contains(environments(), named)
		}
	}
	return !anyNamed && wanted == "production"
}

func environments() []string {
	return []string{"production", "staging", "development", "test", "sandbox", "qa", "uat", "preview", "demo"}
}

// environmentOf spells out the usual short forms.
func environmentOf(word string) string {
	switch word {
	case "prod", "prd", "live":
		return "production"
	case "stage", "stg", "preprod":
		return "staging"
	case "dev":
		return "development"
	case "testing":
		return "test"
	default:
		return word
	}
}
