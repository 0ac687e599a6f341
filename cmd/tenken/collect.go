package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/report/cube"
	"tenken/report/returns"
)

// Returns collected into rows, rows counted into a cube, and what is told of it.

type collectFlags struct {
	campaign, rows, answers, numbers, rejects, key string
	sql, engine                                    string
	force                                          bool
}

func (a *app) collectCmd() *cobra.Command {
	var f collectFlags
	c := &cobra.Command{
		Use:   "collect FILE|DIR... --campaign C -o rows.csv",
		Short: a.tr(collectCollectReturnsCheckThemMake),
		Long:  a.tr(collectLong),
		Example: "  tenken collect 受信 --campaign c.tenken-pack -o rows.csv --answers answers.csv --rejects bad.csv\n" +
			"  tenken collect --sql cube --engine duckdb",
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.sql != "" {
				return a.printSQL(f.sql, cube.Engine(f.engine))
			}
			if err := a.atLeast(1)(cmd, args); err != nil {
				return err
			}
			if f.rows == "" {
				return a.noOutput()
			}
			return a.collect(args, f)
		},
	}
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.tr(campaignCampaignPackOrFolder))
	s.StringVarP(&f.rows, "output", "o", "", a.tr(collectOneRowBusiness))
	s.StringVar(&f.answers, "answers", "", a.tr(collectOneRowAnswer))
	s.StringVar(&f.numbers, "numbers", "", a.tr(collectWhichCorporateNumberSentWhich))
	s.StringVar(&f.rejects, "rejects", "", a.tr(collectWhatWasNotTakenWhy))
	s.StringVar(&f.key, "key", "", a.tr(collectKeyReadsEncryptedReturns))
	s.StringVar(&f.sql, "sql", "",
		a.tr(collectCreateOrCubePrintText))
	s.StringVar(&f.engine, "engine", string(cube.ANSI), "duckdb, clickhouse, ansi")
	s.BoolVar(&f.force, "force", false, a.tr(collectReplaceFilesExist))
	return c
}

func (a *app) printSQL(what string, e cube.Engine) error {
	text := map[string]string{"create": e.CreateSQL(), "cube": e.CubeSQL()}[what]
	if text == "" || !slices.Contains(cube.Engines[:], e) {
		return fail(exitUsage, collectSqlCreateOrCubeEngine)
	}
	fmt.Fprint(a.out, text)
	return nil
}

// collect reads all returns and writes the tables, each whole or not at all.
func (a *app) collect(words []string, f collectFlags) error {
	s, err := a.survey(f.campaign)
	if err != nil {
		return err
	}
	open, err := a.returnOpener(f.key)
	if err != nil {
		return err
	}
	files, _, err := a.files(words, returns.Extension)
	if err != nil {
		return err
	}
	if err := free(f.force, f.rows, f.answers, f.numbers, f.rejects); err != nil {
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
			if err := errors.Join(a.ctx.Err(), a.takeReturns(c, file, open)); err != nil {
				return err
			}
			a.progress(i+1, len(files))
		}
		aw, nw := (*returns.AnswersWriter)(nil), (*returns.NumbersWriter)(nil)
		if answers != nil {
			aw = returns.NewAnswersWriter(answers)
		}
		if numbers != nil {
			nw = returns.NewNumbersWriter(numbers)
		}
		if tally, err = c.Finish(returns.NewRowsWriter(rows), aw, nw); err != nil {
			return err
		}
		return rejects.end()
	})
	if err != nil {
		return err
	}
	a.say(collectTally, tally.Read, tally.Kept, tally.Superseded, tally.Same, tally.Rejected)
	if tally.Rejected > 0 {
		return silent(exitUnreadable)
	}
	return nil
}

