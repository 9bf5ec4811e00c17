package catalogue

import "testing"

func TestNamesOtherEnd(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[[2]string]bool{
		{"aws_db_instance", "replicate_source_db"}:                                true,
		{"aws_backup_plan", "rule[0].copy_action[1].destination_vault_arn"}:       true,
		{"aws_flow_log", "log_destination"}:                                       true,
		{"aws_lambda_function", "environment[0].variables.PEER_QUEUE"}:            true,
		{"aws_cloudtrail", "kms_key_id"}:                                          true,
		{"aws_cloudwatch_log_destination", "target_arn"}:                          true,
		{"aws_api_gateway_domain_name", "certificate_arn"}:                        true,
		{"aws_scheduler_schedule", "target[0].arn"}:                               true,
		{"aws_lambda_event_source_mapping", "event_source_arn"}:                   false,
		{"aws_lambda_event_source_mapping", "source_access_configuration[0].uri"}: true,
		{"aws_api_gateway_domain_name", "regional_certificate_arn"}:               false,
		{"aws_lambda_function", "environment[0].variables.QUEUE"}:                 false,
		{"aws_cloudwatch_metric_alarm", "alarm_actions"}:                          false,
		{"aws_ecs_task_definition", "container_definitions"}:                      false,
		{"aws_lambda_function", "environment[0].variables.CATALOG_TABLE"}:         false,
	} {
		if got := catalogue.Clouds["aws"].NamesOtherEnd(at[0], at[1]); got != want {
			t.Errorf("%s of %s: %t, want %t", at[1], at[0], got, want)
		}
	}
}
