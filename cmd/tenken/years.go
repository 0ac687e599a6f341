package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) compareCmd() *cobra.Command {
	var at string
	c := &cobra.Command{
		Use:   "compare A [B] [--at DATE]",
		Short: a.t("二つの時点を問いごとに比べます", "Compare two points in time, question by question"),
		Long:  a.tr(compareLong),
		Example: a.t("  tenken compare さくら医院-2026.tenken さくら医院-2027.tenken\n"+
			"  tenken compare さくら医院.tenken --at 2026-12-01",
			"  tenken compare clinic-2026.tenken clinic-2027.tenken\n  tenken compare clinic.tenken --at 2026-12-01"),
		Args: a.between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (len(args) == 2) == (at != "") {
				return fail(exitUsage, "二つのファイルか、一つのファイルと --at を指定してください。",
					"give two files, or one file and --at").mend("使い方: "+cmd.UseLine(), "usage: "+cmd.UseLine())
			}
			return a.compare(args, at)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&at, "at", "", a.t("この日の終わりの状態と比べます", "compare with the state at the end of that day"))
	return c
}

func (a *app) compare(args []string, at string) error {
	now, err := a.open(args[len(args)-1], store.ReadOnly)
	if err != nil {
		return err
	}
	defer now.close()
	is := assess.Point{List: now.list, At: now.answers}
	if at != "" {
		was, err := a.asItStood(now, at)
		if err != nil {
			return err
		}
		return a.compared(was, is)
	}
	old, err := a.open(args[0], store.ReadOnly)
	if err != nil {
		return err
	}
	defer old.close()
	return a.compared(assess.Point{List: old.list, At: old.answers}, is)
}

// asItStood is the assessment at the end of a day: what the events until then
// made of it, by the day of judging that was set then.
func (a *app) asItStood(o *opened, at string) (assess.Point, error) {
	day, err := assess.ParseDate(at, checklist.DateOf(a.now()))
	if err != nil {
		return assess.Point{}, err
	}
	end := day.Time().AddDate(0, 0, 1)
	after := func(e assess.Event) bool {
		local := e.T
		return !time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, end.Location()).Before(end)
	}
	events := o.answers.Events
	if n := slices.IndexFunc(events, after); n >= 0 {
		events = events[:n]
	}
	if len(events) == 0 {
		return assess.Point{}, fail(exitUsage, fmt.Sprintf(compareNoTime.JA, day), fmt.Sprintf(compareNoTime.EN, day))
	}
	then, err := assess.Fold(events)
	if err != nil {
		return assess.Point{}, err
	}
	list, err := a.lists.of(then)
	return assess.Point{List: list, At: then}, err
}

func (a *app) compared(was, is assess.Point) error {
	c := assess.CompareTwo(was, is)
	if a.json {
		return a.encode(newComparisonJSON(c))
	}
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigurePractice,
		assess.FigureGrade} {
		fmt.Fprintf(a.out, "%s  %s > %s\n", f.Label(a.lang), figureOr(f, c.Was, a.lang), figureOr(f, c.Is, a.lang))
	}
	for _, m := range assess.Movements {
		fmt.Fprintf(a.out, "%s  %d\n", m.Label(a.lang), c.Of(m))
	}
	var rows [][]string
	var head []string
	for _, h := range compareHead {
		head = append(head, a.tr(h))
	}
	rows = append(rows, head)
	for _, q := range c.Questions {
		if q.Movement == assess.Same {
			continue
		}
		rows = append(rows, a.comparedRow(was, is, q))
	}
	if len(rows) == 1 {
		return nil
	}
	return table(a.out, rows)
}

func figureOr(f assess.Figure, r assess.Result, lang checklist.Lang) string {
	if v := f.Value(r, lang); v != "" {
		return v
	}
	return assess.NoFigure
}

func (a *app) comparedRow(was, is assess.Point, q assess.Compared) []string {
	question, wasWord, isWord := is.List.Question(q.Q), q.Was.Label(a.lang), q.Is.Label(a.lang)
	if question == nil {
		question = was.List.Question(q.OldQ)
	}
	switch q.Movement {
	case assess.NewlyAsked:
		wasWord = assess.NoFigure
	case assess.NoLongerAsked:
		isWord = assess.NoFigure
	}
	id := q.Q
	if q.OldQ != q.Q {
		id = q.OldQ + " > " + q.Q
	}
	return []string{q.Movement.Label(a.lang), id, wasWord, isWord, question.Ask.In(a.lang)}
}

