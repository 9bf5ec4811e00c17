package topology_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Databases of Google Cloud are told by their own arguments.
func TestGoogleDatastores(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a replica in another region": {`
			resource "google_sql_database_instance" "a" {
			  name   = "a"
			  region = "europe-west1"
			}
			resource "google_sql_database_instance" "b" {
			  region               = "us-east1"
			  master_instance_name = "a"
			}`, []string{
			"google_sql_database_instance.a: relational in [europe-west1 us-east1], complete, backups []",
		}},
		"a replica of what the code does not show": {`
			resource "google_sql_database_instance" "b" {
			  region               = "us-east1"
			  master_instance_name = "a"
			}`, []string{
			"google_sql_database_instance.b: relational in [us-east1], open, backups []",
		}},
		"backups without a place": {cloudSQL("europe-west1", "enabled = true"), []string{
			"google_sql_database_instance.a: relational in [europe-west1], complete, backups [eu]",
		}},
		"backups without a place, of a region that is near to no multi-region": {
			cloudSQL("australia-southeast1", "enabled = true"), []string{
				"google_sql_database_instance.a: relational in [australia-southeast1], complete, backups []",
			},
		},
		"backups in another region": {
			cloudSQL("us-east1", "enabled = true\n location = \"us-west1\""), []string{
				"google_sql_database_instance.a: relational in [us-east1], complete, backups [us-west1]",
			},
		},
		"backups in its own region": {
			cloudSQL("us-east1", "enabled = true\n location = \"us-east1\""), []string{
				"google_sql_database_instance.a: relational in [us-east1], complete, backups []",
			},
		},
		"backups that are off": {cloudSQL("us-east1", "enabled = false"), []string{
			"google_sql_database_instance.a: relational in [us-east1], complete, backups []",
		}},
		"a secondary cluster": {`
			resource "google_alloydb_cluster" "a" {
			  cluster_id = "a"
			  location   = "europe-west1"
			}
			resource "google_alloydb_cluster" "b" {
			  cluster_id = "b"
			  location   = "us-east1"
			  secondary_config { primary_cluster_name = google_alloydb_cluster.a.name }
			}`, []string{
			"google_alloydb_cluster.a: relational in [europe-west1 us-east1], complete, backups []",
		}},
		"one region of services that can have several": {`
			resource "google_spanner_instance" "a" { config = "regional-europe-west1" }
			resource "google_firestore_database" "b" { location_id = "us-east1" }`, []string{
			"google_firestore_database.b: document in [us-east1], complete, backups []",
			"google_spanner_instance.a: relational in [europe-west1], complete, backups []",
		}},
		"a set of regions": {`
			resource "google_spanner_instance" "a" { config = "nam6" }
			resource "google_firestore_database" "b" { location_id = "eur3" }`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, group := range model(t, test.source).Topology.Groups {
				state := "open"
				if group.Complete {
					state = "complete"
				}
				got = append(got, fmt.Sprintf("%s: %s in %v, %s, backups %v",
					group.Address, group.Kind, group.Regions, state, group.BackupRegions))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func cloudSQL(region, backups string) string {
	return fmt.Sprintf(`
		resource "google_sql_database_instance" "a" {
		  region = %q
		  settings {
		    backup_configuration {
		      %s
		    }
		  }
		}`, region, backups)
}
