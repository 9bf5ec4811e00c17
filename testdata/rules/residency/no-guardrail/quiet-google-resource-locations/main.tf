resource "google_folder" "workloads" {
  display_name = "workloads"
  parent       = "organizations/123456789012"
}

resource "google_org_policy_policy" "locations" {
  name   = "${google_folder.workloads.name}/policies/gcp.resourceLocations"
  parent = google_folder.workloads.name

  spec {
    rules {
      values {
        allowed_values = ["in:eu-locations"]
      }
    }
  }
}
