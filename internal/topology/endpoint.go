package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addHardcoded finds the workloads whose settings have host names of a region
// written out.
func (a *assembly) addHardcoded() {
	a.topology.Hardcoded = []Hardcoded{}
	reader := &hostReader{assembly: a, domains: a.ownDomains(), single: a.singleRegions()}
	for _, i := range a.here.all {
		if i.kind.Environment == nil || !i.managed() {
			continue
		}
		found := Hardcoded{Element: i.element(), Place: i.place()}
		for _, setting := range i.settingTexts() {
			found.Hosts = append(found.Hosts, reader.hosts(i, setting)...)
		}
		if len(found.Hosts) > 0 {
			a.topology.Hardcoded = append(a.topology.Hardcoded, found)
		}
	}
}

// hostReader tells host names of a region.
type hostReader struct {
	*assembly
	// domains are those that the code makes names in.
	domains []string
	// single are the roots of several that are in one region each: what they
	// write out is for that region.
	single map[string]string
}

var hostName = regexp.MustCompile(`[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+`)

// hosts returns the host names of a region that stand in a setting.
func (h *hostReader) hosts(i *instance, setting settingText) []HardcodedHost {
	if strings.HasPrefix(setting.text, "arn:") {
		return nil
	}
	var found []HardcodedHost
	for _, host := range hostName.FindAllString(strings.ToLower(setting.text), -1) {
		place, label, ok := h.read(host)
		if ok && h.staysBehind(i, host, place) && isFixed(i, setting.path, host, place) {
			found = append(found, HardcodedHost{
				Attribute: setting.argument, Setting: setting.name, Host: host, Region: place.Region, Label: label,
			})
		}
	}
	return found
}

// staysBehind says that a host name is wrong where the workload's region is
// another one some day. The endpoints of services are the same everywhere but
// for the region, and what is written for a root of one region is for that region.
func (h *hostReader) staysBehind(i *instance, host string, place Place) bool {
	if single := h.single[i.root.Name]; single != "" && single == place.Region {
		return false
	}
	return !isServiceHost(host) || i.region.Status == region.Known && i.region.Name != place.Region
}

// isFixed says that a host name is written out for every instance of a block.
// What a module or block gets can be that of its own region.
func isFixed(i *instance, path, host string, place Place) bool {
	switch i.Writing(path, host) {
	case terraform.WrittenHere:
		return true
	case terraform.WrittenPassed:
		return place.distinct() && i.region.Status == region.Known && i.region.Name != place.Region
	default:
		return false
	}
}

// read tells the region in a host name, or the label with a part of the world.
func (h *hostReader) read(host string) (Place, string, bool) {
	if labels, ok := awsLabels(host); ok {
		place := labelsRegion(h.regions, ownLabels(labels))
		return place, place.Region, place.distinct() && !slices.Contains(homeServices, labels[0])
	}
	labels := strings.Split(host, ".")
	const domain = 2
	if len(labels) <= domain || vendor(host) {
		return Place{}, "", false
	}
	for _, label := range labels[:len(labels)-domain] {
		if found, ok := h.regionInLabel(label); ok {
			return Place{Region: found.Name, RegionStatus: region.Known}, label, true
		}
	}
	if !h.isOwn(host) {
		return Place{}, "", false
	}
	for _, label := range labels[:len(labels)-domain] {
		for word := range strings.SplitSeq(label, "-") {
			if found, ok := h.regions.FindByShortForm(region.AWS, word); ok {
				return Place{Region: found.Name, RegionStatus: region.Known}, label, true
			}
			if slices.Contains(worldParts, word) {
				return Place{RegionStatus: region.Unknown}, label, true
			}
		}
	}
	return Place{}, "", false
}

// regionInLabel finds the name of a region in a label: "us-east-1",
// "api-us-east-1".
func (h *hostReader) regionInLabel(label string) (region.Region, bool) {
	words := strings.Split(label, "-")
	for start := range words {
		for end := len(words); end > start+2; end-- {
			if found, ok := h.regions.Find(region.AWS, strings.Join(words[start:end], "-")); ok {
				return found, true
			}
		}
	}
	return region.Region{}, false
}

// worldParts are how teams call the regions of their own names.
var worldParts = []string{
	"amer", "americas", "ap", "apac", "asia", "emea", "eu", "europe", "latam", "na", "sa", "us",
}

