package finding

import "fmt"

// Severity ranks findings and diagnostics. Its zero value is not a severity;
// a larger one is worse.
type Severity int

// The severities, mildest first.
const (
	Note Severity = iota + 1
	Warning
	Error
)

// Severities lists every severity, worst first, as flags and summaries show them.
func Severities() []Severity { return []Severity{Error, Warning, Note} }

// String returns the name that METADATA, flags and reports use.
func (s Severity) String() string {
	switch s {
	case Note:
		return "note"
	case Warning:
		return "warning"
	case Error:
		return "error"
	default:
		return fmt.Sprintf("severity(%d)", int(s))
	}
}

// ParseSeverity reads a name that String wrote.
func ParseSeverity(name string) (Severity, error) {
	for _, s := range Severities() {
		if s.String() == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("%q is not a severity: use error, warning or note", name)
}

// MarshalText writes the name of the severity.
func (s Severity) MarshalText() ([]byte, error) {
	if s < Note || s > Error {
		return nil, fmt.Errorf("%s has no name", s)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads the name of a severity.
func (s *Severity) UnmarshalText(text []byte) error {
	parsed, err := ParseSeverity(string(text))
	if err != nil {
		return err
	}
	*s = parsed
	return nil
}
