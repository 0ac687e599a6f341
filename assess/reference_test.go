package assess_test

import (
	"slices"
	"sort"

	"tenken/assess"
	"tenken/checklist"
)

// The rule once more, written from the text of tenken-verdict/1 alone and in
// no hurry: rows of words, figures found by trying, the way up by trying every
// set. It shares no code with the package.

// row is one question that applies or may apply.
type row struct {
	id, duty, status string
	weight, days     int
	maybe            bool // applies only if a fact that is not known turns out so
}

// sheetRows reads checklist and assessment into rows, in checklist order.
func sheetRows(c *checklist.Checklist, a *assess.Assessment) (rows []row, sections [][]row) {
	facts := refFacts(c, a.Facts)
	for _, s := range c.Sections {
		var part []row
		for _, q := range s.Questions {
			holds := refAsked(c, a, facts, q)
			if holds == "no" {
				continue
			}
			part = append(part, row{
				id: q.ID, duty: string(q.Duty), status: wordOf(q, a.Answers[q.ID]),
				weight: q.Weight, days: map[checklist.Work]int{"S": 1, "M": 3, "L": 8}[q.Work],
				maybe: holds == "unknown",
			})
		}
		rows = append(rows, part...)
		sections = append(sections, part)
	}
	return rows, sections
}

// refAsked says whether a question is asked: its days, its facts, and whether
// another one that is asked for sure answers it.
func refAsked(c *checklist.Checklist, a *assess.Assessment, facts map[string]string, q checklist.Question) string {
	day := string(a.AsOf)
	if day == "" {
		day = string(c.AsOf)
	}
	today := func(q checklist.Question) bool {
		return day == "" || (q.Since == "" || string(q.Since) <= day) && (q.Until == "" || day < string(q.Until))
	}
	if c.Draft || !today(q) {
		return "no"
	}
	for _, s := range c.Sections {
		for _, by := range s.Questions {
			answers := slices.Contains(by.InsteadOf, q.ID) && len(q.InsteadOf) == 0
			if answers && today(by) && kleene(by.When, facts) == "yes" {
				return "no"
			}
		}
	}
	return kleene(q.When, facts)
}

// refFacts settles every fact by itself, from the text of the rule: "-" for one
// that is not asked, no entry for one that is not known.
func refFacts(c *checklist.Checklist, stated map[string]string) map[string]string {
	out := map[string]string{}
	for id, v := range stated {
		out[id] = v
	}
	for _, f := range c.Facts {
		delete(out, f.ID)
		if v, _ := refFact(c, stated, f); v != "?" {
			out[f.ID] = v
		}
	}
	return out
}

// refFact is the value of a fact, "?" where it is not known, and whether that is
// so because something was contradicted.
func refFact(c *checklist.Checklist, stated map[string]string, f checklist.Fact) (value string, lost bool) {
	holds := func(cond *checklist.Cond) (string, bool) {
		around, hazy := map[string]string{}, false
		for _, o := range c.Facts {
			used := false
			cond.FactIDs(func(id string) { used = used || id == o.ID })
			if !used {
				continue
			}
			v, l := refFact(c, stated, o)
			hazy = hazy || l
			if v != "?" {
				around[o.ID] = v
			}
		}
		return kleene(cond, around), hazy
	}
	var demanded, feared []string
	for _, o := range c.Facts {
		for _, m := range o.Implies {
			if m.Fact != f.ID {
				continue
			}
			v, l := refFact(c, stated, o)
			if slices.Contains(m.Is, v) {
				demanded = append(demanded, m.Value)
			} else if l {
				feared = append(feared, m.Value)
			}
		}
	}
	asked, hazy := holds(f.When)
	switch {
	case asked == "no" && len(demanded)+len(feared) > 0:
		return "?", true
	case asked == "no":
		return "-", false
	case asked == "unknown":
		return "?", hazy
	}
	if len(f.Derive) > 0 {
		for _, rule := range f.Derive {
			_, l := holds(rule.When)
			hazy = hazy || l
		}
		for _, rule := range f.Derive {
			switch h, _ := holds(rule.When); h {
			case "yes":
				return rule.Value, false
			case "unknown":
				return "?", hazy
			}
		}
		return "?", hazy
	}
	said := stated[f.ID]
	if said == "" || said == "unknown" || f.Type == checklist.YesNo && said != "yes" && said != "no" {
		if len(demanded) == 0 {
			return "?", hazy || len(feared) > 0
		}
		said = demanded[0]
	}
	for _, v := range append(demanded, feared...) {
		if v != said {
			return "?", true
		}
	}
	return said, false
}

