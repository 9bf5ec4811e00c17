package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addUnguarded finds the statement on all data which the organization that the
// code sets up does not enforce.
func (a *assembly) addUnguarded() {
	stated := slices.IndexFunc(a.in.Intent.Residency, func(statement intent.Residency) bool {
		return statement.Match.All && a.governs(statement.Environment)
	})
	if stated < 0 {
		return
	}
	var found []Element
	for _, i := range a.here.all {
		if a.here.guards(i) != absent {
			return
		}
		if i.isOfOrganization() {
			found = append(found, i.element())
		}
	}
	if len(found) > 0 && !a.guardedElsewhere() && !a.mayBeGuarded() {
		a.topology.Residency.Unguarded = &Unguarded{Statement: stated, Resources: found}
	}
}

// isOfOrganization says that an instance sets up what holds for all accounts.
func (i *instance) isOfOrganization() bool {
	return i.managed() && i.cloud != nil && catalogue.Matches(i.Type, i.cloud.Organization)
}

// guardedElsewhere says that another root of the repository has a guardrail.
func (a *assembly) guardedElsewhere() bool {
	return slices.ContainsFunc(a.elsewhere.roots, func(root presentRoot) bool {
		return !a.own[root.name] && root.guarded
	})
}

// mayBeGuarded says that a module which is not on disk is called a guardrail.
func (a *assembly) mayBeGuarded() bool {
	for _, root := range a.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() && (tellsGuardrail(call.Address) || tellsGuardrail(call.Source)) {
				return true
			}
		}
	}
	return false
}

// guardrailWords call a thing one that keeps accounts in bounds.
var guardrailWords = []string{
	"compliance", "control", "controls", "controltower", "governance", "guardrail", "guardrails", "landing", "lza",
	"organization", "organizations", "policies", "policy", "scp", "scps",
}

// tellsGuardrail says that a name has a word for what keeps accounts in bounds.
func tellsGuardrail(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool { return slices.Contains(guardrailWords, word) })
}

// regionDeny are controls of AWS Control Tower that deny regions (AWS Control
// Tower Controls Reference, "Region deny control"). New identifiers are opaque.
var regionDeny = regexp.MustCompile(`REGION_DENY|CT\.MULTISERVICE\.PV\.1\b|controlcatalog`)

// locationPolicy is what policies for the locations of Azure and Google name
// (Azure Policy built-in definitions, "Allowed locations" and "Allowed locations
// for resource groups"; Google Cloud, "Restricting Resource Locations").
var locationPolicy = regexp.MustCompile(`(?i)location|e56962a6-4747-49cd-b67b-bf8b01975c4c|` +
	`e765b5de-1225-4ba3-bd56-1ac6695af988`)

// guards says whether an instance keeps accounts to some regions.
func (x *index) guards(i *instance) presence {
	switch {
	case !i.managed():
		return absent
	case strings.HasPrefix(i.Type, "aws_"):
		return x.deniesRegions(i)
	default:
		return restrictsLocations(i)
	}
}

// deniesRegions says whether something of AWS denies calls by their region.
func (x *index) deniesRegions(i *instance) presence {
	switch i.Type {
	case "aws_organizations_policy":
		if kind := i.known("type"); kind != "" && !slices.Contains(denying, kind) {
			return absent
		}
		return x.namesRequestedRegion(i, "content", 0)
	case "aws_iam_policy":
		if x.namesRequestedRegion(i, "policy", 0) == known {
			return known
		}
		return absent
	case "aws_controltower_control":
		return saysOf(i, "control_identifier", regionDeny)
	case "aws_controltower_landing_zone":
		return unknown // its manifest does not tell
	default:
		return absent
	}
}

