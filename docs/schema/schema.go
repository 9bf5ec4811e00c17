// Package schema holds the published shape of the document that rules judge.
package schema

import _ "embed"

// Input is the JSON Schema of the document.
//
//go:embed input.json
var Input []byte
