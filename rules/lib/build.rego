# METADATA
# description: |
#   Documents for tests of policies. Each function takes what a test is about and fills in the rest.
package regionlint.lib.build

# system is a multi-region document with these parts of the topology.
system(topology) := {
	"schema": 1,
	"system": {"name": "shop", "roots": ["."], "clouds": ["aws"], "multi_region": true},
	"intent": {"declared": false},
	"resources": {},
	"topology": object.union(_empty_topology, topology),
}

# stating is a system whose rule files state these facts.
stating(topology, facts) := object.union(
	system(topology),
	{"intent": object.union({"declared": true}, facts)},
)

# having is a system with these resources, by type.
having(resources) := object.union(system({}), {"resources": resources})

# source is a line of the rule file.
source(line) := {"file": "CLAUDE.md", "start_line": line, "end_line": line, "text": sprintf("line %d", [line])}

# region is a region that the rule files declare on a line.
region(name, role, line) := {"name": name, "role": role, "source": source(line)}

# use is a region of AWS that the system uses or declares.
use(name, roles) := {"name": name, "status": "known", "cloud": "aws", "roles": roles, "resources": 1}

# resource is an instance with an address of the form type.name.
resource(address, region, values) := {
	"address": address, "root": ".", "type": split(address, ".")[0], "name": split(address, ".")[1],
	"mode": "managed", "module": "", "provider": {"type": "aws", "alias": ""},
	"region": object.union(_status(region, "status"), {"name": region, "trace": []}),
	"values": values, "unknown": [], "references": {},
	"source": {"file": "main.tf", "start_line": 1, "end_line": 9},
}

# workload is something that serves in a region; "" is a region that is not known.
workload(address, region, depends_on) := object.union(_element(address, region), {
	"kind": "service", "depends_on": depends_on,
})

# datastore is a relational database, or what fields say.
datastore(address, region, fields) := object.union(
	object.union(_element(address, region), {
		"kind": "relational", "database": true, "scope": "regional", "role": "writer",
		"group": _group_id(address), "tags": {}, "residency": [], "unknown": [],
	}),
	fields,
)

# member is one copy in a group.
member(address, region, role) := object.union(_element(address, region), {"role": role})

# group is a complete group of relational databases, or what fields say. Its
# first member makes it.
group(members, fields) := object.union(
	{
		"id": _group_id(members[0].address), "address": members[0].address, "root": ".",
		"kind": "relational", "database": true, "members": members,
		"regions": sort({copy.region | some copy in members; copy.region}),
		"complete": true, "multi_writer": false, "backup_regions": [],
	},
	fields,
)

# replication is a cross-region edge between two databases, or what fields say.
replication(from, to, fields) := object.union(
	{
		"address": to.address, "root": ".", "from": from.address, "from_root": ".", "to": to.address,
		"from_region": from.region, "from_region_status": from.region_status,
		"to_region": to.region, "to_region_status": to.region_status,
		"cross_region": from.region != to.region, "mode": "async", "mechanism": "rds-read-replica", "backup": false,
	},
	fields,
)

# stream is that of a table with a copy in eu-west-1, which is on and complete,
# or what fields say.
stream(address, fields) := object.union(
	object.union(_element(address, "us-east-1"), {
		"status": "on", "view": "NEW_AND_OLD_IMAGES", "version": "2019.11.21", "regions": ["eu-west-1"],
		"global": {"address": address, "root": "."}, "attribute": "replica[0]",
	}),
	fields,
)

# lag_alarm goes off where a read replica in us-west-2 is 30 s behind, or what
# fields say.
lag_alarm(address, fields) := object.union(
	object.union(_element(address, "us-west-2"), {
		"attribute": "threshold", "namespace": "AWS/RDS", "metric": "ReplicaLag", "unit": "s",
		"threshold": 30, "seconds": 30, "first_seconds": 30, "slow": false, "across_regions": true,
		"product": "RDS cross-region read replica", "least_seconds": 5,
		"watches": [{
			"address": "aws_db_instance.copy", "root": ".", "attribute": "replicate_source_db",
			"from": "aws_db_instance.main", "to": "aws_db_instance.copy",
			"from_region": "us-east-1", "to_region": "us-west-2",
		}],
	}),
	fields,
)

