package assess_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

func small() *checklist.Checklist {
	return ask(
		"GEN-01-01 must S quick", "GEN-01-02 must S",
		"GEN-02-01 must M", "GEN-02-02 must S na outsources=yes", "GEN-02-03 effort M na",
		"GEN-03-01 should L w2 na",
	)
}

// press does what one key stands for; an error is a beep.
func press(s *assess.Session, key rune) error {
	var err error
	switch key {
	case 'y', 'p', 'n', '?':
		_, err = s.Say(map[rune]assess.Status{'y': assess.Yes, 'p': assess.Partly, 'n': assess.No,
			'?': assess.Unknown}[key], "")
	case '-':
		_, err = s.Say(assess.NotApplicable, "there is none")
	case '=':
		_, err = s.Say(assess.NotApplicable, "")
	case 'c':
		_, err = s.Say(assess.Unanswered, "")
	case 'm':
		_, err = s.Remark(map[assess.Field]string{assess.FieldNote: "noted"})
	case 'z':
		_, err = s.Undo()
	case 'r':
		_, err = s.Redo()
	case 'F', 'f', 'u':
		_, err = s.State(assess.FactValue{ID: "outsources", Value: map[rune]string{'F': "yes", 'f': "no",
			'u': "unknown"}[key]})
	case 'q':
		s.SwitchOrder()
	case '>':
		if s.Forward() == assess.ToResult {
			err = errors.New("to the result")
		}
	case '<':
		if !s.Back() {
			err = errors.New("no further")
		}
	case 'A', 'T', 'O', 'N', 'W', 'D':
		f := map[rune]assess.Focus{'A': assess.FocusAll, 'T': assess.FocusFirst, 'O': assess.FocusOpen,
			'N': assess.FocusGaps, 'W': assess.FocusUnknown, 'D': assess.FocusDuties}[key]
		if !s.Begin(f) {
			err = errors.New("nothing there")
		}
	default:
		err = s.Jump("GEN-0" + string(key) + "-01")
	}
	return err
}

// seen is where one stands and what stands: "GEN-01-02 yn.-.." with * for a note.
func seen(s *assess.Session) string {
	at := "nowhere"
	if q := s.At(); q != nil {
		at = q.ID
	}
	var b strings.Builder
	for _, q := range s.Checklist().All() {
		a := s.AnswerOf(q.ID)
		b.WriteByte(".ypn?-"[a.Status])
		if a.Note != "" {
			b.WriteByte('*')
		}
	}
	return at + " " + b.String()
}

func TestStoriesByKeys(t *testing.T) {
	for _, v := range []struct{ story, keys, want, beeps string }{
		{"a fresh walk stands at the first question", "", "GEN-01-01 ......", ""},
		{"answers and steps", "y>n>p", "GEN-02-01 ynp...", ""},
		{"past the last one it goes back to what is open", "y>>>>>>", "GEN-01-02 y.....", ""},
		{"past the last one with all answered comes the result", "y>y>y>y>y>y>", "GEN-03-01 yyyyyy", ">"},
		{"わからない is an answer", "y>y>y>y>y>?>", "GEN-03-01 yyyyy?", ">"},
		{"and the first the beginning", "<", "GEN-01-01 ......", "<"},
		{"a fact rules a question out and the walk skips it", "f>>>", "GEN-02-03 ......", ""},
		{"its answer is kept and comes back", ">>>yf<F", "GEN-02-01 ...y..", ""},
		{"ruling out the question at hand steps on", ">>>f", "GEN-02-03 ......", ""},
		{"unknown facts leave it asked", "u>>>", "GEN-02-02 ......", ""},
		{"該当なし with a reason", ">>>-", "GEN-02-02 ...-..", ""},
		{"not without", ">>>=", "GEN-02-02 ......", "="},
		{"but the reason given before stands", ">>>-y=", "GEN-02-02 ...-..", ""},
		{"and not where the question refuses it", "-", "GEN-01-01 ......", "-"},
		{"clearing an answer", "yc", "GEN-01-01 ......", ""},
		{"undo steps back to what it takes back", "y>n>>zz", "GEN-01-01 ......", ""},
		{"redo brings it again in order", "y>n>pzzrr", "GEN-02-01 ynp...", ""},
		{"redo beyond the end", "y>nzrr", "GEN-01-02 yn....", "r"},
		{"a new answer ends redo", "y>nzpr", "GEN-01-02 yp....", "r"},
		{"undo after redo", "y>n>pzzrzz", "GEN-01-01 ......", ""},
		{"undo of nothing", "z", "GEN-01-01 ......", "z"},
		{"undo of a fact", ">>>yfz", "GEN-02-03 ...y..", ""},
		{"a note is undone alone", "ymz", "GEN-01-01 y.....", ""},
		{"a later note stays when an earlier answer is taken back", "ymnzz", "GEN-01-01 y.....", ""},
		{"jump by id", "3", "GEN-03-01 ......", ""},
		{"jump to nowhere", "9", "GEN-01-01 ......", "9"},
		{"by priority duties come first, those that may apply after", "q>>>", "GEN-02-02 ......", ""},
		{"and keep the question at hand", ">>>>q<", "GEN-02-02 ......", ""},
	} {
		s := assess.NewSession(small(), begun(t), options())
		beeps := ""
		for _, key := range v.keys {
			if press(s, key) != nil {
				beeps += string(key)
			}
		}
		if have := seen(s); have != v.want || beeps != v.beeps {
			t.Errorf("%s (%s): have %s beeps %q, want %s beeps %q", v.story, v.keys, have, beeps, v.want, v.beeps)
		}
	}
}

