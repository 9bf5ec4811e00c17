package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// bucketName returns the name that a text gives a bucket: the text, or the
// resource of an ARN.
func bucketName(text string) string {
	if arn, ok := region.ParseARN(text); ok {
		return arn.Resource
	}
	return text
}

// coldCopies says that a rule copies all of a bucket for logs, archives or
// backups to where it costs as much as data in use. What a destination outside
// the code does with it is not known.
func (g *grouping) coldCopies(rule bucketRule, described BucketRule, settings bucketSettings) *Cold {
	from, to := rule.from.store, rule.to.store
	whole := described.Everything != nil && *described.Everything
	hot := slices.Contains([]string{"", "STANDARD", "REDUCED_REDUNDANCY"}, described.StorageClass)
	if from == nil || to == nil || !whole || !hot || slices.Contains(described.Unknown, "storage_class") ||
		!settings.withoutLifecycle(to) {
		return nil
	}
	return from.coldContent()
}

// coldContent says what of a bucket is hardly ever read, nil for data in use.
// What tags and rule files say counts before names.
func (s *store) coldContent() *Cold {
	switch told := contentOf(s); {
	case s.temperature == nil, s.temperature.isCold() && told != nil:
		return told
	case s.temperature.isCold():
		return &Cold{Content: "cold data", Because: s.temperature.Because}
	default:
		return nil
	}
}

// recoveryCopy says what calls a bucket DR, backup or replica, where nothing
// calls its source so: its name, a tag, or the alias of its provider. "" is
// nothing.
func recoveryCopy(source, target *store) string {
	var ofSource []string
	for _, said := range saidOf(source) {
		ofSource = append(ofSource, tokens(said.text)...)
	}
	for _, said := range saidOf(target) {
		if slices.ContainsFunc(tokens(said.text), func(word string) bool {
			return saysRecovery(word) && !slices.Contains(ofSource, word)
		}) {
			return said.by + " " + said.text
		}
	}
	return ""
}

func saysRecovery(word string) bool {
	return slices.Contains([]string{
		"dr", "disaster", "recovery", "backup", "bkp", "replica", "replicated", "standby", "failover",
	}, singular(word))
}

// saying is a text that says what a resource is for.
type saying struct{ by, text string }

// saidOf lists the names, tags and the provider alias of a bucket. A tag for
// backups says who makes them of it, and no more.
func saidOf(s *store) []saying {
	var said []saying
	for _, name := range s.names() {
		said = append(said, saying{"name", name})
	}
	for module := range strings.SplitSeq(s.Module, ".") {
		said = append(said, saying{"module", withoutKey(module)})
	}
	said = append(said, saying{"provider alias", aliasOf(s.Provider)})
	tags, _ := tagsOf(s.instance)
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		if !slices.Contains(tokens(key), "backup") && tags[key] != "false" {
			said = append(said, saying{"tag", key + "=" + tags[key]})
		}
	}
	return said
}

// contentOf tells a bucket for logs, archives or backups by its name, or by a
// tag that says what it is for.
func contentOf(s *store) *Cold {
	for _, name := range s.names() {
		if content := coldContent(tokens(name)); content != "" {
			return &Cold{Content: content, Because: "name " + name}
		}
	}
	tags, _ := tagsOf(s.instance)
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		if !slices.ContainsFunc(tokens(key), saysPurpose) {
			continue
		}
		if content := coldContent(tokens(tags[key])); content != "" {
			return &Cold{Content: content, Because: "tag " + key + "=" + tags[key]}
		}
	}
	return nil
}

// saysPurpose says that a tag with such a word in its key says what the
// resource is for.
func saysPurpose(word string) bool {
	return slices.Contains([]string{
		"name", "purpose", "role", "type", "usage", "use", "content", "contents", "data", "function",
	}, word)
}

// coldContent returns what the words of a name say is kept: logs, archives or
// backups, "" for anything else.
func coldContent(words []string) string {
	for _, word := range words {
		switch singular(word) {
		case "log", "logging", "cloudtrail", "accesslog", "flowlog", "auditlog":
			return "logs"
		case "archive", "archived", "archival":
			return "archives"
		case "backup":
			return "backups"
		}
	}
	return ""
}

// names are what people call a resource: the cloud's name of it and its name
// in the code, where that says no more than "this" its module's.
func (i *instance) names() []string {
	var names []string
	if name := i.identifier(); name != "" {
		names = append(names, name)
	}
	label := i.Name
	if slices.Contains([]string{"this", "main", "bucket", "default", "it", "s3", "s3_bucket", "self"}, label) {
		label = lastModule(i.Module)
	}
	if label != "" {
		names = append(names, label)
	}
	return names
}

// lastModule returns the name of the innermost module of an address:
// "logs" of module.stack["eu"].module.logs[0].
func lastModule(address string) string {
	address = withoutKey(address)
	return strings.TrimPrefix(address[strings.LastIndex(address, ".")+1:], "module.")
}
