// Package accuracy computes how right the program is from what was recorded of
// trying it on real code. It runs nothing: package survey does that.
package accuracy

import (
	"errors"
	"io/fs"
)

// Data is what was recorded of trying the program on real code.
type Data struct {
	// Repositories are those that the program was tried on.
	Repositories []Repository
	// Start is what a run costs before it has read anything to speak of.
	Start Start
	// Findings are all findings that were judged.
	Findings Findings
	// Missed is what the program should have said.
	Missed []Miss
	// Reasons say why regions are unknown.
	Reasons []Reason
	// Answers are the regions that were compared with the source.
	Answers Answers
	// Blind are the regions that were written down before the program was run.
	Blind BlindCheck
	// RuleFiles is how well statements of rule files are read.
	RuleFiles RuleFileCheck
}

// Load reads the recorded data from its folder. What could be read of it is
// good even where there is an error.
func Load(folder fs.FS) (Data, error) {
	var (
		data   Data
		starts []Start
	)
	err := errors.Join(
		load(folder, "repositories.csv", &data.Repositories),
		load(folder, "start.csv", &starts),
		load(folder, "findings.csv", (*[]Finding)(&data.Findings)),
		load(folder, "missed.csv", &data.Missed),
		load(folder, "reasons.csv", &data.Reasons),
		load(folder, "regions.csv", (*[]Answer)(&data.Answers)),
		load(folder, "blind.csv", (*[]BlindAnswer)(&data.Blind)),
		load(folder, "statements.csv", &data.RuleFiles.Kinds),
		load(folder, "statements-before.csv", &data.RuleFiles.Before),
		load(folder, "rulefiles.csv", &data.RuleFiles.Facts),
	)
	if len(starts) == 1 {
		data.Start = starts[0]
	} else {
		err = errors.Join(err, errors.New("start.csv has not one row"))
	}
	return data, err
}

func load[T record](folder fs.FS, name string, rows *[]T) error {
	var err error
	*rows, err = read[T](folder, name)
	return err
}
