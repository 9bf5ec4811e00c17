package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addSenders adds the steps of what passes on logs, events and records.
func (f *dataFlows) addSenders() {
	alarming := f.alarmTopics()
	for _, i := range f.here.all {
		if !i.managed() || i.cloud == nil {
			continue
		}
		for _, row := range i.cloud.Sends[i.Type] {
			if (len(row.When) == 0 || i.hasOneOf(row.When) == known) && !f.tellsOfTheCloud(i, alarming) {
				f.addSender(i, row)
			}
		}
	}
}

// addSender adds a step from each source to what sends, and from there to each
// destination.
func (f *dataFlows) addSender(i *instance, row catalogue.Sends) {
	own := f.holderOf(i)
	own.sender = i
	add := func(path string, from, to *holder) {
		if from != to {
			f.connect(dataFlow{
				by: Detector{i.element(), path}, kind: logExit, carries: row.Carries, from: from, to: to,
			})
		}
	}
	for _, path := range row.From {
		for _, source := range f.sources(i, path) {
			add(path, source, own)
		}
	}
	for _, argument := range row.To {
		for _, path := range i.each(argument) {
			if i.Unexpanded || i.uncertain(path) {
				continue
			}
			if to := f.destination(i, path); to != nil {
				add(path, own, to)
			}
		}
	}
}

// holderOf is a resource as a place where data passes.
func (f *dataFlows) holderOf(i *instance) *holder {
	h := f.at[i.element()]
	if h == nil {
		h = f.outside(i.place())
		h.Element = i.element()
		f.at[i.element()] = h
	}
	return h
}

// sources are what an argument names as the source: by reference, or by the
// name of the log group that RDS writes to.
func (f *dataFlows) sources(i *instance, path string) []*holder {
	var found []*holder
	for _, source := range f.here.reads(i, path) {
		if source.managed() && source.instance != i && source.passesData() {
			found = append(found, f.holderOf(source.instance))
		}
	}
	if len(found) > 0 {
		return found
	}
	if named := f.exportedFrom(i, i.known(path)); named != nil {
		found = append(found, named)
	}
	return found
}

// passesData says that an instance holds data or passes it on.
func (i *instance) passesData() bool {
	return i.kind.Datastore != nil || i.kind.Offers != "" || i.cloud != nil && len(i.cloud.Sends[i.Type]) > 0
}

// exportedFrom finds the database whose logs are in a log group (Amazon RDS
// User Guide, "Publishing database logs to Amazon CloudWatch Logs").
func (f *dataFlows) exportedFrom(i *instance, group string) *holder {
	for prefix, resourceType := range map[string]string{
		"/aws/rds/instance/": "aws_db_instance", "/aws/rds/cluster/": "aws_rds_cluster",
	} {
		rest, ok := strings.CutPrefix(group, prefix)
		if !ok {
			continue
		}
		name, _, _ := strings.Cut(rest, "/")
		for _, candidate := range f.here.byIdentifier[identity{resourceType, name}] {
			if candidate.place() == i.place() {
				return f.at[candidate.element()]
			}
		}
	}
	return nil
}

// destination finds what an argument names as the destination, nil where that
// cannot be told.
func (f *dataFlows) destination(i *instance, path string) *holder {
	var named []*instance
	for _, target := range f.here.reads(i, path) {
		if target.instance != i && !target.kind.Global && !slices.Contains(named, target.instance) {
			named = append(named, target.instance)
		}
	}
	switch {
	case len(named) > 1:
		return nil
	case len(named) == 1 && named[0].managed():
		return f.holderOf(named[0])
	case len(named) == 1 && named[0].Type == bucketType:
		return nil // it can be read from any region
	case len(named) == 1:
		return f.outside(named[0].place())
	}
	return f.writtenDestination(i.known(path))
}

// writtenDestination finds what is written out: the region of an ARN, or the
// bucket of the code that has the name.
func (f *dataFlows) writtenDestination(text string) *holder {
	arn, ok := region.ParseARN(text)
	name := text
	if ok && arn.Service == "s3" {
		name, _, _ = strings.Cut(arn.Resource, "/")
	}
	if named := f.here.byIdentifier[identity{bucketType, name}]; len(named) == 1 {
		return f.holderOf(named[0])
	}
	if !ok {
		return nil
	}
	if found, ok := f.regions.Find(region.AWS, arn.Region); ok && arn.Region != "" {
		return f.outside(Place{Region: found.Name, RegionStatus: region.Known})
	}
	return nil
}
