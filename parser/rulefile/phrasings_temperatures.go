package rulefile

// temperatureRows say how often some data is read.
func temperatureRows() []row {
	return []row{
		{
			text: "^ <temperature> data|tier|datasets|tables|buckets|objects|records|storage? : <subject>",
			read: readTemperatureList,
		},
		{text: "<subject> belong|belongs|go|goes to|in|into <temperature> tier|class|storage?", read: readTemperature},
		{
			text: "<subject> <is> treated|classified|handled|considered|kept|held as? <temperature> data?",
			read: readTemperature,
		},
		{text: "<subject> must|should|shall|has_to|have_to be|stay|remain? <temperature>", read: readTemperature},
		{text: "^ treat|classify|make|keep <subject> as <temperature> data?", read: readTemperature},
		{text: "and|, <subject> as <temperature> data?", read: readTemperature},
		{text: "<subject> <is> <temperature> data|tier|storage?", read: readTemperature},
		{text: "^ <subject> ( <temperature> data? )", read: readTemperature},
	}
}
