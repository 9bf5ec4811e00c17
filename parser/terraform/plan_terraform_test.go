package terraform

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// plan has Terraform plan the case.
func (c *planCase) plan(t *testing.T, binary string) []string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, c.files); err != nil {
		t.Fatal(err)
	}
	options := []string{"plan", "-input=false", "-lock=false", "-no-color", "-out=saved.plan"}
	for _, file := range c.varFiles {
		options = append(options, "-var-file="+file)
	}
	for name, text := range c.inputs.Variables {
		options = append(options, "-var="+name+"="+text)
	}
	if c.needsInit() {
		if output, err := c.run(t, dir, binary, "init", "-input=false", "-no-color"); err != nil {
			t.Logf("terraform init: %s", output)
			return []string{planFailed}
		}
	}
	if output, err := c.run(t, dir, binary, options...); err != nil {
		t.Logf("terraform plan: %s", output)
		return []string{planFailed}
	}
	output, err := c.run(t, dir, binary, "show", "-json", "saved.plan")
	if err != nil {
		t.Fatalf("terraform show: %v %s", err, output)
	}
	return planned(t, output)
}

// needsInit says whether Terraform has to find modules before it plans: its
// own provider is at hand, and there is no other.
func (c *planCase) needsInit() bool {
	for _, file := range c.files {
		if bytes.Contains(file.Data, []byte("module")) {
			return true
		}
	}
	return false
}

// run runs Terraform without what the environment of the test says.
func (c *planCase) run(t *testing.T, dir, binary string, args ...string) ([]byte, error) {
	t.Helper()
	command := exec.CommandContext(t.Context(), binary, args...)
	command.Dir = dir
	command.Env = slices.DeleteFunc(os.Environ(), func(setting string) bool {
		return strings.HasPrefix(setting, "TF_") && !strings.HasPrefix(setting, "TF_CLI_CONFIG_FILE=")
	})
	command.Env = append(command.Env, "CHECKPOINT_DISABLE=1")
	for name, text := range c.inputs.Environment {
		command.Env = append(command.Env, "TF_VAR_"+name+"="+text)
	}
	if c.inputs.Workspace != "" {
		command.Env = append(command.Env, "TF_WORKSPACE="+c.inputs.Workspace)
	}
	var faults strings.Builder
	command.Stderr = &faults
	output, err := command.Output()
	if err != nil {
		return []byte(string(output) + faults.String()), err
	}
	return output, nil
}

// planDocument is what we read of a plan.
type planDocument struct {
	ResourceChanges []struct {
		Address string
		Mode    string
		Change  planChange
	} `json:"resource_changes"`
	OutputChanges map[string]planChange `json:"output_changes"`
}

type planChange struct {
	After          any
	AfterUnknown   any `json:"after_unknown"`
	AfterSensitive any `json:"after_sensitive"`
}

// computed are the attributes of terraform_data that its configuration does
// not set.
var computed = []string{"id", "output"}

// planned describes a plan: an instance a line, a value a line.
func planned(t *testing.T, document []byte) []string {
	t.Helper()
	var plan planDocument
	decoder := json.NewDecoder(strings.NewReader(string(document)))
	decoder.UseNumber()
	if err := decoder.Decode(&plan); err != nil {
		t.Fatal(err)
	}
	lines := []string{}
	for _, r := range plan.ResourceChanges {
		if r.Mode != "managed" {
			continue
		}
		lines = append(lines, r.Address)
		for _, name := range keysOf(r.Change.After, r.Change.AfterUnknown) {
			value := r.Change.at(name)
			if slices.Contains(computed, name) || value.isNull() {
				continue
			}
			lines = append(lines, r.Address+"."+name+" = "+value.describe())
		}
	}
	for name, change := range plan.OutputChanges {
		change.AfterSensitive = false
		lines = append(lines, "output."+name+" = "+change.describe())
	}
	slices.Sort(lines)
	return lines
}

// isNull says whether a value is known to be null.
func (c planChange) isNull() bool {
	isUnknown := c.AfterUnknown == true || len(keysOf(c.AfterUnknown)) > 0
	return c.After == nil && !isUnknown
}

func (c planChange) describe() string {
	if c.AfterSensitive == true {
		c.AfterSensitive = nil
		return "sensitive(" + c.describe() + ")"
	}
	if c.AfterUnknown == true {
		return "?"
	}
	switch after := c.After.(type) {
	case nil:
		if unknown, ok := c.AfterUnknown.(map[string]any); ok && len(unknown) > 0 {
			return c.describeObject()
		}
		return "null"
	case map[string]any:
		return c.describeObject()
	case []any:
		parts := make([]string, len(after))
		for i := range after {
			parts[i] = c.element(i).describe()
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case json.Number:
		number, _, err := big.ParseFloat(after.String(), 10, 512, big.ToNearestEven)
		if err != nil {
			return err.Error()
		}
		return describe(cty.NumberVal(number))
	case bool:
		return describe(cty.BoolVal(after))
	default:
		return describe(cty.StringVal(fmt.Sprint(after)))
	}
}

func (c planChange) describeObject() string {
	var parts []string
	for _, name := range keysOf(c.After, c.AfterUnknown) {
		parts = append(parts, name+": "+c.at(name).describe())
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (c planChange) at(name string) planChange {
	return planChange{
		After: field(c.After, name), AfterUnknown: field(c.AfterUnknown, name),
		AfterSensitive: field(c.AfterSensitive, name),
	}
}

func (c planChange) element(i int) planChange {
	return planChange{
		After: item(c.After, i), AfterUnknown: item(c.AfterUnknown, i), AfterSensitive: item(c.AfterSensitive, i),
	}
}

func field(object any, name string) any {
	fields, _ := object.(map[string]any)
	return fields[name]
}

func item(list any, i int) any {
	items, _ := list.([]any)
	if i >= len(items) {
		return nil
	}
	return items[i]
}

func keysOf(objects ...any) []string {
	all := make(map[string]bool)
	for _, object := range objects {
		fields, _ := object.(map[string]any)
		for name := range fields {
			all[name] = true
		}
	}
	return sortedKeys(all)
}
