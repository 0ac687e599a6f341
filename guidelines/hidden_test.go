package guidelines_test

import (
	"fmt"
	"strings"
	"testing"

	"tenken/checklist"
)

const hiddenHead = `# 前提ごとに、答えると問われなくなる法的義務
#
# 初めは、一つの前提だけをその値にしたとき（ほかは未回答）、問われなくなる法的義務です。次は、条件のある法的義務と、問われる条件です。
# 条文と並べて人が読みます。
# First the duties that one value of one fact, stated alone, takes out of the questions; then each duty with a
# condition, and when it is asked. To be read against the law.
# go test ./guidelines -update で書き直します。
`

// A fact leaves a duty out only where it does not bind who states it: which duties those
// are stands in a table that somebody reads against the text of the law.
func TestWhatEachFactHidesIsRead(t *testing.T) {
	var b strings.Builder
	alone := []string{"jp-appi-general", "jp-public-bodies", "jp-my-number-public", "jp-child-protection", "jp-school",
		"jp-municipality"}
	for _, id := range append(alone, sectors(t)...) {
		c := composed(t, id)
		fmt.Fprintf(&b, "\n== %s\n", id)
		for i := range c.Facts {
			f := &c.Facts[i]
			if f.From != id || len(f.Derive) > 0 {
				continue
			}
			fmt.Fprintf(&b, "\n  %s %s\n", f.ID, f.Ask.JA)
			for _, v := range f.Values() {
				if v != checklist.UnknownValue {
					fmt.Fprintf(&b, "    %s: %s\n", v, hidden(c, f.ID, v))
				}
			}
		}
		b.WriteString("\n  問われる条件\n")
		for _, q := range c.All() {
			above := id != "jp-appi-general" && strings.HasPrefix(q.ID, "GEN-") ||
				id != "jp-public-bodies" && strings.HasPrefix(q.ID, "PUB-")
			if q.Duty == checklist.Must && q.When != nil && !above {
				fmt.Fprintf(&b, "    %s %s\n      %s\n", q.ID, spelt(q.When), q.Ask.JA)
			}
		}
	}
	golden(t, "testdata/hidden.golden", hiddenHead+b.String())
}

// hidden are the duties that are certainly not asked once the fact has that value and nothing else is said.
func hidden(c *checklist.Checklist, fact, value string) string {
	facts := checklist.Settle(c, checklist.Facts{fact: value}).Facts
	var ids []string
	for _, q := range c.All() {
		if q.Duty == checklist.Must && q.When.Eval(facts) == checklist.False {
			ids = append(ids, q.ID)
		}
	}
	if len(ids) == 0 {
		return "なし"
	}
	return strings.Join(ids, " ")
}

// spelt is a condition in one line.
func spelt(c *checklist.Cond) string {
	join := func(of []*checklist.Cond, with string) string {
		parts := make([]string, len(of))
		for i, x := range of {
			parts[i] = spelt(x)
		}
		return "(" + strings.Join(parts, with) + ")"
	}
	switch {
	case c.Fact != "":
		return c.Fact + "=" + strings.Join(c.Is, "|")
	case c.Not != nil:
		return "not " + spelt(c.Not)
	case c.Any != nil:
		return join(c.Any, " or ")
	default:
		return join(c.All, " and ")
	}
}
