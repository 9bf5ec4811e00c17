package topology_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHostsTellTheirRegion has the host names of "Service endpoints and quotas"
// in the AWS General Reference and of the guides of the services.
func TestHostsTellTheirRegion(t *testing.T) {
	t.Parallel()
	for host, want := range map[string]string{
		"shop-1.us-east-1.elb.amazonaws.com":                     "us-east-1 load-balancer",
		"dualstack.shop-1.eu-west-1.elb.amazonaws.com.":          "eu-west-1 load-balancer",
		"shop-1.elb.ap-southeast-2.amazonaws.com":                "ap-southeast-2 load-balancer",
		"SHOP-1.cn-north-1.elb.amazonaws.com.cn":                 "cn-north-1 load-balancer",
		"a1b2c3.execute-api.eu-central-1.amazonaws.com":          "eu-central-1 api-gateway",
		"d-a1b2c3.execute-api.us-west-2.amazonaws.com":           "us-west-2 api-gateway",
		"assets.s3.eu-west-1.amazonaws.com":                      "eu-west-1 s3",
		"assets.s3-website-us-east-1.amazonaws.com":              "us-east-1 s3",
		"assets.s3-website.eu-central-1.amazonaws.com":           "eu-central-1 s3",
		"assets.s3-us-west-2.amazonaws.com":                      "us-west-2 s3",
		"assets.s3.amazonaws.com":                                "unknown s3",
		"eu-west-1.assets.s3.amazonaws.com":                      "unknown s3",
		"eu-west-1.assets.s3.us-east-2.amazonaws.com":            "us-east-2 s3",
		"mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com": "global s3",
		"a1b2c3.lambda-url.eu-north-1.on.aws":                    "eu-north-1 other",
		"a1b2c3.us-east-1.awsapprunner.com":                      "us-east-1 other",
		"shop.eba-a1b2.us-east-2.elasticbeanstalk.com":           "us-east-2 other",
		"shop.a1b2c3.us-west-2.rds.amazonaws.com":                "us-west-2 other",
		"shop.a1b2c3.0001.use1.cache.amazonaws.com":              "us-east-1 other",
		"ec2-192-0-2-1.compute-1.amazonaws.com":                  "us-east-1 other",
		"ec2-192-0-2-1.eu-west-3.compute.amazonaws.com":          "eu-west-3 other",
		"d111111abcdef8.cloudfront.net":                          "global cloudfront",
		"a1b2c3.awsglobalaccelerator.com":                        "global global-accelerator",
		"us-east-1.shop.example.com":                             "unknown ",
		"192.0.2.1":                                              "unknown ",
	} {
		t.Run(host, func(t *testing.T) {
			t.Parallel()
			document := model(t, in("a", fmt.Sprintf("records = [%q]", host)))
			member := document.Topology.Routes[0].Members[0]
			where := member.TargetRegion
			if where == "" {
				where = string(member.TargetRegionStatus)
			}
			if diff := cmp.Diff(want, where+" "+member.TargetKind); diff != "" {
				t.Errorf("target (-want +got):\n%s", diff)
			}
		})
	}
}
