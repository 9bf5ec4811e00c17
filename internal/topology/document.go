// Package topology turns resource instances into the model that rules judge:
// which region each is in, how they route, replicate and depend on each other.
// It judges nothing.
package topology

import (
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// Schema is the version of the document's shape.
const Schema = 1

// Document is what rules judge: one system.
type Document struct {
	Schema int             `json:"schema"`
	System System          `json:"system"`
	Intent intent.Document `json:"intent"`
	// Resources are all instances by type, in order of root and address.
	Resources map[string][]*Resource `json:"resources"`
	Topology  Topology               `json:"topology"`
	// Opaque are the addresses of module calls whose code is not on disk, sorted.
	Opaque []string `json:"opaque,omitempty"`
	// Unread are the files of the code that were read in part at most. A caller
	// sets it who has the diagnostics.
	Unread []string `json:"-"`
}

// System is the roots that make one deployment.
type System struct {
	Name  string   `json:"name"`
	Roots []string `json:"roots"`
	// Clouds are those whose resources the system has: aws, azure, gcp, cloudflare.
	Clouds []string `json:"clouds"`
	// MultiRegion says that losing one region should not lose the service: the
	// intent declares it, or the code has workloads, datastores or routing
	// targets in two or more regions, or a failover set.
	MultiRegion bool `json:"multi_region"`
	// MultiRegionBecause says why in words, "" where it is not.
	MultiRegionBecause string `json:"multi_region_because,omitempty"`
	// Shows is the directory of the module that the system is an example or test
	// of, absent where it is a deployment of its own.
	Shows string `json:"shows,omitempty"`
}

// Resource is one resource instance as rules see it.
type Resource struct {
	Address string         `json:"address"`
	Root    string         `json:"root"`
	Type    string         `json:"type"`
	Name    string         `json:"name"`
	Mode    terraform.Mode `json:"mode"`
	Module  string         `json:"module"`
	// Key is a string, a number or absent.
	Key        any      `json:"key,omitempty"`
	Unexpanded bool     `json:"unexpanded,omitempty"`
	Provider   Provider `json:"provider"`
	Region     Region   `json:"region"`
	// Values has what is known; a null, unknown or sensitive value is an
	// absent key. Blocks are arrays of objects.
	Values map[string]any `json:"values"`
	// Unknown lists paths of values that are set but not known.
	Unknown []string `json:"unknown"`
	// References lists by attribute path the addresses that are read there.
	References map[string][]string `json:"references"`
	Source     Source              `json:"source"`
	// Described is the module and release whose documentation the resource is
	// taken from, since the module is not on disk: "" for code.
	Described string `json:"described,omitempty"`
}

// Provider names the provider configuration of a resource.
type Provider struct {
	Type  string `json:"type"`
	Alias string `json:"alias"`
}

// Region is where something is, and why.
type Region struct {
	// Name is a region name where Status is known, a symbol such as
	// "var.region" where it is symbolic, else "".
	Name   string        `json:"name"`
	Status region.Status `json:"status"`
	// Zone is the zone name where the location is a zone.
	Zone string `json:"zone,omitempty"`
	// Configured is the region that the code asks for, where the service
	// accepts another one only (a CLOUDFRONT web ACL).
	Configured string `json:"configured,omitempty"`
	// Cause says why the region is unknown, "" otherwise.
	Cause string          `json:"cause,omitempty"`
	Trace []terraform.Hop `json:"trace"`
}

// Distinct says that the region is known or symbolic, so that it can be told
// from others.
func (r Region) Distinct() bool { return r.Status == region.Known || r.Status == region.Symbolic }

// Source is where a resource's block stands.
type Source struct {
	File      string `json:"file"`
	StartLine int    `json:"start_line"`
	EndLine   int    `json:"end_line"`
}