// Whatever is pressed, the file read again gives the same state, events are
// numbered without gaps, and the question at hand is one that is asked.
func TestSessionAndFileNeverDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := assess.NewSession(small(), begun(t), options())
		for _, key := range rapid.SliceOfN(rapid.SampledFrom([]rune("ypn?-=cmzzzrrFfuq><ATOWND123")), 1, 25).Draw(t,
			"keys") {
			before := len(s.Assessment().Events)
			was := seen(s)
			if err := press(s, key); err != nil && (len(s.Assessment().Events) != before || seen(s) != was) {
				t.Fatalf("%c failed and changed something: %v", key, err)
			}
		}
		again, err := assess.Fold(s.Assessment().Events)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(again, s.Assessment()); d != "" {
			t.Fatalf("-file +session\n%s", d)
		}
		for i, e := range s.Assessment().Events {
			if e.N != i {
				t.Errorf("event %d is numbered %d", i, e.N)
			}
		}
		if q := s.At(); q == nil || !slices.Contains(s.Asked(), q) {
			t.Errorf("standing at %v", q)
		}
		if n, of := s.Place(); n > of || of > len(s.Asked()) || s.Left() > of {
			t.Errorf("question %d of %d, %d left", n, of, s.Left())
		}
	})
}

// All undone is as if nothing had been said, all redone as if nothing had been undone.
func TestUndoAllThenRedoAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := assess.NewSession(small(), begun(t), options())
		for _, key := range rapid.SliceOfN(rapid.SampledFrom([]rune("ypn?-cmFf>>>")), 1, 15).Draw(t, "keys") {
			_ = press(s, key) // some beep
		}
		answers, facts := s.Assessment().Answers, s.Facts()
		n := 0
		for press(s, 'z') == nil {
			n++
		}
		if len(s.Assessment().Answers) > 0 || len(s.Facts()) > 0 {
			t.Errorf("left after undoing all: %v %v", s.Assessment().Answers, s.Facts())
		}
		for range n {
			if err := press(s, 'r'); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(answers, s.Assessment().Answers) + cmp.Diff(facts, s.Facts()); d != "" {
			t.Errorf("-before undo +after redo\n%s", d)
		}
	})
}

