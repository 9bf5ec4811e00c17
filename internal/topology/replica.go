package topology

import (
	"slices"
	"strconv"

	"github.com/regionlint/regionlint/internal/region"
)

// addReplicas ties datastores to what they name as their source.
func (g *grouping) addReplicas() {
	for _, s := range g.stores {
		facts := s.kind.ReplicaOf
		if facts == nil || s.naming(facts.Attribute) == absent {
			continue
		}
		source := g.follow(s.instance, facts.Attribute, facts.Types...)
		if source.store == s {
			continue
		}
		how := g.catalogue.mechanisms[facts.Mechanism]
		s.multiWriter = how.MultiWriter
		s.copyOf = true
		if source.store == nil {
			s.copies = append(s.copies, Member{
				Element: s.element(), Place: source.place, Role: "writer", Attribute: facts.Attribute,
			})
			s.open(source.why)
		} else {
			source.store.join(s)
			source.store.multiWriter = source.store.multiWriter || how.MultiWriter
		}
		added := g.connect(s, s.element(), facts.Attribute, source, self(s), facts.Mechanism)
		added.SourceForm = source.form
	}
}

// addSelfReplicas adds the copies that a datastore declares of itself.
func (g *grouping) addSelfReplicas() {
	for _, s := range g.stores {
		for _, facts := range s.kind.SelfReplicas {
			for _, path := range s.blocks(facts.Attribute) {
				g.addSelfReplica(s, facts, path)
			}
		}
	}
}

func (g *grouping) addSelfReplica(s *store, facts selfReplica, path string) {
	how := g.catalogue.mechanisms[facts.Mechanism]
	as := facts.Role
	if as == "" {
		as = "member"
	}
	for _, place := range g.replicaPlaces(s, path+"."+facts.Region) {
		if place.list && sameRegionName(place.Region, s.region) {
			continue // a list of all regions names the datastore's own, too
		}
		s.copies = append(s.copies, Member{Element: s.element(), Place: place.place(), Role: as, Attribute: path})
		s.multiWriter = s.multiWriter || how.MultiWriter
		added := g.connect(s, s.element(), path, self(s), end{store: s, place: place.place()}, facts.Mechanism)
		if when := facts.SyncWhen; when != nil && s.known(path+"."+when.Attribute) == when.Value {
			none := 0.0
			added.Mode, added.RPOSeconds = "sync", &none
		}
	}
}

// replicaPlace is a region that an argument names; list says that the
// argument is a list of regions.
type replicaPlace struct {
	Region
	list bool
}

func (g *grouping) replicaPlaces(s *store, path string) []replicaPlace {
	v := s.at(path)
	if presenceOf(v) != known || !v.CanIterateElements() {
		return []replicaPlace{{Region: g.resolver.regionAt(s.instance, path)}}
	}
	places := make([]replicaPlace, 0, v.LengthInt())
	for n, element := range elements(v) {
		found := replicaPlace{list: true}
		if text, p := textOf(element); p == known {
			found.Region = g.resolver.named(region.AWS, text)
		} else {
			found.Region = g.resolver.regionAt(s.instance, path+"["+strconv.Itoa(n)+"]")
		}
		places = append(places, found)
	}
	return places
}

// addBucketReplication adds the edges of S3 replication configurations, those
// inside a bucket (before provider version 4) included.
func (g *grouping) addBucketReplication() {
	for _, i := range g.here.byType["aws_s3_bucket_replication_configuration"] {
		source := g.follow(i, "bucket", "aws_s3_bucket")
		for _, rule := range i.blocks("rule") {
			g.addBucketRule(i, source, rule)
		}
	}
	for _, i := range g.here.byType["aws_s3_bucket"] {
		for _, configuration := range i.blocks("replication_configuration") {
			for _, rule := range i.blocks(configuration + ".rules") {
				g.addBucketRule(i, self(g.of[i]), rule)
			}
		}
	}
	for _, s := range g.stores {
		s.multiWriter = s.multiWriter || (s.copyOf && slices.ContainsFunc(s.sendsTo, func(to *store) bool {
			return to.copyOf && len(to.sendsTo) > 0
		}))
	}
}

func (g *grouping) addBucketRule(i *instance, source end, rule string) {
	if i.known(rule+".status") == "Disabled" {
		return
	}
	for _, destination := range i.blocks(rule + ".destination") {
		path := destination + ".bucket"
		target := g.follow(i, path, "aws_s3_bucket")
		how := "s3-replication"
		if i.known(destination+".replication_time[0].status") == "Enabled" {
			how = "s3-replication-rtc"
		}
		carrier := source.store
		if carrier == nil {
			carrier = target.store
		}
		if source.store != nil && target.store != nil && source.store != target.store {
			source.store.join(target.store)
			source.store.sendsTo = append(source.store.sendsTo, target.store)
		}
		if target.store != nil {
			target.store.copyOf = true
		}
		if source.store != nil && target.store == nil {
			source.store.copies = append(source.store.copies, Member{
				Element: i.element(), Place: target.place, Role: "replica", Attribute: path,
			})
			source.store.open("a copy of it is outside the code")
		}
		added := g.connect(carrier, i.element(), path, source, target, how)
		added.Mechanism, added.SourceForm = "s3-replication", target.form
	}
}

// addFileReplication adds the edges of EFS replication configurations.
func (g *grouping) addFileReplication() {
	for _, i := range g.here.byType["aws_efs_replication_configuration"] {
		source := g.follow(i, "source_file_system_id", "aws_efs_file_system")
		for _, path := range i.blocks("destination") {
			target := end{place: g.resolver.regionAt(i, path+".region").place()}
			if i.presence(path+".file_system_id") != absent {
				target = g.follow(i, path+".file_system_id", "aws_efs_file_system")
			}
			if !target.place.distinct() && i.presence(path+".availability_zone_name") == known {
				target.place = g.resolver.named(region.AWS, i.known(path+".availability_zone_name")).place()
			}
			g.addFileEdge(i, source, target, path)
		}
	}
}

func (g *grouping) addFileEdge(i *instance, source, target end, path string) {
	if source.store != nil && target.store != nil {
		source.store.join(target.store)
	}
	if target.store != nil {
		target.store.copyOf = true
	} else if source.store != nil {
		source.store.copies = append(source.store.copies, Member{
			Element: i.element(), Place: target.place, Role: "replica", Attribute: path,
		})
	}
	carrier := source.store
	if carrier == nil {
		carrier = target.store
	}
	g.connect(carrier, i.element(), path, source, target, "efs-replication")
}
