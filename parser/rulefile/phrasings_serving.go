package rulefile

// servingRows say which regions are in use.
func servingRows() []row {
	return []row{
		{
			text: "^ <count>? <env>? aws|azure|gcp|google|cloud|deployment|deployed|supported|target|workload|" +
				"workloads|compute|application|app|service|customer|default|our|serving|current? <cloud>? <a-region> " +
				"<is> <regions>",
			read: readServing,
		},
		{text: "^ <a-region> padrão|predeterminada|default <is> <regions>", read: readServing},
		{text: "·|,|/ aws? region :? <region>", read: readListedRegion},
		{text: "across <regions>", read: readAcross},
		{text: "^ <count>? <env>? active|live <a-region> <is> <regions>", read: readActive},
		{text: "^ data_plane|data_planes <a-region>? <is> <regions>", read: readServing},
		{text: ",|and|; data_plane|data_planes|cells|spokes <a-region>? <is>? in|(? <regions>", read: readServing},
		{
			text: "^ <host>? workloads|compute|services|clusters|stacks|shards|cells|spokes|serving <is>? in? (? " +
				"<regions>",
			read: readListed,
		},
		{text: "·|, workloads|compute|services →|:|in <regions>", read: readServing},
		{text: "^ <a-region> <number> <is> <regions>", read: readServing},
		{
			text: "^ cloud? cloud|provider|hosting|infra|infrastructure|runtime|deployment <is> <host> ,? in? (? " +
				"<regions>",
			read: readServing,
		},
		{text: "^ <cloud> provider in <regions>", read: readServing},
		{text: "^ preferred_region|preferred_aws_region <is> <regions>", read: readServing},
		{text: "^ <a-region> <is> always use? <regions>", read: readServing},
	}
}

// usedRows say which regions a team uses, runs in or deploys to.
func usedRows() []row {
	return []row{
		{text: "we|it|services|everything use|uses <host>? in? <regions>", read: readUsed},
		{text: "we|it|platform|system|service serve|serves .. from|out_of <regions>", read: readUsed},
		{
			text: "repository|repo|project|terraform|codebase|monorepo|module|pipeline .. <run> <regions>",
			read: readDeploying,
		},
		{
			text: "we run|operate|host|deploy|keep same|identical|full|whole? <system> in|across|from|out_of <regions>",
			read: readUsed,
		},
		{text: "we're|we|services|everything are|is? on <host> in? <regions>", read: readUsed},
		{text: "<a-region> are_in|in use|scope|service :|is|are? <regions>", read: readServing},
		{text: "^ aws|azure|gcp (|,? <regions>", read: readAlone},
		{text: "everything in <regions>", read: readAllIn},
		{text: "terraform|repository|repo|stack|pipeline targets|creates|provisions .. in? <regions>", read: readUsed},
		{text: "^ aws|azure|gcp account|subscription|project .. in <regions>", read: readServing},
		{text: "^ hosted|deployed|running|runs on|in google? <host> in? (? <regions>", read: readServing},
		{text: "^ put|create|provision|place|launch all|new|any? <things> in|into|to <regions>", read: readServing},
		{text: "^ use <regions> for everything", read: readServing},
		{text: "we deploy|run .. : <regions>", read: readAcross},
		{text: "<a-region> pair <is> <regions>", read: readServing},
		{text: "^ <count>? <env>? <cloud>? <a-region> ( .. ) <is> <regions>", read: readRemarked},
		{text: "<regions> ,|(|- both|all <is>? serving|active|live|serve|take|taking", read: readAcross},
		{text: "( serving|live|running ) <is> <regions>", read: readServing},
		{text: "<count> places|sites|cities|continents|geographies .. :|,|( <regions>", read: readCounted},
		{text: "<takes> .. traffic|users|customers|requests|orders|bookings|players in <regions>", read: readUsed},
		{
			text: "<a-datum> are|is taken|handled|accepted|fulfilled|served|answered|executed in|by|from <regions>",
			read: readTaken,
		},
		{text: "<a-region> we <run> <is> <regions>", read: readServing},
		{text: "<a-region> we use|support|operate|serve|run in? <is> <regions>", read: readServing},
		{text: "<count> active|live|serving|equal|independent|aws? <a-region> <is>? (? <regions>", read: readCounted},
		{text: "<count> active|live|serving|equal|independent|aws? <a-region> , namely? <regions>", read: readCounted},
		{text: "<regions> both|all? <takes> .. traffic|users|customers|requests", read: readTraffic},
		{text: "traffic|users|customers|requests <is> <handled> by|in|from <regions>", read: readServing},
		{text: "^ multi-region <is> <regions> $", read: readServing},
		{text: "regional? footprint <is> <regions>", read: readServing},
	}
}

