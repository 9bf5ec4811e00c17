package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addSwitched reads the flag that switches backups on. A replica cannot have
// backups of its own.
func (s *store) addSwitched(backup *Backup, facts *catalogue.Backups) {
	backup.Attribute = facts.Switch
	on, p := s.flag(facts.Switch)
	backup.Set = p != absent
	backup.Enabled = p == known && on
	backup.Disabled = p == known && !on || p == absent && s.copyOf
}

// addBackupRegions adds where else services keep the backups of a group.
func addBackupRegions(group *Group, stores []*store) {
	for _, s := range stores {
		if s.backupRegion != "" && !slices.Contains(group.BackupRegions, s.backupRegion) {
			group.BackupRegions = append(group.BackupRegions, s.backupRegion)
		}
	}
	slices.Sort(group.BackupRegions)
}

// addBackupPlace says where a service keeps the backups that it takes, where it
// can keep them in another region.
func (s *store) addBackupPlace() {
	facts := s.kind.Datastore.Backups
	if facts == nil || facts.KeptIn == "" || s.backup.Disabled {
		return
	}
	kept, p := s.text(facts.KeptIn)
	if p == absent {
		for start, near := range facts.KeptNear {
			if s.backup.Enabled && strings.HasPrefix(s.region.Name, start) {
				kept = near
			}
		}
	}
	if kept != "" && strings.EqualFold(kept, s.region.Name) {
		return
	}
	if s.backup.Enabled && s.region.Distinct() {
		s.backupRegion = kept
	}
	s.backup.maybe("its own backups, which can be kept in another region")
}
