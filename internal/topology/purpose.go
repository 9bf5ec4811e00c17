package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// sign is the same for databases that hold the same data, as far as the code
// tells: of one kind and engine, with names and tags that differ in regions and
// roles at most.
func (t *twinning) sign(group *Group, i *instance) string {
	parts := []string{
		group.Kind, i.known(engineArgument(i)), t.purpose(addressNames(i.Address)), t.purpose(i.identifier()),
		t.purpose(databaseName(i)),
	}
	return strings.Join(append(parts, t.dataTags(i)...), "|")
}

// fullName is the kind and engine of a database with its name as it is, "" where
// that is not known.
func (t *twinning) fullName(group *Group, i *instance) string {
	name := i.identifier()
	if name == "" {
		return ""
	}
	parts := []string{group.Kind, i.known(engineArgument(i)), name, databaseName(i)}
	return strings.Join(append(parts, t.dataTags(i)...), "|")
}

func engineArgument(i *instance) string {
	if i.kind.Datastore == nil || i.kind.Datastore.Engine == "" {
		return "engine"
	}
	return i.kind.Datastore.Engine
}

// databaseName is what the code calls the first database inside an instance or
// cluster. (Before version 4 of the AWS provider, that of an instance was name.)
func databaseName(i *instance) string {
	for _, path := range []string{"db_name", "database_name"} {
		if name := i.known(path); name != "" {
			return name
		}
	}
	if i.Type == "aws_db_instance" {
		return i.known("name")
	}
	return ""
}

// addressNames returns the names in an address, with the keys of instances: "db us
// orders" of module.db["us"].aws_db_instance.orders[0].
func addressNames(address string) string {
	var names []string
	for n, segment := range segments(address) {
		if n%2 == 1 {
			names = append(names, segment)
		}
	}
	return strings.Join(names, " ")
}

// segments cuts an address at its dots, those in keys left out.
func segments(address string) []string {
	var list []string
	start, quoted := 0, false
	for k, r := range address {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '.' && !quoted:
			list = append(list, address[start:k])
			start = k + 1
		}
	}
	return append(list, address[start:])
}

// purpose is the words of a name that say what it holds: not where it is, not
// which of several it is, not what kind of thing it is. A place beside people
// says whose data it is ("eu-customers"), and stays.
func (t *twinning) purpose(name string) string {
	words := t.outsideRegions(tokens(name))
	ofPeople := slices.ContainsFunc(words, isPeople)
	words = slices.DeleteFunc(words, func(word string) bool {
		if isIndex(word) || slices.Contains(roleWords, word) || slices.Contains(genericWords, word) {
			return true
		}
		return regionWord.MatchString(word) || airportWord.MatchString(word) ||
			(!ofPeople && t.isPlace(word) && !slices.Contains(smallWords, word)) ||
			len(t.regions.FindByDisplay(word)) > 0
	})
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// outsideRegions leaves out the names of regions ("us", "east", "1"), and their
// short forms ("use1").
func (t *twinning) outsideRegions(words []string) []string {
	var kept []string
	for n := 0; n < len(words); n++ {
		if width := t.regionAt(words[n:]); width > 0 {
			n += width - 1
		} else if len(words[n]) < 4 || !t.isShortForm(words[n]) {
			kept = append(kept, words[n])
		}
	}
	return kept
}

func (t *twinning) isShortForm(word string) bool {
	return slices.ContainsFunc([]string{region.AWS, region.Azure, region.Google}, func(cloud string) bool {
		_, ok := t.regions.FindByShortForm(cloud, word)
		return ok
	})
}

// regionAt returns how many of the first words are the name of a region.
func (t *twinning) regionAt(words []string) int {
	for width := min(4, len(words)); width > 0; width-- {
		if _, ok := t.regions.Find("", strings.Join(words[:width], "-")); ok {
			return width
		}
	}
	return 0
}

// isIndex says that a word is no more than the index of count.
func isIndex(word string) bool { return strings.Trim(word, "0123456789") == "" && len(word) < 3 }

// regionWord tells words that stand for one of several regions.
var regionWord = regexp.MustCompile(
	`^(region\d*|site\d*|dc\d*|(us|eu|ap|sa|ca|me|af)?(north|south)?(east|west|central|north|south)\d?[a-f]?` +
		`|ap|ne|nw|se|sw|emea|apac|latam|amer|americas|global|local|regional)$`)

// airportWord tells the airports that stand for regions in names, as they do for
// edge locations of Amazon CloudFront; those that are words of data are left out.
var airportWord = regexp.MustCompile(
	`^(cdg|cgk|cmh|cpt|dub|dxb|fra|gru|hkg|hyd|iad|icn|kix|lhr|mxp|nrt|pdx|sfo|syd|tlv|yul|yyc|zaz|zrh)$`)

// roleWords tell which of several it is.
var roleWords = []string{
	"active", "backup", "dr", "failover", "main", "master", "passive", "primary", "reader", "recovery", "replica",
	"replicas", "secondary", "slave", "standby", "tertiary", "writer",
}

// genericWords tell what kind of thing it is.
var genericWords = []string{
	"aurora", "aws", "cluster", "database", "databases", "db", "ddb", "default", "docdb", "domain", "dynamo",
	"dynamodb", "instance", "mysql", "neptune", "opensearch", "pg", "postgres", "postgresql", "rds", "server",
	"table", "this",
}

// dataTag tells the keys of tags that say what data is, ownDataTag those whose
// value is told by its places, too: "eu-users" and "us-users" are two.
var (
	dataTag = regexp.MustCompile(
		`(?i)app|brand|component|domain|env|product|project|purpose|service|stage|system|workload`)
	ownDataTag = regexp.MustCompile(`(?i)cell|country|customer|data|jurisdiction|market|residen|shard|sovereign|tenant`)
	placeTag   = regexp.MustCompile(`(?i)region|location|zone`)
)

// dataTags lists what tags say of the data, in order.
func (t *twinning) dataTags(i *instance) []string {
	tags, _ := tagsOf(i)
	var list []string
	for key, value := range tags {
		switch {
		case placeTag.MatchString(key):
		case ownDataTag.MatchString(key):
			list = append(list, strings.ToLower(key+"="+value))
		case dataTag.MatchString(key):
			list = append(list, strings.ToLower(key)+"="+t.purpose(value))
		}
	}
	slices.Sort(list)
	return list
}
