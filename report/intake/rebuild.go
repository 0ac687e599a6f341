package intake

import (
	"io"
	"strconv"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// Identity is what a workbook says of itself.
type Identity struct {
	Organisation string
	Lists        []assess.ChecklistText // id, serial and digest, without the text
	Begin        string                 // id of the first event of the file it was written from
	BusinessKey  string
	Head         string // the sum that the file ended with
}

// Identify reads what a workbook says of itself, without an assessment to set it
// against. The error is a [Refusal] where it says nothing.
func Identify(r io.ReaderAt, size int64) (Identity, error) {
	book, err := openBook(r, size)
	if err != nil {
		return Identity{}, err
	}
	rd := newReader(ReadOptions{Assessment: &assess.Assessment{}, Checklist: &checklist.Checklist{}, OtherFile: true})
	if err := rd.identify(book); err != nil {
		return Identity{}, err
	}
	if rd.about[report.KeyOrganisation] == "" && rd.about[report.KeyList(1, "id")] == "" {
		return Identity{}, refuse("not-ours") // a blank sheet has its lists and no organisation
	}
	id := Identity{Organisation: rd.about[report.KeyOrganisation], Begin: rd.about[report.KeyBegin],
		BusinessKey: rd.about[report.KeyBusinessKey], Head: rd.about[report.KeyHead]}
	for n := 1; rd.about[report.KeyList(n, "id")] != ""; n++ {
		serial, err := strconv.Atoi(rd.about[report.KeyList(n, "serial")])
		if err != nil {
			serial = 0 // the digest tells the edition
		}
		id.Lists = append(id.Lists, assess.ChecklistText{ID: rd.about[report.KeyList(n, "id")], Serial: serial,
			SHA256: rd.about[report.KeyList(n, "sha256")]})
	}
	return id, nil
}

// Rebuilt is what a workbook gives back of a lost assessment.
type Rebuilt struct {
	Facts   []assess.FactValue
	Answers []assess.Change
	Import  *Import          // what could not be read is in its Problems
	Lost    []checklist.Text // what does not come back
}

// Rebuild takes facts and answers out of a workbook, for a new assessment of the
// same lists that nothing was answered to. The lists may be of another edition:
// then rows whose question is worded otherwise are left out.
func Rebuild(r io.ReaderAt, size int64, c *checklist.Checklist, fresh *assess.Assessment,
	today checklist.Date) (*Rebuilt, error) {
	im, err := ReadSheet(r, size, ReadOptions{Checklist: c, Assessment: fresh, Today: today, OtherFile: true})
	if err != nil {
		return nil, err
	}
	out := &Rebuilt{Import: im}
	if im.written {
		out.Lost = []checklist.Text{lostHistory, lostPeople}
	}
	if im.waiting > 0 {
		out.Lost = append(out.Lost, lostWaiting.With(im.waiting))
	}
	out.Answers, out.Facts = im.Take(func(Difference) bool { return true })
	if im.Kind == report.KindGap {
		facts, skipped, err := rebuildHidden(r, size, c, fresh)
		if err != nil {
			return nil, err
		}
		out.Facts, out.Answers = append(out.Facts, facts...), append(out.Answers, skipped...)
	}
	for _, ch := range out.Answers {
		for _, v := range ch.Fields {
			if tooLong(v+"…") && strings.HasSuffix(v, "…") {
				out.Lost = append(out.Lost, lostEnd.With(ch.Q))
			}
		}
	}
	return out, nil
}

// Lists are the lists of a workbook as it knows them itself: which questions they
// asked, by id and rev. What an old edition said beside that is gone with its
// text; where a question of now has the id, its words and its facts are used. The
// error is a [Refusal] where the workbook does not hold them.
func Lists(r io.ReaderAt, size int64, now *checklist.Checklist) (*checklist.Checklist, error) {
	id, err := Identify(r, size)
	if err != nil {
		return nil, err
	}
	book, err := openBook(r, size)
	if err != nil {
		return nil, err
	}
	g, err := book.find(report.SheetData)
	if err != nil {
		return nil, err
	}
	if g == nil || len(g.rows) == 0 {
		return nil, refuse("identity-lost")
	}
	whole := &checklist.Checklist{Facts: now.Facts}
	for _, l := range id.Lists {
		whole.Parts = append(whole.Parts,
			&checklist.Checklist{ID: l.ID, Serial: l.Serial, SHA256: l.SHA256, Facts: now.Facts})
	}
	cols := g.columns()
	for _, row := range g.rows[1:] {
		at := func(key string) string { return strings.TrimSpace(row.at(cols[key]).text) }
		rev, err := strconv.Atoi(at("rev"))
		if err != nil || at("id") == "" {
			return nil, refuse("identity-lost")
		}
		q := checklist.Question{ID: at("id"), Rev: rev, Ask: checklist.Text{JA: row.at(cols["ask"]).text},
			NA: checklist.NAWithReason, Duty: checklist.Duty(at("duty")), From: at("checklist")}
		if is := now.Question(q.ID); is != nil {
			q.Remedy = is.Remedy
		}
		whole.Sections = appendTo(whole.Sections, at("section"), q)
	}
	return whole, nil
}

func appendTo(sections []checklist.Section, id string, q checklist.Question) []checklist.Section {
	for i := range sections {
		if sections[i].ID == id {
			sections[i].Questions = append(sections[i].Questions, q)
			return sections
		}
	}
	return append(sections, checklist.Section{ID: id, Questions: []checklist.Question{q}})
}

// rebuildHidden takes from the hidden sheets of a report what its tables do not
// show: the facts, and the answers to what was not asked.
func rebuildHidden(r io.ReaderAt, size int64, c *checklist.Checklist, fresh *assess.Assessment) ([]assess.FactValue,
	[]assess.Change, error) {
	book, err := openBook(r, size)
	if err != nil {
		return nil, nil, err
	}
	rd := newReader(ReadOptions{Checklist: c, Assessment: fresh, OtherFile: true})
	if err := rd.identify(book); err != nil {
		return nil, nil, err
	}
	if err := rd.readBase(book); err != nil {
		return nil, nil, err
	}
	var facts []assess.FactValue
	for _, f := range c.Facts {
		if v := rd.base[fieldKey{id: f.ID}]; v != "" && f.Derive == nil {
			if _, ok := f.ParseValue(v); ok {
				facts = append(facts, assess.FactValue{ID: f.ID, Value: v})
			}
		}
	}
	var answers []assess.Change
	for _, q := range c.All() {
		ch := assess.Change{Q: q.ID, Rev: q.Rev, Fields: map[assess.Field]string{}}
		for _, f := range assess.Fields {
			if v := rd.base[fieldKey{q.ID, f.Field}]; v != "" && rd.absent[q.ID] {
				ch.Fields[f.Field] = v
			}
		}
		if len(ch.Fields) > 0 {
			answers = append(answers, ch)
		}
	}
	return facts, answers, nil
}
