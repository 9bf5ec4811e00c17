package rulefile

// table is the phrasings of one kind of fact. A statement without a word of
// one of the classes cannot state it; none means that any can.
type table struct {
	rows    []row
	classes []class
}

// tables lists the phrasings, one table for each kind of fact. A new phrasing
// is one line here, with a case in testdata/statements.txt.
func tables() []table {
	return []table{
		{regionRows(), []class{classRegion, classGlob, classPlace}},
		{headingRegionRows(), []class{classRole}},
		{modelRows(), []class{classModel}},
		{objectiveRows(), []class{classObjective, classDuration, classWord}},
		{ttlRows(), []class{classDuration, classNumber}},
		{routingRows(), []class{classPolicy}},
		{healthRows(), []class{classDuration, classNumber, classPath, classHealth}},
		{replicationRows(), []class{classMode, classMechanism, classDuration, classTopic, classWord, classRegion}},
		{facilityRows(), []class{classFacility}},
		{residencyRows(), []class{classRegion, classGlob, classPlace}},
		{egressRows(), []class{classCIDR, classWord}},
		{sessionRows(), []class{classSession, classOtherTiming}},
		{cellRows(), []class{classCell}},
		{temperatureRows(), []class{classTemperature}},
		{tierRows(), []class{classTier, classNumber}},
	}
}
