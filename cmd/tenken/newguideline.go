package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
	"tenken/report"
	"tenken/report/author"
)

func (a *app) newGuidelineCmd() *cobra.Command {
	var s checklist.Start
	c := &cobra.Command{
		Use:     "new-guideline DIR",
		Short:   a.t("新しい点検項目ファイルのひな形を作ります", "Make the skeleton of a new checklist"),
		Example: "  tenken new-guideline dental\n  tenken lint dental",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newGuideline(args[0], s) },
	}
	c.Flags().StringVar(&s.Title, "title", "", a.t("題名", "the title, in Japanese"))
	c.Flags().StringVar(&s.ID, "id", "", a.t("一覧の識別子。例: jp-dental", "the id of the list, as jp-dental"))
	c.Flags().StringVar(&s.Parent, "parent", "", a.t("前提にする一覧の識別子。なければ共通の点検項目、単独なら none",
		"the id of the list that it builds on; else the common list, or none"))
	return c
}

// newGuideline writes the skeleton and, beside it, the schema that its first
// line points editors to.
func (a *app) newGuideline(dir string, s checklist.Start) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	s.Name, s.Today = filepath.Base(whole), a.now()
	if s.Waiting, err = a.waitingIDs(); err != nil {
		return err
	}
	if a.terminal {
		a.askStart(&s)
	}
	if err := a.settleStart(&s); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return onFile(dir, err)
	}
	list := filepath.Join(dir, checklist.SkeletonName)
	if err := a.put(list, checklist.Skeleton(s), false); err != nil {
		return err
	}
	schema := filepath.Join(dir, filepath.Base(checklist.SchemaURL))
	if err := a.put(schema, checklist.JSONSchema(), true); err != nil {
		return err
	}
	fmt.Fprintln(a.err, a.t("%s を作りました。%s の印のある所を上から順に書き、tenken lint %s で確かめてください。",
		"made %s; fill in every place with the mark %s from the top, and check with: tenken lint %s", list,
		checklist.FillIn, dir))
	return nil
}

// waitingIDs are the ids for which the register has duties and nobody a checklist.
func (a *app) waitingIDs() ([]string, error) {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return nil, err
	}
	catalog, _ := a.catalog() // its problems are of other files
	var ids []string
	for _, l := range reg.Waiting(catalog.IDs()) {
		ids = append(ids, l.For...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// askStart asks on a terminal for what the command line left open; Enter leaves
// it as it is, to be filled in later.
func (a *app) askStart(s *checklist.Start) {
	in := bufio.NewScanner(a.in)
	ask := func(into *string, ja, en string) {
		if *into != "" {
			return
		}
		fmt.Fprint(a.err, a.t(ja+"（Enter で後から）: ", en+" (Enter: later): "))
		if in.Scan() {
			*into = strings.TrimSpace(in.Text())
		}
	}
	ask(&s.Title, "題名", "Title, in Japanese")
	ask(&s.ID, "一覧の識別子。例: jp-dental", "Id of the list, as jp-dental")
	ask(&s.Parent, "前提にする一覧の識別子。共通の点検項目なら Enter、単独なら none", "Id of the list it builds on; none if it stands alone")
}

// settleStart checks the ids that were given.
func (a *app) settleStart(s *checklist.Start) error {
	if s.ID != "" && !checklist.IsID(s.ID) {
		return fail(exitUsage, "「"+checklist.Quoted(s.ID)+"」は識別子の形ではありません。",
			checklist.Quoted(s.ID)+" has not the form of an id").
			mend("英小文字、数字、ハイフンで書いてください。例: jp-dental", "use small letters, digits and hyphens, as jp-dental")
	}
	if s.Parent == "" || s.Parent == checklist.NoParent {
		return nil
	}
	catalog, _ := a.catalog() // its problems are of other files
	parent, err := catalog.Load(s.Parent)
	if err != nil {
		return err
	}
	s.Serial = parent.Serial
	return nil
}

func (a *app) schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use: "schema [checklist|score|assessment]",
		Short: a.t("点検項目、判定結果又は点検ファイルの JSON Schema を出力します",
			"Print the JSON Schema of checklists, scores or assessments"),
		Long: a.t("点検項目ファイルの JSON Schema を出力します。\n\nファイルの1行目に「# yaml-language-server: $schema=%s」と書き、"+
			"出力をその名前で隣に置くと、\n多くのエディターが書きながら補い、確かめ、説明を表示します。\n\nscore を付けると、tenken score --json が出力する JSON の形、"+
			"assessment を付けると、点検ファイル（.tenken）の 1 行の形を出力します。",
			"Print the JSON Schema of checklists.\n\n"+
				"Put it beside a checklist under the name that the first line gives,\n"+
				"\"# yaml-language-server: $schema=%s\", and common editors complete,"+
				" check and explain while you type.\n\n"+
				"With the word score it is the schema of what tenken score --json prints,\n"+
				"with assessment that of a line of an assessment (.tenken).", checklist.SchemaURL),
		Example:   "  tenken schema > checklist.schema.json\n  tenken schema score > score.schema.json",
		ValidArgs: []string{"checklist", "score", "assessment"},
		Args:      a.between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := checklist.JSONSchema()
			if len(args) == 1 {
				switch args[0] {
				case "checklist":
				case "score":
					schema = report.ScoreJSONSchema()
				case "assessment":
					schema = store.JSONSchema()
				default:
					return fail(exitUsage, "「"+args[0]+"」の JSON Schema はありません。",
						"there is no schema of "+checklist.Visible(args[0])).
						mend("checklist、score、assessment のどれかにしてください。", "say checklist, score or assessment")
				}
			}
			_, err := a.out.Write(schema)
			return err
		},
	}
}

