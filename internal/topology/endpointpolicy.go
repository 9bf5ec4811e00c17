package topology

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// addOpenEndpoints fills the VPC endpoints that no policy limits: without one,
// all of a service can be reached, of any account (AWS PrivateLink Guide,
// "Control access to VPC endpoints using endpoint policies").
func (a *assembly) addOpenEndpoints() {
	a.topology.OpenEndpoints = []OpenEndpoint{}
	policies, certain := a.ownEndpointPolicies()
	if !certain {
		return
	}
	for _, i := range a.here.byType["aws_vpc_endpoint"] {
		service, takesPolicy := a.endpointService(i)
		if !takesPolicy || i.Unexpanded || i.leaves("policy") {
			continue
		}
		if open, ok := a.openEndpoint(i, policies[i]); ok {
			open.Place, open.Service = i.place(), service
			a.topology.OpenEndpoints = append(a.topology.OpenEndpoints, open)
		}
	}
}

// ownEndpointPolicies lists the policies of endpoints that are resources of their
// own. It is not certain where one can be that of any endpoint.
func (a *assembly) ownEndpointPolicies() (policies map[*instance][]*instance, certain bool) {
	policies = map[*instance][]*instance{}
	for _, i := range a.here.byType["aws_vpc_endpoint_policy"] {
		named := a.named(i, "vpc_endpoint_id")
		if len(named) == 0 {
			return nil, false
		}
		for _, endpoint := range named {
			policies[endpoint] = append(policies[endpoint], i)
		}
	}
	return policies, true
}

// openEndpoint says where an endpoint has a policy that is no limit, if it has
// any. One of its own comes after that of the endpoint, and replaces it.
func (a *assembly) openEndpoint(i *instance, own []*instance) (OpenEndpoint, bool) {
	switch {
	case len(own) > 0:
		return OpenEndpoint{Element: own[0].element(), Attribute: "policy"}, allowsAll(own[0])
	case i.naming("policy") == absent:
		return OpenEndpoint{Element: i.element()}, true
	default:
		return OpenEndpoint{Element: i.element(), Attribute: "policy"}, allowsAll(i)
	}
}

// endpointService returns the service that an endpoint leads to ("s3"), and
// whether the endpoint takes a policy: each gateway does, and the interfaces of
// some services do.
func (a *assembly) endpointService(i *instance) (service string, takesPolicy bool) {
	kind, p := i.text("vpc_endpoint_type")
	name := i.known("service_name")
	for _, source := range a.here.reads(i, "service_name") {
		if source.Type == "aws_vpc_endpoint_service" && name == "" {
			name = source.known("service")
		}
	}
	if rest, ok := strings.CutPrefix(name, "com.amazonaws."); ok {
		_, name, _ = strings.Cut(rest, ".")
	}
	switch {
	case p == absent || p == known && kind == "Gateway":
		return name, true
	case kind == "Interface":
		return name, slices.Contains(endpointPolicies, name)
	default:
		return name, false
	}
}

// endpointPolicies are services that keep, move or unlock data and whose
// interface endpoints take policies (AWS PrivateLink Guide, "AWS services that
// integrate with AWS PrivateLink", "View endpoint policy support").
var endpointPolicies = []string{
	"athena", "backup", "cassandra", "cloudtrail", "dynamodb", "ebs", "ecr.api", "ecr.dkr", "elasticfilesystem",
	"events", "execute-api", "glue", "kinesis-firehose", "kinesis-streams", "kms", "lambda", "logs", "monitoring",
	"rds", "rds-data", "redshift", "redshift-data", "s3", "secretsmanager", "sns", "sqs", "ssm", "ssmmessages",
	"states", "sts",
}

// allowsAll says that a policy is no limit: a statement without conditions lets
// everybody do everything with everything, and none denies anything.
func allowsAll(i *instance) bool {
	policy, ok := i.Structures["policy"]
	if !ok {
		policy, ok = parseJSON(i.known("policy"))
	}
	if ok {
		return len(statementsOf(policy, "Deny")) == 0 && slices.ContainsFunc(statementsOf(policy, "Allow"), isUnlimited)
	}
	return false
}

func isUnlimited(statement cty.Value) bool {
	for _, name := range []string{"Action", "Resource"} {
		if !slices.Contains(stringsIn(valueAt(statement, name)), "*") {
			return false
		}
	}
	everybody := stringsIn(valueAt(statement, "Principal"))
	return slices.Contains(everybody, "*") && valueAt(statement, "Condition") == cty.NilVal
}
