package accuracy

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// BlindCheck is the answers whose labels were written down before the program
// was run.
type BlindCheck []BlindAnswer

// BlindAnswer is what a person had read from the source about one resource,
// and what the program said of it first.
type BlindAnswer struct {
	Source
	Root        string `column:"root"         form:"text"`
	Address     string `column:"address"      form:"address"`
	LabelStatus string `column:"label_status" form:"text"`
	LabelRegion string `column:"label_region" form:"any"`
	SaidStatus  string `column:"said_status"  form:"text"`
	SaidRegion  string `column:"said_region"  form:"any"`
	// Proof is the file and line that decide.
	Proof   string `column:"proof"   form:"place"`
	Verdict string `column:"verdict" form:"text"`
	Note    string `column:"note"    form:"any"`
}

// problem says whether the verdict can be that of the label and the answer.
func (a BlindAnswer) problem() error {
	err := errors.Join(
		placed("label", a.LabelStatus, a.LabelRegion),
		placed("answer", a.SaidStatus, a.SaidRegion),
		oneOf("verdict", a.Verdict, BlindCheck{}.Verdicts()),
	)
	same := a.LabelStatus == a.SaidStatus && a.LabelRegion == a.SaidRegion
	switch {
	case err != nil:
		return err
	case same != (a.Verdict == "right"):
		return fmt.Errorf("the label %q, the answer %q and the verdict %q contradict each other",
			a.Label(), a.Said(), a.Verdict)
	case a.Verdict == "too-cautious" && a.SaidStatus == "known":
		return fmt.Errorf("the answer %q names a region and cannot be too cautious", a.Said())
	case a.Verdict != "right" && a.Note == "":
		return errors.New("the verdict needs a note")
	}
	return nil
}

// Label writes the label as the page shows it.
func (a BlindAnswer) Label() string { return strings.TrimSpace(a.LabelStatus + " " + a.LabelRegion) }

// Said writes the answer as the page shows it.
func (a BlindAnswer) Said() string { return strings.TrimSpace(a.SaidStatus + " " + a.SaidRegion) }

// Verdicts lists what comparing an answer with its label and its source can
// end in.
func (BlindCheck) Verdicts() []string {
	return []string{"right", "label-mistaken", "too-cautious", "wrong"}
}

// Count counts the answers with a status said and a verdict, empty for any.
func (b BlindCheck) Count(status, verdict string) int {
	var n int
	for _, a := range b {
		if (status == "" || a.SaidStatus == status) && (verdict == "" || a.Verdict == verdict) {
			n++
		}
	}
	return n
}

// Right counts the answers that are right, whatever the label said.
func (b BlindCheck) Right() int { return b.Count("", "right") + b.Count("", "label-mistaken") }

// Repositories counts the repositories that the answers are about.
func (b BlindCheck) Repositories() int {
	names := make(map[string]bool)
	for _, a := range b {
		names[a.Repository] = true
	}
	return len(names)
}

// Ended lists the answers with a verdict.
func (b BlindCheck) Ended(verdict string) []BlindAnswer {
	return slices.DeleteFunc(slices.Clone(b), func(a BlindAnswer) bool { return a.Verdict != verdict })
}
