package rules

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/regionlint/regionlint/internal/finding"
)

// spot is a place as policies name it: a resource, or lines of a rule file.
type spot struct {
	Address   string `json:"address"`
	Root      string `json:"root"`
	Attribute string `json:"attribute"`
	File      string `json:"file"`
	Line      int    `json:"line"`
	Message   string `json:"message"`
}

// statement is the source of a fact of the intent.
type statement struct {
	File      string `json:"file"`
	StartLine int    `json:"start_line"`
	EndLine   int    `json:"end_line"`
	Text      string `json:"text"`
}

// verdict is a finding as a rule returns it.
type verdict struct {
	Address string `json:"address"`
	Root    string `json:"root"`
	// Attribute is the path of what is at fault in the resource.
	Attribute string `json:"attribute"`
	// Source is the statement that the finding stands on, instead of a resource.
	Source *statement `json:"source"`
	// Region is which of the regions of Source is meant. A resource has its own.
	Region  string `json:"region"`
	Message string `json:"message"`
	Trace   []spot `json:"trace"`
	// Level overrides the rule's.
	Level *finding.Severity `json:"level"`
	// Statement is what the finding breaks.
	Statement *statement   `json:"statement"`
	Fix       *finding.Fix `json:"fix"`
	// Subjects name what the finding is about, for one cause to give one
	// finding; where absent, the resource.
	Subjects []string `json:"subjects"`

	policy policy
	// severity is that of the rule; set is what the team has in its place.
	severity finding.Severity
	set      *finding.Severity
	// key tells with which thresholds the rule was asked.
	key string
}

// decodeAnswers reads what rules returned. What is no finding is a fault.
func decodeAnswers(answers []answer) (verdicts []verdict, faults []error) {
	for _, a := range answers {
		list, ok := a.findings.([]any)
		if !ok {
			faults = append(faults, a.policy.placed(fmt.Errorf("rule %s: findings is not a set", a.policy.ID)))
			continue
		}
		for _, value := range list {
			v, err := decodeVerdict(a, value)
			if err != nil {
				err = fmt.Errorf("rule %s returned what is no finding: %w", a.policy.ID, err)
				faults = append(faults, a.policy.placed(err))
				continue
			}
			verdicts = append(verdicts, v)
		}
	}
	return verdicts, faults
}

func decodeVerdict(a answer, value any) (verdict, error) {
	p := a.policy
	text, err := json.Marshal(value)
	if err != nil {
		return verdict{}, err
	}
	v := verdict{policy: p, severity: p.Level, key: a.key}
	if err := decodeStrictly(text, &v); err != nil {
		return verdict{}, errors.New(plainJSON(err))
	}
	if v.Level != nil {
		v.severity = *v.Level
	}
	switch {
	case v.Message == "":
		return verdict{}, errors.New("it has no message")
	case v.Address == "" && v.Source == nil:
		return verdict{}, errors.New("it names neither a resource nor a statement")
	case v.Region != "" && v.Source == nil:
		return verdict{}, errors.New("it names a region and no statement to stand on")
	}
	if err := checkFix(p, v.Fix); err != nil {
		return verdict{}, err
	}
	splitPaths(v.Fix)
	return v, nil
}

// level is what the finding has in the report.
func (v verdict) level() finding.Severity {
	if v.set != nil {
		return *v.set
	}
	return v.severity
}

// subjects are what the verdict is about.
func (v verdict) subjects() []string {
	switch {
	case len(v.Subjects) > 0:
		return v.Subjects
	case v.Source != nil:
		return []string{fmt.Sprintf("%s:%d", v.Source.File, v.Source.StartLine)}
	default:
		return []string{v.place()}
	}
}

// place names the resource that the verdict stands on.
func (v verdict) place() string { return v.Root + "|" + v.Address }

// isAboutAll says that the verdict is of a user's rule that names no subjects: it
// is about all that is said of its resource.
func (v verdict) isAboutAll() bool { return v.policy.isOwn && len(v.Subjects) == 0 }
