package rulefile

import "slices"

// modelRows say how a system is deployed.
func modelRows() []row {
	return slices.Concat(declaredModelRows(), describedModelRows(), loosenedModelRows())
}

// declaredModelRows give the model as the value of a key, or with a verb.
func declaredModelRows() []row {
	return []row{
		{text: "dr|modell|modelo|architektur|arquitetura|arquitectura|デプロイモデル|" +
			"アーキテクチャ|構成 <is> .. <model>", read: readModel},
		{text: "disaster_recovery is|are .. <model>", read: readLayout},
		{text: "<a-layout> <is> .. <model>", read: readLayout},
		{text: "^ <model> $", read: readBareModel},
		{text: "<model> in|across|between <regions>", read: readModel},
		{text: "^ <model> <is>? (? <regions>", read: readModel},
		{text: "^ <name> : <model> ,|;", read: readNamedModel, needs: classObjective},
		{text: "is|are <model> :|(|, <regions>", read: readLayout},
		{text: "deployment|dr|standby|recovery|failover type <is> .. <model>", read: readModel},
		{text: "keep|keeps|use|uses|run|runs|hold|holds|treat|operate|operates <regions> <model>", read: readModel},
		{text: "<region> stays|remains|acts|serves|works <model>", read: readModel},
		{text: "<model> in|for <env>", read: readModel},
		{text: "<env> <is> <model>", read: readModel},
		{text: "<env> .. is|are|stays|remains <model>", read: readModel},
		{text: "chose|choose|chosen|picked|selected|settled_on|decided_on|decided_for|went_with|go_with|settled_for|" +
			"opted_for|went_for <model>", read: readModel},
		{text: "rely_on|relies_on|based_on|built_on|bet_on <model>", read: readDesign, needs: classTopic},
		{text: "<model> <run> <regions>", read: readModel},
		{text: "<model> is|is_kept|is_held|kept|stays|waits|stands .. in <regions>", read: readModel},
		{text: "<a-layout> ( <model> )", read: readLayout},
		{text: "^ <model> ,|with|across .. <number> az|azs|zones|availability_zones", read: readSingleRegion},
		{text: "^ <model> in second|other|another|secondary|dr|recovery|standby region|site", read: readModelNoun},
		{text: "^ <model> , <role>", read: readModelNoun},
		{text: ": <model> $", read: readModelBehind, needs: classTopic},
		{text: "<region> ( <model>", read: readModel},
		{text: ", <model> $", read: readBareModel},
		{text: "^ <model> disaster_recovery|dr", read: readModelNoun},
		{text: "we|it|everything|system|platform|stack|infrastructure|application|service|app|api|deployment|design|" +
			"solution|posture|estate is|are|stay|stays|remain|remains and? remain|remains|stay|stays? " +
			"<model>", read: readRunModel},
		{text: "^ <model> multi-region|deployment|setup|architecture|mode|across|between|failover|" +
			"dns|design|model|with|(", read: readModelNoun},
		{text: "service is|are <model>", read: readModel},
		{text: "multi-region <model>", read: readModel},
		{text: "<model> multi-region|deployment|setup|architecture|mode|across|between|design|model|" +
			"topology|stack|system|platform|solution", read: readModelNoun},
		{text: "<model> disaster_recovery|dr architecture|strategy|setup|solution|deployment|" +
			"design", read: readModelNoun},
		{text: "we're|it's <model>", read: readModel},
		{text: "<model> )? was|is|has_been chosen|selected|picked|adopted|accepted", read: readModel},
		{text: "recover|recovers|recovered|recovery|dr|restore by|via|through|with <model>", read: readModel},
		{text: "we go <model>", read: readModel},
		{text: "<model> is what we run|do|use|have|operate", read: readModel},
		{text: "^ <model> , with|scaled|running|sized|kept|always|at", read: readModelNoun},
		{text: "<who> must|shall|has_to|needs_to be <model>", read: readModel},
		{text: "<model> is|are required|mandatory", read: readModel},
		{text: "chosen|selected|decided|accepted option|alternative|approach|strategy|model? <is> \"|“? " +
			"<model>", read: readModel},
		{text: "( <model> )", read: readModel, needs: classRegion},
		{text: "strategy|class|approach|model|pattern <is> .. ( <model> )", read: readModel},
	}
}

// describedModelRows give the model in the description of a system.
func describedModelRows() []row {
	return []row{
		{text: "<model> is our .. <a-layout>", read: readModel},
		{text: "region|site|half|side is|stays|remains|is_kept|is_held|kept|held .. <model>", read: readModel},
		{text: "region|site acts|serves|runs as .. <model>", read: readModel},
		{text: "region|site runs|hosts|holds|has .. <model> $", read: readModel},
		{
			text: "treat|treats|built|designed|operated|operates|run|runs|works|configured|deployed .. as .. <model>",
			read: readDesign,
		},
		{
			text: "<model> pair|pairing|posture|layout|arrangement|fashion|scheme|configuration|operation",
			read: readModelPair,
		},
		{text: "^ <model> , not|never|no <model>", read: readBareModel},
		{text: "^ <model> only|by_design|by_choice|on_purpose|deliberately|intentionally", read: readModelNoun},
		{text: "^ <model> ,|in|over .. <number>? regions", read: readModelNoun},
		{text: ", <model> in|across|over .. <number>? regions", read: readModelNoun},
		{text: "<model> regions|sites", read: readModelNoun},
		{text: "operated|run|deployed|built|designed|configured|served <model>", read: readDesign},
		{
			text: "^ keep|stay|remain it|this|everything|us|system|platform|stack|application|deployment|" +
				"architecture|" +
				"design|setup? <model>",
			read: readModel,
		},
		{text: "( <model> ) $", read: readModelBehind, needs: classTopic},
	}
}

// loosenedModelRows give the model anywhere behind a verb.
func loosenedModelRows() []row {
	return []row{
		{text: "<run> <model>", read: readRunModel},
		{text: "run|runs|is|are <model> <is> <role>", read: readModelOfRegions},
		{text: "run|runs|operate|operates|deployed|deploy|is|are|running|do|use|uses|adopt|adopts|implement|" +
			"implements|implementing|follow|follows|following|hold|holds|host|hosts .. " +
			"<model>", read: readLooseModel},
	}
}
