package topology

import (
	"cmp"
	"maps"
	"regexp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

const (
	metricAlarmType    = "aws_cloudwatch_metric_alarm"
	compositeAlarmType = "aws_cloudwatch_composite_alarm"
)

// defaultMissingData is how an alarm takes missing data where it does not say
// (Amazon CloudWatch API Reference, "PutMetricAlarm", TreatMissingData).
const defaultMissingData = "missing"

// addAlarms fills the document's alarms.
func (a *assembly) addAlarms() {
	a.topology.Alarms = []Alarm{}
	for _, i := range a.here.ofTypes(metricAlarmType, compositeAlarmType) {
		a.topology.Alarms = append(a.topology.Alarms, a.alarm(i))
	}
	slices.SortStableFunc(a.topology.Alarms, func(x, y Alarm) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
	a.findAlarms()
	a.addNamedMembers()
}

func (a *assembly) alarm(i *instance) Alarm {
	alarm := Alarm{
		Element: i.element(), Place: i.place(), Composite: i.Type == compositeAlarmType,
		Metrics: []AlarmMetric{}, Actions: a.actionsOf(i), Unknown: []string{},
	}
	n := notes{i, &alarm.Unknown}
	alarm.Name = n.text("alarm_name", "name")
	alarm.ActionsEnabled = n.flag("actions_enabled", "actions_enabled")
	if n.presence("actions_enabled") == absent {
		*alarm.ActionsEnabled = true
	}
	if alarm.Composite {
		alarm.Members = a.composedOf(i)
	} else {
		a.addMeasure(n, &alarm)
	}
	slices.Sort(alarm.Unknown)
	return alarm
}

// addMeasure says what a metric alarm reads, and when it goes off.
func (a *assembly) addMeasure(n notes, alarm *Alarm) {
	alarm.Statistic = n.text("statistic", "statistic")
	alarm.ExtendedStatistic = n.text("extended_statistic", "extended_statistic")
	alarm.Comparison = n.text("comparison_operator", "comparison")
	alarm.TreatMissingData = n.text("treat_missing_data", "treat_missing_data")
	if n.naming("treat_missing_data") == absent {
		alarm.TreatMissingData = defaultMissingData
	}
	alarm.Threshold = n.number("threshold", "threshold")
	alarm.PeriodSeconds = n.number("period", "period")
	alarm.EvaluationPeriods = n.number("evaluation_periods", "evaluation_periods")
	alarm.DatapointsToAlarm = n.number("datapoints_to_alarm", "datapoints_to_alarm")
	alarm.Anomaly = n.naming("threshold_metric_id") != absent
	queries := n.blocks("metric_query")
	alarm.MetricMath = len(queries) > 1
	for _, query := range queries {
		alarm.MetricMath = alarm.MetricMath || n.presence(query+".expression") != absent
		if expression := n.known(query + ".expression"); expression != "" {
			alarm.Expressions = append(alarm.Expressions, expression)
		}
		for _, block := range n.blocks(query + ".metric") {
			metric := a.alarmMetric(n.instance, block+".", "stat")
			metric.Attribute, metric.ID = block, n.known(query+".id")
			alarm.Metrics = append(alarm.Metrics, metric)
		}
	}
	if len(queries) == 0 {
		alarm.Metrics = append(alarm.Metrics, a.alarmMetric(n.instance, "", "statistic"))
	}
}

// alarmMetric reads the metric whose arguments start with a path.
func (a *assembly) alarmMetric(i *instance, path, statistic string) AlarmMetric {
	metric := AlarmMetric{Unknown: []string{}}
	n := notes{i, &metric.Unknown}
	metric.Namespace = n.text(path+"namespace", "namespace")
	metric.Name = n.text(path+"metric_name", "name")
	metric.Statistic = n.text(path+statistic, "statistic")
	metric.Unit = n.text(path+"unit", "unit")
	metric.PeriodSeconds = n.number(path+"period", "period")
	metric.Dimensions = a.dimensions(n, path+"dimensions")
	slices.Sort(metric.Unknown)
	return metric
}

// dimensions lists the dimensions at a path, by name. What the code reads for
// them is the target of the dimension with its name, else of those whose value
// is not known; of all of them where each is known.
func (a *assembly) dimensions(n notes, path string) []Dimension {
	list := []Dimension{}
	values, complete := n.textMap(path)
	if !complete {
		*n.unknown = append(*n.unknown, "dimensions")
	}
	named := map[string]string{}
	var others []string
	for _, target := range a.here.reads(n.instance, path) {
		name := target.identifier()
		if slices.Contains(slices.Collect(maps.Values(values)), name) && name != "" {
			named[name] = target.Address
		} else if !slices.Contains(others, target.Address) {
			others = append(others, target.Address)
		}
	}
	abroad := a.here.abroad(n.instance, path)
	for _, name := range n.keys(path) {
		value, said := values[name]
		dimension := Dimension{Name: name, Value: value, Targets: []string{}, abroad: abroad}
		if target, ok := named[value]; ok && value != "" {
			dimension.Targets = append(dimension.Targets, target)
		} else if complete || !said {
			dimension.Targets = append(dimension.Targets, others...)
		}
		list = append(list, dimension)
	}
	return list
}

// actionsOf returns the addresses of what an alarm sets off.
func (a *assembly) actionsOf(i *instance) []string {
	actions := []string{}
	add := func(address string) {
		if !slices.Contains(actions, address) {
			actions = append(actions, address)
		}
	}
	for _, action := range a.here.reads(i, "alarm_actions") {
		if action.managed() {
			add(action.Address)
		}
	}
	for _, named := range a.namedByARNs(i, "alarm_actions") {
		add(named.Address)
	}
	return actions
}

// namedBy returns the resource that an ARN names, nil where the code does not
// show it.
func (a *assembly) namedBy(text string) *instance {
	arn, ok := region.ParseARN(text)
	if !ok {
		return nil
	}
	for _, key := range meantBy(a.catalogue, arn, []string{"aws_sns_topic", "aws_lambda_function"}) {
		for _, candidate := range a.here.byIdentifier[key] {
			if candidate.mayStandIn(arn.Region) {
				return candidate
			}
		}
	}
	return nil
}

// composedOf returns the addresses of the alarms that a composite alarm goes by.
func (a *assembly) composedOf(i *instance) []string {
	members := []string{}
	for _, member := range a.here.reads(i, "alarm_rule") {
		if member.Type == metricAlarmType || member.Type == compositeAlarmType {
			members = append(members, member.Address)
		}
	}
	return members
}

// ruleName finds the names in the rule of a composite alarm: ALARM("orders-lag").
var ruleName = regexp.MustCompile(`(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*"?([^"()]+?)"?\s*\)`)

// addNamedMembers adds the alarms that a composite alarm names by their literal
// name, which are in its own region.
func (a *assembly) addNamedMembers() {
	for k := range a.topology.Alarms {
		composite := &a.topology.Alarms[k]
		if !composite.Composite {
			continue
		}
		rule := a.here.byAddress[composite.Element].known("alarm_rule")
		for _, match := range ruleName.FindAllStringSubmatch(rule, -1) {
			for _, member := range a.alarmNames[match[1]] {
				fits := member.Root == composite.Root && member.Place == composite.Place
				if fits && !slices.Contains(composite.Members, member.Address) {
					composite.Members = append(composite.Members, member.Address)
				}
			}
		}
	}
}

// findAlarms makes the alarms of the topology ready to be found, by the name
// that CloudWatch has for them, too.
func (a *assembly) findAlarms() {
	a.alarms, a.alarmNames = map[Element]*Alarm{}, map[string][]*Alarm{}
	for k := range a.topology.Alarms {
		alarm := &a.topology.Alarms[k]
		a.alarms[alarm.Element] = alarm
		if alarm.Name != "" {
			a.alarmNames[alarm.Name] = append(a.alarmNames[alarm.Name], alarm)
		}
	}
}
