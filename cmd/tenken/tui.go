package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

func (a *app) tuiCmd() *cobra.Command {
	var plain bool
	c := &cobra.Command{
		Use:   "tenken [FILE|FOLDER|BOOK.xlsx]",
		Short: a.tr(tuiCheckYourHandlingPersonalInformation),
		Long:  a.tr(tuiTenkenAsksQuestionsActOn),
		Args:  a.between(0, 1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.screens(cmd.Context(), args, plain) },
	}
	c.Flags().BoolVar(&plain, "plain", false,
		a.tr(tuiLineByLineForScreen))
	return c
}

// screens opens the terminal UI, or its plain form where there is no terminal
// that could draw it.
func (a *app) screens(ctx context.Context, args []string, plain bool) error {
	dumb := a.env("TERM") == "dumb"
	if !a.terminal && !a.pipedSomething() {
		return fail(exitUsage, tuiThereNoTerminalDrawOn).
			mend(tuiStartInTerminalOrPipe)
	}
	drawn := a.terminal && !plain && !dumb && !a.accessible()
	if drawn {
		if done, err := a.restartWide(); done {
			return err
		}
	}
	a.screensOpen.Store(true)
	f := &face{app: a}
	var word string
	if len(args) == 1 {
		word = args[0]
	}
	o, err := f.begun(word)
	if err != nil {
		return err
	}
	if drawn {
		ctx, stop := a.whileTerminal(ctx)
		defer stop()
		err = tui.Run(ctx, o)
	} else {
		err = tui.Plain(ctx, a.keys, a.raw, o)
	}
	return a.left(err)
}

// lookEvery is how often it is looked whether the terminal is still there.
const lookEvery = time.Second

// whileTerminal ends the screens when their terminal is gone: whoever had the
// program started so that a closed window sends it nothing (nohup) would otherwise
// leave it running for ever, with the file locked.
func (a *app) whileTerminal(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(ctx)
	if a.gone == nil {
		return ctx, stop
	}
	look := time.NewTicker(lookEvery)
	go func() {
		defer look.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-look.C:
				if a.gone() {
					stop()
					return
				}
			}
		}
	}()
	return ctx, stop
}

// begun are the options of screens that begin with what was named: a file, a
// folder, a workbook that came back, or nothing.
func (f *face) begun(word string) (tui.Options, error) {
	switch {
	case word == "":
		return f.options(), nil
	case isFolder(word):
		f.dir = word
		o := f.options()
		o.Portfolio = len(f.shelf()) > 1
		return o, nil
	case strings.EqualFold(filepath.Ext(word), ".xlsx"):
		path, err := f.assessmentOf(word)
		if err != nil {
			return tui.Options{}, err
		}
		o := f.options()
		o.Book = word
		o.Work, err = f.open(path)
		return o, err
	}
	o := f.options()
	var err error
	if o.Work, err = f.open(word); err != nil {
		return o, f.unknownWord(word, err)
	}
	return o, nil
}

// assessmentOf finds the assessment that a workbook was written from: beside the
// workbook, in the current folder, or in the user's.
func (f *face) assessmentOf(book string) (string, error) {
	id, err := identify(book)
	if err != nil {
		return "", err
	}
	begun := map[string][]string{}
	for _, spot := range store.Shelf(append([]string{filepath.Dir(book)}, f.folders()...)...) {
		if spot.Err != nil {
			continue
		}
		file, err := store.Open(spot.Path, store.ReadOnly, f.storeOptions())
		if err != nil {
			continue // home says why it cannot be read
		}
		begun[file.Events()[0].ID] = append(begun[file.Events()[0].ID], spot.Path)
		if err := file.Close(); err != nil {
			return "", onFile(spot.Path, err)
		}
	}
	return f.clientOf(begun, id)
}

// accessible reports whether the user's environment asks programs to speak by
// lines, as ACCESSIBLE=1 does.
func (a *app) accessible() bool {
	switch strings.ToLower(a.env("ACCESSIBLE")) {
	case "", "0", "no", "false":
		return false
	}
	return true
}

// pipedSomething reports whether anything came through the pipe, and leaves it there.
func (a *app) pipedSomething() bool {
	if !a.piped {
		return false
	}
	in := bufio.NewReader(a.keys)
	a.keys = in
	_, err := in.Peek(1)
	return err == nil
}

// left turns how the screens ended into an exit.
func (a *app) left(err error) error {
	if errors.Is(err, tui.ErrInterrupted) {
		return context.Canceled
	}
	return err
}

