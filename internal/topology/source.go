package topology

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// end is the other end of an edge.
type end struct {
	// store is nil where the end is outside the code.
	store *store
	place Place
	// form says how the source names it: arn, identifier, id or other.
	form string
	// why says, for an end outside the code, where it is.
	why string
}

func (e end) address() string {
	if e.store == nil {
		return ""
	}
	return e.store.Address
}

func (e end) root() string {
	if e.store == nil {
		return ""
	}
	return e.store.element().Root
}

// follow finds what an argument names: by reference, by ARN, by identifier.
func (g *grouping) follow(i *instance, path string, types ...string) end {
	text := i.known(path)
	found, foreign := g.sourcesOf(i, path, types)
	if chosen, ok := g.choose(found, text); ok {
		return end{store: g.of[chosen.instance], place: chosen.place(), form: formOf(i, path, chosen.attribute)}
	}
	if len(found) > 0 {
		return end{place: unknownPlace(), form: "other", why: "its source is one of several resources"}
	}
	if abroad, ok := g.oneAbroad(i, path, types); ok {
		return end{
			place: abroad.place(), form: formOf(i, path, abroad.attribute),
			why: fmt.Sprintf("its source %s is in root %s", abroad.Address, abroad.root.Name),
		}
	}
	if arn, ok := region.ParseARN(text); ok {
		return g.byARN(arn, types)
	}
	if text != "" {
		if named := g.byIdentifier(i, text, types); named.store != nil || len(foreign) != 1 {
			return named
		}
	}
	if len(foreign) == 1 {
		return end{
			place: foreign[0].place(), form: referenceForm(foreign[0].attribute),
			why: "its source " + foreign[0].Address + " is outside the code",
		}
	}
	return end{place: unknownPlace(), form: "other", why: "its source is not known"}
}

// sourcesOf lists what of some types an argument reads: resources of the code, and
// data sources, which describe what is outside it.
func (g *grouping) sourcesOf(i *instance, path string, types []string) (found, foreign []read) {
	for _, source := range g.here.reads(i, path) {
		switch {
		case !slices.Contains(types, source.Type):
		case source.managed():
			found = append(found, source)
		default:
			foreign = append(foreign, source)
		}
	}
	return found, foreign
}

// choose picks the one instance that is read. Where an expression reads
// several, its value decides.
func (g *grouping) choose(found []read, text string) (read, bool) {
	distinct := slices.CompactFunc(slices.Clone(found), func(a, b read) bool { return a.instance == b.instance })
	if len(distinct) == 1 {
		return found[0], true
	}
	if text == "" {
		return read{}, false
	}
	named := slices.DeleteFunc(slices.Clone(found), func(r read) bool {
		return r.identifier() != text && !strings.HasSuffix(text, ":"+r.identifier())
	})
	if len(named) == 1 {
		return named[0], true
	}
	return read{}, false
}

// formOf says how an argument that reads an attribute names its source. An
// expression can make an ARN of an identifier: only its value tells, where known.
func formOf(i *instance, path, attribute string) string {
	text := i.known(path)
	switch {
	case strings.HasPrefix(text, "arn:"):
		return "arn"
	case text == "" && i.Origin(path).Kind == terraform.OriginComputed:
		return "other"
	default:
		return referenceForm(attribute)
	}
}

func referenceForm(attribute string) string {
	switch attribute {
	case "arn", "cluster_arn", "db_instance_arn":
		return "arn"
	case "identifier", "cluster_identifier", "db_instance_identifier", "db_cluster_identifier", "name", "bucket",
		"replication_group_id":
		return "identifier"
	case "id":
		return "id"
	default:
		return "other"
	}
}

func (g *grouping) byARN(arn region.ARN, types []string) end {
	outside := end{place: unknownPlace(), form: "arn", why: "its source is outside the code"}
	if found, ok := g.regions.Find(region.AWS, arn.Region); ok && arn.Region != "" {
		outside.place = Place{Region: found.Name, RegionStatus: region.Known}
	}
	keys := meantBy(g.catalogue, arn, types)
	for _, key := range keys {
		for _, candidate := range g.here.byIdentifier[key] {
			if candidate.mayStandIn(arn.Region) {
				return end{store: g.of[candidate], place: candidate.place(), form: "arn"}
			}
		}
	}
	if candidate, ok := g.namedElsewhere(keys, arn.Region); ok {
		outside.why = fmt.Sprintf("its source %s is in root %s", candidate.address, candidate.root)
		if !outside.place.distinct() {
			outside.place = candidate.place
		}
	}
	return outside
}

// byIdentifier finds what a plain name means: what has it in the same region,
// else the only one that has it.
func (g *grouping) byIdentifier(i *instance, name string, types []string) end {
	var found []*instance
	for _, resourceType := range types {
		for _, candidate := range g.here.byIdentifier[identity{resourceType, name}] {
			if candidate != i {
				found = append(found, candidate)
			}
		}
	}
	for _, candidate := range found {
		if len(found) == 1 || candidate.place() == i.place() {
			return end{store: g.of[candidate], place: candidate.place(), form: "identifier"}
		}
	}
	outside := end{place: unknownPlace(), form: "identifier", why: "its source is outside the code"}
	keys := make([]identity, 0, len(types))
	for _, resourceType := range types {
		keys = append(keys, identity{resourceType, name})
	}
	if candidate, ok := g.namedElsewhere(keys, ""); ok {
		outside.why = fmt.Sprintf("its source %s is in root %s", candidate.address, candidate.root)
	}
	return outside
}

// connect adds an edge. carrier is the store whose group's data it carries.
func (g *grouping) connect(carrier *store, by Element, attribute string, from, to end, how string) *edge {
	facts := g.catalogue.Mechanisms[how]
	added := &edge{
		Replication: Replication{
			Element: by, Attribute: attribute, From: from.address(), FromRoot: from.root(), To: to.address(),
			FromRegion: from.place.Region, FromRegionStatus: from.place.RegionStatus,
			ToRegion: to.place.Region, ToRegionStatus: to.place.RegionStatus,
			CrossRegion: crosses(from.place, to.place),
			SameRegion:  from.place.distinct() && from.place == to.place,
			Mode:        facts.Mode, Mechanism: how, RPOSeconds: facts.RPOSeconds, Backup: facts.Backup,
		},
		carrier: carrier, from: from, to: to, promotion: facts.PromotionSeconds, name: facts.Name,
		apart: facts.Apart && carrier != nil && carrier.kind.GlobalTable == nil,
	}
	g.edges = append(g.edges, added)
	return added
}

// self is a store as an end.
func self(s *store) end { return end{store: s, place: s.place()} }

// handovers are the data sources by which one root tells another what it made.
var handovers = []string{
	"terraform_remote_state", "tfe_outputs", "aws_ssm_parameter", "aws_ssm_parameters_by_path",
	"aws_secretsmanager_secret_version",
}

// readsRemoteState says that an expression reads what another root may have
// handed over: its outputs, or a parameter.
func readsRemoteState(x *index, i *instance, path string) bool {
	return slices.ContainsFunc(x.reads(i, path), func(r read) bool {
		return r.Mode == terraform.Data && slices.Contains(handovers, r.Type)
	})
}
