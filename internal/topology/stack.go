package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// stacking finds what stands in several regions in the same shape.
type stacking struct {
	*twinning
	// parts are the resources to compare, in order of root and address.
	parts []*part
	// stores are the datastores of the topology.
	stores map[Element]*Datastore
	// backupsTo are the regions to which something copies backups.
	backupsTo map[Element][]string
	// covered are the resources that were compared as parts of something larger.
	covered map[*instance]bool
	// once are what one region has for all, whatever its type; cluster instances
	// of databases are there with their database.
	once      map[Element]bool
	instances map[string]bool
	// places are where the classes of a root are.
	places map[string]map[Place]bool
	// protecting finds what protects something, by the type and what it names.
	protecting map[string]*protection
}

// part is a resource of a stack.
type part struct {
	*instance
	// class is its type, or that which does the same.
	class string
	// key is what its counterpart in another region has as well, inside the stack.
	key string
	// placed says that its name tells a region or a role.
	placed bool
}

// stack is what is compared as a whole.
type stack struct {
	form stackForm
	// name is what people call it: an address, or a root.
	name  string
	place Place
	parts []*part
	// byClass, byKey and has find parts.
	byClass map[string][]*part
	byKey   map[string][]*part
	has     map[*instance]*part
	// unseen are the sources of its modules that are not on disk, sorted.
	unseen []string
	// bucket is where in the code the names of a stack by names count.
	bucket string
	// call is the module's, nil for the others.
	call *terraform.Call
	// unsure says that the region of a part is not known.
	unsure bool
}

type stackForm int

const (
	rootStack stackForm = iota
	moduleStack
	namedStack
)

// addDrifts finds stacks that lack what the same stack has in another region. It
// reads the datastores, the alarms and what performs failovers.
func (a *assembly) addDrifts() {
	a.topology.Drifts = []Drift{}
	if len(a.usedRegions()) < 2 {
		return
	}
	s := a.newStacking()
	for _, set := range s.rootSets() {
		s.compareSet(set)
	}
	for _, sets := range s.moduleSets() {
		for _, set := range sets {
			s.compareSet(set)
		}
	}
	for _, set := range s.namedSets() {
		s.compareSet(set)
	}
	slices.SortStableFunc(a.topology.Drifts, func(x, y Drift) int {
		return cmp.Or(
			cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address), cmp.Compare(x.Attribute, y.Attribute),
		)
	})
}

func (a *assembly) newStacking() *stacking {
	s := &stacking{
		twinning: a.newTwinning(), stores: map[Element]*Datastore{}, covered: map[*instance]bool{},
		once: a.onceByNature(), instances: map[string]bool{}, places: map[string]map[Place]bool{},
		protecting: map[string]*protection{}, backupsTo: map[Element][]string{},
	}
	for _, edge := range a.topology.Replication {
		if edge.Backup && edge.CrossRegion {
			s.backupsTo[edge.Element] = append(s.backupsTo[edge.Element], edge.ToRegion)
		}
	}
	for n := range a.topology.Datastores {
		s.stores[a.topology.Datastores[n].Element] = &a.topology.Datastores[n]
	}
	for _, i := range a.here.all {
		if i.kind.Datastore != nil && i.kind.Datastore.Instances != nil {
			s.instances[i.kind.Datastore.Instances.Type] = true
		}
		if isComparable(i) {
			p := &part{instance: i, class: classOf(i)}
			s.parts = append(s.parts, p)
			note(s.places, p.root.Name+"|"+p.class, i.place())
		}
	}
	return s
}

// isComparable says that an instance is one that each region can have its own of.
func isComparable(i *instance) bool {
	if !i.managed() || i.cloud == nil || len(i.cloud.Parity.Safety) == 0 || i.kind.Global {
		return false
	}
	home := i.kind.Home
	return home == nil || i.known(home.Attribute) != home.Value
}

// classOf is the type of an instance, or the first of those that do the same.
func classOf(i *instance) string {
	for _, alike := range i.cloud.Parity.Alike {
		if slices.Contains(alike, i.Type) {
			return alike[0]
		}
	}
	return i.Type
}

