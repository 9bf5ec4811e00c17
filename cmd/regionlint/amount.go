package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/pflag"
)

// amount is the value of a flag that takes a whole number of at least some.
type amount[N int | int64] struct {
	number *N
	least  N
}

// addAmount declares such a flag; what number holds is its default.
func addAmount[N int | int64](flags *pflag.FlagSet, number *N, name string, least N, usage string) {
	flags.Var(&amount[N]{number, least}, name, usage)
}

// String returns the number in digits.
func (a *amount[N]) String() string { return fmt.Sprint(*a.number) }

// Set refuses what is no number, and numbers that make no sense.
func (a *amount[N]) Set(text string) error {
	number, err := strconv.ParseInt(text, 10, strconv.IntSize)
	if err != nil || N(number) < a.least {
		return fmt.Errorf("use a whole number from %d on", a.least)
	}
	*a.number = N(number)
	return nil
}

// Type is what help calls the value where the usage has no name for it.
func (a *amount[N]) Type() string { return "N" }
