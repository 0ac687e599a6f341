package lint

import (
	"regexp"
	"strings"

	"tenken/checklist"
)

func fileRules() []Rule {
	return []Rule{
		{ID: "id-form", Severity: checklist.Warning, check: (*run).idForms,
			What: checklist.Text{JA: "識別子が決まった形ではありません", EN: "an id has not the usual form"},
			Mend: checklist.Text{JA: "区分は MED-03、点検項目は MED-03-02、ファイルと前提は英小文字とハイフン（jp-medical-care）にします", EN: "sections MED-03, questions MED-03-02, lists and facts in small letters and hyphens (jp-medical-care)"}},
		{ID: "id-order", Severity: checklist.Note, check: (*run).idOrder,
			What: checklist.Text{JA: "識別子が番号順に並んでいません", EN: "ids are not in order"},
			Mend: checklist.Text{JA: "書き間違いでなければ、そのままで構いません。公表後の識別子は変えません", EN: "leave it unless it is a slip; ids never change once published"}},
		{ID: "review-by", Severity: checklist.Warning, check: (*run).reviewBy,
			What: checklist.Text{JA: "review_by が無いか、as_of より前です", EN: "review_by is missing, or before as_of"},
			Mend: checklist.Text{JA: "次に法令を見直す日を書きます。施行日の分かる改正があれば、その日にします", EN: "write the day by which the law must be read again: that of the next amendment, if known"}},
		{ID: "empty-why", Severity: checklist.Warning, check: (*run).whyRepeatsAsk,
			What: checklist.Text{JA: "why か check か remedy が、ほかの文の繰り返しです", EN: "why, check or remedy repeats another text"},
			Mend: checklist.Text{JA: "why は理由と例、check は見る場所と証跡、remedy は初めの一歩を書きます", EN: "why gives the reason and an example, check where to look, remedy the first step"}},
	}
}

var (
	listForm     = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	sectionForm  = regexp.MustCompile(`^[A-Z][A-Z0-9]{1,7}-[0-9]{2}$`)
	questionForm = regexp.MustCompile(`^[0-9]{2}$`)
)

func (l *run) idForms() {
	wrong := func(at checklist.Pos, id string) {
		l.report(at, "識別子 %[1]s が決まった形ではありません", "the id %[1]s has not the usual form", id)
	}
	if !listForm.MatchString(l.c.ID) {
		wrong(l.places.Of(l.c.Pos, "id"), l.c.ID)
	}
	for _, f := range l.c.Facts {
		if !listForm.MatchString(f.ID) {
			wrong(l.places.Of(f.Pos, "id"), f.ID)
		}
	}
	for i := range l.c.Sections {
		s := &l.c.Sections[i]
		if !sectionForm.MatchString(s.ID) {
			wrong(l.places.Of(s.Pos, "id"), s.ID)
		}
		for _, q := range s.Questions {
			if n, ok := strings.CutPrefix(q.ID, s.ID+"-"); !ok || !questionForm.MatchString(n) {
				l.reportHint(l.places.Of(q.Pos, "id"), say("区分の識別子に2桁の番号を付けます。例: %[1]s-01", "the id of the section and two digits, for example %[1]s-01", s.ID),
					"識別子 %[1]s が区分 %[2]s の形ではありません", "the id %[1]s has not the form of the section %[2]s", q.ID, s.ID)
			}
		}
	}
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
		l.report(l.places.Of(at, "id"), "%[1]s が %[2]s の後にあります", "%[1]s stands after %[2]s", id, before)
	}
}

func (l *run) reviewBy() {
	switch by := l.c.ReviewBy; {
	case by == "":
		l.report(l.c.Pos, "review_by がありません", "there is no review_by")
	case by <= l.c.AsOf:
		l.report(l.places.Of(l.c.Pos, "review_by"), "review_by（%[1]s）が as_of（%[2]s）より後ではありません", "review_by (%[1]s) is not after as_of (%[2]s)", by, l.c.AsOf)
	}
}

func (l *run) whyRepeatsAsk() {
	for _, q := range l.c.All() {
		texts := []struct{ key, ja string }{{"ask", q.Ask.JA}, {"why", q.Why.JA}, {"check", q.Check.JA}, {"remedy", q.Remedy.JA}}
		for i, t := range texts {
			for _, o := range texts[:i] {
				if !strings.Contains(t.ja, checklist.FillIn) && checklist.PairsOf(t.ja).Alike(checklist.PairsOf(o.ja)) >= repeats {
					l.report(l.places.Of(q.Pos, t.key, "ja"), "%[1]s の %[2]s が %[3]s の繰り返しです", "%[2]s of %[1]s repeats %[3]s", q.ID, t.key, o.key)
				}
			}
		}
	}
}
