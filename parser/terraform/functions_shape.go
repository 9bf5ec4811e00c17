package terraform

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// textFunction is a function from one text to another.
func textFunction(apply func(string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "text", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			result, err := apply(args[0].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			return cty.StringVal(result), nil
		},
	})
}

// testFunction is a question about two texts.
func testFunction(test func(text, other string) bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "text", Type: cty.String}, {Name: "other", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.BoolVal(test(args[0].AsString(), args[1].AsString())), nil
		},
	})
}

// anything is a parameter that takes values of any type, marks and all.
func anything(name string) function.Parameter {
	return function.Parameter{
		Name: name, Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	}
}

// lenient is a function whose result can have any type. The type is not asked
// for ahead: that would evaluate everything twice, at each level of a nest.
func lenient(impl func(args []cty.Value) (cty.Value, error), params ...function.Parameter) function.Function {
	return function.New(&function.Spec{
		Params: params,
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return impl(args) },
	})
}

// variadic is lenient for any number of arguments of any type.
func variadic(impl func(args []cty.Value) (cty.Value, error)) function.Function {
	param := anything("values")
	return function.New(&function.Spec{
		VarParam: &param,
		Type:     function.StaticReturnType(cty.DynamicPseudoType),
		Impl:     func(args []cty.Value, _ cty.Type) (cty.Value, error) { return impl(args) },
	})
}
