package assess_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// place is where one stands in the round, and how many of it are left.
func place(s *assess.Session) string {
	n, of := s.Place()
	id := "nowhere"
	if q := s.At(); q != nil {
		id = q.ID
	}
	return fmt.Sprintf("%s %d/%d left %d", id, n, of, s.Left())
}

// TestRoundsByKeys goes through a part of the questions: the focus is begun by
// a capital letter (All, first Ten, Open, No and partly, わからない (W), Duties).
func TestRoundsByKeys(t *testing.T) {
	for _, v := range []struct{ story, keys, want, beeps string }{
		{"everything from the first question", "A", "GEN-01-01 1/6 left 6", ""},
		{"begins at the first without an answer", "y>yA", "GEN-02-01 3/6 left 4", ""},
		{"the first pass is one question here", "T", "GEN-01-01 1/1 left 1", ""},
		{"and its end is a result of its own", "Ty>", "GEN-01-01 1/1 left 0", ">"},
		{"an answer leaves the count alone", "y>>Oy", "GEN-01-02 1/5 left 4", ""},
		{"and the next is the second of five", "y>>Oy>", "GEN-02-01 2/5 left 4", ""},
		{"back goes to the one just answered", "y>>Oy><", "GEN-01-02 1/5 left 4", ""},
		{"past the end of the open ones back to the open ones", "y>>O>>>>>", "GEN-01-02 1/5 left 5", ""},
		{"gaps", "n>p>?N", "GEN-01-01 1/2 left 0", ""},
		{"mended ones stay in the round", "n>p>?Ny>", "GEN-01-02 2/2 left 0", ""},
		{"with no gap there is no such round", "yN", "GEN-01-01 1/6 left 5", "N"},
		{"what to ask", "y>?W", "GEN-01-02 1/1 left 0", ""},
		{"duties only", "D>>>", "GEN-02-02 4/4 left 4", ""},
		{"a fact takes a question out of the round", "D>>>f", "GEN-02-03 0/3 left 3", ""},
		{"and from there it goes back", "D>>>f<", "GEN-02-01 3/3 left 3", ""},
		{"a question outside of the round counts by its place", "T3<", "GEN-01-01 1/1 left 1", ""},
		{"nothing before the first", "A<", "GEN-01-01 1/6 left 6", "<"},
		{"by priority", "qA>>>>", "GEN-02-03 5/6 left 6", ""},
	} {
		s := assess.NewSession(small(), begun(t), options())
		beeps := ""
		for _, key := range v.keys {
			if press(s, key) != nil {
				beeps += string(key)
			}
		}
		if have := place(s); have != v.want || beeps != v.beeps {
			t.Errorf("%s (%s): have %s beeps %q, want %s beeps %q", v.story, v.keys, have, beeps, v.want, v.beeps)
		}
	}
}

// TestOpenings answers in one way or another, and opens the file again.
func TestOpenings(t *testing.T) {
	c := ask("GEN-01-01 must S quick", "GEN-01-02 effort S", "GEN-01-03 must S quick na", "GEN-02-01 should M",
		"GEN-02-02 must S")
	names := map[assess.Opening]string{assess.AtBeginning: "beginning", assess.AtQuestion: "question",
		assess.AtResult: "result"}
	for _, v := range []struct{ story, keys, want string }{
		{"nothing answered", "", "beginning GEN-01-01 1/5 left 5 all by list"},
		{"answered in order", "y>y", "question GEN-01-03 3/5 left 3 all by list"},
		{"left out the second", "y>>>y", "question GEN-02-02 5/5 left 3 all by list"},
		{"all answered", "y>y>y>y>?", "result GEN-02-02 5/5 left 0 all by list"},
		{"a first pass half way is a walk by list as well", "Ty", "question GEN-01-02 2/5 left 4 all by list"},
		{"a first pass done", "Ty>n", "result GEN-01-03 2/2 left 0 first pass by list"},
		{"and gone on from", "Ty>nAy", "question GEN-02-01 4/5 left 2 all by list"},
		{"by priority", "qAy>y>y", "question GEN-01-02 4/5 left 2 all by priority"},
	} {
		s := assess.NewSession(c, begun(t), options())
		for _, key := range v.keys {
			if err := press(s, key); err != nil {
				t.Fatalf("%s: %c: %v", v.story, key, err)
			}
		}
		s = assess.NewSession(c, s.Assessment(), options())
		order := map[assess.Order]string{assess.ByList: "by list", assess.ByPriority: "by priority"}[s.Order()]
		have := strings.Join([]string{names[s.Opening()], place(s), s.Focus().Label(checklist.English), order}, " ")
		if have != v.want {
			t.Errorf("%s (%s): have %s, want %s", v.story, v.keys, have, v.want)
		}
	}
}

