package checklist

import "slices"

// relate checks what one part of a file says about another.
func (r *reading) relate(c *Checklist) {
	r.shape(c)
	r.unique(c)
	for i := range c.Facts {
		r.options(&c.Facts[i])
	}
	facts := byID(c.Facts)
	_, nameless := facts[""] // its id was reported; it may be the one that is missed
	whole := len(c.Extends) == 0 && !nameless
	r.problems = append(r.problems, checkConditions(c, facts, whole)...)
	r.problems = append(r.problems, checkCircle(c.Facts)...)
	for _, q := range c.All() {
		r.days(q)
	}
	r.problems = append(r.problems, checkInstead(c, true)...)
	r.places(c)
	r.replaced(c)
}

// shape demands sections or a view, and of a view nothing that only sections use.
func (r *reading) shape(c *Checklist) {
	switch {
	case c.View == nil && len(c.Sections) == 0:
		if !r.has("empty-list", "not-a-list") {
			r.fail(c.Pos, "missing-field", say("点検項目ファイルに sections がありません", "the checklist lacks sections"),
				say("sections: を書き足してください", "add sections:"))
		}
	case c.View != nil && (len(c.Sections) > 0 || len(c.Facts) > 0 || len(c.Sources) > 0 || len(c.Retired) > 0):
		r.fail(c.View.Pos, "view-and-sections",
			say("view を使うファイルは、独自の sections, facts, sources, retired を持てません",
				"a file with a view has no sections, facts, sources or retired of its own"),
			say("どちらか一方を消してください", "remove one of the two"))
	}
}

func (r *reading) has(rules ...string) bool {
	return slices.ContainsFunc(r.problems, func(p Problem) bool { return slices.Contains(rules, p.Rule) })
}

// ids finds repeated ids of one kind.
type ids struct {
	r    *reading
	what Text
	seen map[string]Pos
}

func (r *reading) ids(ja, en string) ids { return ids{r, Text{JA: ja, EN: en}, map[string]Pos{}} }

func (s ids) add(id string, at Pos) {
	if id == "" {
		return
	}
	if first, ok := s.seen[id]; ok {
		s.r.fail(at, "duplicate-id",
			say("%[1]s %[3]s は %[4]d 行目にもあります", "%[2]s %[3]s stands at line %[4]d already", s.what.JA, s.what.EN, id,
				first.Line),
			say("別の識別子にするか、一方を消してください", "give it another id, or remove one of them"))
		return
	}
	s.seen[id] = at
}

func (r *reading) unique(c *Checklist) {
	sections, questions := r.ids("区分", "section"), r.ids("点検項目", "question")
	for i := range c.Sections {
		sections.add(c.Sections[i].ID, c.Sections[i].Pos)
	}
	for _, q := range c.All() {
		questions.add(q.ID, q.Pos)
	}
	r.unusedAgain(c, questions.seen)
	facts, sources, parents := r.ids("前提", "fact"), r.ids("出典", "source"), r.ids("extends の", "parent")
	for _, f := range c.Facts {
		facts.add(f.ID, f.Pos)
	}
	for _, s := range c.Sources {
		sources.add(s.ID, s.Pos)
	}
	for _, x := range c.Extends {
		parents.add(x.ID, x.Pos)
		if x.ID == c.ID && x.ID != "" {
			r.fail(x.Pos, "extends-itself", say("このファイル自身を extends に書いています", "the checklist extends itself"),
				say("この行を消してください", "remove this line"))
		}
	}
	if c.View != nil {
		chosen := r.ids("点検項目", "question")
		for _, id := range c.View.Questions {
			chosen.add(id, c.View.Pos)
		}
		r.worded(c.View)
	}
}

// unusedAgain: an id that was withdrawn is never used again.
func (r *reading) unusedAgain(c *Checklist, questions map[string]Pos) {
	retired := r.ids("廃止した点検項目", "retired question")
	for _, x := range c.Retired {
		retired.add(x.ID, x.Pos)
		if at, ok := questions[x.ID]; ok && x.ID != "" {
			r.fail(at, "retired-id",
				say("点検項目 %[1]s は %[2]d 行目で廃止されています", "question %[1]s is retired at line %[2]d", x.ID, x.Pos.Line),
				say("廃止した識別子は二度と使えません。新しい識別子を付けてください", "an id is never used again; take a new one"))
		}
	}
}

func (r *reading) options(f *Fact) {
	options := r.ids("選択肢", "option")
	for _, o := range f.Options {
		options.add(o.ID, o.Pos)
		if o.ID == UnknownValue {
			r.fail(o.Pos, "wrong-value", say("選択肢の識別子に unknown は使えません", "an option cannot be called unknown"),
				say("「分からない」はどの前提でも答えられるので、選択肢に書きません", "every fact may be stated as unknown; leave it out"))
		}
	}
	switch {
	case f.Type == Choice && len(f.Options) == 0:
		r.fail(f.Pos, "missing-field", say("前提 %[1]s に options がありません", "the fact %[1]s lacks options", f.ID),
			say("type: choice には options: が必要です", "type: choice needs options:"))
	case f.Type == YesNo && len(f.Options) > 0:
		r.fail(f.Options[0].Pos, "wrong-value",
			say("前提 %[1]s は yesno なので options を持てません", "the fact %[1]s is yesno and has no options", f.ID),
			say("type: choice にするか、options を消してください", "write type: choice, or remove the options"))
	}
}

func byID(facts []Fact) map[string]*Fact {
	m := make(map[string]*Fact, len(facts))
	for i := range facts {
		if _, twice := m[facts[i].ID]; !twice {
			m[facts[i].ID] = &facts[i]
		}
	}
	return m
}

// replaced checks that what replaces a retired question exists, where that can be known.
func (r *reading) replaced(c *Checklist) {
	if len(c.Extends) > 0 || len(c.Retired) == 0 {
		return
	}
	known := map[string]bool{}
	for _, q := range c.All() {
		known[q.ID] = true
	}
	if known[""] || len(known) == 0 {
		return // a question whose id was reported may be the one that is missed
	}
	for _, x := range c.Retired {
		known[x.ID] = true
	}
	for _, x := range c.Retired {
		for _, id := range x.ReplacedBy {
			if id != "" && !known[id] {
				r.fail(x.Pos, "unknown-question",
					say("廃止した点検項目 %[1]s の replaced_by にある %[2]s は、どこにもありません",
						"%[2]s, which replaces %[1]s, does not exist", x.ID, id),
					say("識別子を確かめてください", "check the id"))
			}
		}
	}
}
