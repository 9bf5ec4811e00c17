package accuracy

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"text/template"
)

// templateSuffix ends the name of a page's template.
const templateSuffix = ".tmpl"

// Pages computes the pages whose templates stand in a folder, by the name of
// the page: its path among the templates without the ending.
func (d Data) Pages(templates fs.FS) (map[string]string, error) {
	pages := make(map[string]string)
	err := fs.WalkDir(templates, ".", func(name string, entry fs.DirEntry, err error) error {
		page, found := strings.CutSuffix(name, templateSuffix)
		if err != nil || entry.IsDir() || !found {
			return err
		}
		form, err := template.New(entry.Name()).Funcs(functions()).ParseFS(templates, name)
		if err != nil {
			return err
		}
		var text bytes.Buffer
		if err := form.Execute(&text, d); err != nil {
			return err
		}
		pages[page] = text.String()
		return nil
	})
	return pages, err
}

// functions are what templates can call.
func functions() template.FuncMap {
	return template.FuncMap{
		"thousands":  thousands,
		"percent":    percent,
		"cell":       cell,
		"link":       link,
		"sets":       Sets,
		"severities": Severities,
		"statuses":   Statuses,
		"clouds":     Clouds,
		"layout":     LayoutMeaning,
	}
}

// thousands writes a number with separators.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// percent writes a share with one decimal, cut off rather than rounded, so
// that no page promises more than was measured.
func percent(part, whole int) string {
	if whole == 0 {
		return "none"
	}
	tenths := part * 1000 / whole
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// cell writes a text that cannot end a cell of a table.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(text)
}

// link writes a repository as a link to its commit.
func link(s Source) string {
	return fmt.Sprintf("[%s](https://github.com/%s/tree/%s)", s.Repository, s.Repository, s.Commit)
}
