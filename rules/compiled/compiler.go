package compiled

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// needed are the stages of compilation that make no change to a module: they
// build what evaluation looks rules up in.
var needed = []ast.StageID{
	ast.StageSetModuleTree, ast.StageSetRuleTree, ast.StageBuildRuleIndices, ast.StageBuildComprehensionIndices,
}

// Compiler returns a compiler of modules that are compiled already.
func Compiler(modules map[string]*ast.Module, capabilities *ast.Capabilities) *ast.Compiler {
	isNeeded := func(stage ast.StageID) bool { return slices.Contains(needed, stage) }
	skipped := slices.DeleteFunc(ast.AllStages(), isNeeded)
	compiler := ast.NewCompiler().WithCapabilities(capabilities).WithSkipStages(skipped...)
	compiler.Compile(modules)
	return compiler
}
