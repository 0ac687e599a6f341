package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
	"tenken/report/intake"
)

// place is where an assessment is, or what is made of it goes, and the sum of
// its last line.
type place func() (path, head string)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *shell.Opened, at place) []tui.Export {
	pass := report.PassPage
	pass.Write = func(w io.Writer, in report.Input) error { return report.WritePass(w, in, o.Session.Pass()) }
	quick := f.export(o, at, pass)
	quick.Quick = true
	var out []tui.Export
	if o.IsView() {
		for _, of := range report.PassFormats {
			format, _ := report.FormatOf(of.Ending)
			format.Write = func(w io.Writer, in report.Input) error { return of.Write(w, in, o.Session.Pass()) }
			out = append(out, f.export(o, at, format))
		}
		return append(out, f.export(o, at, report.SheetFormat))
	}
	for _, format := range append(slices.Clone(report.Formats), report.SheetFormat) {
		out = append(out, f.export(o, at, format))
	}
	out = append(out, quick)
	for _, who := range checklist.Whos {
		if len(o.Session.Asked(o.Session.Of(assess.Part{Who: who}))) > 0 {
			out = append(out, f.sheetFor(o, at, who))
		}
	}
	return out
}

func (f *face) export(o *shell.Opened, at place, format report.Format) tui.Export {
	return tui.Export{Name: format.Name, About: format.About, Write: f.exporter(o, at, format)}
}

// sheetFor is the answer workbook of what one person can answer.
func (f *face) sheetFor(o *shell.Opened, at place, who checklist.Who) tui.Export {
	format := report.SheetFormat
	name := checklist.Text{JA: who.Label(checklist.Japanese), EN: who.Label(checklist.English)}
	format.File = checklist.Text{JA: format.File.JA + "-" + name.JA, EN: format.File.EN + "-" + name.EN}
	format.Write = func(w io.Writer, in report.Input) error {
		in.Who = who
		return report.SheetFormat.Write(w, in)
	}
	return tui.Export{Name: format.Name, Who: who, Write: f.exporter(o, at, format)}
}

func (f *face) exporter(o *shell.Opened, at place, format report.Format) func(checklist.Lang) (string, error) {
	return func(lang checklist.Lang) (string, error) {
		in, err := f.reportInput(o)
		if err != nil {
			return "", err
		}
		in.Lang = lang
		full, head := at()
		in.Assessment.Head = head
		var b bytes.Buffer
		if err := format.Write(&b, in); err != nil {
			return "", err
		}
		base := strings.TrimSuffix(full,
			store.Extension) + "-" + format.File.In(lang) + "-" + f.Now().Format("20060102")
		path := store.FreeName(base + format.Ending)
		return path, f.Put(path, b.Bytes(), false)
	}
}

