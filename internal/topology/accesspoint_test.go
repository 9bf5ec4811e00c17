package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// accessPoint is a Multi-Region Access Point over some buckets.
func accessPoint(names ...string) string {
	var text strings.Builder
	text.WriteString("resource \"aws_s3control_multi_region_access_point\" \"p\" {\ndetails {\nname = \"p\"\n")
	for _, name := range names {
		text.WriteString("region { bucket = " + name + " }\n")
	}
	return text.String() + "}\n}\n"
}

const backToSource = `
resource "aws_s3_bucket_replication_configuration" "back" {
  provider = aws.eu
  bucket   = aws_s3_bucket.copy.id
  rule {
    status = "Enabled"
    destination { bucket = aws_s3_bucket.source.arn }
  }
}
`

const routesToSource = `
resource "aws_s3control_multi_region_access_point_routes" "p" {
  mrap = aws_s3control_multi_region_access_point.p.arn
  route {
    bucket                  = aws_s3_bucket.source.bucket
    traffic_dial_percentage = 100
  }
  route {
    bucket                  = aws_s3_bucket.copy.bucket
    traffic_dial_percentage = 0
  }
}
`

func TestAccessPointsWithoutReplication(t *testing.T) {
	t.Parallel()
	both := accessPoint("aws_s3_bucket.source.id", "aws_s3_bucket.copy.id")
	const unset = "variable \"b\" { type = string }\n"
	forth := replicated("rule {\nstatus = \"Enabled\"\n" + toCopy + "\n}")
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"none":                {both, []string{"aws_s3_bucket.source", "aws_s3_bucket.copy"}},
		"in both directions":  {both + forth + backToSource, nil},
		"in one direction":    {both + forth, []string{"aws_s3_bucket.source origin"}},
		"to a passive bucket": {both + forth + routesToSource, []string{"aws_s3_bucket.source origin, copy passive"}},
		"a disabled rule": {
			both + strings.ReplaceAll(forth, "Enabled", "Disabled"),
			[]string{"aws_s3_bucket.source", "aws_s3_bucket.copy"},
		},
		"a bucket of logs": {
			accessPoint("aws_s3_bucket.source.id", "aws_s3_bucket.audit_logs.id") +
				"resource \"aws_s3_bucket\" \"audit_logs\" {\nprovider = aws.eu\n}\n",
			[]string{"aws_s3_bucket.source", "aws_s3_bucket.audit_logs of logs"},
		},
		"one bucket":         {accessPoint("aws_s3_bucket.source.id"), nil},
		"a bucket of others": {accessPoint("aws_s3_bucket.source.id", `"partner"`), nil},
		"an unknown bucket":  {unset + accessPoint("aws_s3_bucket.source.id", "var.b"), nil},
		"an unknown target":  {unset + both + strings.ReplaceAll(forth, "aws_s3_bucket.copy.arn", "var.b"), nil},
		"a status not known": {unset + both + strings.ReplaceAll(forth, `"Enabled"`, "var.b") + backToSource, nil},
		"a module not on disk": {
			both + "module \"m\" {\nsource = \"example/replication/aws\"\nbucket = aws_s3_bucket.copy.arn\n}\n", nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			point := model(t, buckets+test.source).Topology.AccessPoints[0]
			var got []string
			for _, cut := range point.Unreplicated {
				line := cut.Address
				if cut.Origin {
					line += " origin"
				}
				if cut.Cold != nil {
					line += " of " + cut.Cold.Content
				}
				if active := point.Buckets[len(point.Buckets)-1].Active; active != nil {
					line += ", copy " + map[bool]string{true: "active", false: "passive"}[*active]
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("buckets without replication (-want +got):\n%s", diff)
			}
		})
	}
}
