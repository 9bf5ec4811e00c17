package accuracy

// Dispute is what stands in a repository and is not true, for one reason.
type Dispute struct {
	// Finding is the first of them.
	Finding
	// More is how many others there are.
	More int
}

// Disputes groups the findings that stand and are not true by rule, repository
// and reason.
func (all Findings) Disputes() []Dispute {
	var disputes []Dispute
	at := make(map[[3]string]int)
	for _, f := range all.Disputed() {
		key := [3]string{f.Rule, f.Repository, f.Reason}
		if i, known := at[key]; known {
			disputes[i].More++
			continue
		}
		at[key] = len(disputes)
		disputes = append(disputes, Dispute{Finding: f})
	}
	return disputes
}
