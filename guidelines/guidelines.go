// Package guidelines is the ministries' room: a folder a sector with its
// checklist.yaml, and law/ with the register of laws. This file only embeds them.
package guidelines

import "embed"

// FS holds <sector>/checklist.yaml and law/*.yaml.
//
//go:embed */*.yaml
var FS embed.FS
