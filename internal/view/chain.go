package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// chain writes the reason for a region as one sentence:
//
//	eu-west-1: provider aws.eu (providers.tf:9) passed as aws by module.db (main.tf:31),
//	region = var.secondary (variables.tf:4, default)
func chain(r topology.Region) string {
	var links []string
	steps := r.Trace
	for len(steps) > 0 {
		link, rest := nextLink(steps)
		if link != "" {
			links = append(links, link)
		}
		steps = rest
	}
	if r.Status == region.Unknown && r.Cause != "" {
		links = append(links, r.Cause)
	}
	return regionWord(r) + ": " + strings.Join(links, ", ")
}

func regionWord(r topology.Region) string {
	switch {
	case r.Status == region.Symbolic:
		return r.Name + " (symbolic)"
	case r.Status == region.Known && r.Zone != "":
		return r.Name + " (" + r.Zone + ")"
	case r.Status == region.Known:
		return r.Name
	default:
		return string(r.Status)
	}
}

// nextLink writes the first steps as one link and returns the others. Where
// a provider configuration is passed the trace leads from the resource to its
// block, the sentence from the block to the resource.
func nextLink(steps []terraform.Hop) (string, []terraform.Hop) {
	if steps[0].Kind == terraform.HopUse && len(steps) > 1 {
		return "", steps[1:]
	}
	passed := 0
	for passed < len(steps) && steps[passed].Kind == terraform.HopPassed {
		passed++
	}
	if passed < len(steps) && steps[passed].Kind == terraform.HopProvider {
		way := slices.Clone(steps[:passed+1])
		slices.Reverse(way)
		words := make([]string, 0, len(way))
		for _, step := range way {
			words = append(words, step.Message+at(step))
		}
		return strings.Join(words, " "), steps[passed+1:]
	}
	first := steps[0]
	if len(steps) > 1 && steps[1].Given != "" && strings.HasSuffix(first.Message, "= "+variableOf(steps[1])) {
		return first.Message + at(steps[1]), steps[2:]
	}
	return first.Message + at(first), steps[1:]
}

// variableOf is the variable that a step says the value of.
func variableOf(step terraform.Hop) string {
	name, _, _ := strings.Cut(step.Message, " ")
	return strings.TrimSuffix(name, ":")
}

// at is where a step stands, and where a variable has its value from.
func at(step terraform.Hop) string {
	place := ""
	if step.File != "" {
		place = fmt.Sprintf("%s:%d", step.File, step.Line)
	}
	switch {
	case step.Given == "" && place == "":
		return ""
	case step.Given == "":
		return " (" + place + ")"
	case strings.HasPrefix(step.Given, "--var ") || strings.HasPrefix(step.Given, "TF_VAR_"):
		return " (set by " + step.Given + ")"
	case strings.HasSuffix(step.File, "/"+step.Given) || step.File == step.Given:
		return " (set in " + place + ")"
	default:
		return " (" + place + ", " + step.Given + ")"
	}
}