# twins are these relational databases for the same data, or what fields say.
twins(databases, fields) := object.union(
	{
		"address": databases[0].address, "root": ".", "kind": "relational",
		"databases": [object.union(database, {"group": _group_id(database.address)}) | some database in databases],
		"regions": sort({database.region | some database in databases}), "unexplained": true,
	},
	fields,
)

# route is the set of records for app.example.com.
route(policy, members) := {
	"id": "Z1|app.example.com|A", "name": "app.example.com", "zone": "Z1", "type": "A",
	"policy": policy, "policies": [policy], "members": members, "complete": true,
	"mixed": false, "unidentified": _any(members, "unidentified"), "astray": _any(members, "astray"),
	"alone": false, "no_default": false, "says_region": false, "led_to_by": [], "doubles": [],
}

# record is one record of a set, without health check, or what fields say.
record(address, policy, region, fields) := object.union(
	object.union(_element(address, region), {
		"policies": [policy], "unidentified": false, "unexpanded": false, "astray": false,
		"health_check": "", "health_check_set": false,
		"targets": [], "from_root_variable": false, "unknown": [],
	}),
	fields,
)

# failover is what leaving a region by the set of a record takes: detection and
# TTL, and the steps that are given besides.
failover(address, region, steps) := object.union(_element(address, region), {
	"of": "app.example.com",
	"seconds": sum([step.seconds | some step in steps]),
	"steps": steps,
})

# orchestrator is a function that fails over by its name, or what fields say.
orchestrator(address, region, fields) := object.union(
	object.union(_element(address, region), {
		"kind": "function", "does": "fails over", "because": "its name says so",
		"triggers": [], "triggered_by": [], "regions": [region], "in_failing_region": false,
	}),
	fields,
)

# health_check is an HTTPS check every 30 s, or what fields say.
health_check(address, fields) := object.union(
	{
		"address": address, "root": ".", "type": "HTTPS", "interval": 30, "threshold": 3,
		"interval_set": false, "threshold_set": false, "fqdn": "app.example.com",
		"set": ["type", "fqdn"], "targets": [], "used_by": [], "unattached": false, "serves": [],
		"unknown": [],
	},
	fields,
)

# distribution has these origins, and a default behaviour that leads to the first.
distribution(address, origins, fields) := object.union(
	{
		"address": address, "root": ".", "origins": origins, "groups": [],
		"behaviors": [{"path": "", "target": origins[0].id, "attribute": "default_cache_behavior[0]", "edge_function": false}],
		"complete": true, "unknown": [],
	},
	fields,
)

# entry is a routed set for app.example.com whose first record is this one.
entry(address, regions) := {
	"address": address, "root": ".", "kind": "routed-set", "name": "app.example.com", "regions": regions, "open": false,
}

# routing_control is a switch for a region, or what fields say.
routing_control(address, regions, fields) := object.union(
	{
		"address": address, "root": ".", "name": address, "regions": regions, "for_region": true,
		"records": [object.union(_element("aws_route53_record.app", region), {"name": "app.example.com"}) | some region in regions],
	},
	fields,
)

# control_panel has these controls and no safety rule, or what fields say.
control_panel(address, controls, fields) := object.union(
	{
		"address": address, "root": ".", "name": "shop", "default": false, "controls": controls,
		"safety_rules": [], "complete": true, "unguarded": controls,
	},
	fields,
)

# bucket is an end of a rule of S3 replication; without address it is outside
# the code.
bucket(address, region) := object.union(_element(address, region), {"attribute": "bucket"})

# bucket_rule is an enabled rule that copies all of a bucket, or what fields say.
bucket_rule(from, to, fields) := object.union(
	{
		"address": "aws_s3_bucket_replication_configuration.r", "root": ".", "attribute": "rule[0]",
		"status": "Enabled", "from": from, "to": object.union(to, {"attribute": "rule[0].destination[0].bucket"}),
		"everything": true, "replica_key": false, "unknown": [],
	},
	fields,
)

