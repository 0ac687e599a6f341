package lint

import (
	"regexp"
	"slices"
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
		{ID: "duties-wait", Severity: checklist.Note, check: (*run).dutiesWait,
			What: checklist.Text{JA: "登録簿の義務の一覧が、よく似た別の id の点検項目を待っています", EN: "a list of duties in the register waits for a checklist of nearly the same id"},
			Mend: checklist.Text{JA: "その分野の点検項目なら、公表する前に id を合わせます。そうすると tenken coverage が、問うていない義務を示します", EN: "if this is that checklist, take the id before publishing; then tenken coverage shows what is not asked"}},
		{ID: "review-by", Severity: checklist.Warning, check: (*run).reviewBy,
			What: checklist.Text{JA: "review_by が無いか、as_of より前か、3年より先です", EN: "review_by is missing, before as_of or more than three years after it"},
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
		l.report(l.places.Of(l.c.Pos, "id"), "id は %[1]s ですが、登録簿には %[2]s の義務の一覧があります",
			"the id is %[1]s, but the register has duties for %[2]s", l.c.ID, near)
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
		l.report(l.places.Of(at, "id"), "%[1]s が %[2]s の後にあります", "%[1]s stands after %[2]s", id, before)
	}
}

// reviewYears is after how many years a list must be looked at again at the
// latest: law does not stay the same for longer.
const reviewYears = 3

func (l *run) reviewBy() {
	switch by := l.c.ReviewBy; {
	case by == "":
		l.report(l.c.Pos, "review_by がありません", "there is no review_by")
	case l.c.AsOf.Valid() && by > checklist.DateOf(l.c.AsOf.Time().AddDate(reviewYears, 0, 0)):
		l.report(l.places.Of(l.c.Pos, "review_by"), "review_by（%[1]s）が as_of（%[2]s）から%[3]d年より先です",
			"review_by (%[1]s) is more than %[3]d years after as_of (%[2]s)", by, l.c.AsOf, reviewYears)
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
