package accuracy

// Tally counts findings by verdict.
type Tally struct {
	True, Arguable, False int
}

func (t *Tally) add(verdict string) {
	switch verdict {
	case "true":
		t.True++
	case "arguable":
		t.Arguable++
	case "false":
		t.False++
	}
}

// All counts the findings of any verdict.
func (t Tally) All() int { return t.True + t.Arguable + t.False }

// Disputed counts the findings that their owner would not accept.
func (t Tally) Disputed() int { return t.Arguable + t.False }