// TestFactsAreAskedWhileTheyMatter states facts that settle what others ask.
func TestFactsAreAskedWhileTheyMatter(t *testing.T) {
	c := ask("GEN-01-01 must S", "GEN-01-02 must S abroad=yes", "GEN-01-03 must S staff=yes")
	c.Sections[0].Questions[1].When = &checklist.Cond{All: []*checklist.Cond{
		{Fact: "outsources", Is: []string{"yes"}}, {Fact: "abroad", Is: []string{"yes"}}}}
	c.Facts = append(c.Facts, checklist.Fact{ID: "outsources", Type: checklist.YesNo}, checklist.Fact{ID: "told",
		Type: checklist.YesNo})
	s := assess.NewSession(c, begun(t), options())
	ids := func(facts []*checklist.Fact) string {
		var out []string
		for _, f := range facts {
			out = append(out, f.ID)
		}
		return strings.Join(out, " ")
	}
	if have := ids(s.Unstated()); have != "abroad staff outsources told" {
		t.Error(have)
	}
	for _, v := range []assess.FactValue{{ID: "outsources", Value: "no"}, {ID: "staff", Value: "unknown"}} {
		if _, err := s.State(v); err != nil {
			t.Fatal(err)
		}
	}
	if have := ids(s.Unstated()); have != "told" {
		t.Error("abroad became pointless, staff was stated, told rests on nothing:", have)
	}
	if have := ids(s.AskedFacts()); have != "staff outsources told" {
		t.Error(have)
	}
	if p := s.Progress(); p.Out != 1 || p.Pending != 1 {
		t.Errorf("%+v", p)
	}
}

// TestFactPages puts facts of one group, and rare ones, on one page while they
// are to be stated, and each alone afterwards.
func TestFactPages(t *testing.T) {
	c := ask("GEN-01-01 must S")
	for _, w := range strings.Fields("size daily:a daily:b rare-a web:c daily:d rare-b") {
		group, id, grouped := strings.Cut(w, ":")
		if !grouped {
			group, id = "", w
		}
		c.Facts = append(c.Facts, checklist.Fact{ID: id, Group: group, Type: checklist.YesNo,
			Rare: strings.HasPrefix(id, "rare")})
	}
	s := assess.NewSession(c, begun(t), options())
	pages := func() string {
		var out []string
		for _, page := range s.FactPages() {
			var ids []string
			for _, f := range page {
				ids = append(ids, f.ID)
			}
			out = append(out, strings.Join(ids, "+"))
		}
		return strings.Join(out, " ")
	}
	if have := pages(); have != "size a+b+d c rare-a+rare-b" {
		t.Error(have)
	}
	if _, err := s.State(assess.FactValue{ID: "a", Value: "no"},
		assess.FactValue{ID: "d", Value: "unknown"}); err != nil {
		t.Fatal(err)
	}
	if have := pages(); have != "size a b c d rare-a+rare-b" {
		t.Error(have)
	}
}

// TestSittings tells what was done this time from what was done before.
func TestSittings(t *testing.T) {
	o, at := options(), time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)
	o.Now = func() time.Time { return at }
	s := assess.NewSession(small(), begun(t), o)
	if _, _, ok := s.LastSitting(1); ok {
		t.Error("a sitting before the first")
	}
	do := func(day int, keys string) {
		at = time.Date(2026, 4, day, 9, 0, 0, 0, time.UTC)
		for _, key := range keys {
			at = at.Add(10 * time.Minute)
			if err := press(s, key); err != nil {
				t.Fatal(err)
			}
		}
	}
	do(1, "y>n")
	do(3, "p>m")
	began := len(s.Assessment().Events)
	do(5, "<n")
	from, day, ok := s.LastSitting(began)
	if from != 3 || day.Day() != 3 || !ok {
		t.Error(from, day, ok)
	}
	var past []string
	for _, p := range s.Past("GEN-01-02") {
		past = append(past, fmt.Sprintf("%d %v %v", p.T.Day(), p.Status, p.Given))
	}
	if have := strings.Join(past, ", "); have != "5 no true, 3 partly true, 1 no true" {
		t.Error(have)
	}
	if p := s.Past("GEN-02-01"); len(p) != 1 || p[0].Given {
		t.Error(p)
	}
}