// homeServices are services whose endpoint is in one region for all (AWS General
// Reference, "Service endpoints and quotas").
var homeServices = []string{
	"billing", "budgets", "ce", "cloudfront", "cur", "globalaccelerator", "health", "iam", "metering", "networkmanager",
	"organizations", "pricing", "route53", "route53-recovery-control-config", "shield", "support", "waf",
}

// isServiceHost says that a host is the public endpoint of a service, or a bucket
// or registry behind it, and not something of one's own.
func isServiceHost(host string) bool {
	labels, ok := awsLabels(host)
	if !ok {
		return strings.HasSuffix(host, ".api.aws")
	}
	const service = 2 // sqs.us-east-1
	if len(labels) <= service {
		return true
	}
	return slices.ContainsFunc(labels, func(label string) bool { return isStorage(label) || label == "ecr" })
}

// ownDomains lists the domains that the code has zones, names or certificates for.
func (a *assembly) ownDomains() []string {
	var domains []string
	add := func(name string) {
		name = strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(name, ".")), "*.")
		if strings.Contains(name, ".") && !slices.Contains(domains, name) {
			domains = append(domains, name)
		}
	}
	for _, i := range a.here.all {
		switch i.Type {
		case "aws_route53_zone":
			add(i.known("name"))
		case "aws_acm_certificate", "aws_api_gateway_domain_name", "aws_apigatewayv2_domain_name":
			add(i.known("domain_name"))
		case "aws_cloudfront_distribution":
			aliases, _ := i.texts("aliases")
			for _, alias := range aliases {
				add(alias)
			}
		}
	}
	for _, route := range a.topology.Routes {
		if labels := strings.Split(route.Name, "."); len(labels) > 1 && !strings.ContainsAny(route.Name, "$ (") {
			add(strings.Join(labels[len(labels)-2:], "."))
		}
	}
	return domains
}

// isOwn says that a host is one of the system's: in a domain of the code or of a
// private network. Where the code has no domain, any can be.
func (h *hostReader) isOwn(host string) bool {
	within := func(domain string) bool { return host == domain || strings.HasSuffix(host, "."+domain) }
	private := slices.ContainsFunc([]string{"corp", "example", "internal", "lan", "local", "private", "test"}, within)
	return private || len(h.domains) == 0 || slices.ContainsFunc(h.domains, within)
}

// vendors are domains of services with an endpoint for each part of the world:
// which one is right, the customer's account says.
var vendors = []string{
	"adyen.com", "algolia.net", "amplitude.com", "atlassian.net", "auth0.com", "battle.net", "blizzard.com",
	"braze.com", "braze.eu", "cloudflarestorage.com", "cloudinary.com", "contentful.com", "datadoghq.com",
	"datadoghq.eu", "dynatrace.com", "googleapis.com", "grafana.net", "honeycomb.io", "hubspot.com", "intercom.io",
	"launchdarkly.com", "logz.io", "mailgun.net", "mailjet.com", "mixpanel.com", "newrelic.com", "nr-data.net",
	"okta.com", "openai.com", "opsgenie.com", "pagerduty.com", "posthog.com", "pusher.com", "riotgames.com",
	"salesforce.com", "segment.com", "segment.io", "segmentapis.com", "sendgrid.com", "sentry.io", "signalfx.com",
	"snyk.io", "sparkpost.com", "splunkcloud.com", "stripe.com", "sumologic.com", "twilio.com", "vonage.com",
	"windows.net", "azure.com", "zendesk.com", "zoho.com",
}

// vendor says that a host is of such a service.
func vendor(host string) bool {
	return slices.ContainsFunc(vendors, func(domain string) bool { return strings.HasSuffix(host, "."+domain) })
}

// singleRegions returns the region of each root that is in one region, of a
// system with roots in several.
func (a *assembly) singleRegions() map[string]string {
	single := map[string]string{}
	if len(a.roots) < 2 {
		return single
	}
	several := map[string]bool{}
	for _, i := range a.here.all {
		if !i.managed() || i.region.Status != region.Known {
			continue
		}
		name := i.root.Name
		several[name] = several[name] || single[name] != "" && single[name] != i.region.Name
		single[name] = i.region.Name
	}
	for name := range several {
		if several[name] {
			delete(single, name)
		}
	}
	return single
}
