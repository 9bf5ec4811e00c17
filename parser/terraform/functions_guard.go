package terraform

import (
	"errors"
	"slices"
	"strings"

	yaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// With some arguments these functions of the library need minutes or all
// memory. The guards refuse those.
var (
	formatFunction     = undecidedByNull(guarded(stdlib.FormatFunc, hugeNumbers))
	formatListFunction = undecidedByNull(guarded(stdlib.FormatListFunc, hugeNumbers))
	indentFunction     = guarded(stdlib.IndentFunc, wideIndent)
	yamlDecodeFunction = guarded(yaml.YAMLDecodeFunc, deepYAML)
)

// guarded is fn for arguments that the guard lets through.
func guarded(fn function.Function, guard func(args []cty.Value) error) function.Function {
	return function.New(&function.Spec{
		Params: fn.Params(), VarParam: fn.VarParam(),
		Type: func(args []cty.Value) (cty.Type, error) {
			bare := make([]cty.Value, len(args))
			for i, arg := range args {
				bare[i] = unmarked(arg)
			}
			if err := guard(bare); err != nil {
				return cty.NilType, err
			}
			return fn.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return fn.Call(args) },
	})
}

// hugeNumbers refuses texts that as numbers would have millions of digits.
func hugeNumbers(args []cty.Value) error {
	for _, arg := range args {
		switch {
		case !arg.IsKnown() || arg.IsNull():
		case arg.Type() == cty.String:
			if hugeNumber(arg.AsString()) {
				return errors.New("the number is too large")
			}
		case arg.CanIterateElements():
			if err := hugeNumbers(arg.AsValueSlice()); err != nil {
				return err
			}
		}
	}
	return nil
}

func wideIndent(args []cty.Value) error {
	if args[0].IsKnown() && !args[0].IsNull() {
		if width, _ := args[0].AsBigFloat().Int64(); width > maxText {
			return errors.New("the indentation is too wide")
		}
	}
	return nil
}

// deepYAML refuses nesting for which the YAML parser would need minutes.
// Brackets in quoted text count as well: no document comes near the bound.
func deepYAML(args []cty.Value) error {
	if !args[0].IsKnown() || args[0].IsNull() {
		return nil
	}
	limit, depth := DefaultLimits().Nesting, 0
	for line := range strings.Lines(args[0].AsString()) {
		content := strings.TrimLeft(line, "-? \t")
		if width := len(line) - len(content); width > 4*limit {
			return errors.New("the nesting is too deep")
		}
		for _, r := range content {
			switch r {
			case '[', '{':
				depth++
			case ']', '}':
				depth = max(0, depth-1)
			}
			if depth > limit {
				return errors.New("the nesting is too deep")
			}
		}
	}
	return nil
}

// undecidedByNull is fn for arguments that are not a bare null: Terraform does
// not know what to make of those before it applies.
func undecidedByNull(fn function.Function) function.Function {
	return function.New(&function.Spec{
		Params: fn.Params(), VarParam: fn.VarParam(),
		Type: func(args []cty.Value) (cty.Type, error) {
			if slices.ContainsFunc(args[1:], isBareNull) {
				return cty.DynamicPseudoType, nil
			}
			return fn.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, kind cty.Type) (cty.Value, error) {
			if kind == cty.DynamicPseudoType {
				return cty.DynamicVal, nil // callExpr keeps the marks
			}
			return fn.Call(args)
		},
	})
}

func isBareNull(val cty.Value) bool { return val.IsNull() && val.Type() == cty.DynamicPseudoType }
