package topology

import "slices"

// failingRegion is the region from which the system fails over: the declared
// primary, else where the PRIMARY records lead, else where all databases with a
// copy elsewhere take their writes; "" where these do not tell one.
func (a *assembly) failingRegion() string {
	model := a.in.Intent.Model
	equals := model != nil && model.Value == "active-active"
	for _, told := range []struct {
		names []string
		// needsPrimary says that it tells nothing where all regions are equal.
		needsPrimary bool
	}{
		{a.declaredPrimaries(), false},
		{a.routedPrimaries(), true},
		{a.writtenPrimaries(), true},
	} {
		if len(told.names) > 0 {
			if len(told.names) > 1 || told.needsPrimary && equals {
				return ""
			}
			return told.names[0]
		}
	}
	return ""
}

// declaredPrimaries lists the regions that rule files call primary.
func (a *assembly) declaredPrimaries() []string {
	var names []string
	for _, declared := range a.in.Intent.Regions {
		if declared.Role == "primary" && a.governs(declared.Environment) {
			names = append(names, declared.Name)
		}
	}
	return unique(names)
}

// routedPrimaries lists the regions that PRIMARY records lead to.
func (a *assembly) routedPrimaries() []string {
	var names []string
	for _, route := range a.topology.Routes {
		for _, member := range route.Members {
			if member.FailoverRole == "PRIMARY" && member.distinct() {
				names = append(names, member.Region)
			}
		}
	}
	return unique(names)
}

// writtenPrimaries lists the regions in which databases with a copy elsewhere take
// their writes.
func (a *assembly) writtenPrimaries() []string {
	var names []string
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if writer, ok := writerOf(group); ok && len(group.Regions) > 1 && group.Database {
			names = append(names, writer.Region)
		}
	}
	return unique(names)
}

func unique(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
