package linter

import (
	"cmp"
	"sync"

	"github.com/regionlint/regionlint/parser/terraform"
)

// neighbourhood is the roots of a run, for what one of them reads of another.
type neighbourhood struct {
	estate *estate
	// deployed are the deployments of each directory.
	deployed map[string][]deployment
	// kept are the directories of the roots with a state, found when first asked
	// for.
	once sync.Once
	kept map[string][]string
}

func newNeighbourhood(e *estate) *neighbourhood {
	n := &neighbourhood{estate: e, deployed: map[string][]deployment{}}
	for _, s := range e.systems {
		for _, d := range s.deployments {
			n.deployed[d.directory] = append(n.deployed[d.directory], d)
		}
	}
	return n
}

// Root is what the root in a directory is evaluated with. Of one that is
// deployed several times, the workspace tells which is meant.
func (n *neighbourhood) Root(dir, workspace string) (terraform.Inputs, bool) {
	deployed := n.deployed[dir]
	if len(deployed) == 1 {
		inputs := n.estate.inputs(deployed[0])
		inputs.Workspace = cmp.Or(workspace, inputs.Workspace)
		return inputs, true
	}
	for _, d := range deployed {
		if d.workspace != "" && d.workspace == cmp.Or(workspace, "default") {
			return n.estate.inputs(d), true
		}
	}
	return terraform.Inputs{}, false
}

// Keeper is the directory of the only root that keeps a state. Where several
// do, the code has been copied, and which of them is meant is not known.
func (n *neighbourhood) Keeper(state string) (string, bool) {
	n.once.Do(func() {
		n.kept = map[string][]string{}
		for dir := range n.deployed {
			if n.estate.leaves.at(dir) != nil {
				continue // Terragrunt says where the state of a leaf is
			}
			if name := n.estate.parser.State(dir); name != "" {
				n.kept[name] = append(n.kept[name], dir)
			}
		}
	})
	if dirs := n.kept[state]; len(dirs) == 1 {
		return dirs[0], true
	}
	return "", false
}
