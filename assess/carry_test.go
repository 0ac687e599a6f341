package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// edition turns a checklist into the next serial, in which the lines say what
// became of questions: "A B > C subset-of".
func edition(c *checklist.Checklist, serial int, lines ...string) *checklist.Checklist {
	l := checklist.Lineage{Serial: serial - 1, SHA256: digest(serial - 1)}
	for _, line := range lines {
		olds, rest, _ := strings.Cut(line, ">")
		f := strings.Fields(rest)
		l.Questions = append(l.Questions, checklist.QuestionLineage{
			Old: strings.Fields(olds), New: f[:len(f)-1], Relation: checklist.Relation(f[len(f)-1]),
		})
	}
	c.Serial, c.SHA256, c.Lineage = serial, digest(serial), []checklist.Lineage{l}
	return c
}

func digest(serial int) string { return strings.Repeat(fmt.Sprint(serial%10), 64) }

// TestANewEditionTakesOverWhatStillMeansTheSame is the story of a clinic whose
// list was revised in every way there is.
func TestANewEditionTakesOverWhatStillMeansTheSame(t *testing.T) {
	was := edition(ask("G-01-01 must S", "G-01-02 must S", "G-01-03 must S na", "G-02-01 must S", "G-02-02 must S",
		"G-03-01 must S", "G-03-02 must S", "G-04-01 must S", "G-05-01 must S", "G-06-01 must S"), 1)
	now := ask("G-01-01 must S", "G-01-07 must S", "G-01-03 must S", "G-02-05 must S", "G-02-06 must S",
		"G-03-09 must S", "G-05-01 must S", "G-06-01 must S", "G-07-01 must S")
	now = edition(now, 2,
		"G-01-02 > G-01-07 equal-to",            // only the number
		"G-02-01 > G-02-05 G-02-06 superset-of", // split in two
		"G-03-01 G-03-02 > G-03-09 subset-of",   // merged into a wider one
		"G-04-01 > no-relationship",             // no longer asked
		"G-05-01 > G-05-01 subset-of",           // stricter
		"G-06-01 > G-06-01 equivalent-to")       // reworded
	a := answers("G-01-01=yes G-01-02=partly G-01-03=na G-02-01=yes G-03-01=yes G-03-02=no G-04-01=no G-05-01=yes " +
		"G-06-01=yes")
	got := assess.CarryOver(was, now, a, nil)

	var said []string
	for _, s := range got.Set {
		said = append(said, fmt.Sprintf("%s %s %s", s.Q, s.State, s.Fields[assess.FieldStatus]))
	}
	want := []string{
		"G-01-01 carried yes", "G-01-07 carried partly",
		"G-01-03 ask ", // 該当なし is no longer allowed there
		"G-02-05 review yes", "G-02-06 review yes",
		"G-03-09 ask ", // one part was no, but the wider question was yes in the other: asked
		"G-05-01 ask ", "G-06-01 review yes",
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
	if len(got.Archived) != 1 || got.Archived[0].Q != "G-04-01" {
		t.Errorf("archived %v", got.Archived)
	}
	counts := assess.CarryCounts{}
	counts.Old.Total, counts.Old.Carried, counts.Old.Review, counts.Old.Archived = 9, 2, 6, 1
	counts.New.Total, counts.New.Carried, counts.New.Review, counts.New.Ask, counts.New.New = 9, 2, 3, 3, 1
	if got.Counts != counts {
		t.Errorf("counts %+v, want %+v", got.Counts, counts)
	}
}

// TestWhatWaitsForReviewCountsOnceConfirmed: a key says 前回どおり.
func TestWhatWaitsForReviewCountsOnceConfirmed(t *testing.T) {
	was := edition(ask("G-01-01 must S", "G-01-02 must S"), 1)
	now := edition(ask("G-01-01 must S", "G-01-02 must S"), 2, "G-01-01 > G-01-01 equivalent-to")
	a := begun(t)
	first := assess.NewSession(was, a, options())
	for _, q := range []string{"G-01-01", "G-01-02"} {
		if _, err := first.Answer(assess.Change{Q: q,
			Fields: map[assess.Field]string{"status": "yes", "note": "台帳あり"}}); err != nil {
			t.Fatal(err)
		}
	}
	carried := assess.CarryOver(was, now, first.Assessment(), nil)
	events := append(slices.Clone(first.Assessment().Events),
		assess.Event{N: 3, ID: "carry", Kind: assess.KindCarry, Carry: &carried})
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	s := assess.NewSession(now, a, options())
	if l := s.Result().Legal; l.Yes != 1 || l.Unanswered != 1 {
		t.Fatalf("before: %+v", l)
	}
	if _, err := s.Answer(assess.Change{Q: "G-01-01", Fields: map[assess.Field]string{"note": "写しも置いた"}}); err != nil {
		t.Fatal(err)
	}
	if l := s.Result().Legal; l.Unanswered != 1 {
		t.Fatalf("a remark confirmed the answer: %+v", l)
	}
	if _, err := s.Confirm("G-01-01"); err != nil {
		t.Fatal(err)
	}
	if l := s.Result().Legal; l.Yes != 2 {
		t.Fatalf("after: %+v", l)
	}
	if _, err := s.Confirm("G-01-02"); err == nil {
		t.Error("what does not wait was confirmed")
	}
}

// drawPair draws two editions and an assessment of the older one.
func drawPair(t *rapid.T) (was, now *checklist.Checklist, a *assess.Assessment) {
	drawn := drawSheet(t, 12)
	was, a = drawn.c, drawn.a
	was.Serial, was.SHA256 = 1, digest(1)
	return was, revised(t, was), a
}

// revised draws the next edition of a checklist, which holds the lineage of all
// before it as well, as lists do.
func revised(t *rapid.T, was *checklist.Checklist) *checklist.Checklist {
	next := &checklist.Checklist{ID: was.ID, Serial: was.Serial + 1, SHA256: digest(was.Serial + 1), Facts: was.Facts}
	l := checklist.Lineage{Serial: was.Serial, SHA256: was.SHA256}
	kinds := []string{"kept", "rose", "equal-to", "equivalent-to", "superset-of", "subset-of", "intersects-with",
		"no-relationship", "split", "merged"}
	sec := checklist.Section{ID: "N"}
	var qs []*checklist.Question
	for _, q := range was.All() {
		qs = append(qs, q)
	}
	for i, q := range qs {
		kind := rapid.SampledFrom(kinds).Draw(t, q.ID)
		add := func(id string, rev int) {
			n := *q
			n.ID, n.Rev = id, rev
			n.NA = rapid.SampledFrom([]checklist.NARule{checklist.NARefused, checklist.NAWithReason}).Draw(t, "na")
			sec.Questions = append(sec.Questions, n)
		}
		say := func(r checklist.Relation, old []string, ids ...string) {
			l.Questions = append(l.Questions, checklist.QuestionLineage{Old: old, New: ids, Relation: r})
		}
		switch kind {
		case "kept":
			add(q.ID, q.Rev)
		case "rose":
			add(q.ID, q.Rev+1)
		case "no-relationship":
			say(checklist.NoRelationship, []string{q.ID})
		case "split":
			add("n-"+q.ID+"-a", 1)
			add("n-"+q.ID+"-b", 1)
			say(checklist.SupersetOf, []string{q.ID}, "n-"+q.ID+"-a", "n-"+q.ID+"-b")
		case "merged":
			add("n-"+q.ID, 1)
			say(checklist.SubsetOf, []string{q.ID, qs[(i+1)%len(qs)].ID}, "n-"+q.ID)
		default:
			add("n-"+q.ID, 1)
			say(checklist.Relation(kind), []string{q.ID}, "n-"+q.ID)
		}
	}
	next.Sections = []checklist.Section{sec}
	next.Lineage = append(slices.Clone(was.Lineage), l)
	return next
}

// TestCarriedAnswersBalance: every old answer ends in one state, every new
// question in one, and nothing that was not a plain yes to the same question
// counts as yes.
func TestCarriedAnswersBalance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was, now, a := drawPair(t)
		got := assess.CarryOver(was, now, a, nil)
		o, n := got.Counts.Old, got.Counts.New
		if o.Total != o.Carried+o.Review+o.Archived || n.Total != n.Carried+n.Review+n.Ask+n.New {
			t.Fatalf("counts do not balance: %+v", got.Counts)
		}
		given, asked := 0, 0
		for id, ans := range a.Answers {
			if was.Question(id) != nil && ans != (assess.Answer{}) &&
				(ans.Status != assess.Unanswered || ans.Reason != "" || ans.Note != "") {
				given++
			}
		}
		for range now.All() {
			asked++
		}
		if o.Total != given || n.Total != asked {
			t.Fatalf("%d old answers of %d, %d new questions of %d", o.Total, given, n.Total, asked)
		}
		for _, s := range got.Set {
			if s.Fields[assess.FieldStatus] != "yes" || s.State != assess.Carried {
				continue
			}
			for _, f := range s.Old {
				if f.Fields[assess.FieldStatus] != "yes" {
					t.Fatalf("%s became yes from %v", s.Q, f)
				}
			}
			for _, l := range now.Lineage[0].Questions {
				if slices.Contains(l.New, s.Q) && l.Relation != checklist.EqualTo {
					t.Fatalf("%s counts as yes although %s", s.Q, l.Relation)
				}
			}
		}
	})
}

