package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

//go:embed page.html
var pageText string

var pageTemplate = template.Must(template.New("page").Parse(pageText))

// WritePage writes the report as one HTML file that needs nothing else: no
// script, no font, no picture from elsewhere. It reads well with a keyboard and
// a screen reader (WCAG 2.2 AA) and prints on A4.
func WritePage(w io.Writer, in Input) error {
	return pageTemplate.Execute(w, newPage(in))
}

// page is what the template shows: words only, every decision made before.
type page struct {
	Lang, Title, Organisation, Way, Disclaimer        string
	W                                                 map[string]string
	Who, Contents                                     [][2]string
	Cards                                             []pageCard
	Statuses, Foot                                    []string
	Sections                                          []pageSection
	PlanHeads, AnswerHeads, SkippedHeads, SourceHeads []string
	Plan, Answers, Skipped                            []pageRow
	Sources                                           [][]string
	Appendix                                          []pageFigure
	AppendixHeads                                     []string
}

type pageCard struct{ Label, Value, Note, Class string }

type pageBar struct {
	Class string
	N     int
}

type pageSection struct {
	Title, Class, Verdict, Yes, Practice string
	Counts                               []int
	Bar                                  []pageBar
}

type pageRow struct {
	No                                                                                                           int
	ID, Section, Duty, Ask, Cite, Class, Status, Reason, Note, Evidence, Action, Priority, Owner, Due, Done, Why string
	Late                                                                                                         bool
}

func newPage(in Input) page {
	v := newView(in)
	c := cover{book: &book{in: in}, v: v}
	p := page{Lang: string(or(string(in.Lang), "ja")), Organisation: text(in.Assessment.Organisation), Disclaimer: disclaimer.In(in.Lang), Way: c.way(),
		Title: in.say("個人情報保護 自己点検結果報告書", "Personal information protection: self-assessment report"), W: in.pageWords()}
	for _, kv := range c.lines() {
		p.Who = append(p.Who, [2]string{kv[0], text(kv[1])})
	}
	p.Contents = [][2]string{{"sections", p.W["Sections"]}, {"plan", p.W["Plan"]}, {"answers", p.W["Answers"]}, {"sources", p.W["Sources"]}, {"appendix", p.W["Appendix"]}}
	p.Cards = c.pageCards()
	for _, s := range statuses {
		p.Statuses = append(p.Statuses, s.Label(in.Lang))
	}
	for _, s := range v.sections {
		p.Sections = append(p.Sections, c.pageSection(s))
	}
	p.PlanHeads = in.heads(headNo, headAsk, headCite, headStatus, headAction, headPriority, headOwner, headDue, headDone)
	p.AnswerHeads = in.heads(headNo, headSection, headDuty, headAsk, headCite, headStatus, headReason, headNote, headEvidence)
	p.SkippedHeads = append(in.heads(headID, headAsk), in.say("対象外とした前提", "Facts that keep it out"))
	p.SourceHeads = []string{in.say("箇所", "Place"), in.say("文書", "Document"), in.say("版", "Edition"), in.say("施行", "In force"), in.say("点検項目 No.", "Items")}
	for _, r := range v.plan {
		p.Plan = append(p.Plan, in.pageRow(r))
	}
	for _, r := range v.asked {
		p.Answers = append(p.Answers, in.pageRow(r))
	}
	for _, r := range v.skipped {
		p.Skipped = append(p.Skipped, in.pageRow(r))
	}
	for _, s := range v.cited() {
		p.Sources = append(p.Sources, []string{text(in.cite(s.cite)), text(s.document), text(s.edition), s.inForce, strings.Join(s.numbers, ", ")})
	}
	p.Appendix, p.AppendixHeads = in.pageFigures(), in.appendixHeads()
	for _, l := range in.lists() {
		p.Foot = append(p.Foot, fmt.Sprintf("%s %s (serial %d) sha256 %s", text(l.ID), text(edition(in, l.ID)), l.Serial, l.SHA256))
	}
	p.Foot = append(p.Foot, assess.Rule+" / tenken "+text(in.Program))
	return p
}

