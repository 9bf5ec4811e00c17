package terraform

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
)

// report is where an attribute of a data source has its value from: the first
// of its own arguments that is set, else an argument of its provider
// configuration. Where the argument unless is set, it is something else.
type report struct {
	own      []string
	provider string
	unless   string
	// read finds the attribute in the text of the argument, nil where it is all
	// of it.
	read func(string) (string, bool)
}

// reported lists, by type and attribute, what data sources only repeat. The
// name and endpoint of aws_region select another region than the provider's.
// Sources: Terraform AWS provider, data sources aws_arn, aws_availability_zones,
// aws_partition and aws_region; Terraform Google provider, data source
// google_client_config.
var reported = map[string]map[string]report{
	"aws_region": {
		"id":     {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
		"name":   {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
		"region": {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
	},
	"aws_availability_zones": {
		"id": {own: []string{"region"}, provider: "region"},
	},
	"aws_partition": {
		"id":         {provider: "region", read: ofPartition(func(p awsPartition) string { return p.name })},
		"partition":  {provider: "region", read: ofPartition(func(p awsPartition) string { return p.name })},
		"dns_suffix": {provider: "region", read: ofPartition(func(p awsPartition) string { return p.suffix })},
	},
	"aws_arn": {
		"region":  {own: []string{"arn"}, read: ofARN(func(arn region.ARN) string { return arn.Region })},
		"service": {own: []string{"arn"}, read: ofARN(func(arn region.ARN) string { return arn.Service })},
		"account": {own: []string{"arn"}, read: ofARN(func(arn region.ARN) string { return arn.Account })},
	},
	"google_client_config": {
		"project": {provider: "project"},
		"region":  {provider: "region"},
		"zone":    {provider: "zone"},
	},
}

// awsPartition is a group of regions apart from the others.
type awsPartition struct{ start, name, suffix string }

// awsPartitions are told by the start of their regions' names; suffix is that of
// their host names (AWS SDK, partitions.json). What starts otherwise is in aws.
var awsPartitions = []awsPartition{
	{"cn-", "aws-cn", "amazonaws.com.cn"},
	{"us-gov-", "aws-us-gov", "amazonaws.com"},
	{"us-iso-", "aws-iso", "c2s.ic.gov"},
	{"us-isob-", "aws-iso-b", "sc2s.sgov.gov"},
	{"eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"},
	{"us-isof-", "aws-iso-f", "csp.hci.ic.gov"},
	{"eusc-", "aws-eusc", "amazonaws.eu"},
	{"", "aws", "amazonaws.com"},
}

// ofPartition reads a fact of the partition in the name of a region.
func ofPartition(fact func(awsPartition) string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		in := slices.IndexFunc(awsPartitions, func(p awsPartition) bool { return strings.HasPrefix(name, p.start) })
		return fact(awsPartitions[in]), strings.Count(name, "-") >= 2
	}
}

// ofARN reads a part of an ARN.
func ofARN(part func(region.ARN) string) func(string) (string, bool) {
	return func(text string) (string, bool) {
		arn, ok := region.ParseARN(text)
		return part(arn), ok
	}
}

// value is the attribute, of which val is the argument.
func (r report) value(val cty.Value) cty.Value {
	if r.read == nil {
		return val
	}
	bare, marks := val.Unmark()
	if bare.Type() == cty.String && bare.IsKnown() && !bare.IsNull() {
		if text, ok := r.read(bare.AsString()); ok {
			return cty.StringVal(text).WithMarks(marks)
		}
		return unknown(causeData)
	}
	return cty.UnknownVal(cty.String).WithMarks(marks)
}

// argument is an argument in an evaluated body.
type argument struct {
	in   *node
	name string
}

func (n *node) argument(name string) (argument, bool) {
	if n == nil || n.body.attributes[name] == nil || n.value(name) == cty.NilVal {
		return argument{}, false
	}
	return argument{n, name}, true
}

// repeats returns the argument that an attribute of the instance repeats, with
// the provider configuration where it is one of that.
func (i *resourceInstance) repeats(attribute string) (found argument, binding *ProviderBinding, ok bool) {
	facts, ok := reported[i.of.block.kind][attribute]
	if !ok || i.of.block.mode != Data {
		return argument{}, nil, false
	}
	if _, set := i.node.argument(facts.unless); set {
		return argument{}, nil, false
	}
	for _, name := range facts.own {
		if own, set := i.node.argument(name); set {
			return own, nil, true
		}
	}
	if i.busy { // the provider configuration depends on the data source
		return argument{}, nil, false
	}
	i.busy = true
	used := i.scope.resourceProvider(i.of.block)
	i.busy = false
	if used.Config == nil {
		return argument{}, nil, false
	}
	configured, _ := used.Config.origins.(*node)
	found, ok = configured.argument(facts.provider)
	return found, &used, ok
}

// reports returns the attributes of the instance that only repeat arguments.
func (i *resourceInstance) reports() map[string]cty.Value {
	values := map[string]cty.Value{}
	for attribute := range reported[i.of.block.kind] {
		if val, ok := i.report(attribute); ok {
			values[attribute] = val
		}
	}
	for _, attribute := range stateReaders[i.of.block.kind] {
		if val, ok := i.report(attribute); ok {
			values[attribute] = val
		}
	}
	return values
}

// report returns an attribute of the instance that only repeats an argument, or
// that has the outputs of another root.
func (i *resourceInstance) report(attribute string) (cty.Value, bool) {
	if other := i.handedOver(attribute); other != nil {
		return other.asValue(), true
	}
	found, _, ok := i.repeats(attribute)
	if !ok {
		return cty.NilVal, false
	}
	return reported[i.of.block.kind][attribute].value(found.in.value(found.name)), true
}

// repeated goes on in the argument that an attribute of a data source repeats.
func (t *trail) repeated(i *resourceInstance, attribute string, rest []pathStep) bool {
	found, binding, ok := i.repeats(attribute)
	if !ok {
		return false
	}
	if binding != nil {
		t.add(hopOf(HopUse, i.of.in.place(i.of.block.header), i.resource.Address+" uses provider "+binding.Local))
		for _, hop := range binding.Hops {
			t.add(hop)
		}
	}
	attr := found.in.body.attributes[found.name]
	t.hop(attr.rng, t.quote(attr.rng))
	if reported[i.of.block.kind][attribute].read != nil {
		t.changed(attr.expr, found.in.scope, rest)
		return true
	}
	t.follow(attr.expr, found.in.scope, rest)
	return true
}
