package accuracy

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Statuses lists what can be said of a region.
func Statuses() []string { return []string{"known", "symbolic", "global", "unknown"} }

// Clouds lists the clouds of the page's table.
func Clouds() []string { return []string{"AWS", "Azure", "Google Cloud", "others"} }

// Reason is a cause of unknown regions, with how often it was given.
type Reason struct {
	Reason       string `column:"reason" form:"text"`
	Resources    int    `column:"resources"`
	Repositories int    `column:"repositories"`
	LeftOut      int    `column:"in_left_out_roots"`
}

func (Reason) problem() error { return nil }

// Answer is one region that was compared with the source.
type Answer struct {
	Source
	Root     string `column:"root"     form:"text"`
	Address  string `column:"address"  form:"address"`
	Provider string `column:"provider" form:"text"`
	Region   string `column:"region"   form:"any"`
	Status   string `column:"status"   form:"text"`
	// Proof is the file and line that decide.
	Proof   string `column:"proof"   form:"place"`
	Verdict string `column:"verdict" form:"text"`
	Note    string `column:"note"    form:"any"`
}

func (a Answer) problem() error {
	err := errors.Join(
		placed("answer", a.Status, a.Region),
		oneOf("verdict", a.Verdict, Answers{}.Verdicts()),
	)
	if a.Verdict != "right" && a.Note == "" {
		err = errors.Join(err, errors.New("the verdict needs a note"))
	}
	return err
}

// placed says whether a status names a region where it must, and none where it
// cannot.
func placed(column, status, region string) error {
	named := status == "known" || status == "symbolic"
	if named != (region != "") {
		return fmt.Errorf("the %s is %s with the region %q", column, status, region)
	}
	return oneOf(column+" status", status, Statuses())
}

// oneOf says whether a cell has one of the values that its column can have.
func oneOf(column, cell string, values []string) error {
	if !slices.Contains(values, cell) {
		return fmt.Errorf("the %s is %q, want %s", column, cell, strings.Join(values, " or "))
	}
	return nil
}

// cloud names the cloud that an answer's resource belongs to.
func (a Answer) cloud() string {
	switch a.Provider {
	case "aws":
		return "AWS"
	case "azurerm":
		return "Azure"
	case "google", "google-beta":
		return "Google Cloud"
	default:
		return "others"
	}
}

// Answers are the regions that were compared with the source.
type Answers []Answer

// Verdicts lists what reading the source can say of an answer.
func (Answers) Verdicts() []string { return []string{"right", "too-cautious", "wrong"} }

// Checked counts the answers with a status and a verdict, empty for any.
func (all Answers) Checked(status, verdict string) int {
	var n int
	for _, a := range all {
		if (status == "" || a.Status == status) && (verdict == "" || a.Verdict == verdict) {
			n++
		}
	}
	return n
}

// CheckedOf counts the answers about a cloud's resources with a verdict.
func (all Answers) CheckedOf(cloud, verdict string) int {
	var n int
	for _, a := range all {
		if a.cloud() == cloud && a.Verdict == verdict {
			n++
		}
	}
	return n
}

// Repositories counts the repositories that have a checked answer.
func (all Answers) Repositories() int {
	names := make(map[string]bool)
	for _, a := range all {
		names[a.Repository] = true
	}
	return len(names)
}

// Ended lists the answers with a verdict.
func (all Answers) Ended(verdict string) []Answer {
	return slices.DeleteFunc(slices.Clone(all), func(a Answer) bool { return a.Verdict != verdict })
}
