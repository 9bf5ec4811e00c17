package topology

import (
	"cmp"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// addBuckets fills the rules of S3 replication.
func (g *grouping) addBuckets() {
	g.bucketSettings = g.readBucketSettings()
	settings := g.bucketSettings
	g.topology.BucketRules = make([]BucketRule, 0, len(g.bucketRules))
	told := map[*instance][]*store{}
	byResource := map[*instance][]bucketRule{}
	for _, rule := range g.bucketRules {
		byResource[rule.by] = append(byResource[rule.by], rule)
	}
	for _, rule := range g.bucketRules {
		described := rule.describe()
		if rule.status() == ruleEnabled {
			described.Unversioned = settings.unversioned(rule, told)
			described.Skipped = settings.skipped(rule)
			described.Cold = g.coldCopies(rule, described, settings)
		}
		described.Idle = rule.idle(byResource[rule.by])
		g.topology.BucketRules = append(g.topology.BucketRules, described)
	}
	slices.SortStableFunc(g.topology.BucketRules, func(x, y BucketRule) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// describe says what the rule itself does.
func (r bucketRule) describe() BucketRule {
	described := BucketRule{
		Element: r.by.element(), Attribute: r.path,
		From: bucketEnd(r.from, r.source, r.by), To: bucketEnd(r.to, r.destination, r.by), Unknown: []string{},
	}
	read := notes{r.by, &described.Unknown}
	described.ID = read.text(r.path+".id", "id")
	described.Status = read.text(r.path+".status", "status")
	described.StorageClass = read.text(r.copies+".storage_class", "storage_class")
	described.Everything = r.everything(&described.Unknown)
	described.TimeControl = r.on(r.copies+".replication_time[0].status", "time_control", &described.Unknown)
	if r.inline {
		described.DeleteMarkers = r.on(r.path+".delete_marker_replication_status", "delete_markers", &described.Unknown)
	} else {
		described.DeleteMarkers = r.on(
			r.path+".delete_marker_replication[0].status", "delete_markers", &described.Unknown)
	}
	described.EncryptedObjects = r.on(r.selection(), "encrypted_objects", &described.Unknown)
	described.ReplicaKey = r.by.naming(r.replicaKey()) != absent
	slices.Sort(described.Unknown)
	return described
}

func bucketEnd(e end, attribute string, by *instance) BucketEnd {
	described := BucketEnd{Place: e.place, Attribute: attribute}
	if e.store != nil {
		described.Element, described.Name = e.store.element(), e.store.identifier()
	} else {
		described.Name = bucketName(by.known(attribute))
	}
	return described
}

// selection is the path of the argument that has objects under KMS keys copied.
func (r bucketRule) selection() string {
	chosen := r.path + ".source_selection_criteria[0].sse_kms_encrypted_objects[0]"
	if r.inline {
		return chosen + ".enabled"
	}
	return chosen + ".status"
}

// replicaKey is the path of the argument with the key of the copies.
func (r bucketRule) replicaKey() string {
	if r.inline {
		return r.copies + ".replica_kms_key_id"
	}
	return r.copies + ".encryption_configuration[0].replica_kms_key_id"
}

// on says whether a switch is on, nil where it is not known. Switches are
// flags inside a bucket, and "Enabled" in resources of their own.
func (r bucketRule) on(path, name string, unknowns *[]string) *bool {
	text, p := r.by.text(path)
	if p == unknown {
		*unknowns = append(*unknowns, name)
		return nil
	}
	on := text == ruleEnabled || text == "true"
	return &on
}

// everything says that no filter limits the rule, nil where that is not known.
func (r bucketRule) everything(unknowns *[]string) *bool {
	filter := r.path + ".filter[0]"
	limits := []string{
		r.path + ".prefix", filter + ".prefix", filter + ".tag", filter + ".tags",
		filter + ".and[0].prefix", filter + ".and[0].tags",
	}
	all := true
	for _, path := range limits {
		switch p := r.by.naming(path); {
		case p == known && !isEmpty(r.by.at(path)):
			all = false
		case p == unknown:
			*unknowns = append(*unknowns, "filter")
			return nil
		}
	}
	return &all
}

// isEmpty says that a value is a list or map without members.
func isEmpty(v cty.Value) bool { return v.CanIterateElements() && v.LengthInt() == 0 }

// idle says that a rule is disabled, and that no other rule of the resource
// which is or may be enabled leads to the same destination.
func (r bucketRule) idle(rules []bucketRule) bool {
	return r.status() == ruleDisabled && !slices.ContainsFunc(rules, func(other bucketRule) bool {
		return other.status() != ruleDisabled && other.mayLeadTo(r)
	})
}

// mayLeadTo says that two rules have one destination, or may have.
func (r bucketRule) mayLeadTo(other bucketRule) bool {
	if r.to.store != nil && other.to.store != nil {
		return r.to.store == other.to.store
	}
	a, b := bucketName(r.by.known(r.destination)), bucketName(other.by.known(other.destination))
	if a != "" && b != "" {
		return a == b
	}
	return r.to.store == nil && other.to.store == nil || r.to.unresolved() || other.to.unresolved()
}
