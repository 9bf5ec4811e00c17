package terraform

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const randomFile = "testdata/random.txtar"

// generator makes random expressions over known values, most of them well typed.
type generator struct {
	*rand.Rand
	grammar map[string][]string
	names   []string // bound by the for expressions around
}

// sorts are the kinds of value that a generator aims at.
var sorts = []string{"number", "text", "bool", "list", "table", "nest"}

// placeholders are the letters of sorts in productions.
var placeholders = map[byte]string{'n': "number", 't': "text", 'b': "bool", 'l': "list", 'm': "table", 'o': "nest"}

// readGrammar reads what expressions are made of: lines by "number literals",
// "number productions" and so on.
func readGrammar(tb testing.TB) map[string][]string {
	tb.Helper()
	archive, err := txtar.ParseFile("testdata/grammar.txtar")
	if err != nil {
		tb.Fatal(err)
	}
	grammar := make(map[string][]string)
	for _, file := range archive.Files {
		grammar[file.Name] = strings.Split(strings.TrimSuffix(string(file.Data), "\n"), "\n")
	}
	return grammar
}

// expression makes an expression of a sort, at most depth levels deep.
func (g *generator) expression(sort string, depth int) string {
	switch {
	case g.IntN(25) == 0:
		sort = sorts[g.IntN(len(sorts))] // of the wrong type, perhaps
	case g.IntN(60) == 0:
		return "null"
	case len(g.names) > 0 && g.IntN(3) == 0:
		return g.names[g.IntN(len(g.names))]
	}
	if depth <= 0 || g.IntN(6) == 0 {
		return g.any(sort + " literals")
	}
	return g.fill(g.any(sort+" productions"), depth-1)
}

// any returns a line of a part of the grammar.
func (g *generator) any(part string) string {
	lines := g.grammar[part]
	return lines[g.IntN(len(lines))]
}

// fill puts expressions in the places of a production. Names that it binds
// are known to what follows them.
func (g *generator) fill(production string, depth int) string {
	outer := len(g.names)
	bound := strings.Count(production, "%v")
	var text strings.Builder
	for i := 0; i < len(production); i++ {
		if production[i] != '%' {
			text.WriteByte(production[i])
			continue
		}
		i++
		switch letter := production[i]; letter {
		case '%':
			text.WriteByte('%')
		case 'v':
			text.WriteString(g.name(production, outer, bound))
		default:
			all := g.names
			if inCollection(production[:i-1]) {
				g.names = g.names[:outer] // a collection does not see the names of its elements
			}
			text.WriteString(g.operand(production, i, placeholders[letter], depth))
			g.names = all
		}
	}
	g.names = g.names[:outer]
	return text.String()
}

// inCollection says whether what follows is part of what a for expression goes
// through.
func inCollection(before string) bool {
	i := strings.LastIndex(before, " in ")
	return i >= 0 && !strings.ContainsAny(before[i:], ":}")
}

// name is one that the production binds: a new one before "in", then any.
func (g *generator) name(production string, outer, bound int) string {
	declared := 1
	if strings.Contains(production, "%v, %v in") {
		declared = 2
	}
	if here := len(g.names) - outer; here < declared && here < bound {
		g.names = append(g.names, "v"+strconv.Itoa(len(g.names)))
		return g.names[len(g.names)-1]
	}
	return g.names[outer+g.IntN(declared)]
}

// operand is an expression in parentheses where an operator could tear it apart.
func (g *generator) operand(production string, at int, sort string, depth int) string {
	text := g.expression(sort, depth)
	after := ""
	if at+1 < len(production) {
		after = production[at+1:]
	}
	tight := strings.HasPrefix(after, ".") || strings.HasPrefix(after, "[")
	if at == 1 || tight || strings.HasSuffix(production[:at-1], "-") || strings.HasSuffix(production[:at-1], "!") ||
		strings.ContainsAny(production, "?") || strings.HasPrefix(production, "%") {
		return "(" + text + ")"
	}
	return text
}

// expressions makes a number of random expressions from a seed.
func expressions(tb testing.TB, seed uint64, amount int) []string {
	tb.Helper()
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0)), grammar: readGrammar(tb)}
	list := make([]string, amount)
	for i := range list {
		list[i] = g.expression(sorts[g.IntN(len(sorts))], 1+g.IntN(4))
	}
	return list
}

// sameAnswer says whether our answer is Terraform's. Where Terraform 1.11 reports
// an error, an operand that newer versions do not look at may be what is wrong,
// and we warn of one wrong element but know the others.
func sameAnswer(text string, ours, said answer) bool {
	if said == failed && strings.HasPrefix(string(ours), "known, with a warning") {
		return true
	}
	if said == "(known after apply)" || said == "cannot be encoded" {
		return ours == unknowable || ours == failed
	}
	if ours == unknowable && (strings.Contains(text, "/") || strings.Contains(text, "log(")) {
		return true // it may be infinite
	}
	return ours == said || (said == failed && (strings.Contains(text, "&&") || strings.Contains(text, "||")))
}

// TestRandomExpressions compares random expressions with recorded answers of
// Terraform.
func TestRandomExpressions(t *testing.T) {
	if binary := terraformBinary(t); binary != "" && *update {
		var cases []expressionCase
		texts := expressions(t, 1, 600)
		for i, said := range askTerraform(t, binary, texts) {
			cases = append(cases, expressionCase{section: "seed 1", text: texts[i], answer: said})
		}
		writeCases(t, randomFile, cases)
	}
	cases := readCases(t, randomFile)
	if len(cases) < 500 {
		t.Errorf("%d expressions are recorded, want at least 500", len(cases))
	}
	compare(t, cases)
}

// TestRandomExpressionsAgainstTerraform asks the binary about new expressions.
// REGIONLINT_EXPRESSIONS=SEED,NUMBER makes others, and more.
func TestRandomExpressionsAgainstTerraform(t *testing.T) {
	t.Parallel()
	binary := terraformBinary(t)
	if binary == "" {
		t.Log("Terraform is not asked: the recorded answers stand")
		return
	}
	seed, amount := uint64(2), 400
	if given := os.Getenv("REGIONLINT_EXPRESSIONS"); given != "" {
		if _, err := fmt.Sscanf(given, "%d,%d", &seed, &amount); err != nil {
			t.Fatalf("REGIONLINT_EXPRESSIONS=%s: %v", given, err)
		}
	}
	texts := expressions(t, seed, amount)
	cases := make([]expressionCase, amount)
	for i, said := range askTerraform(t, binary, texts) {
		cases[i] = expressionCase{text: texts[i], answer: said}
	}
	compare(t, cases)
}

func compare(t *testing.T, cases []expressionCase) {
	t.Helper()
	ours := newConsole(t, consoleTree(t))
	valued := 0
	for _, c := range cases {
		if c.answer != failed {
			valued++
		}
		if got := ours.answer(t, c.text); !sameAnswer(c.text, got, c.answer) {
			t.Errorf("%s\n  is             %s\n  Terraform says %s", c.text, got, c.answer)
		}
	}
	if valued < len(cases)/2 {
		t.Errorf("%d of %d expressions have a value, want more than half", valued, len(cases))
	}
}
