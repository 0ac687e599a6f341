package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// TestListIsWhatItsTextSays: nobody is told that a list is one which it is not.
func TestListIsWhatItsTextSays(t *testing.T) {
	text := listText("something-else", 3, "# x")
	event := func(id string, serial int, text string) string {
		var b strings.Builder
		fmt.Fprintf(&b, `"n":1,"id":"00000000000000ab","t":"2026-11-24T09:31:00Z","by":"","kind":"checklist",`+
			`"payload":`)
		fmt.Fprintf(&b, `{"id":%q,"serial":%d,"sha256":"%s","text":%q}}`, id, serial, digest(text), text)
		return b.String()
	}
	if _, err := store.Read(bytes.NewReader(chained(first, event("something-else", 3, text)))); err != nil {
		t.Fatal(err)
	}
	for name, rest := range map[string]string{
		"another id":     event("jp-medical-care", 3, text),
		"a path":         event("../../../etc/passwd", 3, text),
		"another serial": event("something-else", 7, text),
		"an id that none may have": event("../../x", 3,
			strings.Replace(text, "id: something-else", "id: ../../x", 1)),
		"no list": event("something-else", 3, "memo"),
	} {
		var damaged *store.DamagedError
		_, err := store.Read(bytes.NewReader(chained(first, rest)))
		if !errors.As(err, &damaged) || !strings.Contains(err.Error(), "id or serial") {
			t.Errorf("%s: %v", name, err)
		}
		v, err := store.Verify(bytes.NewReader(chained(first, rest)), "a.tenken", "")
		if err != nil || v.OK() || strings.Contains(v.In(checklist.English), "matches its recorded digest") {
			t.Errorf("%s: verified: %v", name, v.In(checklist.English))
		}
	}
	m := &maker{}
	events := []assess.Event{m.begin(), m.list("something-else", "# x")}
	events[1].Checklist.ID = "jp-medical-care"
	var event2 *store.EventError
	if _, err := store.Create(put(t, nil)+"2", events, quick()); !errors.As(err, &event2) {
		t.Errorf("written: %v", err)
	}
}

func TestEventThatMovesToANewerEditionComesBackAsItWasWritten(t *testing.T) {
	m := &maker{}
	text := listText("jp-appi-general", 2, "# newer")
	former := assess.FormerAnswer{Q: "GEN-01-01", Rev: 1,
		Fields: map[assess.Field]string{"status": "yes", "note": "現状"}}
	e := m.event(assess.KindCarry)
	c := &assess.Carry{
		Lists:    []assess.ChecklistText{{ID: "jp-appi-general", Serial: 2, SHA256: digest(text), Text: text}},
		FromHead: strings.Repeat("ab", 32),
		From:     []assess.ListRef{{ID: "jp-appi-general", Serial: 1, SHA256: digest("old")}},
		AsOf:     "2027-04-01",
		Facts:    []assess.FactValue{{ID: "staff", Value: ""}},
		Confirm:  []assess.FactValue{{ID: "outsources", Value: "yes"}},
		Set: []assess.CarriedAnswer{
			{Q: "GEN-01-02", Rev: 2, State: assess.ForReview, Old: []assess.FormerAnswer{former},
				Fields: map[assess.Field]string{"status": "yes", "owner": "佐藤"}},
			{Q: "GEN-01-03", Rev: 1, State: assess.AskedAnew, Old: []assess.FormerAnswer{former, former},
				Fields: map[assess.Field]string{}},
		},
		Archived: []assess.FormerAnswer{{Q: "GEN-09-09", Rev: 1, Fields: map[assess.Field]string{"status": "no"}}},
	}
	c.Counts.Old.Total, c.Counts.Old.Review, c.Counts.Old.Archived = 3, 2, 1
	c.Counts.New.Total, c.Counts.New.Review, c.Counts.New.Ask, c.Counts.New.New = 9, 1, 1, 7
	e.Carry = c
	bare := m.event(assess.KindCarry)
	bare.Carry = &assess.Carry{Lists: c.Lists, From: c.From}
	brought := m.event(assess.KindCarry) // answers alone
	brought.Carry, brought.Source = &assess.Carry{From: c.From, Set: c.Set}, "回答用.xlsx"
	n := &maker{}
	events := []assess.Event{n.begin(), e, bare, brought}
	for i := range events {
		events[i].N, events[i].ID = i, fmt.Sprintf("%016x", i+1)
	}
	back, err := store.Read(bytes.NewReader(written(t, events)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(events, back.Events); d != "" {
		t.Errorf("written (-) and read (+) differ:\n%s", d)
	}
}