func TestRefusalsSayWhatToDoInBothLanguages(t *testing.T) {
	s := assess.NewSession(small(), begun(t), options())
	change := func(q string, fields map[assess.Field]string) error {
		_, err := s.Answer(assess.Change{Q: q, Fields: fields})
		return err
	}
	_, twice := s.Answer(assess.Change{Q: "GEN-01-01", Fields: map[assess.Field]string{"note": "a"}},
		assess.Change{Q: "GEN-01-01", Fields: map[assess.Field]string{"note": "b"}})
	_, half := s.Answer(assess.Change{Q: "GEN-01-01", Fields: map[assess.Field]string{"status": "yes"}},
		assess.Change{Q: "GEN-09-01", Fields: map[assess.Field]string{"status": "yes"}})
	_, fact := s.State(assess.FactValue{ID: "nowhere", Value: "yes"})
	_, value := s.State(assess.FactValue{ID: "outsources", Value: "perhaps"})
	_, none := s.State()
	_, empty := s.Answer()
	if _, err := s.State(assess.FactValue{ID: "outsources", Value: "no"}); err != nil {
		t.Fatal(err)
	}
	for rule, err := range map[string]error{
		"question":   change("GEN-09-09\x1b[2J", map[assess.Field]string{"status": "yes"}),
		"field":      change("GEN-01-01", map[assess.Field]string{"colour": "red"}),
		"status":     change("GEN-01-01", map[assess.Field]string{"status": "はい"}),
		"priority":   change("GEN-01-01", map[assess.Field]string{"priority": "urgent"}),
		"due":        change("GEN-01-01", map[assess.Field]string{"due": "2026-02-30"}),
		"done":       change("GEN-01-01", map[assess.Field]string{"done": "R8.4.1"}),
		"na-refused": change("GEN-01-01", map[assess.Field]string{"status": "na", "reason": "none"}),
		"na-reason":  change("GEN-02-02", map[assess.Field]string{"status": "na", "reason": " \t"}),
		"too-long":   change("GEN-01-01", map[assess.Field]string{"note": strings.Repeat("あ", 12_000)}),
		"nothing":    change("GEN-01-01", nil),
		"twice":      twice, "question ": half, "fact": fact, "fact-value": value, "nothing ": none, "nothing  ": empty,
		"not-asked": s.Jump("GEN-02-02"), "question  ": s.Jump("GEN"),
	} {
		var r *assess.Refusal
		if !errors.As(err, &r) || r.Rule != strings.TrimSpace(rule) || r.Text.JA == "" || r.Text.EN == "" ||
			r.In(checklist.Japanese) == r.Error() {
			t.Errorf("%s: %v", rule, err)
		} else if strings.ContainsRune(r.Error()+r.In(checklist.Japanese), '\x1b') {
			t.Errorf("%s: an escape comes through", rule)
		}
	}
	due := map[assess.Field]string{"due": "2026-02-30"}
	var r *assess.Refusal
	if err := change("GEN-01-01", due); !errors.As(err, &r) || r.In(checklist.Japanese) !=
		"GEN-01-01: 「2026-02-30」は「対応期限」の欄に書けません" {
		t.Error(r.In(checklist.Japanese))
	}
	if len(s.Assessment().Events) != 2 {
		t.Errorf("refused input left events: %d", len(s.Assessment().Events))
	}
}

func TestAnswersAreCleanedAndOnlyWhatChangedIsWritten(t *testing.T) {
	s := assess.NewSession(small(), begun(t), options())
	e, err := s.Remark(map[assess.Field]string{"status": "no", "note": "  ﾌﾟﾘﾝﾀ\x1b[31mの横\r\n二行目\t ",
		"due": "2026-12-01"})
	if err != nil || e.Answers[0].Rev != 1 || e.From != assess.FromKeys || e.By != "hanako" || e.N != 1 {
		t.Fatal(e, err)
	}
	if a := s.AnswerOf("GEN-01-01"); a.Note != "プリンタの横\n二行目" || a.Due != "2026-12-01" || a.Status != assess.No {
		t.Errorf("%+v", a)
	}
	e, err = s.Remark(map[assess.Field]string{"status": "partly", "note": "プリンタの横\n二行目", "owner": ""})
	if want := map[assess.Field]string{"status": "partly"}; err != nil || cmp.Diff(want, e.Answers[0].Fields) != "" {
		t.Errorf("%v %v", e.Answers, err)
	}
	e, err = s.Say(assess.Partly, "")
	if want := map[assess.Field]string{"status": "partly"}; err != nil || cmp.Diff(want, e.Answers[0].Fields) != "" {
		t.Errorf("said again: %v %v", e.Answers, err)
	}
	if e, err = s.Remark(map[assess.Field]string{"due": "", "note": ""}); err != nil ||
		s.AnswerOf("GEN-01-01").Due != "" || s.AnswerOf("GEN-01-01").Note != "" {
		t.Errorf("clearing: %v %v", e, err)
	}
}

