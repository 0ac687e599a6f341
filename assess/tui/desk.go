package tui

import (
	"fmt"
	"path/filepath"
	"strings"

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

// remaining says how many questions the facts leave, and what they did.
func (d *desk) remaining() string {
	g := d.session().Progress()
	text := d.t(fmt.Sprintf("今のところ、点検項目は %d 問です。", g.Asked), fmt.Sprintf("So far there are %d questions.", g.Asked))
	if g.Out > 0 {
		text += d.t(fmt.Sprintf("前提により %d 問を省きました。", g.Out), fmt.Sprintf(" The facts rule out %d.", g.Out))
	}
	if g.Pending > 0 {
		text += d.t(fmt.Sprintf("うち %d 問は、前提が決まるまで残しています。", g.Pending),
			fmt.Sprintf(" %d of them are kept until a fact is known.", g.Pending))
	}
	return text
}

// whyRemaining says what the facts took away and what they leave open; empty
// where neither.
func (d *desk) whyRemaining() string {
	g := d.session().Progress()
	var why []string
	if g.Out > 0 {
		why = append(why, d.t(fmt.Sprintf("前提により対象外 %d 問", g.Out), fmt.Sprintf("%d do not apply", g.Out)))
	}
	if g.Pending > 0 {
		why = append(why, d.t(fmt.Sprintf("前提が決まるまで残すもの %d 問", g.Pending), fmt.Sprintf("%d kept until a fact is known", g.Pending)))
	}
	if len(why) == 0 {
		return ""
	}
	all := g.Asked + g.Out
	return d.t(fmt.Sprintf("全 %d 問のうち、", all), fmt.Sprintf("of %d: ", all)) + strings.Join(why, d.t("、", ", "))
}

// done says that the walk came to the end of its round: that everything is
// answered only where nothing at all is open.
func (d *desk) done() string {
	s, r := d.session(), d.session().Result()
	left := s.Progress().Remaining
	switch {
	case r.Open == 0:
		return d.t("すべて回答しました。お疲れさまでした。", "Everything is answered. Well done.")
	case s.GivesPass() && left > 0:
		return d.t("はじめの点検が終わりました。お疲れさまでした。", "That is the first pass. Well done.")
	case left > 0:
		return d.t(fmt.Sprintf("ここまでの点検項目には回答しました。ほかに %d 問あります。", left), fmt.Sprintf("These are answered; %d others are not yet.", left))
	}
	return d.t(fmt.Sprintf("最後まで進みました（未確定 %d 問）。", r.Open), fmt.Sprintf("That was the last one (open: %d).", r.Open))
}

// orderNow says in which order the walk now goes.
func (d *desk) orderNow(o assess.Order) string {
	if o == assess.ByPriority {
		return d.t("大事な順に並べました。", "Now in order of priority.")
	}
	return d.t("番号の順に並べました。", "Now in the order of the list.")
}