// books are the workbooks beside an assessment and where downloads go, the
// latest first.
func (f *face) books(path string) []string {
	type book struct {
		path    string
		changed time.Time
	}
	var all []book
	seen := map[string]bool{}
	dirs := []string{filepath.Dir(path), "."}
	for _, base := range f.DocumentFolders() {
		dirs = append(dirs, filepath.Join(filepath.Dir(base), "Downloads"), filepath.Join(base, "Downloads"))
	}
	for _, dir := range dirs {
		names, _ := fs.Glob(os.DirFS(dir), "*.xlsx") // the pattern is good
		for _, name := range names {
			name = filepath.Join(dir, name)
			st, err := os.Stat(name)
			full, errAbs := filepath.Abs(name)
			if err == nil && errAbs == nil && st.Mode().IsRegular() && !seen[full] &&
				!strings.HasPrefix(filepath.Base(name), "~$") {
				seen[full] = true
				all = append(all, book{full, st.ModTime()})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b book) int { return b.changed.Compare(a.changed) })
	paths := make([]string, 0, len(all))
	for _, b := range all[:min(len(all), 50)] {
		paths = append(paths, b.path)
	}
	return paths
}

// incoming reads what a workbook would change, for the screens to show.
func (f *face) incoming(o *shell.Opened, path string) (*tui.Incoming, error) {
	im, err := f.readBack(o, path, false)
	if otherEdition(im, err) {
		return f.incomingEdition(o, path)
	}
	if err != nil {
		return nil, err
	}
	in := f.incomingOf(o.List, im, path)
	in.Take = func(wanted func(int) bool) (tui.Taken, error) {
		changes, facts := im.Take(chosenBy(wanted))
		if len(changes)+len(facts) == 0 {
			return tui.Taken{}, nil
		}
		e, err := o.Session.Import(in.Source, facts, changes)
		said := words.TakenIn.With(len(facts), len(changes))
		if len(facts) == 0 {
			said = words.TakenAnswers.With(len(changes))
		}
		return tui.Taken{Event: e, Said: said}, err
	}
	return in, nil
}

// incomingEdition is the same of a workbook that was written in another edition, or
// before another list was added: its answers move by the rule of editions.
func (f *face) incomingEdition(o *shell.Opened, path string) (*tui.Incoming, error) {
	now := *o
	now.Answers = o.Session.Assessment()
	was, err := f.formerEdition(&now, path)
	if err != nil {
		return nil, err
	}
	im, err := f.readFormer(&now, was, path, false)
	if err != nil {
		return nil, err
	}
	in := f.incomingOf(was.list, im, path)
	about := words.OtherEdition
	if slices.ContainsFunc(was.list.Parts, func(p *checklist.Checklist) bool { return p.Serial == 0 }) {
		about = words.UnknownEdition
	}
	in.About = append([]checklist.Text{about}, in.About...)
	in.Take = func(wanted func(int) bool) (tui.Taken, error) {
		carry, left, err := f.moved(o.List, o.Session.Assessment(), was, im, in.Source, chosenBy(wanted))
		if err != nil || len(carry.Set)+len(carry.Facts) == 0 {
			return tui.Taken{}, err
		}
		e, err := o.Session.BringIn(in.Source, carry)
		said := broughtText(carry)
		if len(left) > 0 {
			more := words.Left.With(strings.Join(left, ", "))
			said = checklist.Text{JA: said.JA + more.JA, EN: said.EN + more.EN}
		}
		return tui.Taken{Event: e, Said: said}, err
	}
	return in, nil
}

// chosenBy chooses differences by their place.
func chosenBy(wanted func(int) bool) func(intake.Difference) bool {
	n := -1
	return func(intake.Difference) bool { n++; return wanted(n) }
}

// incomingOf is what a workbook would change, in words.
func (f *face) incomingOf(list *checklist.Checklist, im *intake.Import, path string) *tui.Incoming {
	in := &tui.Incoming{Source: filepath.Base(path) + f.filledBy(im.FilledBy)}
	for _, p := range append(slices.Clone(im.Problems), im.Notices...) {
		in.About = append(in.About, checklist.Text{JA: p.Cell + "：" + p.Text.JA, EN: p.Cell + ": " + p.Text.EN})
	}
	if n := im.Erasures(); n > 0 {
		in.About = append(in.About, words.Erases.With(n))
	}
	for _, d := range im.Differences {
		in.Rows = append(in.Rows, tui.IncomingRow{Text: f.differs(list, d), Conflict: d.Conflict})
	}
	return in
}

// differs says what a workbook would change, in both languages.
func (f *face) differs(list *checklist.Checklist, d intake.Difference) checklist.Text {
	say := func(lang checklist.Lang) string {
		teller := f.aside(func(sh *shell.Shell) { sh.Lang = lang })
		about := teller.about(d)
		if fact := list.Fact(d.Fact); fact != nil {
			about = fact.Ask.In(lang)
		}
		return about + "  " + teller.shown(list, d, d.Mine) + " -> " + teller.shown(list, d, d.Theirs)
	}
	return checklist.Text{JA: say(checklist.Japanese), EN: say(checklist.English)}
}
