package topology

import (
	"slices"
	"strings"
)

// bucketSettings are the resources that set buckets up, by the bucket.
type bucketSettings struct {
	g *grouping
	// of is keyed by type.
	of map[string]map[*store][]*instance
	// unsure are the buckets that a resource of a type may set up: it names one
	// of several, or a bucket that is not known.
	unsure map[string]map[*store]bool
}

const (
	versioningType = "aws_s3_bucket_versioning"
	encryptionType = "aws_s3_bucket_server_side_encryption_configuration"
	lifecycleType  = "aws_s3_bucket_lifecycle_configuration"
)

func (g *grouping) readBucketSettings() bucketSettings {
	read := bucketSettings{g, map[string]map[*store][]*instance{}, map[string]map[*store]bool{}}
	if len(g.bucketRules) == 0 {
		return read
	}
	for _, name := range []string{versioningType, encryptionType, lifecycleType} {
		read.of[name], read.unsure[name] = map[*store][]*instance{}, map[*store]bool{}
		for _, i := range g.here.byType[name] {
			read.add(name, i)
		}
	}
	return read
}

func (b bucketSettings) add(name string, i *instance) {
	named := b.g.followBucket(i, "bucket")
	switch {
	case named.store != nil:
		b.of[name][named.store] = append(b.of[name][named.store], i)
	case !named.unresolved():
	case b.g.reaches(i, "bucket"):
		for _, source := range b.g.here.reads(i, "bucket") {
			if s := b.g.of[source.instance]; s != nil {
				b.unsure[name][s] = true
			}
		}
	default:
		// A name that is not known is that of a bucket with such a name at most.
		for _, bucket := range b.g.here.byType[bucketType] {
			if bucket.root == i.root && bucket.presence("bucket") == unknown {
				b.unsure[name][b.g.of[bucket]] = true
			}
		}
	}
}

// mayBeSet says that something which the code does not show in full may set a
// bucket up.
func (b bucketSettings) mayBeSet(name string, s *store) bool { return s.passedOn || b.unsure[name][s] }

// certain says that a resource sets a bucket up for certain: there are as many of
// one as of the other.
func certain(setting *instance, s *store) bool { return !setting.Unexpanded || s.Unexpanded }

// versioningState is what the code says of the versioning of a bucket.
type versioningState string

const (
	versioned           versioningState = "enabled"
	versioningSuspended versioningState = "suspended"
	versioningDisabled  versioningState = "disabled"
	versioningUnset     versioningState = "unset"
	versioningUnknown   versioningState = ""
)

// versioning says whether a bucket is versioned, and where the code says so.
func (b bucketSettings) versioning(s *store) (versioningState, *Setting) {
	state, at := inlineVersioning(s)
	for _, i := range b.of[versioningType][s] {
		const path = "versioning_configuration[0].status"
		status, p := i.text(path)
		switch {
		case p == unknown || !certain(i, s):
			state = versioningUnknown
		case status == ruleEnabled:
			return versioned, nil
		case status != "" && state == versioningUnset:
			state, at = versioningState(strings.ToLower(status)), &Setting{i.element(), path}
		}
	}
	if state != versioned && b.mayBeSet(versioningType, s) {
		return versioningUnknown, nil
	}
	return state, at
}

// inlineVersioning is what a bucket itself says. Object Lock comes with
// versioning (Amazon S3 User Guide, "Locking objects with Object Lock").
func inlineVersioning(s *store) (versioningState, *Setting) {
	for _, path := range []string{"object_lock_enabled", "object_lock_configuration[0].object_lock_enabled"} {
		switch text, p := s.text(path); {
		case p == unknown:
			return versioningUnknown, nil
		case text == "true" || text == ruleEnabled:
			return versioned, nil
		}
	}
	if s.presence("versioning") == absent {
		return versioningUnset, nil
	}
	switch on, p := s.flag("versioning[0].enabled"); {
	case p == unknown:
		return versioningUnknown, nil
	case on:
		return versioned, nil
	default:
		return versioningDisabled, &Setting{s.element(), "versioning[0].enabled"}
	}
}

// unversioned lists the ends of an enabled rule that are not versioned; told
// has those that an earlier rule of the resource has listed.
func (b bucketSettings) unversioned(rule bucketRule, told map[*instance][]*store) []Unversioned {
	var found []Unversioned
	for _, side := range []struct {
		name string
		end  end
	}{{"source", rule.from}, {"destination", rule.to}} {
		s := side.end.store
		if s == nil || slices.Contains(told[rule.by], s) {
			continue
		}
		told[rule.by] = append(told[rule.by], s)
		if state, at := b.versioning(s); state != versioned && state != versioningUnknown {
			found = append(found, Unversioned{End: side.name, State: string(state), Setting: at})
		}
	}
	return found
}

// encryption returns the default encryption of a bucket where it is under a
// KMS key, and where the code says so.
func (b bucketSettings) encryption(s *store) (algorithm string, at Setting) {
	const path = "rule[0].apply_server_side_encryption_by_default[0].sse_algorithm"
	inline := "server_side_encryption_configuration[0]." + path
	if text := s.known(inline); strings.HasPrefix(text, "aws:kms") {
		algorithm, at = text, Setting{s.element(), inline}
	}
	for _, i := range b.of[encryptionType][s] {
		algorithm, at = i.known(path), Setting{i.element(), path}
		if !strings.HasPrefix(algorithm, "aws:kms") || !certain(i, s) {
			return "", Setting{}
		}
	}
	return algorithm, at
}

// skipped says what an enabled rule lacks to copy the objects of a source
// under a KMS key (Amazon S3 User Guide, "Replicating encrypted objects").
func (b bucketSettings) skipped(rule bucketRule) *Skipped {
	if rule.from.store == nil {
		return nil
	}
	algorithm, at := b.encryption(rule.from.store)
	selection := rule.on(rule.selection(), "", &[]string{})
	if algorithm == "" || selection == nil {
		return nil
	}
	keyless := rule.by.naming(rule.replicaKey()) == absent
	found := &Skipped{Algorithm: algorithm, Setting: at, SelectionSaid: rule.by.presence(rule.selection()) == known}
	switch {
	case !*selection && keyless:
		found.Lacks = "both"
	case !*selection:
		found.Lacks = "selection"
	case keyless:
		found.Lacks = "key"
	default:
		return nil
	}
	return found
}

// withoutLifecycle says that nothing removes the objects of a bucket or moves
// them to another class.
func (b bucketSettings) withoutLifecycle(s *store) bool {
	rules := append(b.of[lifecycleType][s], s.instance)
	for _, i := range rules {
		for _, block := range []string{"rule", "lifecycle_rule"} {
			if slices.ContainsFunc(i.blocks(block), func(path string) bool { return mayActOnObjects(i, path) }) {
				return false
			}
		}
	}
	return !b.mayBeSet(lifecycleType, s)
}

func mayActOnObjects(i *instance, rule string) bool {
	return i.known(rule+".status") != ruleDisabled && i.known(rule+".enabled") != "false"
}
