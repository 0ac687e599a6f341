package tui

import (
	"fmt"
	"path/filepath"

	"tenken/assess"
	"tenken/checklist"
)

// desk is what lies before the user, whatever the face: the options, the
// language, and the assessment at hand. Screens and the line mode say the same
// things from it in the same words.
type desk struct {
	o    Options
	lang checklist.Lang
	work *Work

	words assess.Words // of the checklist at hand, as searched
}

func newDesk(o Options) desk {
	d := desk{o: o, lang: o.Lang}
	if d.lang == "" {
		d.lang = checklist.Japanese
	}
	return d
}

// t chooses between the two languages.
func (d *desk) t(ja, en string) string { return checklist.Text{JA: ja, EN: en}.In(d.lang) }

func (d *desk) otherLang() {
	if d.lang == checklist.Japanese {
		d.lang = checklist.English
	} else {
		d.lang = checklist.Japanese
	}
}

func (d *desk) session() *assess.Session { return d.work.Session }

// today is the day by which due dates are judged; empty where no clock is.
func (d *desk) today() checklist.Date {
	if d.o.Now == nil {
		return ""
	}
	return checklist.DateOf(d.o.Now())
}

// date is a day as the user reads it.
func (d *desk) date(day checklist.Date) string {
	if day == "" || d.lang != checklist.Japanese {
		return string(day)
	}
	return assess.Wareki(day)
}

// unanswered counts the questions without an answer.
func (d *desk) unanswered(qs []*checklist.Question) int {
	n := 0
	for _, q := range qs {
		if d.session().AnswerOf(q.ID).Status == assess.Unanswered {
			n++
		}
	}
	return n
}

// isShort reports whether the list at hand is a short one over another, which
// has no verdict of its own (rule tenken-verdict/1, 8).
func (d *desk) isShort() bool { return d.session().Checklist().View != nil }

// isPass reports whether what the view gives is no verdict but a pass.
func (d *desk) isPass(v view) bool { return v == viewQuick || d.isShort() }

// pass is what the quick pass, or a short list, tells.
func (d *desk) pass() assess.Pass {
	if d.isShort() {
		return assess.ShortPass(d.session().Result())
	}
	return assess.QuickPass(d.session().Result())
}

// passLine is its headline: 「10 問中 8 問 はい」.
func (d *desk) passLine() string {
	p := d.pass()
	return d.t(fmt.Sprintf("%d 問中 %d 問 はい", p.Of, p.Yes), fmt.Sprintf("%d of %d yes", p.Yes, p.Of))
}

// noVerdict says that there is none.
func (d *desk) noVerdict() checklist.Text {
	if d.isShort() {
		return checklist.Text{JA: "短い点検には、適合・不適合の判定はありません。", EN: "A short list gives no verdict."}
	}
	return checklist.Text{JA: "はじめの点検には、適合・不適合の判定はありません。", EN: "The first pass gives no verdict."}
}

// savedIn names the file of a new assessment to its user.
func (d *desk) savedIn() checklist.Text {
	name := shown(filepath.Base(d.work.Path))
	return checklist.Text{JA: "「" + name + "」に保存していきます。", EN: "Everything is saved in " + name + "."}
}

// rescued names the new file of an assessment whose old one was out of reach.
func (d *desk) rescued() checklist.Text {
	name, dir := shown(filepath.Base(d.work.Path)), shown(filepath.Dir(d.work.Path))
	return checklist.Text{
		JA: "「" + name + "」に保存しました。これからはここに保存します（フォルダー：" + dir + "）。",
		EN: "Saved in " + name + "; everything goes there from now on (in the folder " + dir + ").",
	}
}
