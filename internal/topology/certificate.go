package topology

import (
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addCertificates finds certificates that are not in the region in which they are
// used.
func (m *misplacing) addCertificates(i *instance, rows []catalogue.Certificate) {
	for _, row := range rows {
		needs := row.Region
		if needs == "" && i.region.Status == region.Known {
			needs = i.region.Name
		}
		if needs == "" || i.maySet(row.Unless) {
			continue
		}
		for _, path := range i.argumentsAt(row.Attribute) {
			named, ok := m.certificateAt(i, path)
			if !ok || named.Region == needs || !m.samePartition(named.Region, needs) {
				continue
			}
			found := m.misplaced(i, []Named{named})
			found.Needs, found.Why = needs, row.Why
			m.certificates = append(m.certificates, found)
		}
	}
}

// certificateAt tells the certificate that an argument names, where its region is
// known. A validation stands for the certificate that it waits for.
func (m *misplacing) certificateAt(i *instance, path string) (Named, bool) {
	if text := i.known(path); text != "" {
		at := m.resolver.arnRegion(text, "acm:certificate/")
		if at != "" {
			return Named{Name: text, Attribute: path, Region: at}, true
		}
	}
	var found *instance
	for _, target := range m.here.certain(i, path) {
		certificate := m.validated(target.instance)
		if certificate == nil || certificate.region.Status != region.Known ||
			found != nil && found.region.Name != certificate.region.Name {
			return Named{}, false
		}
		found = certificate
	}
	if found == nil {
		return Named{}, false
	}
	return Named{Element: found.element(), Attribute: path, Region: found.region.Name}, true
}

// validated returns the certificate that an instance is or waits for, nil where it
// is neither.
func (m *misplacing) validated(i *instance) *instance {
	switch i.Type {
	case "aws_acm_certificate":
		return i
	case "aws_acm_certificate_validation":
		for _, target := range m.here.certain(i, "certificate_arn") {
			if target.Type == "aws_acm_certificate" {
				return target.instance
			}
		}
	}
	return nil
}

// samePartition says that two regions are of one part of AWS: what holds in
// us-east-1 says nothing of China.
func (a *assembly) samePartition(one, other string) bool {
	first, ok := a.regions.Find(region.AWS, one)
	second, isRegion := a.regions.Find(region.AWS, other)
	return !ok || !isRegion || first.Partition == second.Partition
}
