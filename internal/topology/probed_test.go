package topology_test

import (
	"fmt"
	"testing"
)

func TestUnreachableTargets(t *testing.T) {
	t.Parallel()
	balancer := "resource \"aws_lb\" \"b\" { internal = %s }\n"
	internal := fmt.Sprintf(balancer, "true")
	record := `
resource "aws_route53_zone" "z" {
  name = "example.com"
  %s
}
resource "aws_route53_record" "r" {
  zone_id = %s
  name    = "crm.example.com"
  type    = "A"
  %s
}
`
	const (
		inZone = "aws_route53_zone.z.zone_id"
		alias  = "alias {\n name = aws_lb.b.dns_name\n zone_id = aws_lb.b.zone_id\n evaluate_target_health = true\n}"
	)
	byName := httpsCheck("c", `fqdn = "crm.example.com"`)
	tests := map[string]struct{ source, want string }{
		"private address": {
			httpsCheck("c", `ip_address = "172.16.4.1"`),
			"ip_address: private-address 172.16.4.1",
		},
		"address of carriers": {
			httpsCheck("c", `ip_address = "100.64.0.9"`),
			"ip_address: private-address 100.64.0.9",
		},
		"private IPv6 address": {
			httpsCheck("c", `ip_address = "fd00::1"`),
			"ip_address: private-address fd00::1",
		},
		"address as a name": {httpsCheck("c", `fqdn = "10.1.1.1"`), "fqdn: private-address 10.1.1.1"},
		"public address":    {httpsCheck("c", `ip_address = "203.0.113.7"`), ""},
		"host name of a network": {
			httpsCheck("c", `fqdn = "ip-10-0-0-1.ec2.internal"`),
			"fqdn: private-address ip-10-0-0-1.ec2.internal",
		},
		"private attribute": {
			"resource \"aws_instance\" \"i\" {}\n" + httpsCheck("c", "ip_address = aws_instance.i.private_ip"),
			"ip_address: private-address aws_instance.i",
		},
		"public attribute": {
			"resource \"aws_instance\" \"i\" {}\n" + httpsCheck("c", "ip_address = aws_instance.i.public_ip"), "",
		},
		"internal load balancer": {
			internal + httpsCheck("c", "fqdn = aws_lb.b.dns_name"), "fqdn: internal-load-balancer aws_lb.b",
		},
		"name of an internal load balancer, and not its address": {
			internal + httpsCheck("c", "fqdn = \"${aws_lb.b.name}.example.com\""),
			"",
		},
		"public load balancer": {
			fmt.Sprintf(balancer, "false") + httpsCheck("c", "fqdn = aws_lb.b.dns_name"),
			"",
		},
		"load balancer of which it is not known": {
			"variable \"x\" {\n type = bool\n}\n" + fmt.Sprintf(balancer, "var.x") +
				httpsCheck("c", "fqdn = aws_lb.b.dns_name"),
			"",
		},
		"one of two": {
			internal + "variable \"x\" {\n type = bool\n}\nresource \"aws_lb\" \"p\" {}\n" +
				httpsCheck("c", "fqdn = var.x ? aws_lb.b.dns_name : aws_lb.p.dns_name"),
			"",
		},
		"name in a public zone": {
			internal + fmt.Sprintf(record, "", inZone, alias) + byName,
			"fqdn: internal-load-balancer aws_lb.b by aws_route53_record.r",
		},
		"name in a private zone": {
			internal + fmt.Sprintf(record, "vpc { vpc_id = \"vpc-1\" }", inZone, alias) + byName,
			"",
		},
		"name in a zone of which the id is known": {internal + fmt.Sprintf(record, "", `"Z1"`, alias) + byName, ""},
		"name of addresses": {
			fmt.Sprintf(record, "", inZone, "ttl = 60\n records = [\"10.0.0.1\", \"10.0.0.2\"]") + byName,
			"fqdn: private-address 10.0.0.2 by aws_route53_record.r",
		},
		"name of a public address, too": {
			fmt.Sprintf(record, "", inZone, "ttl = 60\n records = [\"10.0.0.1\", \"203.0.113.2\"]") + byName,
			"",
		},
		"name of an address that is not known": {
			"variable \"x\" { type = string }\n" +
				fmt.Sprintf(record, "", inZone, "ttl = 60\n records = [\"10.0.0.1\", var.x]") + byName,
			"",
		},
		"record in a private zone, by reference": {
			internal + fmt.Sprintf(record, "vpc { vpc_id = \"vpc-1\" }", inZone, alias) +
				httpsCheck("c", "fqdn = aws_route53_record.r.fqdn"),
			"fqdn: internal-load-balancer aws_lb.b by aws_route53_record.r",
		},
		"check that follows an alarm": {
			"resource \"aws_route53_health_check\" \"c\" {\n  type = \"CLOUDWATCH_METRIC\"\n" +
				"  ip_address = \"10.0.0.1\"\n}\n", "",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := ""
			if found := checkNamed(t, model(t, test.source), "c").Unreachable; found != nil {
				got = fmt.Sprintf("%s: %s %s%s", found.Attribute, found.What, found.Name, found.Target)
				if found.Record != "" {
					got += " by " + found.Record
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