// takeReturns reads one file; one that cannot be read is one reject.
func (a *app) takeReturns(c *returns.Collector, file given, open func(io.Reader) (io.Reader, error)) error {
	if file.err != nil {
		return a.refuseFile(c, file.path, file.err)
	}
	in, _, err := openFile(file.path)
	if err != nil {
		return a.refuseFile(c, file.path, err)
	}
	defer func() { _ = in.Close() }() // it was only read
	text, err := open(heeding{a.ctx, in, nil})
	if err == nil {
		err = c.Read(file.path, text)
	}
	var speaks checklist.Speaking
	switch {
	case err == nil:
		return nil
	case ofTheSystem(err), errors.Is(err, context.Canceled):
		return onFile(file.path, err)
	case !errors.As(err, &speaks): // of the cipher, which says it only to programmers
		err = fail(exitUnreadable, collectCipherDamaged)
	}
	return a.refuseFile(c, file.path, err)
}

func (a *app) refuseFile(c *returns.Collector, path string, err error) error {
	return c.Refuse(path, &returns.Refusal{Rule: "file", Text: told(err)})
}

// returnOpener makes what opens a file of returns: as it is, or with the key where it
// is encrypted.
func (a *app) returnOpener(key string) (func(io.Reader) (io.Reader, error), error) {
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
			return nil, fail(exitTrust, collectEncryptedKeyNeeded)
		}
		text, err := age.Decrypt(in, id)
		if err != nil {
			return nil, fail(exitTrust, collectThisKeyDoesNotOpen)
		}
		return text, nil
	}, nil
}

// sealedHead begins every file of age.
const sealedHead = "age-encryption.org/v1\n"

// campaignIdentity opens the key of a campaign with its passphrase.
func (a *app) campaignIdentity(path string) (age.Identity, error) {
	text, shut, err := a.unlock(path)
	if err != nil {
		return nil, err
	}
	if shut != nil {
		return nil, fail(exitTrust, collectKeyCannotOpenedCheckPassphrase)
	}
	return age.ParseX25519Identity(text)
}

// tables opens the files to write, one within the other, so that all of them come to
// stand only after the last was written. What nobody asked for is nil.
func (a *app) tables(f collectFlags, fill func(rows, answers, numbers, bad io.Writer) error) error {
	defer a.hold()()
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
		return writtenTo(paths[i], store.Write(paths[i], f.force, func(w io.Writer) error {
			open[i] = heeding{a.ctx, nil, w}
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

// rejects tells of returns that were not taken: into a table, else the first few
// as messages.
type rejects struct {
	a   *app
	csv *csv.Writer
	n   int
}

// rejectsShown is how many are told where no table takes them.
const rejectsShown = 20

func newRejects(a *app) *rejects { return &rejects{a: a} }

func (r *rejects) into(w io.Writer) {
	if w != nil {
		r.csv = csv.NewWriter(w)
		_ = r.csv.Write([]string{"file", "line", "return", "rule", "why"}) // the error stays and comes at the end
	}
}

func (r *rejects) add(x returns.Reject) error {
	r.n++
	if r.csv != nil {
		return r.csv.Write([]string{checklist.Visible(x.File), strconv.Itoa(x.Line), x.Return, x.Why.Rule,
			x.Why.In(r.a.lang)})
	}
	if r.n <= rejectsShown {
		fmt.Fprintf(r.a.err, "%s:%d: %s\n", checklist.Visible(x.File), x.Line, x.Why.In(r.a.lang))
	}
	return nil
}

func (r *rejects) end() error {
	if r.csv == nil {
		return nil
	}
	r.csv.Flush()
	return r.csv.Error()
}

// toldFlags say how much of a cube is told, and where it goes.
type toldFlags struct {
	out, csv, html, cube, hidden, before, campaign string
	minimum, rounding                              int
	by                                             []string
	force                                          bool
}

func (a *app) toldFlags(c *cobra.Command, f *toldFlags) {
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.tr(campaignCampaignPackOrFolder))
	s.IntVar(&f.minimum, "minimum", 0, a.tr(collectSmallestGroupToldElseAs))
	s.StringSliceVar(&f.by, "by", nil, a.tr(collectToldApartBySectorSize))
	s.StringVar(&f.before, "before", "", a.tr(collectTableHiddenEditionBefore))
	s.BoolVar(&f.force, "force", false, a.tr(collectReplaceFilesExist))
}

func (a *app) aggregateCmd() *cobra.Command {
	var f toldFlags
	c := &cobra.Command{
		Use:   "aggregate rows.csv answers.csv|cube.csv... -o OUT.xlsx",
		Short: a.tr(collectCountRowsIntoResultsMay),
		Long:  a.tr(aggregateLong),
		Args:  a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out+f.csv+f.html+f.cube+f.hidden == "" {
				return a.noOutput()
			}
			return a.aggregate(args, f)
		},
	}
	a.toldFlags(c, &f)
	s := c.Flags()
	s.StringVarP(&f.out, "output", "o", "", a.tr(collectWorkbookResults))
	s.StringVar(&f.csv, "csv", "", a.tr(collectWhatMayToldAsCsv))
	s.StringVar(&f.html, "html", "", a.tr(collectWhatMayToldAsPage))
	s.StringVar(&f.cube, "cube", "", a.tr(collectCubeCubeCsvNotPublished))
	s.StringVar(&f.hidden, "hidden", "", a.tr(collectWhatWasHiddenWhyNot))
	s.IntVar(&f.rounding, "rounding", 0, a.tr(collectRoundNumbersUpMultiplesAs))
	return c
}

func (a *app) aggregate(words []string, f toldFlags) error {
	if err := free(f.force, f.out, f.html, f.csv, f.cube, f.hidden); err != nil {
		return err
	}
	c, err := a.count(words)
	if err != nil {
		return err
	}
	p, s, err := a.publish(c, f)
	if err != nil {
		return err
	}
	r := cube.Results{Published: p, Lang: a.lang, Now: a.now(), Program: a.version()}
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
			if err := a.pour(file.path, f.force, file.write); err != nil {
				return err
			}
			a.note(wordWrote, file.path)
		}
	}
	a.tellPublished(p)
	return nil
}

