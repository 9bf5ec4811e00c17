package view

import "io"

// Page writes a rule's page. Its Markdown is plain enough to read as it is.
func Page(w io.Writer, markdown string) error {
	_, err := io.WriteString(w, markdown)
	return err
}
