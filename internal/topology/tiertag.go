package topology

import (
	"maps"
	"slices"
	"strings"
)

// tierKeys are the keys of tags that say which tier data belongs to or how often
// it is read, without the signs between their words.
var tierKeys = []string{
	"dataaffinity", "datacell", "datalocality", "dataplacement", "datascope", "datatemp", "datatemperature",
	"datatier", "regionaffinity", "regionscope", "temperature",
}

// tierValues and temperatureValues are what such tags say, in the words of rule
// files.
var (
	tierValues = map[string]string{
		"regionlocal": "region-local", "local": "region-local", "regional": "region-local",
		"regionaffine": "region-affine", "affine": "region-affine", "homeregion": "region-affine",
		"global": "global",
	}
	temperatureValues = map[string]string{
		"cold": "cold", "archive": "cold", "archival": "cold", "frozen": "cold", "hot": "hot",
	}
)

// taggedTiers reads what the tags of a datastore say of its data. Those of the
// provider count as its own.
func taggedTiers(s *store) (tier, temperature *Told) {
	tags, _ := tagsOf(s.instance)
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		if !slices.Contains(tierKeys, strings.Join(wordsOf(key), "")) {
			continue
		}
		because, said := "tag "+key+"="+tags[key], strings.Join(wordsOf(tags[key]), "")
		if value := tierValues[said]; value != "" && tier == nil {
			tier = &Told{Value: value, Because: because}
		}
		if value := temperatureValues[said]; value != "" && temperature == nil {
			temperature = &Told{Value: value, Because: because}
		}
	}
	return tier, temperature
}
