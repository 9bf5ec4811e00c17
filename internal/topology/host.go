package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// host is what a literal host name of a cloud tells.
type host struct {
	// kind is as in Alias; "" where the name is not one of the cloud's.
	kind  string
	place Place
}

// hostOf reads a host name of AWS (AWS General Reference, "Service endpoints
// and quotas"): *.us-east-1.elb.amazonaws.com, bucket.s3.eu-west-1.amazonaws.com.
func hostOf(regions *region.Table, name string) host {
	name = strings.TrimSuffix(strings.ToLower(name), ".")
	switch {
	case strings.HasSuffix(name, ".cloudfront.net"):
		return host{"cloudfront", Place{RegionStatus: region.Global}}
	case strings.HasSuffix(name, ".awsglobalaccelerator.com"):
		return host{"global-accelerator", Place{RegionStatus: region.Global}}
	}
	labels, ok := awsLabels(name)
	if !ok {
		return host{place: unknownPlace()}
	}
	found := host{kind: "other"}
	labels = ownLabels(labels)
	for _, label := range labels {
		switch {
		case label == "elb":
			found.kind = "load-balancer"
		case label == "execute-api":
			found.kind = "api-gateway"
		case isStorage(label):
			found.kind = "s3"
		}
	}
	found.place = labelsRegion(regions, labels)
	return found
}

// isStorage says that a label names Amazon S3: "s3", "s3-website-us-east-1".
func isStorage(label string) bool { return label == "s3" || strings.HasPrefix(label, "s3-") }

// ownLabels leaves out the name of a bucket, which can have any labels.
func ownLabels(labels []string) []string {
	for n, label := range slices.Backward(labels) {
		if isStorage(label) {
			return labels[n:]
		}
	}
	return labels
}

// labelsRegion finds the region among labels; the last that names one counts.
// Caches have it in a short form: "shop.abc123.0001.use1.cache".
func labelsRegion(regions *region.Table, labels []string) Place {
	if n := len(labels); n > 1 && labels[n-1] == "cache" {
		if found, ok := regions.FindByShortForm(region.AWS, labels[n-2]); ok {
			return Place{Region: found.Name, RegionStatus: region.Known}
		}
	}
	at := unknownPlace()
	for _, label := range labels {
		if label == "s3-global" { // a Multi-Region Access Point
			return Place{RegionStatus: region.Global}
		}
		if place, ok := labelRegion(regions, label); ok {
			at = place
		}
	}
	return at
}

// awsLabels cuts off the suffix of AWS and returns the labels before it.
func awsLabels(name string) ([]string, bool) {
	for _, suffix := range awsSuffixes() {
		if rest, ok := strings.CutSuffix(name, suffix); ok {
			return strings.Split(rest, "."), true
		}
	}
	return nil, false
}

// awsSuffixes are what host names of AWS end in.
func awsSuffixes() []string {
	return []string{
		".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".awsapprunner.com", ".on.aws",
		".elasticbeanstalk.com", ".amazonlightsail.com",
	}
}

// hasAWSHost says that a text in lower case may have a host name of AWS in it:
// most have none, and to search for names takes long.
func hasAWSHost(text string) bool {
	return slices.ContainsFunc(awsSuffixes(), func(suffix string) bool { return strings.Contains(text, suffix) })
}

// labelRegion finds a region in one label: "eu-west-1", "s3-website-us-east-1";
// "compute-1" is us-east-1's old name for instances.
func labelRegion(regions *region.Table, label string) (Place, bool) {
	for _, prefix := range []string{"", "s3-website-", "s3-"} {
		rest, ok := strings.CutPrefix(label, prefix)
		if !ok {
			continue
		}
		if found, ok := regions.Find(region.AWS, rest); ok {
			return Place{Region: found.Name, RegionStatus: region.Known}, true
		}
	}
	if label == "compute-1" {
		return Place{Region: "us-east-1", RegionStatus: region.Known}, true
	}
	return Place{}, false
}
