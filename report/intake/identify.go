package intake

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// identify reads what the workbook says of itself and refuses what does not
// belong to the assessment.
func (rd *reader) identify(b *incoming) error {
	if err := rd.readAbout(b); err != nil {
		return err
	}
	if len(rd.about) == 0 {
		if err := rd.readProperties(b); err != nil {
			return err
		}
	}
	if n, err := strconv.Atoi(rd.about[report.KeyFormat]); rd.about[report.KeyFormat] != "" &&
		(err != nil || n > report.BookFormat) {
		return refuse("newer")
	}
	if rd.about[report.KeyLang] == string(checklist.English) {
		rd.lang = checklist.English
	}
	if rd.about[report.KeyOrganisation] == "" && rd.about[report.KeyFormat] == "" {
		return rd.identifyRows(b)
	}
	return rd.from(rd.belongs())
}

// identifyRows goes by the marks of the rows, as with CSV, where a workbook says nothing
// of itself: somebody copied a sheet into a book of their own, or opened CSV and saved a
// workbook.
func (rd *reader) identifyRows(b *incoming) error {
	rd.copied = true
	ours := false
	for _, t := range tables() {
		if t.facts {
			continue
		}
		g, err := b.find(t.sheet)
		if g == nil && err == nil {
			g, err = b.search(t)
		}
		if err != nil {
			return err
		}
		if g == nil {
			continue
		}
		if err := rd.rowsIdentity(g, t, "identity-lost"); err != nil {
			return err
		}
		ours = true
	}
	if !ours {
		return refuse("not-ours")
	}
	return nil
}

// from refuses a file that belongs to something else, unless it is to be read
// all the same.
func (rd *reader) from(other *Refusal) error {
	if other == nil {
		return nil
	}
	if !rd.OtherFile {
		return other
	}
	rd.origin.Other = other
	rd.origin.Edition = rd.origin.Edition || other.Rule == "edition" || other.Rule == "edition-count" ||
		other.Rule == "identity-lost" || other.Rule == "csv-identity-lost"
	return nil
}

// Source is what a document that is no workbook of ours says of the assessment it
// was written from. What it does not say is empty; one that says nothing belongs
// to nobody.
type Source struct {
	Organisation, Begin, BusinessKey, Head string
	Lists                                  map[string]string // the digest of each checklist, by id
}

// Judge sets a source against an assessment, as [ReadSheet] does with a workbook:
// known says whether a sum is of a line of its file; nil knows the last one.
func (s Source) Judge(a *assess.Assessment, known func(sum string) bool) (o Origin) {
	if s.Begin == "" && s.Head == "" {
		return o
	}
	rd := newReader(ReadOptions{Checklist: &checklist.Checklist{}, Assessment: a, Known: known})
	for _, l := range a.Checklists {
		if sum := s.Lists[l.ID]; sum != "" && sum != l.SHA256 {
			o.Edition, o.Other = true, refuse("edition", safe(l.ID))
		}
	}
	if !rd.called(s.Organisation, s.Head) {
		o.Other = refuse("organisation", safe(s.Organisation), safe(a.Organisation))
	} else if o.Other == nil {
		o.Other = rd.chain(s.Begin, s.BusinessKey, s.Head)
		o.Newer = rd.origin.Newer
	}
	return o
}

// belongs compares organisation, lists and chain with the assessment.
func (rd *reader) belongs() *Refusal {
	a := rd.Assessment
	edition := rd.otherEdition()
	rd.origin.Edition = edition != nil
	if theirs := rd.about[report.KeyOrganisation]; !rd.called(theirs, rd.about[report.KeyHead]) {
		return refuse("organisation", safe(theirs), safe(a.Organisation))
	}
	if edition != nil {
		return edition
	}
	return rd.chain(rd.about[report.KeyBegin], rd.about[report.KeyBusinessKey], rd.about[report.KeyHead])
}

// called says whether the assessment is of the organisation of that name: the one
// that it has, or one that it had when it went as far as head.
func (rd *reader) called(name, head string) bool {
	if identity(name) == identity(rd.Assessment.Organisation) {
		return true
	}
	return head != "" && rd.knows(head) && slices.ContainsFunc(rd.Assessment.Events, func(e assess.Event) bool {
		return e.Begin != nil && identity(name) == identity(e.Begin.Organisation) ||
			e.Rename != nil && e.Rename.Organisation != "" && identity(name) == identity(e.Rename.Organisation)
	})
}

// chain compares the file that a workbook was written from with this one: its
// first event, which no other file has, and the sum that it ended with. A sum
// that this copy does not know, of a file that began as this one, is newer.
func (rd *reader) chain(begin, businessKey, head string) *Refusal {
	ours, key := report.Beginning(rd.Assessment)
	switch {
	case head != "" && rd.knows(head), head == "" && begin == ours:
		return nil
	case begin != "" && begin == ours:
		rd.origin.Newer = true
		return nil
	case businessKey != "" && businessKey == key:
		on := dayWritten(rd.about[report.KeyAt])
		return refuse("other-year", on.JA, on.EN)
	}
	return refuse("other-file", safe(rd.Assessment.Organisation))
}

