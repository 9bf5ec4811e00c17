package rulefile

// bound turns a span into a comparator and its figure. A range is its upper
// end; lower bounds are no objectives.
func (s span) bound() (seconds float64, comparator string, ok bool) {
	switch {
	case s.comparator == ">=":
		return 0, "", false
	case s.comparator != "":
		return s.high, s.comparator, true
	case s.isRange:
		return s.high, "<=", true
	default:
		return s.high, "=", true
	}
}

func readObjective(m *match) []Fact {
	measure := Measure(m.token("objective").value(classObjective))
	for _, c := range m.captures {
		// "within 5 minutes of data loss (RPO)": the abbreviation decides.
		if c.token != nil && c.token.is(classObjective) && (c.token.norm == "rto" || c.token.norm == "rpo") {
			measure = Measure(c.token.norm)
		}
	}
	return objective(m, measure)
}

// readObjectives reads "RTO / RPO: 15 min / 1 min": a figure each, or one for both.
func readObjectives(m *match) []Fact {
	var measures []Measure
	var spans []span
	for _, c := range m.captures {
		if c.token != nil && c.name == "objective" {
			measures = append(measures, Measure(c.token.value(classObjective)))
		}
		if read, ok := c.value.(span); ok {
			spans = append(spans, read)
		}
	}
	facts := make([]Fact, 0, len(measures))
	for i, measure := range measures {
		seconds, comparator, ok := spans[min(i, len(spans)-1)].bound()
		if !ok {
			return nil
		}
		facts = append(facts, Objective{Measure: measure, Seconds: seconds, Comparator: comparator})
	}
	return facts
}

func objective(m *match, measure Measure) []Fact {
	read, _ := captured[span](m, "time")
	seconds, comparator, ok := read.bound()
	if !ok {
		return nil
	}
	return []Fact{Objective{Measure: measure, Seconds: seconds, Comparator: comparator}}
}

// readBoundObjective reads "maximum RTO: 5 minutes".
func readBoundObjective(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if m.token("bound").value(classBound) == ">=" {
		return nil
	}
	if read.comparator == "" {
		read.comparator = "<="
	}
	seconds, comparator, ok := read.bound()
	if !ok {
		return nil
	}
	return []Fact{Objective{
		Measure: Measure(m.token("objective").value(classObjective)), Seconds: seconds, Comparator: comparator,
	}}
}

// readNoLoss reads "no data loss" and "RPO: none".
func readNoLoss(m *match) []Fact {
	if m.token("objective").value(classObjective) != string(RPO) || m.statement.hasPurpose(m.end) {
		return nil
	}
	return readNothingLost(m)
}

func readNothingLost(m *match) []Fact {
	if m.statement.hasPurpose(m.end) {
		return nil
	}
	return []Fact{Objective{Measure: RPO, Comparator: "="}}
}

// readNeverLose reads "never lose more than 1 minute of data".
func readNeverLose(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if read.comparator != ">=" {
		return nil
	}
	return []Fact{Objective{Measure: RPO, Seconds: read.low, Comparator: "<="}}
}

// readRecovery reads "recover within 60 seconds"; without a bound the time is
// no objective.
func readRecovery(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if read.comparator != "<" && read.comparator != "<=" {
		return nil
	}
	return objective(m, RTO)
}

func readLoss(m *match) []Fact { return objective(m, RPO) }
