package report

import (
	"fmt"
	"net/url"
	"strings"
)

// toAnswer is the formula of a link to the answer of a question, wherever its
// row stands after sorting; what shows is a number or a quoted text.
func (in Input) toAnswer(id, shows string) string {
	return fmt.Sprintf(`HYPERLINK("#'%s'!%s"&ROW(INDEX(tk_id,MATCH(%s,tk_id,0))),%s)`, SheetAnswers.In(in.Lang),
		firstSeen, quote(id), shows)
}

// longestLink is how long a text in a formula may be.
const longestLink = 255

// webLink is a cell with an address that can be followed, where it is one of
// the web; anything else stays text. The cell shows where the link leads.
func webLink(address string, l look) val {
	u, err := url.Parse(address)
	shown := Shown(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || shown != address ||
		len(address) > longestLink || strings.ContainsAny(address, " \n") {
		return val{v: address, look: l}
	}
	l.link = true
	return val{v: address, look: l, formula: fmt.Sprintf("HYPERLINK(%[1]s,%[1]s)", quote(address))}
}
