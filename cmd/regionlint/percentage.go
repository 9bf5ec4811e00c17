package main

import (
	"errors"
	"strconv"
)

// percentage is the value of a flag that takes a number from 0 to 100.
type percentage struct {
	given *float64
}

// value returns the number, and whether it was given.
func (p *percentage) value() (float64, bool) {
	if p.given == nil {
		return 0, false
	}
	return *p.given, true
}

// String returns the number in digits, "" where none was given.
func (p *percentage) String() string {
	if p.given == nil {
		return ""
	}
	return strconv.FormatFloat(*p.given, 'f', -1, 64)
}

// Set refuses what is no percentage.
func (p *percentage) Set(text string) error {
	const all = 100
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || !(number >= 0 && number <= all) {
		return errors.New("use a number from 0 to 100")
	}
	p.given = &number
	return nil
}

// Type is what help calls the value where the usage has no name for it.
func (p *percentage) Type() string { return "percent" }
