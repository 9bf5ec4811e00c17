package topology

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// addBackups adds the edges along which backups leave their region.
func (g *grouping) addBackups() {
	for _, i := range g.here.byType["aws_backup_plan"] {
		g.addBackupPlan(i)
	}
	for _, i := range g.here.byType["aws_db_instance_automated_backups_replication"] {
		source := g.follow(i, "source_db_instance_arn", "aws_db_instance")
		g.connect(source.store, i.element(), "source_db_instance_arn", source, end{place: i.place()},
			"automated-backups-replication")
	}
	g.addSnapshotCopies()
}

// addSnapshotCopies adds copies of snapshots. Those of volumes are made in the
// region that copies; others name theirs.
func (g *grouping) addSnapshotCopies() {
	copies := []struct{ resourceType, source, region string }{
		{"aws_ebs_snapshot_copy", "source_snapshot_id", ""},
		{"aws_db_snapshot_copy", "source_db_snapshot_identifier", "destination_region"},
		{"aws_rds_cluster_snapshot_copy", "source_db_cluster_snapshot_identifier", "destination_region"},
		{"aws_redshift_snapshot_copy", "cluster_identifier", "destination_region"},
	}
	for _, made := range copies {
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
	return end{place: unknownPlace()}
}

// addBackupPlan adds an edge for every copy that a plan makes of what its
// selections cover.
func (g *grouping) addBackupPlan(plan *instance) {
	covered, found := g.coveredBy(plan)
	for _, rule := range plan.blocks("rule") {
		for _, copied := range plan.blocks(rule + ".copy_action") {
			argument := copied + ".destination_vault_arn"
			vault := g.vault(plan, argument)
			interval, scheduled := scheduleSeconds(plan.known(rule + ".schedule"))
			ends := make([]end, 0, len(covered))
			for _, s := range covered {
				ends = append(ends, self(s))
			}
			if !found {
				ends = append(ends, end{place: plan.place()})
			}
			for _, from := range ends {
				added := g.connect(from.store, plan.element(), argument, from, vault, "backup-copy")
				added.To = g.vaultAddress(plan, argument)
				if scheduled {
					added.RPOSeconds = &interval
				}
			}
		}
	}
}

func (g *grouping) vaultAddress(plan *instance, argument string) string {
	for _, vault := range g.here.reads(plan, argument) {
		if vault.Type == "aws_backup_vault" {
			return vault.Address
		}
	}
	return ""
}

func (g *grouping) vault(plan *instance, argument string) end {
	for _, vault := range g.here.reads(plan, argument) {
		if strings.HasPrefix(vault.Type, "aws_backup_") {
			return end{place: vault.place()}
		}
	}
	if arn, ok := region.ParseARN(plan.known(argument)); ok {
		if found, ok := g.regions.Find(region.AWS, arn.Region); ok {
			return end{place: Place{Region: found.Name, RegionStatus: region.Known}}
		}
	}
	return end{place: unknownPlace()}
}

// coveredBy returns the datastores that the selections of a plan choose, and
// whether there is any. A selection works in its plan's region only.
func (g *grouping) coveredBy(plan *instance) ([]*store, bool) {
	var covered []*store
	for _, selection := range g.here.byType["aws_backup_selection"] {
		plans := g.here.reads(selection, "plan_id")
		if !slices.ContainsFunc(plans, func(r read) bool { return r.instance == plan }) {
			continue
		}
		for _, s := range g.stores {
			near := !crosses(plan.place(), s.place())
			if !s.container() && near && !slices.Contains(covered, s) && g.selects(selection, s) {
				covered = append(covered, s)
			}
		}
	}
	return covered, len(covered) > 0
}

func (g *grouping) selects(selection *instance, s *store) bool {
	for _, chosen := range g.here.reads(selection, "resources") {
		if chosen.instance == s.instance {
			return true
		}
	}
	arns, _ := selection.texts("resources")
	for _, pattern := range arns {
		if pattern == "*" && selection.presence("selection_tag") == absent &&
			selection.presence("condition") == absent {
			return true
		}
		if matchesARN(pattern, s) {
			return true
		}
	}
	tags, _ := tagsOf(s.instance)
	for _, block := range selection.blocks("selection_tag") {
		value, tagged := tags[selection.known(block+".key")]
		if tagged && value == selection.known(block+".value") {
			return true
		}
	}
	return false
}

// matchesARN says that an ARN with wildcards can name a datastore.
func matchesARN(pattern string, s *store) bool {
	arn, ok := region.ParseARN(pattern)
	if !ok || s.kind.ARN == "" {
		return false
	}
	if arn.Region != "" && arn.Region != "*" && s.region.Name != arn.Region {
		return false
	}
	name := s.identifier()
	if name == "" {
		name = "?" // an unknown name still matches a wildcard
	}
	target := strings.ReplaceAll(s.kind.ARN+name, "/", ":")
	matched, err := path.Match(strings.ReplaceAll(arn.Service+":"+arn.Resource, "/", ":"), target)
	return err == nil && matched
}

const (
	secondsPerHour = 3_600
	secondsPerDay  = 24 * secondsPerHour
	secondsPerWeek = 7 * secondsPerDay
)

// scheduleSeconds returns the longest time between two runs of a schedule:
// cron(0 5 * * ? *), rate(12 hours).
func scheduleSeconds(schedule string) (float64, bool) {
	name, rest, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(schedule), ")"), "(")
	fields := strings.Fields(rest)
	switch {
	case name == "rate" && len(fields) == 2:
		return rateSeconds(fields[0], fields[1])
	case name == "cron" && len(fields) == 6:
		return cronSeconds(fields[1], fields[2], fields[3], fields[4])
	default:
		return 0, false
	}
}

func rateSeconds(amount, unit string) (float64, bool) {
	n, err := strconv.Atoi(amount)
	if err != nil || n <= 0 {
		return 0, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "minute":
		return float64(n) * 60, true
	case "hour":
		return float64(n) * secondsPerHour, true
	case "day":
		return float64(n) * secondsPerDay, true
	default:
		return 0, false
	}
}

// cronSeconds reads the plain forms: every hour, every n hours, once a day,
// a week or a month. Others have no figure.
func cronSeconds(hour, day, month, weekday string) (float64, bool) {
	if !isAny(month) {
		return 0, false
	}
	const longestMonth = 31
	switch {
	case isAny(day) && isAny(weekday):
		return hourSeconds(hour)
	case !isNumber(hour):
		return 0, false
	case isAny(day) && !strings.ContainsAny(weekday, ",-/#L"):
		return secondsPerWeek, true
	case isNumber(day) && isAny(weekday):
		return longestMonth * secondsPerDay, true
	default:
		return 0, false
	}
}

// hourSeconds reads the hours of a schedule that runs every day.
func hourSeconds(hour string) (float64, bool) {
	if hour == "*" {
		return secondsPerHour, true
	}
	if _, step, ok := strings.Cut(hour, "/"); ok {
		n, err := strconv.Atoi(step)
		return float64(n) * secondsPerHour, err == nil && n > 0
	}
	return secondsPerDay, isNumber(hour)
}

func isAny(field string) bool { return field == "*" || field == "?" }

func isNumber(field string) bool {
	_, err := strconv.Atoi(field)
	return err == nil
}
