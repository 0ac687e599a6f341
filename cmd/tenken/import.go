package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report/intake"
)

func (a *app) importCmd() *cobra.Command {
	var yes, partly bool
	c := &cobra.Command{
		Use:   "import FILE IN.xlsx",
		Short: a.t("記入された Excel を読み戻します", "Read a filled workbook back"),
		Long: a.t("回答用の Excel 又は報告書を読み、違うところを示してから取り込みます。読めないセルがあるときや、\n"+
			"別の事業者や別の版のものであるときは、何も取り込みません。取り込みは一つの記録になり、取り消せます。",
			"Read an answer workbook or a gap report, show the differences, then take them in. Nothing is taken\n"+
				"in where a cell cannot be read, or from another organisation's or edition's workbook."),
		Example: "  tenken import clinic.tenken 回答用.xlsx",
		Args:    a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := a.open(args[0], store.ReadWrite)
			if err != nil {
				return err
			}
			defer o.close()
			im, err := a.readBack(o, args[1])
			if err != nil {
				return err
			}
			if err := a.showImport(im); err != nil {
				return err
			}
			if len(im.Problems) > 0 && !partly {
				return fail(exitUnreadable, "読めないセルがあるため、何も取り込みませんでした。", "nothing was taken in, since there are cells that cannot be read").
					mend("セルを直してもう一度取り込むか、--partly を付けて残りだけを取り込んでください。", "mend the cells, or add --partly to take in the rest")
			}
			if len(im.Differences) == 0 {
				fmt.Fprintln(a.err, a.t("取り込む変更はありません。", "there is nothing to take in"))
				return nil
			}
			choose, err := a.chooser(im, yes)
			if err != nil {
				return err
			}
			return a.take(o, im, choose)
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&yes, "yes", false, a.t("尋ねずに、Excel だけが変わったところを取り込みます", "take in without asking what only the workbook changed"))
	c.Flags().BoolVar(&partly, "partly", false, a.t("読めないセルを除いて取り込みます", "take in the rest where cells cannot be read"))
	return c
}

// readBack reads what came back, by the ending of its name.
func (a *app) readBack(o *opened, path string) (*intake.Import, error) {
	f, st, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	options := intake.ReadOptions{Checklist: o.list, Assessment: o.session.Assessment(), Today: checklist.DateOf(a.now())}
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		return intake.ReadCSV(f, options)
	}
	return intake.ReadSheet(f, st.Size(), options)
}

// showImport prints every difference with the cell it stands in, before
// anything is written.
func (a *app) showImport(im *intake.Import) error {
	if a.json {
		return json.NewEncoder(a.out).Encode(newImportJSON(im))
	}
	for _, p := range im.Problems {
		fmt.Fprintf(a.err, "%s: %s\n", p.Cell, p.Text.In(a.lang))
		if hint := p.Hint.In(a.lang); hint != "" {
			fmt.Fprintf(a.err, "    %s\n", hint)
		}
	}
	for _, d := range im.Differences {
		if !d.Conflict {
			fmt.Fprintf(a.out, "%s  %s: %s > %s\n", d.Cell, a.about(d), a.shown(d, d.Mine), a.shown(d, d.Theirs))
		}
	}
	return nil
}

// about names what a difference is about.
func (a *app) about(d intake.Difference) string {
	if d.Fact != "" {
		return d.Fact
	}
	return d.Q + " " + d.Field.Label(a.lang)
}

// shown is a value as people write it.
func (a *app) shown(d intake.Difference, v string) string {
	switch {
	case v == "":
		return a.t("（なし）", "(none)")
	case d.Field == assess.FieldStatus:
		if st, err := assess.ParseStatus(v); err == nil {
			return st.Label(a.lang)
		}
	}
	return oneLine(v)
}

// chooser decides which differences are taken: with --yes those where only the
// workbook changed, else what the person at the terminal says.
func (a *app) chooser(im *intake.Import, yes bool) (func(intake.Difference) bool, error) {
	if yes {
		for _, d := range im.Differences {
			if d.Conflict {
				fmt.Fprintln(a.err, a.t("注意: 両方で変わっているため、取り込みません: ", "warning: changed on both sides, not taken: ")+d.Cell+" "+a.about(d))
			}
		}
		return nil, nil
	}
	if !a.terminal && !a.piped {
		return nil, fail(exitUsage, "尋ねる相手がいないため、何も取り込みませんでした。", "nobody can be asked, so nothing was taken in").
			mend("--yes を付けると、尋ねずに取り込みます。", "--yes takes it in without asking")
	}
	return a.ask(im, bufio.NewScanner(a.in))
}

