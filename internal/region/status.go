package region

// Status says how much is known of a region.
type Status string

// The statuses of a region.
const (
	// Known is a concrete region name.
	Known Status = "known"
	// Symbolic is not concrete but distinguishable, such as var.primary_region
	// without a value. Two different symbols count as two regions for
	// redundancy, never for residency.
	Symbolic Status = "symbolic"
	// Global is a service without a region.
	Global Status = "global"
	// Unknown says nothing; no rule may fire on it.
	Unknown Status = "unknown"
)
