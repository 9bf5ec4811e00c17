package terraform

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// pathStep is one step of an attribute path.
type pathStep struct {
	name    string
	index   int
	isIndex bool
}

// parsePath reads a path such as "alias[0].name" or `tags["a.b"]`.
func parsePath(path string) []pathStep {
	var list []pathStep
	for path != "" {
		switch path[0] {
		case '.':
			path = path[1:]
		case '[':
			inner, rest, _ := strings.Cut(path[1:], "]")
			list = append(list, indexStep(inner))
			path = rest
		default:
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				end = len(path)
			}
			list = append(list, pathStep{name: path[:end]})
			path = path[end:]
		}
	}
	return list
}

func indexStep(text string) pathStep {
	number := 0
	if _, err := fmt.Sscanf(text, "%d", &number); err == nil && number >= 0 {
		return pathStep{index: number, isIndex: true}
	}
	return pathStep{name: strings.Trim(text, `"`)}
}

// traverser is the step as the library writes it.
func (s pathStep) traverser() hcl.Traverser {
	if s.isIndex {
		return hcl.TraverseIndex{Key: cty.NumberIntVal(int64(s.index))}
	}
	return hcl.TraverseAttr{Name: s.name}
}

func stepOf(val cty.Value) (pathStep, bool) {
	val, _ = val.Unmark()
	switch {
	case val == cty.NilVal || !val.IsKnown() || val.IsNull():
		return pathStep{}, false
	case val.Type() == cty.Number:
		number, _ := val.AsBigFloat().Int64()
		return pathStep{index: int(number), isIndex: true}, number >= 0
	case val.Type() == cty.String:
		return pathStep{name: val.AsString()}, true
	}
	return pathStep{}, false
}

// text is the step as the key of an object.
func (s pathStep) text() string {
	if s.isIndex {
		return strconv.Itoa(s.index)
	}
	return s.name
}

func pathOf(traversal hcl.Traversal) []pathStep {
	list := make([]pathStep, 0, len(traversal))
	for _, step := range traversal {
		switch step := step.(type) {
		case hcl.TraverseAttr:
			list = append(list, pathStep{name: step.Name})
		case hcl.TraverseIndex:
			if one, ok := stepOf(step.Key); ok {
				list = append(list, one)
			}
		}
	}
	return list
}
