package topology

import "strings"

// backupCall is a call by which a script backs data up or copies a backup.
type backupCall struct {
	call failoverCall
	// types start the names of the types whose data it is about.
	types []string
}

// backupCalls are the calls (Service Authorization Reference, the actions of
// Amazon RDS, Amazon DynamoDB and AWS Backup). Those of RDS are for DocumentDB
// and Neptune, too.
func backupCalls() []backupCall {
	rds := []string{"aws_db_", "aws_rds_", "aws_docdb_", "aws_neptune_"}
	return []backupCall{
		{failoverCall{service: "rds", name: "CreateDBSnapshot"}, rds},
		{failoverCall{service: "rds", name: "CreateDBClusterSnapshot"}, rds},
		{failoverCall{service: "rds", name: "CopyDBSnapshot"}, rds},
		{failoverCall{service: "rds", name: "CopyDBClusterSnapshot"}, rds},
		{failoverCall{service: "rds", name: "StartExportTask"}, rds},
		{failoverCall{service: "dynamodb", name: "CreateBackup"}, []string{"aws_dynamodb_"}},
		{failoverCall{service: "dynamodb", name: "ExportTableToPointInTime"}, []string{"aws_dynamodb_"}},
		{failoverCall{service: "backup", name: "StartBackupJob"}, []string{"aws_"}},
		{failoverCall{service: "backup", name: "StartCopyJob"}, []string{"aws_"}},
	}
}

// addScriptedBackups notes what functions may back up, and what a migration task
// may copy: the code does not show what they do.
func (g *grouping) addScriptedBackups() {
	for _, resourceType := range []string{"aws_lambda_function", "aws_sfn_state_machine"} {
		role := "role"
		if resourceType == "aws_sfn_state_machine" {
			role = "role_arn"
		}
		for _, i := range g.here.byType[resourceType] {
			for _, allowed := range g.roles().of(i, role) {
				g.addScript(i, allowed.call)
			}
		}
	}
	for _, i := range g.here.byType["aws_dms_endpoint"] {
		for _, named := range g.here.reads(i, "") {
			if s := g.of[named.instance]; s != nil {
				s.backup.maybe(i.Address)
			}
		}
	}
}

func (g *grouping) addScript(i *instance, action string) {
	for _, made := range backupCalls() {
		if !made.call.allowedBy(action) {
			continue
		}
		for _, s := range g.stores {
			for _, start := range made.types {
				if strings.HasPrefix(s.Type, start) {
					s.backup.maybe(i.Address + ", whose role may call " + action)
				}
			}
		}
	}
}
