package assess_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// history writes events from words: "a:Q=yes" answers, "f:fact=yes" states,
// "b:Q=yes" brings both from a workbook, "d:l" drops a list, "z:2" takes back the event
// with that number, "x" is of an unknown kind.
func history(words ...string) []assess.Event {
	events := []assess.Event{{ID: "0", Kind: assess.KindBegin, Begin: &assess.Begin{Format: 1, Organisation: "山田医院",
		Program: "1"}}}
	for _, w := range words {
		kind, rest, _ := strings.Cut(w, ":")
		id, v, _ := strings.Cut(rest, "=")
		e := assess.Event{N: len(events), ID: string(rune('0' + len(events))), T: time.Unix(int64(len(events)), 0),
			By: "taro"}
		switch kind {
		case "a":
			e.Kind, e.Answers = assess.KindAnswer, []assess.Change{{Q: id, Rev: 1,
				Fields: map[assess.Field]string{"status": v}}}
		case "n":
			e.Kind, e.Answers = assess.KindAnswer, []assess.Change{{Q: id, Rev: 1,
				Fields: map[assess.Field]string{"note": v}}}
		case "f":
			e.Kind, e.Facts = assess.KindFact, []assess.FactValue{{ID: id, Value: v}}
		case "z":
			e.Kind, e.Of = assess.KindUndo, id
		case "b":
			e.Kind, e.Facts = assess.KindAnswer, []assess.FactValue{{ID: "f", Value: v}}
			e.Answers = []assess.Change{{Q: id, Rev: 1, Fields: map[assess.Field]string{"status": v}}}
		case "d":
			e.Kind, e.Drop = assess.KindDrop, id
		case "c":
			e.Kind, e.Checklist = assess.KindChecklist, &assess.ChecklistText{ID: id, Text: v}
		default:
			e.Kind = assess.Kind(kind)
		}
		events = append(events, e)
	}
	return events
}

func TestFoldStories(t *testing.T) {
	for _, v := range []struct{ story, events, want string }{
		{"the last answer stands", "a:Q=yes a:Q=no", "Q=no"},
		{"an undo lets the one before stand", "a:Q=yes a:Q=no z:2", "Q=yes"},
		{"an undo of the first leaves the later", "a:Q=yes a:Q=no z:1", "Q=no"},
		{"a later note stays", "a:Q=yes n:Q=seen z:1", "Q=unanswered seen"},
		{"an undo undone", "a:Q=yes z:1 z:2", "Q=yes"},
		{"and that undone", "a:Q=yes z:1 z:2 z:3", ""},
		{"undone twice is undone", "a:Q=yes z:1 z:1", ""},
		{"two undos, one taken back, the other stands", "a:Q=yes z:1 z:1 z:2", ""},
		{"facts likewise", "f:f=yes f:f=no z:2", "f:yes"},
		{"a workbook's facts and answers", "f:f=no b:Q=yes", "f:yes Q=yes"},
		{"go back together", "f:f=no b:Q=yes z:2", "f:no"},
		{"a list dropped", "c:l=one c:m=two d:l", "list m two"},
		{"and taken up again", "c:l=one c:m=two d:l z:3", "list l one list m two"},
		{"and chosen again", "c:l=one c:m=two d:l c:l=three", "list m two list l three"},
		{"a fact cleared", "f:f=yes f:f=", ""},
		{"an answer cleared", "a:Q=yes a:Q=", "Q=unanswered"},
		{"unknown kinds have no effect", "a:Q=yes hologram merge", "Q=yes"},
		{"a list chosen again replaces itself in place", "c:l=one c:m=two c:l=three", "list l three list m two"},
	} {
		a, err := assess.Fold(history(strings.Fields(v.events)...))
		if err != nil {
			t.Errorf("%s: %v", v.story, err)
			continue
		}
		var have []string
		for _, c := range a.Checklists {
			have = append(have, "list "+c.ID+" "+c.Text)
		}
		for f, value := range a.Facts {
			have = append(have, f+":"+value)
		}
		for q, ans := range a.Answers {
			have = append(have, strings.TrimSpace(q+"="+ans.Status.String()+" "+ans.Note))
			if ans.By != "taro" || ans.At.IsZero() || ans.Rev != 1 && ans.Status != assess.Unanswered {
				t.Errorf("%s: who and when: %+v", v.story, ans)
			}
		}
		if h := strings.Join(have, " "); h != v.want || a.Organisation != "山田医院" || a.Program != "1" {
			t.Errorf("%s: have %s, want %s", v.story, h, v.want)
		}
	}
}

func TestFoldRefusesWhatMakesNoSense(t *testing.T) {
	edit := func(events []assess.Event, f func([]assess.Event)) []assess.Event { f(events); return events }
	for name, events := range map[string][]assess.Event{
		"nothing at all":        nil,
		"no begin":              history("a:Q=yes")[1:],
		"begin without payload": {{ID: "0", Kind: assess.KindBegin}},
		"begin twice": append(history(), assess.Event{N: 1, ID: "1", Kind: assess.KindBegin,
			Begin: &assess.Begin{}}),
		"an id twice":              edit(history("a:Q=yes", "a:R=yes"), func(e []assess.Event) { e[2].ID = "1" }),
		"undo of nothing":          history("a:Q=yes", "z:9"),
		"undo of itself":           history("a:Q=yes", "z:2"),
		"undo of what comes later": history("z:2", "a:Q=yes"),
		"undo of begin":            history("z:0"),
		"undo of a checklist":      history("c:l=one", "z:1"),
		"no such status":           history("a:Q=maybe"),
		"no such priority": edit(history("a:Q=yes"),
			func(e []assess.Event) { e[1].Answers[0].Fields["priority"] = "urgent" }),
		"no such date": edit(history("a:Q=yes"),
			func(e []assess.Event) { e[1].Answers[0].Fields["due"] = "2026-02-30" }),
		"no such date of doing": edit(history("a:Q=yes"),
			func(e []assess.Event) { e[1].Answers[0].Fields["done"] = "soon" }),
		"a checklist of nothing": edit(history("c:l=one"), func(e []assess.Event) { e[1].Checklist = nil }),
	} {
		if a, err := assess.Fold(events); err == nil || a != nil {
			t.Errorf("%s: %v", name, a)
		}
		_, err := assess.Fold(events)
		var said checklist.Speaking
		if !errors.As(err, &said) || !strings.Contains(said.In(checklist.Japanese), "記録") ||
			said.In(checklist.English) != err.Error() {
			t.Errorf("%s: says %v", name, err)
		}
	}
}

