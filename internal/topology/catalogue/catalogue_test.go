package catalogue

import (
	"slices"
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/region"
)

func TestCatalogueIsSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	known := func(at, mechanism string) {
		if _, ok := catalogue.Mechanisms[mechanism]; !ok {
			t.Errorf("%s names mechanism %q, which the catalogue does not describe", at, mechanism)
		}
	}
	for name, described := range catalogue.Types {
		if described.ReplicaOf != nil {
			known(name, described.ReplicaOf.Mechanism)
			if !slices.ContainsFunc(described.ReplicaOf.Types,
				func(source string) bool { return catalogue.Types[source] != nil }) {
				t.Errorf("%s copies types that the catalogue does not describe", name)
			}
		}
		for _, replica := range described.SelfReplicas {
			known(name, replica.Mechanism)
		}
		if facts := described.GlobalCluster; facts != nil {
			known(name, facts.Mechanism)
			if member := catalogue.Types[facts.Member]; member == nil || member.Datastore == nil {
				t.Errorf("%s has members of type %s, which is no datastore", name, facts.Member)
			}
		}
		if facts := described.CopyKey; facts != nil {
			known(name, facts.Mechanism)
			if facts.Key == "" {
				t.Errorf("%s makes copies and names no key", name)
			}
		}
		if facts := described.Key; facts != nil && len(facts.ARNs) == 0 {
			t.Errorf("%s is a key without an ARN", name)
		}
		if facts := described.Datastore; facts != nil {
			if facts.Kind == "" || !slices.Contains([]string{"zonal", "regional", "multi-region", "global"},
				facts.Scope) {
				t.Errorf("%s has kind %q and scope %q", name, facts.Kind, facts.Scope)
			}
		}
		if described.ARN != "" && len(described.Identifiers) == 0 {
			t.Errorf("%s has an ARN and no identifier", name)
		}
	}
	for name, described := range catalogue.Mechanisms {
		if described.Source == "" || described.Name == "" || (described.Mode != "sync" && described.Mode != "async") {
			t.Errorf("mechanism %s lacks a source, a name or a mode: %+v", name, described)
		}
	}
}

// Where the catalogue says that a type is has to be a place.
func TestCataloguePlacesAreSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	regions, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	for provider, file := range catalogue.Clouds {
		if len(file.Sources) == 0 {
			t.Errorf("what is said of provider %s has no source", provider)
		}
		for first := range file.Inherits {
			if !slices.Contains(file.ProviderLocation, first) {
				t.Errorf("provider %s has no argument %s to inherit", provider, first)
			}
		}
		for name, location := range file.Defaults {
			if _, ok := regions.Find(file.Cloud, location); !ok && location != "global" {
				t.Errorf("%s is in %q by default, which is no region", name, location)
			}
		}
		for cloudName, spellings := range file.Spellings {
			for spelling, name := range spellings {
				if _, ok := regions.Find(cloudName, name); !ok {
					t.Errorf("%s stands for %q, which is no region of %s", spelling, name, cloudName)
				}
			}
		}
	}
	for name, described := range catalogue.Types {
		if described.Global && (len(described.Places) > 0 || described.Location != nil) {
			t.Errorf("%s is global and has a location", name)
		}
	}
}

// What leads to a thing by its name or address has to know its name.
func TestCatalogueOfWorkloadsIsSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, described := range catalogue.Types {
		if (described.Host != "" || len(described.Called) > 0) && len(described.Identifiers) == 0 {
			t.Errorf("%s has a host name or is called by words, and has no identifier", name)
		}
		if described.Workload != nil && (described.Workload.Kind == "" || described.Offers != "") {
			t.Errorf("%s is a workload of kind %q and offers %q", name, described.Workload.Kind, described.Offers)
		}
		if len(described.Opens) > 0 && described.PartOf == "" {
			t.Errorf("%s opens what it is part of, and names nothing", name)
		}
		if len(described.Serves) > 0 && described.Workload == nil && !described.Glue {
			t.Errorf("%s serves something, and is neither a workload nor glue", name)
		}
	}
}

// Types whose names begin like those of a global service are told apart.
func TestGlobalTypesByName(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"aws_iam_user_policy": true, "aws_route53_query_log": true, "aws_route53_resolver_endpoint": false,
		"aws_route53profiles_profile": false, "aws_waf_rule": true, "aws_wafv2_web_acl": false, "aws_vpc": false,
		"azurerm_traffic_manager_profile": true, "google_dns_record_set": true, "google_pubsub_topic": true,
	} {
		provider := map[string]string{
			"aws": "aws", "azurerm": "azurerm",
			"google": "google",
		}[strings.SplitN(name, "_", 2)[0]]
		if got := catalogue.Kind(provider, name).Global; got != want {
			t.Errorf("%s is global: %t, want %t", name, got, want)
		}
	}
}

// 2026-11-21, two cores: 0.7 ms, nearly all of it encoding/json.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
