package ministry

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/cube"
	"tenken/report/returns"
)

// Returns collected into rows.

type collectFlags struct {
	campaign, rows, answers, numbers, rejects, key string
	sql, engine                                    string
	force                                          bool
}

func (a *agency) collectCmd() *cobra.Command {
	var f collectFlags
	c := &cobra.Command{
		Use:   "collect FILE|DIR... --campaign C -o rows.csv",
		Short: a.Tr(words.CollectShort),
		Long:  a.Tr(words.CollectLong),
		Example: "  tenken collect 受信 --campaign c.tenken-pack -o rows.csv --answers answers.csv --rejects bad.csv\n" +
			"  tenken collect --sql cube --engine duckdb",
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.sql != "" {
				return a.printSQL(f.sql, cube.Engine(f.engine))
			}
			if err := a.AtLeast(1)(cmd, args); err != nil {
				return err
			}
			if f.rows == "" {
				return a.NoOutput()
			}
			return a.collect(args, f)
		},
	}
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.Tr(words.FlagCampaign))
	s.StringVarP(&f.rows, "output", "o", "", a.Tr(words.CollectFlagOutput))
	s.StringVar(&f.answers, "answers", "", a.Tr(words.CollectFlagAnswers))
	s.StringVar(&f.numbers, "numbers", "", a.Tr(words.CollectFlagNumbers))
	s.StringVar(&f.rejects, "rejects", "", a.Tr(words.CollectFlagRejects))
	s.StringVar(&f.key, "key", "", a.Tr(words.CollectFlagKey))
	s.StringVar(&f.sql, "sql", "",
		a.Tr(words.CollectFlagSQL))
	s.StringVar(&f.engine, "engine", string(cube.ANSI), "duckdb, clickhouse, ansi")
	s.BoolVar(&f.force, "force", false, a.Tr(words.FlagForceSeveral))
	return c
}

func (a *agency) printSQL(what string, e cube.Engine) error {
	text := map[string]string{"create": e.CreateSQL(), "cube": e.CubeSQL()}[what]
	if text == "" || !slices.Contains(cube.Engines[:], e) {
		return shell.Fail(shell.ExitUsage, words.CollectSQL)
	}
	fmt.Fprint(a.Out, text)
	return nil
}

// collect reads all returns and writes the tables, each whole or not at all.
func (a *agency) collect(typed []string, f collectFlags) error {
	s, err := a.Survey(f.campaign)
	if err != nil {
		return err
	}
	open, err := a.returnOpener(f.key)
	if err != nil {
		return err
	}
	files, _, err := a.Files(typed, returns.Extension)
	if err != nil {
		return err
	}
	if err := shell.Free(f.force, f.rows, f.answers, f.numbers, f.rejects); err != nil {
		return err
	}
	rejects := newRejects(a)
	c := returns.NewCollector(s, func(int) (returns.Scratch, error) {
		file, err := store.Scratch(filepath.Dir(f.rows))
		if err != nil {
			return nil, err
		}
		return file, nil
	}, rejects.add)
	defer func() { _ = c.Close() }() // only scratch
	var tally returns.Tally
	err = a.tables(f, func(rows, answers, numbers, bad io.Writer) error {
		rejects.into(bad)
		for i, file := range files {
			if err := errors.Join(a.Ctx.Err(), a.takeReturns(c, file, open)); err != nil {
				return err
			}
			a.Progress(i+1, len(files))
		}
		if tally, err = finish(c, rows, answers, numbers); err != nil {
			return err
		}
		return rejects.end()
	})
	if err != nil {
		return err
	}
	a.Say(words.CollectTally, tally.Read, tally.Kept, tally.Superseded, tally.Same, tally.Rejected)
	if tally.Rejected > 0 {
		return shell.Silent(shell.ExitUnreadable)
	}
	return nil
}

// finish writes the tables that were asked for.
func finish(c *returns.Collector, rows, answers, numbers io.Writer) (returns.Tally, error) {
	var aw *returns.AnswersWriter
	var nw *returns.NumbersWriter
	if answers != nil {
		aw = returns.NewAnswersWriter(answers)
	}
	if numbers != nil {
		nw = returns.NewNumbersWriter(numbers)
	}
	return c.Finish(returns.NewRowsWriter(rows), aw, nw)
}

