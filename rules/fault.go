package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/regionlint/regionlint/internal/spelling"
)

// PolicyError is a mistake in a policy, with its place.
type PolicyError struct {
	File string
	// Line is 0 where no line is to blame.
	Line    int
	Message string
}

// Error says what is wrong, and where.
func (e *PolicyError) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Message
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message)
}

// placed gives what went wrong when the rule judged its place, where the rule is
// the user's: the line that failed, or else where the findings are made.
func (p policy) placed(err error) error {
	if !p.isOwn {
		return err
	}
	fault := &PolicyError{File: p.findings.File, Line: p.findings.Line, Message: err.Error()}
	if failure, ok := errors.AsType[*topdown.Error](err); ok {
		fault.Message = fmt.Sprintf("rule %s failed: %s", p.ID, failure.Message)
		if at := failure.Location; at != nil && slices.Contains(p.Modules, userFile(at.File)) {
			fault.File, fault.Line = at.File, at.Row
		}
	}
	return fault
}

// joined is several mistakes as one error, nil for none.
func joined(faults []*PolicyError) error {
	list := make([]error, 0, len(faults))
	for _, fault := range faults {
		list = append(list, fault)
	}
	return errors.Join(list...)
}

// engineFaults gives the errors of the policy engine our form; nil for none.
func engineFaults(file string, err error) []*PolicyError {
	if err == nil {
		return nil
	}
	list, ok := errors.AsType[ast.Errors](err)
	if one, isOne := errors.AsType[*ast.Error](err); !ok && isOne {
		list = ast.Errors{one}
	} else if !ok {
		return []*PolicyError{{File: file, Message: err.Error()}}
	}
	faults := make([]*PolicyError, 0, len(list))
	for _, each := range list {
		fault := &PolicyError{File: file, Message: plainly(each)}
		if each.Location != nil {
			fault.File, fault.Line = each.Location.File, each.Location.Row
		}
		faults = append(faults, fault)
	}
	return faults
}

// plainly says what is wrong in the engine's words, but for functions that the
// sandbox lacks: the engine calls those undefined.
func plainly(err *ast.Error) string {
	for _, builtin := range ast.CapabilitiesForThisVersion().Builtins {
		if builtin.IsNondeterministic() && err.Message == "undefined function "+builtin.Name {
			return builtin.Name + " cannot be called: a policy has no network, environment, clock or chance"
		}
	}
	switch details := err.Details.(type) {
	case *ast.RefErrInvalidDetail:
		return noSuchPart(details)
	case nil, *ast.ParserErrorDetail: // it shows the line, and the place says which that is
		return err.Message
	default:
		return strings.Join(append([]string{err.Message}, details.Lines()...), "; ")
	}
}

// noSuchPart says which part of a reference nothing has, and what is there.
func noSuchPart(wrong *ast.RefErrInvalidDetail) string {
	var there []string
	for _, value := range wrong.OneOf {
		if name, ok := value.(ast.String); ok {
			there = append(there, string(name))
		}
	}
	message := fmt.Sprintf("there is no %s.", wrong.Ref[:wrong.Pos+1])
	name, _ := wrong.Ref[wrong.Pos].Value.(ast.String)
	if suggestion := spelling.Suggestion(string(name), there); suggestion != "" || len(there) == 0 {
		return message + suggestion
	}
	return message + " What is there: " + strings.Join(there, ", ")
}
