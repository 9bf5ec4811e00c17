package terraform

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// target is where the source of a call leads.
type target struct {
	source     string
	dir        string
	downloaded bool
	module     *module
	// described is what dir is a description of, nil for code.
	described *Description
}

// locate finds the module that a block calls. What is not on disk is opaque.
func (in *moduleInstance) locate(name string, b *block) target {
	e := in.eval
	if planned, ok := e.planned.target(b); ok {
		return planned
	}
	source, rng, problem := in.writtenSource(b)
	if problem != nil {
		e.diags.add(problem)
		return target{}
	}
	found := target{source: source}
	if local, ok := localPath(source); ok {
		found.dir = path.Join(in.module.dir, local)
	} else if dir := e.downloaded(in.names, name); dir != "" {
		found.dir, found.downloaded = dir, true
	} else if described, ok := e.describe(source); ok {
		found = described
	} else {
		e.opaque(source, rng)
		return found
	}
	if problem := in.unusable(found.dir, rng); problem != nil {
		e.diags.add(problem)
		return target{source: source}
	}
	found.module = e.parser.load(found.dir)
	return found
}

// writtenSource returns the source of a call, or says why there is none.
func (in *moduleInstance) writtenSource(b *block) (source string, rng hcl.Range, problem *hcl.Diagnostic) {
	attr := b.body.attributes["source"]
	if attr == nil {
		return "", b.header, caution("Module without source", "A module block needs a source argument.", b.header)
	}
	val, _ := in.scope.evaluate(attr.expr).Unmark()
	if val.Type() != cty.String || !val.IsKnown() || val.IsNull() {
		return "", attr.rng, note("Module source is not known", "The source is not decided by the code alone. "+
			"Nothing is assumed about what the module creates.", attr.rng)
	}
	switch source = val.AsString(); source {
	case "", ".", "..":
		return "", attr.rng, caution("Not a module source",
			`A directory is named by a path that starts with "./" or "../".`, attr.rng)
	}
	return source, attr.rng, nil
}

// localPath is a source that is a directory beside the calling module, as a
// path with forward slashes; false for others. Terraform takes backslashes on
// every system.
func localPath(source string) (string, bool) {
	local := strings.ReplaceAll(source, `\`, "/")
	return local, strings.HasPrefix(local, "./") || strings.HasPrefix(local, "../")
}

// callShare is the part of a root's instances that its calls of modules may
// be: a module takes more memory than a resource.
const callShare = 5

// unusable says why a directory cannot be read as a called module.
func (in *moduleInstance) unusable(dir string, rng hcl.Range) *hcl.Diagnostic {
	if leavesTree(dir) {
		return fault("Module is outside the tree",
			"The source leads out of the directory tree that is read. The module is not evaluated.", rng)
	}
	depth := 0
	for outer := in; outer != nil; outer = outer.parent {
		if in.eval.parser.sameDirectory(outer.module.dir, dir) {
			return fault("Module calls itself", dir+" is already being evaluated here.", rng)
		}
		depth++
	}
	limits := in.eval.parser.limits
	if most := limits.perRoot() / callShare; in.eval.calls >= most {
		return fault("Too many module calls", fmt.Sprintf(
			"This root calls modules more than %d times in all. Further calls are not followed. "+
				"--max-instances raises the bound.", most), rng)
	}
	in.eval.calls++
	if depth > limits.ModuleDepth {
		return fault("Modules are nested too deep",
			fmt.Sprintf("Calls of more than %d levels are not followed. --max-module-depth raises the bound.",
				limits.ModuleDepth), rng)
	}
	tree, within := in.eval.parser.files(dir)
	info, err := fs.Stat(tree, within)
	if err != nil || !info.IsDir() {
		return fault("Module directory is missing", fmt.Sprintf("There is no directory %s.", dir), rng)
	}
	primary, overrides, err := in.eval.parser.sources(dir)
	if err != nil || len(primary)+len(overrides) == 0 {
		return fault("Module directory is empty", dir+" has no Terraform files.", rng)
	}
	return nil
}

// sameDirectory says whether two paths lead to one directory, also through
// symbolic links.
func (p *Parser) sameDirectory(a, b string) bool {
	if a == b {
		return true
	}
	infoA, errA := fs.Stat(p.tree, a)
	infoB, errB := fs.Stat(p.tree, b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// downloaded is the directory of a downloaded module, "" where it is not on
// disk. One outside the tree is returned, so that it can be refused.
func (e *evaluation) downloaded(names, call string) string {
	dir := e.manifest[strings.TrimPrefix(names+"."+call, ".")]
	if dir == "" || leavesTree(dir) {
		return dir
	}
	if info, err := fs.Stat(e.parser.tree, dir); err != nil || !info.IsDir() {
		return "" // removed since it was downloaded
	}
	return dir
}

func leavesTree(dir string) bool { return dir == ".." || strings.HasPrefix(dir, "../") }

// opaque notes once for each source that a module is not on disk.
func (e *evaluation) opaque(source string, rng hcl.Range) {
	if e.noted == nil {
		e.noted = make(map[string]bool)
	}
	if e.noted[source] {
		return
	}
	e.noted[source] = true
	e.diags.add(note("Module is not on disk", source+opaqueDetail, rng))
}

// opaqueDetail follows the source of a module that is not on disk.
const opaqueDetail = " is not downloaded, so nothing is known of what it creates. " +
	"Run terraform init to have it read."

// readManifest reads .terraform/modules/modules.json: the directories of
// downloaded modules by the names of the calls.
func (e *evaluation) readManifest() map[string]string {
	name := path.Join(e.dir, ".terraform/modules/modules.json")
	if _, err := fs.Stat(e.parser.tree, name); errors.Is(err, fs.ErrNotExist) {
		return nil // most roots are linted before terraform init
	}
	src, diags := e.parser.read(name)
	e.diags.addWarnings(diags)
	if diags.HasErrors() {
		e.unread[name] = true
		return nil
	}
	var content struct {
		Modules []struct{ Key, Dir string }
	}
	if err := json.Unmarshal(src, &content); err != nil {
		e.unread[name] = true
		e.diags.add(caution("Module list is not readable",
			"The list of downloaded modules is not valid JSON. Run terraform init again.", top(name)))
		return nil
	}
	dirs := make(map[string]string, len(content.Modules))
	for _, entry := range content.Modules {
		dir := strings.ReplaceAll(entry.Dir, "\\", "/")
		if entry.Key != "" && dir != "" && !path.IsAbs(dir) {
			dirs[entry.Key] = path.Join(e.dir, dir)
		}
	}
	return dirs
}
