package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addUnusedAliases finds provider configurations for another region that nothing
// names, while what should stand there stands in the default region.
func (l *locating) addUnusedAliases() {
	a := l.assembly
	a.topology.UnusedAliases = []UnusedAlias{}
	occupied := map[string]bool{}
	for _, i := range a.here.all {
		if i.managed() && i.region.Distinct() {
			occupied[i.region.Name] = true
		}
	}
	for _, root := range a.roots {
		for _, config := range root.Providers {
			if config.Alias == "" || config.Named || config.Key != cty.NilVal {
				continue
			}
			found, ok := l.unusedAlias(root, config)
			if ok && !occupied[found.Region] && len(found.Claims) > 0 {
				a.topology.UnusedAliases = append(a.topology.UnusedAliases, found)
			}
		}
	}
}

// unusedAlias describes a configuration that nothing names. It is none where the
// default configuration is in the same region, or in one that is not known.
func (l *locating) unusedAlias(root *terraform.Root, config *terraform.Provider) (UnusedAlias, bool) {
	standard := defaultBeside(root, config)
	if standard == nil {
		return UnusedAlias{}, false
	}
	at, home := l.configRegion(root, config), l.configRegion(root, standard)
	if !at.Distinct() || !home.Distinct() || at.Name == home.Name || at.Status != home.Status {
		return UnusedAlias{}, false
	}
	c := &claiming{locating: l, alias: config, at: at, home: home, alone: l.isAlone(root, config, home)}
	return UnusedAlias{
		Element: Element{Address: config.Address(), Root: root.Name},
		Place:   Place{Region: at.Name, RegionStatus: at.Status},
		Name:    config.Type + "." + config.Alias, Default: home.Name, Claims: c.claims(root, standard),
	}, true
}

// defaultBeside returns the default configuration beside another one.
func defaultBeside(root *terraform.Root, config *terraform.Provider) *terraform.Provider {
	for _, other := range root.Providers {
		if other.Alias == "" && other.Type == config.Type && other.Module == config.Module {
			return other
		}
	}
	return nil
}

// configRegion is the region of a provider configuration, with the steps to it.
func (a *assembly) configRegion(root *terraform.Root, config *terraform.Provider) Region {
	place := a.providerPlace(root, terraform.ProviderBinding{Type: config.Type, Config: config})
	at := Region{Name: place.Region, Status: place.RegionStatus, Trace: []terraform.Hop{}}
	if hops := config.Origin("region").Hops; len(hops) > 0 {
		at.Trace = hops
	}
	return at
}

// claiming finds what claims to be where an alias leads.
type claiming struct {
	*locating

	alias    *terraform.Provider
	at, home Region
	// alone says that no other configuration leads out of the default region.
	alone bool
}

// isAlone says that no other configuration of a provider leads out of a region.
func (l *locating) isAlone(root *terraform.Root, config *terraform.Provider, home Region) bool {
	return !slices.ContainsFunc(root.Providers, func(other *terraform.Provider) bool {
		return other != config && other.Type == config.Type && l.configRegion(root, other).Name != home.Name
	})
}

// claims lists what a default configuration makes that is called after the region of
// the alias, after the alias, or after the role of a standby.
func (c *claiming) claims(root *terraform.Root, standard *terraform.Provider) []Claim {
	claims := append([]Claim{}, c.claimsOfResources(standard)...)
	claims = append(claims, c.claimsOfCalls(root, standard)...)
	slices.SortFunc(claims, func(x, y Claim) int { return cmp.Compare(x.Address, y.Address) })
	return claims
}

func (c *claiming) claimsOfResources(standard *terraform.Provider) []Claim {
	var claims []Claim
	for _, i := range c.here.all {
		isHere := i.Provider.Config == standard && i.region.Name == c.home.Name && !i.Unexpanded
		if !isHere || !c.isLocated(i) || isActor(i) {
			continue
		}
		if word := c.claimed(addressNames(i.Address) + " " + i.identifier()); word != "" {
			claims = append(claims, Claim{i.element(), word})
		}
	}
	return claims
}