// toXLSXCmd and fromXLSXCmd let a committee edit a checklist in Excel.
func (a *app) toXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "to-xlsx PATH|ID -o OUT.xlsx",
		Short:   a.t("点検項目を Excel で編集できるブックにします", "Make a workbook of a checklist, to be edited in Excel"),
		Example: "  tenken guidelines to-xlsx dental -o dental.xlsx",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.toXLSX(args[0], out, force) },
	}
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) fromXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use: "from-xlsx BOOK.xlsx [-o OUT.yaml]",
		Short: a.t("編集したブックを調べ、点検項目ファイルに戻します",
			"Check an edited workbook and make a checklist of it"),
		Long: a.t("編集したブックを調べ、点検項目ファイルに戻します。誤りは、シートとセルの名前で示します。-o がなければ調べるだけです。",
			"Check an edited workbook and make a checklist of it. Mistakes are named by sheet and cell. Without "+
				"-o it only checks."),
		Example: "  tenken guidelines from-xlsx dental.xlsx -o dental/checklist.yaml",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fromXLSX(args[0], out, force) },
	}
	a.jsonFlag(c)
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) outFlags(c *cobra.Command, out *string, force *bool) {
	c.Flags().StringVarP(out, "output", "o", "", a.t("書き出すファイル", "the file to write"))
	c.Flags().BoolVar(force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
}

func (a *app) toXLSX(from, out string, force bool) error {
	if out == "" {
		return fail(exitUsage, "書き出すファイルがありません。", "there is no file to write").
			mend("-o 名前.xlsx を付けてください。", "add -o NAME.xlsx")
	}
	list, err := a.readOrKnown(from)
	if err != nil {
		return err
	}
	lost := 0
	if err := a.writeFile(out, force, func(w io.Writer) (err error) {
		lost, err = author.Write(w, list, a.lang)
		return err
	}); err != nil {
		return err
	}
	if lost > 0 {
		fmt.Fprintln(a.err, a.t("ファイルの途中にある注釈 %d 行は、ブックに移していません。",
			"%d lines of comments below the top of the file are not in the workbook", lost))
	}
	return nil
}

// readOrKnown is the checklist of that id, or the one at that path.
func (a *app) readOrKnown(word string) (*checklist.Checklist, error) {
	catalog, problems := a.catalog()
	if catalog.Has(word) {
		return catalog.Load(word)
	}
	if err := unreadFor(word, problems); err != nil {
		return nil, err
	}
	return a.readList(word)
}

func (a *app) fromXLSX(path, out string, force bool) error {
	f, _, err := openFile(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	book, err := author.Read(f, checklist.Visible(path))
	if err != nil {
		return onFile(path, err)
	}
	list, err := book.Checklist()
	if ps, ok := err.(checklist.Problems); ok {
		return a.showProblems(ps)
	} else if err != nil {
		return err
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return err
	}
	if out != "" {
		if err := a.put(out, book.Text(), force); err != nil {
			return err
		}
		a.note(wordWrote, out)
	}
	found := lint.Check(list, reg, a.parents(authored{path, list}, nil)...)
	return a.showProblems(append(book.Notes(), book.Place(found)...))
}
