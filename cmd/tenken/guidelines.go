package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/guidelines"
	"tenken/report"
)

func (a *app) guidelinesCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "guidelines",
		Aliases: []string{"guideline"},
		Short:   a.tr(guidelinesLookAtGuidelinesCanUsed),
	}
	list := &cobra.Command{
		Use:   "list",
		Short: a.tr(guidelinesListThem),
		Args:  a.exactly(0),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.listGuidelines() },
	}
	show := &cobra.Command{
		Use:   "show ID",
		Short: a.tr(guidelinesShowQuestionsOne),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showGuideline(args[0]) },
	}
	a.jsonFlag(list)
	c.AddCommand(list, show, a.toXLSXCmd(), a.fromXLSXCmd())
	return c
}

// guidelineEntry is one line of `guidelines list --json`.
type guidelineEntry struct {
	ID      string         `json:"id"`
	Serial  int            `json:"serial"`
	Edition string         `json:"edition"`
	AsOf    checklist.Date `json:"as_of"`
	Title   string         `json:"title"`
	Ours    bool           `json:"embedded"`
	View    bool           `json:"view,omitempty"`
	Draft   bool           `json:"draft,omitempty"`

	Unsigned bool              `json:"unsigned,omitempty"`
	Signed   *report.Signature `json:"signed,omitempty"`
	mark     string
}

func (a *app) listGuidelines() error {
	catalog, problems := a.catalog()
	if len(problems) > 0 {
		fmt.Fprintln(a.err, problems.In(a.lang))
	}
	entries := []guidelineEntry{}
	for _, h := range append(catalog.Heads(), catalog.Drafts()...) {
		entries = append(entries, guidelineEntry{h.ID, h.Serial, h.Edition, h.AsOf, h.Title.In(a.lang),
			!h.Outside && h.Signed == nil, h.View != nil, h.Draft, h.Outside, report.SignatureOf(h.Signed),
			a.mark(h.Outside, h.Signed)})
	}
	if a.json {
		return json.NewEncoder(a.out).Encode(entries)
	}
	var rows [][]string
	for _, e := range entries {
		title := e.Title + e.mark
		if e.Draft {
			title += a.tr(wordDraftMark)
		}
		rows = append(rows, []string{e.ID, e.Edition, a.tr(wordAsOf, e.AsOf.In(a.lang)), title})
	}
	return table(a.out, rows)
}

// mark says after a title who signed a list that did not come with the program.
func (a *app) mark(outside bool, by *checklist.Signed) string {
	switch {
	case by != nil:
		return a.tr(guidelinesBracket, by.In(a.lang))
	case outside:
		return a.tr(wordUnsigned)
	}
	return ""
}

func (a *app) showGuideline(id string) error {
	list, err := a.compose([]string{id})
	if err != nil {
		return err
	}
	reg, err := a.register(list)
	if err != nil {
		return err
	}
	last := list.Parts[len(list.Parts)-1]
	fmt.Fprintf(a.out, "%s%s\n%s %s  serial %d  %s\n", last.Title.In(a.lang), a.mark(last.Outside, last.Signed),
		last.ID, last.Edition, last.Serial,
		a.tr(wordAsOf, last.AsOf.In(a.lang)))
	if !last.Unread.IsZero() {
		fmt.Fprintln(a.out, a.tr(guidelinesUnread, last.Unread.In(a.lang)))
	}
	section := ""
	for s, q := range list.All() {
		if q.From != last.ID && last.View == nil {
			continue
		}
		if s.ID != section {
			section = s.ID
			fmt.Fprintf(a.out, "\n%s %s\n", s.ID, s.Title.In(a.lang))
		}
		fmt.Fprintf(a.out, "  %s [%s] %s\n", q.ID, q.Duty.Label(a.lang), q.Ask.In(a.lang))
		for _, c := range q.Cite {
			fmt.Fprintf(a.out, "      %s\n", reg.CiteText(c, a.lang))
		}
	}
	return nil
}

// embedded are the guidelines that came with the program; their heads are read
// once, for they cannot change while it runs.
var embedded = sync.OnceValues(func() (*checklist.Catalog, checklist.Problems) {
	c := &checklist.Catalog{}
	return c, c.Add(guidelines.FS, false)
})

