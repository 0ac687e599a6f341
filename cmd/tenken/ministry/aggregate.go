package ministry

import (
	"bufio"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/cube"
	"tenken/report/returns"
)

// toldFlags say how much of a cube is told, and where it goes.
type toldFlags struct {
	out, csv, html, cube, hidden, before, campaign string
	minimum, rounding                              int
	by                                             []string
	force                                          bool
}

func (a *agency) toldFlags(c *cobra.Command, f *toldFlags) {
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.Tr(words.FlagCampaign))
	s.IntVar(&f.minimum, "minimum", 0, a.Tr(words.AggregateFlagMinimum))
	s.StringSliceVar(&f.by, "by", nil, a.Tr(words.AggregateFlagBy))
	s.StringVar(&f.before, "before", "", a.Tr(words.AggregateFlagBefore))
	s.BoolVar(&f.force, "force", false, a.Tr(words.FlagForceSeveral))
}

func (a *agency) aggregateCmd() *cobra.Command {
	var f toldFlags
	c := &cobra.Command{
		Use:   "aggregate rows.csv answers.csv|cube.csv... -o OUT.xlsx",
		Short: a.Tr(words.AggregateShort),
		Long:  a.Tr(words.AggregateLong),
		Args:  a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out+f.csv+f.html+f.cube+f.hidden == "" {
				return a.NoOutput()
			}
			return a.aggregate(args, f)
		},
	}
	a.toldFlags(c, &f)
	s := c.Flags()
	s.StringVarP(&f.out, "output", "o", "", a.Tr(words.AggregateFlagOutput))
	s.StringVar(&f.csv, "csv", "", a.Tr(words.AggregateFlagCSV))
	s.StringVar(&f.html, "html", "", a.Tr(words.AggregateFlagHTML))
	s.StringVar(&f.cube, "cube", "", a.Tr(words.AggregateFlagCube))
	s.StringVar(&f.hidden, "hidden", "", a.Tr(words.AggregateFlagHidden))
	s.IntVar(&f.rounding, "rounding", 0, a.Tr(words.AggregateFlagRounding))
	return c
}

func (a *agency) aggregate(typed []string, f toldFlags) error {
	if err := shell.Free(f.force, f.out, f.html, f.csv, f.cube, f.hidden); err != nil {
		return err
	}
	c, err := a.count(typed)
	if err != nil {
		return err
	}
	p, s, err := a.publish(c, f)
	if err != nil {
		return err
	}
	r := cube.Results{Published: p, Lang: a.Lang, Now: a.Now(), Program: a.Version()}
	if s != nil {
		r.Title, r.List = s.Campaign.Title, s.List
	}
	for _, file := range []struct {
		path  string
		write func(io.Writer) error
	}{
		{f.out, r.WriteBook}, {f.html, r.WritePage}, {f.csv, p.WriteCSV}, {f.cube, c.Write}, {f.hidden, p.WriteHidden},
	} {
		if file.path != "" {
			if err := a.Pour(file.path, f.force, file.write); err != nil {
				return err
			}
			a.Note(words.Wrote, file.path)
		}
	}
	a.tellPublished(p)
	return nil
}

// tellPublished says how much is hidden, and what helps where it is much.
func (a *agency) tellPublished(p *cube.Published) {
	hidden := 0
	for _, t := range p.Groups {
		if t.Why != cube.Shown {
			hidden++
		}
	}
	a.Say(words.AggregateTally, p.N, len(p.Groups), hidden, p.Lost())
	if len(p.By) > 1 && p.Lost() > 30 {
		a.Note(words.AggregateFewer)
	}
}

// count reads rows, answers and cubes, known by their first lines, into one cube.
func (a *agency) count(typed []string) (*cube.Cube, error) {
	c := &cube.Cube{}
	rows := 0
	for _, path := range typed {
		in, _, err := shell.OpenFile(path)
		if err != nil {
			return nil, err
		}
		n, err := a.countFile(c, in)
		_ = in.Close() // it was only read
		if err != nil {
			return nil, shell.OnPath(path, err)
		}
		rows += n
	}
	if rows > 1 {
		return nil, shell.Fail(shell.ExitUsage, words.AggregateSeveral).
			Hint(words.AggregateSeveralHint)
	}
	return c, nil
}

