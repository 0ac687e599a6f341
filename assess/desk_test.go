package assess_test

import (
	"os"
	"regexp"
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// desk writes events from words as history does, and reviews, signatures,
// evidence and assignments given as events, each with its number and id.
func desk(t *testing.T, words []string, more ...assess.Event) *assess.Assessment {
	t.Helper()
	events := history(words...)
	for _, e := range more {
		e.N, e.ID = len(events), string(rune('0'+len(events)))
		events = append(events, e)
	}
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func reviewBy(who, of string) assess.Event {
	return assess.Event{Kind: assess.KindReview, By: who,
		Review: []assess.Review{{Q: "Q", Rev: 1, Of: of, Verdict: assess.ToFix, Note: "証拠を"}}}
}

// A reviewer's word is on one answer: a later one makes it stale, what is written
// to the plan of improvement does not, and taking the later one back revives it.
func TestReviewIsOnOneAnswer(t *testing.T) {
	answered := func(f assess.Field, v string) assess.Event {
		return assess.Event{Kind: assess.KindAnswer,
			Answers: []assess.Change{{Q: "Q", Rev: 1, Fields: map[assess.Field]string{f: v}}}}
	}
	undo := func(of string) assess.Event { return assess.Event{Kind: assess.KindUndo, Of: of} }
	none := assess.Event{Kind: assess.KindReview, Review: []assess.Review{{Q: "Q", Of: "1"}}}
	for name, c := range map[string]struct {
		more        []assess.Event
		stale, gone bool
	}{
		"nothing after it":      {},
		"a later answer":        {more: []assess.Event{answered("status", "no")}, stale: true},
		"a later note":          {more: []assess.Event{answered("note", "x")}, stale: true},
		"an owner":              {more: []assess.Event{answered("owner", "佐藤")}},
		"a later answer undone": {more: []assess.Event{answered("status", "no"), undo("3")}},
		"taken back":            {more: []assess.Event{none}, gone: true},
		"undone":                {more: []assess.Event{undo("2")}, gone: true},
	} {
		a := desk(t, []string{"a:Q=yes"}, append([]assess.Event{reviewBy("hanako", "1")}, c.more...)...)
		o, there := a.Opinions["Q"]
		if there == c.gone || a.ReviewStale("Q") != c.stale || there && (o.Verdict != assess.ToFix || o.Own) {
			t.Errorf("%s: %+v, stale %t", name, o, a.ReviewStale("Q"))
		}
	}
	for _, who := range []string{"taro", "TARO", "ｔａｒｏ", "ta ro", ""} {
		if a := desk(t, []string{"a:Q=yes"}, reviewBy(who, "1")); !a.Opinions["Q"].Own {
			t.Errorf("by %q: not marked as of who answered", who)
		}
	}
}

func TestDocumentsGrowOld(t *testing.T) {
	item := assess.EvidenceItem{Q: "Q", Name: "規程.pdf", SHA256: "aa", Effective: "2026-02-28", Shelf: "P1Y", Where: "棚"}
	renewed := item
	renewed.SHA256, renewed.Shelf, renewed.Until = "bb", "", "2028-02-29"
	other := item
	other.Where = "別の棚"
	gone := assess.EvidenceItem{Q: "Q", Name: "規程.pdf", Where: "棚"}
	set := func(items ...assess.EvidenceItem) assess.Event {
		return assess.Event{Kind: assess.KindEvidence, Evidence: items}
	}
	a := desk(t, nil, set(item, other))
	if d := a.DocumentsOf("Q"); len(d) != 2 || d[0].Old("2027-02-28") || !d[0].Old("2027-03-01") {
		t.Errorf("%+v", d)
	}
	a = desk(t, nil, set(item, other), set(renewed))
	if d := a.DocumentsOf("Q"); len(d) != 2 ||
		d[0].SHA256 != "bb" || d[0].Old("2028-02-29") || !d[1].Old("2027-03-01") {
		t.Errorf("renewed: %+v", d)
	}
	a = desk(t, nil, set(item, other), set(gone, gone))
	if d := a.DocumentsOf("Q"); len(d) != 1 || d[0].Where != "別の棚" {
		t.Errorf("withdrawn: %+v", d)
	}
	a = desk(t, nil, set(item), set(gone), assess.Event{Kind: assess.KindUndo, Of: "2"})
	if d := a.DocumentsOf("Q"); len(d) != 1 || d[0].SHA256 != "aa" {
		t.Errorf("the withdrawal undone: %+v", d)
	}
}

func TestApprovalClosesAndAReopeningOpens(t *testing.T) {
	sign := func(role assess.Role) assess.Event {
		return assess.Event{Kind: assess.KindSign, Sign: &assess.Sign{Role: role, Name: "山田"}}
	}
	assigned := assess.Event{Kind: assess.KindAssign, Assign: []assess.Assignment{{Q: "Q", Who: "受付"}, {Q: "R"}}}
	a := desk(t, []string{"a:Q=yes"}, sign(assess.Prepared), sign(assess.Prepared), sign(assess.Approved), assigned)
	if s := a.Approval(); s == nil || a.Since(*s) != 1 || len(a.Standing()) != 2 {
		t.Errorf("approved: %+v, standing %+v", s, a.Standing())
	}
	if a.Assigned["Q"] != "受付" || len(a.Assigned) != 1 {
		t.Errorf("assigned %v", a.Assigned)
	}
	a = desk(t, nil, sign(assess.Approved), sign(assess.Reopened), sign(assess.Reviewed))
	if a.Approval() != nil || len(a.Standing()) != 1 || len(a.Signatures) != 3 {
		t.Errorf("reopened: %+v", a.Standing())
	}
	events := append(history(), sign(assess.Approved))
	events[1].N, events[1].ID = 1, "1"
	if _, err := assess.Fold(append(events, assess.Event{N: 2, ID: "2", Kind: assess.KindUndo, Of: "1"})); err == nil {
		t.Error("a signature was taken back without a reason")
	}
}

func TestHistoryTellsWhatAnOfficeDid(t *testing.T) {
	for want, e := range map[string]assess.Event{
		"Q 要修正 証拠を":       reviewBy("hanako", "1"),
		" 承認の解除 山田 人数の誤り": {Sign: &assess.Sign{Role: assess.Reopened, Name: "山田", Note: "人数の誤り"}},
		"Q 受付":              {Assign: []assess.Assignment{{Q: "Q", Who: "受付"}}},
		"Q （分担なし）":          {Assign: []assess.Assignment{{Q: "Q"}}},
		" mhlw-2027 （2 回目）": {Return: &assess.Returned{Campaign: "mhlw-2027", Revision: 2}},
		"Q 規程.pdf （取下げ）":    {Evidence: []assess.EvidenceItem{{Q: "Q", Name: "規程.pdf"}}},
		"Q a （2026年4月1日 から 2026年10月1日 まで有効）": {Evidence: []assess.EvidenceItem{
			{Q: "Q", Name: "a", SHA256: "aa", Effective: "2026-04-01", Shelf: "P6M"}}},
	} {
		n := e.Noted(checklist.Japanese)
		if len(n) != 1 || n[0].Q+" "+n[0].Text != want {
			t.Errorf("%+v, want %q", n, want)
		}
	}
}

// A new kind of event gets a name in both languages, which every history shows.
func TestEveryKindOfEventHasAName(t *testing.T) {
	source, err := os.ReadFile("event.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`(?m)^\tKind\w+ +Kind = "(\w+)"`).FindAllSubmatch(source, -1)
	if len(kinds) < 15 {
		t.Fatalf("%d kinds found", len(kinds))
	}
	for _, k := range kinds {
		kind := assess.Kind(k[1])
		ja, en := kind.Label(checklist.Japanese), kind.Label(checklist.English)
		if ja == string(kind) || en == string(kind) || ja == en {
			t.Errorf("%s is called %q, %q", kind, ja, en)
		}
	}
	book := assess.Event{Kind: assess.KindAnswer, From: assess.FromWorkbook, Source: "戻り.xlsx"}
	if got := book.Title(checklist.Japanese); got != "回答（「戻り.xlsx」から）" {
		t.Error(got)
	}
}
