//go:build unix

// The stand-in for the program is a shell script.

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	commit = "0123456789abcdef0123456789abcdef01234567"
	lint   = `{"findings": [{"rule": "ttl/too-high", "severity": "note", "message": "3600 s is long",
		"resource": "aws_route53_record.www", "file": "dns.tf", "start": {"line": 5}, "root": "live"}]}`
)

// records makes a folder of data with one repository and one finding, which
// stands at another line and level than the stand-in for the program says.
func records(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	const recorded = "../../../testdata/accuracy"
	files, err := filepath.Glob(recorded + "/*.csv")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	rows := map[string]string{
		"repositories.csv": "fresh,acme/shop," + commit + ",one provider" + strings.Repeat(",0", 16) + ",why\n",
		"findings.csv": "fresh,acme/shop," + commit + ",live,ttl/too-high,warning,dns.tf:3,aws_route53_record.www," +
			"true,stands,it says so,,,warning,true\n",
		"start.csv": "1,1,1\n",
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := bytes.Cut(text, []byte("\n"))
		name := filepath.Base(file)
		if err := os.WriteFile(filepath.Join(folder, name), []byte(string(header)+"\n"+rows[name]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// program writes the stand-in.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "regionlint")
	script := "#!/bin/sh\n[ $1 = inspect ] && echo '{}' && exit\ncat <<'END'\n" + lint + "\nEND\n"
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRun(t *testing.T) {
	data, clones := records(t), t.TempDir()
	if err := os.MkdirAll(filepath.Join(clones, "acme+shop"), 0o700); err != nil {
		t.Fatal(err)
	}
	before := text(t, data, "findings.csv")
	arguments := []string{"-program", program(t), "-data", data, "-runs", "1"}
	var out bytes.Buffer
	if err := run(t.Context(), append(arguments, clones), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	want := "moved: acme/shop ttl/too-high live aws_route53_record.www: warning dns.tf:3 to note dns.tf:5\n" +
		"1 repositories, 1 findings: 0 new, 0 gone, 0 back, 1 moved; 0 regions said otherwise\n"
	if out.String() != want {
		t.Errorf("it says\n%s\nwant\n%s", out.String(), want)
	}
	if after := text(t, data, "findings.csv"); after != before {
		t.Errorf("it records without -update:\n%s", after)
	}
	if err := run(t.Context(), append(arguments, "-update", clones), io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	if after := text(t, data, "findings.csv"); !strings.Contains(after, "dns.tf:5") ||
		!strings.Contains(after, ",note,true\n") {
		t.Errorf("the finding is recorded as\n%s", after)
	}
}

func TestNothingIsRecordedOfAPart(t *testing.T) {
	data := records(t)
	before := text(t, data, "repositories.csv")
	var out bytes.Buffer
	err := run(t.Context(), []string{"-program", program(t), "-data", data, "-update", t.TempDir()}, &out, io.Discard)
	if err == nil || !strings.Contains(out.String(), "absent: acme/shop") {
		t.Errorf("the error is %v, the output %q", err, out.String())
	}
	if after := text(t, data, "repositories.csv"); after != before {
		t.Errorf("it records:\n%s", after)
	}
}

func TestArguments(t *testing.T) {
	for _, arguments := range [][]string{{}, {"a", "b"}, {"-unknown", "a"}} {
		if err := run(t.Context(), arguments, io.Discard, io.Discard); err == nil {
			t.Errorf("%q: no error", arguments)
		}
	}
}

func text(t *testing.T, folder, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
