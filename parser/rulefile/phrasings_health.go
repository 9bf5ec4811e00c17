package rulefile

import "slices"

// healthRows are the settings of health checks.
func healthRows() []row {
	return slices.Concat(intervalRows(), checkingRows(), thresholdRows(), healthPathRows())
}

// intervalRows tell how often a health check runs.
func intervalRows() []row {
	return []row{
		{text: "<interval> <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<interval> (|[|in|, <unit> )|]? <is>? <figure>", read: readInterval, needs: classHealth},
		{text: "<interval> <is> <seconds>", read: readInterval, needs: classHealth},
		{
			text: "request_interval|health_check_interval|check_interval|interval <figure>",
			read: readInterval, needs: classHealth,
		},
		{text: "<number> ×|x <time>", read: readThresholdAndInterval, needs: classHealth},
		{text: "<number> .. <failures> ×|x|@|at <time>", read: readThresholdAndInterval, needs: classHealth},
		{text: "<number> failed|failing|missed <health> ×|x|@|at <time>", read: readThresholdAndInterval},
		{text: "<time> ×|x <number>", read: readThresholdAndInterval, needs: classHealth},
		{text: "request_interval|health_check_interval <is> <seconds>", read: readInterval, needs: classTopic},
		{text: "request_interval|health_check_interval <is> <seconds>", read: readInterval, needs: classDNS},
		{text: "<health> <is>? every <time>", read: readInterval, needs: classHealth},
		{text: "<health> <is>? <time> ×|x|/ <number>", read: readThresholdAndInterval},
		{text: "<health> <is>? get|https|http? <path> ,|/|; <time>", read: readPathAndInterval},
		{text: "<health> <is>? <time>", read: readPlainInterval, needs: classHealth},
		{text: "<time> <health>", read: readIntervalBefore, needs: classHealth},
		{
			text: "^ <time> ,|/|;|and|@ <number> <in-a-row>? <failures>",
			read: readThresholdAndInterval, needs: classHealth,
		},
		{text: "<health> <is>? fast|quick|frequent? ( <time>", read: readPlainInterval, needs: classHealth},
		{text: "check|probe|request|ping per|each|every <time>", read: readInterval, needs: classHealth},
		{text: "<never> .. <interval> .. exceed|pass <seconds>", read: readHighestInterval, needs: classHealth},
		{text: "<interval> .. must_not_exceed|not_exceed <seconds>", read: readHighestInterval, needs: classHealth},
		{text: "<health> period|rhythm|rate|cadence <is>? <time>", read: readPlainInterval, needs: classHealth},
		{text: "<number> .. checks|probes , <time> apart", read: readThresholdAndInterval, needs: classHealth},
		{text: "<time> apart", read: readInterval, needs: classHealth},
		{text: "<path> ,|/|; <time>", read: readPathAndInterval, needs: classHealth},
		{
			text: "check|checks|probe|probes|polls|pings <regions> every|each <time>",
			read: readInterval, needs: classDNS,
		},
		{text: "<checks> , <time> apart", read: readInterval, needs: classDNS},
	}
}

// checkingRows tell it with a verb, or beside what is checked.
func checkingRows() []row {
	return []row{
		{text: "<interval> ( .. ) <is>? <time>", read: readInterval, needs: classHealth},
		{text: "<interval> ( <time>", read: readInterval, needs: classHealth},
		{text: "<time> check? <interval>", read: readInterval, needs: classHealth},
		{
			text: "check|checks|probe|probes|calls|polls|pings|hits|requests|asks|queries|watches|monitors " +
				"for|at|on|to? " +
				"<path> every|each|once_every|at <time>",
			read: readPathAndInterval,
		},
		{text: "check|checks|checked|checking .. every <time>", read: readInterval, needs: classHealth},
		{text: "check|checks .. every <time>", read: readInterval, needs: classDNS},
		{
			text: "check|checks primary|secondary|region|regions|endpoint|endpoints|it? every <time>",
			read: readInterval, needs: classTopic,
		},
		{
			text: "region|regions|endpoint|endpoints|site|sites .. <checked> every|each|once_every <time>",
			read: readNearInterval,
		},
		{text: "at <time> <interval>", read: readEvery},
		{text: "every|once_every|each <time>", read: readEvery, needs: classHealth},
		{text: "^ every : <time>", read: readInterval, needs: classHealth},
		{
			text: "calls|polls|polled|pings|pinged|probes|probed|checked|hits|requests .. every|each|once_every <time>",
			read: readInterval, needs: classDNS,
		},
		{text: "^ period <is> <time>", read: readInterval, needs: classHealth},
	}
}

