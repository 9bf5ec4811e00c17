package topology

// workloadKind is something that serves or computes.
type workloadKind struct {
	Kind string `json:"kind"`
	// Private are values of arguments with which the internet cannot reach it, Open
	// those with which it can; they can end in "*". Elsewise it can where Public
	// says so, and else nobody knows.
	Private map[string][]string `json:"private"`
	Open    map[string][]string `json:"open"`
	Public  bool                `json:"public"`
}

// isPublic says whether the internet can reach a workload, nil where unknown.
func (i *instance) isPublic() *bool {
	facts := i.kind.Workload
	answer := func(public bool) *bool { return &public }
	switch i.hasOneOf(facts.Private) {
	case known:
		return answer(false)
	case unknown:
		return nil
	case absent:
	}
	if i.hasOneOf(facts.Open) == known || facts.Public {
		return answer(true)
	}
	return nil
}

// offered is what a workload uses something for, "" for what only connects or
// permits, and for what ties regions together.
func (k *kind) offered() string {
	switch {
	case k.Workload != nil:
		return k.Workload.Kind
	case k.Datastore != nil:
		return k.Datastore.Kind
	case k.Key != nil:
		return "key"
	default:
		return k.Offers
	}
}
