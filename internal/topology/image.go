package topology

import (
	"slices"
	"strings"
)

// addImages fills the images of the system and where they are copied.
func (a *assembly) addImages() {
	a.topology.Images = []Image{}
	rules := a.registryRules()
	for _, i := range a.here.byType["aws_ecr_repository"] {
		image := Image{
			Element: i.element(), Place: i.place(), Kind: "repository", Name: i.identifier(), Copies: []ImageCopy{},
		}
		for _, rule := range rules[i.place()] {
			if rule.covers(i) {
				image.Copies = append(image.Copies, rule.copies...)
			}
		}
		a.topology.Images = append(a.topology.Images, image)
	}
	copies := a.machineCopies()
	for _, i := range a.here.ofTypes("aws_ami", "aws_ami_copy", "aws_ami_from_instance") {
		a.topology.Images = append(a.topology.Images, Image{
			Element: i.element(), Place: i.place(), Kind: "machine", Copies: append([]ImageCopy{}, copies[i]...),
		})
	}
}

// machineCopies lists the copies of each machine image of the code.
func (a *assembly) machineCopies() map[*instance][]ImageCopy {
	copies := map[*instance][]ImageCopy{}
	for _, i := range a.here.byType["aws_ami_copy"] {
		const source = "source_ami_id"
		if named, ok := a.here.readsOne(i, source); ok {
			copies[named.instance] = append(copies[named.instance], ImageCopy{
				Element: i.element(), Place: i.place(), Attribute: source,
			})
		}
	}
	return copies
}

// registryRule is a rule that replicates the repositories of a registry, of
// which each region has one (Amazon ECR User Guide, "Private image replication").
type registryRule struct {
	// prefixes start the names of the repositories that it is for; all is set
	// where it has none.
	prefixes []string
	all      bool
	copies   []ImageCopy
}

func (r registryRule) covers(repository *instance) bool {
	name := repository.identifier()
	return r.all || name != "" && slices.ContainsFunc(r.prefixes, func(prefix string) bool {
		return strings.HasPrefix(name, prefix)
	})
}

// registryRules lists the rules of the registry in each region.
func (a *assembly) registryRules() map[Place][]registryRule {
	rules := map[Place][]registryRule{}
	for _, i := range a.here.byType["aws_ecr_replication_configuration"] {
		for _, path := range i.blocksBelow("replication_configuration.rule") {
			filters := i.blocks(path + "repository_filter")
			rule := registryRule{all: len(filters) == 0}
			for _, filter := range filters {
				if prefix := i.known(filter + ".filter"); prefix != "" {
					rule.prefixes = append(rule.prefixes, prefix)
				}
			}
			for _, destination := range i.blocks(path + "destination") {
				rule.copies = append(rule.copies, ImageCopy{
					Element: i.element(), Attribute: destination,
					Place: a.resolver.regionAt(i, destination+".region").place(),
				})
			}
			rules[i.place()] = append(rules[i.place()], rule)
		}
	}
	return rules
}
