package linter

import (
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/rules"
)

// contain, deferred, makes a diagnostic of a panic while a system was worked
// on. What is known of the system by then is not reported: half a judgement can
// be wrong.
func (s *survey) contain(of system) {
	fault := recover()
	if fault == nil {
		return
	}
	s.result, s.kept = rules.Result{}, nil
	s.diagnostics = append(s.diagnostics, finding.Diagnostic{
		Severity: finding.Error,
		Summary:  "System is not judged",
		Detail: fmt.Sprintf("regionlint failed on the system %s%s: %v. "+
			"This is a fault of regionlint, not of the code. The other systems are judged.",
			of.name, placeOfPanic(), fault),
	})
}

// modelled leaves out the places of systems that could not be modelled.
func modelled(documents []*topology.Document) []*topology.Document {
	return slices.DeleteFunc(documents, func(d *topology.Document) bool { return d == nil })
}

// placeOfPanic is the innermost place in this program that led to the panic,
// for a report of the fault; "" where that cannot be told.
func placeOfPanic() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(0, callers)])
	panicked := false
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicked = true
		case panicked && strings.HasPrefix(frame.Function, "github.com/regionlint/"):
			directory, file := path.Split(frame.File)
			return fmt.Sprintf(" (%s:%d)", path.Join(path.Base(directory), file), frame.Line)
		}
		if !more {
			return ""
		}
	}
}
