package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// orchestration finds what performs a failover.
type orchestration struct {
	*assembly
	triggers *triggers
	// found is what was found of an instance.
	found map[*instance]*Orchestrator
}

// addOrchestrators fills the document's orchestrators.
func (a *assembly) addOrchestrators() {
	o := &orchestration{
		assembly: a, triggers: a.newTriggers(), found: map[*instance]*Orchestrator{},
	}
	var candidates []*instance
	for _, i := range a.here.all {
		if kind := o.triggers.kinds[i.Type]; kind != "" && i.managed() {
			candidates = append(candidates, i)
			if performs(kind) {
				o.judge(i)
			}
		}
	}
	o.joinStateMachines(candidates)
	for _, i := range candidates {
		if !performs(o.triggers.kinds[i.Type]) && o.setsOffUnseen(i) {
			o.note(i, doesFail, "its name says so", nil)
		}
	}
	o.dropStarters(candidates)
	a.topology.Orchestrators = []Orchestrator{}
	for _, i := range candidates {
		if found := o.found[i]; found != nil {
			o.addTriggers(i, found)
			a.topology.Orchestrators = append(a.topology.Orchestrators, *found)
		}
	}
	slices.SortStableFunc(a.topology.Orchestrators, func(x, y Orchestrator) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
	a.placeOrchestrators()
}

func (o *orchestration) note(i *instance, does, because string, evidence *Detector) {
	o.found[i] = &Orchestrator{
		Element: i.element(), Place: i.place(), Kind: o.triggers.kinds[i.Type],
		Does: does, Because: because, Evidence: evidence,
		Triggers: []string{}, TriggeredBy: []Trigger{}, Regions: []string{},
	}
}

// judge says whether something that does work performs a failover: by the calls
// that it makes or may make, by its name, or by what sets it off.
func (o *orchestration) judge(i *instance) {
	made, everyday := o.calls(i)
	chain := o.triggers.chain(i)
	named := slices.ContainsFunc(namesOf(i), namesFailover)
	switch {
	case made != nil:
		o.note(i, made.does, made.because, made.evidence)
	case named && everyday != nil:
		o.note(i, everyday.does, "its name says so", everyday.evidence)
	case named:
		o.note(i, doesFail, "its name says so", nil)
	case slices.ContainsFunc(namesOf(i), reportsOnly):
	case everyday != nil && slices.ContainsFunc(chain, func(w wire) bool { return isAlarming(w.to) }):
		o.note(i, everyday.does, everyday.because, everyday.evidence)
	default:
		for _, source := range chain {
			if slices.ContainsFunc(namesOf(source.to), namesFailover) {
				o.note(i, doesFail, "the name of "+source.to.Address+" says so, which triggers it", nil)
				return
			}
		}
	}
}

// sign is a call that tells what an instance does.
type sign struct {
	does, because string
	evidence      *Detector
}

// calls returns the sign of a call that only a failover makes, and that of one
// which is also made from day to day.
func (o *orchestration) calls(i *instance) (made, everyday *sign) {
	work := workOf(i.Type)
	text := writtenAt(i, work.script)
	permitted := o.roles().of(i, work.role)
	for _, call := range failoverCalls() {
		if call.writtenIn(text) {
			by := Detector{Element: i.element(), Attribute: work.script}
			return &sign{call.does, "it calls " + call.service + ":" + call.name, &by}, nil
		}
		for _, allowed := range permitted {
			if !call.allowedBy(allowed.call) {
				continue
			}
			found := &sign{call.does, "its role may call " + allowed.call, &allowed.by}
			if !call.everyday {
				return found, nil
			}
			everyday = cmp.Or(everyday, found)
		}
	}
	return nil, everyday
}

// work are the arguments that tell what something does: its role, and what is
// written for it to do; "" where there is none.
type work struct{ role, script string }

func workOf(resourceType string) work {
	switch resourceType {
	case "aws_lambda_function":
		return work{role: "role"}
	case "aws_sfn_state_machine":
		return work{role: "role_arn", script: "definition"}
	case "aws_ssm_document":
		return work{script: "content"}
	case "aws_codebuild_project":
		return work{script: "source[0].buildspec"}
	default:
		return work{}
	}
}

// writtenAt returns the text at a path, or what is known of the strings in what
// it is encoded from.
func writtenAt(i *instance, path string) string {
	if path == "" {
		return ""
	}
	if text := i.known(path); text != "" {
		return text
	}
	if structure, ok := i.Structures[path]; ok {
		return strings.Join(stringsIn(structure), "\n")
	}
	return ""
}

// stringsIn returns the known strings in a value, however deep.
func stringsIn(v cty.Value) []string {
	if v == cty.NilVal {
		return nil
	}
	v, _ = v.Unmark()
	if text, p := textOf(v); p == known {
		return []string{text}
	}
	if presenceOf(v) != known || v.IsNull() || !v.CanIterateElements() {
		return nil
	}
	var list []string
	for _, element := range elements(v) {
		list = append(list, stringsIn(element)...)
	}
	return list
}

// namesOf lists the names of an instance: that of its block, the one that it
// gives itself, and that of its module where its block has none of its own.
func namesOf(i *instance) []string {
	names := []string{i.Name}
	for _, path := range []string{"function_name", "name", "alarm_name", "display_name"} {
		if name := i.known(path); name != "" {
			names = append(names, name)
		}
	}
	if slices.Contains([]string{"this", "main", "default", "self", "it", "lambda", "function", "handler"}, i.Name) {
		call := i.Module[strings.LastIndex(i.Module, ".")+1:]
		name, _, _ := strings.Cut(call, "[")
		names = append(names, name)
	}
	return names
}

func reportsOnly(name string) bool { return slices.ContainsFunc(wordsOf(name), tellsOnly) }

// isAlarming says that something watches the system: an alarm, or a schedule of
// a few minutes.
func isAlarming(i *instance) bool {
	if i.Type == metricAlarmType || i.Type == compositeAlarmType {
		return true
	}
	const often = 5 * secondsPerMinute
	every, ok := scheduleSeconds(i.known("schedule_expression"))
	return ok && every <= often
}