// dayWritten is the day of a time between brackets; empty where there is none.
func dayWritten(at string) checklist.Text {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return checklist.Text{}
	}
	day := checklist.DateOf(t)
	return checklist.Text{JA: "（" + day.In(checklist.Japanese) + "）", EN: " (" + day.In(checklist.English) + ")"}
}

// knows says whether a sum is of a line of the assessment's file.
func (rd *reader) knows(sum string) bool {
	if rd.Known != nil && rd.Known(sum) {
		return true
	}
	return len(sum) >= 16 && strings.HasPrefix(rd.Assessment.Head, sum)
}

// otherEdition says which list is of another edition; nil where none is.
func (rd *reader) otherEdition() *Refusal {
	n := 0
	for ; rd.about[report.KeyList(n+1, "id")] != ""; n++ {
		if id, sum := rd.about[report.KeyList(n+1, "id")], rd.about[report.KeyList(n+1, "sha256")]; !rd.holds(id, sum) {
			return refuse("edition", safe(id))
		}
	}
	if have := len(rd.Assessment.Checklists); n != have {
		return refuse("edition-count", n, have)
	}
	return nil
}

func (rd *reader) holds(id, sum string) bool {
	for _, l := range rd.Assessment.Checklists {
		if l.ID == id && l.SHA256 == sum {
			return true
		}
	}
	return false
}

// readProperties reads the document's own properties, where 基本情報 is lost.
// Programs drop, copy or garble them.
func (rd *reader) readProperties(b *incoming) error {
	x, err := b.xml("docProps/custom.xml")
	if x == nil || err != nil {
		return err
	}
	name := ""
	return x.each("Properties", func(t xml.StartElement) error {
		if t.Name.Local == "property" {
			name = attr(t, "name")
		}
		return nil
	}, func(_, text string) error {
		if strings.HasPrefix(name, "tenken.") && strings.TrimSpace(text) != "" {
			rd.about[name] = text
		}
		return nil
	})
}

// readAbout reads 基本情報: what the workbook says of itself, and the facts as
// they were.
func (rd *reader) readAbout(b *incoming) error {
	g, err := b.find(report.SheetAbout)
	if g == nil || err != nil {
		return err
	}
	for _, row := range g.rows {
		key, value := row.at(1).text, row.at(2).text
		switch {
		case strings.HasPrefix(key, "tenken."):
			rd.about[key] = value
		case strings.HasPrefix(key, report.KeyFact):
			rd.based = true
			rd.base[fieldKey{id: strings.TrimPrefix(key, report.KeyFact)}] = value
		}
	}
	return nil
}

// readBase reads データ: the values at the time of writing.
func (rd *reader) readBase(b *incoming) error {
	g, err := b.find(report.SheetData)
	if g == nil || err != nil {
		rd.based = false
		return err
	}
	cols := g.columns()
	rd.based = cols["id"] != 0 && cols[string(assess.FieldStatus)] != 0
	if !rd.based {
		return nil
	}
	for _, row := range g.rows[1:] {
		id := row.at(cols["id"]).text
		if rd.Checklist.Question(id) == nil {
			continue
		}
		rd.absent[id] = rd.about[report.KeyKind] == report.KindGap &&
			row.at(cols["applies"]).text == checklist.False.Name()
		rd.awaits[id] = awaited(func(key string) string { return row.at(cols[key]).text })
		for _, f := range assess.Fields {
			if col := cols[string(f.Field)]; col != 0 {
				rd.base[fieldKey{id, f.Field}] = normal(f.Field, row.at(col).text)
			}
		}
	}
	return nil
}

// awaited says of a row of データ that the answer waited to be confirmed: it counted as
// none. 該当なし without a reason does so by itself.
func awaited(at func(key string) string) bool {
	given, none := at(string(assess.FieldStatus)), assess.Unanswered.String()
	return at("counted") == none && given != none &&
		(given != assess.NotApplicable.String() || at(string(assess.FieldReason)) != "")
}

// waits says that the answer in the assessment waits to be confirmed.
func (rd *reader) waits(id string) bool {
	a, q := rd.Assessment.Answers[id], rd.Checklist.Question(id)
	return a.Status != assess.Unanswered && (a.Review || q != nil && a.Rev != 0 && a.Rev < q.Rev)
}

// confirms says that a cell that waited holds a plain answer now: the same as before
// is then no value left as it was, but the confirmation.
func (rd *reader) confirms(f found) bool {
	return f.field == assess.FieldStatus && f.value != "" && rd.waits(f.id) && (rd.awaits[f.id] || rd.stood[f.id])
}

// normal is a stored value as the import compares it: no answer is empty.
func normal(f assess.Field, s string) string {
	if f == assess.FieldStatus && s == assess.Unanswered.String() {
		return ""
	}
	return tidy(s)
}
