package form

import (
	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
)

// nodeAt is a place as problems are told at it.
func nodeAt(p checklist.Pos) *yaml.Node { return &yaml.Node{Line: p.Line, Column: p.Column} }

// relate holds the parts of a mapping together.
func relate(r *checklist.Reader, f *Form) {
	cells := map[string]bool{}
	for _, x := range f.Fields {
		if cells[x.String()] {
			r.Fail(nodeAt(x.Pos), "cell-twice", wCellTwice.With(x.String()), wOneCell)
		}
		cells[x.String()] = true
	}
	for _, t := range f.Tables {
		at := nodeAt(t.Pos)
		seen := map[Column]bool{t.Key.Column: true}
		for _, c := range t.columns() {
			if c != "" && seen[c] {
				r.Fail(at, "column-twice", wColumnTwice.With(string(c)), wOneColumn)
			}
			seen[c] = true
		}
		said := map[string]bool{}
		for _, s := range assess.Answers {
			w := t.Words[s]
			if w != "" && said[fold(w)] && (s == assess.Yes || fold(w) == fold(t.Words[assess.Yes])) {
				r.Fail(at, "word-twice", wWordTwice.With(checklist.Quoted(w)), wOneWord)
			}
			said[fold(w)] = true
		}
	}
	for _, it := range f.Items {
		named := map[string]bool{}
		for _, q := range it.Questions {
			if named[q] && q != "" {
				r.Fail(nodeAt(it.Pos), "question-twice", wQuestionTwice.With(it.Key, q), wOneQuestion)
			}
			named[q] = true
		}
	}
}