// environmentRows say which regions are those of an environment.
func environmentRows() []row {
	return []row{
		{text: "<env> <a-region>? <is> <regions>", read: readServing},
		{text: "<env> site|data_center|datacenter <is> <regions>", read: readServing},
		{text: "<env> <is> <number> ( <regions> )", read: readServing},
		{
			text: "<env> account|accounts|environment|environments|stack|cluster? only? in|uses|use <regions>",
			read: readServing,
		},
		{text: "<env> lives|live|runs|run|sits|sit|stays .. in <regions>", read: readEnvironmentIn},
		{text: "<env> shares|share|has|gets <regions>", read: readServing},
		{text: "in <region> we|is|lives|runs? run|host|keep|operate? <env>", read: readHosted},
		{text: "<env> <regions>", read: readListedEnvironment},
		{text: "^ <env> ( <regions> )", read: readServing},
		{text: "<region> ( <env> )", read: readEnvironment},
		{
			text: "<region> <is>? only? used|reserved|dedicated|there|meant? for|hosts|holds|runs|carries <env>",
			read: readHosted,
		},
		{text: "<region> is|are <env>", read: readHosted},
		{text: "<region> is where .. <env> lives|runs|sits|is", read: readEnvironment},
		{text: "<region> is where we|everything .. run|runs|host|deploy|lives everything?", read: readEnvironment},
		{text: "<env> .. <run> <regions>", read: readServing},
	}
}

// runningRows say what runs in which regions, by place or by model.
func runningRows() []row {
	return []row{
		{text: "<who> .. <run> these|following|each? of? <cloud>? <a-region>? <is>? <regions>", read: readServing},
		{text: "<who> is|are? run|runs|running|operate|operates|deployed|hosted|is_hosted|are_hosted on google? " +
			"<host> in|across|from <regions>", read: readServing},
		{text: "serve|serves|serving <served> from|out_of <regions>", read: readServing},
		{text: "serve|serves <place> from|out_of <regions>", read: readServing},
		{text: "and|, in|from <regions> for <place>", read: readServing},
		{text: "and|,|; <place> <served>? from|out_of|in|to <regions>", read: readServing},
		{text: "<served> .. <run> <regions>", read: readServing},
		{
			text: "<served> .. are_routed|is_routed|routed|directed|steered|land|lands|land|connect|connected " +
				"to|on|at|in|by <regions>",
			read: readServing,
		},
		{text: "<place> stack|deployment|cluster|cell in <regions>", read: readServing},
		{text: "<place> stack|deployment|cluster|cell <run> <regions>", read: readServing},
		{
			text: "split|splits|spread|share|shared|distribute|distributed|balance|balanced .. between|over|among " +
				"<regions>",
			read: readAcross,
		},
		{text: "<regions> share|split|divide load|traffic|work|users", read: readAcross},
		{text: "<regions> <is> both|all? equal|equals|peers|active|live", read: readAcross},
		{text: "each of <regions>", read: readAcross},
		{text: "every|each|all <cloud>? <a-region> (|, <regions>", read: readAcross},
		{text: "<served> is|are .. in <regions>", read: readAcross},
		{text: "<regions> serves|serve|covers|cover <place>", read: readServing},
		{text: "<place> <served>? lives_in|live_in|runs_in|run_in <regions>", read: readServing},
		{
			text: "<place> <served>? is|are? served_from|served_out_of|served_by|stays|stay|remain|remains in? " +
				"<regions>",
			read: readServing,
		},
		{text: "<served> .. hit|hits|reach <regions>", read: readServing},
		{text: "^ <run> these|following? <a-region>? :? <regions>", read: readServing},
		{text: "^ use <regions> $", read: readServing},
		{text: "^ always use|deploy? to|in? <regions>", read: readServing},
		{text: "^ always use .. region <regions>", read: readServing},
		{text: "^ aws? account / region <is> <number> / <regions>", read: readServing},
		{text: "^ aws? region / account <is> <regions> /", read: readServing},
		{text: "^ deploy .. in|to|into <regions>", read: readServing},
		{text: "<model> deployment|setup? in|across|between|over? <regions>", read: readModelRegions},
		{text: "<model> ,|(|:? <region> →|->|=>|⇒ <region>", read: readModelArrow},
		{text: "<model> ,|(? <regions>", read: readModelRegions},
		{text: "<model> <is> <regions>", read: readModelRegions},
		{text: "<regions> <is> <model>", read: readBothActive},
		{text: "<regions> run|runs|operate|serve|serving as? <model>", read: readBothActive},
		{text: "<regions>", read: readAnnotated},
	}
}
