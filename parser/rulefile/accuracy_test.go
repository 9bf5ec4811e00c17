package rulefile_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

var update = flag.Bool("update", false, "write the measured accuracy anew")

// The statements were labelled before the grammar was tuned on them. A fifth,
// told by the hash of its text, stands in held-out.txt and is only measured.
const (
	labelledFolder = "../../testdata/accuracy/statements/"
	measuredFile   = "../../testdata/accuracy/statements.csv"
	heldOut        = "held-out"
	heldOutShare   = 5
)

// labelled is a piece of a rule file with the facts that it states.
type labelled struct {
	file    string
	line    int
	snippet string
	// facts are in the words of rulefile.Words; doubtful ones count neither way.
	facts, doubtful []string
}

// readLabelled reads the corpus: pieces of Markdown, each followed by a line
// "=> FACT" for each of its facts, or by "=> nothing".
func readLabelled(tb testing.TB) []labelled {
	tb.Helper()
	paths, err := filepath.Glob(labelledFolder + "*.txt")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no labelled statements: %v", err)
	}
	var all []labelled
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, splitLabelled(strings.TrimSuffix(filepath.Base(path), ".txt"), string(content))...)
	}
	return all
}

func splitLabelled(file, content string) []labelled {
	var all []labelled
	current := labelled{file: file, line: 1}
	var lines []string
	closed := false
	for i, line := range strings.Split(content, "\n") {
		fact, isFact := strings.CutPrefix(line, "=> ")
		if !isFact && closed {
			all = append(all, current)
			current, lines, closed = labelled{file: file, line: i + 1}, nil, false
		}
		if !isFact {
			lines = append(lines, line)
			continue
		}
		closed = true
		current.snippet = strings.Trim(strings.Join(lines, "\n"), "\n")
		doubtful, isDoubtful := strings.CutPrefix(fact, "? ")
		switch {
		case isDoubtful:
			current.doubtful = append(current.doubtful, canonical(doubtful))
		case fact != "nothing":
			current.facts = append(current.facts, canonical(fact))
		}
	}
	if closed {
		all = append(all, current)
	}
	return all
}

// canonical makes equal facts equal texts: the subject of a residency
// statement in any case, its places in any order; the internet with or without
// its newer half, and a system with or without the word service behind its
// name, which the labels do not tell apart.
func canonical(fact string) string {
	fact = strings.Replace(fact, "0.0.0.0/0,::/0", "0.0.0.0/0", 1)
	fact = strings.TrimSuffix(fact, " service")
	if !strings.HasPrefix(fact, "residency ") && !strings.HasPrefix(fact, "cell ") {
		return fact
	}
	words, scope, _ := strings.Cut(fact, " | ")
	subject := "residency all"
	if !strings.HasPrefix(words, subject) {
		subject = words[:strings.LastIndex(words, `"`)+1]
	}
	rest := strings.TrimPrefix(words, subject)
	subject = strings.ToLower(subject)
	for _, article := range []string{"the ", "our ", "a "} {
		subject = strings.Replace(subject, `"`+article, `"`, 1)
	}
	places, denied, _ := strings.Cut(rest, "not in ")
	rest = sortedList(places) + " not in " + sortedList(denied)
	return subject + strings.TrimSuffix(rest, " not in ") + " | " + scope
}