// tellPublished says how much is hidden, and what helps where it is much.
func (a *app) tellPublished(p *cube.Published) {
	hidden := 0
	for _, t := range p.Groups {
		if t.Why != cube.Shown {
			hidden++
		}
	}
	a.say(aggregateTally, p.N, len(p.Groups), hidden, p.Lost())
	if len(p.By) > 1 && p.Lost() > 30 {
		a.note(aggregateFewer)
	}
}

// count reads rows, answers and cubes, known by their first lines, into one cube.
func (a *app) count(words []string) (*cube.Cube, error) {
	c := &cube.Cube{}
	rows := 0
	for _, path := range words {
		in, _, err := openFile(path)
		if err != nil {
			return nil, err
		}
		n, err := a.countFile(c, in)
		_ = in.Close() // it was only read
		if err != nil {
			return nil, onPath(path, err)
		}
		rows += n
	}
	if rows > 1 {
		return nil, fail(exitUsage, collectThereMoreThanOneFile).
			mend(collectMakeCubeEachWithCube)
	}
	return c, nil
}

// countFile adds one file; 1 where it holds rows.
func (a *app) countFile(c *cube.Cube, f io.Reader) (rows int, err error) {
	in := bufio.NewReaderSize(f, 64<<10)
	head, _ := in.Peek(len(returns.RowsHead)) // a shorter file is told of by its reader
	switch {
	case strings.HasPrefix(string(head), returns.RowsHead):
		return 1, returns.ReadRows(in, func(r *returns.Row) error { c.AddRow(r); return a.ctx.Err() })
	case strings.HasPrefix(string(head), returns.AnswersHead):
		return 0, returns.ReadAnswers(in, func(r *returns.AnswerRow) error { c.AddAnswer(r); return a.ctx.Err() })
	}
	one, err := cube.Read(in)
	if err == nil {
		c.Add(one)
	}
	return 0, err
}

// onPath says of which file a refusal is.
func onPath(path string, err error) error {
	var r *returns.Refusal
	if !errors.As(err, &r) {
		return onFile(path, err)
	}
	path = checklist.Visible(path) + ": "
	return fail(exitUnreadable, checklist.Text{JA: path + r.Text.JA + "。", EN: path + r.Text.EN})
}

