package terraform

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In JSON syntax blocks are objects in lists, or one object; what each of them
// reads is told apart.
func TestReferencesInsideLists(t *testing.T) {
	t.Parallel()
	root, diags := evaluate(t, `
-- main.tf.json --
{"resource": {
  "aws_backup_vault": {"here": {}, "far": {}},
  "aws_backup_plan": {
    "daily": {"rule": [{
      "target_vault_name": "${aws_backup_vault.here.name}",
      "copy_action": [{"destination_vault_arn": "${aws_backup_vault.far.arn}"}]
    }]},
    "alone": {"rule": {
      "target_vault_name": "${aws_backup_vault.here.name}",
      "copy_action": {"destination_vault_arn": "${aws_backup_vault.far.arn}"}
    }},
    "map": {"tags": {"from": "${aws_backup_vault.here.name}", "to": "${aws_backup_vault.far.name}"}}
  }
}}
`)
	if len(diags) > 0 {
		t.Errorf("diagnostics are %v, want none", diags)
	}
	got := map[string][]string{}
	for _, resource := range root.Resources {
		for path, references := range resource.References {
			for _, reference := range references {
				got[resource.Name+": "+path] = append(got[resource.Name+": "+path], reference.Address)
			}
		}
	}
	const here, far = "aws_backup_vault.here", "aws_backup_vault.far"
	want := map[string][]string{
		"daily: rule[0].target_vault_name":                    {here},
		"daily: rule[0].copy_action[0].destination_vault_arn": {far},
		"alone: rule[0].target_vault_name":                    {here},
		"alone: rule[0].copy_action[0].destination_vault_arn": {far},
		"map: tags": {far, here},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	for _, address := range []string{"aws_backup_plan.daily", "aws_backup_plan.alone"} {
		origin := resource(t, root, address).Origin("rule[0].copy_action[0].destination_vault_arn")
		if origin.Reference.Address != far {
			t.Errorf("%s copies to %s, want %s", address, origin.Reference.Address, far)
		}
	}
}
