package checklist

import "go.yaml.in/yaml/v3"

// Swiftly is what the tests hold against the library.
func Swiftly(text []byte) *yaml.Node { return swiftly(text, &nodes{}) }
