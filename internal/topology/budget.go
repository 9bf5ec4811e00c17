package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// costWatchers are the types that watch what a system costs.
var costWatchers = []string{
	"aws_budgets_budget", "aws_ce_anomaly_monitor", "aws_ce_anomaly_subscription",
	"awscc_budgets_budget", "awscc_ce_anomaly_monitor", "awscc_ce_anomaly_subscription",
	"azurerm_consumption_budget_management_group", "azurerm_consumption_budget_resource_group",
	"azurerm_consumption_budget_subscription", "azurerm_cost_anomaly_alert",
	"google_billing_budget", "vantage_anomaly_notification", "vantage_budget",
}

// costWord tells a module that may watch costs by its name.
var costWord = regexp.MustCompile(`(?i)budget|cost|billing|spend|finops|anomal|landing-?zone|baseline`)

// watchesCosts says that something in the system watches what it costs, or in
// another root: a budget is for an account.
func (a *assembly) watchesCosts() bool {
	return len(costWatchersIn(a.roots, a.here)) > 0 ||
		len(outside(a, a.elsewhere.watch.costs, itself)) > 0
}

// costWatchersIn lists what watches costs in some roots: budgets, monitors,
// alarms on the bill, and modules that are not on disk and may do so.
func costWatchersIn(roots []*terraform.Root, here *index) []foreign {
	var found []foreign
	for _, i := range here.ofTypes(costWatchers...) {
		found = append(found, seenFromOutside(i))
	}
	for _, i := range here.byType[metricAlarmType] {
		if i.known("namespace") == "AWS/Billing" || strings.Contains(textBelow(i.at("metric_query")), "AWS/Billing") {
			found = append(found, seenFromOutside(i))
		}
	}
	for _, i := range here.ofTypes("aws_cloudformation_stack", "aws_cloudformation_stack_set") {
		if text := textBelow(i.at("template_body")); strings.Contains(text, "AWS::Budgets::") ||
			strings.Contains(text, "AWS::CE::Anomaly") {
			found = append(found, seenFromOutside(i))
		}
	}
	for _, root := range roots {
		for _, call := range root.Calls {
			names := []string{moduleName(call.Source), resourceName(call.Address)}
			if call.IsOpaque() && slices.ContainsFunc(names, costWord.MatchString) {
				found = append(found, foreign{address: call.Address, root: root.Name})
			}
		}
	}
	return found
}
