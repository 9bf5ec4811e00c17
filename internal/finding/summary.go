package finding

// Count returns a summary with the findings counted by severity. A suppressed
// finding counts as suppressed and as nothing else. What a run saw (files,
// resources, systems) is for the caller to add.
func Count(findings []Finding) Summary {
	var s Summary
	for _, f := range findings {
		if f.Suppressed {
			s.Suppressed++
			continue
		}
		switch f.Severity {
		case Error:
			s.Error++
		case Warning:
			s.Warning++
		case Note:
			s.Note++
		}
	}
	return s
}
