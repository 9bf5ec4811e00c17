package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const switchboard = `
resource "aws_route53recoverycontrolconfig_cluster" "c" { name = "c" }
resource "aws_route53recoverycontrolconfig_control_panel" "p" {
  name        = "p"
  cluster_arn = aws_route53recoverycontrolconfig_cluster.c.arn
}
variable "u" {}
`

// control is a routing control of a panel, "" for the default one of the cluster.
func control(name, panel string) string {
	if panel != "" {
		panel = "\n  control_panel_arn = " + panel
	}
	return "resource \"aws_route53recoverycontrolconfig_routing_control\" \"" + name + "\" {\n  name = \"" + name +
		"\"\n  cluster_arn = aws_route53recoverycontrolconfig_cluster.c.arn" + panel + "\n}\n"
}

// rule is a safety rule of the panel with the controls us and eu.
func rule(controls, config string) string {
	return `resource "aws_route53recoverycontrolconfig_safety_rule" "r" {
  name              = "r"
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.p.arn
  ` + controls + ` = [
aws_route53recoverycontrolconfig_routing_control.us.arn, aws_route53recoverycontrolconfig_routing_control.eu.arn,
  ]
  rule_config {
    ` + config + `
  }
}
`
}

func TestUnguardedControls(t *testing.T) {
	t.Parallel()
	const panel = "aws_route53recoverycontrolconfig_control_panel.p.arn"
	pair := control("us", panel) + control("eu", panel)
	const foreign = `"arn:aws:route53-recovery-control::111122223333:controlpanel/0a1b"`
	const least = "type = \"ATLEAST\"\n threshold = 1\n inverted = false"
	tests := map[string]struct{ source, want string }{
		"no rule":         {pair, "p: us eu"},
		"default panel":   {control("us", "") + control("eu", ""), "c: us eu"},
		"one by its name": {control("us", panel) + control("pause_jobs", panel), ""},
		"roles": {
			control("primary", panel) + control("secondary", panel), "p: primary secondary",
		},
		"foreign panel": {control("us", foreign) + control("eu", foreign), ""},
		"one on":        {pair + rule("asserted_controls", least), ""},
		"all on": {
			pair + rule("asserted_controls", "type = \"AND\"\n threshold = 0\n inverted = false"), "",
		},
		"threshold of zero": {
			pair + rule("asserted_controls", "type = \"ATLEAST\"\n threshold = 0\n inverted = false"), "p: us eu",
		},
		"inverted": {
			pair + rule("asserted_controls", "type = \"ATLEAST\"\n threshold = 1\n inverted = true"), "p: us eu",
		},
		"gating": {
			pair + control("ap", panel) + control("sa", panel) + rule("gating_controls", least), "p: ap sa",
		},
		"unknown threshold": {
			pair + rule("asserted_controls", "type = \"ATLEAST\"\n threshold = var.u\n inverted = false"), "",
		},
		"unknown type": {
			pair + rule("asserted_controls", "type = var.u\n threshold = 1\n inverted = false"), "",
		},
		"unknown panel of a rule": {
			pair + strings.NewReplacer(panel, "var.u", "_control.", "_control.x").
				Replace(rule("asserted_controls", least)),
			"",
		},
		"passed on": {pair + "module \"rules\" {\n source = \"example/rules/aws\"\n panel = " + panel + "\n}\n", ""},
		"none":      {strings.ReplaceAll(pair, "\n  name", "\n  count = 0\n  name"), ""},
		"unknown number": {
			strings.ReplaceAll(pair, "\n  name", "\n  count = var.u\n  name"), "",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var found []string
			for _, panel := range model(t, switchboard+test.source).Topology.ControlPanels {
				for n, control := range panel.Unguarded {
					if n == 0 {
						found = append(found, panel.Name+":")
					}
					found = append(found, control.Name)
				}
			}
			got := strings.Join(found, " ")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("unguarded (-want +got):\n%s", diff)
			}
		})
	}
}
