package region

import "strings"

// ARN is an Amazon Resource Name in its parts (AWS General Reference, "Amazon
// Resource Names"). Region and Account are "" where the service has none.
type ARN struct {
	Partition string
	Service   string
	Region    string
	Account   string
	// Resource is the rest, colons and slashes included.
	Resource string
}

// ParseARN splits an ARN. It does not check that the region exists.
func ParseARN(s string) (ARN, bool) {
	const parts = 6
	fields := strings.SplitN(s, ":", parts)
	if len(fields) < parts || fields[0] != "arn" || fields[1] == "" || fields[2] == "" || fields[5] == "" {
		return ARN{}, false
	}
	if !strings.HasPrefix(fields[1], "aws") {
		return ARN{}, false
	}
	return ARN{
		Partition: fields[1], Service: fields[2], Region: fields[3], Account: fields[4], Resource: fields[5],
	}, true
}