// TestTakingACarryBackRestoresEverything: lists and answers together.
func TestTakingACarryBackRestoresEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was, now, a := drawPair(t)
		events := []assess.Event{{ID: "begin", Kind: assess.KindBegin,
			Begin: &assess.Begin{Format: 1, Organisation: "山田医院"}},
			{N: 1, ID: "list", Kind: assess.KindChecklist,
				Checklist: &assess.ChecklistText{ID: was.ID, Serial: 1, SHA256: digest(1), Text: "old"}}}
		s := assess.NewSession(was, folded(t, events), options())
		for _, q := range was.All() {
			ans := a.Answers[q.ID]
			if _, err := s.Answer(assess.Change{Q: q.ID,
				Fields: map[assess.Field]string{"status": ans.Status.String(), "reason": ans.Reason}}); err != nil {
				continue // 該当なし where it is refused
			}
		}
		before := s.Assessment()
		carried := assess.CarryOver(was, now, before,
			[]assess.ChecklistText{{ID: now.ID, Serial: 2, SHA256: digest(2), Text: "new"}})
		events = append(slices.Clone(before.Events),
			assess.Event{N: len(before.Events), ID: "carry", Kind: assess.KindCarry, Carry: &carried})
		moved := folded(t, events)
		if moved.Checklists[0].Serial != 2 {
			t.Fatal("the list did not change")
		}
		events = append(events, assess.Event{N: len(events), ID: "undo", Kind: assess.KindUndo, Of: "carry"})
		back := folded(t, events)
		if diff := cmp.Diff(before.Answers, back.Answers); diff != "" || back.Checklists[0].Serial != 1 {
			t.Fatalf("not as before: %s", diff)
		}
	})
}

