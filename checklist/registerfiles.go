package checklist

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

// LoadRegister opens the register in the folders law and crosswalk of fsys. In
// law, a file whose name begins with "duties-" is a list of duties, any other one
// a document; in crosswalk each file is a framework; beside them there may be a
// glossary.yaml. Files are read when they are needed; [Register.Whole] reads and
// checks them all. The error is one of fsys.
func LoadRegister(fsys fs.FS) (*Register, error) {
	r := &Register{}
	names, err := fs.Glob(fsys, "law/*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("register of law: %w", fs.ErrNotExist)
	}
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "duties-") {
			r.duties = append(r.duties, newLeaf(fsys, name, (*reading).dutyList))
		} else {
			r.documents = append(r.documents, newLeaf(fsys, name, (*reading).document))
		}
	}
	names, err = fs.Glob(fsys, "crosswalk/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		r.frames = append(r.frames, newLeaf(fsys, name, (*reading).framework))
	}
	r.terms = glossaryOf(fsys)
	byName(r.documents)
	byName(r.duties)
	byName(r.frames)
	return r, nil
}

// Whole reads every file and checks that duties point to what exists. The error
// is [Problems], or an error of the file system.
func (r *Register) Whole() error {
	if r == nil {
		return nil
	}
	var work []func() error
	for _, l := range r.documents {
		work = append(work, l.load)
	}
	for _, l := range r.duties {
		work = append(work, l.load)
	}
	for _, l := range r.frames {
		work = append(work, l.load)
	}
	if r.terms != nil {
		work = append(work, func() error { _, err := r.terms(); return err })
	}
	failed := make([]error, len(work))
	var wait sync.WaitGroup
	for i, load := range work {
		wait.Go(func() { failed[i] = load() })
	}
	wait.Wait()
	var problems Problems
	for _, err := range failed {
		var ps Problems
		switch {
		case errors.As(err, &ps):
			problems = append(problems, ps...)
		case err != nil:
			return err
		}
	}
	if len(problems) == 0 {
		problems = r.checkDuties()
	}
	if len(problems) > 0 {
		return problems
	}
	return nil
}

// checkDuties finds duties that point nowhere, say nothing, or have an id twice.
func (r *Register) checkDuties() (ps Problems) {
	seen := map[string]Pos{}
	fail := func(at Pos, text Text, args ...any) {
		ps = append(ps, Problem{Pos: at, Rule: "wrong-duty", Text: text.With(args...), Severity: Error})
	}
	for _, l := range r.DutyLists() {
		for i := range l.Items {
			x := &l.Items[i]
			if at, ok := seen[x.ID]; ok {
				fail(x.Pos, wDutyStandsInAlready, x.ID, at)
			}
			seen[x.ID] = x.Pos
			for _, c := range x.Cite {
				_, known := r.Document(c.Source)
				if _, ok := r.Provision(c.Source, c.At); !known || c.At != "" && !ok {
					fail(c.Pos, wDutyCitesWhichNotIn, x.ID, c.Source, c.At)
				}
			}
			if len(slices.Compact(slices.Sorted(slices.Values(x.AskedBy)))) < len(x.AskedBy) {
				fail(x.Pos, wDutyNamesQuestionTwiceIn,
					x.ID)
			}
			if r.whatOf(x).IsZero() {
				fail(x.Pos, wDutyNeedsWhat, x.ID)
			}
		}
	}
	return ps
}
