package cube_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tenken/checklist"
	"tenken/report/cube"
	"tenken/report/reporttest"
	"tenken/report/returns"
)

// survey asks the two small lists of the tests.
func survey(t testing.TB) *returns.Survey {
	t.Helper()
	var lists []*checklist.Checklist
	for _, name := range []string{"common.yaml", "sector.yaml"} {
		c, err := checklist.Load(os.DirFS("../../checklist/testdata/fixture"), name)
		if err != nil {
			t.Fatal(err)
		}
		lists = append(lists, c)
	}
	s, err := returns.NewSurvey(&returns.Campaign{Schema: returns.CampaignSchema, ID: "mhlw-2027",
		Title: checklist.Text{JA: "令和9年度調査", EN: "Survey 2027"},
		Lists: []returns.ListRef{{ID: "jp-fixture-sector", Serial: 1}}, Ask: returns.Parts[:],
		Identify: returns.IdentifyNone, Minimum: 10}, lists)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// collected writes the rows and the answers of n invented returns into dir.
func collected(t testing.TB, s *returns.Survey, n int, dir string) (rows, answers string) {
	t.Helper()
	c := returns.NewCollector(s, func(int) (returns.Scratch, error) { return new(reporttest.Scratch), nil },
		func(r returns.Reject) error { return r.Why })
	var lines bytes.Buffer
	for r := range s.Invent(n, 1, "2027-06", "2026-11-24") {
		lines.WriteString(r.Line() + "\n")
	}
	must(t, c.Read("invented", &lines))
	rows, answers = filepath.Join(dir, "rows.csv"), filepath.Join(dir, "answers.csv")
	r, err := os.Create(rows)
	must(t, err)
	a, err := os.Create(answers)
	must(t, err)
	_, err = c.Finish(returns.NewRowsWriter(r), returns.NewAnswersWriter(a), nil)
	must(t, err)
	must(t, r.Close())
	must(t, a.Close())
	must(t, c.Close())
	return rows, answers
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// counted is the cube of the two files, as tenken makes it.
func counted(t testing.TB, rows, answers string) *cube.Cube {
	t.Helper()
	c := &cube.Cube{}
	r, err := os.Open(rows)
	must(t, err)
	defer r.Close()
	must(t, returns.ReadRows(r, func(row *returns.Row) error { c.AddRow(row); return nil }))
	a, err := os.Open(answers)
	must(t, err)
	defer a.Close()
	must(t, returns.ReadAnswers(a, func(row *returns.AnswerRow) error { c.AddAnswer(row); return nil }))
	return c
}

func written(t testing.TB, c *cube.Cube) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, c.Write(&b))
	return b.Bytes()
}

// TestEngines: the rows in DuckDB, and on three ClickHouse servers of which each
// has a third, give the cube that tenken makes, byte for byte. A dead server makes
// the statement fail and leaves no file.
func TestEngines(t *testing.T) {
	if !required("duckdb") && !required("clickhouse-server") {
		t.Skip("SKIPPED: TENKEN_REQUIRE names neither duckdb nor clickhouse-server")
	}
	n := 10_000
	if full() {
		n = 100_000
	}
	dir := t.TempDir()
	rows, answers := collected(t, survey(t), n, dir)
	want := written(t, counted(t, rows, answers))
	t.Run("duckdb", func(t *testing.T) {
		needDuckDB(t)
		create, text := statements(t, cube.DuckDB)
		out := filepath.Join(t.TempDir(), "cube.csv")
		runs(t, "node", "../../.ci/engines/duckdb.js", create, text, rows, answers, out)
		same(t, out, want)
	})
	t.Run("clickhouse", func(t *testing.T) {
		need(t, "clickhouse-server")
		const script = "../../.ci/engines/clickhouse"
		create, text := statements(t, cube.ClickHouse)
		home := t.TempDir()
		out := filepath.Join(home, "cube.csv")
		defer func() { runs(t, script, "down", home) }()
		runs(t, script, "up", home)
		runs(t, script, "load", home, create, rows, answers)
		runs(t, script, "cube", home, text, out)
		same(t, out, want)
		must(t, os.Remove(out))
		runs(t, script, "kill", home, "3")
		if said, err := exec.Command(script, "cube", home, text, out).CombinedOutput(); err == nil {
			t.Errorf("with a dead server the cube is made all the same: %s", said)
		}
		if left, _ := filepath.Glob(out + "*"); len(left) > 0 {
			t.Errorf("with a dead server there is %v", left)
		}
	})
}

// needDuckDB skips the test where node or the package of DuckDB is missing.
func needDuckDB(t *testing.T) {
	t.Helper()
	if !required("duckdb") || exec.Command("node", "-e", "require('@duckdb/node-api')").Run() != nil {
		missing(t, "duckdb")
	}
}

func statements(t *testing.T, e cube.Engine) (create, text string) {
	t.Helper()
	dir := t.TempDir()
	create, text = filepath.Join(dir, "create.sql"), filepath.Join(dir, "cube.sql")
	must(t, os.WriteFile(create, []byte(e.CreateSQL()), 0o600))
	must(t, os.WriteFile(text, []byte(e.CubeSQL()), 0o600))
	return create, text
}

func runs(t *testing.T, name string, args ...string) {
	t.Helper()
	if said, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, said)
	}
}

func same(t *testing.T, file string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(file)
	must(t, err)
	if !bytes.Equal(got, want) {
		t.Errorf("the cube of the engine has %d bytes and differs from ours of %d bytes\n%.600s\n%.600s", len(got),
			len(want), got, want)
	}
}

func open(t *testing.T, file string) *os.File {
	t.Helper()
	f, err := os.Open(file)
	must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}