func folded(t interface{ Fatal(...any) }, events []assess.Event) *assess.Assessment {
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestTwoStepsAreNeverLessCarefulThanOne: what is followed over two lineages
// is at least as careful as the worse of both.
func TestTwoStepsAreNeverLessCarefulThanOne(t *testing.T) {
	all := []checklist.Relation{checklist.EqualTo, checklist.EquivalentTo, checklist.SupersetOf, checklist.SubsetOf,
		checklist.IntersectsWith}
	for _, r := range all {
		if r.Then(checklist.EqualTo) != r || checklist.EqualTo.Then(r) != r {
			t.Errorf("%s is not kept by %s", r, checklist.EqualTo)
		}
		for _, s := range all {
			one, two := r.Then(s), s.Then(r)
			if one != two {
				t.Errorf("%s then %s is %s, the other way round %s", r, s, one, two)
			}
			if one == checklist.EqualTo && (r != s || r != checklist.EqualTo) {
				t.Errorf("%s then %s became equal", r, s)
			}
		}
	}
	if checklist.SubsetOf.Then(checklist.SupersetOf) != checklist.IntersectsWith {
		t.Error("narrower then wider is not known to be either")
	}
	if checklist.EqualTo.Then(checklist.NoRelationship) != checklist.NoRelationship {
		t.Error("what ends does not end")
	}
}

// TestTheNextYearAsksWhetherFactsStillHold: a fact of last year does not count
// until it is confirmed or stated anew, and the day of law comes and goes with
// the carry that set it.
func TestTheNextYearAsksWhetherFactsStillHold(t *testing.T) {
	c := edition(ask("G-01-01 must S law=yes", "G-01-02 must S"), 1)
	last := answers("G-01-01=yes G-01-02=yes law:no")
	carried := assess.CarryOver(c, c, last, nil)
	carried.NextYear(last)
	carried.AsOf = "2027-04-01"
	carried.Lists = []assess.ChecklistText{{ID: c.ID, Serial: 1, SHA256: digest(1), Text: "list"}}
	events := []assess.Event{
		{ID: "begin", Kind: assess.KindBegin, Begin: &assess.Begin{Format: 1, Organisation: "山田医院"}},
		{N: 1, ID: "carry", Kind: assess.KindCarry, Carry: &carried},
	}
	a := folded(t, events)
	if a.AsOf != "2027-04-01" || len(a.Facts) != 0 {
		t.Fatalf("law of %s, facts %v", a.AsOf, a.Facts)
	}
	s := assess.NewSession(c, a, options())
	wait := s.FactsToConfirm()
	if len(wait) != 1 || wait[0].Fact.ID != "law" || wait[0].Value != "no" {
		t.Fatalf("waiting: %v", wait)
	}
	if it := s.Result().Items[0]; it.Applies != checklist.Unknown {
		t.Errorf("a fact of last year counts: %v", it.Applies)
	}
	if _, err := s.ConfirmFacts("another"); err == nil {
		t.Error("a fact that does not wait was confirmed")
	}
	if _, err := s.ConfirmFacts(); err != nil {
		t.Fatal(err)
	}
	if it := s.Result().Items[0]; it.Applies != checklist.False || len(s.FactsToConfirm()) != 0 {
		t.Errorf("not confirmed: %v", it.Applies)
	}
	if _, err := s.Undo(); err != nil || len(s.FactsToConfirm()) != 1 {
		t.Errorf("it does not wait again: %v", err)
	}
	back := folded(t, append(events, assess.Event{N: 2, ID: "undo", Kind: assess.KindUndo, Of: "carry"}))
	if back.AsOf != "" || len(back.FormerFacts) != 0 {
		t.Errorf("the day stays: %q %v", back.AsOf, back.FormerFacts)
	}
}

// TestAFactLeftUnmarkedCountsAsNoAndIsNeverSaidToBeOne: it is told as 印なし, also in
// the file of the next year, until somebody says no.
func TestAFactLeftUnmarkedCountsAsNoAndIsNeverSaidToBeOne(t *testing.T) {
	c := edition(ask("G-01-01 must S law=yes", "G-01-02 must S"), 1)
	s := assess.NewSession(c, begun(t), options())
	if _, err := s.State(assess.FactValue{ID: "law", Value: checklist.UnmarkedValue}); err != nil {
		t.Fatal(err)
	}
	if it := s.Result().Items[0]; it.Applies != checklist.False || s.Facts()["law"] != checklist.NoValue {
		t.Errorf("unmarked counts as %v %v", it.Applies, s.Facts())
	}
	stated := func(a *assess.Assessment) string {
		return c.Fact("law").ValueLabel(a.Stated("law"), checklist.Japanese)
	}
	if got := stated(s.Assessment()); got != "印なし" {
		t.Errorf("told as %s", got)
	}
	carried := assess.CarryOver(c, c, s.Assessment(), nil)
	carried.NextYear(s.Assessment())
	carried.Lists = []assess.ChecklistText{{ID: c.ID, Serial: 1, SHA256: digest(1), Text: "list"}}
	next := assess.NewSession(c, folded(t, []assess.Event{
		{ID: "begin", Kind: assess.KindBegin, Begin: &assess.Begin{Format: 1, Organisation: "山田医院"}},
		{N: 1, ID: "carry", Kind: assess.KindCarry, Carry: &carried},
	}), options())
	if wait := next.FactsToConfirm(); len(wait) != 1 || wait[0].Value != checklist.UnmarkedValue {
		t.Fatalf("waiting: %v", wait)
	}
	if _, err := next.ConfirmFacts(); err != nil || stated(next.Assessment()) != "印なし" {
		t.Errorf("confirmed as %s: %v", stated(next.Assessment()), err)
	}
	if _, err := next.State(assess.FactValue{ID: "law", Value: checklist.NoValue}); err != nil {
		t.Fatal(err)
	}
	if got := stated(next.Assessment()); got != "いいえ" {
		t.Errorf("a stated no is told as %s", got)
	}
}

// TestWhatComesBackOfAnotherEditionBalances: only what changed comes in, each old
// answer ends in one state, nothing becomes a yes that was none, and an answer
// given meanwhile stays.
func TestWhatComesBackOfAnotherEditionBalances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was, now, after := drawPair(t)
		before := &assess.Assessment{Facts: after.Facts, Answers: map[string]assess.Answer{}}
		for id, ans := range after.Answers {
			if rapid.Bool().Draw(t, "stood "+id) {
				before.Answers[id] = ans
			}
		}
		at := &assess.Assessment{Answers: map[string]assess.Answer{}}
		for _, s := range assess.CarryOver(was, now, before, nil).Set {
			ans := assess.Answer{Status: status(s.Fields[assess.FieldStatus]), Reason: s.Fields[assess.FieldReason],
				Note: s.Fields[assess.FieldNote], Review: s.State == assess.ForReview}
			if rapid.Bool().Draw(t, "meanwhile "+s.Q) {
				ans.Note = "その後に書いた"
			}
			at.Answers[s.Q] = ans
		}
		got, left := assess.BringIn(was, now, before, after, at)
		o, n := got.Counts.Old, got.Counts.New
		if o.Total != o.Carried+o.Review+o.Archived || n.Total != n.Carried+n.Review+n.Ask || n.New != 0 ||
			n.Total != len(got.Set) || len(got.Lists) != 0 {
			t.Fatalf("counts do not balance: %+v", got.Counts)
		}
		for _, s := range got.Set {
			if at.Answers[s.Q].Note == "その後に書いた" || slices.Contains(left, s.Q) {
				t.Fatalf("%s was said here meanwhile and is replaced", s.Q)
			}
			brought := false
			for _, f := range s.Old {
				brought = brought || before.Answers[f.Q] != after.Answers[f.Q]
				if s.State == assess.Carried && s.Fields["status"] == "yes" && f.Fields["status"] != "yes" {
					t.Fatalf("%s became yes from %v", s.Q, f)
				}
			}
			if !brought {
				t.Fatalf("%s did not come back and is carried", s.Q)
			}
		}
	})
}

