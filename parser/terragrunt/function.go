package terragrunt

import (
	"io/fs"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// unknowable are the functions whose result only a run can tell.
var unknowable = map[string]bool{
	"constraint_check": true, "get_aws_account_alias": true, "get_aws_account_id": true,
	"get_aws_caller_identity_arn": true, "get_aws_caller_identity_user_id": true,
	"get_default_retryable_errors": true, "get_platform": true, "get_terraform_cli_args": true,
	"get_terraform_command": true, "get_terraform_commands_that_need_input": true,
	"get_terraform_commands_that_need_locking":     true,
	"get_terraform_commands_that_need_parallelism": true, "get_terraform_commands_that_need_vars": true,
	"get_terragrunt_source_cli_flag": true, "mark_as_read": true, "mark_glob_as_read": true,
	"read_tfvars_file": true, "run_cmd": true, "sops_decrypt_file": true,
}

// Call calls a function of Terragrunt.
func (f *file) Call(name string, args []cty.Value) (cty.Value, *terraform.Config, bool, error) {
	if unknowable[name] {
		return cty.DynamicVal, nil, true, nil
	}
	given := make([]string, len(args))
	for i, arg := range args {
		text, known := textIn(arg)
		if !known && i == 0 {
			return cty.DynamicVal, nil, functions[name] != nil || name == readConfig, nil
		}
		given[i] = text
	}
	if name == readConfig {
		val, config := f.read(given, args)
		return val, config, true, nil
	}
	fn := functions[name]
	if fn == nil {
		return cty.NilVal, nil, false, nil
	}
	val, err := fn(f, given, args)
	return val, nil, true, err
}

// readConfig is the function that reads another file.
const readConfig = "read_terragrunt_config"

// functions are those whose result the tree decides. They get their arguments
// as text, and as they are (Terragrunt documentation, "Functions").
var functions = map[string]func(f *file, given []string, args []cty.Value) (cty.Value, error){
	"find_in_parent_folders": findAbove,
	"get_env":                environment,
	"get_original_terragrunt_dir": func(f *file, _ []string, _ []cty.Value) (cty.Value, error) {
		return onMachine(f.reading.dir), nil
	},
	"get_parent_terragrunt_dir": func(f *file, given []string, _ []cty.Value) (cty.Value, error) {
		return onMachine(f.parentDir(given)), nil
	},
	"get_path_from_repo_root": func(f *file, _ []string, _ []cty.Value) (cty.Value, error) {
		return cty.StringVal(f.dir()), nil
	},
	"get_path_to_repo_root": func(f *file, _ []string, _ []cty.Value) (cty.Value, error) {
		return cty.StringVal(relative(f.dir(), ".")), nil
	},
	"get_repo_root": func(*file, []string, []cty.Value) (cty.Value, error) { return onMachine("."), nil },
	"get_terragrunt_dir": func(f *file, _ []string, _ []cty.Value) (cty.Value, error) {
		return onMachine(f.dir()), nil
	},
	"get_working_dir": func(*file, []string, []cty.Value) (cty.Value, error) { return cty.DynamicVal, nil },
	"path_relative_from_include": func(f *file, given []string, _ []cty.Value) (cty.Value, error) {
		return cty.StringVal(relative(f.dir(), f.parentDir(given))), nil
	},
	"path_relative_to_include": func(f *file, given []string, _ []cty.Value) (cty.Value, error) {
		return cty.StringVal(relative(f.parentDir(given), f.dir())), nil
	},
}

// parentDir is the directory of the file that a leaf includes, by its label
// where one is given, or of the file itself.
func (f *file) parentDir(given []string) string {
	label := ""
	if len(given) > 0 {
		label = given[0]
	}
	if f.child != nil {
		if one := f.child.included(label); one != nil && label != "" {
			return path.Dir(one.name)
		}
		return path.Dir(f.name)
	}
	if one := f.included(label); one != nil {
		return path.Dir(one.name)
	}
	return f.dir()
}

// findAbove finds a file in the directories above that of the leaf.
func findAbove(f *file, given []string, args []cty.Value) (cty.Value, error) {
	names := []string{FileName}
	if len(given) > 0 {
		names = []string{given[0]}
	}
	for dir := f.dir(); dir != "."; {
		dir = path.Dir(dir)
		for _, name := range names {
			if found := path.Join(dir, name); exists(f.reading.tree, found) {
				return onMachine(found), nil
			}
		}
	}
	if len(args) > 1 {
		return args[1], nil
	}
	f.miss(names[0])
	return cty.DynamicVal, nil
}

// miss notes a file that is not in the tree: it may be on the machine on which
// Terragrunt runs.
func (f *file) miss(name string) {
	at := hcl.Range{Filename: f.name, Start: hcl.InitialPos, End: hcl.InitialPos}
	f.reading.composer.Note("File of the configuration is missing", "There is no file "+name+" at or above "+f.dir()+
		" in the directory tree that is read. What it says is taken as unknown.", at)
}

// environment is the default of a variable of the environment, whose value a
// report must not depend on.
func environment(_ *file, _ []string, args []cty.Value) (cty.Value, error) {
	if len(args) > 1 {
		return args[1], nil
	}
	return cty.UnknownVal(cty.String), nil
}

// read reads another file, and gives what it has.
func (f *file) read(given []string, args []cty.Value) (cty.Value, *terraform.Config) {
	if len(given) == 0 {
		return cty.DynamicVal, nil
	}
	name := inTree(path.Dir(f.name), given[0])
	if !exists(f.reading.tree, name) {
		if len(args) > 1 {
			return args[1], nil
		}
		f.miss(name)
		return cty.DynamicVal, nil
	}
	other := f.reading.open(name, f)
	if other == nil {
		return cty.DynamicVal, nil
	}
	values := map[string]cty.Value{
		"locals": other.config.Locals(), "inputs": cty.EmptyObjectVal,
		"dependency": cty.DynamicVal, "generate": cty.DynamicVal, "remote_state": cty.DynamicVal,
		"terraform": cty.DynamicVal,
	}
	if inputs, ok := other.config.Argument("inputs"); ok {
		values["inputs"] = inputs.Evaluate()
	}
	return cty.ObjectVal(values), other.config
}

// onMachine is the absolute path of a directory or file of the tree.
func onMachine(name string) cty.Value {
	if name == "." {
		return cty.StringVal(terraform.TreeTop)
	}
	return cty.StringVal(terraform.TreeTop + "/" + name)
}

// inTree returns the path in the tree of a path that is seen from base.
func inTree(base, name string) string {
	if rest, ok := strings.CutPrefix(name, terraform.TreeTop); ok {
		return path.Clean("./" + strings.TrimLeft(rest, "/"))
	}
	return path.Join(base, name)
}

// relative returns target as seen from dir; both are clean paths in the tree.
func relative(dir, target string) string {
	from, to := steps(dir), steps(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	up := make([]string, len(from))
	for i := range up {
		up[i] = ".."
	}
	return path.Join(append(up, append(to, ".")...)...)
}

func steps(dir string) []string {
	if dir == "." {
		return nil
	}
	return strings.Split(dir, "/")
}

func exists(tree fs.FS, name string) bool {
	if !fs.ValidPath(name) {
		return false
	}
	_, err := fs.Stat(tree, name)
	return err == nil
}