# exit is the way of data from a database to a copy in us-east-1 which is a
# resource of its own, or what fields say.
exit(from, to, fields) := object.union(
	object.union(object.filter(from, {"address", "root"}), {
		"by": {"address": to.address, "root": to.root, "attribute": "replicate_source_db"},
		"from": _held(from), "to": _held(to), "path": [_held(from)], "onward": [], "carries": "data",
		"broken": [{"statement": 0, "because": "name eu-users"}],
	}),
	fields,
)

_held(element) := object.filter(element, {"address", "root", "region", "region_status", "attribute"})

# egress is a rule that lets everything out, or what fields say.
egress(address, fields) := object.union(
	object.union(_element(address, "us-east-1"), {
		"kind": "security-group", "group": address, "cidrs": ["0.0.0.0/0"], "open": ["0.0.0.0/0"], "protocol": "-1", "all_ports": true,
		"attached_datastores": [], "attached_workloads": [], "unknown": [],
	}),
	fields,
)

# transfer is a path from us-east-1 to eu-west-1 that nothing watches, or what
# fields say.
transfer(address, fields) := object.union(
	{
		"address": address, "root": ".", "attribute": "replicate_source_db", "kind": "replication",
		"how": "RDS cross-region read replica", "from": "aws_db_instance.orders", "to": address,
		"source": {"address": "aws_db_instance.orders", "root": "."},
		"from_region": "us-east-1", "to_region": "eu-west-1", "usd_per_gb": 0.02, "unwatched": true,
	},
	fields,
)

# open_peer is a group in us-east-1 that admits all traffic of a peer in eu-west-1.
open_peer(address, fields) := object.union(
	object.union(_element(address, "us-east-1"), {"admits": [{
		"address": address, "root": ".", "attribute": "ingress[0]", "from": ["10.1.0.0/16"], "protocol": "-1",
		"connection": {"address": "aws_vpc_peering_connection.eu", "root": "."}, "kind": "peering",
		"other": "aws_vpc.eu", "other_region": "eu-west-1",
	}]}),
	fields,
)

# open_endpoint leads to S3 and has no policy, or what fields say.
open_endpoint(address, fields) := object.union(
	object.union(_element(address, "eu-west-1"), {"service": "s3"}),
	fields,
)

_empty_topology := {
	"misplaced_zones": [], "misplaced_certificates": [], "far_from_home": [], "split_parents": [],
	"misnamed": [], "unused_aliases": [],
	"transfers": [], "untagged": [], "open_peers": [], "open_endpoints": [],
	"zonal_writers": [], "single_writers": [], "misfits": [], "standbys": [], "drills": [], "at_stake": true,
	"regions": [], "workloads": [], "dependencies": [], "datastores": [], "groups": [], "replication": [],
	"routes": [], "health_checks": [], "alarms": [], "silences": [], "probes": [], "distributions": [], "egress": [], "mechanisms": [],
	"accelerators": [], "control_panels": [], "entries": [], "uncovered": [], "apart": [], "hardcoded": [],
	"session_stores": [], "sticky": [], "drifts": [], "observers": [], "lag_alarms": [], "streams": [], "twins": [], "unbuilt": [],
	"failovers": [], "orchestrators": [], "recovery_points": [], "unbacked": [], "uncopied": [],
	"bucket_rules": [], "access_points": [], "keys": [], "key_uses": [], "near_copies": [], "images": [],
	"residency": {
		"copies": [], "backups": [], "logs": [], "keys": [], "images": [],
		"unplaced": [], "unmatched": [], "unclassified": [],
	},
	"others": {"mechanisms": [], "policies": [], "mechanisms_open": false, "policies_open": false, "drills": false},
}

# _any says whether one of the elements has a flag.
_any(elements, flag) := count([element | some element in elements; element[flag]]) > 0

_group_id(address) := sprintf(".|%s", [address])

_element(address, region) := object.union({"address": address, "root": "."}, _place(region))

_place(region) := object.union({"region": region}, _status(region, "region_status")) if region != ""

_place("") := {"region_status": "unknown"}

# A name with a dot is a symbol, such as var.region.
_status("", key) := {key: "unknown"}

_status(region, key) := {key: "symbolic"} if contains(region, ".")

_status(region, key) := {key: "known"} if {
	region != ""
	not contains(region, ".")
}
