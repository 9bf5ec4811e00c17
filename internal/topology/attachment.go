package topology

import (
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// addAttachments tells the health checks that nothing refers to: no resource or
// data source, no output of a root, and no module that is not on disk.
func (a *assembly) addAttachments() {
	if len(a.topology.HealthChecks) == 0 {
		return
	}
	attached := map[Element]bool{}
	add := func(root *terraform.Root, references map[string][]terraform.Reference, from *instance) {
		for _, list := range references {
			for _, reference := range list {
				if !strings.Contains(reference.Address, healthCheckType+".") {
					continue
				}
				for _, target := range a.here.targets(root, reference) {
					attached[target.element()] = attached[target.element()] || target != from
				}
			}
		}
	}
	for _, i := range a.here.all {
		add(i.root, i.References, i)
	}
	for _, root := range a.roots {
		add(root, root.OutputReferences, nil)
		for _, call := range root.Calls {
			add(root, call.Unseen(), nil)
		}
	}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		check.Unattached = !attached[check.Element]
	}
}
