// Package guidelines is the ministries' room: a folder a sector with its
// checklist.yaml, law/ with the register of laws, the kinds of business and the
// glossary, crosswalk/ with other frameworks and forms/ with mappings of other
// people's workbooks. This file only embeds them.
package guidelines

import "embed"

// FS holds <sector>/checklist.yaml, law/*.yaml, crosswalk/*.yaml, forms/*.yaml,
// businesses.yaml and glossary.yaml.
//
//go:embed *.yaml */*.yaml
var FS embed.FS
