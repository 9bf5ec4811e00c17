package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addKeys fills the keys of the system.
func (g *grouping) addKeys() {
	aliases := map[*instance][]string{}
	for _, alias := range g.here.byType["aws_kms_alias"] {
		for _, key := range g.here.reads(alias, "target_key_id") {
			aliases[key.instance] = append(aliases[key.instance], alias.Address)
		}
	}
	replicas := g.keyReplicas()
	g.topology.Keys = []Key{}
	for _, i := range g.here.all {
		if !i.managed() || i.kind.Key == nil || i.kind.Key.Alias {
			continue
		}
		key := Key{
			Element: i.element(), Place: i.place(), Replicas: []string{},
			Aliases: append([]string{}, slices.Compact(aliases[i])...),
		}
		if of := i.kind.Key.ReplicaOf; of != "" {
			multi := true
			key.MultiRegion = &multi
			if primary, ok := g.here.readsOne(i, of); ok {
				key.Primary = primary.Address
			}
		} else {
			key.MultiRegion = i.multiRegionKey()
		}
		for _, place := range replicas[i] {
			key.Replicas = append(key.Replicas, place.Region)
		}
		g.topology.Keys = append(g.topology.Keys, key)
	}
	g.addKeyUses()
}

// multiRegionKey says whether a key can have replicas, nil where it is unknown.
func (i *instance) multiRegionKey() *bool {
	multi, p := i.flag("multi_region")
	if p == unknown {
		return nil
	}
	return &multi
}

// keyReplicas lists where the replicas of each key are.
func (g *grouping) keyReplicas() map[*instance][]Place {
	places := map[*instance][]Place{}
	for _, i := range g.here.all {
		if !i.managed() || i.kind.Key == nil || i.kind.Key.ReplicaOf == "" || !i.place().distinct() {
			continue
		}
		for _, primary := range g.here.reads(i, i.kind.Key.ReplicaOf) {
			if !slices.Contains(places[primary.instance], i.place()) {
				places[primary.instance] = append(places[primary.instance], i.place())
			}
		}
	}
	return places
}

// namedKey is the key that an argument names.
type namedKey struct {
	// by is the key, alias or data source, nil where it is outside the code.
	by    *instance
	place Place
	// byID says that the argument has an id, which every replica of a key of
	// several regions shares (AWS KMS Developer Guide, "Multi-Region keys").
	byID bool
}

// keyAt finds the key that an argument names: by reference, by ARN. Ids and
// names of aliases mean a key of the region where they are used.
func (g *grouping) keyAt(i *instance, path string) namedKey {
	if arn, ok := region.ParseARN(i.known(path)); ok {
		named := namedKey{place: unknownPlace()}
		if found, ok := g.regions.Find(region.AWS, arn.Region); ok && arn.Service == "kms" {
			named.place = Place{Region: found.Name, RegionStatus: region.Known}
		}
		return named
	}
	origin := i.Origin(path)
	if i.presence(path) != unknown || origin.Kind != terraform.OriginResource {
		return namedKey{place: unknownPlace()}
	}
	named := namedKey{place: unknownPlace()}
	for n, target := range g.here.targets(i.root, origin.Reference) {
		facts := target.kind.Key
		if facts == nil || n > 0 && target.place() != named.place {
			return namedKey{place: unknownPlace()}
		}
		named.by, named.place = target, target.place()
		switch attribute := origin.Reference.Attribute; {
		case slices.Contains(facts.IDs, attribute):
			named.byID = true
		case !slices.Contains(facts.ARNs, attribute):
			return namedKey{place: unknownPlace()}
		}
	}
	return named
}

// foreign says that a copy at a place cannot use the key: it is in another
// region, for certain. An id of a key that may have a replica there is good.
func (k namedKey) foreign(at Place) bool {
	if at.RegionStatus != region.Known || k.place.RegionStatus != region.Known || at.Region == k.place.Region {
		return false
	}
	if !k.byID || k.by == nil {
		return true
	}
	multi := k.by.multiRegionKey()
	mayReplicate := k.by.kind.Key.ReplicaOf != "" || !k.by.managed() || multi == nil || *multi
	return !mayReplicate
}

// addKeyUses fills the copies of encrypted data.
func (g *grouping) addKeyUses() {
	u := &keyUses{grouping: g, found: []KeyUse{}}
	for _, e := range g.edges {
		u.addEdge(e)
	}
	for _, rule := range g.bucketRules {
		if rule.status() != ruleDisabled {
			u.addBucketKeys(rule)
		}
	}
	for _, i := range g.here.all {
		if i.managed() {
			u.addCopies(i)
		}
	}
	slices.SortStableFunc(u.found, func(x, y KeyUse) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Attribute, y.Attribute))
	})
	g.topology.KeyUses = slices.CompactFunc(u.found, func(x, y KeyUse) bool {
		return x.Element == y.Element && x.Attribute == y.Attribute && x.Fault == y.Fault
	})
}

// keyUses gathers the copies of encrypted data.
type keyUses struct {
	*grouping
	found []KeyUse
}

