package topology

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// observers lists what may watch the system beside CloudWatch alarms: resources
// and provider configurations of monitoring products, what ships metrics to
// them, and modules that are not on disk and are about monitoring.
func (a *assembly) observers() []Observer {
	found := []Observer{}
	add := func(root, address, name string) {
		if name != "" {
			found = append(found, Observer{Element: Element{Root: root, Address: address}, Name: name})
		}
	}
	for _, root := range a.roots {
		for _, provider := range root.Providers {
			if !provider.Implied {
				add(root.Name, "provider."+provider.Type, a.catalogue.Observers[provider.Type])
			}
		}
		for _, call := range root.Calls {
			if call.IsOpaque() && a.isMonitoringCall(call) {
				add(root.Name, call.Address, "a module that is not on disk")
			}
		}
	}
	for _, i := range a.here.all {
		if i.managed() {
			add(i.root.Name, i.Address, a.observerName(i))
		}
	}
	return found
}

// observerName returns the name of what a resource watches with, "" for most.
func (a *assembly) observerName(i *instance) string {
	if name := a.catalogue.Observers[i.Provider.Type]; name != "" {
		return name
	}
	facts := i.kind.Observer
	if facts == nil {
		return ""
	}
	if len(facts.Where) == 0 {
		return facts.Name
	}
	for _, argument := range facts.Where {
		text := strings.ToLower(textBelow(i.at(argument)) + "\n" + writtenAt(i, argument))
		for _, product := range a.catalogue.ObserverWords {
			if strings.Contains(text, product) {
				return product
			}
		}
		if lagRule.MatchString(text) {
			return facts.Name
		}
	}
	return ""
}

// lagRule tells rules on replication in the text of a chart's values.
var lagRule = regexp.MustCompile(`(?i)replica[a-z_]*lag|replicationlatency|replication_lag`)

// monitoringWord tells a module that is about monitoring by its name, otherWord
// one that only serves it: a role, a label, a log group.
var (
	monitoringWord = regexp.MustCompile(`(?i)alarm|alert|monitor|observab|datadog|new-?relic`)
	otherWord      = regexp.MustCompile(`(?i)label|log|iam|role|policy|kms|pagerduty|enhanced`)
)

// isMonitoringCall says that a module may watch what it is told of, by its name,
// by the name of its source, or because it gets the name of a metric.
func (a *assembly) isMonitoringCall(call *terraform.Call) bool {
	for _, name := range []string{moduleName(call.Source), resourceName(call.Address)} {
		if monitoringWord.MatchString(name) && !otherWord.MatchString(name) {
			return true
		}
	}
	return lagRule.MatchString(textBelow(call.Inputs))
}

// moduleName returns the name in the source of a module: "metric-alarm" of
// terraform-aws-modules/cloudwatch/aws//modules/metric-alarm.
func moduleName(source string) string {
	source, _, _ = strings.Cut(source, "?")
	name := path.Base(source)
	if name == region.AWS {
		name = path.Base(path.Dir(source)) // namespace/name/provider of a registry
	}
	return name
}

// textBelow joins the known strings of a value.
func textBelow(v cty.Value) string {
	if v == cty.NilVal {
		return ""
	}
	var texts []string
	_ = cty.Walk(v, func(_ cty.Path, each cty.Value) (bool, error) {
		each, _ = each.Unmark()
		if each.IsKnown() && !each.IsNull() && each.Type() == cty.String {
			texts = append(texts, each.AsString())
		}
		return true, nil
	})
	return strings.Join(texts, "\n")
}

// findHandedOver notes the datastores that modules which are not on disk are
// told of: they can watch them.
func (a *assembly) findHandedOver() map[*instance]bool {
	handed := map[*instance]bool{}
	for _, root := range a.roots {
		for _, call := range root.Calls {
			for _, input := range a.here.resolve(root, call.Unseen(), "") {
				if slices.Contains(append(slices.Clone(input.kind.Identifiers), "", "arn", "id"), input.attribute) {
					handed[input.instance] = true
				}
			}
		}
	}
	return handed
}
