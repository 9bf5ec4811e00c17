package topology

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// compareSet compares the stacks of a set, where they are one a region.
func (s *stacking) compareSet(set []*stack) {
	stacks := slices.DeleteFunc(set, func(st *stack) bool { return s.covered[st.parts[0].instance] || !s.settle(st) })
	if len(stacks) < 2 || !s.areOne(stacks) {
		return
	}
	regions := map[string]bool{}
	for _, st := range stacks {
		regions[st.place.Region] = true
		for _, p := range st.parts {
			s.covered[p.instance] = st.form != namedStack
		}
	}
	// Of several in one region it is not known which belongs to which.
	if len(regions) < len(stacks) || areOfSeveralEnvironments(stacks) {
		return
	}
	slices.SortStableFunc(stacks, s.compareStacks)
	for _, weaker := range stacks {
		if found := s.drift(weaker, stacks); found != nil {
			s.topology.Drifts = append(s.topology.Drifts, *found)
		}
	}
}

// settle finds out where a stack is, and says whether it is in one region.
func (s *stacking) settle(st *stack) bool {
	st.byClass, st.byKey, st.has = map[string][]*part{}, map[string][]*part{}, map[*instance]*part{}
	slices.Sort(st.unseen)
	for _, p := range st.parts {
		st.has[p.instance], st.byClass[p.class] = p, append(st.byClass[p.class], p)
		switch at := p.place(); {
		case s.once[p.element()]:
		case !at.distinct():
			st.unsure = true
		case st.place.Region == "":
			st.place = at
		case st.place != at:
			return false
		}
		p.key = p.class
		if st.form != namedStack {
			inside, _ := s.placelessAddress(st.inside(p))
			p.key += "|" + inside
		}
		st.byKey[p.key] = append(st.byKey[p.key], p)
	}
	return st.place.Region != ""
}

// inside is the address of a part in its stack.
func (st *stack) inside(p *part) string {
	if st.call == nil {
		return p.Address
	}
	return strings.TrimPrefix(p.Address, st.call.Address+".")
}

// areOne says that stacks are one, as far as their parts tell: what is called
// alike has to be alike in most of its types.
func (s *stacking) areOne(stacks []*stack) bool {
	shared, most := 0, 0
	for class := range stacks[0].byClass {
		everywhere := !slices.ContainsFunc(stacks, func(st *stack) bool { return st.byClass[class] == nil })
		if everywhere {
			shared++
		}
	}
	for _, st := range stacks {
		most = max(most, len(st.byClass))
	}
	switch stacks[0].form {
	case moduleStack:
		return shared > 0
	case rootStack:
		return shared > 1 && 2*shared >= most
	default:
		return shared > 0
	}
}

// compareStacks puts what is in the primary region first.
func (s *stacking) compareStacks(x, y *stack) int {
	a, b := x.parts[0].instance, y.parts[0].instance
	return cmp.Or(
		cmp.Compare(s.rank(a), s.rank(b)), cmp.Compare(a.root.Name, b.root.Name),
		cmp.Compare(a.Range.Filename, b.Range.Filename), cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
		cmp.Compare(a.Address, b.Address),
	)
}

// environmentKey tells arguments and tags that name an environment.
var environmentKey = regexp.MustCompile(`(?i)^(env|environment|environment_name|stage|deployment_stage)$`)

// areOfSeveralEnvironments says that stacks are known to belong to different
// environments.
func areOfSeveralEnvironments(stacks []*stack) bool {
	first := stacks[0].environments()
	return slices.ContainsFunc(stacks[1:], func(st *stack) bool {
		others := st.environments()
		return len(first) > 0 && len(others) > 0 && !slices.ContainsFunc(others, func(name string) bool {
			return slices.Contains(first, name)
		})
	})
}

// environments are what tags and the arguments of the module call the environment.
func (st *stack) environments() []string {
	var names []string
	add := func(values map[string]string) {
		for key, value := range values {
			if environmentKey.MatchString(key) && value != "" && !slices.Contains(names, value) {
				names = append(names, value)
			}
		}
	}
	if st.call != nil {
		add(inputTexts(st.call.Inputs))
	}
	for _, p := range st.parts {
		tags, _ := tagsOf(p.instance)
		add(tags)
	}
	return names
}

// drift says what a stack lacks, nil for nothing.
func (s *stacking) drift(weaker *stack, stacks []*stack) *Drift {
	missing, off := s.missing(weaker, stacks), s.off(weaker, stacks)
	if len(missing) == 0 && len(off) == 0 {
		return nil
	}
	found := &Drift{
		Element: weaker.front().element(), Place: weaker.place, Stack: weaker.called(),
		Missing: []MissingType{}, Off: []OffSetting{},
	}
	subjects := []string{}
	stronger := stacks[0]
	if len(missing) > 0 {
		found.Element = weaker.nearest(missing[0]).element()
	}
	for _, each := range missing {
		stronger = each.in
		found.Missing = append(found.Missing, MissingType{Element: each.element(), Type: each.Type})
		subjects = append(subjects, each.id())
	}
	for n, each := range off {
		if n == 0 {
			found.Element, found.Attribute, stronger = each.Weaker.Element, each.Weaker.Attribute, each.in
		}
		found.Off = append(found.Off, each.OffSetting)
		subjects = append(subjects, each.Weaker.id(), each.Stronger.id())
	}
	front := stronger.front()
	found.Stronger = StackPlace{Element: front.element(), Place: stronger.place, Stack: stronger.called()}
	found.Subjects = append(subjects, found.id(), front.id())
	slices.Sort(found.Subjects)
	found.Subjects = slices.Compact(found.Subjects)
	return found
}

// label is the names in what a stack is called by.
func (st *stack) label() string {
	if st.form == rootStack {
		return st.name
	}
	return addressNames(st.name)
}

// called is what people call a stack.
func (st *stack) called() string {
	switch more := len(st.parts) - 1; {
	case st.form != namedStack:
		return st.name
	case more == 0:
		return st.front().Address
	default:
		return fmt.Sprintf("%s and %d more", st.front().Address, more)
	}
}

// nearest is the part that stands for a stack which lacks something: of those in
// the module where that would be, or nearest to it.
func (st *stack) nearest(missing missingPart) *part {
	where := missing.in.modules(missing.part)
	near := func(p *part) int {
		depth := 0
		for own := st.modules(p); depth < min(len(own), len(where)) && own[depth] == where[depth]; {
			depth++
		}
		return depth
	}
	deepest := 0
	for _, p := range st.parts {
		deepest = max(deepest, near(p))
	}
	return frontPart(slices.DeleteFunc(slices.Clone(st.parts), func(p *part) bool { return near(p) < deepest }))
}

// modules are the names of the modules of a part, inside its stack.
func (st *stack) modules(p *part) []string {
	path := p.Module
	if st.call != nil {
		path = strings.TrimPrefix(strings.TrimPrefix(path, st.call.Address), ".")
	}
	return strings.Split(path, ".")
}

func (st *stack) front() *part { return frontPart(st.parts) }

// frontPart is the part that stands for others: what serves, else what keeps data,
// else the first.
func frontPart(parts []*part) *part {
	rank := func(p *part) int {
		switch {
		case p.kind.Workload != nil:
			return 0
		case p.kind.Datastore != nil:
			return 1
		default:
			return 2
		}
	}
	return slices.MinFunc(parts, func(x, y *part) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x.Range.Filename, y.Range.Filename),
			cmp.Compare(x.Range.Start.Line, y.Range.Start.Line), cmp.Compare(x.Address, y.Address))
	})
}