// add notes the key of a copy, where it names one.
func (u *keyUses) add(i *instance, path string, at Place, mechanism string) {
	if i.naming(path) == absent {
		return
	}
	named := u.keyAt(i, path)
	use := KeyUse{
		Element: i.element(), Attribute: path, Place: at, Mechanism: mechanism,
		KeyRegion: named.place.Region, KeyRegionStatus: string(named.place.RegionStatus),
	}
	if named.by != nil {
		use.Key = named.by.Address
	}
	if named.foreign(at) {
		use.Fault = "foreign"
	}
	u.found = append(u.found, use)
}

// addBucketKeys notes the key that a rule names for its copies, and that of the
// bucket which gets them.
func (u *keyUses) addBucketKeys(rule bucketRule) {
	u.add(rule.by, rule.replicaKey(), rule.to.place, "s3-replication")
	if rule.to.store == nil {
		return
	}
	const key = "rule[0].apply_server_side_encryption_by_default[0].kms_master_key_id"
	u.add(rule.to.store.instance, "server_side_encryption_configuration[0]."+key, rule.to.place, "s3-replication")
	for _, i := range u.bucketSettings.of[encryptionType][rule.to.store] {
		u.add(i, key, rule.to.place, "s3-replication")
	}
}

// addEdge notes the key of the copy at the end of an edge.
func (u *keyUses) addEdge(e *edge) {
	by, path, needed := u.keyOfCopy(e)
	switch {
	case by == nil:
	case by.naming(path) != absent:
		if by.kind.CopyKey == nil { // else addCopies has it
			u.add(by, path, e.to.place, e.Mechanism)
		}
	case needed && certainlyCrosses(e.from.place, e.to.place):
		if source := u.keyedSource(e.from); source != nil {
			u.found = append(u.found, KeyUse{
				Element: by.element(), Attribute: e.Attribute, Place: e.to.place, Fault: "missing",
				Source: source, Mechanism: e.Mechanism,
			})
		}
	}
}

// keyOfCopy returns the argument with the key of what an edge leads to: that of
// the datastore there, or of the resource that makes the copy; and whether a
// copy of what is under a customer managed key has to set it.
func (u *keyUses) keyOfCopy(e *edge) (by *instance, path string, needed bool) {
	if to := e.to.store; to != nil && to != e.from.store && to.kind.Encryption != nil {
		return to.instance, to.kind.Encryption.Key, to.kind.Encryption.CopyNeedsKey
	}
	by = u.here.byAddress[e.Element]
	if by == nil || by.kind.CopyKey == nil || by.kind.CopyKey.Block != "" {
		return nil, "", false
	}
	return by, by.kind.CopyKey.Key, by.kind.CopyKey.Needed
}

// certainlyCrosses says that two places are known regions, and not one.
func certainlyCrosses(from, to Place) bool {
	return crosses(from, to) && from.RegionStatus == region.Known && to.RegionStatus == region.Known
}

// keyedSource says that a datastore is encrypted under a customer managed key.
// Where the code does not tell the primary, it does not tell the source.
func (u *keyUses) keyedSource(from end) *KeyedSource {
	if from.store == nil || from.store.kind.Encryption == nil || from.store.top().presumed {
		return nil
	}
	s, facts := from.store, from.store.kind.Encryption
	if on, p := s.flag(facts.Switch); p == unknown || p == known && !on {
		return nil
	}
	if !u.customerManaged(s.instance, facts.Key) {
		return nil
	}
	return &KeyedSource{Element: s.element(), Place: s.place(), Attribute: facts.Key}
}

// customerManaged says that an argument names a key that is not AWS's own.
func (u *keyUses) customerManaged(i *instance, path string) bool {
	text := i.known(path)
	if named := u.keyAt(i, path); named.by != nil {
		if named.by.managed() {
			return true
		}
		text = cmp.Or(named.by.known("name"), named.by.known("key_id"))
	}
	return text != "" && !strings.Contains(text, "alias/aws/")
}

// addCopies notes the keys of what a resource copies or keeps copies in.
func (u *keyUses) addCopies(i *instance) {
	for _, replica := range i.kind.SelfReplicas {
		if replica.Key == "" {
			continue
		}
		for _, path := range i.blocks(replica.Attribute) {
			u.add(i, path+"."+replica.Key, u.resolver.regionAt(i, path+"."+replica.Region).place(), replica.Mechanism)
		}
	}
	facts := i.kind.CopyKey
	if facts == nil {
		return
	}
	for _, path := range i.blocksBelow(facts.Block) {
		at := i.place()
		if facts.Region != "" && (facts.Block != "" || i.presence(path+facts.Region) != absent) {
			at = u.resolver.regionAt(i, path+facts.Region).place()
		}
		u.add(i, path+facts.Key, at, facts.Mechanism)
	}
}

// blocksBelow lists the prefixes of the arguments of nested blocks:
// "schedule[0].copy_rule[1]." for "schedule.copy_rule"; "" is the resource.
func (i *instance) blocksBelow(path string) []string {
	prefixes := []string{""}
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' }) {
		var deeper []string
		for _, prefix := range prefixes {
			for _, block := range i.blocks(prefix + step) {
				deeper = append(deeper, block+".")
			}
		}
		prefixes = deeper
	}
	return prefixes
}