// claimsOfCalls lists the claims of modules that are not on disk.
func (c *claiming) claimsOfCalls(root *terraform.Root, standard *terraform.Provider) []Claim {
	var claims []Claim
	for _, call := range root.Calls {
		if !call.IsOpaque() || len(call.Providers) > 0 || call.Unexpanded || standard.Module != "" {
			continue
		}
		if word := c.claimed(addressNames(call.Address)); word != "" {
			claims = append(claims, Claim{Element{Address: call.Address, Root: root.Name}, word})
		}
	}
	return claims
}

// isActor says that a resource acts on regions, where it is called after one, and
// stands where it has to be to do so: what copies, watches or switches over.
func isActor(i *instance) bool {
	workload := i.kind.Workload
	if workload == nil || !slices.Contains([]string{"function", "job", "workflow"}, workload.Kind) {
		return false
	}
	isRole := func(word string) bool { return slices.Contains(standbyWords, word) }
	return !slices.ContainsFunc(tokens(i.Name), func(word string) bool { return !isRole(word) }) ||
		slices.ContainsFunc(append(namesOf(i), addressNames(i.Address)), actsOnRegions)
}

// actsOnRegions says that a name promises work on a region: the function that
// promotes the standby is no part of it, nor is one that is called after it alone.
func actsOnRegions(name string) bool {
	return namesCrossing(name) || slices.ContainsFunc(wordsOf(name), func(word string) bool {
		return slices.Contains(steeringWords, word)
	})
}

// steeringWords are those of what makes a standby take over, or tries that.
var steeringWords = []string{
	"activate", "activation", "automation", "disaster", "drill", "orchestrator", "promote", "promoter",
	"recover", "recovery", "runbook", "start", "starter", "stop", "switch", "trigger",
}

// standbyWords call a thing the one that takes over.
var standbyWords = []string{"disaster", "dr", "failover", "passive", "secondary", "standby"}

// edgeWords call an alias one for what has to be in us-east-1.
var edgeWords = []string{
	"acm", "billing", "cert", "certificate", "certificates", "certs", "cloudfront", "edge", "global", "route53",
	"virginia", "waf",
}

// anyWords of an alias say nothing of where it leads.
var anyWords = []string{
	"account", "alias", "aws", "azure", "data", "default", "gcp", "google", "main", "provider", "region",
}

// claimed returns the word in a name that claims the region of the alias, "" for
// none. What acts on a region, or is about it, claims nothing.
func (c *claiming) claimed(name string) string {
	words := tokens(name)
	if slices.ContainsFunc(words, isAsideOfStandby) {
		return ""
	}
	cloud := c.catalogue.Clouds[c.alias.Type].Cloud
	if told := c.toldBy(cloud, name, false); slices.Contains(told, c.at.Name) && !slices.Contains(told, c.home.Name) {
		return c.at.Name
	}
	own := c.aliasWords()
	if c.isForEdge(own) {
		return ""
	}
	for _, word := range words {
		if slices.Contains(own, word) || c.alone && slices.Contains(standbyWords, word) {
			return word
		}
	}
	return ""
}

// isAsideOfStandby says that a word is of what acts on a region or is about it, and
// not of what takes over.
func isAsideOfStandby(word string) bool {
	return slices.Contains(asideWords, word) && !slices.Contains(standbyWords, word)
}

// aliasWords are the words of the alias that say where it leads.
func (c *claiming) aliasWords() []string {
	return slices.DeleteFunc(tokens(c.alias.Alias), func(word string) bool {
		return slices.Contains(anyWords, word) || strings.Contains(c.home.Name, word) || len(word) < 2 || isIndex(word)
	})
}

// isForEdge says that an alias is for what the cloud takes in us-east-1 alone.
func (c *claiming) isForEdge(words []string) bool {
	if c.at.Status != region.Known || c.at.Name != "us-east-1" {
		return false
	}
	told := c.toldBy(region.AWS, c.alias.Alias, true)
	return slices.Contains(told, c.at.Name) ||
		slices.ContainsFunc(words, func(word string) bool { return slices.Contains(edgeWords, word) })
}