// rootSets are the roots whose directories differ in regions, and the
// deployments of one root.
func (s *stacking) rootSets() [][]*stack {
	if len(s.roots) < 2 {
		return nil
	}
	sets := newStackSets()
	for _, p := range s.parts {
		st := sets.at(s.placelessDir(p.root.Dir), p.root.Name, rootStack)
		st.name = "root " + p.root.Name
		st.parts = append(st.parts, p)
	}
	for _, root := range s.roots {
		for _, call := range root.Calls {
			if st := sets.by[root.Name]; st != nil && call.IsOpaque() {
				st.unseen = append(st.unseen, call.Source)
			}
		}
	}
	return sets.lists()
}

// moduleSets are the instances of modules that are called by names which differ
// in regions and roles, the outermost first.
func (s *stacking) moduleSets() [][][]*stack {
	var levels []*stackSets
	for _, p := range s.parts {
		for depth, call := range p.Calls {
			if depth == len(levels) {
				levels = append(levels, newStackSets())
			}
			path, _ := s.placelessAddress(call.Address)
			set := strings.Join([]string{s.placelessDir(p.root.Dir), s.placelessDir(call.Module()), path}, "|")
			st := levels[depth].at(set, p.root.Name+"|"+call.Address, moduleStack)
			st.name, st.call = call.Address, call
			st.parts = append(st.parts, p)
		}
	}
	for _, root := range s.roots {
		for _, call := range root.Calls {
			for depth, parent := range call.Parents {
				if call.IsOpaque() && depth < len(levels) {
					if st := levels[depth].by[root.Name+"|"+parent.Address]; st != nil {
						st.unseen = append(st.unseen, call.Source)
					}
				}
			}
		}
	}
	sets := make([][][]*stack, len(levels))
	for depth, level := range levels {
		sets[depth] = level.lists()
	}
	return sets
}

// namedSets are resources of one place in the code whose names differ in regions
// and roles.
func (s *stacking) namedSets() [][]*stack {
	sets := newStackSets()
	for _, p := range s.parts {
		if s.covered[p.instance] || !p.region.Distinct() {
			continue
		}
		module, _ := s.placelessAddress(p.Module)
		bucket := s.placelessDir(p.root.Dir) + "|" + module
		words, placed := s.placelessAddress(strings.TrimPrefix(p.Address, p.Module+"."))
		p.placed = placed
		st := sets.at(bucket+"|"+words, bucket+"|"+words+"|"+p.region.Name, namedStack)
		if len(st.parts) == 0 {
			st.name, st.bucket = p.Address, bucket
		}
		st.parts = append(st.parts, p)
	}
	lone := s.loneModules()
	for _, st := range sets.by {
		st.unsure = lone[st.parts[0].root.Name]
	}
	return sets.lists()
}

// loneModules are the roots that call a module which is not on disk, and do not
// call it for another region as well: it may have what one region lacks.
func (s *stacking) loneModules() map[string]bool {
	lone := map[string]bool{}
	for _, root := range s.roots {
		called := map[string]int{}
		for _, call := range root.Calls {
			if call.IsOpaque() {
				words, _ := s.placelessAddress(call.Address)
				called[call.Source+"|"+words]++
			}
		}
		for _, times := range called {
			lone[root.Name] = lone[root.Name] || times == 1
		}
	}
	return lone
}

// stackSets puts stacks together that are the same one in several regions.
type stackSets struct {
	order []string
	of    map[string][]*stack
	by    map[string]*stack
}

func newStackSets() *stackSets { return &stackSets{of: map[string][]*stack{}, by: map[string]*stack{}} }

// at returns the stack of a name in a set, which it makes where there is none.
func (l *stackSets) at(set, name string, form stackForm) *stack {
	if found := l.by[name]; found != nil {
		return found
	}
	if l.of[set] == nil {
		l.order = append(l.order, set)
	}
	made := &stack{form: form}
	l.by[name], l.of[set] = made, append(l.of[set], made)
	return made
}

// lists returns the sets of more than one stack.
func (l *stackSets) lists() [][]*stack {
	var lists [][]*stack
	for _, set := range l.order {
		if len(l.of[set]) > 1 {
			lists = append(lists, l.of[set])
		}
	}
	return lists
}
