package intent

import (
	"cmp"
	"strconv"
	"strings"
)

// says writes in words what a claim says, "" where the text of its statement
// is as good.
func (c Claim) says() string {
	switch value := c.Value.(type) {
	case Model:
		return value.Value
	case Routing:
		return value.Policy
	case Sessions:
		return value.Strategy
	case Objective:
		return value.says()
	case Region:
		return value.Role + " " + value.Name
	case float64:
		return c.figure(value)
	case string:
		return value
	default:
		return ""
	}
}

// figure writes a number with what it bounds and with its unit.
func (c Claim) figure(number float64) string {
	figure := strconv.FormatFloat(number, 'f', -1, 64)
	if strings.HasSuffix(c.Key, "_seconds") {
		figure += " s"
	}
	switch c.Key {
	case "ttl.min_seconds":
		return "at least " + figure
	case "ttl.max_seconds", "replication.max_lag_seconds":
		return "at most " + figure
	default:
		return figure
	}
}

func (o Objective) says() string {
	words := map[string]string{"<": "under ", "<=": "at most "}
	return words[o.Comparator] + Duration(o.Seconds)
}

// said returns in words what a statement says of a part of a fact, else of the
// fact that the part belongs to.
func (d *Document) said(key string, source Source) string {
	fact, words := Claim{Key: key}.fact(), ""
	for _, c := range d.Claims {
		switch {
		case c.Source != source || c.fact() != fact:
		case c.Key == key:
			return c.says()
		default:
			words = cmp.Or(words, c.says())
		}
	}
	return words
}
