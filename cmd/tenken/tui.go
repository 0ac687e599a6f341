package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) tuiCmd() *cobra.Command {
	var plain bool
	c := &cobra.Command{
		Use:   "tenken [FILE]",
		Short: a.t("個人情報の取扱いを自己点検し、改善計画を作ります", "Check your handling of personal information and plan what to mend"),
		Long: a.t("tenken（点検）は、個人情報保護法とガイドラインの点検項目に答え、判定と改善計画を作るプログラムです。\n"+
			"コマンドを付けなければ画面が開きます。FILE を付けるとその自己点検の続きから始めます。",
			"tenken asks the questions of the Act on the Protection of Personal Information and its guidelines,\n"+
				"judges the answers and plans what to mend. Without a command its screens open; with FILE,"+
				" that assessment."),
		Args: a.between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.screens(cmd.Context(), args, plain) },
	}
	c.Flags().BoolVar(&plain, "plain", false,
		a.t("一行ずつの表示にします（読み上げソフト、パイプ、古い端末）。環境変数 ACCESSIBLE=1 でも選べます",
			"line by line: for screen readers, pipes and plain terminals; ACCESSIBLE=1 in the environment chooses "+
				"it too"))
	return c
}

// screens opens the terminal UI, or its plain form where there is no terminal
// that could draw it.
func (a *app) screens(ctx context.Context, args []string, plain bool) error {
	dumb := a.env("TERM") == "dumb"
	if !a.terminal && !a.pipedSomething() {
		return fail(exitUsage, "端末がないため、画面を開けません。", "there is no terminal to draw on").
			mend("端末で起動するか、回答をパイプで渡してください（tenken --plain）。コマンドの一覧は tenken --help で出ます。",
				"start it in a terminal, or pipe answers in (tenken --plain); tenken --help lists the commands")
	}
	drawn := a.terminal && !plain && !dumb && !a.accessible()
	if drawn {
		if done, err := a.restartWide(); done {
			return err
		}
	}
	a.screensOpen.Store(true)
	f := &face{app: a}
	o := f.options()
	if len(args) == 1 {
		work, err := f.open(args[0])
		if err != nil {
			return a.unknownWord(args[0], err)
		}
		o.Work = work
	}
	var err error
	if drawn {
		err = tui.Run(ctx, o)
	} else {
		err = tui.Plain(ctx, a.keys, a.raw, o)
	}
	return a.left(err)
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
	return fail(exitUnreadable, "「"+word+"」というコマンドもファイルもありません。",
		"there is no command and no file "+checklist.Visible(word)).
		mend("コマンドの一覧は tenken --help で、新しく始めるには tenken だけを入力します。",
			"tenken --help lists the commands; tenken alone starts anew")
}

// place is where an assessment is, or what is made of it goes, and the sum of
// its last line.
type place func() (path, head string)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *opened, at place) []tui.Export {
	pass := report.PassFormat
	pass.Write = func(w io.Writer, in report.Input) error { return report.WritePass(w, in, passOf(o, in)) }
	quick := f.export(o, at, pass)
	quick.Quick = true
	if o.isView() {
		return []tui.Export{quick}
	}
	var out []tui.Export
	for _, format := range append(slices.Clone(report.Formats), report.SheetFormat) {
		if format.Ending != ".csv" { // for programs, which use the command
			out = append(out, f.export(o, at, format))
		}
	}
	return append(out, quick)
}

func (f *face) export(o *opened, at place, format report.Format) tui.Export {
	return tui.Export{Name: format.Name, About: format.About, Write: f.exporter(o, at, format)}
}

func passOf(o *opened, in report.Input) assess.Pass {
	if o.isView() {
		return assess.ShortPass(in.Result)
	}
	return assess.QuickPass(in.Result)
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
var cursorReport = regexp.MustCompile(`\x1b\[\d+;(\d{1,4})R$`)

// column finds in what a terminal sent the column that it reports, from 1; 0
// where there is no such report.
func column(sent []byte) int {
	m := cursorReport.FindSubmatch(sent)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		panic(err) // the pattern takes digits only
	}
	return n
}