// unknownWord helps where the word was meant as a command, not as a file.
func (a *app) unknownWord(word string, err error) error {
	if _, statErr := os.Lstat(word); statErr == nil {
		return err
	}
	return fail(exitUnreadable, checklist.Text{
		JA: "「" + word + "」というコマンドもファイルもありません。",
		EN: "there is no command and no file " + checklist.Visible(word),
	}).
		mend(tuiTenkenHelpListsCommandsTenken)
}

// place is where an assessment is, or what is made of it goes, and the sum of
// its last line.
type place func() (path, head string)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *opened, at place) []tui.Export {
	pass := report.PassPage
	pass.Write = func(w io.Writer, in report.Input) error { return report.WritePass(w, in, o.session.Pass()) }
	quick := f.export(o, at, pass)
	quick.Quick = true
	var out []tui.Export
	if o.isView() {
		for _, of := range report.PassFormats {
			format, _ := report.FormatOf(of.Ending)
			format.Write = func(w io.Writer, in report.Input) error { return of.Write(w, in, o.session.Pass()) }
			out = append(out, f.export(o, at, format))
		}
		return append(out, f.export(o, at, report.SheetFormat))
	}
	for _, format := range append(slices.Clone(report.Formats), report.SheetFormat) {
		out = append(out, f.export(o, at, format))
	}
	out = append(out, quick)
	for _, who := range checklist.Whos {
		if len(o.session.Asked(o.session.Of(assess.Part{Who: who}))) > 0 {
			out = append(out, f.sheetFor(o, at, who))
		}
	}
	return out
}

func (f *face) export(o *opened, at place, format report.Format) tui.Export {
	return tui.Export{Name: format.Name, About: format.About, Write: f.exporter(o, at, format)}
}

// sheetFor is the answer workbook of what one person can answer.
func (f *face) sheetFor(o *opened, at place, who checklist.Who) tui.Export {
	format := report.SheetFormat
	name := checklist.Text{JA: who.Label(checklist.Japanese), EN: who.Label(checklist.English)}
	format.File = checklist.Text{JA: format.File.JA + "-" + name.JA, EN: format.File.EN + "-" + name.EN}
	format.Write = func(w io.Writer, in report.Input) error {
		in.Who = who
		return report.SheetFormat.Write(w, in)
	}
	return tui.Export{Name: format.Name, Who: who, Write: f.exporter(o, at, format)}
}

func (f *face) exporter(o *opened, at place, format report.Format) func(checklist.Lang) (string, error) {
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
			store.Extension) + "-" + format.File.In(lang) + "-" + f.now().Format("20060102")
		path := store.FreeName(base + format.Ending)
		return path, f.put(path, b.Bytes(), false)
	}
}

// manage is what the screens can do with a file beside answering.
func (f *face) manage(o *opened, k *store.Keeper) *tui.Manage {
	m := &tui.Manage{
		Books:    func() []string { return f.books(o.path) },
		Read:     func(path string) (*tui.Incoming, error) { return f.incoming(o, path) },
		SetLists: func(lists []string) (*tui.Work, error) { return f.setLists(o, k, lists) },
		Delete:   func() (checklist.Text, error) { return f.discard(k) },
	}
	m.Rename = func(name string) (*tui.Work, error) {
		return f.changed(o, k, assess.Event{Kind: assess.KindRename, Rename: &assess.Rename{Organisation: name}})
	}
	if len(f.outdated(o.list)) > 0 {
		m.Upgrade = func() (*tui.Work, error) { return f.upgrade(o, k) }
	}
	for _, p := range chosenOf(o.list) {
		m.Lists = append(m.Lists, p.ID)
	}
	return m
}

// outdated are the lists of which a later edition is there.
func (f *face) outdated(list *checklist.Checklist) (old []*checklist.Checklist) {
	for _, p := range list.Parts {
		if f.newest(p) != nil {
			old = append(old, p)
		}
	}
	return old
}

