package rulefile

// longDocument is how many items a document has at least whose halves are read
// at the same time: two cores take 8 ms instead of 10 for one of 2,000 lines.
const longDocument = 300

// items reads the items of a document, a long one in two halves. What a half
// says depends on the other only where a sentence of the first takes back what
// stands below it.
func (r *reading) items(items []*item) {
	middle := middleHeading(items)
	if middle == 0 || r.explainer != nil {
		r.each(items)
		return
	}
	behind := &reading{
		grammar: r.grammar, file: r.file, title: r.title, contexts: map[string]*context{},
		void: r.void, options: r.options,
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		behind.each(items[middle:])
	}()
	r.each(items[:middle])
	<-done
	if r.preamble.covers(items[middle]) || r.toldLeftOut && behind.toldLeftOut {
		r.each(items[middle:])
		return
	}
	r.statements = append(r.statements, behind.statements...)
	r.gaps = append(r.gaps, behind.gaps...)
}

func (r *reading) each(items []*item) {
	for _, it := range items {
		r.item(it)
	}
}

// middleHeading is the index of the first heading in the second half of a long
// document, 0 where there is none. A list or table does not go on behind it.
func middleHeading(items []*item) int {
	if len(items) < longDocument {
		return 0
	}
	for i := len(items) / 2; i < len(items); i++ {
		if items[i].heading {
			return i
		}
	}
	return 0
}