// TestPartsOfTheWalk walks one section, what one person can answer, and passes over
// what has an answer; a note is taken back in one step.
func TestPartsOfTheWalk(t *testing.T) {
	c := ask("GEN-01-01 must S", "GEN-01-02 must S", "GEN-01-03 must S", "GEN-02-01 must S")
	for i := range c.Sections {
		for j := range c.Sections[i].Questions {
			if q := &c.Sections[i].Questions[j]; q.ID != "GEN-01-02" {
				q.Who = checklist.Reception
			}
		}
	}
	s := assess.NewSession(c, begun(t), options())
	if _, err := s.Answer(assess.Change{Q: "GEN-01-02",
		Fields: map[assess.Field]string{assess.FieldStatus: "yes"}}); err != nil {
		t.Fatal(err)
	}
	section := c.Sections[0].ID
	if !s.BeginPart(assess.FocusAll, assess.Part{Section: section}) || s.At().ID != "GEN-01-01" {
		t.Fatalf("begins at %v", s.At())
	}
	if _, err := s.Say(assess.No, ""); err != nil {
		t.Fatal(err)
	}
	if step := s.Onward(); step != assess.ToNext || s.At().ID != "GEN-01-03" {
		t.Errorf("goes on to %v at %s", step, s.At().ID)
	}
	if n, of := s.Place(); n != 3 || of != 3 {
		t.Errorf("place %d of %d", n, of)
	}
	if !s.BeginPart(assess.FocusOpen, assess.Part{Who: checklist.Reception}) || s.Left() != 2 {
		t.Errorf("reception has %d left", s.Left())
	}
	if s.BeginPart(assess.FocusAll, assess.Part{Who: checklist.System}) || s.Part().Who != checklist.Reception {
		t.Error("an empty part begins")
	}
	for _, f := range []assess.Field{assess.FieldNote, assess.FieldOwner, assess.FieldEvidence} {
		if _, err := s.Answer(assess.Change{Q: "GEN-01-02", Fields: map[assess.Field]string{f: "x"}}); err != nil {
			t.Fatal(err)
		}
	}
	undone, err := s.UndoStep()
	if a := s.AnswerOf("GEN-01-02"); err != nil || len(undone) != 3 || a.Note+a.Owner+a.Evidence != "" ||
		a.Status != assess.Yes {
		t.Errorf("%d undone, %v, left %+v", len(undone), err, a)
	}
	again, err := s.RedoStep()
	if a := s.AnswerOf("GEN-01-02"); err != nil || len(again) != 3 || a.Note+a.Owner+a.Evidence != "xxx" {
		t.Errorf("%d done again, %v, %+v", len(again), err, a)
	}
	if undone, err = s.UndoStep(); err != nil || len(undone) != 3 {
		t.Errorf("%d undone again, %v", len(undone), err)
	}
	undone, err = s.UndoStep()
	if err != nil || len(undone) != 1 || s.AnswerOf("GEN-01-01").Status != assess.Unanswered {
		t.Errorf("an answer is undone with %d others, %v", len(undone), err)
	}
}

// TestLastAnswerOfTheRound tells the result with the last answer that the round wants,
// also in its middle, and passes over what has an answer; a round through answers
// given goes from one to the next.
func TestLastAnswerOfTheRound(t *testing.T) {
	c := ask("GEN-01-01 must S quick", "GEN-01-02 must S quick", "GEN-01-03 must S quick", "GEN-02-01 must S")
	s := assess.NewSession(c, begun(t), options())
	say := func(id string, st assess.Status) assess.Step {
		t.Helper()
		if err := s.Jump(id); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Say(st, ""); err != nil {
			t.Fatal(err)
		}
		return s.Onward()
	}
	s.Begin(assess.FocusFirst)
	say("GEN-01-02", assess.No)
	if step := say("GEN-01-01", assess.Yes); step != assess.ToNext || s.At().ID != "GEN-01-03" {
		t.Errorf("goes to %v at %s, which has an answer", step, s.At().ID)
	}
	if step := say("GEN-01-03", assess.Yes); step != assess.ToResult {
		t.Errorf("the pass is over and goes to %v", step)
	}
	if step := say("GEN-01-01", assess.No); step != assess.ToResult {
		t.Errorf("a changed answer of the pass goes to %v", step)
	}
	s.Begin(assess.FocusGaps)
	if step := say("GEN-01-01", assess.No); step != assess.ToNext || s.At().ID != "GEN-01-02" {
		t.Errorf("of the gaps one goes to %v at %s", step, s.At().ID)
	}
	s.Begin(assess.FocusAll)
	if step := say("GEN-02-01", assess.Yes); step != assess.ToResult {
		t.Errorf("all is answered and goes to %v", step)
	}
}
