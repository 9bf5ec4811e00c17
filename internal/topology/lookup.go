package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// byARN finds what an ARN names, or what holds it: the bucket of objects, the
// table of an index.
func (n *writtenNames) byARN(i *instance, arn region.ARN) *instance {
	place := strings.Trim(arn.Region, "*")
	for _, name := range namesInARN(arn.Service + ":" + arn.Resource) {
		for prefix, types := range n.catalogue.ARNs {
			cut, ok := strings.CutPrefix(name, prefix)
			if !ok || cut == "" {
				continue
			}
			// The ARN of the parameter /shop/db has no slash before its name.
			if named := n.one(i, place, types, cut, "/"+cut); named != nil {
				return named
			}
		}
	}
	return nil
}

// secretEnd is what AWS puts behind the name of a secret in its ARN (AWS Secrets
// Manager User Guide, "What's in a Secrets Manager secret?").
var secretEnd = regexp.MustCompile(`-([A-Za-z0-9]{6}|\?{6}|\*)$`)

// namesInARN are the names that an ARN can mean, the longest first.
func namesInARN(resource string) []string {
	resource = strings.TrimRight(resource, "*:/")
	names := []string{resource}
	if strings.HasPrefix(resource, "secretsmanager:") {
		names = append(names, secretEnd.ReplaceAllString(resource, ""), strings.TrimSuffix(resource, "-"))
	}
	for end := strings.LastIndexAny(resource, "/:"); end > 0; end = strings.LastIndexAny(resource[:end], "/:") {
		names = append(names, resource[:end])
	}
	return names
}

// byHost finds what a host name or address is that of: a label before the name
// of the service has the name, or the path behind it.
func (n *writtenNames) byHost(i *instance, written string) *instance {
	host, path, _ := strings.Cut(written, "/")
	labels, ok := awsLabels(strings.Split(host, ":")[0])
	if !ok {
		return nil
	}
	place := labelsRegion(n.regions, ownLabels(labels)).Region
	for _, label := range labels {
		types := n.hosts[label]
		if len(types) == 0 {
			continue
		}
		names := append(slices.Clone(labels), strings.Split(strings.TrimSuffix(path, "/"), "/")...)
		names = append(names, path, strings.Split(path, ":")[0])
		for _, name := range names {
			if named := n.one(i, place, types, name); named != nil {
				return named
			}
		}
	}
	return nil
}

// byName finds what a setting names by its plain name, where the setting says
// what kind of thing that is: TABLE_NAME = "orders".
func (n *writtenNames) byName(i *instance, variable, text string) *instance {
	if text == "" || len(n.called) == 0 || strings.ContainsAny(text, " \n") {
		return nil
	}
	for _, word := range wordsOf(variable) {
		for _, resourceType := range n.called[word] {
			if named := n.one(i, n.reach(i, resourceType), []string{resourceType}, text); named != nil {
				return named
			}
		}
	}
	return nil
}

// whole finds what an instance is part of, by the name that it gives.
func (n *writtenNames) whole(i *instance) *instance {
	text := i.known(i.kind.PartOf)
	if arn, ok := region.ParseARN(text); ok {
		return n.byARN(i, arn)
	}
	return n.byName(i, i.kind.PartOf, text)
}

// one returns the only instance of some types with one of some names that can
// be in a region: of several, that in the region of the one who asks.
func (n *writtenNames) one(i *instance, place string, types []string, names ...string) *instance {
	var found []*instance
	for _, resourceType := range types {
		for _, name := range names {
			for _, candidate := range n.here.byIdentifier[identity{resourceType, name}] {
				if candidate != i && candidate.mayStandIn(place) && !slices.Contains(found, candidate) {
					found = append(found, candidate)
				}
			}
		}
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(candidate *instance) bool { return candidate.place() != i.place() })
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}
