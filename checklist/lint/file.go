package lint

import (
	"slices"
	"strings"

	"tenken/checklist"
)

func fileRules() []Rule {
	return []Rule{
		rule("id-form", checklist.Warning, (*run).idForms),
		rule("id-order", checklist.Note, (*run).idOrder),
		rule("duties-wait", checklist.Note, (*run).dutiesWait),
		rule("replaced-by-nothing", checklist.Error, (*run).replacedByNothing),
		rule("review-by", checklist.Warning, (*run).reviewBy),
		rule("over-when-read", checklist.Error, (*run).overWhenRead),
		rule("empty-why", checklist.Warning, (*run).whyRepeatsAsk),
	}
}

var (
	listForm     = checklist.Pattern(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	sectionForm  = checklist.Pattern(`^[A-Z][A-Z0-9]{1,7}-[0-9]{2}$`)
	questionForm = checklist.Pattern(`^[0-9]{2}$`)
)

func (l *run) idForms() {
	wrong := func(at checklist.Pos, id string) {
		l.report(at, id)
	}
	if !listForm().MatchString(l.c.ID) {
		wrong(l.places.Of(l.c.Pos, "id"), l.c.ID)
	}
	for _, f := range l.c.Facts {
		if !listForm().MatchString(f.ID) {
			wrong(l.places.Of(f.Pos, "id"), f.ID)
		}
	}
	for i := range l.c.Sections {
		s := &l.c.Sections[i]
		if !sectionForm().MatchString(s.ID) {
			wrong(l.places.Of(s.Pos, "id"), s.ID)
		}
		for _, q := range s.Questions {
			if n, ok := strings.CutPrefix(q.ID, s.ID+"-"); !ok || !questionForm().MatchString(n) {
				l.reportHintCase(1, l.places.Of(q.Pos, "id"), hintQuestionID.With(s.ID), q.ID, s.ID)
			}
		}
	}
}

// dutiesWait compares the id with those for which the register has duties, where
// it has none for this one.
func (l *run) dutiesWait() {
	var ids []string
	for _, d := range l.reg.DutyLists() {
		if slices.Contains(d.For, l.c.ID) {
			return
		}
		ids = append(ids, d.For...)
	}
	if near := sameSector(l.c.ID, ids); near != "" {
		l.report(l.places.Of(l.c.Pos, "id"), l.c.ID, near)
	}
}

// sameSector is the id that was probably meant: a slip, or one that begins the other.
func sameSector(id string, ids []string) string {
	if near := checklist.Nearest(id, ids); near != "" {
		return near
	}
	for _, x := range ids {
		if len(id) > len("jp-xxx") && strings.HasPrefix(x, id) || strings.HasPrefix(id, x+"-") {
			return x
		}
	}
	return ""
}

func (l *run) idOrder() {
	before := ""
	for i := range l.c.Sections {
		s := &l.c.Sections[i]
		l.follows(s.Pos, before, s.ID)
		before = s.ID
		last := ""
		for _, q := range s.Questions {
			l.follows(q.Pos, last, q.ID)
			last = q.ID
		}
	}
}

func (l *run) follows(at checklist.Pos, before, id string) {
	if len(before) == len(id) && id < before {
		l.report(l.places.Of(at, "id"), id, before)
	}
}

// replacedByNothing looks at the whole, because what replaces a question may be
// in a list that this one extends; the reader looks at a list by itself.
func (l *run) replacedByNothing() {
	if l.partial {
		return
	}
	for _, x := range l.c.Retired {
		for _, id := range x.ReplacedBy {
			if l.whole.Question(id) == nil && !isRetired(l.whole, id) && !isRetired(l.c, id) {
				l.report(x.Pos, x.ID, id)
			}
		}
	}
}

// reviewYears is after how many years a list must be looked at again at the
// latest: law does not stay the same for longer.
const reviewYears = 3

func (l *run) reviewBy() {
	switch by := l.c.ReviewBy; {
	case by == "":
		l.report(l.c.Pos)
	case l.c.AsOf.Valid() && by > checklist.DateOf(l.c.AsOf.Time().AddDate(reviewYears, 0, 0)):
		l.reportCase(1, l.places.Of(l.c.Pos, "review_by"), by, l.c.AsOf, reviewYears)
	case by <= l.c.AsOf:
		l.reportCase(2, l.places.Of(l.c.Pos, "review_by"), by, l.c.AsOf)
	}
}

// overWhenRead finds questions that were no longer asked on the day on which the law
// was read: an edition asks what is in force on that day or later.
func (l *run) overWhenRead() {
	for _, q := range l.c.All() {
		if q.Until != "" && q.Until <= l.c.AsOf {
			l.report(l.places.Of(q.Pos, "until"), q.ID, q.Until, l.c.AsOf)
		}
	}
}

func (l *run) whyRepeatsAsk() {
	for _, q := range l.c.All() {
		texts := []struct{ key, ja string }{
			{"ask", q.Ask.JA},
			{"why", q.Why.JA},
			{"check", q.Check.JA},
			{"remedy", q.Remedy.JA},
		}
		for i, t := range texts {
			for _, o := range texts[:i] {
				if !strings.Contains(t.ja, checklist.FillIn) &&
					checklist.PairsOf(t.ja).Alike(checklist.PairsOf(o.ja)) >= repeats {
					l.report(l.places.Of(q.Pos, t.key, "ja"), q.ID, t.key, o.key)
				}
			}
		}
	}
}