// takeReturns reads one file; one that cannot be read is one reject.
func (a *agency) takeReturns(c *returns.Collector, file shell.Given, open func(io.Reader) (io.Reader, error)) error {
	if file.Err != nil {
		return a.refuseFile(c, file.Path, file.Err)
	}
	in, _, err := shell.OpenFile(file.Path)
	if err != nil {
		return a.refuseFile(c, file.Path, err)
	}
	defer func() { _ = in.Close() }() // it was only read
	text, err := open(heeding{a.Ctx, in, nil})
	if err == nil {
		err = c.Read(file.Path, text)
	}
	var speaks checklist.Speaking
	switch {
	case err == nil:
		return nil
	case shell.OfTheSystem(err), errors.Is(err, context.Canceled):
		return shell.OnFile(file.Path, err)
	case !errors.As(err, &speaks): // of the cipher, which says it only to programmers
		err = shell.Fail(shell.ExitUnreadable, words.CollectDamaged)
	}
	return a.refuseFile(c, file.Path, err)
}

func (a *agency) refuseFile(c *returns.Collector, path string, err error) error {
	return c.Refuse(path, &returns.Refusal{Rule: "file", Text: shell.Told(err)})
}

// returnOpener makes what opens a file of returns: as it is, or with the key where it
// is encrypted.
func (a *agency) returnOpener(key string) (func(io.Reader) (io.Reader, error), error) {
	var id age.Identity
	if key != "" {
		var err error
		if id, err = a.campaignIdentity(key); err != nil {
			return nil, err
		}
	}
	return func(r io.Reader) (io.Reader, error) {
		in := bufio.NewReaderSize(r, 64<<10)
		head, _ := in.Peek(len(sealedHead)) // a shorter file is none
		if string(head) != sealedHead {
			return in, nil
		}
		if id == nil {
			return nil, shell.Fail(shell.ExitTrust, words.CollectKeyNeeded)
		}
		text, err := age.Decrypt(in, id)
		if err != nil {
			return nil, shell.Fail(shell.ExitTrust, words.CollectOtherKey)
		}
		return text, nil
	}, nil
}

// sealedHead begins every file of age.
const sealedHead = "age-encryption.org/v1\n"

// campaignIdentity opens the key of a campaign with its passphrase.
func (a *agency) campaignIdentity(path string) (age.Identity, error) {
	text, shut, err := a.Unlock(path)
	if err != nil {
		return nil, err
	}
	if shut != nil {
		return nil, shell.Fail(shell.ExitTrust, words.CollectKeyShut)
	}
	return age.ParseX25519Identity(text)
}

// tables opens the files to write, one within the other, so that all of them come to
// stand only after the last was written. What nobody asked for is nil.
func (a *agency) tables(f collectFlags, fill func(rows, answers, numbers, bad io.Writer) error) error {
	defer a.Hold()()
	paths := []string{f.rows, f.answers, f.numbers, f.rejects}
	open := make([]io.Writer, len(paths))
	var next func(i int) error
	next = func(i int) error {
		if i == len(paths) {
			return fill(open[0], open[1], open[2], open[3])
		}
		if paths[i] == "" {
			return next(i + 1)
		}
		return shell.WrittenTo(paths[i], store.Write(paths[i], f.force, func(w io.Writer) error {
			open[i] = heeding{a.Ctx, nil, w}
			return next(i + 1)
		}))
	}
	return next(0)
}

// heeding is a reader and a writer that Ctrl-C ends: files of returns may be longer
// than anybody waits for.
type heeding struct {
	ctx context.Context
	r   io.Reader
	w   io.Writer
}

func (h heeding) Read(p []byte) (int, error) {
	if err := h.ctx.Err(); err != nil {
		return 0, err
	}
	return h.r.Read(p)
}

func (h heeding) Write(p []byte) (int, error) {
	if err := h.ctx.Err(); err != nil {
		return 0, err
	}
	return h.w.Write(p)
}
