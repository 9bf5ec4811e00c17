package topology

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// guarded finds the datastores and workloads behind security groups and in
// subnets.
type guarded struct {
	*assembly
	byGroup  map[*instance][]*guardedUser
	bySubnet map[*instance][]*guardedUser
	// owners are the users by what they are made of: their network interfaces.
	owners map[*instance][]*guardedUser
	// told are the groups of which the code says what they let out, open those that
	// let everything out or may.
	told, open map[*instance]bool
}

// guardedUser is a datastore or workload with what is between it and the network.
type guardedUser struct {
	*instance
	datastore bool
	groups    []*instance
	subnets   []*instance
	// grouped says that it names groups, opaque that some of them are not in the code.
	grouped, opaque bool
}

// guarded finds what guards each datastore and workload.
func (a *assembly) guarded() *guarded {
	g := &guarded{
		assembly: a, byGroup: map[*instance][]*guardedUser{}, bySubnet: map[*instance][]*guardedUser{},
		owners: map[*instance][]*guardedUser{}, told: map[*instance]bool{}, open: map[*instance]bool{},
	}
	if len(a.here.ofTypes(guards...)) == 0 {
		return g
	}
	if a.wired == nil {
		a.wired = a.newWiring()
	}
	var users []*guardedUser
	for _, i := range a.here.all {
		datastore := i.kind.Datastore != nil || i.Type == "aws_db_proxy"
		if i.managed() && (datastore || i.kind.Workload != nil) {
			users = append(users, g.user(i, datastore))
		}
	}
	g.addInterfaceGroups()
	for _, user := range users {
		if !user.grouped {
			user.groups = g.defaultGroups(user)
		}
		for _, group := range user.groups {
			g.byGroup[group] = append(g.byGroup[group], user)
		}
		for _, subnet := range user.subnets {
			g.bySubnet[subnet] = append(g.bySubnet[subnet], user)
		}
	}
	return g
}

// guards are the types whose rules have users.
var guards = []string{
	"aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_egress_rule",
	"aws_network_acl", "aws_default_network_acl", "aws_networkfirewall_firewall",
}

// carriers are the types, besides what only connects, that hold the network
// settings of what refers to them.
var carriers = []string{"aws_network_interface", "aws_apprunner_vpc_connector"}

// user follows an instance to its groups and subnets: through its parts, launch
// templates, subnet groups and network interfaces.
func (g *guarded) user(i *instance, datastore bool) *guardedUser {
	user := &guardedUser{instance: i, datastore: datastore}
	seen := map[*instance]bool{i: true}
	for queue := []*instance{i}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		g.owners[at] = append(g.owners[at], user)
		g.read(user, at)
		next := slices.Clone(g.wired.parts[at])
		for _, l := range g.wired.linksOf(at) {
			// The groups of a proxy are its own.
			carries := l.to.kind.Glue && l.to.kind.Offers == "" || slices.Contains(carriers, l.to.Type)
			if carries && !l.back && l.how == byReference {
				next = append(next, l.to)
			}
		}
		for _, each := range next {
			if !seen[each] {
				seen[each] = true
				queue = append(queue, each)
			}
		}
	}
	return user
}

// read notes the groups and subnets that the arguments of an instance name.
func (g *guarded) read(user *guardedUser, at *instance) {
	for path := range at.References {
		name := path[strings.LastIndex(path, ".")+1:]
		for _, named := range g.here.readAt(at.root, at.References, []string{path}) {
			switch {
			case isGroupArgument(name) && named.isGroup():
				user.groups = appendOnce(user.groups, named.instance)
			case named.Type == "aws_subnet" && (strings.Contains(name, "subnet") || name == "vpc_zone_identifier"):
				user.subnets = appendOnce(user.subnets, named.instance)
			}
		}
	}
	for _, path := range groupArguments(at.Values, "") {
		if p := at.presence(path); p != absent {
			user.grouped, user.opaque = true, user.opaque || g.hasForeignGroups(at, path)
		}
	}
}

// isGroup says that a read is of a security group, or of the default one of a network.
func (r read) isGroup() bool {
	return slices.Contains(groupTypes, r.Type) || r.attribute == "default_security_group_id"
}

// hasForeignGroups says that an argument names security groups that are not in
// the code, or may do so.
func (g *guarded) hasForeignGroups(i *instance, path string) bool {
	value := i.at(path)
	if presenceOf(value) != known || !value.CanIterateElements() {
		return true
	}
	inCode := 0
	for _, named := range g.here.reads(i, path) {
		if named.isGroup() {
			inCode++
		}
	}
	return len(elements(value)) > inCode
}

