package region_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/region"
)

func load(tb testing.TB) *region.Table {
	tb.Helper()
	table, err := region.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return table
}

func TestFind(t *testing.T) {
	table := load(t)
	tests := []struct{ cloud, name, want string }{
		{"aws", "us-east-1", "aws us-east-1"},
		{"aws", "EU-WEST-1", "aws eu-west-1"},
		{"aws", "eusc-de-east-1", "aws eusc-de-east-1"},
		{"azure", "East US", "azure eastus"},
		{"azure", "eastus", "azure eastus"},
		{"azure", "West Europe ", "azure westeurope"},
		{"azure", "global", ""},
		{"azure", "europe", ""},
		{"gcp", "europe-west1", "gcp europe-west1"},
		{"gcp", "EU", "gcp EU"},
		{"gcp", "eu", "gcp EU"},
		{"gcp", "eur4", "gcp EUR4"},
		{"gcp", "us", "gcp us"},
		{"gcp", "US", "gcp US"},
		{"gcp", "global", ""},
		{"cloudflare", "weur", "cloudflare weur"},
		{"", "us-east1", "gcp us-east1"},
		{"", "westeurope", "azure westeurope"},
		{"", "ap-northeast-1", "aws ap-northeast-1"},
		{"", "eu", ""},
		{"", "us", ""},
		{"", "weur", ""},
		{"aws", "us-central11", ""},
		{"aws", "us-east1", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		r, ok := table.Find(test.cloud, test.name)
		if got := label(r, ok); got != test.want {
			t.Errorf("Find(%q, %q) = %q, want %q", test.cloud, test.name, got, test.want)
		}
	}
}

func TestLogicalLocationsAreNoRegions(t *testing.T) {
	table := load(t)
	for _, name := range []string{"global", "Europe", "United States", "unitedstates"} {
		if !table.Logical("azure", name) {
			t.Errorf("Logical(azure, %q) = false", name)
		}
	}
	for _, name := range []string{"eastus", "westeurope", ""} {
		if table.Logical("azure", name) {
			t.Errorf("Logical(azure, %q) = true", name)
		}
	}
	if table.Logical("aws", "global") {
		t.Error("AWS has no logical locations")
	}
}

func TestFindByDisplay(t *testing.T) {
	table := load(t)
	tests := map[string][]string{
		"Tokyo":                     {"aws ap-northeast-1", "azure japaneast", "gcp asia-northeast1"},
		"US East (N. Virginia)":     {"aws us-east-1"},
		"us east  (n. virginia)":    {"aws us-east-1"},
		"N. Virginia":               {"aws us-east-1", "gcp us-east4"},
		"EU (Ireland)":              {"aws eu-west-1"},
		"EU West (Ireland)":         {"aws eu-west-1"},
		"South America (São Paulo)": {"aws sa-east-1"},
		"Europe - Ireland":          {"aws eu-west-1"},
		"West Europe":               {"azure westeurope"},
		"Ohio":                      {"aws us-east-2", "gcp us-east5"},
		"Sao Paulo":                 {"aws sa-east-1", "azure brazilsouth", "gcp southamerica-east1"},
		"São Paulo":                 {"aws sa-east-1", "azure brazilsouth", "gcp southamerica-east1"},
		"Canada Central":            {"aws ca-central-1", "azure canadacentral"},
		"Oregon":                    {"aws us-west-2", "gcp us-west1"},
		"Dublin":                    {"aws eu-west-1", "azure northeurope"},
		"Central":                   {},
		"":                          {},
		"Atlantis":                  {},
	}
	for name, want := range tests {
		got := []string{}
		for _, r := range table.FindByDisplay(name) {
			got = append(got, label(r, true))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("FindByDisplay(%q) (-want +got):\n%s", name, diff)
		}
	}
}

func TestFindByShortForm(t *testing.T) {
	table := load(t)
	tests := []struct{ cloud, short, want string }{
		{"aws", "use1", "aws us-east-1"},
		{"aws", "USW2", "aws us-west-2"},
		{"aws", "euw1", "aws eu-west-1"},
		{"aws", "euc1", "aws eu-central-1"},
		{"aws", "eun1", "aws eu-north-1"},
		{"aws", "eus1", "aws eu-south-1"},
		{"aws", "apne1", "aws ap-northeast-1"},
		{"aws", "apse2", "aws ap-southeast-2"},
		{"aws", "aps1", "aws ap-south-1"},
		{"aws", "cac1", "aws ca-central-1"},
		{"aws", "sae1", "aws sa-east-1"},
		{"aws", "mes1", "aws me-south-1"},
		{"aws", "mec1", "aws me-central-1"},
		{"aws", "afs1", "aws af-south-1"},
		{"aws", "ilc1", "aws il-central-1"},
		{"aws", "cnnw1", "aws cn-northwest-1"},
		{"aws", "usgw1", "aws us-gov-west-1"},
		{"aws", "useast1", "aws us-east-1"},
		{"aws", "us_east_1", "aws us-east-1"},
		{"aws", "use9", ""},
		{"azure", "weu", "azure westeurope"},
		{"azure", "gwc", "azure germanywestcentral"},
		{"azure", "eus", "azure eastus"},
		{"azure", "eus2", "azure eastus2"},
		{"azure", "sea", "azure southeastasia"},
		{"gcp", "euw1", "gcp europe-west1"},
		{"gcp", "usc1", "gcp us-central1"},
		{"gcp", "asse1", "gcp asia-southeast1"},
		{"gcp", "nane1", "gcp northamerica-northeast1"},
		{"", "apne1", "aws ap-northeast-1"},
		{"", "weu", "azure westeurope"},
		{"", "euw1", ""},
		{"", "use1", ""},
		{"", "prod", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		r, ok := table.FindByShortForm(test.cloud, test.short)
		if got := label(r, ok); got != test.want {
			t.Errorf("FindByShortForm(%q, %q) = %q, want %q", test.cloud, test.short, got, test.want)
		}
	}
}

func TestFindBySpelling(t *testing.T) {
	table := load(t)
	for _, test := range []struct{ cloud, name, want string }{
		{"aws", "US_EAST_1", "aws us-east-1"},
		{"aws", "US_GOV_WEST_1", "aws us-gov-west-1"},
		{"gcp", "EUROPE_WEST_10", "gcp europe-west10"},
		{"gcp", "NORTH_AMERICA_NORTHEAST_1", "gcp northamerica-northeast1"},
		{"azure", "GERMANY_WEST_CENTRAL", "azure germanywestcentral"},
		{"azure", "EUROPE_NORTH", ""},
		{"gcp", "E_U", ""},
		{"", "US_EAST_1", ""},
		{"aws", "", ""},
	} {
		r, ok := table.FindBySpelling(test.cloud, test.name)
		if got := label(r, ok); got != test.want {
			t.Errorf("FindBySpelling(%q, %q) = %q, want %q", test.cloud, test.name, got, test.want)
		}
	}
}

func TestZone(t *testing.T) {
	table := load(t)
	tests := []struct{ cloud, zone, want string }{
		{"aws", "eu-west-1b", "aws eu-west-1"},
		{"aws", "us-gov-west-1a", "aws us-gov-west-1"},
		{"aws", "eusc-de-east-1a", "aws eusc-de-east-1"},
		{"aws", "us-west-2-lax-1a", "aws us-west-2"},
		{"aws", "us-east-1-wl1-bos-wlz-1", "aws us-east-1"},
		{"aws", "use1-az2", "aws us-east-1"},
		{"aws", "apne1-az4", "aws ap-northeast-1"},
		{"aws", "usw2-lax1-az1", "aws us-west-2"},
		{"aws", "use1-wl1-bos-wlz1", "aws us-east-1"},
		{"aws", "use1-az", ""},
		{"aws", "use9-lax1-az1", ""},
		{"aws", "eu-west-1", ""},
		{"aws", "eu-west-9a", ""},
		{"aws", "eu-west-1-banana", ""},
		{"gcp", "us-central1-a", "gcp us-central1"},
		{"gcp", "us-central1-ai1a", "gcp us-central1"},
		{"gcp", "us-central1-1a", ""},
		{"gcp", "us-central1-ai", ""},
		{"gcp", "us-central1", ""},
		{"azure", "1", ""},
		{"azure", "eastus-1", ""},
		{"", "europe-west4-b", "gcp europe-west4"},
		{"", "ap-southeast-2c", "aws ap-southeast-2"},
		{"", "", ""},
	}
	for _, test := range tests {
		r, ok := table.Zone(test.cloud, test.zone)
		if got := label(r, ok); got != test.want {
			t.Errorf("Zone(%q, %q) = %q, want %q", test.cloud, test.zone, got, test.want)
		}
	}
}

func TestParseARN(t *testing.T) {
	tests := map[string]region.ARN{
		"arn:aws:rds:us-east-1:123456789012:db:mydb": {"aws", "rds", "us-east-1", "123456789012", "db:mydb"},
		"arn:aws:s3:::bucket/key":                    {"aws", "s3", "", "", "bucket/key"},
		"arn:aws-us-gov:iam::123456789012:role/x":    {"aws-us-gov", "iam", "", "123456789012", "role/x"},
	}
	for text, want := range tests {
		got, ok := region.ParseARN(text)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("ParseARN(%q) = %v (-want +got):\n%s", text, ok, diff)
		}
	}
	for _, text := range []string{"", "arn", "arn:aws:s3", "arn:aws:s3:::", "urn:aws:s3:::b", "arn:gcp:x:::y"} {
		if got, ok := region.ParseARN(text); ok {
			t.Errorf("ParseARN(%q) = %v, want none", text, got)
		}
	}
}

func TestPlace(t *testing.T) {
	table := load(t)
	tests := map[string]string{
		"EU": "EU", "eu": "EU", "European Union": "EU", "EEA": "EEA", "EU/EEA": "EEA",
		"Germany": "DE", "german": "DE", "DE": "DE", "de": "", "UK": "GB", "uk": "GB", "United Kingdom": "GB",
		"US": "US", "us": "", "USA": "US", "U.S.": "US", "Indian": "IN", "IN": "IN", "in": "", "it": "",
		"Japan": "JP", "Asia Pacific": "APAC", "APAC": "APAC", "apac": "APAC", "Europe": "continent:EU",
		"Latin America": "LATAM", "GDPR": "", "": "", "Tokyo": "",
		"adequate countries": "ADEQUATE", "Countries with an adequacy decision": "ADEQUATE", "adequate": "",
	}
	for word, want := range tests {
		if got, _ := table.Place(word); got.Code != want {
			t.Errorf("Place(%q) = %q, want %q", word, got.Code, want)
		}
	}
}

func TestIn(t *testing.T) {
	table := load(t)
	tests := []struct {
		cloud, name string
		in, out     []string
	}{
		{"aws", "eu-west-1", []string{"EU", "EEA", "IE", "continent:EU", "EMEA"}, []string{"DE", "APAC"}},
		{"aws", "eu-west-2", []string{"GB", "continent:EU"}, []string{"EU", "EEA"}},
		{"aws", "eu-central-2", []string{"CH", "DACH"}, []string{"EU", "EEA"}},
		{"azure", "norwayeast", []string{"NO", "EEA", "NORDICS"}, []string{"EU"}},
		{"aws", "ap-southeast-2", []string{"AU", "APAC", "continent:OC"}, []string{"continent:AS"}},
		{"aws", "me-central-1", []string{"AE", "EMEA", "MIDDLE-EAST", "continent:AS"}, []string{"APAC"}},
		{"gcp", "EUR4", []string{"EU", "EEA"}, []string{"NL"}},
		{"gcp", "EUR5", []string{"continent:EU"}, []string{"EU", "EEA"}},
		{"gcp", "EU", []string{"EU", "EEA", "continent:EU", "EMEA"}, []string{"DE"}},
		{"gcp", "europe", nil, []string{"EU", "EEA"}},
		{"gcp", "asia1", []string{"APAC"}, []string{"JP"}},
		{"cloudflare", "eu", []string{"EU", "EEA"}, []string{"DE"}},
	}
	for _, test := range tests {
		r, ok := table.Find(test.cloud, test.name)
		if !ok {
			t.Errorf("no region %s %s", test.cloud, test.name)
			continue
		}
		for _, code := range test.in {
			if !table.In(r, code) {
				t.Errorf("%s is not in %s", test.name, code)
			}
		}
		for _, code := range append(test.out, "", "XX") {
			if table.In(r, code) {
				t.Errorf("%s is in %s", test.name, code)
			}
		}
	}
}

func TestInside(t *testing.T) {
	table := load(t)
	if !table.Inside("DE", "EU") || !table.Inside("EU", "EEA") || !table.Inside("EEA", "continent:EU") {
		t.Error("Germany is in the EU, the EU in the EEA, the EEA in Europe")
	}
	if !table.Inside("JP", "ADEQUATE") || !table.Inside("US", "ADEQUATE") || !table.Inside("EEA", "ADEQUATE") {
		t.Error("Japan and the United States have an adequacy decision, and the EEA needs none")
	}
	if table.Inside("IN", "ADEQUATE") {
		t.Error("India has no adequacy decision")
	}
	if table.Inside("GB", "EU") || table.Inside("EEA", "EU") || table.Inside("EU", "nowhere") {
		t.Error("the UK and the EEA are not in the EU")
	}
}

// Each fact that rules read has to be there for every region of a cloud.
func TestFactsAreComplete(t *testing.T) {
	table := load(t)
	for _, r := range table.All("") {
		if r.Name == "" || r.Partition == "" || r.Status == "" {
			t.Errorf("%+v lacks a name, partition or status", r)
		}
		if r.Kind == region.Single && (len(r.Countries) != 1 || r.Continent == "" || r.Display == "") {
			t.Errorf("%s lacks a country, continent or display name", r.Name)
		}
		if r.EU && !r.EEA {
			t.Errorf("%s is in the EU and not in the EEA", r.Name)
		}
		if r.Pair != "" {
			if _, ok := table.Find(r.Cloud, r.Pair); !ok {
				t.Errorf("%s is paired with %q, which is no region", r.Name, r.Pair)
			}
		}
		for _, member := range r.Members {
			if _, ok := table.Find(r.Cloud, member); !ok {
				t.Errorf("%s has the member %q, which is no region", r.Name, member)
			}
		}
	}
	frankfurt, _ := table.Find("aws", "eu-central-1")
	want := region.Region{
		Cloud: "aws", Name: "eu-central-1", Kind: region.Single, Display: "Europe (Frankfurt)", Country: "DE",
		Countries: []string{"DE"}, EU: true, EEA: true, Continent: "EU",
		Latitude: frankfurt.Latitude, Longitude: frankfurt.Longitude, Partition: "aws", Status: "ga",
	}
	if diff := cmp.Diff(want, frankfurt); diff != "" {
		t.Errorf("eu-central-1 (-want +got):\n%s", diff)
	}
	if tokyo, _ := table.Find("aws", "ap-northeast-1"); tokyo.AdequateSince != "2019-01-23" {
		t.Errorf("Japan is adequate since 2019-01-23, not %q", tokyo.AdequateSince)
	}
}

func TestAll(t *testing.T) {
	table := load(t)
	clouds := []string{}
	for _, r := range table.All("") {
		if !slices.Contains(clouds, r.Cloud) {
			clouds = append(clouds, r.Cloud)
		}
	}
	if diff := cmp.Diff([]string{"aws", "azure", "gcp", "cloudflare"}, clouds); diff != "" {
		t.Errorf("clouds (-want +got):\n%s", diff)
	}
	for _, r := range table.All("azure") {
		if r.Cloud != "azure" {
			t.Errorf("%s is no region of Azure", r.Name)
		}
	}
}

// BenchmarkLoad: every run of the program loads the facts once.
// 2026-11-21, 2 cores under load: 1.1 ms, 545 kB, half of it decoding JSON.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := region.Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func label(r region.Region, ok bool) string {
	if !ok {
		return ""
	}
	return r.Cloud + " " + r.Name
}