// Every field goes in and out by its name, and is cleared by nothing.
func TestFieldsByName(t *testing.T) {
	fields := map[assess.Field]string{
		"status": "na", "reason": "a", "note": "b", "evidence": "c", "action": "d", "priority": "middle",
		"owner": "e", "due": "2026-04-01", "done": "2026-04-02", "checked_by": "f",
	}
	events := history("a:Q=yes", "a:Q=yes")
	events[1].Answers[0].Fields = fields
	events[2].Answers[0].Fields = map[assess.Field]string{"hologram": "of a newer program"}
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	ans := a.Answers["Q"]
	for f, v := range fields {
		if ans.Field(f) != v {
			t.Errorf("%s is %q", f, ans.Field(f))
		}
		events[2].Answers[0].Fields[f] = ""
	}
	want := assess.Answer{Status: assess.NotApplicable, Reason: "a", Note: "b", Evidence: "c", Action: "d",
		Priority: assess.Medium,
		Owner:    "e", Due: "2026-04-01", Done: "2026-04-02", CheckedBy: "f", Rev: 1, At: time.Unix(2, 0), By: "taro",
		Said: "1", SaidBy: "taro"}
	if d := cmp.Diff(want, ans); d != "" {
		t.Error(d)
	}
	if a, err = assess.Fold(events); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(assess.Answer{Rev: 1, At: time.Unix(2, 0), By: "taro", Said: "2", SaidBy: "taro"},
		a.Answers["Q"]); d != "" {
		t.Errorf("cleared\n%s", d)
	}
	if v := ans.Field("hologram"); v != "" {
		t.Errorf("a field nobody knows is %q", v)
	}
}

// Undo in the middle equals a history in which the event never was, but for
// who touched the answer last.
func TestUndoIsAsIfItNeverWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a:Q=yes", "a:Q=no", "n:Q=one", "n:Q=", "a:R=na",
			"f:f=yes", "f:f=no", "f:g="}), 1, 12).Draw(t, "words")
		i := rapid.IntRange(1, len(words)).Draw(t, "undone")
		events := history(words...)
		undone, err := assess.Fold(append(events, assess.Event{N: len(events), ID: "z", Kind: assess.KindUndo,
			Of: events[i].ID}))
		if err != nil {
			t.Fatal(err)
		}
		never, err := assess.Fold(append(append([]assess.Event{}, events[:i]...), events[i+1:]...))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(never.Answers, undone.Answers) + cmp.Diff(never.Facts, undone.Facts); d != "" {
			t.Errorf("-never +undone\n%s", d)
		}
	})
}

func TestStartBeginsAHistory(t *testing.T) {
	o := options()
	events := assess.Start(assess.Begin{Format: assess.Format, Organisation: "山田医院"},
		[]assess.ChecklistText{{ID: "a"}, {ID: "b"}}, o.By, o.Now, o.NewID)
	a, err := assess.Fold(events)
	if err != nil || len(a.Checklists) != 2 || a.Checklists[1].ID != "b" || a.Organisation != "山田医院" ||
		events[2].N != 2 {
		t.Errorf("%v %+v", err, a)
	}
}

func TestFoldKnowsNameBusinessAndDay(t *testing.T) {
	events := history("rename", "rename", "asof", "asof")
	events[0].T = time.Date(2026, 11, 30, 23, 0, 0, 0, time.FixedZone("JST", 9*3600))
	events[0].Begin.Business, events[0].Begin.BusinessKey, events[0].Begin.Follows = "clinic", "key", "sum"
	events[1].Rename, events[2].Rename = &assess.Rename{Organisation: "山田内科"}, &assess.Rename{Business: "dental-clinic"}
	events[3].AsOf, events[4].AsOf = "2027-04-01", "2027-05-01"
	undo := func(of ...string) []assess.Event {
		e := slices.Clone(events)
		for _, id := range of {
			e = append(e, assess.Event{N: len(e), ID: "z" + id, Kind: assess.KindUndo, Of: id})
		}
		return e
	}
	for _, c := range []struct {
		events []assess.Event
		want   string
	}{
		{events[:1], "山田医院 clinic 2026-11-30"},
		{events, "山田内科 dental-clinic 2027-05-01"},
		{undo("4"), "山田内科 dental-clinic 2027-04-01"},
		{undo("1", "3", "4"), "山田医院 dental-clinic 2026-11-30"},
	} {
		a, err := assess.Fold(c.events)
		if err != nil {
			t.Fatal(err)
		}
		if have := a.Organisation + " " + a.Business + " " + string(a.AsOf); have != c.want ||
			a.BusinessKey+a.Follows != "keysum" {
			t.Errorf("have %s, want %s", have, c.want)
		}
	}
	events[1].Rename = nil
	if _, err := assess.Fold(events); err == nil {
		t.Error("a rename without a name was taken")
	}
}
