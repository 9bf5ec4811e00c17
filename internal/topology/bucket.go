package topology

import (
	"cmp"
	"slices"
	"strings"
)

const (
	bucketType      = "aws_s3_bucket"
	replicationType = "aws_s3_bucket_replication_configuration"
)

// bucketRule is a rule of an S3 replication configuration while groups form.
type bucketRule struct {
	// by is the resource with the rule, and path the rule's in it.
	by   *instance
	path string
	from end
	to   end
	// source and destination are the paths that name the ends, and copies the
	// block of the destination.
	source, destination, copies string
	// inline says that the rule is in its bucket.
	inline bool
}

// addBucketReplication adds the edges of S3 replication configurations, those
// inside a bucket (before provider version 4) included.
func (g *grouping) addBucketReplication() {
	g.findBucketRules()
	for _, rule := range g.bucketRules {
		if rule.status() != ruleDisabled {
			g.addBucketEdge(rule)
		}
	}
	for _, s := range g.stores {
		s.multiWriter = s.multiWriter || (s.copyOf && slices.ContainsFunc(s.sendsTo, func(to *store) bool {
			return to.copyOf && len(to.sendsTo) > 0
		}))
	}
}

// findBucketRules lists the rules of all configurations, one for each destination.
func (g *grouping) findBucketRules() {
	for _, i := range g.here.byType[replicationType] {
		source := g.followBucket(i, "bucket")
		for _, path := range i.blocks("rule") {
			g.findBucketRule(bucketRule{by: i, path: path, from: source, source: "bucket"})
		}
	}
	for _, i := range g.here.byType[bucketType] {
		for _, configuration := range i.blocks("replication_configuration") {
			for _, path := range i.blocks(configuration + ".rules") {
				g.findBucketRule(bucketRule{by: i, path: path, from: self(g.of[i]), inline: true})
			}
		}
	}
}

func (g *grouping) findBucketRule(rule bucketRule) {
	for _, destination := range rule.by.blocks(rule.path + ".destination") {
		rule.copies, rule.destination = destination, destination+".bucket"
		rule.to = g.followBucket(rule.by, rule.destination)
		g.bucketRules = append(g.bucketRules, rule)
	}
}

// followBucket finds the bucket that an argument names, where need be through
// the argument of another resource that sets up the same bucket.
func (g *grouping) followBucket(i *instance, path string) end {
	named := g.follow(i, path, bucketType)
	if !named.unresolved() {
		return named
	}
	if by, ok := g.here.readsOne(i, path); ok && by.instance != i && strings.HasPrefix(by.Type, bucketType+"_") {
		return g.follow(by.instance, "bucket", bucketType)
	}
	return named
}

const (
	ruleEnabled  = "Enabled"
	ruleDisabled = "Disabled"
)

// status is Enabled or Disabled, "" where it is unknown.
func (r bucketRule) status() string { return r.by.known(r.path + ".status") }

func (g *grouping) addBucketEdge(rule bucketRule) {
	source, target := rule.from, rule.to
	how := "s3-replication"
	if rule.by.known(rule.copies+".replication_time[0].status") == ruleEnabled {
		how = "s3-replication-rtc"
	}
	carrier := cmp.Or(source.store, target.store)
	if source.store != nil && target.store != nil && source.store != target.store {
		source.store.join(target.store)
		source.store.sendsTo = append(source.store.sendsTo, target.store)
	}
	if target.store != nil {
		target.store.copyOf = true
	}
	if source.store != nil && target.store == nil {
		source.store.copies = append(source.store.copies, Member{
			Element: rule.by.element(), Place: target.place, Role: "replica", Attribute: rule.destination,
		})
		source.store.open("a copy of it is outside the code")
	}
	added := g.connect(carrier, rule.by.element(), rule.destination, source, target, how)
	added.Mechanism, added.SourceForm = "s3-replication", target.form
	if source.store != nil && target.store != nil {
		added.copyCalled = recoveryCopy(source.store, target.store)
	}
}
