package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// network is a network with two subnets and a database in them.
const network = `
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id }
resource "aws_subnet" "b" { vpc_id = aws_vpc.main.id }
resource "aws_db_subnet_group" "data" { subnet_ids = [aws_subnet.a.id, aws_subnet.b.id] }
`

// letsOut lists the rules that let something out to everywhere, with what is
// behind them.
func letsOut(document *topology.Document) []string {
	rules := []string{}
	for _, rule := range document.Topology.Egress {
		if len(rule.Open) > 0 {
			rules = append(rules, fmt.Sprintf("%s %s %v: %v %v",
				rule.Address, rule.Attribute, rule.Open, rule.AttachedDatastores, rule.AttachedWorkloads))
		}
	}
	return rules
}

func TestWhatIsBehindASecurityGroup(t *testing.T) {
	t.Parallel()
	const group = `
resource "aws_security_group" "g" {
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`
	for name, test := range map[string]struct{ source, want string }{
		"nothing": {"", "[] []"},
		"a database": {
			`resource "aws_db_instance" "d" { vpc_security_group_ids = [aws_security_group.g.id] }`,
			"[aws_db_instance.d] []",
		},
		"a proxy is beside its database": {
			`resource "aws_db_proxy" "p" { vpc_security_group_ids = [aws_security_group.g.id] }
resource "aws_lambda_function" "f" {
  environment { variables = { HOST = aws_db_proxy.p.endpoint } }
}`,
			"[aws_db_proxy.p] []",
		},
		"a setting of a function": {
			`resource "aws_lambda_function" "f" {
  environment { variables = { GROUP = aws_security_group.g.id } }
}`,
			"[] []",
		},
		"a setting and an attachment": {
			`resource "aws_lambda_function" "f" {
  environment { variables = { GROUP = aws_security_group.g.id } }
  vpc_config { security_group_ids = [aws_security_group.g.id] }
}`,
			"[] [aws_lambda_function.f]",
		},
		"a mount target": {
			`resource "aws_efs_file_system" "f" {}
resource "aws_efs_mount_target" "m" {
  file_system_id  = aws_efs_file_system.f.id
  security_groups = [aws_security_group.g.id]
}`,
			"[aws_efs_file_system.f] []",
		},
		"the interface of a launch template": {
			`resource "aws_network_interface" "n" { security_groups = [aws_security_group.g.id] }
resource "aws_launch_template" "l" {
  network_interfaces { network_interface_id = aws_network_interface.n.id }
}
resource "aws_instance" "i" {
  launch_template { id = aws_launch_template.l.id }
}`,
			"[] [aws_instance.i]",
		},
		"what may come in to nodes": {
			`resource "aws_eks_cluster" "c" {}
resource "aws_eks_node_group" "n" {
  cluster_name = aws_eks_cluster.c.name
  remote_access { source_security_group_ids = [aws_security_group.g.id] }
}`,
			"[] []",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := []string{"aws_security_group.g egress[0] [0.0.0.0/0]: " + test.want}
			if diff := cmp.Diff(want, letsOut(model(t, group+test.source))); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDefaultGroup(t *testing.T) {
	t.Parallel()
	const source = network + `
resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
  egress {
    protocol         = "all"
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_vpc" "other" {}
resource "aws_security_group" "own" {}
resource "aws_db_instance" "in" { db_subnet_group_name = aws_db_subnet_group.data.name }
resource "aws_db_instance" "out" {
  db_subnet_group_name   = aws_db_subnet_group.data.name
  vpc_security_group_ids = [aws_security_group.own.id]
}
resource "aws_instance" "named" { vpc_security_group_ids = [aws_vpc.main.default_security_group_id] }
resource "aws_instance" "other" { vpc_security_group_ids = [aws_vpc.other.default_security_group_id] }
`
	want := []string{"aws_default_security_group.main egress[0] [::/0]: [aws_db_instance.in] [aws_instance.named]"}
	if diff := cmp.Diff(want, letsOut(model(t, source))); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestWhatNetworkACLsLetOut(t *testing.T) {
	t.Parallel()
	entry := func(number, action, protocol, cidr string) string {
		return fmt.Sprintf("egress {\nrule_no = %s\naction = %q\nprotocol = %q\ncidr_block = %q\n}\n",
			number, action, protocol, cidr)
	}
	allow := entry("200", "allow", "-1", "0.0.0.0/0")
	for name, test := range map[string]struct {
		rules, groups string
		open          bool
	}{
		"all":                        {rules: allow, open: true},
		"all, behind some":           {rules: entry("100", "deny", "-1", "10.9.0.0/16") + allow, open: true},
		"all, behind one protocol":   {rules: entry("100", "deny", "udp", "0.0.0.0/0") + allow, open: true},
		"all, before a denial":       {rules: allow + entry("300", "deny", "-1", "0.0.0.0/0"), open: true},
		"all, behind a denial":       {rules: allow + entry("100", "deny", "-1", "0.0.0.0/0")},
		"all, behind both halves":    {rules: entry("1", "deny", "-1", "0.0.0.0/1") + allow, open: true},
		"a denial of unknown number": {rules: allow + entry("var.n", "deny", "-1", "0.0.0.0/0")},
		"an unknown action":          {rules: strings.ReplaceAll(allow, `"allow"`, "var.n")},
		"groups that name ports": {rules: allow, groups: `
resource "aws_security_group" "db" {
  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}`},
		"a group whose rules are elsewhere": {
			rules: allow, groups: `resource "aws_security_group" "db" {}`, open: true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			named, want := "", []string{}
			if test.groups != "" {
				named = "vpc_security_group_ids = [aws_security_group.db.id]"
			}
			source := network + "variable \"n\" {}\n" + test.groups + fmt.Sprintf(`
resource "aws_network_acl" "n" {
  subnet_ids = [aws_subnet.b.id]
  %s
}
resource "aws_db_instance" "d" {
  db_subnet_group_name = aws_db_subnet_group.data.name
  %s
}
`, test.rules, named)
			for _, rule := range model(t, source).Topology.Egress {
				if rule.Kind == "network-acl" && len(rule.AttachedDatastores) > 0 {
					want = rule.AttachedDatastores
				}
			}
			if (len(want) > 0) != test.open {
				t.Errorf("the network ACL lets out %v, want %t", want, test.open)
			}
		})
	}
}

func TestWhatFirewallsLetOut(t *testing.T) {
	t.Parallel()
	stateful := func(rules ...string) string {
		return ruleGroup(fmt.Sprintf("rules_string = %q", strings.Join(rules, "\n")))
	}
	statelessGroup := func(rules ...string) string {
		return ruleGroup("stateless_rules_and_custom_actions {\n" + strings.Join(rules, "") + "}\n")
	}
	forward := `
stateless_default_actions = ["aws:forward_to_sfe"]
stateful_rule_group_reference { resource_arn = aws_networkfirewall_rule_group.g.arn }
`
	strict := forward + "stateful_engine_options { rule_order = \"STRICT_ORDER\" }\n"
	const pass, drop = `pass ip $HOME_NET any -> any any (sid:1;)`, `drop ip any any -> any any (sid:2;)`
	stateless := func(priority int, action, to string) string {
		return fmt.Sprintf(`
stateless_rule {
  priority = %d
  rule_definition {
    actions = [%q]
    match_attributes {
      source { address_definition = "10.0.0.0/8" }
      destination { address_definition = %q }
    }
  }
}
`, priority, action, to)
	}
	first := `
stateless_default_actions = ["aws:drop"]
stateless_rule_group_reference {
  priority     = 1
  resource_arn = aws_networkfirewall_rule_group.g.arn
}
`
	for name, test := range map[string]struct {
		groups, policy, want string
	}{
		"a policy that passes": {
			"", `stateless_default_actions = ["aws:pass"]`,
			"aws_networkfirewall_firewall_policy.p firewall_policy[0].stateless_default_actions",
		},
		"a policy that drops":          {"", `stateless_default_actions = ["aws:drop"]`, ""},
		"a text that passes":           {stateful(pass), forward, textRule},
		"a text that drops before":     {stateful(drop, pass), strict, ""},
		"a text that drops, any order": {stateful(drop, pass), forward, textRule},
		"a text that passes one port":  {stateful("pass tcp any any -> any 443 (sid:1;)"), forward, ""},
		"a stateless rule that passes": {statelessGroup(stateless(5, "aws:pass", "0.0.0.0/0")), first, statelessRule},
		"a stateless rule to a range":  {statelessGroup(stateless(5, "aws:pass", "10.0.0.0/8")), first, ""},
		"a stateless rule behind a drop": {
			statelessGroup(stateless(5, "aws:pass", "0.0.0.0/0"), stateless(1, "aws:drop", "0.0.0.0/0")), first, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source := network + test.groups + `
resource "aws_networkfirewall_firewall_policy" "p" {
  firewall_policy {
    ` + test.policy + `
  }
}
resource "aws_networkfirewall_firewall" "f" {
  vpc_id              = aws_vpc.main.id
  firewall_policy_arn = aws_networkfirewall_firewall_policy.p.arn
}
resource "aws_db_instance" "d" { db_subnet_group_name = aws_db_subnet_group.data.name }
`
			want := []string{}
			if test.want != "" {
				want = append(want, test.want+" [0.0.0.0/0]: [aws_db_instance.d] []")
			}
			if diff := cmp.Diff(want, letsOut(model(t, source))); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
		})
	}
}

const (
	textRule      = "aws_networkfirewall_rule_group.g rule_group[0].rules_source[0].rules_string"
	statelessRule = "aws_networkfirewall_rule_group.g " +
		"rule_group[0].rules_source[0].stateless_rules_and_custom_actions[0].stateless_rule[0]"
)

// ruleGroup is a rule group of a network firewall.
func ruleGroup(source string) string {
	return "resource \"aws_networkfirewall_rule_group\" \"g\" {\nrule_group {\nrules_source {\n" +
		source + "\n}\n}\n}\n"
}

func TestEverywhere(t *testing.T) {
	t.Parallel()
	for cidrs, want := range map[string]bool{
		`["0.0.0.0/0"]`:                true,
		`["0::/0"]`:                    true,
		`["0.0.0.0/1", "128.0.0.0/1"]`: true,
		`["0.0.0.0/1", "128.0.0.0/2", "192.0.0.0/2"]`:    true,
		`["::/1", "8000::/1"]`:                           true,
		`["0.0.0.0/1"]`:                                  false,
		`["0.0.0.0/1", "8000::/1"]`:                      false,
		`["10.0.0.0/8", "172.16.0.0/12", "var.nothing"]`: false,
		`[]`: false,
	} {
		document := model(t, `
resource "aws_security_group" "g" {
  egress {
    protocol    = "-1"
    cidr_blocks = `+cidrs+`
  }
}
`)
		if got := len(letsOut(document)) > 0; got != want {
			t.Errorf("%s is everywhere: %t, want %t", cidrs, got, want)
		}
	}
}
