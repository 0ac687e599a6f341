package exchange

import (
	"strings"

	"tenken/checklist"
)

// parted takes why and the first step out of an annotation that we wrote.
func parted(t checklist.Text) (why, remedy checklist.Text) {
	cut := func(s string, lang checklist.Lang) (string, string) {
		for _, p := range []checklist.Text{partCite, partWhen} {
			s = before(s, p.In(lang))
		}
		rest := before(s, partRemedy.In(lang))
		return strings.TrimSpace(rest), strings.TrimSpace(strings.TrimPrefix(s[len(rest):], partRemedy.In(lang)))
	}
	why.JA, remedy.JA = cut(t.JA, checklist.Japanese)
	why.EN, remedy.EN = cut(t.EN, checklist.English)
	return why, remedy
}

// before is the text before the last line that is a heading.
func before(s, heading string) string {
	if strings.HasPrefix(s, heading+"\n") {
		return ""
	}
	if i := strings.LastIndex(s, "\n"+heading+"\n"); i >= 0 {
		return s[:i+1]
	}
	return s
}

// headed says whether a text has a line by which an annotation is cut into its parts.
func headed(all ...checklist.Text) bool {
	for _, t := range all {
		for _, p := range []checklist.Text{partRemedy, partWhen, partCite} {
			if strings.Contains(t.JA, p.JA) || strings.Contains(t.EN, p.EN) {
				return true
			}
		}
	}
	return false
}
