package checklist

import (
	"maps"
	"slices"
	"strings"
)

// days refuses a question that is asked on no day.
func (r *reading) days(q *Question) {
	if q.Since != "" && q.Until != "" && q.Since >= q.Until {
		r.fail(q.Pos, "no-day", say("点検項目 %[1]s は、問われる日がありません（from %[2]s、until %[3]s）",
			"%[1]s is asked on no day (from %[2]s until %[3]s)", q.ID, string(q.Since), string(q.Until)),
			say("until には、問わなくなる初めの日を書きます。from より後の日にしてください",
				"until is the first day on which it is not asked; make it later than from"))
	}
}

// checkInstead checks instead_of as far as the list tells: a question replaces
// neither itself nor one that replaces another. In a file it must not name what
// its own sections do not have; a list composed may lack what is named, because
// the other list withdrew it since.
func checkInstead(c *Checklist, file bool) (ps Problems) {
	fail := func(q *Question, rule string, text, hint Text) {
		ps = append(ps, Problem{Pos: q.Pos, Rule: rule, Text: text, Hint: hint, Severity: Error})
	}
	for _, q := range c.All() {
		for i, id := range q.InsteadOf {
			other := c.Question(id)
			switch {
			case id == "":
			case id == q.ID:
				fail(q, "replaces-itself", say("点検項目 %[1]s の instead_of が、それ自身です", "%[1]s replaces itself", q.ID),
					say("別の点検項目を書いてください", "name another question"))
			case slices.Contains(q.InsteadOf[:i], id):
				fail(q, "duplicate-id",
					say("点検項目 %[1]s の instead_of に %[2]s が二度あります", "%[1]s names %[2]s twice in instead_of", q.ID, id),
					say("一方を消してください", "remove one of them"))
			case other != nil && len(other.InsteadOf) > 0:
				fail(q, "replaces-replacing",
					say("点検項目 %[1]s が置き換える %[2]s も、他の点検項目を置き換えています",
						"%[1]s replaces %[2]s, which itself replaces another", q.ID, id),
					say("置き換えは一段だけです。どちらかの instead_of を消してください",
						"replacing goes one step only; remove one of the two instead_of"))
			case other == nil && file && c.ought(id):
				fail(q, "unknown-question",
					say("点検項目 %[1]s が置き換える %[2]s は、このファイルにありません", "%[2]s, which %[1]s replaces, is not in this list",
						q.ID, id), say("識別子を確かめてください", "check the id"))
			}
		}
	}
	return ps
}

// ought says that a question of that id would be one of c: it is retired there,
// or named after one of its sections.
func (c *Checklist) ought(id string) bool {
	section := id
	if at := strings.LastIndexByte(id, '-'); at > 0 {
		section = id[:at]
	}
	return slices.ContainsFunc(c.Retired, func(x Retired) bool { return x.ID == id }) ||
		slices.ContainsFunc(c.Sections, func(s Section) bool { return s.ID == section })
}

// places refuses a section that asks to stand behind one of the same file, where
// the order of the file says it already.
func (r *reading) places(c *Checklist) {
	for i := range c.Sections {
		s := &c.Sections[i]
		if s.With != "" && slices.ContainsFunc(c.Sections, func(o Section) bool { return o.ID == s.With }) {
			r.fail(s.Pos, "with-own-section",
				say("区分 %[1]s の with は、このファイルの区分 %[2]s です", "the section %[1]s stands with %[2]s of this very file",
					s.ID, s.With),
				say("with には、一緒に問う別のファイルの区分を書きます。このファイルの中では、並べた順になります",
					"with names a section of another list; in this file they stand as written"))
		}
	}
}

// worded refuses plainer words for a question that the view does not choose.
func (r *reading) worded(v *View) {
	for _, id := range slices.Sorted(maps.Keys(v.Ask)) {
		if id != "" && !slices.Contains(v.Questions, id) {
			r.fail(v.Pos, "unknown-question",
				say("view の ask にある %[1]s は、questions にありません", "the view words %[1]s, which it does not choose", id),
				say("questions に加えるか、ask から消してください", "add it to questions, or remove it from ask"))
		}
	}
}
