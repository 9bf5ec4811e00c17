package checklist

import (
	"fmt"
	"strconv"
	"strings"
)

// figure writes a number as people do: never with an exponent.
func figure(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// seconds writes a duration as Terraform has it.
func seconds(number float64) string { return figure(number) + " s" }

// count writes a number of things.
func count(number int, thing string) string {
	if number == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", number, thing)
}

// list writes names as a person would: "a, b and c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// shownNames is how many names are enough to believe a reason.
const shownNames = 2

// some writes the first of many names, and how many more there are.
func some(names []string) string {
	names = distinct(names)
	if len(names) <= shownNames {
		return list(names)
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:shownNames], ", "), len(names)-shownNames)
}

// brief writes the first of many reasons, which semicolons separate, and how
// many more there are.
func brief(reasons string) string {
	first, rest, many := strings.Cut(reasons, "; ")
	if !many {
		return first
	}
	return fmt.Sprintf("%s; and %s", first, count(strings.Count(rest, "; ")+1, "more such reason"))
}

// distinct drops repeated names and keeps the order.
func distinct(names []string) []string {
	var once []string
	seen := make(map[string]bool, len(names))
	for _, name := range names {
		if !seen[name] {
			seen[name] = true
			once = append(once, name)
		}
	}
	return once
}

// plural chooses the form of a verb for a number of subjects.
func plural(number int, one, many string) string {
	if number == 1 {
		return one
	}
	return many
}
