package rulefile

import "slices"

// replicationRows say how data is copied, and how far a copy may lag.
func replicationRows() []row {
	return slices.Concat(copyModeRows(), lagRows(), mechanismRows(), forwardingRows())
}

// copyModeRows say whether a write waits for its copies.
func copyModeRows() []row {
	return []row{
		{text: "<mode> <a-replica> ensures|guarantees|means|so no", read: readMode},
		{text: "<mode> <between>", read: readMode},
		{text: "<between> .. <mode>", read: readMode},
		{text: "<mode> .. <a-replica>", read: readMode},
		{text: "<a-replica> <is>? mode|type|method? <is> <mode>", read: readMode},
		{
			text: "committed|written|applied|copied|shipped|streamed|sent|propagated|mirrored|synced <mode>",
			read: readCopiedMode, needs: classTopic,
		},
		{text: "<a-replica> .. <mode>", read: readMode},
		{text: "<a-replica> , <mode>", read: readMode},
		{text: "stream|streams|ship|ships|shipped|copies|copied|flows <mode> to|into <role>", read: readMode},
		{text: "stream|streams|ships|shipped|copies|copied <mode> to|into <regions>", read: readCopiedMode},
		{
			text: "copied|shipped|streamed|streams|stream|mirrored|synced .. to|into|across .. <region>? <mode>",
			read: readCopiedMode, needs: classTopic,
		},
		{text: "<a-replica> from? <region>? to|→|->|into <region> .. ,|(? <mode>", read: readMode},
		{
			text: "global_database|global_datastore|global_table|global_tables|global_cluster (|, <mode>",
			read: readMode,
		},
		{text: "<a-replica> .. <is> <mode>", read: readMode},
	}
}

// lagRows say how far a copy may lag.
func lagRows() []row {
	return []row{
		{text: "lag|lags <is>? <time>", read: readLag},
		{text: "lag .. <is>? <time>", read: readLag},
		{text: "<a-replica> <is> <time> <between> replication|lag", read: readLag},
		{text: "<never> trail|trails|lag|lags|fall|falls|be|is .. by? <time> behind?", read: readLongestLag},
		{text: "trail|trails|lag|lags .. by <time>", read: readLag},
		{text: "may|can|must|should lag|trail behind? by? <time>", read: readLagBehind},
		{text: "may|can|must|should be <time> stale|behind|old|late", read: readLagBehind},
		{text: "<a-replica> delay|staleness <is>? <time>", read: readLag},
		{text: "<tolerates> <time> of replication|replica lag|delay", read: readLag},
		{text: "<time> behind|stale", read: readLagBehind},
		{text: "<time> of? replication|replica? lag|delay", read: readBoundLag},
		{text: "lag .. <never> .. <time>", read: readLongestLag},
		{
			text: "<time> of replication|replica? lag|delay <is>? accepted|acceptable|allowed|tolerated|fine|ok|okay",
			read: readLag,
		},
	}
}

// mechanismRows say by which product data is copied.
func mechanismRows() []row {
	return []row{
		{text: "<mechanism> (|, <mode>", read: readMechanismAndMode},
		{text: "<mechanism>", read: readMechanism},
		{text: "redis|elasticache|cache|valkey <is> global_datastore", read: readKeyedMechanism},
		{text: "redis|elasticache|cache|valkey <through> global_datastore", read: readKeyedMechanism},
		{text: "dynamodb|dynamo tables|data? <through> global_tables|global_table", read: readKeyedMechanism},
		{text: "dynamodb|dynamo table|tables <is> global_tables|global_table", read: readKeyedMechanism},
		{text: "aurora <through> global_database|global_cluster", read: readKeyedMechanism},
		{text: "documentdb|docdb <through> global_cluster|global_clusters", read: readKeyedMechanism},
		{text: "neptune <is> global_database", read: readKeyedMechanism},
		{text: "s3|buckets <is> crr", read: readKeyedMechanism},
		{text: "s3|buckets <is> <between> replication", read: readKeyedMechanism},
		{text: "dynamodb|dynamo <is> global_tables|global_table", read: readKeyedMechanism},
		{
			text: "aurora cluster|clusters|database? <is> part? of? global_database|global_cluster",
			read: readKeyedMechanism,
		},
		{
			text: "dynamodb|dynamo|aurora|documentdb|docdb|neptune|redis|elasticache|valkey cluster|clusters|" +
				"tables? is|are? " +
				"runs|run|set|configured|deployed|built|created|replicated up? as " +
				"global_table|global_tables|global_database|global_cluster|global_clusters|global_datastore",
			read: readKeyedMechanism,
		},
		{text: "s3 .. <a-replica> to|into <regions>", read: readObjectReplication},
		{text: "documentdb|docdb <is> global_cluster|global_clusters", read: readKeyedMechanism},
		{
			text: "s3|bucket|buckets .. use|uses|have|has|with|get|gets|need|needs <between> replication",
			read: readObjectReplication,
		},
		{text: "s3|bucket|buckets .. with|by|via|through|use|uses crr", read: readObjectReplication},
		{text: "<between> replication <is>? enabled|on|configured|active", read: readObjectReplication},
		{text: "s3 .. <a-replica> <between>", read: readObjectReplication},
	}
}

// forwardingRows say that a copy passes writes on.
func forwardingRows() []row {
	return []row{
		{text: "write|writes forwarding|forward|forwarded", read: readForwarding},
		{text: "writes .. forward|forwarded to", read: readForwarding},
		{text: "forwarded to <role>", read: readForwardedTo},
		{text: "write|writes from .. forwarded", read: readForwarding},
		{text: "passed|relayed|redirected|proxied on? to <role>", read: readForwardedTo},
		{text: "forward|forwards|forwarding .. writes", read: readForwarding},
	}
}
