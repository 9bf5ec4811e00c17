package bounds

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// words is what texts are made of here: all that opens, closes or hides
// something, and names, numbers and operators.
var words = []string{
	`"`, "${", "$${", "%{", "}", "~}", "{", "[", "]", "(", ")", "a", "a", ".", ",", " ", "\n", "\r\n",
	"#", "//", "/*", "*/", "<<A\n", "<<-A\n", "A\n", "\nA\n", "\\", "-", "==", "::", "1", "e9", "é", "$", "%", "\xff",
}

// TestFewSigns compares the judgement by bytes with that by words.
func TestFewSigns(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func(length, times int) string {
		var b strings.Builder
		for range 1 + random.IntN(length) {
			b.WriteString(words[random.IntN(len(words))])
		}
		return strings.Repeat(b.String(), times)
	}
	passed, refused := 0, 0
	judge := func(src string, nesting int) {
		if judgedAlike(t, src, nesting) {
			passed++
		} else {
			refused++
		}
	}
	for range 20_000 {
		judge(text(20, 1), 3)
	}
	for range 60 {
		judge(text(4, 1+random.IntN(maxOperators)), maxOperators)
	}
	if passed < 1_000 || refused < 1_000 {
		t.Errorf("%d texts passed and %d were refused; both should be many", passed, refused)
	}
}

func FuzzFewSigns(f *testing.F) {
	f.Add(strings.Join(words, ""), uint8(3))
	f.Add("a = \"${b[0]} $${c}\"\n", uint8(2))
	f.Fuzz(func(t *testing.T, src string, nesting uint8) { judgedAlike(t, src, int(nesting)) })
}

// judgedAlike fails where a text has few signs, and check finds fault with it.
func judgedAlike(t *testing.T, src string, nesting int) bool {
	t.Helper()
	if !fewSigns([]byte(src), nesting) {
		return false
	}
	config, _ := hclsyntax.LexConfig([]byte(src), "f", hcl.InitialPos)
	template, _ := hclsyntax.LexTemplate([]byte(src), "f", hcl.InitialPos)
	for _, tokens := range []hclsyntax.Tokens{config, template} {
		if diags := check(tokens, nesting); diags.HasErrors() {
			t.Errorf("%.80q: few signs, and yet: %v", src, diags)
		}
	}
	return true
}
