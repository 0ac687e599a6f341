// Package guidelines is the ministries' room: a folder a sector with its
// checklist.yaml, law/ with the register of laws, the kinds of business and the
// glossary. This file only embeds them.
package guidelines

import "embed"

// FS holds <sector>/checklist.yaml, law/*.yaml, businesses.yaml and glossary.yaml.
//
//go:embed *.yaml */*.yaml
var FS embed.FS
