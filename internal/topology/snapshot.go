package topology

import (
	"cmp"
	"slices"
)

// snapshotCopy is a resource type that copies snapshots. Those of volumes are
// made in the region that copies; others name theirs.
type snapshotCopy struct{ resourceType, source, region string }

func snapshotCopies() []snapshotCopy {
	return []snapshotCopy{
		{"aws_ebs_snapshot_copy", "source_snapshot_id", ""},
		{"aws_db_snapshot_copy", "source_db_snapshot_identifier", "destination_region"},
		{"aws_rds_cluster_snapshot_copy", "source_db_cluster_snapshot_identifier", "destination_region"},
		{"aws_redshift_snapshot_copy", "cluster_identifier", "destination_region"},
	}
}

// addSnapshotCopies adds copies of snapshots.
func (g *grouping) addSnapshotCopies() {
	for _, made := range snapshotCopies() {
		for _, i := range g.here.byType[made.resourceType] {
			to := end{place: i.place()}
			if made.region != "" && i.presence(made.region) != absent {
				to.place = g.resolver.regionAt(i, made.region).place()
			}
			from := g.snapshotSource(i, made.source)
			g.connect(from.store, i.element(), cmp.Or(made.region, made.source), from, to, "snapshot-copy")
		}
	}
	for _, i := range g.here.byType["aws_redshift_cluster"] {
		for _, block := range i.blocks("snapshot_copy") {
			to := end{place: g.resolver.regionAt(i, block+".destination_region").place()}
			g.connect(g.of[i], i.element(), block, self(g.of[i]), to, "snapshot-copy")
		}
	}
}

// snapshotSource follows a snapshot to the datastore that it was taken of.
func (g *grouping) snapshotSource(i *instance, argument string) end {
	for _, source := range g.here.reads(i, argument) {
		if s := g.of[source.instance]; s != nil {
			return self(s)
		}
		for _, taken := range g.here.reads(
			source.instance, "db_instance_identifier", "db_cluster_identifier", "volume_id",
		) {
			if s := g.of[taken.instance]; s != nil {
				return self(s)
			}
		}
	}
	if name := i.known(argument); name != "" && i.Type == "aws_redshift_snapshot_copy" {
		return g.byIdentifier(i, name, []string{"aws_redshift_cluster"})
	}
	return end{place: unknownPlace()}
}

// addLifecycleCopies adds the copies that Data Lifecycle Manager makes of
// volumes that it chooses by tag (Amazon EBS User Guide, "Automate cross-account
// snapshot copies"; Terraform AWS provider, aws_dlm_lifecycle_policy).
func (g *grouping) addLifecycleCopies() {
	for _, policy := range g.here.byType["aws_dlm_lifecycle_policy"] {
		tags, complete := policy.textMap("policy_details[0].target_tags")
		if !complete || len(tags) == 0 {
			continue
		}
		for _, schedule := range policy.blocks("policy_details[0].schedule") {
			for _, rule := range policy.blocks(schedule + ".cross_region_copy_rule") {
				g.addLifecycleCopy(policy, rule, tags)
			}
		}
	}
}

func (g *grouping) addLifecycleCopy(policy *instance, rule string, tags map[string]string) {
	argument := rule + ".target"
	if policy.presence(rule+".target_region") != absent {
		argument = rule + ".target_region"
	}
	to := end{place: g.resolver.regionAt(policy, argument).place()}
	for _, volume := range g.here.byType["aws_ebs_volume"] {
		own, _ := tagsOf(volume)
		chosen := slices.ContainsFunc(pairs(tags), func(pair tagPair) bool { return own[pair.key] == pair.value })
		if chosen && !crosses(policy.place(), volume.place()) {
			g.connect(g.of[volume], policy.element(), argument, self(g.of[volume]), to, "snapshot-copy")
		}
	}
}

func pairs(tags map[string]string) []tagPair {
	list := make([]tagPair, 0, len(tags))
	for key, value := range tags {
		list = append(list, tagPair{key, value})
	}
	return list
}
