package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// override merges a block of an override file into the block that it names.
func override(blocks []*block, over *block) []*block {
	if over.kind == "locals" || over.kind == "terraform" {
		return overrideNames(blocks, over)
	}
	for i, b := range blocks {
		if sameBlock(b, over) {
			merged := *b
			merged.body = b.body.overlay(over.body)
			blocks[i] = &merged
			return blocks
		}
	}
	return append(blocks, over)
}

// overrideNames replaces single entries, whichever block they stand in.
func overrideNames(blocks []*block, over *block) []*block {
	for i, b := range blocks {
		if b.kind != over.kind || b.kind != "locals" {
			continue
		}
		merged := *b
		merged.body = &body{attributes: make(map[string]*attribute), blocks: b.body.blocks, rng: b.body.rng}
		for name, attr := range b.body.attributes {
			if over.body.attributes[name] == nil {
				merged.body.attributes[name] = attr
			}
		}
		blocks[i] = &merged
	}
	return append(blocks, over)
}

func sameBlock(a, b *block) bool {
	if a.kind != b.kind || strings.Join(a.labels, "\x00") != strings.Join(b.labels, "\x00") {
		return false
	}
	if a.kind != "provider" {
		return true
	}
	return aliasOf(a.body) == aliasOf(b.body)
}

func aliasOf(b *body) string {
	if expr := b.expression("alias"); expr != nil {
		return literalText(expr)
	}
	return ""
}

// nothingToOverride says which parts of a block of an override file have no
// counterpart. They are read all the same.
func nothingToOverride(blocks []*block, over *block) hcl.Diagnostics {
	var diags hcl.Diagnostics
	switch over.kind {
	case "locals":
		for _, name := range sortedKeys(over.body.attributes) {
			if !slices.ContainsFunc(blocks, func(b *block) bool {
				return b.kind == "locals" && b.body.attributes[name] != nil
			}) {
				diags = append(diags, noCounterpart("local."+name, over.body.attributes[name].rng))
			}
		}
	case "provider", "variable", "output", "module", "resource", "data", "ephemeral":
		if !slices.ContainsFunc(blocks, func(b *block) bool { return sameBlock(b, over) }) {
			name := strings.Join(append([]string{over.kind}, over.labels...), " ")
			diags = append(diags, noCounterpart(name, over.header))
		}
	}
	return diags
}

func noCounterpart(name string, rng hcl.Range) *hcl.Diagnostic {
	return caution("Nothing to override",
		"This stands in an override file, and no other file has "+name+". It is read all the same.", rng)
}
