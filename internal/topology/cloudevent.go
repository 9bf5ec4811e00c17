package topology

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// dataServices are those of AWS whose events name what is stored.
var dataServices = []string{"aws.s3", "aws.dynamodb", "aws.rds", "aws.dms"}

// tellsOfTheCloud says that what is sent is about the cloud and not about data:
// ticks of a schedule, events of AWS services, alarms.
func (f *dataFlows) tellsOfTheCloud(i *instance, alarming map[*instance]bool) bool {
	switch i.Type {
	case "aws_cloudwatch_event_target":
		return slices.ContainsFunc(f.here.reads(i, "rule"), func(rule read) bool { return isOfTheCloud(rule.instance) })
	case "aws_sns_topic_subscription":
		return slices.ContainsFunc(f.here.reads(i, "topic_arn"), func(topic read) bool {
			return alarming[topic.instance] || tellsAlarm(topic.Address) || tellsAlarm(topic.identifier())
		}) || tellsAlarm(i.Address) || tellsAlarm(i.known("topic_arn"))
	default:
		return false
	}
}

// isOfTheCloud says that an event rule has a schedule alone, or chooses the
// events of AWS services that hold no data.
func isOfTheCloud(rule *instance) bool {
	pattern, ok := rule.Structures["event_pattern"]
	if !ok {
		pattern, ok = parseJSON(rule.known("event_pattern"))
	}
	if !ok {
		return rule.presence("event_pattern") == absent && rule.presence("schedule_expression") != absent
	}
	sources := valueAt(pattern, "source")
	if presenceOf(sources) != known || !isList(sources.Type()) {
		return false
	}
	return sources.LengthInt() > 0 && !slices.ContainsFunc(elements(sources), func(source cty.Value) bool {
		text, _ := textOf(source)
		return !strings.HasPrefix(text, "aws.") || slices.Contains(dataServices, text)
	})
}

// alarmTopics are the topics that tell of alarms, budgets and the like.
func (f *dataFlows) alarmTopics() map[*instance]bool {
	topics := map[*instance]bool{}
	for _, i := range f.here.ofTypes(
		"aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm", "aws_budgets_budget",
		"aws_ce_anomaly_subscription", "aws_db_event_subscription", "aws_autoscaling_notification",
		"aws_codestarnotifications_notification_rule", "aws_backup_vault_notifications",
	) {
		for _, topic := range f.here.reads(i, "") {
			if topic.Type == "aws_sns_topic" {
				topics[topic.instance] = true
			}
		}
	}
	return topics
}

// tellsAlarm says that a name has a word for telling people of trouble.
func tellsAlarm(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool {
		return slices.Contains([]string{
			"alarm", "alert", "budget", "incident", "monitoring", "notification", "oncall", "ops", "pager", "pagerduty",
		}, singular(word))
	})
}
