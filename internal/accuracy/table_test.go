package accuracy

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const reasonHeader = "reason,resources,repositories,in_left_out_roots\n"

func folder(name, text string) fstest.MapFS {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte(text)}}
}

func TestReadGivesBackWhatWriteWrote(t *testing.T) {
	want := []Finding{finding(func(f *Finding) {
		f.Resource = `aws_s3_bucket.logs["a,b"]`
		f.Reason = "two\nlines, with \"quotes\""
	})}
	var text bytes.Buffer
	if err := write(&text, want); err != nil {
		t.Fatal(err)
	}
	got, err := read[Finding](folder("findings.csv", text.String()), "findings.csv")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"no file":          {"", "does not begin with the line"},
		"another header":   {"reason\nx\n", "does not begin with the line"},
		"missing cell":     {reasonHeader + "x,1,1\n", "wrong number of fields"},
		"no number":        {reasonHeader + "x,many,1,0\n", `row 2: the resources is "many": no whole number`},
		"negative":         {reasonHeader + "x,1,-1,0\n", `row 2: the repositories is "-1"`},
		"empty text":       {reasonHeader + ",1,1,0\n", `row 2: the reason is ""`},
		"second row alone": {reasonHeader + "x,1,1,0\ny,1,1,z\n", `row 3: the in_left_out_roots is "z"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := read[Reason](folder("reasons.csv", test.text), "reasons.csv")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q in it", err, test.want)
			}
		})
	}
}

func TestReadGoesOnAfterABadRow(t *testing.T) {
	rows, err := read[Reason](folder("reasons.csv", reasonHeader+"x,?,1,0\ny,1,1,0\n"), "reasons.csv")
	if err == nil {
		t.Error("no error")
	}
	if want := []Reason{{Reason: "y", Resources: 1, Repositories: 1}}; !cmp.Equal(want, rows) {
		t.Errorf("rows: %s", cmp.Diff(want, rows))
	}
}

// TestEveryColumnHasAForm holds the tags of all rows to forms that exist.
func TestEveryColumnHasAForm(t *testing.T) {
	all := [][]column{
		columns[Repository](), columns[Start](), columns[Finding](), columns[Miss](), columns[Reason](),
		columns[Answer](), columns[BlindAnswer](), columns[KindCount](), columns[RuleFileFact](),
	}
	for _, columns := range all {
		if len(columns) == 0 {
			t.Error("a row has no columns")
		}
		for _, c := range columns {
			if c.form != "" && forms[c.form] == nil {
				t.Errorf("no form is called %q", c.form)
			}
		}
	}
}