func sortedList(list string) string {
	parts := strings.Split(strings.TrimPrefix(strings.TrimSpace(list), "in "), ", ")
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

// understood returns what the parser makes of a snippet, in the same words.
func understood(parser *rulefile.Parser, snippet string) []string {
	clouds := []string{region.AWS}
	if _, named, ok := strings.Cut(snippet, "<!-- clouds: "); ok {
		named, _, _ = strings.Cut(named, " -->")
		clouds = strings.Fields(named)
	}
	file, _ := parser.Parse("CLAUDE.md", []byte(snippet+"\n"))
	var facts []string
	for _, s := range file.Statements {
		scope := s.Scope
		for _, words := range rulefile.Words(resolved(s.Fact, clouds)) {
			// "Tokyo?" is a name that nothing tells apart: no fact.
			if !strings.Contains(words, "?") {
				facts = append(facts, canonical(words+scope.String()))
			}
		}
	}
	return facts
}

// resolved tells names that several clouds share by the clouds in use, as the
// binding to a system does.
func resolved(fact rulefile.Fact, clouds []string) rulefile.Fact {
	switch f := fact.(type) {
	case rulefile.Regions:
		f.Regions = inClouds(f.Regions, clouds)
		return f
	case rulefile.Residency:
		f.Allow.Regions, f.Deny.Regions = inClouds(f.Allow.Regions, clouds), inClouds(f.Deny.Regions, clouds)
		return f
	default:
		return fact
	}
}

func inClouds(refs []rulefile.RegionRef, clouds []string) []rulefile.RegionRef {
	refs = slices.Clone(refs)
	for i := range refs {
		fitting := slices.DeleteFunc(slices.Clone(refs[i].Candidates), func(r region.Region) bool {
			return !slices.Contains(clouds, r.Cloud)
		})
		if len(fitting) > 0 {
			refs[i].Candidates = fitting
		}
	}
	return refs
}

// tally counts facts of one kind.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return share(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return share(t.right, t.right+t.missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// compare counts each fact of two lists, and returns those of one list alone.
func compare(want, got, doubtful []string) (right, wrong, missed []string) {
	left := slices.Clone(want)
	for _, fact := range got {
		switch i := slices.Index(left, fact); {
		case i >= 0:
			left = slices.Delete(left, i, i+1)
			right = append(right, fact)
		case !slices.Contains(doubtful, fact) && !slices.Contains(right, fact):
			wrong = append(wrong, fact)
		}
	}
	return right, wrong, left
}

// TestAccuracyOfStatements measures the parser on the labelled statements and
// holds it to what the project promises. With -v it lists what is wrong and
// missed outside of the fifth that is only measured.
func TestAccuracyOfStatements(t *testing.T) {
	parser := newParser(t)
	tallies := map[string]map[string]tally{"tuned": {}, heldOut: {}}
	nothing := map[string]int{}
	snippets := map[string]int{}
	for _, l := range readLabelled(t) {
		part := "tuned"
		if l.file == heldOut {
			part = heldOut
		}
		if isHeldOut(l.snippet) != (l.file == heldOut) {
			t.Errorf("%s.txt:%d: the hash of the snippet belongs into another file", l.file, l.line)
		}
		snippets[part]++
		if len(l.facts)+len(l.doubtful) == 0 {
			nothing[part]++
		}
		right, wrong, missed := compare(l.facts, understood(parser, l.snippet), l.doubtful)
		for _, facts := range []struct {
			list []string
			add  func(*tally)
		}{
			{right, func(t *tally) { t.right++ }},
			{wrong, func(t *tally) { t.wrong++ }},
			{missed, func(t *tally) { t.missed++ }},
		} {
			for _, fact := range facts.list {
				kind := kindOf(fact)
				count := tallies[part][kind]
				facts.add(&count)
				tallies[part][kind] = count
			}
		}
		if part == "tuned" && len(wrong)+len(missed) > 0 {
			t.Logf("%s.txt:%d\n%s\n  wrong  %q\n  missed %q", l.file, l.line, l.snippet, wrong, missed)
		}
	}
	if nothing["tuned"]+nothing[heldOut] < 80 || snippets["tuned"]+snippets[heldOut] < 250 {
		t.Errorf("%v labelled statements, %v of them state nothing; want 250 and 80", snippets, nothing)
	}
	var all tally
	for part, kinds := range tallies {
		total := sum(kinds)
		t.Logf("%s: %d statements, precision %.3f, recall %.3f (%+v)",
			part, snippets[part], total.precision(), total.recall(), total)
		all = tally{all.right + total.right, all.wrong + total.wrong, all.missed + total.missed}
	}
	if all.precision() < 0.99 || all.recall() < 0.95 {
		t.Errorf("precision %.3f and recall %.3f, want at least 0.99 and 0.95", all.precision(), all.recall())
	}
	compareMeasured(t, measured(tallies, snippets, nothing))
}

// isHeldOut chooses by hash the statements that are only measured.
func isHeldOut(snippet string) bool {
	hash := fnv.New32a()
	hash.Write([]byte(snippet))
	return hash.Sum32()%heldOutShare == 0
}

func sum(kinds map[string]tally) tally {
	var total tally
	for _, t := range kinds {
		total = tally{total.right + t.right, total.wrong + t.wrong, total.missed + t.missed}
	}
	return total
}

// kindOf names the kind of fact that the page of accuracy counts.
func kindOf(fact string) string {
	word, _, _ := strings.Cut(fact, " ")
	switch word {
	case "primary", "secondary", "standby", "serving", "backup", "allowed", "forbidden":
		return "regions"
	case "witness", "hub", "control-plane", "state", "logs":
		return "auxiliary regions"
	case "rto", "rpo":
		return "RTO and RPO"
	case "ttl", "routing":
		return "TTL and routing"
	case "model", "tier":
		return "model and tier"
	case "sessions", "cell":
		return "sessions and data tiers"
	default:
		return word
	}
}

// measured lists the figures as the rows of a CSV file.
func measured(tallies map[string]map[string]tally, snippets, nothing map[string]int) [][]string {
	rows := [][]string{{"part", "kind", "right", "wrong", "missed"}}
	for _, part := range []string{"tuned", heldOut} {
		rows = append(rows, []string{
			part, "statements", strconv.Itoa(snippets[part]), strconv.Itoa(nothing[part]), "0",
		})
		for _, kind := range slices.Sorted(maps.Keys(tallies[part])) {
			t := tallies[part][kind]
			rows = append(rows, []string{
				part, kind, strconv.Itoa(t.right), strconv.Itoa(t.wrong), strconv.Itoa(t.missed),
			})
		}
	}
	return rows
}

// compareMeasured compares the figures with those that the page is made of.
func compareMeasured(t *testing.T, rows [][]string) {
	t.Helper()
	var text strings.Builder
	if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(measuredFile, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	recorded, err := os.ReadFile(measuredFile)
	if err != nil {
		t.Fatal(fmt.Errorf("run with -update: %w", err))
	}
	if diff := cmp.Diff(string(recorded), text.String()); diff != "" {
		t.Errorf("the figures have changed; run with -update, then go test ./docs -update "+
			"(-recorded +measured):\n%s", diff)
	}
}