// A batch is one event; of it only what differs is written.
func TestBatch(t *testing.T) {
	o := options()
	o.From = assess.FromWorkbook
	s := assess.NewSession(small(), begun(t), o)
	yes := map[assess.Field]string{"status": "yes"}
	if _, err := s.Answer(assess.Change{Q: "GEN-01-01", Fields: yes}); err != nil {
		t.Fatal(err)
	}
	e, err := s.Answer(assess.Change{Q: "GEN-01-01", Fields: map[assess.Field]string{"status": "yes"}},
		assess.Change{Q: "GEN-01-02", Rev: 1, Fields: map[assess.Field]string{"status": "no"}})
	if err != nil || len(e.Answers) != 1 || e.Answers[0].Q != "GEN-01-02" || e.From != assess.FromWorkbook {
		t.Errorf("%v %v", e, err)
	}
	// the same answer to a question that has changed its meaning is news
	e, err = s.Answer(assess.Change{Q: "GEN-01-01", Rev: 2, Fields: map[assess.Field]string{"status": "yes"}})
	if err != nil || s.AnswerOf("GEN-01-01").Rev != 2 {
		t.Errorf("%v %v", e, err)
	}
}

func TestFilters(t *testing.T) {
	c := small()
	c.Sections[1].Questions[1].Remedy = checklist.Text{JA: "委託先の確認票をつくります"}
	s := assess.NewSession(c, answers("GEN-01-01=yes GEN-01-02=no GEN-02-01=unknown GEN-02-02=partly"), options())
	due := map[assess.Field]string{"due": "2026-03-31"}
	if _, err := s.Answer(assess.Change{Q: "GEN-01-02", Fields: due}, assess.Change{Q: "GEN-01-01",
		Fields: map[assess.Field]string{"due": "2026-03-30"}},
		assess.Change{Q: "GEN-02-02", Fields: map[assess.Field]string{"due": "2026-03-31", "done": "2026-03-01",
			"note": "ＡＢＣ商事に確認"}}); err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]struct {
		filters []assess.Filter
		want    string
	}{
		"none":       {nil, "GEN-01-01 GEN-01-02 GEN-02-01 GEN-02-02 GEN-02-03 GEN-03-01"},
		"unanswered": {[]assess.Filter{assess.WithStatus(assess.Unanswered)}, "GEN-02-03 GEN-03-01"},
		"no":         {[]assess.Filter{assess.WithStatus(assess.No)}, "GEN-01-02"},
		"unknown":    {[]assess.Filter{assess.WithStatus(assess.Unknown, assess.Partly)}, "GEN-02-01 GEN-02-02"},
		"duties":     {[]assess.Filter{assess.DutiesOnly}, "GEN-01-01 GEN-01-02 GEN-02-01 GEN-02-02"},
		"both": {[]assess.Filter{assess.DutiesOnly, assess.WithStatus(assess.No, assess.Unanswered)},
			"GEN-01-02"},
		"overdue":    {[]assess.Filter{assess.OverdueOn("2026-04-01")}, "GEN-01-02"},
		"on the day": {[]assess.Filter{assess.OverdueOn("2026-03-31")}, ""},
		"id":         {[]assess.Filter{assess.Matching("gen-03", checklist.Japanese)}, "GEN-03-01"},
		"words":      {[]assess.Filter{assess.Matching("確認票　ｲﾀｸ 委託", checklist.Japanese)}, ""},
		"remedy":     {[]assess.Filter{assess.Matching("ツクリ 確認票", checklist.Japanese)}, "GEN-02-02"},
		"note":       {[]assess.Filter{assess.Matching("abc", checklist.Japanese)}, "GEN-02-02"},
	} {
		var ids []string
		for _, q := range s.Asked(v.filters...) {
			ids = append(ids, q.ID)
		}
		if have := strings.Join(ids, " "); have != v.want {
			t.Errorf("%s: %s", name, have)
		}
	}
}

