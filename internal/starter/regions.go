package starter

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
)

// regions states where some systems are, where all are in the same regions.
// Systems that are nowhere have nothing to say.
func (d *draft) regions(group []*system) answer {
	names, same := common(group, (*system).names)
	if !same {
		return open("the systems are in different ones: %s. Run regionlint init in the directory of each.",
			each(group, (*system).names))
	}
	if len(names) == 0 {
		return answer{}
	}
	if len(names) == 1 {
		return stated("Region: %s", d.list(names))
	}
	if reason := uncopied(group, names); reason != "" {
		return open("%s", reason)
	}
	apart := standApart(group)
	names = without(names, apart)
	a := d.roles(group, names)
	for _, name := range apart {
		a.items = append(a.items, item{
			text:    "Control plane region: " + d.list([]string{name}),
			because: "DNS leads users to other regions, and the databases there have no copy elsewhere.",
		})
	}
	return a
}

// roles states regions that serve, by their roles where one takes all writes.
func (d *draft) roles(group []*system, names []string) answer {
	primary := writesIn(group, names)
	if primary == "" {
		if idle := unreached(group, names); len(idle) > 0 {
			return open("users are led to %s only, and the code does not tell what %s is for.",
				words(without(names, idle)), words(idle))
		}
		return stated("Regions in use: %s", d.list(names))
	}
	a := stated("Primary region: %s", d.list([]string{primary}))
	var secondary, standby []string
	for _, name := range without(names, []string{primary}) {
		if waits(group, name) {
			standby = append(standby, name)
		} else {
			secondary = append(secondary, name)
		}
	}
	a.items = append(a.items, d.role("Secondary", secondary)...)
	a.items = append(a.items, d.role("Standby", standby)...)
	return a
}

// unreached are the regions to which nothing leads users, where something leads
// them to others. A region that is said to serve has to be led to.
func unreached(group []*system, names []string) []string {
	reached := map[string]bool{}
	for _, s := range group {
		for _, entry := range s.Topology.Entries {
			for _, name := range entry.Regions {
				reached[name] = true
			}
		}
	}
	idle := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return reached[name] })
	if len(idle) == len(names) {
		return nil
	}
	return idle
}

func without(names, others []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(others, name) })
}

// role states the regions with a role.
func (d *draft) role(name string, regions []string) []item {
	switch len(regions) {
	case 0:
		return nil
	case 1:
		return []item{{text: fmt.Sprintf("%s region: %s", name, d.list(regions))}}
	default:
		return []item{{text: fmt.Sprintf("%s regions: %s", name, d.list(regions))}}
	}
}

// writesIn returns the one of some regions that is the primary of all systems:
// where every database takes its writes and every failover pair leads first. ""
// where there is none, or where it is not known. What is in other regions is
// not looked at.
func writesIn(group []*system, names []string) string {
	primaries := map[string]bool{}
	for _, s := range group {
		for _, name := range s.where(func(u *use) bool { return u.active }) {
			primaries[name] = true
		}
		if slices.ContainsFunc(s.databases(), isPresumed) {
			return ""
		}
		for _, writer := range s.writers() {
			known := writer.RegionStatus == region.Known
			if slices.Contains(names, writer.Region) || !known {
				primaries[writer.Region] = known
			}
		}
	}
	for name, known := range primaries {
		if len(primaries) == 1 && known && slices.Contains(names, name) && takesAllWrites(group, name) {
			return name
		}
	}
	return ""
}

// writers are the members of databases that alone take the writes.
func (s *system) writers() []topology.Member {
	var found []topology.Member
	for _, database := range s.databases() {
		for _, member := range database.Members {
			if member.Role == "writer" {
				found = append(found, member)
			}
		}
	}
	return found
}

// isPresumed says that the code does not tell which member of a database in
// several regions takes the writes.
func isPresumed(database *topology.Group) bool {
	return database.GlobalCluster != nil && database.GlobalCluster.Presumed && len(database.Regions) > 1
}

// takesAllWrites says that databases which take writes everywhere take them in
// a region, too.
func takesAllWrites(group []*system, name string) bool {
	for _, s := range group {
		for _, database := range s.databases() {
			if database.MultiWriter && !slices.Contains(database.Regions, name) {
				return false
			}
		}
	}
	return true
}

// waits says that users are led to a region only when another fails.
func waits(group []*system, name string) bool {
	passive := false
	for _, s := range group {
		if u := s.regions[name]; u != nil {
			if u.spread || u.active {
				return false
			}
			passive = passive || u.passive
		}
	}
	return passive
}

// backupRegions states where copies of the backups of all databases go, beside
// the regions where the systems are.
func (d *draft) backupRegions(group []*system) answer {
	var keeping, without []*system
	for _, s := range group {
		switch {
		case len(s.backupNames()) > 0:
			keeping = append(keeping, s)
		case len(s.databases()) > 0:
			without = append(without, s)
		}
	}
	names, same := common(keeping, (*system).backupNames)
	if !same || len(keeping) > 0 && len(without) > 0 {
		return open("not all systems copy their backups to the same ones: %s.", each(keeping, (*system).backupNames))
	}
	return answer{items: d.role("Backup", names)}
}

func (s *system) backupNames() []string {
	return s.beside(s.backups)
}

// beside lists regions where the system itself is not.
func (s *system) beside(regions map[string]bool) []string {
	var names []string
	for name := range regions {
		if s.regions[name] == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (d *draft) witnessRegions(group []*system) answer {
	names, same := common(group, (*system).witnessNames)
	if !same {
		return open("the systems have different ones: %s.", each(group, (*system).witnessNames))
	}
	return answer{items: d.role("Witness", names)}
}

func (s *system) witnessNames() []string { return s.beside(s.witnesses) }

// common returns what the systems have that have anything, and whether that is
// the same for all of them.
func common(group []*system, of func(*system) []string) (names []string, same bool) {
	for _, s := range group {
		own := of(s)
		switch {
		case len(own) == 0:
		case names == nil:
			names = own
		case !slices.Equal(names, own):
			return nil, false
		}
	}
	return names, true
}

// each says of each system what it has.
func each(group []*system, of func(*system) []string) string {
	var parts []string
	for _, s := range group {
		if names := of(s); len(names) > 0 {
			parts = append(parts, s.System.Name+" in "+words(names))
		}
	}
	return strings.Join(shorten(parts), "; ")
}
