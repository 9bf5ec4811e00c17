package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// switched says whether a protection is on.
type switched int

const (
	notKnown switched = iota
	switchedOff
	switchedOn
)

// offPart is a protection that a stack lacks, and the stack that has it.
type offPart struct {
	OffSetting
	in *stack
}

// off lists the protections that the resources of a stack lack and their
// counterparts have.
func (s *stacking) off(weaker *stack, stacks []*stack) []offPart {
	var list []offPart
	done := map[string]bool{}
	for _, p := range weaker.parts {
		if done[p.key] || s.once[p.element()] {
			continue
		}
		done[p.key] = true
		for _, stronger := range stacks {
			if found := s.offKey(p.key, weaker, stronger); stronger != weaker && len(found) > 0 {
				list = append(list, found...)
				break
			}
		}
	}
	return list
}

// offKey compares what goes by one key in two stacks.
func (s *stacking) offKey(key string, weaker, stronger *stack) []offPart {
	here, there := weaker.byKey[key], stronger.byKey[key]
	if len(there) == 0 || here[0].Type != there[0].Type || s.isOneData(here[0], there[0]) {
		return nil
	}
	var list []offPart
	for _, guard := range s.safeguardsOf(here[0]) {
		if agree(here, guard.state) != switchedOff || agree(there, guard.state) != switchedOn {
			continue
		}
		list = append(list, offPart{OffSetting{
			What: guard.what, Switch: guard.flag,
			Weaker: Setting{here[0].element(), guard.path}, Stronger: Setting{there[0].element(), guard.path},
		}, stronger})
	}
	return list
}

// safeguard is a protection that a resource can have.
type safeguard struct {
	what string
	// path is the argument that sets it, "" where another resource does.
	path  string
	state func(p *part) switched
	// flag is the path of an argument that only says yes or no.
	flag []string
}

// safeguardsOf lists what can protect a part: backups, its own arguments, and
// other resources.
func (s *stacking) safeguardsOf(p *part) []safeguard {
	var list []safeguard
	if store := s.stores[p.element()]; store != nil && store.Backup != nil {
		list = append(list, safeguard{what: "backup", path: store.Backup.Attribute, state: s.backups})
	}
	facts := p.cloud.Parity.Safety
	for _, fact := range facts[p.Type] {
		if fact.Of == "" {
			list = append(list, ownSafeguard(fact))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(facts)) {
		for _, fact := range facts[name] {
			if fact.Of != "" {
				state := func(p *part) switched { return s.protectionOf(p, name, fact) }
				list = append(list, safeguard{what: fact.What, state: state})
			}
		}
	}
	return list
}

// ownSafeguard is a protection that an argument of the resource itself sets.
func ownSafeguard(fact catalogue.Safety) safeguard {
	guard := safeguard{
		what: fact.What, path: fact.Attribute, state: func(p *part) switched { return p.protection(fact) },
	}
	if len(fact.On) == 0 {
		guard.flag = strings.Split(strings.ReplaceAll(fact.Attribute, "[0]", ""), ".")
	}
	return guard
}

// agree is what all of several parts are, notKnown where they differ.
func agree(parts []*part, state func(p *part) switched) switched {
	first := state(parts[0])
	for _, p := range parts[1:] {
		if state(p) != first {
			return notKnown
		}
	}
	return first
}

// isOneData says that two resources keep the same data, or that one of them is a
// copy of something: writer and replica are not the same block.
func (s *stacking) isOneData(x, y *part) bool {
	a, b := s.stores[x.element()], s.stores[y.element()]
	if a == nil || b == nil {
		return false
	}
	copied := func(d *Datastore) bool { return d.Role == "replica" || len(s.byID[d.Group].Regions) > 1 }
	return a.Group == b.Group || copied(a) || copied(b)
}

func (s *stacking) backups(p *part) switched {
	store := s.stores[p.element()]
	switch {
	case p.Unexpanded || store == nil || store.Backup == nil || store.Backup.MaybeBy != "":
		return notKnown
	case store.Backup.Enabled:
		return switchedOn
	case store.Backup.Disabled:
		return switchedOff
	default:
		return notKnown
	}
}

// protection says whether a setting protects an instance.
func (i *instance) protection(fact catalogue.Safety) switched {
	text, p := i.text(fact.Attribute)
	if p == absent {
		if fact.Default == "" && !catalogue.Matches("*", fact.On) || i.hasOneOf(fact.Unless) != absent {
			return notKnown
		}
		text = fact.Default
	}
	switch {
	case p == unknown:
		return notKnown
	case isOn(text, fact.On):
		return switchedOn
	default:
		return switchedOff
	}
}

func isOn(text string, on []string) bool {
	if len(on) > 0 {
		return text != "" && catalogue.Matches(text, on)
	}
	return text != "" && text != "false" && text != "0"
}

// protection is what protects resources by being there.
type protection struct {
	by map[*instance][]*instance
	// unsure are the roots in which one names what is not known.
	unsure map[string]bool
}

// protectionOf says whether something of a type protects a part.
func (s *stacking) protectionOf(p *part, name string, fact catalogue.Safety) switched {
	found := s.protecting[name]
	if found == nil {
		found = s.readProtection(name, fact)
		s.protecting[name] = found
	}
	if len(found.by) == 0 {
		return notKnown
	}
	state := switchedOff
	for _, by := range found.by[p.instance] {
		if by.Unexpanded != p.Unexpanded {
			return notKnown
		}
		if state = by.protection(fact); state != switchedOff {
			return state
		}
	}
	if state == switchedOff && found.unsure[p.root.Name] {
		return notKnown
	}
	return state
}

func (s *stacking) readProtection(name string, fact catalogue.Safety) *protection {
	read := &protection{by: map[*instance][]*instance{}, unsure: map[string]bool{}}
	for _, i := range s.here.byType[name] {
		named := false
		for _, target := range s.here.reads(i, fact.Of) {
			named = true
			read.by[target.instance] = append(read.by[target.instance], i)
		}
		if !named && i.presence(fact.Of) == unknown {
			read.unsure[i.root.Name] = true
		}
	}
	return read
}

// inputTexts are the known texts among the arguments of a module.
func inputTexts(inputs cty.Value) map[string]string {
	texts := map[string]string{}
	if presenceOf(inputs) != known || !isObject(inputs.Type()) {
		return texts
	}
	for it := inputs.ElementIterator(); it.Next(); {
		key, value := it.Element()
		value, _ = value.Unmark()
		if text, p := textOf(value); p == known {
			texts[key.AsString()] = text
		}
	}
	return texts
}
