package terraform

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// maxFaults is how many errors of one file are worth reading.
const maxFaults = 100

// parseNative parses a file in native syntax. Where it has errors, each of its
// top-level blocks is parsed by itself, so that one fault hides one block and
// is reported once: what the parser says after the first error of a block
// follows from it.
func parseNative(src []byte, name string) (*hclsyntax.Body, hcl.Diagnostics) {
	whole, diags := parseBody(src, name, hcl.InitialPos)
	if !diags.HasErrors() {
		return whole, diags
	}
	recovered := &hclsyntax.Body{Attributes: make(hclsyntax.Attributes), SrcRange: top(name)}
	var faults hcl.Diagnostics
	stretches := topLevel(src, name)
	for _, stretch := range stretches {
		if len(faults) == maxFaults {
			faults = append(faults, fault("Too many errors",
				fmt.Sprintf("The file has more than %d. What follows is not read.", maxFaults), stretch))
			break
		}
		part, partDiags := parseBody(src[stretch.Start.Byte:stretch.End.Byte], name, stretch.Start)
		if part == nil || partDiags.HasErrors() {
			faults = append(faults, firstError(partDiags)...)
			continue
		}
		recovered.Blocks = append(recovered.Blocks, part.Blocks...)
	}
	first := firstError(diags)
	if len(faults) == 0 || place(first[0]).Start.Byte < stretches[0].Start.Byte {
		faults = append(first, faults...) // it stands before the first block
	}
	return recovered, faults
}

// firstError returns the first error alone: a parser that has lost its way
// reports what is not there.
func firstError(diags hcl.Diagnostics) hcl.Diagnostics {
	for _, diag := range diags {
		if diag.Severity == hcl.DiagError {
			return hcl.Diagnostics{diag}
		}
	}
	return diags
}

func parseBody(src []byte, name string, start hcl.Pos) (*hclsyntax.Body, hcl.Diagnostics) {
	file, diags := hclsyntax.ParseConfig(src, name, start)
	if file == nil {
		return nil, diags
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return nil, diags
	}
	return body, diags
}

// topLevel splits a file where a line begins with the type of a block, which
// is how formatted code looks. A string or block that is not closed so takes
// no other block with it.
func topLevel(src []byte, name string) []hcl.Range {
	var stretches []hcl.Range
	pos := hcl.InitialPos
	for line := range bytes.Lines(src) {
		word, _, _ := bytes.Cut(line, []byte(" "))
		if slices.ContainsFunc(topLevelBlocks, func(b hcl.BlockHeaderSchema) bool { return b.Type == string(word) }) {
			if last := len(stretches) - 1; last >= 0 {
				stretches[last].End = pos
			}
			stretches = append(stretches, hcl.Range{Filename: name, Start: pos, End: hcl.Pos{Byte: len(src)}})
		}
		pos.Line++
		pos.Byte += len(line)
	}
	return stretches
}