// ask asks at every conflict, then once for the whole.
func (a *app) ask(im *intake.Import, in *bufio.Scanner) (func(intake.Difference) bool, error) {
	theirs := map[string]bool{}
	for _, d := range im.Differences {
		if !d.Conflict {
			continue
		}
		fmt.Fprintf(a.out, "%s  %s\n  %s %s\n  1 %s %s\n  2 %s %s\n", d.Cell, a.about(d),
			a.t("書き出したとき:", "when it was written:"), a.shown(d, d.Base),
			a.t("今の回答:", "here now:"), a.shown(d, d.Mine),
			a.t("Excel:", "workbook:"), a.shown(d, d.Theirs))
		theirs[d.Cell] = a.answered(in, a.t("どちらにしますか（1 か 2）: ", "which one (1 or 2)? "), "2", "２")
	}
	if !a.answered(in, a.t("取り込みますか（はい / いいえ）: ", "take it in (yes / no)? "), "はい", "y", "yes", "1", "１") {
		return nil, fail(exitUsage, "何も取り込みませんでした。", "nothing was taken in")
	}
	return func(d intake.Difference) bool { return !d.Conflict || theirs[d.Cell] }, nil
}

// answered reads a line and says whether it is one of the words. The end of the
// input is none of them.
func (a *app) answered(in *bufio.Scanner, question string, words ...string) bool {
	fmt.Fprint(a.out, question)
	if !in.Scan() {
		return false
	}
	typed := strings.ToLower(strings.TrimSpace(in.Text()))
	for _, w := range words {
		if typed == w {
			return true
		}
	}
	return false
}

// take makes the chosen differences events, facts first, since they decide
// what applies, and saves them together.
func (a *app) take(o *opened, im *intake.Import, choose func(intake.Difference) bool) error {
	session := a.session(o.list, o.answers, assess.FromWorkbook)
	changes, facts := im.Take(choose)
	var events []assess.Event
	if len(facts) > 0 {
		e, err := session.State(facts...)
		if err != nil {
			return err
		}
		events = append(events, e)
	}
	if len(changes) > 0 {
		e, err := session.Answer(changes...)
		if err != nil {
			return err
		}
		events = append(events, e)
	}
	if len(events) == 0 {
		fmt.Fprintln(a.err, a.t("取り込む変更はありません。", "there is nothing to take in"))
		return nil
	}
	if err := o.append(a, events...); err != nil {
		return err
	}
	fmt.Fprintln(a.err, a.t("取り込んで保存しました（前提 %d 件、点検項目 %d 件）。", "taken in and saved: %d facts, %d questions", len(facts), len(changes)))
	return nil
}

// importJSON is what `import --json` prints before anything is written.
type importJSON struct {
	Kind        string           `json:"kind"`
	Differences []differenceJSON `json:"differences"`
	Problems    []problemJSON    `json:"problems"`
}

type differenceJSON struct {
	Cell     string `json:"cell"`
	Q        string `json:"q,omitempty"`
	Fact     string `json:"fact,omitempty"`
	Field    string `json:"field,omitempty"`
	Base     string `json:"base"`
	Mine     string `json:"mine"`
	Theirs   string `json:"theirs"`
	Conflict bool   `json:"conflict"`
}

type problemJSON struct {
	Cell string `json:"cell"`
	JA   string `json:"ja"`
	EN   string `json:"en"`
}

func newImportJSON(im *intake.Import) importJSON {
	out := importJSON{Kind: im.Kind, Differences: []differenceJSON{}, Problems: []problemJSON{}}
	for _, d := range im.Differences {
		out.Differences = append(out.Differences, differenceJSON{d.Cell, d.Q, d.Fact, string(d.Field), d.Base, d.Mine, d.Theirs, d.Conflict})
	}
	for _, p := range im.Problems {
		out.Problems = append(out.Problems, problemJSON{p.Cell, p.Text.JA, p.Text.EN})
	}
	return out
}