// kleene evaluates a condition by tables of words.
func kleene(c *checklist.Cond, facts map[string]string) string {
	if c == nil {
		return "yes"
	}
	if c.Fact != "" {
		v, stated := facts[c.Fact]
		if !stated || v == "unknown" {
			return "unknown"
		}
		for _, is := range c.Is {
			if is == v {
				return "yes"
			}
		}
		return "no"
	}
	if c.Not != nil {
		return map[string]string{"yes": "no", "no": "yes", "unknown": "unknown"}[kleene(c.Not, facts)]
	}
	list, deciding, otherwise := c.All, "no", "yes"
	if c.Any != nil {
		list, deciding, otherwise = c.Any, "yes", "no"
	}
	seen := map[string]bool{}
	for _, x := range list {
		seen[kleene(x, facts)] = true
	}
	switch {
	case seen[deciding]:
		return deciding
	case seen["unknown"]:
		return "unknown"
	}
	return otherwise
}

func wordOf(q checklist.Question, ans assess.Answer) string {
	words := []string{"unanswered", "yes", "partly", "no", "unknown", "na"}
	if int(ans.Status) >= len(words) {
		return "unanswered"
	}
	if ans.Rev > 0 && ans.Rev < q.Rev {
		return "unanswered"
	}
	w := words[ans.Status]
	blank := true
	for _, r := range ans.Reason {
		if r != ' ' && r != '\n' && r != '　' {
			blank = false
		}
	}
	if w == "na" && (q.NA == checklist.NARefused || blank) {
		return "unanswered"
	}
	return w
}

func count(rows []row, duty bool, status ...string) int {
	n := 0
	for _, r := range rows {
		if (r.duty == "must") == duty && slices.Contains(status, r.status) {
			n++
		}
	}
	return n
}

// percent is the greatest whole p with p/100 <= part/whole.
func percent(part, whole int) int {
	p := 0
	for (p+1)*whole <= part*100 {
		p++
	}
	return p
}

func refVerdict(rows []row) string {
	answered := count(rows, true, "yes", "partly", "no", "unknown", "unanswered")
	switch {
	case answered+count(rows, true, "na") == 0:
		return "" // no applicable duty
	case count(rows, true, "no") > 0:
		return "nonconforming"
	case count(rows, true, "partly", "unknown") > 0:
		return "needs-correction"
	case count(rows, true, "unanswered") > 0 || answered == 0:
		return "undetermined"
	}
	return "conforming"
}

func refRate(rows []row) []int {
	n := count(rows, true, "yes", "partly", "no", "unknown", "unanswered")
	if n == 0 {
		return nil
	}
	yes := count(rows, true, "yes")
	return []int{percent(yes, n), percent(yes+count(rows, true, "unanswered", "unknown"), n)}
}

func refPractice(rows []row) []int {
	low, high, most := 0, 0, 0
	for _, r := range rows {
		if r.duty == "must" || r.status == "na" {
			continue
		}
		class := map[string]int{"effort": 2, "should": 1}[r.duty]
		points := map[string]int{"yes": 2, "partly": 1}[r.status]
		best := points
		if r.status == "unanswered" || r.status == "unknown" {
			best = 2
		}
		low += points * r.weight * class
		high += best * r.weight * class
		most += 2 * r.weight * class
	}
	if most == 0 {
		return nil
	}
	return []int{percent(low, most), percent(high, most)}
}

