package assess

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"tenken/checklist"
)

// maxInput is how much of a word, mark or date is looked at; nobody types more.
const maxInput = 200

// fold brings what people type to one form: compatibility characters unified
// (full-width digits and letters, half-width kana, ㋿), lower case, no space around.
func fold(s string) string {
	if len(s) > maxInput {
		return ""
	}
	return strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
}

// shown is s as it may stand in a message: safe to print and not long.
func shown(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		r = append(r[:40], '…')
	}
	return checklist.Visible(string(r))
}

// Searchable brings text to one form for comparing: width, case and the two kana alike.
func Searchable(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'ァ' && r <= 'ヶ' {
			return r - ('ァ' - 'ぁ')
		}
		return r
	}, strings.ToLower(norm.NFKC.String(s)))
}
