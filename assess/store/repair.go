package store

import (
	"errors"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// RepairOptions are what Repair may use beside the file.
type RepairOptions struct {
	Options
	Lists        []string // known texts of checklists, to replace a damaged copy that proves to be the same
	Organisation string   // for a new first event where the old one is lost
	Program      string   // likewise
}

// Repaired says what Repair saved and what it could not.
type Repaired struct {
	From, To      string
	Events        int           // written to the new file
	Mended        []Fault       // lines put right and proved by their sums, the first of them
	Lost          []Fault       // lines that are not in the new file, the first of them
	MoreMended    int           // so many beyond those
	MoreLost      int           // likewise
	Gone          int           // lines of which nothing is left
	Cut           bool          // the file ends in the middle of a line
	Questions     []string      // ids of questions that lost lines seem to have been about, the first of them
	MoreQuestions int           // so many beyond those
	Begin         *assess.Begin // made anew where the first event is lost, else nil
	Encoding      string        // what the file was converted back from; empty: nothing
}

// Repair writes what the file from holds, and what of it can be proved, to a
// new file to, in the order of the numbers that are proved. The file from is
// only read. A line that no sum proves is left out and named; up to the first
// that is missing, the new file is the old one byte for byte. Errors: those of
// Create; *NewerError, since only the newer program knows what it would copy;
// *ForeignError where nothing is proved; *HistoryError where more lines than a few
// make no sense though they are proved. A few are left out and named like lost ones.
func Repair(from, to string, o RepairOptions) (*Repaired, error) {
	o.Options = o.filled()
	data, err := readFile(o.disk, from)
	if err != nil {
		return nil, named(from, err)
	}
	r := &Repaired{From: from, To: to}
	var enc *EncodingError
	if _, err := readData(data, nil); errors.As(err, &enc) {
		data, r.Encoding = enc.data, enc.Guess
	} else if foreign := (*ForeignError)(nil); errors.As(err, &foreign) {
		return nil, named(from, err)
	}
	c, lines, err := r.collect(data, o)
	if err != nil {
		return nil, named(from, err)
	}
	f, err := create(to, c, lines, o.Options)
	if err != nil {
		return nil, err
	}
	return r, f.Close()
}

// collect notes in r what is saved and lost, and makes the lines of what is saved.
func (r *Repaired) collect(data []byte, o RepairOptions) (*Content, []byte, error) {
	ps := salvage(data, &mender{budget: repairBudget, lists: o.Lists})
	for _, p := range ps {
		if !p.newer.IsZero() {
			return nil, nil, &NewerError{Line: p.line, What: p.newer}
		}
	}
	kept := usable(ps)
	if len(kept) == 0 {
		d := &DamagedError{}
		d.Faults, d.More = bounded(leftOut(ps))
		return nil, nil, d
	}
	begin := r.begin(kept[0].event, o)
	kept, err := sensible(begin, kept)
	if err != nil {
		return nil, nil, &HistoryError{Err: err}
	}
	r.note(ps, leftOut(ps))
	c := sized(len(kept) + 1)
	lines, err := c.lines(nil, begin)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range kept {
		if lines, err = c.carry(lines, p.rest, *p.event); err != nil {
			return nil, nil, err
		}
	}
	r.Events = len(c.Events)
	return c, lines, nil
}

// begin is a first event in the place of one that is lost, or nothing.
func (r *Repaired) begin(first *assess.Event, o RepairOptions) []assess.Event {
	if first.Kind == assess.KindBegin {
		return nil
	}
	r.Begin = &assess.Begin{Format: assess.Format, Organisation: o.Organisation, Program: o.Program}
	return []assess.Event{{ID: checklist.Digest(first.ID)[:16], T: o.Now(), By: o.Owner, Kind: assess.KindBegin,
		Begin: r.Begin}}
}

// maxMisfits bounds how often a history is told anew to find what makes no sense in it.
const maxMisfits = 20

// sensible leaves out what makes no sense though a sum proves it, because another
// program wrote it: one such line shall not cost all others.
func sensible(begin []assess.Event, kept []*piece) ([]*piece, error) {
	events := slices.Clone(begin)
	for _, p := range kept {
		events = append(events, *p.event)
	}
	for tries := 0; ; tries++ {
		_, err := assess.Fold(events)
		var odd *assess.Misfit
		if !errors.As(err, &odd) || odd.At == 0 || tries == maxMisfits {
			return kept, err // at 0 it lacks its beginning, without which nothing makes sense
		}
		at := odd.At - len(begin)
		kept[at].why = odd.Why
		kept = slices.Delete(kept, at, at+1)
		events = slices.Delete(events, odd.At, odd.At+1)
	}
}

// note counts what is repaired, lost and gone.
func (r *Repaired) note(ps []*piece, lost []Fault) {
	var mended []Fault
	numbers := map[int]bool{}
	most, unproved := -1, 0
	for _, p := range ps {
		switch {
		case p.proved && p.rest != nil:
			numbers[p.event.N] = true
			most = max(most, p.event.N)
			if p.why.IsZero() && !p.mend.IsZero() {
				mended = append(mended, p.fault(p.mend))
			}
		case p.why == whyCut:
			r.Cut = true
		case len(p.raw) > 0:
			unproved++
		}
		if !p.why.IsZero() {
			r.Questions = append(r.Questions, questionsIn(p.raw)...)
		}
	}
	r.Gone = max(0, most+1-len(numbers)-unproved)
	slices.Sort(r.Questions)
	r.Questions = slices.Compact(r.Questions)
	if r.MoreQuestions = max(0, len(r.Questions)-maxQuestions); r.MoreQuestions > 0 {
		r.Questions = r.Questions[:maxQuestions]
	}
	r.Mended, r.MoreMended = bounded(mended)
	r.Lost, r.MoreLost = bounded(lost)
}

var questionID = checklist.Pattern(`"q":"([A-Za-z0-9][A-Za-z0-9._-]{0,63})"`)

// questionsIn are the ids of questions that a lost line names.
func questionsIn(raw []byte) []string {
	var ids []string
	for _, m := range questionID().FindAllSubmatch(raw[:min(len(raw), MaxLine)], -1) {
		ids = append(ids, string(m[1]))
	}
	return ids
}

// Whole reports whether nothing that the file tells of was lost. What was taken
// off its end as whole lines it does not tell.
func (r *Repaired) Whole() bool { return len(r.Lost) == 0 && r.Gone == 0 && r.Begin == nil && !r.Cut }

// In is what was saved and what was lost, in words.
func (r *Repaired) In(lang checklist.Lang) string {
	var b strings.Builder
	say := func(t checklist.Text, args ...any) { b.WriteString(t.With(args...).In(lang) + "\n") }
	say(repairedTo, show(r.To), r.Events, show(r.From))
	if r.Encoding != "" {
		say(repairedEncoding, r.Encoding)
	}
	list := func(title checklist.Text, fs []Fault, more int) {
		if len(fs) > 0 {
			b.WriteString(title.In(lang))
			listFaults(&b, fs, more, maxFaults, lang)
			b.WriteString("\n")
		}
	}
	list(repairedMended, r.Mended, r.MoreMended)
	list(repairedLost, r.Lost, r.MoreLost)
	if r.Gone > 0 {
		say(repairedGone, r.Gone)
	}
	if r.Cut {
		b.WriteString(repairedCut.In(lang) + "\n")
	}
	if len(r.Questions) > 0 {
		more := ""
		if r.MoreQuestions > 0 {
			more = repairedMoreQuestions.With(r.MoreQuestions).In(lang)
		}
		say(repairedQuestions, strings.Join(r.Questions, ", ")+more)
	}
	if r.Begin != nil {
		say(repairedBegin, show(r.Begin.Organisation))
	}
	if r.Whole() {
		say(repairedWhole, show(r.To))
	}
	return b.String()
}
