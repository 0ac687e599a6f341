package store

import (
	"strings"

	"tenken/assess"
)

// Merging what an office keeps beside answers. Signatures and returns are lines
// that stay where they are: both files' are kept.

// reviews makes every reviewer's word what the one file that changed it says.
func (w *ways) reviews() ([]assess.Event, error) {
	get := func(a *assess.Assessment) map[string]assess.Opinion { return a.Opinions }
	e := assess.Event{Kind: assess.KindReview}
	for _, q := range union(w, get) {
		version := func(i int) Version {
			o := get(w.folds[i])[q]
			return Version{Value: string(o.Verdict), Note: o.Note, By: o.By, At: o.At, of: o.Of}
		}
		c := Conflict{Q: q, Beside: BesideReview, Base: version(base), A: version(sideA), B: version(sideB)}
		side, err := w.pick(c)
		if err != nil {
			return nil, err
		}
		if version(sideA + int(side)).same(version(joinedUp)) {
			continue
		}
		want, ok := get(w.folds[sideA+side])[q]
		if !ok { // what was said is taken back
			want.Review = get(w.folds[joinedUp])[q].Review
			want.Verdict, want.Note = "", ""
		}
		e.Review = append(e.Review, want.Review)
	}
	return some(e, len(e.Review))
}

// documents does so for each document that supports an answer.
func (w *ways) documents() ([]assess.Event, error) {
	held := map[*assess.Assessment]map[string]assess.EvidenceItem{}
	get := func(a *assess.Assessment) map[string]assess.EvidenceItem {
		if m, ok := held[a]; ok {
			return m
		}
		m := map[string]assess.EvidenceItem{}
		held[a] = m
		for _, d := range a.Documents {
			m[strings.Join([]string{d.Q, d.Name, d.Where}, "\x00")] = d.EvidenceItem
		}
		return m
	}
	e := assess.Event{Kind: assess.KindEvidence}
	for _, key := range union(w, get) {
		version := func(i int) Version {
			d := get(w.folds[i])[key]
			return Version{Value: d.SHA256, Reason: string(d.Effective), Note: d.Note,
				Evidence: string(d.Until) + d.Shelf}
		}
		about := strings.Split(key, "\x00")
		c := Conflict{Q: about[0], Beside: BesideEvidence, Name: about[1],
			Base: version(base), A: version(sideA), B: version(sideB)}
		side, err := w.pick(c)
		if err != nil {
			return nil, err
		}
		if version(sideA + int(side)).same(version(joinedUp)) {
			continue
		}
		want, ok := get(w.folds[sideA+side])[key]
		if !ok { // withdrawn
			want = assess.EvidenceItem{Q: about[0], Name: about[1], Where: about[2]}
		}
		e.Evidence = append(e.Evidence, want)
	}
	return some(e, len(e.Evidence))
}

func (w *ways) assignments() ([]assess.Event, error) {
	get := func(a *assess.Assessment) map[string]string { return a.Assigned }
	e := assess.Event{Kind: assess.KindAssign}
	for _, q := range union(w, get) {
		c := Conflict{Q: q, Beside: BesideAssign}
		want, err := w.value(c, func(a *assess.Assessment) string { return get(a)[q] })
		if err != nil {
			return nil, err
		}
		if want != get(w.folds[joinedUp])[q] {
			e.Assign = append(e.Assign, assess.Assignment{Q: q, Who: want})
		}
	}
	return some(e, len(e.Assign))
}