// comparisonJSON is what `compare --json` prints.
type comparisonJSON struct {
	Schema    string         `json:"schema"`
	Was       outcomeJSON    `json:"was"`
	Is        outcomeJSON    `json:"is"`
	Counts    map[string]int `json:"counts"`
	Questions []comparedJSON `json:"questions"`
}

type outcomeJSON struct {
	Verdict string `json:"verdict,omitempty"`
	Low     *int   `json:"low,omitempty"`
	High    *int   `json:"high,omitempty"`
	Grade   string `json:"grade"`
	Open    int    `json:"open"`
}

type comparedJSON struct {
	ID     string `json:"id"`
	OldID  string `json:"old_id,omitempty"`
	Was    string `json:"was"`
	Is     string `json:"is"`
	Change string `json:"change"`
}

func newComparisonJSON(c assess.Comparison) comparisonJSON {
	out := comparisonJSON{
		Schema: "tenken/comparison/v1", Was: newOutcomeJSON(c.Was), Is: newOutcomeJSON(c.Is),
		Counts: map[string]int{}, Questions: []comparedJSON{},
	}
	for _, m := range assess.Movements {
		out.Counts[string(m)] = c.Of(m)
	}
	for _, q := range c.Questions {
		row := comparedJSON{ID: q.Q, Was: q.Was.String(), Is: q.Is.String(), Change: string(q.Movement)}
		if q.OldQ != q.Q {
			row.OldID = q.OldQ
		}
		out.Questions = append(out.Questions, row)
	}
	return out
}

func newOutcomeJSON(r assess.Result) outcomeJSON {
	o := outcomeJSON{Grade: string(r.Grade), Open: r.Open, Verdict: verdictName(r)}
	if r.Legal != nil && r.Legal.Rate != nil {
		o.Low, o.High = &r.Legal.Rate.Low, &r.Legal.Rate.High
	}
	return o
}

func (a *app) nextCmd() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "next OLD -o NEW",
		Short: a.t("次の年の点検を、前回を引き継いで始めます", "Begin the check of the next year from the last one"),
		Long:  a.tr(nextLong),
		Example: a.t("  tenken next さくら医院.tenken -o さくら医院-2027.tenken",
			"  tenken next clinic.tenken -o clinic-2027.tenken"),
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return fail(exitUsage, "-o がありません。", "-o is missing").mend("-o 新しいファイル名 を付けてください。", "add -o NEW")
			}
			path := withExtension(out)
			if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
				return fail(exitUsage, checklist.Visible(path)+" は既にあります。",
					checklist.Visible(path)+" is there already").
					mend("別の名前を -o に書いてください。", "give -o another name")
			}
			return a.with(args[0], store.ReadOnly, func(o *opened) error { return a.next(o, path) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("新しいファイル", "the new file"))
	return c
}

// next makes the file of the next year: who, the newest lists, the facts, and
// every answer for review. The old file is not touched.
func (a *app) next(o *opened, path string) error {
	u := upgrading{app: a}
	list, texts, err := u.newest(o)
	if err != nil {
		return err
	}
	if list == nil {
		list = o.list
	}
	carry := assess.CarryOver(o.list, list, o.answers, texts)
	carry.NextYear(o.answers.Facts)
	carry.FromHead = o.answers.Head
	key := o.answers.BusinessKey
	if key == "" {
		key = a.newID() + a.newID()
	}
	begin := assess.Begin{
		Format: assess.Format, Organisation: o.answers.Organisation, Program: version(),
		Business: o.answers.Business, BusinessKey: key, Follows: o.answers.Head,
	}
	carry.Lists = make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		carry.Lists = append(carry.Lists, textOf(p))
	}
	events := assess.Start(begin, nil, a.who(), a.now, a.newID)
	events = append(events, assess.Event{
		N: len(events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindCarry, Carry: &carry,
	})
	if err := a.create(path, events); err != nil {
		return err
	}
	n := carry.Counts.New
	a.note(wordMade, path)
	fmt.Fprintln(a.out, a.tr(nextCounts, n.Review, n.Ask, n.New))
	return nil
}
