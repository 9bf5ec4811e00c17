package catalogue

// Sends says what a type passes on: what is written about something, or
// streamed from it. All that From names goes to all that To names.
type Sends struct {
	// Carries is what goes: logs, events, records or data.
	Carries string `json:"carries"`
	// From are the arguments that name what it is of, To those that name where it
	// goes.
	From []string `json:"from"`
	To   []string `json:"to"`
	// When are values of arguments with which it does.
	When map[string][]string `json:"when"`
}
