# The second cloud has a database of its own.
provider "aws" {
  region = "eu-west-1"
}

provider "google" {
  project = "example"
  region  = "europe-west1"
}

resource "aws_instance" "shop" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}

resource "aws_db_instance" "shop" {
  identifier              = "shop"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "google_compute_instance" "shop" {
  name         = "shop"
  machine_type = "e2-standard-2"
  zone         = "europe-west1-b"

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }

  network_interface {
    network = "default"
  }
}

resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "MYSQL_8_0"
  region           = "europe-west1"

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "REGIONAL"
  }
}
