package checklist

import _ "embed"

//go:embed schema.json
var schemaJSON []byte

// SchemaURL is the name of the schema in a checklist's first line,
// "# yaml-language-server: $schema=...": a file beside the checklist or above it,
// because no public address exists yet. `tenken schema` prints it.
const SchemaURL = "./checklist.schema.json"

// JSONSchema is the JSON Schema (draft 2020-12) of a checklist, described in
// Japanese and English, with which editors complete and check while somebody
// types. It refuses nothing that [Parse] accepts and lint finds no error in.
// What one part of a file says about another only these two can check.
func JSONSchema() []byte { return append([]byte(nil), schemaJSON...) }
