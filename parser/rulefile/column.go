package rulefile

import (
	"slices"
	"strings"
)

// column is what the header of a table's column says of the cells below it.
type column struct {
	text   string
	tokens []token
	kind   columnKind
}

// columnKind tells columns apart by their headers.
type columnKind uint8

const (
	columnPlain columnKind = iota
	// columnValue has values of what a row is about: "Target", "Value".
	columnValue
	// columnKey has values of what the header names: "RTO", "Primary".
	columnKey
	// columnTier, columnEnvironment and columnSystem limit a row.
	columnTier
	columnEnvironment
	columnSystem
	// columnPlace has regions: "Region", "Location".
	columnPlace
	// columnCase tells what has to fail for a row to hold: "Scenario".
	columnCase
	// columnOption has what could be chosen, columnVerdict what was.
	columnOption
	columnVerdict
	// columnUnit has units, or is itself one: "Minutes".
	columnUnit
	// columnIdle promises nothing: "Actual", "Last drill", "Example".
	columnIdle
)

// columnNames are the headers of which the whole name tells what is below.
func columnNames() map[string]columnKind {
	names := map[string]columnKind{}
	for kind, list := range map[columnKind]string{ //nolint:exhaustive // the others are known by their words
		columnTier: "tier|tiers|dr tier|service tier|criticality|class|service class|resilience class|recovery class|" +
			"priority|importance|service level|stufe|nivel|nível|kritikalität|criticidad|criticidade|" +
			"ティア|重要度",
		columnEnvironment: "environment|environments|env|envs|stage|stages|umgebung|entorno|ambiente",
		columnSystem: "service|services|system|systems|application|applications|app|apps|component|components|" +
			"workload|workloads|project|projects|product|products|microservice|microservices|module|stack|api|dienst|" +
			"servicio|serviço",
		columnPlace: "region|regions|region(s)|location|locations|aws region|azure region|gcp region|aws regions|" +
			"runs in|deployed in|deployed to|hosted in",
		columnCase: "scenario|scenarios|failure|failures|failure mode|failure type|event|events|disruption|" +
			"disruption type|incident|incident type|disaster|what fails|outage|outage type|failure scenario|" +
			"disaster type|if this fails|loss of|when|type of failure",
		columnOption: "option|options|alternative|alternatives|candidate|candidates|approach|approaches|pattern|" +
			"patterns|strategy|strategies|dr strategy|dr model|dr pattern|dr approach|recovery strategy|" +
			"recovery model|strategie|estrategia|estratégia|dr-strategie|modell|modelo|構成|variant|" +
			"variants|architecture|mode|modes|model|models|deployment model",
		columnVerdict: "verdict|decision|status|outcome|chosen|chosen?|selected|selected?|choice|result|our choice|" +
			"picked",
		columnUnit: "unit|units|einheit|unidad|unidade",
		columnValue: "value|target|targets|goal|objective|requirement|required|commitment|limit|setting|rule|promise|" +
			"slo|sla|wert|ziel|valor|objetivo|meta|値|目標",
	} {
		for name := range strings.SplitSeq(list, "|") {
			names[name] = kind
		}
	}
	return names
}

// columnsOf reads the headers of a table.
func (v *vocabulary) columnsOf(g *grid) []column {
	columns := make([]column, len(g.headers))
	for i, header := range g.headers {
		c := column{text: header.text, tokens: v.tokenize(nil, header.text, header.codeAt())}
		if role := roleOfHeader(c.tokens); role != "" {
			c.text, c.tokens = role, v.tokenize(nil, role, nil)
		}
		c.kind = v.kindOfHeader(c.tokens)
		columns[i] = c
	}
	return columns
}

// roleOfHeader names the role that a header tells in a verb: "Fails over to".
func roleOfHeader(header []token) string {
	switch nameOf(header) {
	case "active in":
		return "Primary"
	case "fails over to", "failover to", "fail over to", "recovers in", "recovers to", "recover in":
		return "Standby"
	default:
		return ""
	}
}

// kindOfHeader tells what a column has: by its words, and by its whole name where
// that is one of options or verdicts or the words tell nothing.
func (v *vocabulary) kindOfHeader(header []token) columnKind {
	named, classes := v.columns[nameOf(header)], classesOf(header)
	switch {
	case named == columnVerdict, named == columnOption:
		return named
	case isIdle(header, classes):
		return columnIdle
	case classes&setOf(classObjective) != 0, namesSetting(header):
		return columnKey
	case len(header) == 1 && header[0].is(classUnit) && header[0].text != "S":
		return columnUnit // "S", "O" and "D" rate a failure
	default:
		return named
	}
}

// isIdle says that what stands below a header promises nothing.
func isIdle(header []token, classes classSet) bool {
	return classes&setOf(classMeasured, classExample) != 0 ||
		classes&setOf(classUnreal) != 0 && classes&setOf(classObjective) == 0 || tellsPast(header) ||
		hasOneOf(header, "duration", "elapsed", "cumulative", "time taken", "downtime")
}

// nameOf is what a header says ahead of its brackets: "Service (owner)".
func nameOf(header []token) string {
	var name strings.Builder
	for i := range header {
		if header[i].is(classOpen) {
			break
		}
		if !header[i].is(classArticle) {
			if name.Len() > 0 {
				name.WriteByte(' ')
			}
			name.WriteString(header[i].norm)
		}
	}
	return name.String()
}

// namesSetting says that a header names a setting that is no objective: a role
// of regions, the TTL, the interval of a health check.
func namesSetting(header []token) bool {
	return hasClass(header, classRole) && !hasClass(header, classData) || isFigureKey(header)
}

// isFigureKey says that a header names a figure that says nothing of the other
// cells: a TTL, a lag.
func isFigureKey(header []token) bool {
	return !hasClass(header, classObjective) && hasOneOf(header, append(lagWords(), "ttl", "ttls", "time-to-live")...)
}

func lagWords() []string { return []string{"lag", "lags", "replication lag", "replica lag"} }

// tellsPast says that a header is of what was: "Old RTO". An outage is what an
// objective is about.
func tellsPast(header []token) bool {
	return slices.ContainsFunc(header, func(t token) bool { return t.is(classPast) && t.norm != "outage" })
}