func status(name string) assess.Status {
	s, err := assess.ParseStatus(name)
	if err != nil {
		return assess.Unanswered
	}
	return s
}

// TestEvidenceGoesWithItsAnswer: behind every question that the answer led to, and
// back when the carry is taken back; a reviewer's word stays where nothing changed.
func TestEvidenceGoesWithItsAnswer(t *testing.T) {
	was := edition(ask("G-01-01 must S", "G-01-02 must S", "G-01-03 must S"), 1)
	now := edition(ask("G-01-11 must S", "G-01-12 must S", "G-01-02 must S"), 2,
		"G-01-01 > G-01-11 G-01-12 superset-of", "G-01-03 > no-relationship")
	s := assess.NewSession(was, begun(t), options())
	for _, q := range []string{"G-01-01", "G-01-02", "G-01-03"} {
		if _, err := s.Answer(assess.Change{Q: q, Fields: map[assess.Field]string{"status": "yes"}}); err != nil {
			t.Fatal(err)
		}
	}
	events := slices.Clone(s.Assessment().Events)
	add := func(e assess.Event) {
		e.N, e.ID = len(events), fmt.Sprintf("e%d", len(events))
		events = append(events, e)
	}
	item := func(q string) assess.EvidenceItem {
		return assess.EvidenceItem{Q: q, Name: "規程.pdf", SHA256: digest(5), Effective: "2026-04-01", Shelf: "P1Y"}
	}
	add(assess.Event{Kind: assess.KindEvidence,
		Evidence: []assess.EvidenceItem{item("G-01-01"), item("G-01-02"), item("G-01-03")}})
	add(assess.Event{Kind: assess.KindReview, By: "確認者",
		Review: []assess.Review{{Q: "G-01-02", Rev: 1, Of: events[2].ID, Verdict: assess.Accepted}}})
	carried := assess.CarryOver(was, now, folded(t, events),
		[]assess.ChecklistText{{ID: now.ID, Serial: 2, SHA256: digest(2), Text: "new"}})
	add(assess.Event{Kind: assess.KindCarry, Carry: &carried})
	behind := func(a *assess.Assessment) (qs []string) {
		for _, d := range a.Documents {
			if d.Expires() == "" {
				t.Errorf("%s has lost its dates", d.Q)
			}
			qs = append(qs, d.Q)
		}
		return qs
	}
	a := folded(t, events)
	if diff := cmp.Diff([]string{"G-01-11", "G-01-12", "G-01-02", "G-01-03"}, behind(a)); diff != "" {
		t.Error(diff)
	}
	if a.ReviewStale("G-01-02") {
		t.Error("nothing changed, and the reviewer's word is stale")
	}
	add(assess.Event{Kind: assess.KindUndo, Of: events[len(events)-1].ID})
	if diff := cmp.Diff([]string{"G-01-01", "G-01-02", "G-01-03"}, behind(folded(t, events))); diff != "" {
		t.Error(diff)
	}
}

