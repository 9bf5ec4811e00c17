package rulefile

// group numbers the brackets, clauses and segments that tokens are in.
func group(tokens []token) {
	groups, clause, segment := 0, 0, 0
	stack := make([]int, 1, 8) // brackets nest no deeper, as a rule
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.is(classOpen):
			groups++
			stack = append(stack, groups)
		case t.is(classStop), t.is(classContrast), t.is(classSeparator) && t.norm != ":" && t.norm != "=" &&
			(t.norm != "-" || t.text == "–"):
			clause++
			segment++
		case t.is(classComma) && t.norm == ",":
			segment++
		}
		t.group, t.clause, t.segment = stack[len(stack)-1], clause, segment
		if t.is(classClose) && len(stack) > 1 {
			stack = stack[:len(stack)-1]
		}
	}
}
