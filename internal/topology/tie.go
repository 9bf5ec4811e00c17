package topology

import (
	"maps"
	"regexp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// tying finds resources that are in another region than what they are tied to.
type tying struct {
	*assembly
	// far are the ties of a resource to another region, near says of a resource that
	// it has a tie to its own.
	far  map[*instance][]tied
	near map[*instance]bool
}

// tied is what a resource is tied to: a resource of the code, nil for one that an
// ARN names.
type tied struct {
	Named

	to *instance
}

// splitParents lists the resources that are in another region than what they are
// tied to. Where what is tied to is itself the one in the wrong region, it has
// the finding.
func (a *assembly) splitParents() []Misplaced {
	t := &tying{assembly: a, far: map[*instance][]tied{}, near: map[*instance]bool{}}
	for _, name := range slices.Sorted(maps.Keys(a.here.byType)) {
		if ties := a.catalogue.TiesOf(name); len(ties) > 0 {
			for _, i := range a.here.byType[name] {
				if i.region.Status == region.Known && i.region.Configured == "" && !i.Unexpanded {
					t.add(i, ties)
				}
			}
		}
	}
	var found []Misplaced
	for i, ties := range t.far {
		var named []Named
		for _, tie := range ties {
			if !t.isStray(tie.to, i.region.Name) {
				named = append(named, tie.Named)
			}
		}
		if len(named) > 0 {
			split := a.misplaced(i, named)
			t.advise(i, &split)
			found = append(found, split)
		}
	}
	return found
}

// add notes what a resource is tied to.
func (t *tying) add(i *instance, ties []catalogue.Tie) {
	for _, tie := range ties {
		for _, argument := range tie.Attributes {
			for _, path := range i.argumentsAt(argument) {
				t.addAt(i, path, tie)
			}
		}
	}
}

// addAt notes what an argument names. Where that is one of several, all of them
// have to be in another region.
func (t *tying) addAt(i *instance, path string, tie catalogue.Tie) {
	if tie.ARN != "" {
		t.addARNs(i, path, tie.ARN)
	}
	var far []tied
	near := false
	for _, target := range t.here.certain(i, path) {
		switch {
		case !ties(tie, target) || target.region.Status != region.Known || target.region.Configured != "":
		case target.region.Name == i.region.Name:
			near = true
		case !t.hasNamesake(i, target, tie):
			named := Named{Element: target.element(), Attribute: path, Region: target.region.Name}
			far = append(far, tied{named, target.instance})
		}
	}
	if near {
		t.near[i] = true
		if !isList(i.at(path).Type()) {
			return
		}
	}
	t.far[i] = append(t.far[i], far...)
	if len(t.far[i]) == 0 {
		delete(t.far, i)
	}
}

// addARNs notes what ARNs name that are written out.
func (t *tying) addARNs(i *instance, path, starts string) {
	texts, _ := i.texts(path)
	for _, text := range texts {
		if at := t.resolver.arnRegion(text, starts); at != "" && at != i.region.Name {
			t.far[i] = append(t.far[i], tied{Named: Named{Name: text, Attribute: path, Region: at}})
		}
	}
}

// namingAttribute tells the attributes by which one thing names another. Others, such as
// an address or a port, tie nothing together.
var namingAttribute = regexp.MustCompile(`(^|_)(ids?|arns?|names?|bucket|family|identifier|url)$`)

// ties says that an argument ties a resource to what it reads.
func ties(tie catalogue.Tie, target read) bool {
	return catalogue.Matches(target.Type, tie.To) && namingAttribute.MatchString(target.attribute) &&
		(target.managed() || !tie.Managed)
}

// hasNamesake says that what is passed on is a name, which something in the
// region of the resource that uses it has as well, or may have.
func (t *tying) hasNamesake(i *instance, target read, tie catalogue.Tie) bool {
	if !slices.Contains(tie.By, target.attribute) || target.presence(tie.Name) == absent {
		return false
	}
	name := target.known(tie.Name)
	return slices.ContainsFunc(t.here.byType[target.Type], func(other *instance) bool {
		if other == target.instance || !other.mayStandIn(i.region.Name) || other.presence(tie.Name) == absent {
			return false
		}
		own := other.known(tie.Name)
		return own == "" || name == "" || own == name
	})
}

// isStray says that a resource is the one in the wrong region: all that it is tied
// to is in the other.
func (t *tying) isStray(i *instance, other string) bool {
	far := t.far[i]
	return i != nil && len(far) > 0 && !t.near[i] &&
		!slices.ContainsFunc(far, func(tie tied) bool { return tie.Region != other })
}

// advise names the provider with which a resource is with all that it is tied to.
func (t *tying) advise(i *instance, split *Misplaced) {
	if t.near[i] {
		return
	}
	for _, named := range split.Named {
		if named.Region != split.Named[0].Region {
			return
		}
	}
	split.Needs = split.Named[0].Region
	split.Provider = t.providerFor(i, split.Needs)
}
