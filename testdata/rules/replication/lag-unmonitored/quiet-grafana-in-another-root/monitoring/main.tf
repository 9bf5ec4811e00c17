provider "grafana" {
  url = "https://grafana.example.com"
}

resource "grafana_folder" "databases" {
  title = "Databases"
}

resource "grafana_rule_group" "lag" {
  name             = "replication"
  folder_uid       = grafana_folder.databases.uid
  interval_seconds = 60

  rule {
    name      = "crm replica lag"
    condition = "A"

    data {
      ref_id         = "A"
      datasource_uid = "cloudwatch"
      model          = jsonencode({ namespace = "AWS/RDS", metricName = "ReplicaLag", region = "us-west-2" })

      relative_time_range {
        from = 600
        to   = 0
      }
    }
  }
}