// catalog holds the embedded guidelines, and after them those that stand in
// guidelines/ beside the program and in the user's tenken folder. Only heads
// are read; a list is parsed when it is chosen.
func (a *app) catalog() (*checklist.Catalog, checklist.Problems) {
	c, problems := embedded()
	c, problems = c.Clone(), slices.Clip(problems)
	for _, dir := range a.outsideFolders() {
		root, err := os.OpenRoot(dir) // no link leads out of it
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
			continue // nobody has put guidelines there
		}
		if err != nil {
			said := told(onFile(dir, err))
			problems = append(problems, checklist.Problem{Pos: checklist.Pos{File: dir}, Rule: "unreadable",
				Severity: checklist.Warning, Text: said})
			continue
		}
		problems = append(problems, c.Add(checklist.At(dir, root.FS()), true)...)
		problems = append(problems, a.addPacks(c, dir)...)
	}
	return c, problems
}

// outsideFolders are where a ministry's or an association's own lists are found.
func (a *app) outsideFolders() []string {
	var dirs []string
	if exe, err := os.Executable(); err == nil {
		dirs = append(dirs, filepath.Join(filepath.Dir(exe), "guidelines"))
	}
	for _, home := range a.homes() {
		dirs = append(dirs, filepath.Join(home, "guidelines"))
	}
	return dirs
}

// compose finds the lists that the words name (an id, a file or a folder), puts
// their parents before them and makes one list of all.
func (a *app) compose(words []string) (*checklist.Checklist, error) {
	if len(words) == 0 {
		return nil, fail(exitUsage, guidelinesNoGuidelineGiven).
			mend(guidelinesAddGuidelineIdTenkenGuidelines)
	}
	catalog, problems := a.catalog()
	list, err := a.composeFrom(catalog, words)
	var unknown *failure
	if errors.As(err, &unknown) && unknown.code == exitUsage {
		return nil, cmp.Or(unread(problems), err)
	}
	return list, err
}

// unread says which lists could not be read: what is asked for may be among them.
func unread(problems checklist.Problems) error {
	for _, p := range problems {
		if p.Rule == "unreadable" {
			name := checklist.Visible(p.Pos.File)
			return fail(exitDisk, checklist.Text{
				JA: name + " を読めないので、その点検項目は使えません。",
				EN: name + " cannot be read, so its lists are missing",
			}).
				mend(guidelinesCheckRightsFolderFile)
		}
	}
	return nil
}

// unreadFor is unread for a word that names no file.
func unreadFor(word string, problems checklist.Problems) error {
	if _, err := os.Stat(word); !errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(word, "*?[") {
		return nil
	}
	return unread(problems)
}

func (a *app) composeFrom(catalog *checklist.Catalog, words []string) (*checklist.Checklist, error) {
	ids := make([]string, 0, len(words))
	for _, w := range words {
		found := []string{w}
		if !catalog.Has(w) {
			var err error
			if found, err = a.choose(catalog, w); err != nil {
				return nil, err
			}
		}
		ids = append(ids, found...)
	}
	parts, err := catalog.Resolve(ids...)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		for _, n := range catalog.Notices(p.ID) {
			a.note(wordWarning, n.Text.In(a.lang))
		}
	}
	list, err := checklist.Compose(parts...)
	if err != nil {
		return nil, err
	}
	return list, a.refuseUnsigned(list)
}

// choose adds a file or a folder named on the command line and returns the ids
// found there.
func (a *app) choose(c *checklist.Catalog, path string) ([]string, error) {
	st, err := os.Stat(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, onFile(path, err) // there, and out of reach: not a word misspelt
	}
	if err == nil && !st.IsDir() {
		err = regular(path)
		if err != nil {
			return nil, err
		}
	}
	if err != nil {
		return nil, fail(exitUsage, checklist.Text{
			JA: "「" + path + "」というガイドラインもファイルもありません。",
			EN: "there is no guideline and no file " + path,
		}).
			mend(guidelinesTenkenGuidelinesListShowsGuidelines)
	}
	if filepath.Ext(path) == pack.Extension {
		id, err := a.addPack(c, path, true)
		return []string{id}, err
	}
	dir, name := path, "."
	if !st.IsDir() {
		dir, name = filepath.Dir(path), filepath.Base(path)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, onFile(path, err)
	}
	return c.Choose(checklist.At(dir, root.FS()), name)
}

// register is the register of law, and beside it the sources that the list
// names itself; read only where citations are shown.
func (a *app) register(list *checklist.Checklist) (*checklist.Register, error) {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return nil, err
	}
	return reg.With(list), nil
}