func refGrade(rows []row) string {
	switch refVerdict(rows) {
	case "undetermined":
		return "none"
	case "needs-correction":
		return "C"
	case "nonconforming":
		if refRate(rows)[0] >= 50 {
			return "D"
		}
		return "E"
	}
	if p := refPractice(rows); p == nil || p[0] >= 80 {
		return "A"
	}
	return "B"
}

func refReachable(rows []row) string {
	up := slices.Clone(rows)
	for i := range up {
		if up[i].status == "unanswered" || up[i].status == "unknown" {
			up[i].status = "yes"
		}
	}
	return refGrade(up)
}

func refOpen(rows []row) int {
	n := 0
	for _, r := range rows {
		if r.status == "unanswered" || r.status == "unknown" || r.maybe {
			n++
		}
	}
	return n
}

func refGaps(rows []row) []string {
	index := func(words ...string) map[string]int {
		m := map[string]int{}
		for i, w := range words {
			m[w] = i
		}
		return m
	}
	duty, status := index("must", "effort", "should"), index("no", "unknown", "partly")
	var gaps []row
	for _, r := range rows {
		if _, ok := status[r.status]; ok {
			gaps = append(gaps, r)
		}
	}
	sort.SliceStable(gaps, func(i, j int) bool {
		a, b := gaps[i], gaps[j]
		if a.duty != b.duty {
			return duty[a.duty] < duty[b.duty]
		}
		if a.status != b.status {
			return status[a.status] < status[b.status]
		}
		if a.weight != b.weight {
			return a.weight > b.weight
		}
		return a.days < b.days
	})
	var ids []string
	for _, g := range gaps {
		ids = append(ids, g.id+" "+g.status)
	}
	return ids
}

// better says that grade a is strictly better than b; none is neither.
func better(a, b string) bool {
	const order = "EDCBA"
	i, j := slices.Index([]byte(order), a[0]), slices.Index([]byte(order), b[0])
	return a != "none" && b != "none" && i > j
}

// way is a set of questions to turn into yes.
type way struct {
	grade string
	ids   []string
	at    []int
	work  int
}

// refWay tries every set of gaps, unanswered practice included, and keeps the
// best: least work, then fewest items, then smallest positions.
func refWay(rows []row) *way {
	now := refGrade(rows)
	if count(rows, true, "unanswered") > 0 || now == "A" {
		return nil
	}
	var can []int
	for i, r := range rows {
		if slices.Contains([]string{"partly", "no", "unknown"}, r.status) || r.status == "unanswered" &&
			r.duty != "must" {
			can = append(can, i)
		}
	}
	var best *way
	for n := 1; n <= len(can) && (best == nil || n <= best.work); n++ { // n items are at least n days
		choose(can, n, func(set []int) {
			w := &way{at: set}
			for _, i := range set {
				w.ids, w.work = append(w.ids, rows[i].id), w.work+rows[i].days
			}
			if best != nil && !beats(w, best) {
				return
			}
			if w.grade = refGrade(mended(rows, w.at)); better(w.grade, now) {
				best = w
			}
		})
	}
	return best
}

// choose calls try with every choice of n of the numbers, in order.
func choose(from []int, n int, try func([]int)) {
	if n == 0 {
		try(nil)
		return
	}
	for i := range from {
		choose(from[i+1:], n-1, func(rest []int) { try(append([]int{from[i]}, rest...)) })
	}
}

func beats(a, b *way) bool {
	if a.work != b.work {
		return a.work < b.work
	}
	if len(a.at) != len(b.at) {
		return len(a.at) < len(b.at)
	}
	return slices.Compare(a.at, b.at) < 0
}

func mended(rows []row, at []int) []row {
	up := slices.Clone(rows)
	for _, i := range at {
		up[i].status = "yes"
	}
	return up
}
