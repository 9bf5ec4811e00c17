package topology

import "github.com/regionlint/regionlint/internal/region"

// addFileReplication adds the edges of EFS replication configurations.
func (g *grouping) addFileReplication() {
	for _, i := range g.here.byType["aws_efs_replication_configuration"] {
		source := g.follow(i, "source_file_system_id", "aws_efs_file_system")
		for _, path := range i.blocks("destination") {
			target := end{place: g.resolver.regionAt(i, path+".region").place()}
			if i.presence(path+".file_system_id") != absent {
				target = g.follow(i, path+".file_system_id", "aws_efs_file_system")
			}
			if !target.place.distinct() && i.presence(path+".availability_zone_name") == known {
				target.place = g.resolver.named(region.AWS, i.known(path+".availability_zone_name")).place()
			}
			g.addFileEdge(i, source, target, path)
		}
	}
}

func (g *grouping) addFileEdge(i *instance, source, target end, path string) {
	if source.store != nil && target.store != nil {
		source.store.join(target.store)
	}
	if target.store != nil {
		target.store.copyOf = true
	} else if source.store != nil {
		source.store.copies = append(source.store.copies, Member{
			Element: i.element(), Place: target.place, Role: "replica", Attribute: path,
		})
	}
	carrier := source.store
	if carrier == nil {
		carrier = target.store
	}
	g.connect(carrier, i.element(), path, source, target, "efs-replication")
}
