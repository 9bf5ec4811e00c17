package region

import "strings"

// Zone returns the region of a zone name: an AWS availability zone
// (eu-west-1b), local zone (us-west-2-lax-1a), Wavelength zone
// (us-east-1-wl1-bos-wlz-1) or the id of one (use1-az2, usw2-lax1-az1), or a
// Google zone (us-central1-a, us-central1-ai1a). Azure's zones are ordinals and name no region.
func (t *Table) Zone(cloud, zone string) (Region, bool) {
	zone = strings.ToLower(strings.TrimSpace(zone))
	if cloud == "" || cloud == AWS {
		if r, ok := t.awsZone(zone); ok {
			return r, true
		}
	}
	if cloud == "" || cloud == Google {
		return t.googleZone(zone)
	}
	return Region{}, false
}

func (t *Table) awsZone(zone string) (Region, bool) {
	short, within, _ := strings.Cut(zone, "-")
	if isZoneID(within) {
		return t.FindByShortForm(AWS, short)
	}
	name, rest := splitAWSZone(zone)
	if !isZoneSuffix(rest) {
		return Region{}, false
	}
	return t.find(AWS, name)
}

// isZoneID accepts what follows the short form of a region in a zone id: "az2",
// "lax1-az1", "wl1-bos-wlz1".
func isZoneID(rest string) bool {
	last := rest[strings.LastIndexByte(rest, '-')+1:]
	for _, kind := range []string{"az", "wlz"} {
		if number, ok := strings.CutPrefix(last, kind); ok && isNumber(number) {
			return true
		}
	}
	return false
}

// splitAWSZone cuts behind the first number: "us-west-2" and "-lax-1a".
func splitAWSZone(zone string) (name, rest string) {
	end := strings.IndexAny(zone, "0123456789")
	if end < 0 {
		return zone, ""
	}
	for end < len(zone) && zone[end] >= '0' && zone[end] <= '9' {
		end++
	}
	return zone[:end], zone[end:]
}

// isZoneSuffix accepts what follows a region name in a zone name: one letter,
// a local zone's "-lax-1a", or a Wavelength zone's "-wl1-bos-wlz-1".
func isZoneSuffix(rest string) bool {
	if isLetter(rest) {
		return true
	}
	parts := strings.Split(strings.TrimPrefix(rest, "-"), "-")
	switch {
	case !strings.HasPrefix(rest, "-"):
		return false
	case len(parts) == 2:
		ordinal, letter := cutLast(parts[1])
		return isLetters(parts[0]) && isNumber(ordinal) && isLetter(letter)
	case len(parts) == 4:
		return strings.HasPrefix(parts[0], "wl") && isLetters(parts[1]) && parts[2] == "wlz" && isNumber(parts[3])
	default:
		return false
	}
}

// cutLast splits off the last byte.
func cutLast(s string) (rest, last string) {
	if s == "" {
		return "", ""
	}
	return s[:len(s)-1], s[len(s)-1:]
}

func (t *Table) googleZone(zone string) (Region, bool) {
	cut := strings.LastIndexByte(zone, '-')
	if cut < 0 {
		return Region{}, false
	}
	if suffix := zone[cut+1:]; !isLetter(suffix) && !isAIZone(suffix) {
		return Region{}, false
	}
	return t.find(Google, zone[:cut])
}

// isAIZone accepts the suffix of a zone for accelerators: "ai1a".
func isAIZone(suffix string) bool {
	number, letter := cutLast(strings.TrimPrefix(suffix, "ai"))
	return strings.HasPrefix(suffix, "ai") && isNumber(number) && isLetter(letter)
}

func isLetter(s string) bool { return len(s) == 1 && isLetters(s) }

func isLetters(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