// thresholdRows tell after how many failures an endpoint is out.
func thresholdRows() []row {
	return []row{
		{text: "<number> <in-a-row>? <failures>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <health> <failures>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? failed|failing|missed <health>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? checks fail|failing", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <bad> <checks>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <health> .. fail|fails|failing|failed|missed", read: readThreshold},
		{text: "<number> <checks> .. <failures>", read: readThreshold, needs: classHealth},
		{text: "<number> <in-a-row>? <checks> .. in_a_row|running", read: readThreshold, needs: classHealth},
		{text: "failing|fails|fail|failed <number> times|checks|probes", read: readThreshold, needs: classHealth},
		{text: "failing|fails|fail|failed <number> <in-a-row>? <health>", read: readThreshold},
		{text: "after|on|with|until <ordinal> <in-a-row>? <bad>? <failures>", read: readOrdinalThreshold},
		{text: "<ordinal> <in-a-row>? <bad> <checks>", read: readOrdinalThreshold, needs: classHealth},
		{text: "failures|misses|strikes before|until|to .. <is> <number>", read: readFailoverThreshold},
		{text: "<number> <in-a-row>? <failures>", read: readThreshold, needs: classDNS},
		{text: "<number> <in-a-row>? <failures>", read: readFailoverThreshold},
		{text: "<number> <in-a-row>? <failures>", read: readNearThreshold},
		{text: "<health> .. fails|failing|fail <number> <in-a-row>? times", read: readThreshold},
		{text: "fails|failing|fail <number> <in-a-row>? times|checks", read: readThreshold, needs: classHealth},
		{text: "<threshold> <is>? <bound> <number>", read: readThreshold, needs: classHealth},
		{text: "<threshold> count? <is> <number>", read: readThreshold, needs: classHealth},
		{text: "<threshold> ( .. ) <is> <number>", read: readThreshold, needs: classHealth},
		{text: "<bad> <checks> before|until|to .. <is> <number>", read: readThreshold, needs: classHealth},
		{text: "failures|misses before|until .. <is> <number>", read: readThreshold, needs: classHealth},
		{text: "<threshold> for <health> <is> <number>", read: readThreshold},
		{text: "threshold|failure_threshold|unhealthy_threshold <number>", read: readThreshold, needs: classHealth},
		{
			text: "fail|fails|unhealthy|failover|fail_over after <is>? <number> $",
			read: readThreshold, needs: classHealth,
		},
		{
			text: "fail|fails|failing|unhealthy after <number> attempts|tries|probes|checks",
			read: readThreshold, needs: classHealth,
		},
		{text: "failure_threshold <is> <number>", read: readThreshold, needs: classDNS},
		{text: "^ failure_threshold|fehlerschwelle|umbral_de_fallos|limite_de_falhas|limiar_de_falhas|失敗しきい値|失敗回数 " +
			"<is> <number> <checks>? <failures>? times? $", read: readThreshold, needs: classTopic},
	}
}

// healthPathRows tell what a health check asks for.
func healthPathRows() []row {
	return []row{
		{text: "<health> path|endpoint|url? <is> https|http|tcp|get|head? <path>", read: readPath},
		{text: "<health> path|endpoint|url|route|probe|probes? <is>? <path>", read: readPath, needs: classHealth},
		{
			text: "<health> <modal>? hit|hits|call|calls|use|uses|probe|probes|request|requests|get|on|against <path>",
			read: readPath,
		},
		{text: "path|endpoint <is>? <path>", read: readPath, needs: classHealth},
		{text: "<path> as|is|for .. <health>", read: readPath},
		{text: "against|hitting|probing|requesting|calling|polling <path>", read: readPath, needs: classHealth},
		{text: "on|at|via|through <path>", read: readProbedPath, needs: classHealth},
		{text: "get|head <path>", read: readProbedPath, needs: classHealth},
		{text: "<health> .. at|to|go_to|against|on|target|targets|asks|ask|is|are <path>", read: readPath},
		{text: "endpoint|path|url|route|target <checked>? .. is|are|: <path>", read: readPath, needs: classHealth},
		{text: "endpoint|path|url checked|probed|polled|monitored <is> <path>", read: readPath},
		{text: "<checked> <is>? <path>", read: readPath, needs: classHealth},
		{text: "<path>", read: readHealthPath},
	}
}
