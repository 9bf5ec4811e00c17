package rules

// needWords has the needs whose path does not tell its own words.
var needWords = map[string]need{
	"system.multi_region": {"the system is in one region", "the system is multi-region"},
	"intent.declared":     {"the rule files state nothing", "the rule files state something"},
	"intent.rto":          {"the rule files state no RTO", "the rule files state an RTO"},
	"intent.rpo":          {"the rule files state no RPO", "the rule files state an RPO"},
	"intent.ttl":          {"the rule files state no TTL", "the rule files state a TTL"},
	"intent.model":        {"the rule files state no deployment model", "the rule files state a deployment model"},
	"intent.residency":    {"the rule files pin no data", "the rule files say where data may be"},
	"intent.regions":      {"the rule files name no region", "the rule files name regions"},
	"topology.unbuilt": {
		"the code sets up what the rule files name", "nothing sets up what the rule files name",
	},
	"intent.routing": {"the rule files name no routing policy", "the rule files name a routing policy"},
	"intent.not_understood": {
		"every statement of the rule files is understood", "a statement of the rule files is not understood",
	},
	"intent.contradictions": {
		"no two statements of the rule files exclude each other", "two statements of the rule files exclude each other",
	},
	"topology.routes.unidentified": {
		"each routed record has a set identifier", "a routed record has no set identifier",
	},
	"topology.routes.astray": {
		"each latency record leads to its own region", "a latency record leads to another region",
	},
	"topology.distributions.groups": {
		"no CloudFront distribution has an origin group", "a CloudFront distribution has an origin group",
	},
	"topology.accelerators.groups.astray": {
		"each endpoint group leads to its own region", "an endpoint group leads to another region",
	},
	"topology.routes.doubles":    {"no two records share a place in a set", "two records share a place in a set"},
	"topology.routes.mixed":      {"no records of one name mix policies", "records of one name mix policies"},
	"topology.routes.alone":      {"no routed set has one record", "a routed set has one record"},
	"topology.routes.lacks":      {"each failover pair is whole", "a failover set has one half"},
	"topology.routes.no_default": {"each geolocation set has a default", "a geolocation set has no default"},
	"topology.routes.region":     {"no routed set leads to one region", "a routed set leads to one region"},
	"topology.routes":            {"no routes", "the code has DNS records"},
	"topology.health_checks.shared_by": {
		"no health check decides for several regions", "a health check decides for several regions",
	},
	"topology.health_checks.own_name": {
		"no health check probes the name that it decides on", "a health check probes the name that it decides on",
	},
	"topology.health_checks.unreachable": {
		"no health check probes what is private", "a health check probes what is private",
	},
	"topology.health_checks.misleads": {
		"no health check is disabled or inverted", "a health check is disabled or inverted",
	},
	"topology.health_checks.unattached": {
		"something refers to each health check", "nothing refers to a health check",
	},
	"topology.health_checks.faults": {
		"Route 53 accepts each health check", "a health check has settings at fault",
	},
	"topology.health_checks.shallow": {
		"no health check looks at the surface alone", "a health check looks at the surface alone",
	},
	"topology.reaches": {
		"no workload needs another region", "a workload needs another region",
	},
	"topology.strays": {
		"no text names another region", "a text names another region",
	},
	"topology.backends.exposed": {
		"no state is in a region that serves users", "a state is in a region that serves users",
	},
	"topology.misplaced_zones": {"each zone is in the region of its resource", "a zone is in another region"},
	"topology.misplaced_certificates": {
		"each certificate is in the region that uses it", "a certificate is in another region",
	},
	"topology.far_from_home": {
		"what one region alone takes is there", "what one region alone takes is in another",
	},
	"topology.split_parents": {
		"each resource is in the region of what it belongs to", "a resource and what it belongs to are in two regions",
	},
	"topology.misnamed": {"no name tells another region", "a name tells another region"},
	"topology.unused_aliases": {
		"each provider for another region is used", "nothing uses a provider for another region",
	},
	"topology.silences": {
		"nothing that moves users takes silence for health", "something that moves users takes silence for health",
	},
	"topology.probes": {"nothing that notices a failure", "something notices that a target fails"},
	"topology.routes.uneven_ttls": {
		"the records of each set have one TTL", "the records of a set differ in TTL",
	},
	"topology.routes.members.unwatched": {
		"each routed record is watched", "a routed record is not watched",
	},
	"topology.routes.members.alias.health_refused": {
		"no alias asks for the health of CloudFront", "an alias asks for the health of CloudFront",
	},
	"topology.bucket_rules.unversioned": {
		"every bucket that is replicated is versioned", "a bucket that is replicated is not versioned",
	},
	"topology.bucket_rules.idle": {
		"no destination of S3 replication is switched off", "a destination of S3 replication is switched off",
	},
	"topology.bucket_rules.skipped": {
		"no replication rule leaves out encrypted objects", "a replication rule leaves out encrypted objects",
	},
	"topology.bucket_rules.cold": {
		"no rule copies all of a bucket for logs or backups", "a rule copies all of a bucket for logs or backups",
	},
	"topology.access_points.unreplicated": {
		"no access point has a bucket without replication", "an access point has a bucket without replication",
	},
	"topology.key_uses.fault": {
		"every encrypted copy has a key of its own region", "an encrypted copy has no key of its own region",
	},
	"topology.near_copies": {
		"no copy is in the region of what it copies", "a copy is in the region of what it copies",
	},
	"topology.streams.insufficient": {
		"no copied table lacks the stream for it", "a copied DynamoDB table lacks the stream for it",
	},
	"topology.replication.source_unbacked": {
		"no source of a replica is without backups", "the source of a read replica keeps no backups",
	},
	"topology.replication.unmonitored": {
		"the lag of every copy in another region is watched or has no metric",
		"nothing watches the lag of a copy in another region",
	},
	"topology.lag_alarms": {
		"no alarm has a threshold on replication lag", "an alarm has a threshold on replication lag",
	},
	"topology.twins.unexplained": {
		"no database stands in several regions without copies", "a database stands in several regions without copies",
	},
	"topology.session_stores": {
		"no sessions that users can be led away from are in one region",
		"sessions that users can be led away from are in one region",
	},
	"topology.sticky": {
		"no load balancer of an active-active system keeps users on a target",
		"a load balancer of an active-active system keeps users on a target",
	},
	"topology.drifts": {
		"no stack has less in one region than in another", "a stack has less in one region than in another",
	},
	"topology.zonal_writers": {"no database in one zone takes writes", "a database in one zone takes writes"},
	"topology.single_writers": {
		"no copied database takes its writes in one region", "a copied database takes its writes in one region",
	},
	"topology.replication.by_name": {
		"each copy names a source in another region by ARN",
		"a copy names a source in another region otherwise than by ARN",
	},
	"topology.groups.in_one_region": {"no database stands in one region", "a database stands in one region"},
	"topology.groups.global_cluster.lopsided": {
		"each global cluster has a primary and a second region", "a global cluster lacks a primary or a second region",
	},
	"topology.at_stake":       {"nothing serves or keeps data", "something serves or keeps data"},
	"topology.misfits":        {"each member fits its group", "the cloud refuses a member of a group"},
	"topology.standbys.empty": {"no standby region has a capacity of 0", "a standby region has a capacity of 0"},
	"topology.standbys.headless": {
		"each secondary cluster in a standby region has an instance",
		"a secondary cluster in a standby region has no instance",
	},
	"topology.failovers": {
		"no failover of which the time can be told", "the least that a failover takes can be told",
	},
	"topology.recovery_points": {
		"no data of which the loss can be told", "the least that is lost with a region can be told",
	},
	"topology.unbacked": {"no database is without backups", "a database has no backups"},
	"topology.uncopied": {
		"no database is without a copy in another region", "no copy of a database leaves its region",
	},
	"topology.orchestrators.in_failing_region": {
		"nothing performs a failover in the region that fails alone",
		"what performs the failover runs in the region that fails alone",
	},
	"topology.distributions.gaps": {
		"each CloudFront distribution can fail over or has one region", "a CloudFront distribution cannot fail over",
	},
	"topology.hardcoded": {
		"no regional host name is written out in settings", "a regional host name is written out in settings",
	},
	"topology.apart": {
		"no load balancers in several regions lack a common entry",
		"load balancers in several regions lack a common entry",
	},
	"topology.control_panels.unguarded": {
		"no routing controls can all be off at once", "routing controls can all be off at once",
	},
	"topology.residency.copies": {
		"no copy of data leaves where a statement allows it", "a copy of data leaves where a statement allows it",
	},
	"topology.residency.keys": {
		"no replica of a key does", "a replica of a key leaves where a statement allows it",
	},
	"topology.residency.images": {
		"no copy of a machine image does", "a copy of a machine image leaves where a statement allows it",
	},
	"topology.residency.backups": {
		"no copy of a backup leaves where a statement allows it",
		"a copy of a backup leaves where a statement allows it",
	},
	"topology.residency.logs": {
		"no log or event leaves where a statement allows its data",
		"a log or event leaves where a statement allows its data",
	},
	"topology.residency.unplaced": {
		"the region of all data that a statement is about can be told",
		"the region of data that a statement is about cannot be told",
	},
	"topology.residency.unmatched": {
		"there is data for each statement on where it may be", "there is no data for a statement on where it may be",
	},
	"topology.residency.unclassified": {
		"no datastore lacks a tag by which a statement selects", "a datastore lacks a tag by which a statement selects",
	},
	"topology.residency.unguarded": {
		"the code sets up no organization, or keeps its accounts to the allowed regions",
		"an organization does not keep its accounts to the allowed regions",
	},
	"topology.uncovered":   {"routing leaves out no region that serves", "routing leaves out a region that serves"},
	"topology.regions":     {"no regions", "a region is used or declared"},
	"topology.egress.open": {"nothing lets traffic out to everywhere", "something lets traffic out to everywhere"},
	"topology.transfers.unwatched": {
		"nothing carries data to another region, or something watches costs",
		"data goes to another region, and nothing watches costs",
	},
	"intent.egress": {"the rule files say nothing of what leaves", "the rule files say what may leave"},
	"topology.untagged": {
		"each end of a cross-region path has the tags asked for", "an end of a cross-region path lacks tags",
	},
	"topology.open_peers": {
		"no group admits all ports from another region", "a group admits all ports from another region",
	},
	"topology.open_endpoints": {"each VPC endpoint has a policy", "a VPC endpoint has no policy"},
	"topology.datastores":     {"no datastores", "the code has datastores"},
	"topology.workloads":      {"no workloads", "the code has workloads"},
	"topology.groups":         {"no datastores", "the code has datastores"},
}
