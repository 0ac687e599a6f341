package store

import (
	"strconv"

	"tenken/assess"
	"tenken/checklist"
)

func (w *ways) facts() ([]assess.Event, error) {
	e := assess.Event{Kind: assess.KindFact}
	get := func(a *assess.Assessment) map[string]string { return a.Facts }
	for _, id := range union(w, get) {
		want, err := w.value(Conflict{Fact: id}, func(a *assess.Assessment) string { return a.Stated(id) })
		if err != nil {
			return nil, err
		}
		if want != w.folds[joinedUp].Stated(id) {
			e.Facts = append(e.Facts, assess.FactValue{ID: id, Value: want})
		}
	}
	return some(e, len(e.Facts))
}

func (w *ways) settings() ([]assess.Event, error) {
	var events []assess.Event
	var name assess.Rename
	for _, do := range []struct {
		what Setting
		get  func(*assess.Assessment) string
		set  *string
	}{
		{SettingOrganisation, func(a *assess.Assessment) string { return a.Organisation }, &name.Organisation},
		{SettingBusiness, func(a *assess.Assessment) string { return a.Business }, &name.Business},
	} {
		want, err := w.value(Conflict{Setting: do.what}, do.get)
		if err != nil {
			return nil, err
		}
		if want != do.get(w.folds[joinedUp]) {
			*do.set = want
		}
	}
	if name != (assess.Rename{}) {
		events = append(events, assess.Event{Kind: assess.KindRename, Rename: &name})
	}
	day, err := w.value(Conflict{Setting: SettingAsOf}, func(a *assess.Assessment) string { return string(a.AsOf) })
	if err == nil && day != string(w.folds[joinedUp].AsOf) {
		events = append(events, assess.Event{Kind: assess.KindAsOf, AsOf: checklist.Date(day)})
	}
	return events, err
}

// statement is what one person says of a question: its fields are
// never taken from two.
var statement = []assess.Field{assess.FieldStatus, assess.FieldReason, assess.FieldNote, assess.FieldEvidence}

func (w *ways) answers() ([]assess.Event, error) {
	e := assess.Event{Kind: assess.KindAnswer, From: assess.FromCommand}
	get := func(a *assess.Assessment) map[string]assess.Answer { return a.Answers }
	for _, q := range union(w, get) {
		ch := assess.Change{Q: q, Rev: w.folds[joinedUp].Answers[q].Rev, Fields: map[assess.Field]string{}}
		if err := w.answer(&ch); err != nil {
			return nil, err
		}
		for _, f := range assess.Fields {
			if f.Plan {
				if err := w.plan(&ch, f.Field); err != nil {
					return nil, err
				}
			}
		}
		if len(ch.Fields) > 0 {
			e.Answers = append(e.Answers, ch)
		}
	}
	return some(e, len(e.Answers))
}

// answer sets in ch what the answer itself should be.
func (w *ways) answer(ch *assess.Change) error {
	version := func(i int) Version {
		a := w.folds[i].Answers[ch.Q]
		return Version{Value: a.Field(assess.FieldStatus), Reason: a.Reason, Note: a.Note, Evidence: a.Evidence,
			By: a.By, At: a.At}
	}
	side, err := w.pick(Conflict{Q: ch.Q, Base: version(base), A: version(sideA), B: version(sideB)})
	if err != nil {
		return err
	}
	want, is := w.folds[sideA+side].Answers[ch.Q], w.folds[joinedUp].Answers[ch.Q]
	for _, f := range statement {
		if want.Field(f) != is.Field(f) {
			ch.Fields[f] = want.Field(f)
			ch.Rev = want.Rev
		}
	}
	return nil
}

// plan sets in ch what one field of the plan of improvement should be.
func (w *ways) plan(ch *assess.Change, f assess.Field) error {
	version := func(i int) Version {
		a := w.folds[i].Answers[ch.Q]
		return Version{Value: a.Field(f), By: a.By, At: a.At}
	}
	side, err := w.pick(Conflict{Q: ch.Q, Field: f, Base: version(base), A: version(sideA), B: version(sideB)})
	if err != nil {
		return err
	}
	if want := version(sideA + int(side)); !want.same(version(joinedUp)) {
		ch.Fields[f] = want.Value
	}
	return nil
}

func (w *ways) checklists() ([]assess.Event, error) {
	var events []assess.Event
	lists := func(a *assess.Assessment) map[string]assess.ChecklistText {
		m := map[string]assess.ChecklistText{}
		for _, l := range a.Checklists {
			m[l.ID] = l
		}
		return m
	}
	for _, id := range union(w, lists) {
		version := func(i int) Version {
			l, ok := lists(w.folds[i])[id]
			if !ok {
				return Version{}
			}
			return Version{Value: strconv.Itoa(l.Serial) + " " + l.SHA256}
		}
		side, err := w.pick(Conflict{Checklist: id, Base: version(base), A: version(sideA), B: version(sideB)})
		if err != nil {
			return nil, err
		}
		if version(sideA + int(side)).same(version(joinedUp)) {
			continue
		}
		if l, ok := lists(w.folds[sideA+side])[id]; ok {
			events = append(events, assess.Event{Kind: assess.KindChecklist, Checklist: &l})
		} else {
			events = append(events, assess.Event{Kind: assess.KindDrop, Drop: id})
		}
	}
	return events, nil
}