// isGroupArgument says that an argument attaches security groups, by its name:
// those of what may come in are none.
func isGroupArgument(name string) bool {
	name, _, _ = strings.Cut(name, "[")
	return strings.Contains(name, "security_group") && !strings.Contains(name, "source_security_group")
}

// groupArguments lists the paths of the arguments that attach security groups.
func groupArguments(v cty.Value, path string) []string {
	if presenceOf(v) != known || !v.CanIterateElements() {
		return nil
	}
	v, _ = v.Unmark()
	var paths []string
	if isList(v.Type()) {
		for k, block := range elements(v) {
			if isObject(block.Type()) {
				paths = append(paths, groupArguments(block, path+"["+strconv.Itoa(k)+"]")...)
			}
		}
		return paths
	}
	if !isObject(v.Type()) {
		return nil
	}
	for it := v.ElementIterator(); it.Next(); {
		key, member := it.Element()
		at := strings.TrimPrefix(path+"."+key.AsString(), ".")
		if isGroupArgument(key.AsString()) {
			paths = append(paths, at)
		} else {
			member, _ = member.Unmark()
			paths = append(paths, groupArguments(member, at)...)
		}
	}
	return paths
}

// addInterfaceGroups attaches the groups that resources of their own put on the
// network interfaces of users.
func (g *guarded) addInterfaceGroups() {
	for _, i := range g.here.byType["aws_network_interface_sg_attachment"] {
		for _, at := range g.here.reads(i, "network_interface_id") {
			for _, user := range g.owners[at.instance] {
				for _, group := range g.here.reads(i, "security_group_id") {
					if group.isGroup() {
						user.groups, user.grouped = appendOnce(user.groups, group.instance), true
					}
				}
			}
		}
	}
}

// inDefaultGroup are the types that are in the default group of their network
// where they name no group (Amazon VPC User Guide, "Default security groups";
// Amazon RDS API Reference, "CreateDBInstance"; Amazon ElastiCache API Reference,
// "CreateReplicationGroup").
var inDefaultGroup = []string{
	"aws_instance", "aws_spot_instance_request", "aws_autoscaling_group", "aws_db_instance", "aws_rds_cluster",
	"aws_docdb_cluster", "aws_neptune_cluster", "aws_elasticache_cluster", "aws_elasticache_replication_group",
	"aws_redshift_cluster",
}

// defaultGroups returns the networks whose default groups a user without groups
// is in.
func (g *guarded) defaultGroups(user *guardedUser) []*instance {
	var networks []*instance
	if !slices.Contains(inDefaultGroup, user.Type) {
		return nil
	}
	for _, subnet := range user.subnets {
		for _, network := range g.here.reads(subnet, "vpc_id") {
			networks = appendOnce(networks, network.instance)
		}
	}
	return networks
}

// behindGroups returns the users of some groups. A default group is that of its
// network, too.
func (g *guarded) behindGroups(groups []*instance) []*guardedUser {
	var users []*guardedUser
	for _, group := range groups {
		users = append(users, g.byGroup[group]...)
		if group.Type == "aws_default_security_group" {
			for _, network := range g.here.reads(group, "vpc_id") {
				users = append(users, g.byGroup[network.instance]...)
			}
		}
		if group.Type == "aws_eks_cluster" {
			users = append(users, g.owners[group]...)
		}
	}
	return users
}

// behindSubnets returns what is in some subnets, without what its security
// groups are known to hold back.
func (g *guarded) behindSubnets(subnets []*instance) []*guardedUser {
	var users []*guardedUser
	for _, subnet := range subnets {
		for _, user := range g.bySubnet[subnet] {
			if !g.heldBack(user) {
				users = append(users, user)
			}
		}
	}
	return users
}

// heldBack says that each group of a user says what it lets out, and that none
// lets everything out. A group without such rules can have them elsewhere.
func (g *guarded) heldBack(user *guardedUser) bool {
	closed := func(group *instance) bool { return g.told[group] && !g.open[group] }
	return len(user.groups) > 0 && !user.opaque && !slices.ContainsFunc(user.groups, func(group *instance) bool {
		return !closed(group)
	})
}

func appendOnce[T comparable](list []T, each T) []T {
	if slices.Contains(list, each) {
		return list
	}
	return append(list, each)
}
