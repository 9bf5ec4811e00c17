package topology

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	secondsPerMinute = 60
	secondsPerHour   = 3_600
	secondsPerDay    = 24 * secondsPerHour
)

// scheduleSeconds returns the longest time between two runs of a schedule:
// cron(0 5 * * ? *), rate(12 hours). Forms that it does not read have none.
func scheduleSeconds(schedule string) (float64, bool) {
	name, rest, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(schedule), ")"), "(")
	fields := strings.Fields(strings.ToUpper(rest))
	switch {
	case name == "rate" && len(fields) == 2:
		return rateSeconds(fields[0], fields[1])
	case name == "cron" && len(fields) == 6 && fields[5] == "*":
		return cronSeconds(fields)
	default:
		return 0, false
	}
}

func rateSeconds(amount, unit string) (float64, bool) {
	n, err := strconv.Atoi(amount)
	if err != nil || n <= 0 {
		return 0, false
	}
	switch strings.TrimSuffix(unit, "S") {
	case "MINUTE":
		return float64(n) * secondsPerMinute, true
	case "HOUR":
		return float64(n) * secondsPerHour, true
	case "DAY":
		return float64(n) * secondsPerDay, true
	default:
		return 0, false
	}
}

// cronField is what one field of a cron expression may hold.
type cronField struct {
	from, to int
	names    []string
}

// cronFields are the fields of a cron expression of AWS without the year:
// minutes, hours, days, months and weekdays, of which Sunday is 1 (Amazon
// EventBridge User Guide, "Cron expressions reference").
var cronFields = []cronField{
	{0, 59, nil},
	{0, 23, nil},
	{1, 31, nil},
	{1, 12, []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}},
	{1, 7, []string{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"}},
}

// cronSeconds finds the longest time between two runs.
func cronSeconds(fields []string) (float64, bool) {
	read := make([][]int, len(cronFields))
	for n, field := range cronFields {
		values, ok := field.read(fields[n])
		if !ok {
			return 0, false
		}
		read[n] = values
	}
	var times []int
	longest := 0
	for _, hour := range read[1] {
		for _, minute := range read[0] {
			at := hour*secondsPerHour + minute*secondsPerMinute
			if len(times) > 0 {
				longest = max(longest, at-times[len(times)-1])
			}
			times = append(times, at)
		}
	}
	if days := longestDays(read[2], read[3], read[4]); days > 0 {
		longest = max(longest, days*secondsPerDay-times[len(times)-1]+times[0])
		return float64(longest), true
	}
	return 0, false
}

// longestDays returns the longest time between two days on which a schedule
// runs, in four years, which hold every length of month; 0 where it does not run
// twice.
func longestDays(days, months, weekdays []int) int {
	const years = 4
	start := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	longest, previous := 0, -1
	for n := range years*365 + 1 {
		day := start.AddDate(0, 0, n)
		runs := slices.Contains(months, int(day.Month())) && slices.Contains(days, day.Day()) &&
			slices.Contains(weekdays, int(day.Weekday())+1)
		if !runs {
			continue
		}
		if previous >= 0 {
			longest = max(longest, n-previous)
		}
		previous = n
	}
	return longest
}

// read lists the values of a field in order: "*", "5", "0,12", "MON-FRI", "0/6".
func (f cronField) read(text string) ([]int, bool) {
	var values []int
	for part := range strings.SplitSeq(text, ",") {
		span, step, stepped := strings.Cut(part, "/")
		by := 1
		if stepped {
			n, err := strconv.Atoi(step)
			if err != nil || n <= 0 {
				return nil, false
			}
			by = n
		}
		from, to, ok := f.span(span, stepped)
		if !ok {
			return nil, false
		}
		for value := from; value <= to; value += by {
			values = append(values, value)
		}
	}
	slices.Sort(values)
	return slices.Compact(values), len(values) > 0
}

// span reads the part of a field before its step. One value with a step goes on
// to the end of the field.
func (f cronField) span(text string, stepped bool) (from, to int, ok bool) {
	if text == "*" || text == "?" {
		return f.from, f.to, true
	}
	first, last, ranged := strings.Cut(text, "-")
	from, ok = f.value(first)
	if !ok {
		return 0, 0, false
	}
	switch {
	case ranged:
		to, ok = f.value(last)
		return from, to, ok && from <= to
	case stepped:
		return from, f.to, true
	default:
		return from, from, true
	}
}

func (f cronField) value(text string) (int, bool) {
	if at := slices.Index(f.names, text); at >= 0 {
		return at + f.from, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && f.from <= n && n <= f.to
}
