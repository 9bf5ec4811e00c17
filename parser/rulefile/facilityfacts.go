package rulefile

// readFacility reads "users enter through Global Accelerator". A heading, a step of
// a procedure, a fault and a choice between products name one without declaring it.
func readFacility(m *match) []Fact {
	s := m.statement
	step := s.tokens[0].norm != "failover" && m.isStepOrFault() // "failover is exercised with AWS FIS"
	if s.item.heading || step || m.isChoice() || s.isRowOfEstimates() {
		return nil
	}
	return []Fact{Facility{Name: m.token("facility").value(classFacility)}}
}
