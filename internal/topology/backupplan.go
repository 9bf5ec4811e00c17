package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// defaultBackupSchedule is when a rule without a schedule runs (AWS Backup API
// Reference, "BackupRule", ScheduleExpression).
const defaultBackupSchedule = "cron(0 5 ? * * *)"

// organizationPolicy selects by tags what backup plans of an organization cover,
// wherever it is.
const organizationPolicy = "aws_organizations_policy"

// addPlans says what the plans of AWS Backup cover, and adds an edge for every
// copy that they make of it.
func (g *grouping) addPlans() {
	covered := map[*instance][]*store{}
	for _, i := range g.here.byType["aws_backup_selection"] {
		selection := g.here.selectionOf(i)
		plans := g.plansOf(i)
		for _, s := range g.candidates(&selection) {
			tags, complete := tagsOf(s.instance)
			switch found := selection.chooses(s, tags, complete); found.presence {
			case known:
				g.cover(s, i, plans, found.because)
				for _, plan := range plans {
					covered[plan] = append(covered[plan], s)
				}
			case unknown:
				s.backup.maybe(i.Address)
			case absent:
			}
		}
	}
	for _, plan := range g.here.byType["aws_backup_plan"] {
		g.addPlanCopies(plan, covered[plan])
	}
}

// plansOf returns the plans that a selection is for.
func (g *grouping) plansOf(selection *instance) []*instance {
	var plans []*instance
	for _, plan := range g.here.reads(selection, "plan_id") {
		if plan.Type == "aws_backup_plan" && plan.managed() && !slices.Contains(plans, plan.instance) {
			plans = append(plans, plan.instance)
		}
	}
	return plans
}

// cover notes that a selection chooses a datastore.
func (g *grouping) cover(s *store, selection *instance, plans []*instance, because string) {
	for _, plan := range plans {
		g.addRules(s, plan, selection, because)
	}
	if len(plans) == 0 {
		s.backup.Enabled = true
		s.backup.maybe("a plan that the code does not show, by " + selection.Address)
	}
}

// candidates are the stores that a selection can choose: those that it names,
// unless it goes by tags or patterns.
func (g *grouping) candidates(s *selection) []*store {
	if s.open || s.everything || len(s.tags) > 0 || slices.ContainsFunc(s.patterns, isPattern) {
		return slices.DeleteFunc(slices.Clone(g.stores), (*store).container)
	}
	var found []*store
	add := func(i *instance) {
		if store := g.of[i]; store != nil && !store.container() && !slices.Contains(found, store) {
			found = append(found, store)
		}
	}
	for i := range s.named {
		add(i)
	}
	for _, pattern := range s.patterns {
		for _, key := range namedBy(g.catalogue, pattern) {
			for _, i := range g.here.byIdentifier[key] {
				add(i)
			}
		}
	}
	return found
}

// namedBy returns what an ARN can name, of any type.
func namedBy(c *catalogue.Catalogue, text string) []identity {
	arn, ok := region.ParseARN(text)
	if !ok {
		return nil
	}
	var keys []identity
	for prefix, types := range c.ARNs {
		if name, ok := strings.CutPrefix(arn.Service+":"+arn.Resource, prefix); ok {
			for _, resourceType := range types {
				keys = append(keys, identity{resourceType, name})
			}
		}
	}
	return keys
}

func isPattern(arn string) bool { return strings.Contains(arn, "*") }

// addRules notes what backs a datastore up.
func (g *grouping) addRules(s *store, plan, selection *instance, because string) {
	for _, block := range plan.blocks("rule") {
		rule := BackupRule{
			Element: plan.element(), Attribute: block, Selection: selection.Address, Because: because,
		}
		rule.Continuous, _ = plan.flag(block + ".enable_continuous_backup")
		rule.Schedule, rule.IntervalSeconds = backupSchedule(plan, block)
		s.backup.By = append(s.backup.By, rule)
	}
}

// backupSchedule returns the schedule of a rule, and the time between two runs.
func backupSchedule(plan *instance, rule string) (schedule string, interval *float64) {
	schedule, p := plan.text(rule + ".schedule")
	if p == absent {
		schedule = defaultBackupSchedule
	}
	if seconds, ok := scheduleSeconds(schedule); ok {
		return schedule, &seconds
	}
	return schedule, nil
}

// addPlanCopies adds an edge for every copy that a plan makes of what it covers.
func (g *grouping) addPlanCopies(plan *instance, covered []*store) {
	ends := make([]end, 0, len(covered))
	for n, s := range covered {
		if !slices.Contains(covered[:n], s) { // two selections can choose it
			ends = append(ends, self(s))
		}
	}
	if len(ends) == 0 {
		ends = append(ends, end{place: plan.place()})
	}
	for _, rule := range plan.blocks("rule") {
		schedule, interval := backupSchedule(plan, rule)
		for _, copied := range plan.blocks(rule + ".copy_action") {
			argument := copied + ".destination_vault_arn"
			vault, address := g.vault(plan, argument)
			for _, from := range ends {
				added := g.connect(from.store, plan.element(), argument, from, vault, "backup-copy")
				added.To, added.RPOSeconds, added.schedule = address, interval, schedule
			}
		}
	}
}

// vault returns where the vault of a copy is, and its address in the code.
func (g *grouping) vault(plan *instance, argument string) (place end, address string) {
	for _, vault := range g.here.reads(plan, argument) {
		if strings.HasPrefix(vault.Type, "aws_backup_") {
			if vault.managed() {
				address = vault.Address
			}
			return end{place: vault.place()}, address
		}
	}
	if arn, ok := region.ParseARN(plan.known(argument)); ok {
		if found, ok := g.regions.Find(region.AWS, arn.Region); ok {
			return end{place: Place{Region: found.Name, RegionStatus: region.Known}}, ""
		}
	}
	return end{place: unknownPlace()}, ""
}

// selections lists what selects datastores for backups in some roots.
func (x *index) selections() []selection {
	var found []selection
	for _, i := range x.byType["aws_backup_selection"] {
		found = append(found, x.selectionOf(i))
	}
	for _, i := range x.byType[organizationPolicy] {
		if i.known("type") == "BACKUP_POLICY" {
			found = append(found, selection{foreign: foreign{i.Address, i.root.Name, unknownPlace()}, open: true})
		}
	}
	return found
}

// selectionsElsewhere lists the selections of other roots, and the policies of
// an organization wherever they are.
func (g *grouping) selectionsElsewhere() []selection {
	found := outside(g.assembly, g.elsewhere.selections, func(s selection) foreign { return s.foreign })
	for _, own := range g.here.selections() {
		if g.here.byAddress[Element{Address: own.address, Root: own.root}].Type == organizationPolicy {
			found = append(found, own)
		}
	}
	return found
}

// tagsSelected are the keys of tags by which selections choose.
func (g *grouping) tagsSelected(elsewhere []selection) map[string]bool {
	keys := map[string]bool{}
	for _, list := range [][]selection{g.here.selections(), elsewhere} {
		for _, s := range list {
			for _, pair := range s.tags {
				keys[pair.key] = true
			}
			for _, condition := range s.conditions {
				keys[condition.key] = true
			}
		}
	}
	return keys
}
