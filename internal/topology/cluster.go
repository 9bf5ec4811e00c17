package topology

import "github.com/regionlint/regionlint/parser/terraform"

// clusterProviders finds the clusters in which a provider manages things: those
// that its configuration reads, as that of Helm reads the endpoint of a cluster.
type clusterProviders struct {
	*index
	known map[*terraform.Provider]*instance
}

// of returns the cluster of this code that an instance runs in, nil where there
// is none, or more than one.
func (c *clusterProviders) of(i *instance) *instance {
	config := i.Provider.Config
	if config == nil || len(config.References) == 0 {
		return nil
	}
	if cluster, ok := c.known[config]; ok {
		return cluster
	}
	var only *instance
	several := false
	for _, source := range c.resolve(i.root, config.References, "") {
		named := []read{source}
		if !source.managed() {
			named = c.reads(source.instance, "")
		}
		for _, one := range named {
			if one.isCluster() {
				several = several || only != nil && only != one.instance
				only = one.instance
			}
		}
	}
	if several {
		only = nil
	}
	if c.known == nil {
		c.known = map[*terraform.Provider]*instance{}
	}
	c.known[config] = only
	return only
}

func (i *instance) isCluster() bool {
	return i.managed() && i.kind.Workload != nil && i.kind.Workload.Kind == "cluster"
}

// addPodRoles finds the roles that pods take by the identity provider of their
// cluster (Amazon EKS User Guide, "IAM roles for service accounts").
func (w *wiring) addPodRoles() {
	for _, role := range w.here.byType["aws_iam_role"] {
		for _, provider := range w.federated(role) {
			for _, cluster := range w.here.reads(provider, "url") {
				if cluster.isCluster() {
					w.roles[cluster.instance] = append(w.roles[cluster.instance], link{
						to: role, by: Detector{role.element(), "assume_role_policy"}, how: byReference,
					})
				}
			}
		}
	}
}

// federated returns the identity providers whose users may take a role.
func (w *wiring) federated(role *instance) []*instance {
	var found []*instance
	add := func(sources []read) {
		for _, source := range sources {
			if source.Type == "aws_iam_openid_connect_provider" {
				found = append(found, source.instance)
			}
		}
	}
	for _, source := range w.here.reads(role, "assume_role_policy") {
		add([]read{source})
		if source.Type == "aws_iam_policy_document" {
			add(w.here.reads(source.instance, "statement"))
		}
	}
	return found
}
