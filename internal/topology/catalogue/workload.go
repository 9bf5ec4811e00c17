package catalogue

// Workload is something that serves or computes.
type Workload struct {
	Kind string `json:"kind"`
	// Private are values of arguments with which the internet cannot reach it, Open
	// those with which it can; they can end in "*". Elsewise it can where Public
	// says so, and else nobody knows.
	Private map[string][]string `json:"private"`
	Open    map[string][]string `json:"open"`
	Public  bool                `json:"public"`
}

// Offered is what a workload uses something for, "" for what only connects or
// permits, and for what ties regions together.
func (k *Kind) Offered() string {
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
