package reporters

import (
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/regionlint/regionlint/internal/finding"
)

// The kinds of notification.
const (
	inputID    = "input-not-understood"
	cappedID   = "results-capped"
	unplacedID = "finding-without-place"
)

// notificationKind describes one kind for viewers.
type notificationKind struct{ id, title, description, help string }

// notificationKinds is in the order of the descriptors of a run.
func notificationKinds() []notificationKind {
	return []notificationKind{
		{
			inputID, "Input was not read or not understood.",
			"A file, module or value could not be read or understood in full. Everything else was judged.",
			"Mend what the message names, or make it available to the run.",
		},
		{
			cappedID, "Mild findings were left out.",
			"There were more findings than code scanning shows. The mildest were left out.",
			"Mend the worst findings first, or lint fewer directories in one run.",
		},
		{
			unplacedID, "A finding has no place in the repository.",
			"A finding is about a file outside of the repository, which code scanning cannot show.",
			"Read the finding in the text or JSON report.",
		},
	}
}

func notificationDescriptors() []*sarif.ReportingDescriptor {
	kinds := notificationKinds()
	descriptors := make([]*sarif.ReportingDescriptor, 0, len(kinds))
	for _, kind := range kinds {
		descriptors = append(descriptors, sarif.NewReportingDescriptor().
			WithID(kind.id).
			WithName(pascalCase(kind.id)).
			WithShortDescription(multiformat(kind.title)).
			WithFullDescription(multiformat(kind.description)).
			WithHelp(multiformat(kind.help)))
	}
	return descriptors
}

func notification(id string, severity finding.Severity, text string) *sarif.Notification {
	index := slices.IndexFunc(notificationKinds(), func(kind notificationKind) bool { return kind.id == id })
	return sarif.NewNotification().
		WithDescriptor(sarif.NewReportingDescriptorReference().WithID(id).WithIndex(index)).
		WithLevel(severity.String()).
		WithMessage(sarif.NewTextMessage(sentence(plainText(text))))
}

// diagnosticNotification keeps the places of diagnostics that say the same.
func diagnosticNotification(same []finding.Diagnostic) *sarif.Notification {
	d := same[0]
	text := sentence(d.Summary)
	if d.Detail != "" {
		text += " " + d.Detail
	}
	if len(same) > 1 {
		text = sentence(text) + " " + otherPlaces(same, "")
	}
	n := notification(inputID, d.Severity, text)
	for _, d := range same {
		if isInside(d.File) && len(n.Locations) < maxSteps {
			n.AddLocation(lineLocation(d.File, d.Line))
		}
	}
	return n
}
