package linter

import (
	"io/fs"
	"sync"

	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/parser/terragrunt"
)

// leaves finds the roots that Terragrunt puts together, and remembers where
// they may be.
type leaves struct {
	*terragrunt.Reader
	mutex       sync.Mutex
	directories map[string]bool
}

func newLeaves(tree fs.FS) *leaves {
	return &leaves{Reader: terragrunt.New(tree), directories: map[string]bool{}}
}

// Leaf returns the leaf in a directory.
func (l *leaves) Leaf(directory string) terraform.Leaf {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.directories[directory] = true
	return l.Reader.Leaf(directory)
}

// at returns the leaf in the directory of a root, nil where Terraform alone
// deploys it.
func (l *leaves) at(directory string) terraform.Leaf {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if !l.directories[directory] {
		return nil
	}
	return l.Reader.Leaf(directory)
}
