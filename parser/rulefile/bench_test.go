package rulefile_test

import (
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

// BenchmarkParse reads a rule file of 2,000 lines, a third of them about regions.
// 2026-11-21, 2 cores shared with six other builds: 15 ms, 8.0 MB.
func BenchmarkParse(b *testing.B) {
	const section = `## Multi-region rules

- Primary: ap-northeast-1 (Tokyo)
- Secondary: us-east-1, eu-west-1
- RTO: < 1 minute, RPO: < 1 second data loss
- EU user data must stay in eu-west-1

## Code style

- Use the repository pattern for data access and keep handlers thin.
- Prefer composition over inheritance; name files after the noun they hold.
- Run the linter before every commit, and write a test for each bug fix.

| Command | What it does |
| --- | --- |
| make test | runs the unit tests |

The build writes its output to dist and is cached between runs by the CI job.
Ask before adding a dependency that is not already in the lock file.
`
	content := []byte(strings.Repeat(section+"\n", 2000/20))
	parser := newParser(b)
	_, _ = parser.Parse("CLAUDE.md", content)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = parser.Parse("CLAUDE.md", content)
	}
}

// BenchmarkGrammar is what the first rule file of a run pays once.
// 2026-11-21, 2 cores shared with six other builds: 2.6 ms, 1.5 MB, 14,600 allocations.
func BenchmarkGrammar(b *testing.B) {
	table, err := region.Load()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = rulefile.New(table).Parse("CLAUDE.md", []byte("Primary: eu-west-1"))
	}
}
