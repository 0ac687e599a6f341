package intake

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"tenken/report"

	"tenken/assess"
	"tenken/checklist"
)

// identify reads what the workbook says of itself and refuses what does not
// belong to the assessment.
func (rd *reader) identify(b *incoming) error {
	if err := rd.readProperties(b); err != nil {
		return err
	}
	if err := rd.readAbout(b); err != nil {
		return err
	}
	if rd.about["tenken.organisation"] == "" && rd.about["tenken.format"] == "" {
		if g, err := b.find(report.SheetAnswers); err != nil || g != nil {
			if err != nil {
				return err
			}
			return refuse("identity-lost", "どの点検のブックかを示す、隠れたシート「"+report.SheetAbout.JA+"」がありません。", "the hidden sheet "+report.SheetAbout.EN+", which says what the workbook belongs to, is missing",
				"もう一度書き出し、記入した欄を新しいブックへ貼り付けてください。隠れたシートを消すプログラム（Numbers など）ではなく、Excel か LibreOffice を使ってください。",
				"Write the workbook again and paste what was filled in. Some programs drop hidden sheets (Numbers, for example); use Excel or LibreOffice.")
		}
		return refuse("not-ours", "tenken が書き出したブックではありません（基本情報がありません）。", "this workbook was not written by tenken (it does not say what it belongs to)",
			"tenken sheet 又は tenken report で書き出したブックに記入してください。", "Fill in a workbook written by tenken sheet or tenken report.")
	}
	if n, err := strconv.Atoi(rd.about["tenken.format"]); err != nil || n > report.BookFormat {
		return refuse("newer", "このブックは新しい版の tenken で書き出されています。", "this workbook was written by a newer tenken", "tenken を新しくしてください。", "Use a newer tenken.")
	}
	if rd.about["tenken.lang"] == string(checklist.English) {
		rd.lang = checklist.English
	}
	return rd.belongs()
}

// belongs compares organisation and lists with the assessment.
func (rd *reader) belongs() error {
	if theirs, ours := rd.about["tenken.organisation"], rd.Assessment.Organisation; identity(theirs) != identity(ours) {
		return refuse("organisation", fmt.Sprintf("別の事業者のブックです（ブック：%s、点検ファイル：%s）。", safe(theirs), safe(ours)),
			fmt.Sprintf("this workbook belongs to another organisation (workbook: %s, assessment: %s)", safe(theirs), safe(ours)),
			"点検ファイルを確かめるか、この事業者のブックを使ってください。", "Check the assessment file, or use this organisation's workbook.")
	}
	var n int
	for n = 0; rd.about[fmt.Sprintf("tenken.checklist.%d.id", n+1)] != ""; n++ {
		key := fmt.Sprintf("tenken.checklist.%d.", n+1)
		id, sum := rd.about[key+"id"], rd.about[key+"sha256"]
		if !rd.holds(id, sum) {
			return otherEdition(id)
		}
	}
	if n != len(rd.Assessment.Checklists) {
		return otherEdition("")
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

func otherEdition(id string) error {
	return refuse("edition", "別の版の点検項目のブックです（"+cmp.Or(safe(id), "一覧の数が違います")+"）。", "this workbook is of another edition of the checklist ("+cmp.Or(safe(id), "the number of lists differs")+")",
		"この点検ファイルからもう一度書き出し、答えを書き移してください。", "Write a new workbook from this assessment and copy the answers.")
}

// readProperties reads the document's own properties.
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

// readAbout reads 基本情報, which speaks louder than the properties because
// some programs drop or copy those.
func (rd *reader) readAbout(b *incoming) error {
	g, err := b.find(report.SheetAbout)
	if g == nil || err != nil {
		return err
	}
	for _, row := range g.rows {
		key, value := row.at(1).text, row.at(2).text
		switch {
		case strings.HasPrefix(key, "tenken."):
			if old := rd.about[key]; old != "" && identity(old) != identity(value) {
				return broken("two-identities", "ブックの基本情報が食い違っています（"+safe(key)+"）。", "the workbook contradicts itself ("+safe(key)+")")
			}
			rd.about[key] = value
		case strings.HasPrefix(key, "fact."):
			rd.based = true
			rd.base[fieldKey{id: strings.TrimPrefix(key, "fact.")}] = value
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
	cols := map[string]int{}
	if len(g.rows) > 0 {
		for _, c := range g.rows[0].cells {
			cols[c.text] = c.col
		}
	}
	if cols["id"] == 0 || cols["status"] == 0 {
		rd.based = false
		return nil
	}
	rd.based = true
	for _, row := range g.rows[1:] {
		id := row.at(cols["id"]).text
		for _, f := range assess.Fields {
			if cols[string(f.Field)] != 0 {
				rd.base[fieldKey{id, f.Field}] = normal(f.Field, row.at(cols[string(f.Field)]).text)
			}
		}
	}
	return nil
}

// normal is a stored value as the import compares it: no answer is empty.
func normal(f assess.Field, s string) string {
	if f == assess.FieldStatus && s == assess.Unanswered.String() {
		return ""
	}
	return tidy(s)
}
