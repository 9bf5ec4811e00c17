package config

import (
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/hashicorp/hcl/v2"
)

// Membership is which root modules a system has.
type Membership struct {
	System System
	// Roots are directories, in the order in which they were handed in.
	Roots []string
	// Unmatched are the paths and patterns that none of the directories fits.
	Unmatched []Text
}

// Members finds the root modules of each system among directories of the
// tree. A root can be in one system only: the first that names it has it.
func (c *Config) Members(directories []string) ([]Membership, hcl.Diagnostics) {
	members := make([]Membership, len(c.Systems))
	taken := map[string]*System{}
	reader := &reader{}
	for i := range c.Systems {
		s := &c.Systems[i]
		members[i].System = *s
		fits := make([]bool, len(s.Roots))
		for _, directory := range directories {
			at := s.match(directory, fits)
			if at < 0 {
				continue
			}
			if other := taken[directory]; other != nil {
				reader.fail(s.Roots[at].Range, "Root in two systems", fmt.Sprintf(
					"%s is in system %q (line %d) already.", directory, other.Name, other.Range.Start.Line))
				continue
			}
			taken[directory] = s
			members[i].Roots = append(members[i].Roots, directory)
		}
		for j, root := range s.Roots {
			if !fits[j] {
				members[i].Unmatched = append(members[i].Unmatched, root)
			}
		}
	}
	return members, reader.diags
}

// match notes which paths and patterns of the system fit a directory, and
// returns the first, -1 for none.
func (s *System) match(directory string, fits []bool) int {
	first := -1
	for i, root := range s.Roots {
		// A directory can have signs in its name that mean something in a pattern.
		matched, err := doublestar.Match(root.Value, directory)
		if root.Value != directory && (err != nil || !matched) {
			continue
		}
		fits[i] = true
		if first < 0 {
			first = i
		}
	}
	return first
}

// NoRoot is the diagnostic of a path or pattern that fits no root module.
func NoRoot(unmatched Text) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError, Summary: "No such root module", Subject: &unmatched.Range,
		Detail: unmatched.Value + " is no directory of a root module. A directory that another module calls is none.",
	}
}