// publish says what may be told; the survey is nil where no campaign was named.
func (a *app) publish(c *cube.Cube, f toldFlags) (*cube.Published, *returns.Survey, error) {
	terms := cube.Terms{Minimum: returns.DefaultMinimum, Rounding: f.rounding}
	var s *returns.Survey
	if f.campaign != "" {
		var err error
		if s, err = a.survey(f.campaign); err != nil {
			return nil, nil, err
		}
		terms.Minimum = s.Minimum()
	}
	if f.minimum > 0 {
		terms.Minimum = f.minimum
	}
	if terms.Minimum < returns.LeastMinimum {
		return nil, nil, fail(exitUsage, collectMinimumAtLeast, returns.LeastMinimum)
	}
	for _, name := range f.by {
		part := returns.Part(name)
		if part != returns.PartRegion && !slices.Contains(returns.Parts[:], part) {
			return nil, nil, fail(exitUsage, collectBySectorSizePref)
		}
		terms.By = append(terms.By, part)
	}
	if slices.Contains(terms.By, returns.PartPref) && slices.Contains(terms.By, returns.PartRegion) {
		return nil, nil, fail(exitUsage, collectPrefOrRegion)
	}
	if f.before != "" {
		in, _, err := openFile(f.before)
		if err != nil {
			return nil, nil, err
		}
		terms.Before, err = cube.ReadHidden(in)
		_ = in.Close() // it was only read
		if err != nil {
			return nil, nil, onPath(f.before, err)
		}
	}
	p, err := cube.Publish(c, terms)
	return p, s, err
}

func (a *app) benchmarkCmd() *cobra.Command {
	var f toldFlags
	c := &cobra.Command{
		Use:   "benchmark cube.csv... --campaign C -o DIR",
		Short: a.tr(collectMakeWhatEveryBusinessFinds),
		Long:  a.tr(benchmarkLong),
		Args:  a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out == "" {
				return a.noOutput()
			}
			if f.campaign == "" {
				_, err := a.survey("")
				return err
			}
			return a.benchmark(args, f)
		},
	}
	a.toldFlags(c, &f)
	c.Flags().StringVarP(&f.out, "output", "o", "", a.tr(collectFolderFor))
	return c
}

func (a *app) benchmark(words []string, f toldFlags) error {
	c, err := a.count(words)
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
		return fail(exitProblems, collectThereNoGroupMayTold).
			mend(collectTellFewerPartsApartWith)
	}
	if len(raw) > 1<<20 {
		return fail(exitProblems, collectTooLargeForPack).
			mend(collectTellFewerPartsApartAs)
	}
	if err := makeFolder(f.out, 0o755); err != nil {
		return err
	}
	path := filepath.Join(f.out, cube.BenchmarkFile)
	if err := a.put(path, raw, f.force); err != nil {
		return err
	}
	a.note(wordWrote, path)
	a.say(benchmarkTally, len(b.Groups))
	return nil
}

// position finds the place of an assessment: in the benchmark named, else in one that
// was installed and is of its lists. Nil where there is none.
func (a *app) position(o *opened, path string) (*cube.Position, error) {
	if path != "" {
		return a.positionIn(o, path)
	}
	for _, path := range a.benchmarks() {
		if at, err := a.positionIn(o, path); err == nil && at != nil {
			return at, nil // one of other lists, or no longer trusted, is passed over
		}
	}
	return nil, nil
}

// benchmarks are those that were installed.
func (a *app) benchmarks() (paths []string) {
	for _, dir := range a.homes() {
		dir = filepath.Join(dir, "guidelines")
		found, _ := fs.Glob(os.DirFS(dir), "*."+string(pack.KindBenchmark)+pack.Extension) // the pattern is good
		for _, name := range found {
			paths = append(paths, filepath.Join(dir, name))
		}
	}
	return paths
}

// positionLines are the place among others in words, the title first.
func (a *app) positionLines(o *opened) ([]checklist.Text, error) {
	at, err := a.position(o, "")
	if err != nil || at == nil {
		return nil, err
	}
	title := checklist.Text{JA: fmt.Sprintf(positionTitle.JA, at.Title.In(checklist.Japanese)),
		EN: fmt.Sprintf(positionTitle.EN, at.Title.In(checklist.English))}
	return append([]checklist.Text{title}, at.Lines()...), nil
}