func TestProgress(t *testing.T) {
	s := assess.NewSession(small(), answers("outsources:no GEN-01-01=yes GEN-02-01=unknown"), options())
	p := s.Progress()
	if have := fmt.Sprint(p.Asked, p.Remaining, p.Answered(), p.Open, p.Duties, p.Facts, p.Sections); have !=
		"5 3 2 4 1 0 [{GEN-01 { } 2 1} {GEN-02 { } 2 1} {GEN-03 { } 1 1}]" {
		t.Error(have)
	}
	if _, err := s.State(assess.FactValue{ID: "outsources", Value: "unknown"}); err != nil {
		t.Fatal(err)
	}
	if p := s.Progress(); p.Asked != 6 || p.Facts != 1 || p.Open != 5 || p.Duties != 2 {
		t.Errorf("%+v", p)
	}
}

func TestResumesWhereItWasLeft(t *testing.T) {
	s := assess.NewSession(small(), begun(t), options())
	for _, key := range "y>>n" {
		if err := press(s, key); err != nil {
			t.Fatal(err)
		}
	}
	left := s.Assessment()
	if have := seen(assess.NewSession(small(), left, options())); have != "GEN-02-02 y.n..." {
		t.Error("after the last answer:", have)
	}
	if err := press(s, 'z'); err != nil {
		t.Fatal(err)
	}
	if have := seen(assess.NewSession(small(), s.Assessment(), options())); have != "GEN-01-02 y....." {
		t.Error("what was taken back does not count:", have)
	}
	if have := seen(assess.NewSession(small(), left, options())); have != "GEN-02-02 y.n..." {
		t.Error("the assessment handed in was changed:", have)
	}
}

func TestChangedBetween(t *testing.T) {
	s := assess.NewSession(small(), begun(t), options())
	for _, key := range "y>n" {
		if err := press(s, key); err != nil {
			t.Fatal(err)
		}
	}
	visit := len(s.Assessment().Events)
	if c := s.ChangedBetween(visit, visit); len(c) != 0 {
		t.Errorf("nothing happened since: %v", c)
	}
	for _, key := range "p>m>yz" {
		if err := press(s, key); err != nil {
			t.Fatal(err)
		}
	}
	var have []string
	end := len(s.Assessment().Events)
	for _, c := range s.ChangedBetween(visit, end) {
		have = append(have, fmt.Sprintf("%s %v%q -> %v%q", c.Q, c.Was.Status, c.Was.Note, c.Is.Status, c.Is.Note))
	}
	if d := cmp.Diff([]string{`GEN-01-02 no"" -> partly""`, `GEN-02-01 unanswered"" -> unanswered"noted"`},
		have); d != "" {
		t.Error(d)
	}
	if n := len(s.ChangedBetween(0, end)); n != 3 || s.ChangedBetween(0, end+1) != nil {
		t.Errorf("since ever: %d", n)
	}
}

// Without questions every method still has an answer.
func TestEmptyWalk(t *testing.T) {
	s := assess.NewSession(ask("GEN-01-01 must S outsources=yes"), answers("outsources:no"), options())
	for _, key := range "y><zr1O" {
		if press(s, key) == nil {
			t.Errorf("%c found something", key)
		}
	}
	if n, total := s.Place(); s.At() != nil || n != 0 || total != 0 || s.Result().Legal != nil ||
		s.SectionOf("GEN-01-01").ID != "GEN-01" {
		t.Error("not empty")
	}
}

// An assessment that may only be looked at is walked, judged and explained like
// any other; every change is refused with the reason, and nothing is written.
func TestAnAssessmentThatMayOnlyBeLookedAt(t *testing.T) {
	why := checklist.Text{JA: "読むだけです", EN: "only read"}
	c := small()
	o := options()
	o.Fixed = why
	s := assess.NewSession(c, begun(t), o)
	was := len(s.Assessment().Events)
	for name, change := range map[string]func() (assess.Event, error){
		"answer": func() (assess.Event, error) { return s.Say(assess.Yes, "") },
		"fact": func() (assess.Event, error) {
			return s.State(assess.FactValue{ID: c.Facts[0].ID, Value: checklist.UnknownValue})
		},
		"undo": s.Undo,
		"redo": s.Redo,
	} {
		_, err := change()
		var refusal *assess.Refusal
		if !errors.As(err, &refusal) || refusal.In(checklist.Japanese) != why.JA {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(s.Assessment().Events) != was || len(s.Asked()) == 0 || s.Result().Rule != assess.Rule {
		t.Error("it cannot be looked at, or something was written")
	}
}
