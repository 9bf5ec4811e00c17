terraform {
  required_providers {
    newrelic = {
      source  = "newrelic/newrelic"
      version = "~> 3.0"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "newrelic" {
  region = "US"
}

resource "aws_dynamodb_table" "baskets" {
  name         = "baskets"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "sa-east-1"
  }
}

resource "newrelic_alert_policy" "data" {
  name = "Data"
}

resource "newrelic_nrql_alert_condition" "lag" {
  policy_id = newrelic_alert_policy.data.id
  name      = "Baskets in Sao Paulo are late"

  nrql {
    query = "SELECT max(aws.dynamodb.ReplicationLatency) FROM Metric WHERE aws.dynamodb.TableName = 'baskets'"
  }

  critical {
    operator              = "above"
    threshold             = 5000
    threshold_duration    = 300
    threshold_occurrences = "all"
  }
}
