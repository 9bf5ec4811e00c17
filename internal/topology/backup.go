package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addBackups says how each datastore is backed up, and adds the edges along
// which backups are copied.
func (g *grouping) addBackups() {
	for _, s := range g.stores {
		if !s.container() {
			s.backup = s.ownBackup()
			s.addBackupPlace()
		}
	}
	g.addPlans()
	for _, i := range g.here.byType["aws_db_instance_automated_backups_replication"] {
		source := g.follow(i, "source_db_instance_arn", "aws_db_instance")
		g.connect(source.store, i.element(), "source_db_instance_arn", source, end{place: i.place()},
			"automated-backups-replication")
	}
	g.addSnapshotCopies()
	g.addLifecycleCopies()
	g.addScriptedBackups()
	g.addUnseenBackups()
	g.settleBackups()
}

// ownBackup says how the service backs a datastore up by itself.
func (s *store) ownBackup() *Backup {
	backup := &Backup{By: []BackupRule{}, Copies: []BackupCopy{}}
	facts := s.kind.Datastore.Backups
	if facts == nil {
		return backup
	}
	switch {
	case facts.Switch != "":
		s.addSwitched(backup, facts)
	case facts.PointInTime != "":
		s.addPointInTime(backup, facts)
	case facts.Retention != "":
		s.addRetention(backup, facts)
	default:
		days, continuous := facts.Default, facts.Continuous
		backup.RetentionDays, backup.PointInTime, backup.Enabled = &days, &continuous, true
	}
	return backup
}

// addRetention reads the argument with the days that backups are kept: 0 for
// no backups at all.
func (s *store) addRetention(backup *Backup, facts *catalogue.Backups) {
	backup.Attribute = facts.Retention
	days, p := s.number(facts.Retention)
	backup.Set = p != absent
	if p == absent {
		if slices.ContainsFunc(facts.Restored, func(path string) bool { return s.naming(path) != absent }) {
			return // what it is restored from decides
		}
		days = facts.Default
	}
	if p == unknown {
		return
	}
	continuous := facts.Continuous && days > 0
	backup.RetentionDays, backup.PointInTime = &days, &continuous
	backup.Enabled, backup.Disabled = days > 0, days == 0
}

// addPointInTime reads the flag that switches continuous backups on, of the
// datastore and of the copies that it declares of itself.
func (s *store) addPointInTime(backup *Backup, facts *catalogue.Backups) {
	backup.Attribute = facts.PointInTime
	paths := []string{facts.PointInTime}
	if facts.CopyPointInTime != "" {
		paths = append(paths, s.each(facts.CopyPointInTime)...)
	}
	off := false
	backup.PointInTime, backup.Disabled = &off, true
	for n, path := range paths {
		on, p := s.flag(path)
		if n == 0 {
			backup.Set = p != absent
		}
		switch {
		case p == unknown:
			backup.PointInTime, backup.Disabled = nil, false
		case on:
			backup.PointInTime, backup.Enabled, backup.Disabled = &on, true, false
			return
		}
	}
}

// settleBackups says of each datastore whether backups are taken at all.
func (g *grouping) settleBackups() {
	for _, e := range g.edges {
		if s := g.storeAt(e); s != nil && e.Backup && s.backup != nil {
			s.backup.Copies = append(s.backup.Copies, BackupCopy{
				Element: e.Element, Attribute: e.Attribute, Mechanism: e.Mechanism,
				Place: Place{Region: e.ToRegion, RegionStatus: e.ToRegionStatus},
			})
		}
	}
	for _, s := range g.stores {
		if s.backup == nil {
			continue
		}
		if len(s.backup.By)+len(s.backup.Copies) > 0 {
			s.backup.Enabled, s.backup.Disabled = true, false
		}
		if s.backup.MaybeBy != "" {
			s.backup.Disabled = false
		}
	}
}

// storeAt returns the datastore that a backup is of.
func (g *grouping) storeAt(e *edge) *store {
	if e.carrier == nil || e.carrier.Address != e.From {
		return nil
	}
	return e.carrier
}

// addUnbacked lists the databases of a group that take writes while nothing
// backs up any copy of their data, unless nobody would restore it.
func (g *grouping) addUnbacked(stores []*store) {
	for _, s := range stores {
		if !s.container() && (s.backup == nil || !s.backup.Disabled || s.Unexpanded) {
			return
		}
	}
	for _, s := range stores {
		if s.database() && !s.copyOf && !isPassing(s) {
			g.topology.Unbacked = append(g.topology.Unbacked, Unbacked{
				Element: s.element(), Kind: s.kind.Datastore.Kind, Attribute: s.backup.Attribute, Set: s.backup.Set,
				RetentionDays: s.backup.RetentionDays,
			})
		}
	}
}
