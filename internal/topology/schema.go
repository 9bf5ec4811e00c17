package topology

import _ "embed"

// inputSchema is docs/schema/input.json, which is made from the Go types.
//
//go:embed schema.json
var inputSchema []byte

// InputSchema returns the JSON Schema of the Document. The caller must not
// change it.
func InputSchema() []byte { return inputSchema }
