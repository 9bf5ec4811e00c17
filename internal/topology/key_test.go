package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// keyLines shows each copy of encrypted data, its key and what is wrong with it.
func keyLines(document *topology.Document) []string {
	lines := []string{}
	for _, use := range document.Topology.KeyUses {
		place := use.Region
		if place == "" {
			place = string(use.RegionStatus)
		}
		line := fmt.Sprintf("%s %s@%s", use.Address, use.Attribute, place)
		if use.Fault != "missing" {
			line += fmt.Sprintf(" <- %s@%s", use.Key, use.KeyRegion)
		} else {
			line += " of " + use.Source.Address
		}
		lines = append(lines, strings.TrimSpace(line+" "+use.Fault))
	}
	return lines
}

const keys = `
resource "aws_kms_key" "us" {}
resource "aws_kms_key" "eu" { provider = aws.eu }
resource "aws_kms_key" "many" { multi_region = true }
resource "aws_kms_replica_key" "many_eu" {
  provider        = aws.eu
  primary_key_arn = aws_kms_key.many.arn
}
resource "aws_kms_alias" "many" {
  name          = "alias/many"
  target_key_id = aws_kms_key.many.key_id
}
`

// encryptedDatabase is a database under a key, and a replica in another region.
func encryptedDatabase(key, replica string) string {
	return keys + `
resource "aws_db_instance" "a" {
  storage_encrypted = true
  kms_key_id        = ` + key + `
}
resource "aws_db_instance" "b" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.a.arn
  ` + replica + `
}
`
}