func (a *app) positionIn(o *opened, path string) (*cube.Position, error) {
	files, _, err := a.packFiles(path, pack.KindBenchmark)
	if err != nil {
		return nil, err
	}
	b, err := cube.ParseBenchmark([]byte(files[cube.BenchmarkFile]))
	if err != nil {
		return nil, onPath(path, err)
	}
	list, err := b.Compose(o.list.Parts)
	if err != nil {
		return nil, onPath(path, err)
	}
	kinds, err := a.kinds()
	if err != nil {
		return nil, err
	}
	as := o.session.Assessment()
	return b.Locate(list, as, returns.Propose(as, kinds)), nil
}

// tellPosition prints the place among others, where there is one.
func (a *app) tellPosition(o *opened, path string) error {
	at, err := a.position(o, path)
	if err != nil || at == nil {
		return err
	}
	fmt.Fprintln(a.out, a.tr(positionTitle, at.Title.In(a.lang)))
	for _, line := range at.Lines() {
		fmt.Fprintln(a.out, "  "+line.In(a.lang))
	}
	return nil
}

// The words of this family.
var (
	collectLong = checklist.Text{
		JA: "回答のファイルを読み、判定と数字を回答から計算し直して、合わないものを受け付けません。\n" +
			"同じ事業者の回答は、最も新しい改訂だけを残します。メモリーは件数によらず一定です。\n" +
			"--sql create と --sql cube は、表をデータベースで集計する文を表示します（結果は tenken と同じ）。",
		EN: "Reads files of returns, computes verdict and figures again from the answers and takes nothing that\n" +
			"does not add up. Of each business the newest revision is kept. Memory does not grow with their number.\n" +
			"--sql create and --sql cube print the text that counts the rows in a database, with the same result.",
	}
	collectTally = checklist.Text{
		JA: "読んだ回答 %d 件: 残した事業者 %d、古い改訂 %d、重複 %d、受け付けず %d",
		EN: "%d returns read: %d businesses kept, %d older revisions, %d repeated, %d not taken",
	}
	aggregateLong = checklist.Text{
		JA: "回答の表、又は集計表（cube.csv。いくつでも合わせます）から、公表できる数字だけを書き出します。\n" +
			"少ない区分と、引き算で分かってしまう区分は X にします。割合は 5 ポイント刻みです。",
		EN: "Writes, from rows and answers or from cubes (which add up), only what may be published. Small\n" +
			"groups, and those that would give them away by subtraction, are X. Shares are in steps of 5 points.",
	}
	aggregateTally = checklist.Text{
		JA: "回答 %d 件、区分 %d のうち %d を隠しました（最も細かい区分の事業者の %d％）。",
		EN: "%d returns; of %d groups %d are hidden (%d%% of the businesses in the finest groups)",
	}
	aggregateFewer = checklist.Text{
		JA: "お知らせ: 多くの区分が隠れます。--by sector,size や --by sector,region（都道府県でなく地方）のように" +
			"分け方を粗くすると、多くを公表できます。",
		EN: "note: much is hidden; fewer parts, as --by sector,size, or regions for prefectures, " +
			"as --by sector,region, tell more",
	}
	collectCipherDamaged = checklist.Text{
		JA: "暗号化された回答が壊れているか、途中で切れています。もう一度受け取ってください。",
		EN: "the encrypted return is damaged or cut short; ask for it again",
	}
	collectPrefOrRegion = checklist.Text{
		JA: "--by には pref（都道府県）か region（地方）のどちらか一つだけを指定してください。" +
			"両方を公表すると、隠した数が引き算で分かります。",
		EN: "--by takes pref or region, not both: telling both would give hidden numbers away by subtraction",
	}
	benchmarkLong = checklist.Text{
		JA: "公表できる数字だけを benchmark.json にまとめます。全ての事業者に同じものを配り、各自が自分の区分を探します。\n" +
			"tenken pack make フォルダー --kind benchmark で署名付きのパックにして配ります。",
		EN: "Puts what may be told into benchmark.json. Everybody gets the same file and finds its own group.\n" +
			"tenken pack make DIR --kind benchmark makes a signed pack of it.",
	}
	benchmarkTally = checklist.Text{JA: "区分 %d を載せました。", EN: "%d groups are in it"}
	positionTitle  = checklist.Text{JA: "位置（%s）", EN: "Position (%s)"}
)
