package tui

import (
	"tenken/assess"
	"tenken/checklist"
)

// remark is one thing that can be written to an answer, beside the answer itself.
type remark struct {
	field       assess.Field
	name, about checklist.Text
	multi       bool // of several lines
}

// remarks are all of them, in the order of the columns of the report.
var remarks = []remark{
	{assess.FieldNote, checklist.Text{JA: "現状", EN: "Note"}, checklist.Text{JA: "いま、どうしているか", EN: "how it is done now"}, true},
	{assess.FieldEvidence, checklist.Text{JA: "証跡", EN: "Evidence"}, checklist.Text{JA: "規程・様式・記録の名前と置き場所", EN: "rules, forms or records, and where they are"}, true},
	{assess.FieldAction, checklist.Text{JA: "改善策", EN: "Mend by"}, checklist.Text{JA: "どう改めるか", EN: "what to do"}, true},
	{assess.FieldPriority, checklist.Text{JA: "優先度", EN: "Priority"}, checklist.Text{JA: "高・中・低", EN: "high, middle, low"}, false},
	{assess.FieldOwner, checklist.Text{JA: "担当者", EN: "Owner"}, checklist.Text{JA: "改善する人", EN: "who mends it"}, false},
	{assess.FieldDue, checklist.Text{JA: "対応期限", EN: "Due"}, checklist.Text{JA: "例：3/31、R9.3.31、月末", EN: "such as 2027-03-31"}, false},
	{assess.FieldDone, checklist.Text{JA: "完了日", EN: "Done"}, checklist.Text{JA: "改善が済んだ日。例：今日", EN: "when it was mended, such as today"}, false},
	{assess.FieldCheckedBy, checklist.Text{JA: "確認者", EN: "Checker"}, checklist.Text{JA: "改善を確かめた人", EN: "who made sure"}, false},
}

func isDate(f assess.Field) bool { return f == assess.FieldDue || f == assess.FieldDone }

// written is a field of an answer as the user reads and types it.
func (d *desk) written(a assess.Answer, f assess.Field) string {
	switch f {
	case assess.FieldDue:
		return d.date(a.Due)
	case assess.FieldDone:
		return d.date(a.Done)
	case assess.FieldPriority:
		return a.Priority.Label(d.lang)
	}
	return a.Field(f)
}

// readRemark is what was typed in the form in which it is kept.
func (d *desk) readRemark(f assess.Field, typed string) (string, error) {
	typed = trim(typed)
	switch {
	case isDate(f):
		day, err := assess.ParseDate(typed, d.today())
		return string(day), err
	case f == assess.FieldPriority:
		if n, ok := number(typed); ok && n >= 1 && n <= 3 {
			return string([]assess.Priority{assess.High, assess.Medium, assess.Low}[n-1]), nil
		}
		p, err := assess.ParsePriority(typed)
		return string(p), err
	}
	return typed, nil
}

// aboutRemark explains a field: what a date was understood as, which priority
// stands where none is set.
func (d *desk) aboutRemark(q *checklist.Question, r remark, typed string) string {
	typed = trim(typed)
	switch {
	case isDate(r.field) && typed != "":
		day, err := d.readRemark(r.field, typed)
		if err != nil {
			return d.t("まだ日付として読めません", "not yet a date")
		}
		return d.understood(checklist.Date(day))
	case r.field == assess.FieldPriority && typed != "":
		p, err := d.readRemark(r.field, typed)
		if err != nil {
			return r.about.In(d.lang)
		}
		return d.t("「"+assess.Priority(p).Label(d.lang)+"」にします", "read as "+assess.Priority(p).Label(d.lang))
	case r.field == assess.FieldPriority:
		p := assess.DefaultPriority(q.Duty, d.session().AnswerOf(q.ID).Status).Label(d.lang)
		return r.about.In(d.lang) + d.t("、空なら「"+p+"」", "; empty: "+p)
	}
	return r.about.In(d.lang)
}

// understood is a day told so that a slip is noticed: with the day of the week.
func (d *desk) understood(day checklist.Date) string {
	at := day.Time()
	return d.t(assess.Wareki(day)+"（"+string([]rune("日月火水木金土")[at.Weekday()])+"）"+string(day), string(day)+" ("+at.Weekday().String()[:3]+")")
}

// writtenTo are the remarks of an answer and its reason, in pairs of name and text.
func (d *desk) writtenTo(a assess.Answer) [][2]string {
	var out [][2]string
	if a.Reason != "" {
		out = append(out, [2]string{d.t("理由", "Reason"), a.Reason})
	}
	for _, r := range remarks {
		if text := d.written(a, r.field); text != "" {
			out = append(out, [2]string{r.name.In(d.lang), text})
		}
	}
	return out
}
