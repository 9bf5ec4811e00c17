package intent

import (
	"cmp"
	"math"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// The range of a TTL whose other side is not written: below 30 s resolvers ask
// without end, above 60 s a failover takes minutes to be seen.
const (
	defaultMinTTL = 30
	defaultMaxTTL = 60
)

// ttlSides are the sides of the TTL that the statements of a layer set.
type ttlSides struct {
	low, high *ttlSide
	// from is the first statement on the TTL, or the narrowest.
	from rulefile.Statement
}

type ttlSide struct {
	seconds float64
	source  Source
}

// span is the TTLs that are let be.
type span struct{ low, high float64 }

func (s span) holds(other span) bool { return s.low <= other.low && other.high <= s.high }

// spanOf is what a statement lets be: a side that it does not set is open.
func spanOf(fact rulefile.TTL) span {
	s := span{math.Inf(-1), math.Inf(1)}
	if fact.HasMin {
		s.low = fact.MinSeconds
	}
	if fact.HasMax {
		s.high = fact.MaxSeconds
	}
	return s
}

// span is what the statements so far let be.
func (t *ttlSides) span() span {
	s := span{math.Inf(-1), math.Inf(1)}
	if t.low != nil {
		s.low = t.low.seconds
	}
	if t.high != nil {
		s.high = t.high.seconds
	}
	return s
}

// addTTL joins the sides that a statement sets to those of its layer. Of two
// statements one of which holds the other ("at most a minute", "45 s") both
// count, and the document has the narrower.
func (b *binder) addTTL(s rulefile.Statement, fact rulefile.TTL) {
	if b.ttl == nil {
		b.ttl = &ttlSides{from: s}
		b.settled["ttl"] = b.specific
	}
	set := b.side
	if b.specific || !b.settled["ttl"] {
		switch stated, before := spanOf(fact), b.ttl.span(); {
		case stated.holds(before):
			set = b.boundAgain
		case before.holds(stated):
			b.ttl.open(s, fact)
		}
	}
	if fact.HasMin {
		set(s, "ttl.min_seconds", &b.ttl.low, fact.MinSeconds)
	}
	if fact.HasMax {
		set(s, "ttl.max_seconds", &b.ttl.high, fact.MaxSeconds)
	}
}

// open makes room for the sides of a narrower statement.
func (t *ttlSides) open(s rulefile.Statement, fact rulefile.TTL) {
	t.from = s
	if fact.HasMin {
		t.low = nil
	}
	if fact.HasMax {
		t.high = nil
	}
}

// boundAgain records a side of a statement that lets all be that is set.
func (b *binder) boundAgain(s rulefile.Statement, key string, _ **ttlSide, seconds float64) {
	b.claim(s, key, seconds, nil)
}

// side sets one side of the TTL, unless it is set to something else, or the
// other side excludes it.
func (b *binder) side(s rulefile.Statement, key string, slot **ttlSide, seconds float64) {
	set := *slot
	if set == nil {
		*slot = &ttlSide{seconds, Source(s.Source)}
		if low, high := b.ttl.low, b.ttl.high; low != nil && high != nil && low.seconds > high.seconds {
			*slot = nil
			set = cmp.Or(b.ttl.low, b.ttl.high)
		}
	}
	var against *Source
	if set != nil && (*slot == nil || set.seconds != seconds) {
		against = &set.source
	}
	b.claim(s, key, seconds, against)
}

// boundTTL completes the TTL of a layer: a side that is not written is the
// default, or the written one where that is tighter.
func (b *binder) boundTTL() {
	if b.ttl == nil {
		return
	}
	low, high := b.ttl.low, b.ttl.high
	if low == nil && high == nil {
		return
	}
	ttl := &TTL{
		MinSeconds: defaultMinTTL, MaxSeconds: defaultMaxTTL,
		Environment: environment(b.ttl.from), Source: Source(b.ttl.from.Source),
	}
	if low != nil {
		ttl.MinSeconds, ttl.MinSource = low.seconds, &low.source
		ttl.MaxSeconds = max(ttl.MaxSeconds, low.seconds)
	}
	if high != nil {
		ttl.MaxSeconds, ttl.MaxSource = high.seconds, &high.source
		ttl.MinSeconds = min(ttl.MinSeconds, high.seconds)
	}
	b.current.TTL = ttl
}
