package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// addUnseenBackups notes what may back datastores up as far as the code tells.
func (g *grouping) addUnseenBackups() {
	for _, root := range g.roots {
		for _, call := range root.Calls {
			g.addModuleBackups(root, call)
		}
	}
	elsewhere := g.selectionsElsewhere()
	keys := g.tagsSelected(elsewhere)
	for _, s := range g.stores {
		if s.backup == nil || s.backup.Enabled && len(s.backup.Copies) > 0 {
			continue
		}
		tags, complete := tagsOf(s.instance)
		for _, selection := range elsewhere {
			if selection.chooses(s, tags, complete).presence != absent {
				s.backup.maybe(selection.address + " in root " + selection.root)
			}
		}
		if key := backupTag(tags, keys); key != "" && len(s.backup.By) == 0 {
			s.backup.maybe("what its tag " + key + " is for")
		}
	}
}

// addModuleBackups notes what a module that is not on disk may back up: what it
// gets, and everything where it is for backups.
func (g *grouping) addModuleBackups(root *terraform.Root, call *terraform.Call) {
	who := call.Address + ", whose code is not on disk"
	for _, input := range g.here.resolve(root, call.Unseen(), "") {
		if s := g.of[input.instance]; s != nil && names(s, input.attribute) {
			s.backup.maybe(who)
		}
	}
	if call.IsOpaque() && (tellsBackup(call.Address) || tellsBackup(call.Source)) {
		for _, s := range g.stores {
			s.backup.maybe(who)
		}
	}
}

// maybe notes the first thing that may back a datastore up.
func (b *Backup) maybe(what string) {
	if b != nil && b.MaybeBy == "" {
		b.MaybeBy = what
	}
}

func tellsBackup(name string) bool { return strings.Contains(strings.ToLower(name), "backup") }

// refusals are values of a tag that ask for no backups.
var refusals = []string{"", "false", "no", "none", "never", "off", "disabled", "0"}

// backupTag returns the key of a tag that asks for backups and that no
// selection of the code goes by: what does stands elsewhere, if anywhere.
func backupTag(tags map[string]string, selected map[string]bool) string {
	found := ""
	for key, value := range tags {
		asks := tellsBackup(key) && !slices.Contains(refusals, strings.ToLower(value))
		if asks && !selected[key] && (found == "" || key < found) {
			found = key
		}
	}
	return found
}
