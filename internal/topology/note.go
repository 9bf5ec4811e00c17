package topology

// notes reads the arguments of an instance, and notes under a name of the
// document which of them are set and not known.
type notes struct {
	*instance
	unknown *[]string
}

// text returns the string at a path, "" where it is absent or unknown.
func (n notes) text(path, name string) string {
	text, p := n.instance.text(path)
	if p == unknown {
		*n.unknown = append(*n.unknown, name)
	}
	return text
}

// number returns the number at a path, nil where it is absent or unknown.
func (n notes) number(path, name string) *float64 {
	return optionalNumber(n.instance, path, name, n.unknown)
}

// flag returns the truth at a path, false where it is absent and nil where it
// is unknown.
func (n notes) flag(path, name string) *bool {
	on, p := n.instance.flag(path)
	if p == unknown {
		*n.unknown = append(*n.unknown, name)
		return nil
	}
	return &on
}

// keys lists the keys of a map at a path, in order, whether or not their values
// are known.
func (n notes) keys(path string) []string {
	v := n.at(path)
	if presenceOf(v) != known || !isObject(v.Type()) {
		return nil
	}
	var keys []string
	for it := v.ElementIterator(); it.Next(); {
		key, _ := it.Element()
		keys = append(keys, key.AsString())
	}
	return keys
}
