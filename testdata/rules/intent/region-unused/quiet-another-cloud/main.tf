provider "google" {
  project = "calls"
  region  = "us-central1"
}

resource "google_compute_instance" "video" {
  name         = "video"
  machine_type = "n2-standard-4"
  zone         = "us-central1-a"

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-13"
    }
  }

  network_interface {
    network = "default"
  }
}