func (in Input) heads(hs ...checklist.Text) []string {
	var out []string
	for _, h := range hs {
		out = append(out, h.In(in.Lang))
	}
	return out
}

func (in Input) pageWords() map[string]string {
	return map[string]string{
		"Summary": sheetSummary.In(in.Lang), "Skip": in.say("本文へ", "Skip to content"), "Contents": in.say("目次", "Contents"), "Sections": in.say("区分ごとの結果", "Results by section"),
		"Section": headSection.In(in.Lang), "Verdict": in.say("法的義務の判定", "Legal verdict"), "Yes": in.lowHead(), "Practice": in.say("努力義務・望ましい措置", "Practice"),
		"Share": in.say("内訳", "Shares"), "Plan": sheetPlan.In(in.Lang), "NoGaps": in.noGaps(),
		"Answers": sheetAnswers.In(in.Lang), "Skipped": sheetSkipped.In(in.Lang), "Sources": sheetSources.In(in.Lang), "Appendix": in.appendixTitle(), "AppendixHint": in.appendixHint(), "Late": in.say("（期限切れ）", " (overdue)"),
	}
}

func (c cover) pageCards() []pageCard {
	in, r := c.in, c.in.Result
	var rate *assess.Interval
	if r.Legal != nil {
		rate = r.Legal.Rate
	}
	span := func(iv *assess.Interval) string { return c.interval(orBlank(iv, false), orBlank(iv, true)) }
	return []pageCard{
		{in.say("法的義務の判定", "Legal verdict"), verdictWord(verdictOf(r.Legal), in.Lang), fmt.Sprintf(in.say("是正を要する項目 %d 件", "Items to mend: %d"), len(r.Gaps)), string(verdictOf(r.Legal))},
		{in.say("評価（A～E）", "Grade (A to E)"), r.Grade.Label(in.Lang), c.gradeNote(), ""},
		{in.say("法的義務の充足率", "Duties met"), span(rate), c.naNote(), ""},
		{in.say("努力義務・望ましい措置の実施率", "Practice score"), span(r.Practice), in.say("左は現在、右は未確定が全て「はい」のとき", "now, and if all that is open were yes"), ""},
	}
}

func (c cover) pageSection(s section) pageSection {
	out := pageSection{Title: text(s.title), Class: string(verdictOf(s.result.Legal)), Verdict: verdictWord(verdictOf(s.result.Legal), c.in.Lang),
		Yes: "―", Practice: c.interval(orBlank(s.result.Practice, false), orBlank(s.result.Practice, true))}
	if iv := shareOfYes(s.result.Counts); iv != nil {
		out.Yes = fmt.Sprint(iv.Low)
	}
	for _, st := range statuses {
		n := countOf(s.result.Counts, st)
		out.Counts = append(out.Counts, n)
		if n > 0 {
			out.Bar = append(out.Bar, pageBar{st.String(), n})
		}
	}
	return out
}

func (in Input) pageRow(r row) pageRow {
	q, a, lang := r.item.Question, in.answer(r), in.Lang
	late := a.Due != "" && a.Done == "" && a.Due < checklist.DateOf(in.Now) && r.item.Status != assess.Yes && r.item.Status != assess.NotApplicable
	return pageRow{No: r.no, ID: q.ID, Section: text(r.section.Title.In(lang)), Duty: q.Duty.Label(lang), Ask: text(q.Ask.In(lang)), Cite: text(in.cites(q)),
		Class: a.Status.String(), Status: a.Status.Label(lang), Reason: text(a.Reason), Note: text(a.Note), Evidence: text(a.Evidence),
		Action: text(or(a.Action, q.Remedy.In(lang))), Priority: priorityOf(q, a).Label(lang), Owner: text(a.Owner), Due: in.day(a.Due), Done: in.day(a.Done),
		Why: text(in.because(q)), Late: late}
}
