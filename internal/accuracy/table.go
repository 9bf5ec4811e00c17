package accuracy

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// forms are what the cells of a column look like, by the name that the form
// tag of a field gives.
var forms = map[string]*regexp.Regexp{
	"any":        regexp.MustCompile(`(?s)^.*$`),
	"text":       regexp.MustCompile(`(?s)^.+$`),
	"repository": regexp.MustCompile(`^[\w.-]+/[\w.-]+$`),
	"commit":     regexp.MustCompile(`^[0-9a-f]{40}$`),
	"root":       regexp.MustCompile(`^([^/].*)?$`),
	"place":      regexp.MustCompile(`^[^/].*:[1-9][0-9]*$`),
	"address":    regexp.MustCompile(`(?s)^.+\..+$`),
	"rule":       regexp.MustCompile(`^[a-z0-9]+/[a-z0-9-]+$`),
	"severity":   regexp.MustCompile(`^(error|warning|note)$`),
	"set":        regexp.MustCompile(`^(developed|fresh)$`),
}

// record is a row of a file of the data.
type record interface {
	// problem says how the cells of the row contradict each other.
	problem() error
}

// column is a field of a row that stands in the file.
type column struct {
	name  string
	form  string
	index []int
}

// columns lists the fields of T that carry the tag "column", in their order.
func columns[T record]() []column {
	var found []column
	for _, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if name, ok := field.Tag.Lookup("column"); ok {
			found = append(found, column{name: name, form: field.Tag.Get("form"), index: field.Index})
		}
	}
	return found
}

// header is the first line of a file of rows.
func header(columns []column) []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

// read reads a file of rows, whose first line must be the header. It returns
// every row that could be read, and what is wrong with the others.
func read[T record](data fs.FS, name string) ([]T, error) {
	text, err := fs.ReadFile(data, name)
	if err != nil {
		return nil, err
	}
	columns := columns[T]()
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(lines) == 0 || !slices.Equal(lines[0], header(columns)) {
		return nil, fmt.Errorf("%s does not begin with the line %q", name, strings.Join(header(columns), ","))
	}
	var (
		rows   []T
		faults []error
	)
	for i, line := range lines[1:] {
		row, err := parse[T](columns, line)
		if err == nil {
			err = row.problem()
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s, row %d: %w", name, i+2, err))
			continue
		}
		rows = append(rows, row)
	}
	return rows, errors.Join(faults...)
}

// parse reads the cells of a row.
func parse[T record](columns []column, cells []string) (T, error) {
	var row T
	value := reflect.ValueOf(&row).Elem()
	for i, c := range columns {
		if err := set(value.FieldByIndex(c.index), c.form, cells[i]); err != nil {
			return row, fmt.Errorf("the %s is %q: %w", c.name, cells[i], err)
		}
	}
	return row, nil
}

// set gives a field the value that a cell writes.
func set(field reflect.Value, form, cell string) error {
	switch {
	case field.CanInt():
		number, err := strconv.ParseUint(cell, 10, 31)
		if err != nil {
			return errors.New("no whole number")
		}
		field.SetInt(int64(number))
	case field.CanFloat():
		number, err := strconv.ParseFloat(cell, 64)
		if err != nil || number < 0 {
			return errors.New("no number")
		}
		field.SetFloat(number)
	default:
		pattern, known := forms[form]
		if !known {
			return fmt.Errorf("no form is called %q", form)
		}
		if !pattern.MatchString(cell) {
			return fmt.Errorf("not of the form %s", pattern)
		}
		field.SetString(cell)
	}
	return nil
}

// write writes rows with their header, as read reads them.
func write[T record](w io.Writer, rows []T) error {
	columns := columns[T]()
	file := csv.NewWriter(w)
	lines := [][]string{header(columns)}
	for _, row := range rows {
		value := reflect.ValueOf(row)
		line := make([]string, len(columns))
		for i, c := range columns {
			line[i] = fmt.Sprint(value.FieldByIndex(c.index))
		}
		lines = append(lines, line)
	}
	return file.WriteAll(lines)
}
