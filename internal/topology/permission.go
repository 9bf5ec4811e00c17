package topology

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// permission is a call that a policy lets a role make.
type permission struct {
	// call is as written: "rds:PromoteReadReplica".
	call string
	by   Detector
}

// permissions finds what roles may do, by the policies that the code shows.
type permissions struct {
	*assembly
	policies map[*instance][]Detector
	byName   map[identity]*instance
}

// roles returns what the roles of the system may do, found when first asked for.
func (a *assembly) roles() *permissions {
	if a.granted == nil {
		a.granted = a.newPermissions()
	}
	return a.granted
}

// newPermissions finds the policies of every role.
func (a *assembly) newPermissions() *permissions {
	p := &permissions{assembly: a, policies: map[*instance][]Detector{}, byName: map[identity]*instance{}}
	for _, role := range a.here.byType["aws_iam_role"] {
		if name := role.known("name"); name != "" {
			p.byName[identity{role.root.Name, name}] = role
		}
		for _, block := range role.blocks("inline_policy") {
			p.policies[role] = append(p.policies[role], Detector{role.element(), block + ".policy"})
		}
		p.attach(role, role, "managed_policy_arns")
	}
	for _, i := range a.here.byType["aws_iam_role_policy"] {
		for _, role := range p.named(i, "role") {
			p.policies[role] = append(p.policies[role], Detector{i.element(), "policy"})
		}
	}
	for _, i := range a.here.byType["aws_iam_role_policy_attachment"] {
		for _, role := range p.named(i, "role") {
			p.attach(role, i, "policy_arn")
		}
	}
	for _, i := range a.here.byType["aws_iam_policy_attachment"] {
		for _, role := range p.named(i, "roles") {
			p.attach(role, i, "policy_arn")
		}
	}
	return p
}

// attach adds the policies that an argument names to a role.
func (p *permissions) attach(role, i *instance, path string) {
	for _, policy := range p.here.reads(i, path) {
		if policy.Type == "aws_iam_policy" && policy.managed() {
			p.policies[role] = append(p.policies[role], Detector{policy.element(), "policy"})
		}
	}
}

// named returns the roles that an argument names, by reference or by name.
func (p *permissions) named(i *instance, path string) []*instance {
	var found []*instance
	for _, role := range p.here.reads(i, path) {
		if role.Type == "aws_iam_role" && role.managed() && !slices.Contains(found, role.instance) {
			found = append(found, role.instance)
		}
	}
	if len(found) > 0 {
		return found
	}
	names, _ := i.texts(path)
	for _, name := range names {
		if role := p.byName[identity{i.root.Name, name}]; role != nil {
			found = append(found, role)
		}
	}
	return found
}

// of lists the calls that the role which an argument names may make.
func (p *permissions) of(i *instance, path string) []permission {
	if path == "" {
		return nil
	}
	var calls []permission
	for _, role := range p.named(i, path) {
		for _, policy := range p.policies[role] {
			for _, call := range p.callsIn(p.here.byAddress[policy.Element], policy.Attribute, 0) {
				calls = append(calls, permission{call, policy})
			}
		}
	}
	return calls
}

// deepestPolicy bounds documents that are made of documents.
const deepestPolicy = 5

// callsIn lists the calls that the policy at a path allows: a document that is
// written out, encoded, or made by a data source.
func (p *permissions) callsIn(i *instance, path string, depth int) []string {
	if structure, ok := i.Structures[path]; ok {
		return callsOf(structure)
	}
	if written, ok := parseJSON(i.known(path)); ok {
		return callsOf(written)
	}
	var calls []string
	for _, document := range p.here.reads(i, path) {
		if document.Type != "aws_iam_policy_document" || depth >= deepestPolicy {
			continue
		}
		for _, statement := range document.blocks("statement") {
			if effect := document.known(statement + ".effect"); effect == "" || effect == "Allow" {
				actions, _ := document.texts(statement + ".actions")
				calls = append(calls, actions...)
			}
		}
		for _, source := range []string{"source_policy_documents", "override_policy_documents"} {
			calls = append(calls, p.callsIn(document.instance, source, depth+1)...)
		}
	}
	return calls
}

// callsOf lists the actions of a policy, as far as they are known.
func callsOf(policy cty.Value) []string {
	var calls []string
	for _, statement := range statementsOf(policy, "Allow") {
		calls = append(calls, stringsIn(valueAt(statement, "Action"))...)
	}
	return calls
}

// statementsOf returns the statements of a policy that have an effect.
func statementsOf(policy cty.Value, effect string) []cty.Value {
	statements := valueAt(policy, "Statement")
	if presenceOf(statements) != known {
		return nil
	}
	list := []cty.Value{statements}
	if isList(statements.Type()) {
		list = elements(statements)
	}
	return slices.DeleteFunc(list, func(statement cty.Value) bool {
		text, _ := textOf(valueAt(statement, "Effect"))
		return text != effect
	})
}