// restrictsLocations says whether something of Azure or Google is a policy for
// locations.
func restrictsLocations(i *instance) presence {
	switch {
	case strings.HasPrefix(i.Type, "azurerm_") && strings.Contains(i.Type, "_policy_"):
		return saysOf(i, "", locationPolicy)
	case strings.HasPrefix(i.Type, "google_org_policy_"):
		return saysOf(i, "name", locationPolicy)
	case strings.HasPrefix(i.Type, "google_") && strings.HasSuffix(i.Type, "organization_policy"):
		return saysOf(i, "constraint", locationPolicy)
	default:
		return absent
	}
}

// denying are the types of policies of AWS Organizations that can deny calls.
var denying = []string{"SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "DECLARATIVE_POLICY_EC2"}

// saysOf looks for a pattern in the text at a path, "" for all of them.
func saysOf(i *instance, path string, pattern *regexp.Regexp) presence {
	v := i.Values
	if path != "" {
		v = i.at(path)
	}
	return textsSay(v, pattern)
}

func textsSay(v cty.Value, pattern *regexp.Regexp) presence {
	if v == cty.NilVal {
		return absent
	}
	v, _ = v.Unmark()
	switch {
	case !v.IsKnown():
		return unknown
	case v.IsNull():
		return absent
	case v.Type() == cty.String:
		if pattern.MatchString(v.AsString()) {
			return known
		}
		return absent
	case !v.CanIterateElements():
		return absent
	}
	found := absent
	for _, element := range elements(v) {
		found = max(found, textsSay(element, pattern))
	}
	return found
}

// requestedRegion is the key by which a policy chooses regions (AWS Identity
// and Access Management User Guide, "AWS global condition context keys").
const requestedRegion = "aws:requestedregion"

// namesRequestedRegion says whether the policy at a path has a condition on
// the region of the call: written out, encoded, or made by a data source.
func (x *index) namesRequestedRegion(i *instance, path string, depth int) presence {
	if structure, ok := i.Structures[path]; ok {
		return keysSay(structure, requestedRegion)
	}
	if text, p := i.text(path); p != unknown {
		return presenceIf(strings.Contains(strings.ToLower(text), requestedRegion))
	}
	found, isDocument := absent, false
	for _, document := range x.reads(i, path) {
		if document.Type != "aws_iam_policy_document" || depth >= deepestPolicy {
			continue
		}
		isDocument = true
		found = max(found, conditionsSay(document.instance))
		for _, source := range []string{"source_policy_documents", "override_policy_documents"} {
			if document.presence(source) != absent {
				found = max(found, x.namesRequestedRegion(document.instance, source, depth+1))
			}
		}
	}
	if !isDocument {
		return unknown
	}
	return found
}

// conditionsSay says whether a policy document has a condition on the region.
func conditionsSay(document *instance) presence {
	found := absent
	for _, block := range document.blocksBelow("statement.condition") {
		variable, p := document.text(block + "variable")
		if p == unknown || document.uncertain(strings.TrimSuffix(block, ".")) {
			found = max(found, unknown)
			continue
		}
		found = max(found, presenceIf(strings.EqualFold(variable, requestedRegion)))
	}
	return found
}

// keysSay looks for a key at any depth.
func keysSay(v cty.Value, key string) presence {
	if v == cty.NilVal {
		return absent
	}
	v, _ = v.Unmark()
	switch {
	case !v.IsKnown():
		return unknown
	case v.IsNull() || !v.CanIterateElements():
		return absent
	}
	found := absent
	for it := v.ElementIterator(); it.Next(); {
		name, element := it.Element()
		text, _ := textOf(name)
		switch {
		case !isObject(v.Type()):
			found = max(found, keysSay(element, key))
		case strings.EqualFold(text, key):
			return known
		case !slices.Contains(unconditional, text):
			found = max(found, keysSay(element, key))
		}
	}
	return found
}

// unconditional are the parts of a policy's statement that hold no condition.
var unconditional = []string{
	"Version", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
}

func presenceIf(is bool) presence {
	if is {
		return known
	}
	return absent
}