// upgrade moves the answers to the newest editions, as the command does.
func (f *face) upgrade(o *opened, k *store.Keeper) (*tui.Work, error) {
	now := *o
	as := *o.session.Assessment()
	_, as.Head = k.Where()
	now.answers = &as
	next, texts, err := upgrading{app: f.app}.newest(&now)
	if err != nil {
		return nil, err
	}
	carry := assess.CarryOver(o.list, next, now.answers, texts)
	carry.FromHead, carry.AsOf = now.answers.Head, max(checklist.DateOf(f.now()), o.session.Result().AsOf)
	w, err := f.changed(o, k, assess.Event{Kind: assess.KindCarry, Carry: &carry})
	if err != nil {
		return nil, err
	}
	c := carry.Counts
	w.Notices = append(w.Notices, checklist.Text{JA: c.NewText(checklist.Japanese), EN: c.NewText(checklist.English)})
	return w, nil
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
	for _, base := range f.documentFolders() {
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
func (f *face) incoming(o *opened, path string) (*tui.Incoming, error) {
	im, err := f.readBack(o, path, false)
	if otherEdition(im, err) {
		return f.incomingEdition(o, path)
	}
	if err != nil {
		return nil, err
	}
	in := f.incomingOf(o.list, im, path)
	in.Take = func(wanted func(int) bool) (tui.Taken, error) {
		changes, facts := im.Take(chosenBy(wanted))
		if len(changes)+len(facts) == 0 {
			return tui.Taken{}, nil
		}
		e, err := o.session.Import(in.Source, facts, changes)
		return tui.Taken{Event: e, Said: wordTakenIn.With(len(facts), len(changes))}, err
	}
	return in, nil
}

// incomingEdition is the same of a workbook that was written in another edition, or
// before another list was added: its answers move by the rule of editions.
func (f *face) incomingEdition(o *opened, path string) (*tui.Incoming, error) {
	now := *o
	now.answers = o.session.Assessment()
	was, err := f.formerEdition(&now, path)
	if err != nil {
		return nil, err
	}
	im, err := f.readFormer(&now, was, path, false)
	if err != nil {
		return nil, err
	}
	in := f.incomingOf(was.list, im, path)
	about := wordOtherEdition
	if slices.ContainsFunc(was.list.Parts, func(p *checklist.Checklist) bool { return p.Serial == 0 }) {
		about = wordUnknownEdition
	}
	in.About = append([]checklist.Text{about}, in.About...)
	in.Take = func(wanted func(int) bool) (tui.Taken, error) {
		carry, left, err := f.moved(o.list, o.session.Assessment(), was, im, in.Source, chosenBy(wanted))
		if err != nil || len(carry.Set)+len(carry.Facts) == 0 {
			return tui.Taken{}, err
		}
		e, err := o.session.BringIn(in.Source, carry)
		said := wordBrought.With(broughtCounts(carry)...)
		if len(left) > 0 {
			more := wordLeft.With(strings.Join(left, ", "))
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
	in := &tui.Incoming{Source: filepath.Base(path) + filledBy(im.FilledBy)}
	for _, p := range append(slices.Clone(im.Problems), im.Notices...) {
		in.About = append(in.About, checklist.Text{JA: p.Cell + "：" + p.Text.JA, EN: p.Cell + ": " + p.Text.EN})
	}
	if n := im.Erasures(); n > 0 {
		in.About = append(in.About, wordErases.With(n))
	}
	for _, d := range im.Differences {
		in.Rows = append(in.Rows, tui.IncomingRow{Text: f.differs(list, d), Conflict: d.Conflict})
	}
	return in
}

// differs says what a workbook would change, in both languages.
func (f *face) differs(list *checklist.Checklist, d intake.Difference) checklist.Text {
	say := func(lang checklist.Lang) string {
		teller := *f.app
		teller.lang = lang
		about := teller.about(d)
		if fact := list.Fact(d.Fact); fact != nil {
			about = fact.Ask.In(lang)
		}
		return about + "  " + teller.shown(list, d, d.Mine) + " -> " + teller.shown(list, d, d.Theirs)
	}
	return checklist.Text{JA: say(checklist.Japanese), EN: say(checklist.English)}
}

// setLists chooses other lists: those that are new are added with what they rest
// on, those that are gone are asked no longer.
func (f *face) setLists(o *opened, k *store.Keeper, ids []string) (*tui.Work, error) {
	whole, err := f.compose(ids)
	if err != nil {
		return nil, err
	}
	if whole.Draft {
		return nil, draftRefused(whole)
	}
	wanted := map[string]bool{}
	var events []assess.Event
	has := map[string]bool{}
	for _, t := range o.session.Assessment().Checklists {
		has[t.ID] = true
	}
	for _, p := range whole.Parts {
		if wanted[p.ID] = true; !has[p.ID] {
			t := textOf(p)
			events = append(events, assess.Event{Kind: assess.KindChecklist, Checklist: &t})
		}
	}
	for _, t := range slices.Backward(o.session.Assessment().Checklists) {
		if !wanted[t.ID] {
			events = append(events, assess.Event{Kind: assess.KindDrop, Drop: t.ID})
		}
	}
	return f.changed(o, k, events...)
}

// changed writes events into the file and goes on with it as it is then. What
// they lead to is looked at first, so that nothing is written that cannot be read.
func (f *face) changed(o *opened, k *store.Keeper, events ...assess.Event) (*tui.Work, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	all := slices.Clone(o.session.Assessment().Events)
	for i := range events {
		e := &events[i]
		e.N, e.ID, e.T, e.By = len(all), f.newID(), f.now(), f.who()
		all = append(all, *e)
	}
	as, err := assess.Fold(all)
	if err != nil {
		return nil, err
	}
	list, err := f.lists.of(as)
	if err != nil {
		return nil, err
	}
	if err := k.Append(events...); err != nil {
		return nil, err
	}
	path, head := k.Where()
	as.Head = head
	return f.work(path, k, list, as), nil
}

// discard closes the file and puts it into the trash.
func (f *face) discard(k *store.Keeper) (checklist.Text, error) {
	path, _ := k.Where()
	if err := errors.Join(k.DropDraft(), k.Close()); err != nil {
		return checklist.Text{}, err
	}
	to, err := store.Discard(path, f.trash(), f.now())
	if err != nil {
		return checklist.Text{}, onFile(path, err)
	}
	return wordDiscarded.With(checklist.Visible(filepath.Base(path)), checklist.Visible(to)), nil
}

// trash is where the system puts what people throw away. That of Windows can
// only be reached through the shell; there a file keeps its place, as .bak.
func (f *face) trash() store.Trash {
	switch f.goos {
	case "darwin":
		return store.Trash{Folder: filepath.Join(f.env("HOME"), ".Trash")}
	case "windows":
		return store.Trash{}
	}
	data := cmp.Or(f.env("XDG_DATA_HOME"), filepath.Join(f.env("HOME"), ".local", "share"))
	return store.Trash{Folder: filepath.Join(data, "Trash", "files"), Info: filepath.Join(data, "Trash", "info")}
}

var (
	wordTakenIn = checklist.Text{
		JA: "取り込みました（前提 %d 件、点検項目 %d 件）。u で取り消せます。",
		EN: "Taken in: %d facts, %d questions. u takes it back.",
	}
	wordOtherEdition = checklist.Text{
		JA: "改訂の前に（又は一覧を加える前に）渡した Excel です。回答は、改訂の規則で今の点検項目へ引き継ぎます。",
		EN: "This workbook was handed out before the lists changed. Its answers are carried over by a rule.",
	}
	wordUnknownEdition = checklist.Text{
		JA: "この点検のどの版のものか分からないファイルです。「いいえ」のほかは、確かめてから数えます。",
		EN: "Nobody knows of which edition this file is. All but a no wait to be confirmed.",
	}
	wordBrought = checklist.Text{
		JA: "取り込みました（前提 %d 件、そのまま %d 問、確認待ち %d 問、聞き直し %d 問、なくなった問い %d 問）。",
		EN: "Taken in: %d facts, %d questions carried, %d to confirm, %d asked again, %d no longer asked.",
	}
	wordLeft = checklist.Text{
		JA: "こちらで先に答えたものは、そのままです（%s）。",
		EN: " What was answered here meanwhile stays as it is (%s).",
	}
	wordErases    = checklist.Text{JA: "%d か所の記入が消えます。", EN: "%d entries will be cleared."}
	wordDiscarded = checklist.Text{JA: "「%s」を消しました（今の場所：%s）。", EN: "%s is deleted (it is now %s)."}
)

// probe is a character that terminals draw one or two cells wide, as their font
// or their settings have it; Unicode calls such characters ambiguous.
const probe = "○"

// restartWide starts the program anew where this terminal draws ambiguous
// characters two cells wide: the terminal library takes that in only while it is
// being initialised (see package eastasian). done is whether that was so, and
// err then ends this run. TENKEN_WIDTH narrow or wide, or a setting of
// RUNEWIDTH_EASTASIAN, says what is wanted; then nothing is asked.
func (a *app) restartWide() (done bool, err error) {
	if w := a.env("TENKEN_WIDTH"); w != "" && w != "auto" || a.env("RUNEWIDTH_EASTASIAN") != "" || a.cells() != 2 {
		return false, nil
	}
	var code int
	if err = a.setenv("TENKEN_WIDTH", "wide"); err == nil { // said for the new one, which asks no more
		code, err = a.again()
	}
	if err != nil {
		return false, nil // narrow screens are still to be read
	}
	if code != exitOK {
		return true, silent(code)
	}
	return true, nil
}

// cursorReport is what a terminal says when it is asked for its cursor: row and column.
var cursorReport = checklist.Pattern(`\x1b\[\d+;(\d{1,4})R$`)

// column finds in what a terminal sent the column that it reports, from 1; 0
// where there is no such report.
func column(sent []byte) int {
	m := cursorReport().FindSubmatch(sent)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		panic(err) // the pattern takes digits only
	}
	return n
}
