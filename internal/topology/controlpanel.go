package topology

import (
	"cmp"
	"slices"
)

// The types of Amazon Application Recovery Controller.
const (
	clusterType = "aws_route53recoverycontrolconfig_cluster"
	panelType   = "aws_route53recoverycontrolconfig_control_panel"
	controlType = "aws_route53recoverycontrolconfig_routing_control"
	ruleType    = "aws_route53recoverycontrolconfig_safety_rule"
)

// controlling is the control panels while their parts are joined.
type controlling struct {
	*assembly
	of    map[*instance]*ControlPanel
	order []*ControlPanel
	// switches are, by routing control, the health checks that follow it.
	switches map[string][]*HealthCheck
	// gates are the addresses of controls that only permit changes of others.
	gates map[Element]bool
	// stray says that a rule or control may belong to any panel.
	stray bool
}

// addControlPanels fills the document's control panels. It reads the health checks.
func (a *assembly) addControlPanels() {
	a.topology.ControlPanels = []ControlPanel{}
	c := &controlling{
		assembly: a, of: map[*instance]*ControlPanel{},
		switches: map[string][]*HealthCheck{}, gates: map[Element]bool{},
	}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		c.switches[check.Control] = append(c.switches[check.Control], check)
	}
	for _, i := range a.here.byType[panelType] {
		c.panel(i)
	}
	for _, i := range a.here.byType[controlType] {
		c.addControl(i)
	}
	for _, i := range a.here.byType[ruleType] {
		c.addRule(i)
	}
	c.openPassedOn()
	for _, panel := range c.order {
		panel.Complete = panel.Complete && !c.stray
		slices.SortStableFunc(panel.Controls, func(x, y RoutingControl) int {
			return bySource(a.here.byAddress[x.Element], a.here.byAddress[y.Element])
		})
		panel.Unguarded = c.unguarded(panel)
		a.topology.ControlPanels = append(a.topology.ControlPanels, *panel)
	}
	slices.SortStableFunc(a.topology.ControlPanels, func(x, y ControlPanel) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// panel returns what stands for a panel or for the default panel of a cluster.
func (c *controlling) panel(i *instance) *ControlPanel {
	if c.of[i] == nil {
		c.of[i] = &ControlPanel{
			Element: i.element(), Name: i.known("name"), Default: i.Type == clusterType,
			Controls: []RoutingControl{}, SafetyRules: []SafetyRule{}, Complete: !i.Unexpanded,
		}
		c.order = append(c.order, c.of[i])
	}
	return c.of[i]
}

// panelOf returns the panel that a control or rule belongs to: the one that it
// names, else the default panel of its cluster. Nil is a foreign panel.
func (c *controlling) panelOf(i *instance) *ControlPanel {
	if i.naming("control_panel_arn") == absent {
		return c.defaultPanel(i)
	}
	for _, panel := range c.here.reads(i, "control_panel_arn") {
		isDefault := panel.Type == clusterType && panel.attribute == "default_control_panel_arn"
		if panel.managed() && (panel.Type == panelType || isDefault) {
			return c.panel(panel.instance)
		}
	}
	// A literal ARN names a panel outside the code, any other value some panel.
	c.stray = c.stray || i.known("control_panel_arn") == "" && i.Type == ruleType
	return nil
}

func (c *controlling) defaultPanel(i *instance) *ControlPanel {
	for _, cluster := range c.here.reads(i, "cluster_arn") {
		if cluster.Type == clusterType && cluster.managed() {
			return c.panel(cluster.instance)
		}
	}
	return nil
}

func (c *controlling) addControl(i *instance) {
	panel := c.panelOf(i)
	if panel == nil {
		return
	}
	control := RoutingControl{
		Element: i.element(), Name: i.known("name"), Regions: []string{}, Records: []Served{},
	}
	for _, key := range []string{i.id(), i.known("arn")} {
		for _, check := range c.switches[key] {
			if key != "" {
				control.Records = append(control.Records, check.Serves...)
			}
		}
	}
	for _, record := range control.Records {
		if record.distinct() && !slices.Contains(control.Regions, record.Region) {
			control.Regions = append(control.Regions, record.Region)
		}
	}
	slices.Sort(control.Regions)
	control.ForRegion = len(control.Records) > 0 || c.namesPlace(tokens(control.Name+" "+addressNames(i.Address)))
	panel.Controls = append(panel.Controls, control)
	panel.Complete = panel.Complete && !i.Unexpanded
}

// addRule adds a safety rule to the panel that it names, and to those whose
// controls it goes by.
func (c *controlling) addRule(i *instance) {
	rule := SafetyRule{Element: i.element(), Controls: []string{}, Unknown: []string{}}
	n := notes{i, &rule.Unknown}
	rule.Type = n.text("rule_config[0].type", "type")
	rule.Threshold = n.number("rule_config[0].threshold", "threshold")
	rule.Inverted = n.flag("rule_config[0].inverted", "inverted")
	for _, kind := range []struct{ name, controls string }{
		{"assertion", "asserted_controls"}, {"gating", "gating_controls"},
	} {
		if i.presence(kind.controls) == absent {
			continue
		}
		rule.Kind = kind.name
		for _, control := range c.here.reads(i, kind.controls) {
			if control.Type == controlType && !slices.Contains(rule.Controls, control.Address) {
				rule.Controls = append(rule.Controls, control.Address)
				c.gates[control.element()] = c.gates[control.element()] || kind.name == "gating"
			}
		}
	}
	rule.KeepsOne = rule.keepsOne()
	panels := c.rulePanels(i)
	for _, panel := range panels {
		panel.SafetyRules = append(panel.SafetyRules, rule)
	}
}

// rulePanels returns the panels that a rule is about.
func (c *controlling) rulePanels(i *instance) []*ControlPanel {
	if i.naming("control_panel_arn") != absent {
		if panel := c.panelOf(i); panel != nil {
			return []*ControlPanel{panel}
		}
	}
	var panels []*ControlPanel
	for _, control := range c.here.reads(i, "asserted_controls", "gating_controls") {
		if control.Type != controlType {
			continue
		}
		if panel := c.panelOf(control.instance); panel != nil && !slices.Contains(panels, panel) {
			panels = append(panels, panel)
		}
	}
	return panels
}

// keepsOne says that a rule refuses to switch the last control off, or may: what
// it asserts has to hold after every change (Amazon Application Recovery
// Controller Developer Guide, "Safety rules"; Recovery Control Configuration API
// Reference, "RuleConfig").
func (r *SafetyRule) keepsOne() bool {
	if r.Kind == "gating" || r.Inverted != nil && *r.Inverted {
		return false
	}
	switch r.Type {
	case "AND", "OR":
		return true
	default:
		return r.Threshold == nil || *r.Threshold > 0
	}
}

// unguarded returns the controls for regions of a panel where no rule keeps one
// of them on.
func (c *controlling) unguarded(panel *ControlPanel) []RoutingControl {
	keeps := func(rule SafetyRule) bool { return rule.KeepsOne }
	if !panel.Complete || slices.ContainsFunc(panel.SafetyRules, keeps) {
		return nil
	}
	var open []RoutingControl
	for _, control := range panel.Controls {
		if control.ForRegion && !c.gates[control.Element] {
			open = append(open, control)
		}
	}
	if len(open) < 2 || inOneRegion(open) {
		return nil
	}
	return open
}

// inOneRegion says that controls are for parts of one region.
func inOneRegion(controls []RoutingControl) bool {
	return !slices.ContainsFunc(controls, func(control RoutingControl) bool {
		return len(control.Regions) != 1 || control.Regions[0] != controls[0].Regions[0]
	})
}

// openPassedOn opens the panels that modules which are not on disk are told of:
// they may have the rules.
func (c *controlling) openPassedOn() {
	for _, root := range c.roots {
		for _, call := range root.Calls {
			for _, input := range c.here.resolve(root, call.Unseen(), "") {
				at := input.instance
				if at.Type == controlType {
					if panel := c.panelOf(at); panel != nil {
						panel.Complete = false
					}
				} else if panel := c.of[at]; panel != nil {
					panel.Complete = false
				}
			}
		}
	}
}