// countFile adds one file; 1 where it holds rows.
func (a *agency) countFile(c *cube.Cube, f io.Reader) (rows int, err error) {
	in := bufio.NewReaderSize(f, 64<<10)
	head, _ := in.Peek(len(returns.RowsHead)) // a shorter file is told of by its reader
	switch {
	case strings.HasPrefix(string(head), returns.RowsHead):
		return 1, returns.ReadRows(in, func(r *returns.Row) error { c.AddRow(r); return a.Ctx.Err() })
	case strings.HasPrefix(string(head), returns.AnswersHead):
		return 0, returns.ReadAnswers(in, func(r *returns.AnswerRow) error { c.AddAnswer(r); return a.Ctx.Err() })
	}
	one, err := cube.Read(in)
	if err == nil {
		c.Add(one)
	}
	return 0, err
}

// publish says what may be told; the survey is nil where no campaign was named.
func (a *agency) publish(c *cube.Cube, f toldFlags) (*cube.Published, *returns.Survey, error) {
	terms := cube.Terms{Minimum: returns.DefaultMinimum, Rounding: f.rounding}
	var s *returns.Survey
	if f.campaign != "" {
		var err error
		if s, err = a.Survey(f.campaign); err != nil {
			return nil, nil, err
		}
		terms.Minimum = s.Minimum()
	}
	if f.minimum > 0 {
		terms.Minimum = f.minimum
	}
	if terms.Minimum < returns.LeastMinimum {
		return nil, nil, shell.Fail(shell.ExitUsage, words.AggregateMinimum, returns.LeastMinimum)
	}
	for _, name := range f.by {
		part := returns.Part(name)
		if part != returns.PartRegion && !slices.Contains(returns.Parts[:], part) {
			return nil, nil, shell.Fail(shell.ExitUsage, words.AggregateBy)
		}
		terms.By = append(terms.By, part)
	}
	if slices.Contains(terms.By, returns.PartPref) && slices.Contains(terms.By, returns.PartRegion) {
		return nil, nil, shell.Fail(shell.ExitUsage, words.AggregatePrefOrRegion)
	}
	if f.before != "" {
		in, _, err := shell.OpenFile(f.before)
		if err != nil {
			return nil, nil, err
		}
		terms.Before, err = cube.ReadHidden(in)
		_ = in.Close() // it was only read
		if err != nil {
			return nil, nil, shell.OnPath(f.before, err)
		}
	}
	p, err := cube.Publish(c, terms)
	return p, s, err
}

func (a *agency) benchmarkCmd() *cobra.Command {
	var f toldFlags
	c := &cobra.Command{
		Use:   "benchmark cube.csv... --campaign C -o DIR",
		Short: a.Tr(words.BenchmarkShort),
		Long:  a.Tr(words.BenchmarkLong),
		Args:  a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out == "" {
				return a.NoOutput()
			}
			if f.campaign == "" {
				_, err := a.Survey("")
				return err
			}
			return a.benchmark(args, f)
		},
	}
	a.toldFlags(c, &f)
	c.Flags().StringVarP(&f.out, "output", "o", "", a.Tr(words.BenchmarkFlagOutput))
	return c
}

func (a *agency) benchmark(typed []string, f toldFlags) error {
	c, err := a.count(typed)
	if err != nil {
		return err
	}
	p, s, err := a.publish(c, f)
	if err != nil {
		return err
	}
	b := cube.NewBenchmark(p, s.Campaign.ID, s.Campaign.Title, s.Campaign.Lists, nil)
	raw, err := b.Encode()
	if err != nil {
		return err
	}
	if len(b.Groups) == 0 {
		return shell.Fail(shell.ExitProblems, words.BenchmarkNone).
			Hint(words.BenchmarkNoneHint)
	}
	if len(raw) > 1<<20 {
		return shell.Fail(shell.ExitProblems, words.BenchmarkLarge).
			Hint(words.BenchmarkLargeHint)
	}
	if err := shell.MakeFolder(f.out, 0o755); err != nil {
		return err
	}
	path := filepath.Join(f.out, cube.BenchmarkFile)
	if err := a.Put(path, raw, f.force); err != nil {
		return err
	}
	a.Note(words.Wrote, path)
	a.Say(words.BenchmarkTally, len(b.Groups))
	return nil
}