// TestTwoUpgradesAreAsCarefulAsOne: whoever takes every edition in turn is never
// left with an answer that counts where one step over both would have asked, or
// would have had it confirmed.
func TestTwoUpgradesAreAsCarefulAsOne(t *testing.T) {
	care := map[assess.CarryState]int{assess.Carried: 1, assess.ForReview: 2, assess.AskedAnew: 3}
	met := 0
	rapid.Check(t, func(t *rapid.T) {
		first, second, a := drawPair(t)
		third := revised(t, second)
		one := assess.CarryOver(first, third, a, nil)

		step := assess.CarryOver(first, second, a, nil)
		between := folded(t, []assess.Event{
			{ID: "begin", Kind: assess.KindBegin, Begin: &assess.Begin{Format: 1, Organisation: "山田医院"}},
			{N: 1, ID: "list", Kind: assess.KindChecklist,
				Checklist: &assess.ChecklistText{ID: first.ID, Serial: 1, SHA256: digest(1), Text: "old"}},
			{N: 2, ID: "carry", Kind: assess.KindCarry, Carry: &step}})
		two := assess.CarryOver(second, third, between, nil)

		state := map[string]assess.CarriedAnswer{}
		for _, s := range one.Set {
			state[s.Q] = s
		}
		for _, s := range two.Set {
			at, there := state[s.Q]
			if s.Fields[assess.FieldStatus] == "" {
				continue // nothing is taken over that could count
			}
			met++
			if !there || care[s.State] < care[at.State] {
				t.Fatalf("%s is %s %s in two steps and %q %s in one", s.Q, s.State, s.Fields[assess.FieldStatus],
					at.State, at.Fields[assess.FieldStatus])
			}
			if s.State == assess.Carried && s.Fields[assess.FieldStatus] != at.Fields[assess.FieldStatus] {
				t.Fatalf("%s counts as %s in two steps and as %s in one", s.Q, s.Fields[assess.FieldStatus],
					at.Fields[assess.FieldStatus])
			}
		}
	})
	if met == 0 {
		t.Error("nothing was taken over twice")
	}
}
