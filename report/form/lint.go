package form

import (
	"bytes"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Lint finds what is wrong with a mapping beside its form: lists and questions
// that do not exist, guesses that nobody has confirmed, answers without a word.
// list finds a list by its id, with all that it extends; nil for one unknown.
func Lint(f *Form, list func(id string) *checklist.Checklist) checklist.Problems {
	l := &linting{form: f, asked: map[string]bool{}}
	l.lists(list)
	l.questions()
	l.marks()
	l.words()
	if f.Blank.SHA256 == "" {
		l.add(f.Pos, checklist.Note, "no-digest", wNoDigestYet, wAddDigest)
	}
	return l.found
}

type linting struct {
	form  *Form
	asked map[string]bool
	all   []string
	found checklist.Problems
}

func (l *linting) add(at checklist.Pos, s checklist.Severity, rule string, text, hint checklist.Text) {
	l.found = append(l.found, checklist.Problem{Pos: at, Rule: rule, Text: text, Hint: hint, Severity: s})
}

func (l *linting) lists(find func(id string) *checklist.Checklist) {
	for _, ref := range l.form.Lists {
		c := find(ref.ID)
		if c == nil {
			l.add(ref.Pos, checklist.Error, "unknown-list", wNoList.With(ref.ID), wMendList)
			continue
		}
		if c.Serial < ref.Serial {
			l.add(ref.Pos, checklist.Error, "newer-list", wNewerList.With(ref.ID, ref.Serial, c.Serial), wMendList)
		}
		for _, q := range c.All() {
			if !l.asked[q.ID] {
				l.asked[q.ID] = true
				l.all = append(l.all, q.ID)
			}
		}
	}
}

func (l *linting) questions() {
	filled := false
	for _, it := range l.form.Items {
		filled = filled || it.Full()
		for _, q := range it.Questions {
			if l.asked[q] || len(l.all) == 0 {
				continue
			}
			hint := wMendQuestion
			if near := checklist.Nearest(q, l.all); near != "" {
				hint = wDidYouMean.With(near)
			}
			l.add(it.Pos, checklist.Error, "unknown-question", wNoSuchQuestion.With(it.Key, q), hint)
		}
	}
	if !filled {
		l.add(l.form.Pos, checklist.Warning, "fills-nothing", wFillsNothing, wMendRelation)
	}
}

// marks finds the guesses that are still marked.
func (l *linting) marks() {
	n := 0
	for line := range bytes.Lines(l.form.Raw) {
		n++
		_, comment, ok := strings.Cut(string(line), "#")
		if ok && (strings.Contains(comment, wConfirm.JA) || strings.Contains(comment, wConfirm.EN)) {
			l.add(checklist.Pos{File: l.form.File, Line: n}, checklist.Warning, "to-confirm", wToConfirm, wRemoveMark)
		}
	}
}

func (l *linting) words() {
	for _, t := range l.form.Tables {
		var missing checklist.Text
		for _, s := range assess.Answers {
			if t.Words[s] == "" {
				missing.JA += "、" + s.Label(checklist.Japanese)
				missing.EN += ", " + s.Label(checklist.English)
			}
		}
		if missing.JA != "" {
			l.add(t.Pos, checklist.Note, "no-word",
				checklist.Text{JA: wLacksWords.With(strings.TrimPrefix(missing.JA, "、")).JA,
					EN: wLacksWords.With(strings.TrimPrefix(missing.EN, ", ")).EN}, wLeftEmpty)
		}
	}
}

// LintBlank holds a mapping against a blank: every row is found once, every cell
// takes every word. What it tells is as from [Lint]; the error is [intake.Refusal].
func LintBlank(f *Form, raw []byte) (checklist.Problems, error) {
	b, err := open(raw)
	if err != nil {
		return nil, err
	}
	rows, moved, err := b.find(f)
	if err != nil {
		return nil, err
	}
	l := &linting{form: f}
	if f.Blank.SHA256 != b.sum {
		l.add(f.Pos, checklist.Warning, "other-blank", wLintOtherBlank.With(b.sum), wAddDigest)
	}
	for _, m := range moved {
		l.add(f.Pos, checklist.Warning, "rows-moved", m, checklist.Text{})
	}
	x := &filling{Filled: Filled{book: b, form: f}, taken: map[Place]string{}}
	for _, it := range f.Items {
		at := rows[it.Key]
		for _, s := range assess.Answers {
			w, ok := at.table.Words[s]
			if !ok || it.How == Ask {
				continue
			}
			col, row := at.sheet.topLeft(number(at.table.Answer), at.row)
			e := Entry{Place: Place{at.sheet.name, nameOf(col, row)}, What: WhatAnswer}
			e.Value = at.sheet.spelt(col, row, w)
			if what, hint := x.refused(at.sheet, col, row, e); !what.IsZero() {
				l.add(it.Pos, checklist.Error, "cell-refused",
					checklist.Text{JA: e.String() + ": " + what.JA, EN: e.String() + ": " + what.EN}, hint)
				break
			}
		}
	}
	return l.found, nil
}
