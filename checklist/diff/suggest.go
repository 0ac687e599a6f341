package diff

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"tenken/checklist"
)

// suggestion is one entry of a lineage that the texts suggest.
type suggestion struct {
	checklist.QuestionLineage
	sure bool           // word for word the same
	note checklist.Text // what an author should look at
}

// WriteLineage writes the block `lineage` that leads from the old edition to
// the new one, as far as their texts tell: a question word for word the same
// under another id is equal; what only seems so is marked 確かめてください / please check, with
// the most careful relation where the meaning changed. An entry for a question
// that kept id and rev is not needed and not written.
func WriteLineage(w io.Writer, old, next *checklist.Checklist) error {
	var b strings.Builder
	fmt.Fprintf(&b, "lineage:\n  - from: {serial: %d, sha256: %s}\n", old.Serial, old.SHA256)
	all := suggest(old, next)
	if len(all) > 0 {
		b.WriteString("    questions:\n")
	}
	for _, s := range all {
		fmt.Fprintf(&b, "      - {old: [%s], new: [%s], relation: %s}",
			strings.Join(s.Old, ", "), strings.Join(s.New, ", "), s.Relation)
		if !s.sure {
			fmt.Fprintf(&b, " # %s: %s / %s: %s", noteCheck.JA, s.note.JA, noteCheck.EN, s.note.EN)
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func suggest(old, next *checklist.Checklist) []suggestion {
	var all []suggestion
	moved, fresh := sameWords(old, next)
	for _, was := range old.All() {
		is := next.Question(was.ID)
		switch {
		case is == nil && moved[was.ID] != "":
			all = append(all, suggestion{sure: true, QuestionLineage: checklist.QuestionLineage{
				Old: []string{was.ID}, New: []string{moved[was.ID]}, Relation: checklist.EqualTo}})
		case is == nil:
			all = append(all, successor(was, next, fresh))
		case is.Rev > was.Rev:
			all = append(all, changed(was, is))
		}
	}
	return all
}

// sameWords finds the old questions that are word for word under a new id, one
// for one, and the new questions that none of them became.
func sameWords(old, next *checklist.Checklist) (moved map[string]string, rest []*checklist.Question) {
	type says struct {
		ask  string
		duty checklist.Duty
	}
	gone := map[says][]string{}
	for _, was := range old.All() {
		if next.Question(was.ID) == nil {
			key := says{checklist.Unpunctuated(was.Ask.JA), was.Duty}
			gone[key] = append(gone[key], was.ID)
		}
	}
	moved = map[string]string{}
	for _, q := range freshOf(old, next) {
		key := says{checklist.Unpunctuated(q.Ask.JA), q.Duty}
		if ids := gone[key]; len(ids) > 0 {
			moved[ids[0]], gone[key] = q.ID, ids[1:]
			continue
		}
		rest = append(rest, q)
	}
	return moved, rest
}

// freshOf are the questions that the old edition does not have.
func freshOf(old, next *checklist.Checklist) []*checklist.Question {
	var fresh []*checklist.Question
	for _, q := range next.All() {
		if old.Question(q.ID) == nil {
			fresh = append(fresh, q)
		}
	}
	return fresh
}

// changed is a question whose rev rose: somebody said that its meaning changed.
func changed(was, is *checklist.Question) suggestion {
	s := suggestion{QuestionLineage: checklist.QuestionLineage{
		Old: []string{was.ID}, New: []string{is.ID}, Relation: checklist.IntersectsWith,
	}}
	s.note = noteRev
	drift, same := checklist.DriftOf(was.Ask.JA, is.Ask.JA), was.Duty == is.Duty && was.NA == is.NA
	if drift == checklist.SameWords && same {
		s.Relation, s.note = checklist.EquivalentTo, noteRevOnly
	}
	return s
}

// successor is what an old question that is gone has become.
func successor(was *checklist.Question, next *checklist.Checklist, fresh []*checklist.Question) suggestion {
	s := suggestion{QuestionLineage: checklist.QuestionLineage{Old: []string{was.ID}}}
	named := replacing(was.ID, next)
	switch {
	case len(named) > 1:
		s.New, s.Relation, s.note = named, checklist.SupersetOf, noteSplit
	case len(named) == 1:
		s.New, s.Relation, s.note = named, checklist.IntersectsWith, noteReplacedBy
		if q := next.Question(named[0]); checklist.DriftOf(was.Ask.JA, q.Ask.JA) == checklist.OtherWords {
			s.Relation, s.note = checklist.EquivalentTo, noteReworded
		}
	default:
		if q := nearestOf(was, fresh); q != nil {
			s.New, s.Relation, s.note = []string{q.ID}, checklist.EquivalentTo, noteAlike
			return s
		}
		s.Relation, s.sure = checklist.NoRelationship, isRetired(was.ID, next)
		s.note = noteNotRetired
	}
	return s
}

// replacing are the questions that retired names in place of one.
func replacing(id string, next *checklist.Checklist) []string {
	for _, r := range next.Retired {
		if r.ID == id {
			gone := func(id string) bool { return next.Question(id) == nil }
			return slices.DeleteFunc(slices.Clone(r.ReplacedBy), gone)
		}
	}
	return nil
}

func isRetired(id string, next *checklist.Checklist) bool {
	return slices.ContainsFunc(next.Retired, func(r checklist.Retired) bool { return r.ID == id })
}

// nearestOf is the one new question that says the same in other words; nil
// where there is none, or more than one.
func nearestOf(was *checklist.Question, fresh []*checklist.Question) *checklist.Question {
	var found *checklist.Question
	for _, q := range fresh {
		if was.Duty == q.Duty && checklist.DriftOf(was.Ask.JA, q.Ask.JA) == checklist.OtherWords {
			if found != nil {
				return nil
			}
			found = q
		}
	}
	return found
}
