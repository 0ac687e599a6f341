package main

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) tuiCmd() *cobra.Command {
	var plain bool
	c := &cobra.Command{
		Use:   "tenken [FILE|FOLDER|BOOK.xlsx]",
		Short: a.Tr(words.ScreensShort),
		Long:  a.Tr(words.ScreensLong),
		Args: func(cmd *cobra.Command, args []string) error {
			if err := a.knownWord(cmd, args); err != nil {
				return err
			}
			return a.Between(0, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.screens(cmd.Context(), args, plain) },
	}
	c.Flags().BoolVar(&plain, "plain", false,
		a.Tr(words.ScreensFlagPlain))
	return c
}

// screens opens the terminal UI, or its plain form where there is no terminal
// that could draw it.
func (a *app) screens(ctx context.Context, args []string, plain bool) error {
	dumb := a.Env("TERM") == "dumb"
	if !a.Terminal && !a.pipedSomething() {
		return shell.Fail(shell.ExitUsage, words.ScreensNoTerminal).
			Hint(words.ScreensNoTerminalHint)
	}
	drawn := a.Terminal && !plain && !dumb && !a.accessible()
	if drawn {
		if done, err := a.restartWide(); done {
			return err
		}
	}
	a.ScreensOpen.Store(true)
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
		err = tui.Plain(ctx, a.Keys, a.Raw, o)
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
	if a.Gone == nil {
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
				if a.Gone() {
					stop()
					return
				}
			}
		}
	}()
	return ctx, stop
}

func (f *face) options() tui.Options {
	o := f.allOptions()
	if f.Terminal && f.Named() == "" {
		o.Home.Who = &tui.Who{Usual: f.Who(), Keep: f.KeepName}
	}
	return o
}

func (f *face) allOptions() tui.Options {
	return tui.Options{
		Lang: f.Lang,
		Now:  f.Now,
		Cite: f.cite,
		Home: tui.Home{
			Place:      checklist.Text{JA: f.home(), EN: f.home()},
			List:       f.list,
			Clients:    f.portfolioRows,
			Businesses: f.Kinds,
			Sectors:    f.sectors,
			Usual:      []string{"jp-appi-general", "jp-small-business"},
			Employer:   []string{"jp-employment", "jp-my-number"},
			Plan:       f.plan,
			Create:     f.create,
			Open:       f.open,
			Offers:     f.offers,
		},
		Environ: os.Environ(),
	}
}

// begun are the options of screens that begin with what was named: a file, a
// folder, a workbook that came back, or nothing.
func (f *face) begun(word string) (tui.Options, error) {
	switch {
	case word == "":
		return f.options(), nil
	case shell.IsFolder(word):
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
	o.Work, err = f.open(word)
	return o, err
}

// assessmentOf finds the assessment that a workbook was written from: beside the
// workbook, in the current folder, or in the user's.
func (f *face) assessmentOf(book string) (string, error) {
	id, err := identify(book)
	if err != nil {
		return "", err
	}
	files := filesIn(append([]string{filepath.Dir(book)}, f.folders()...)...)
	begun, err := f.quiet().byBegin(files, new(shell.Tally)) // home says what cannot be read, and why
	if err != nil {
		return "", err
	}
	return f.clientOf(begun, id)
}

// accessible reports whether the user's environment asks programs to speak by
// lines, as ACCESSIBLE=1 does.
func (a *app) accessible() bool {
	switch strings.ToLower(a.Env("ACCESSIBLE")) {
	case "", "0", "no", "false":
		return false
	}
	return true
}

// pipedSomething reports whether anything came through the pipe, and leaves it there.
func (a *app) pipedSomething() bool {
	if !a.Piped {
		return false
	}
	in := bufio.NewReader(a.Keys)
	a.Keys = in
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

// knownWord refuses a first word that is neither a command nor anything that is
// there: by its look a file that is missing, or a command mistyped.
func (a *app) knownWord(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if _, err := os.Lstat(args[0]); err == nil {
		return nil
	}
	switch like := strings.ContainsAny(args[0], `./\`); {
	case args[0] == "" || like && len(args) == 1:
		return shell.OnFile(args[0], fs.ErrNotExist)
	case len(args) > 1:
		return a.noCommand(root, args[0])
	}
	f := shell.Fail(shell.ExitUsage, words.WordUnknown, shell.Short(args[0]))
	if like := alike(root, args[0]); like != "" {
		return f.Hint(words.CommandLike, like)
	}
	return f.Hint(words.WordUnknownHint)
}

// restartWide starts the program anew where this terminal draws ambiguous
// characters two cells wide: the terminal library takes that in only while it is
// being initialised (see package eastasian). done is whether that was so, and
// err then ends this run. TENKEN_WIDTH narrow or wide, or a setting of
// RUNEWIDTH_EASTASIAN, says what is wanted; then nothing is asked.
func (a *app) restartWide() (done bool, err error) {
	if w := a.Env("TENKEN_WIDTH"); w != "" && w != "auto" || a.Env("RUNEWIDTH_EASTASIAN") != "" || a.Cells() != 2 {
		return false, nil
	}
	var code int
	if err = a.Setenv("TENKEN_WIDTH", "wide"); err == nil { // said for the new one, which asks no more
		code, err = a.Again()
	}
	if err != nil {
		return false, nil // narrow screens are still to be read
	}
	if code != shell.ExitOK {
		return true, shell.Silent(code)
	}
	return true, nil
}
