package topology

import "slices"

// joint is a connection between the networks of two regions.
type joint struct {
	*instance
	kind  string
	sides [2]jointSide
	// accepters are the resources that accept it on the other side.
	accepters []*instance
}

// jointSide is the networks on one side of a connection, and the ranges that are
// known to be reached there.
type jointSide struct {
	place    Place
	networks []*instance
	gateways []*instance
	ranges   []string
}

// jointTypes are the types of connections.
var jointTypes = []string{"aws_vpc_peering_connection", "aws_ec2_transit_gateway_peering_attachment"}

// joints lists the connections of networks between two regions.
func (a *assembly) joints() []joint {
	var found []joint
	for _, i := range a.here.byType["aws_vpc_peering_connection"] {
		j := joint{instance: i, kind: byPeering}
		j.sides[0].networks = a.named(i, "vpc_id")
		j.sides[1].networks = a.named(i, "peer_vpc_id")
		found = a.addJoint(found, j, "aws_vpc_peering_connection_accepter", "vpc_peering_connection_id")
	}
	attached := a.attachedNetworks()
	for _, i := range a.here.byType["aws_ec2_transit_gateway_peering_attachment"] {
		j := joint{instance: i, kind: byTransitGateway}
		for k, path := range []string{"transit_gateway_id", "peer_transit_gateway_id"} {
			j.sides[k].gateways = a.named(i, path)
			for _, gateway := range j.sides[k].gateways {
				j.sides[k].networks = append(j.sides[k].networks, attached[gateway]...)
			}
		}
		found = a.addJoint(
			found, j, "aws_ec2_transit_gateway_peering_attachment_accepter", "transit_gateway_attachment_id",
		)
	}
	a.addRouted(found)
	for n := range found {
		for k := range found[n].sides {
			side := &found[n].sides[k]
			for _, network := range side.networks {
				side.ranges = append(side.ranges, a.rangesOf(network)...)
			}
		}
	}
	return found
}

// addJoint adds a connection where it crosses regions.
func (a *assembly) addJoint(found []joint, j joint, accepter, path string) []joint {
	for _, i := range a.here.byType[accepter] {
		if slices.Contains(a.named(i, path), j.instance) {
			j.accepters = append(j.accepters, i)
		}
	}
	far := &j.sides[1]
	j.sides[0].place = j.place()
	far.place = a.resolver.regionAt(j.instance, "peer_region").place()
	for _, i := range slices.Concat(far.networks, far.gateways, j.accepters) {
		if !far.place.distinct() {
			far.place = i.place()
		}
	}
	if j.Unexpanded || !crosses(j.sides[0].place, far.place) {
		return found
	}
	return append(found, j)
}

// named returns what an argument names.
func (a *assembly) named(i *instance, path string) []*instance {
	var found []*instance
	for _, each := range a.here.reads(i, path) {
		found = appendOnce(found, each.instance)
	}
	return found
}

// attachedNetworks lists the networks of each transit gateway.
func (a *assembly) attachedNetworks() map[*instance][]*instance {
	attached := map[*instance][]*instance{}
	for _, i := range a.here.byType["aws_ec2_transit_gateway_vpc_attachment"] {
		for _, gateway := range a.named(i, "transit_gateway_id") {
			attached[gateway] = append(attached[gateway], a.named(i, "vpc_id")...)
		}
	}
	return attached
}

// rangesOf returns the ranges of a network, as far as the code has them.
func (a *assembly) rangesOf(network *instance) []string {
	var ranges []string
	if own := network.known("cidr_block"); own != "" {
		ranges = append(ranges, own)
	}
	for _, i := range a.here.byType["aws_vpc_ipv4_cidr_block_association"] {
		if more := i.known("cidr_block"); more != "" && slices.Contains(a.named(i, "vpc_id"), network) {
			ranges = append(ranges, more)
		}
	}
	return ranges
}

// addRouted adds the ranges to which routes through a connection lead: on the
// other side of the one that the route is on.
func (a *assembly) addRouted(joints []joint) {
	if len(joints) == 0 {
		return
	}
	by := map[*instance]*joint{}
	for n := range joints {
		by[joints[n].instance] = &joints[n]
		for _, accepter := range joints[n].accepters {
			by[accepter] = &joints[n]
		}
	}
	add := func(i *instance, through, destination string) {
		for _, named := range a.named(i, through) {
			if j := by[named]; j != nil {
				j.route(i.place(), i.known(destination))
			}
		}
	}
	for _, i := range a.here.byType["aws_route"] {
		add(i, "vpc_peering_connection_id", "destination_cidr_block")
	}
	for _, i := range a.here.byType["aws_route_table"] {
		for _, block := range i.blocks("route") {
			add(i, block+".vpc_peering_connection_id", block+".cidr_block")
		}
	}
	for _, i := range a.here.byType["aws_ec2_transit_gateway_route"] {
		add(i, "transit_gateway_attachment_id", "destination_cidr_block")
	}
}

// route notes that a route in one region leads to a range in the other.
func (j *joint) route(at Place, destination string) {
	if destination == "" || len(everywhere([]string{destination})) > 0 {
		return
	}
	for k := range j.sides {
		if j.sides[k].place == at {
			j.sides[1-k].ranges = append(j.sides[1-k].ranges, destination)
		}
	}
}

// jointTransfers are the connections as paths of data.
func jointTransfers(joints []joint) []transfer {
	paths := make([]transfer, 0, len(joints))
	for _, j := range joints {
		how := "VPC peering"
		if j.kind == byTransitGateway {
			how = "transit gateway peering"
		}
		path := transfer{
			Transfer: Transfer{
				Element: j.element(), Kind: j.kind, How: how,
				FromRegion: j.sides[0].place.Region, ToRegion: j.sides[1].place.Region, BothWays: true,
			},
			ends: []*instance{j.instance},
		}
		for k, end := range []*string{&path.From, &path.To} {
			for _, i := range slices.Concat(j.sides[k].gateways, j.sides[k].networks) {
				if *end == "" {
					*end = i.Address
				}
			}
		}
		paths = append(paths, path)
	}
	return paths
}
