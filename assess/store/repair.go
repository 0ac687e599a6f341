package store

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// RepairOptions are what Repair may use beside the file.
type RepairOptions struct {
	Options
	Lists        []string // texts of checklists at hand, to replace a damaged copy that proves to be the same
	Organisation string   // for a new first event where the old one is lost
	Program      string   // likewise
}

// Repaired says what Repair saved and what it could not.
type Repaired struct {
	From, To  string
	Events    int           // written to the new file
	Mended    []Fault       // lines put right and proved by their sums
	Lost      []Fault       // lines that are not in the new file
	Gone      int           // lines of which nothing is left
	Questions []string      // ids of questions that lost lines seem to have been about
	Begin     *assess.Begin // made anew where the first event is lost, else nil
	Encoding  string        // what the file was converted back from; empty: nothing
}

// Repair writes what the file from holds, and what of it can be proved, to a
// new file to. The file from is only read. A line that no sum proves is left
// out and named. Errors: those of Create; *NewerError, since only the newer
// program knows what it would copy; *ForeignError where nothing is proved.
func Repair(from, to string, o RepairOptions) (*Repaired, error) {
	o.Options = o.filled()
	data, err := readFile(o.disk, from)
	if err != nil {
		return nil, named(from, err)
	}
	r := &Repaired{From: from, To: to}
	var enc *EncodingError
	if _, err := read(data); errors.As(err, &enc) {
		data, r.Encoding = enc.data, enc.Guess
	} else if foreign := (*ForeignError)(nil); errors.As(err, &foreign) {
		return nil, named(from, err)
	}
	events, err := r.collect(data, o)
	if err != nil {
		return nil, named(from, err)
	}
	f, err := Create(to, events, o.Options)
	if err != nil {
		return nil, err
	}
	return r, f.Close()
}

// collect notes in r what is saved and lost, and returns what is saved.
func (r *Repaired) collect(data []byte, o RepairOptions) ([]assess.Event, error) {
	ps := salvage(data, &mender{budget: repairBudget, lists: o.Lists})
	for i, p := range ps {
		if p.newer != "" {
			return nil, &NewerError{Line: p.line, What: p.newer}
		}
		if !p.why.IsZero() {
			r.Questions = append(r.Questions, questionsIn(p.raw)...)
			continue
		}
		r.Gone = max(r.Gone, p.event.N-i)
		if !p.mend.IsZero() {
			r.Mended = append(r.Mended, p.fault(p.mend))
		}
	}
	slices.Sort(r.Questions)
	r.Questions = slices.Compact(r.Questions)
	events, lost := usable(ps)
	r.Lost = lost
	if len(events) == 0 {
		return nil, &DamagedError{Faults: lost}
	}
	if events[0].Kind != assess.KindBegin {
		r.Begin = &assess.Begin{Format: assess.Format, Organisation: o.Organisation, Program: o.Program}
		begin := assess.Event{ID: digest(events[0].ID)[:16], T: o.Now(), By: o.Owner, Kind: assess.KindBegin, Begin: r.Begin}
		events = append([]assess.Event{begin}, events...)
		for i := range events {
			events[i].N = i
		}
	}
	r.Events = len(events)
	return events, nil
}

var questionID = regexp.MustCompile(`"q":"([A-Za-z0-9][A-Za-z0-9._-]{0,63})"`)

// questionsIn are the ids of questions that a lost line names.
func questionsIn(raw []byte) []string {
	var ids []string
	for _, m := range questionID.FindAllSubmatch(raw, -1) {
		ids = append(ids, string(m[1]))
	}
	return ids
}

// Whole reports whether nothing was lost.
func (r *Repaired) Whole() bool { return len(r.Lost) == 0 && r.Gone == 0 && r.Begin == nil }

// In is what was saved and what was lost, in words.
func (r *Repaired) In(lang checklist.Lang) string {
	var b strings.Builder
	say := func(ja, en string, args ...any) {
		fmt.Fprintf(&b, checklist.Text{JA: ja, EN: en}.In(lang)+"\n", args...)
	}
	say("%s に、記録 %d 件を移しました。元の %s は変えていません", "%[2]d events were written to %[1]s. %[3]s is left as it was", show(r.To), r.Events, show(r.From))
	if r.Encoding != "" {
		say("文字の形式を %s から元に戻しました", "The encoding was turned back from %s", r.Encoding)
	}
	list := func(title checklist.Text, fs []Fault) {
		if len(fs) > 0 {
			b.WriteString(title.In(lang) + "\n")
		}
		for _, f := range fs {
			b.WriteString("  " + f.In(lang) + "\n")
		}
	}
	list(checklist.Text{JA: "直せた行:", EN: "Put right:"}, r.Mended)
	list(checklist.Text{JA: "移せなかった行:", EN: "Not saved:"}, r.Lost)
	if r.Gone > 0 {
		say("このほか %d 行が、丸ごと失われています", "Besides, %d lines are gone altogether", r.Gone)
	}
	if len(r.Questions) > 0 {
		say("次の点検項目の答えを確かめてください: %s", "Look at the answers to these questions: %s", strings.Join(r.Questions, ", "))
	}
	if r.Begin != nil {
		say("最初の行が失われたため、組織名を「%s」として作り直しました", "The first line is lost; it was made anew for the organisation %q", show(r.Begin.Organisation))
	}
	if r.Whole() {
		say("失われた記録はありません", "Nothing is lost")
	}
	return b.String()
}
