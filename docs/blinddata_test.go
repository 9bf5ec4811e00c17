package docs_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// blindCheck is the answers whose labels were written down before the program
// was run.
type blindCheck []blindAnswer

// blindAnswer is what a person had read from the source about one resource,
// and what the program said of it first.
type blindAnswer struct {
	Repository, Commit, Root string
	Address                  string
	LabelStatus, LabelRegion string
	SaidStatus, SaidRegion   string
	Proof                    string // file:line
	Verdict, Note            string
}

// Verdicts lists what comparing an answer with its label and its source can
// end in.
func (blindCheck) Verdicts() []string {
	return []string{"right", "label-mistaken", "too-cautious", "wrong"}
}

// Count counts the answers with a status said and a verdict, empty for any.
func (b blindCheck) Count(status, verdict string) int {
	var n int
	for _, a := range b {
		if (status == "" || a.SaidStatus == status) && (verdict == "" || a.Verdict == verdict) {
			n++
		}
	}
	return n
}

// Right counts the answers that are right, whatever the label said.
func (b blindCheck) Right() int { return b.Count("", "right") + b.Count("", "label-mistaken") }

// Repositories counts the repositories that the answers are about.
func (b blindCheck) Repositories() int {
	names := make(map[string]bool)
	for _, a := range b {
		names[a.Repository] = true
	}
	return len(names)
}

// Ended lists the answers with a verdict.
func (b blindCheck) Ended(verdict string) []blindAnswer {
	return slices.DeleteFunc(slices.Clone(b), func(a blindAnswer) bool { return a.Verdict != verdict })
}

// Label writes the label as the page shows it.
func (a blindAnswer) Label() string { return strings.TrimSpace(a.LabelStatus + " " + a.LabelRegion) }

// Said writes the answer as the page shows it.
func (a blindAnswer) Said() string { return strings.TrimSpace(a.SaidStatus + " " + a.SaidRegion) }

// readBlindCheck reads the recorded answers; a malformed row fails the test.
func readBlindCheck(t *testing.T) blindCheck {
	t.Helper()
	return readRows(t, "blind.csv", []string{
		"repository", "commit", "root", "address", "label_status", "label_region", "said_status", "said_region",
		"proof", "verdict", "note",
	}, readBlindAnswer)
}

func readBlindAnswer(cells []string) (blindAnswer, error) {
	a := blindAnswer{
		Repository: cells[0], Commit: cells[1], Root: cells[2], Address: cells[3],
		LabelStatus: cells[4], LabelRegion: cells[5], SaidStatus: cells[6], SaidRegion: cells[7],
		Proof: cells[8], Verdict: cells[9], Note: cells[10],
	}
	return a, errors.Join(
		form("repository", a.Repository, `[\w.-]+/[\w.-]+`),
		form("commit", a.Commit, `[0-9a-f]{40}`),
		form("root", a.Root, `[^/].*`),
		form("address", a.Address, `(?s).+\..+`),
		placed("label", a.LabelStatus, a.LabelRegion),
		placed("answer", a.SaidStatus, a.SaidRegion),
		form("proof", a.Proof, `[^/].*:[1-9][0-9]*`),
		form("verdict", a.Verdict, strings.Join(blindCheck{}.Verdicts(), "|")),
		a.coherent(),
	)
}

// placed says whether a status names a region where it must, and none where it
// cannot.
func placed(column, status, region string) error {
	pattern := ``
	if status == "known" || status == "symbolic" {
		pattern = `.+`
	}
	return errors.Join(
		form(column+" status", status, strings.Join(accuracy{}.Statuses(), "|")),
		form(column+" region", region, pattern),
	)
}

// coherent says whether a verdict can be that of its label and its answer.
func (a blindAnswer) coherent() error {
	same := a.LabelStatus == a.SaidStatus && a.LabelRegion == a.SaidRegion
	switch {
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
