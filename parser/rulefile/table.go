package rulefile

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// tableRow is a row of a Markdown table with the headers of its columns.
type tableRow struct {
	headers, cells []*item
}

// table emits the rows of a table as items: "key: value" pairs where the first
// column is a key, "header: cell" pairs where the headers are, and whole cells.
func (r *blockReader) table(n ast.Node) {
	var headers []*item
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []*item
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, r.item(cell))
		}
		if headers == nil {
			headers = cells
			continue
		}
		r.emitRow(headers, cells)
	}
	r.pending = ""
}

func (r *blockReader) emitRow(headers, cells []*item) {
	if len(cells) < 2 || strings.TrimSpace(cells[0].text) == "" {
		return
	}
	row := &item{cells: true, row: &tableRow{headers: headers, cells: cells}}
	row.startLine, row.finalLine = cells[0].startLine, cells[0].startLine
	texts := make([]string, len(cells))
	for i, cell := range cells {
		texts[i] = strings.TrimSpace(cell.text)
	}
	row.text = strings.Join(texts, " | ")
	r.emit(row)
}