func TestKeysOfReplicas(t *testing.T) {
	t.Parallel()
	const unset = "variable \"x\" { type = string }\n"
	const own, at = "aws_kms_key.us.arn", "aws_db_instance.b kms_key_id@eu-west-1 <- "
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"of its own region": {
			encryptedDatabase(own, "kms_key_id = aws_kms_key.eu.arn"), []string{at + "aws_kms_key.eu@eu-west-1"},
		},
		"of the source's region": {
			encryptedDatabase(own, "kms_key_id = aws_kms_key.us.arn"),
			[]string{at + "aws_kms_key.us@us-east-1 foreign"},
		},
		"by id": {
			encryptedDatabase(own, "kms_key_id = aws_kms_key.us.key_id"),
			[]string{at + "aws_kms_key.us@us-east-1 foreign"},
		},
		"by ARN of another region": {
			encryptedDatabase(own, `kms_key_id = "arn:aws:kms:us-west-2:111122223333:key/k"`),
			[]string{at + "@us-west-2 foreign"},
		},
		"by the name of an alias": {
			encryptedDatabase(own, "kms_key_id = aws_kms_alias.many.name"), []string{at + "@"},
		},
		"by the ARN of an alias": {
			encryptedDatabase(own, "kms_key_id = aws_kms_alias.many.arn"),
			[]string{at + "aws_kms_alias.many@us-east-1 foreign"},
		},
		"a replica of a multi-Region key": {
			encryptedDatabase(own, "kms_key_id = aws_kms_replica_key.many_eu.arn"),
			[]string{at + "aws_kms_replica_key.many_eu@eu-west-1"},
		},
		"the id of a multi-Region key": {
			encryptedDatabase(own, "kms_key_id = aws_kms_key.many.id"), []string{at + "aws_kms_key.many@us-east-1"},
		},
		"the ARN of its primary": {
			encryptedDatabase(own, "kms_key_id = aws_kms_key.many.arn"),
			[]string{at + "aws_kms_key.many@us-east-1 foreign"},
		},
		"an ARN that is made": {
			encryptedDatabase(own, `kms_key_id = replace(aws_kms_key.many.arn, "us-east-1", "eu-west-1")`),
			[]string{at + "@"},
		},
		"none": {
			encryptedDatabase(own, ""),
			[]string{"aws_db_instance.b replicate_source_db@eu-west-1 of aws_db_instance.a missing"},
		},
		"none, of a source under an ARN": {
			encryptedDatabase(`"arn:aws:kms:us-east-1:111122223333:key/k"`, ""),
			[]string{"aws_db_instance.b replicate_source_db@eu-west-1 of aws_db_instance.a missing"},
		},
		"none, under the key of AWS":  {encryptedDatabase(`"alias/aws/rds"`, ""), []string{}},
		"none, under no key":          {encryptedDatabase("null", ""), []string{}},
		"none, under a key not known": {unset + encryptedDatabase("var.x", ""), []string{}},
		"none, of what is not secret": {
			strings.ReplaceAll(encryptedDatabase(own, ""), "storage_encrypted = true", "storage_encrypted = false"),
			[]string{},
		},
		"none, in the source's region": {
			strings.ReplaceAll(encryptedDatabase(own, ""), "aws.eu\n  replicate", "aws\n  replicate"), []string{},
		},
		"one that is not known": {unset + encryptedDatabase(own, "kms_key_id = var.x"), []string{at + "@"}},
		"in a region that is not known": {
			unset + encryptedDatabase(own, "region = \"${var.x}-1\"\nkms_key_id = aws_kms_key.us.arn"),
			[]string{"aws_db_instance.b kms_key_id@unknown <- aws_kms_key.us@us-east-1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, keyLines(model(t, test.source))); diff != "" {
				t.Errorf("keys (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeysOfOtherCopies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a member of a global cluster": {`
			resource "aws_rds_global_cluster" "g" {}
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			  kms_key_id                = aws_kms_key.us.arn
			  storage_encrypted         = true
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}
			resource "aws_rds_cluster" "c" {
			  provider                  = aws.tokyo
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  kms_key_id                = aws_kms_key.eu.arn
			}`, []string{
			"aws_rds_cluster.b global_cluster_identifier@eu-west-1 of aws_rds_cluster.a missing",
			"aws_rds_cluster.c kms_key_id@ap-northeast-1 <- aws_kms_key.eu@eu-west-1 foreign",
		}},
		"members that nothing tells apart": {`
			resource "aws_rds_global_cluster" "g" {}
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  kms_key_id                = aws_kms_key.us.arn
			  storage_encrypted         = true
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, []string{}},
		"a table": {`
			resource "aws_dynamodb_table" "t" {
			  replica {
			    region_name = "eu-west-1"
			    kms_key_arn = aws_kms_key.us.arn
			  }
			  replica {
			    region_name = "ap-northeast-1"
			  }
			}`, []string{"aws_dynamodb_table.t replica[0].kms_key_arn@eu-west-1 <- aws_kms_key.us@us-east-1 foreign"}},
		"automated backups and snapshots": {`
			resource "aws_db_instance" "a" {
			  storage_encrypted = true
			  kms_key_id        = aws_kms_key.us.arn
			}
			resource "aws_db_instance_automated_backups_replication" "a" {
			  provider               = aws.eu
			  source_db_instance_arn = aws_db_instance.a.arn
			  kms_key_id             = aws_kms_key.eu.arn
			}
			resource "aws_db_snapshot" "a" { db_instance_identifier = aws_db_instance.a.identifier }
			resource "aws_db_snapshot_copy" "a" {
			  source_db_snapshot_identifier = aws_db_snapshot.a.db_snapshot_arn
			  destination_region            = "eu-west-1"
			}`, []string{
			"aws_db_instance_automated_backups_replication.a kms_key_id@eu-west-1 <- aws_kms_key.eu@eu-west-1",
			"aws_db_snapshot_copy.a destination_region@eu-west-1 of aws_db_instance.a missing",
		}},
		"a policy for snapshots of volumes": {`
			resource "aws_dlm_lifecycle_policy" "p" {
			  policy_details {
			    schedule {
			      cross_region_copy_rule {
			        target  = "eu-west-1"
			        cmk_arn = aws_kms_key.us.arn
			      }
			      cross_region_copy_rule {
			        target  = "eu-west-1"
			        cmk_arn = aws_kms_key.eu.arn
			      }
			    }
			  }
			}`, []string{
			"aws_dlm_lifecycle_policy.p policy_details[0].schedule[0].cross_region_copy_rule[0].cmk_arn@eu-west-1 " +
				"<- aws_kms_key.us@us-east-1 foreign",
			"aws_dlm_lifecycle_policy.p policy_details[0].schedule[0].cross_region_copy_rule[1].cmk_arn@eu-west-1 " +
				"<- aws_kms_key.eu@eu-west-1",
		}},
		"a bucket": {buckets + `
			resource "aws_s3_bucket_server_side_encryption_configuration" "copy" {
			  provider = aws.eu
			  bucket   = aws_s3_bucket.copy.id
			  rule {
			    apply_server_side_encryption_by_default {
			      sse_algorithm     = "aws:kms"
			      kms_master_key_id = aws_kms_key.us.arn
			    }
			  }
			}` + replicated(`rule {
			  status = "Enabled"
			  destination {
			    bucket = aws_s3_bucket.copy.arn
			    encryption_configuration { replica_kms_key_id = aws_kms_key.eu.arn }
			  }
			}`), []string{
			"aws_s3_bucket_replication_configuration.r " +
				"rule[0].destination[0].encryption_configuration[0].replica_kms_key_id@eu-west-1 <- " +
				"aws_kms_key.eu@eu-west-1",
			"aws_s3_bucket_server_side_encryption_configuration.copy " +
				"rule[0].apply_server_side_encryption_by_default[0].kms_master_key_id@eu-west-1 <- " +
				"aws_kms_key.us@us-east-1 foreign",
		}},
		"a file system": {`
			resource "aws_efs_file_system" "f" {}
			resource "aws_efs_replication_configuration" "f" {
			  source_file_system_id = aws_efs_file_system.f.id
			  destination {
			    region     = "eu-west-1"
			    kms_key_id = aws_kms_key.us.arn
			  }
			}`, []string{
			"aws_efs_replication_configuration.f destination[0].kms_key_id@eu-west-1 " +
				"<- aws_kms_key.us@us-east-1 foreign",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, keyLines(model(t, keys+test.source))); diff != "" {
				t.Errorf("keys (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeysAndTheirReplicas(t *testing.T) {
	t.Parallel()
	multi, single := true, false
	us := topology.Place{Region: "us-east-1", RegionStatus: "known"}
	eu := topology.Place{Region: "eu-west-1", RegionStatus: "known"}
	key := func(name string) topology.Element { return topology.Element{Root: ".", Address: name} }
	want := []topology.Key{
		{Element: key("aws_kms_key.eu"), Place: eu, MultiRegion: &single, Replicas: []string{}, Aliases: []string{}},
		{
			Element: key("aws_kms_key.many"), Place: us, MultiRegion: &multi,
			Replicas: []string{"eu-west-1"}, Aliases: []string{"aws_kms_alias.many"},
		},
		{Element: key("aws_kms_key.us"), Place: us, MultiRegion: &single, Replicas: []string{}, Aliases: []string{}},
		{
			Element: key("aws_kms_replica_key.many_eu"), Place: eu, MultiRegion: &multi,
			Primary: "aws_kms_key.many", Replicas: []string{}, Aliases: []string{},
		},
	}
	if diff := cmp.Diff(want, model(t, keys).Topology.Keys); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
}
