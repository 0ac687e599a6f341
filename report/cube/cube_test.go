package cube_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"tenken/report/cube"
	"tenken/report/returns"
)

// TestCubeFile: the cube of a few returns, line by line; its margins; and that it
// is read as it was written.
func TestCubeFile(t *testing.T) {
	c := &cube.Cube{}
	for _, g := range []returns.Group{{Sector: "P", Size: "6-20", Pref: "13"}, {Sector: "P", Size: "1-5", Pref: "13"},
		{Sector: "I", Size: "6-20", Pref: returns.Untold}} {
		c.AddRow(&returns.Row{List: "own", Serial: 1, Group: g, Verdict: "conforming", Grade: "A", Low: 100, High: 100,
			Practice: returns.NoFigure})
		c.AddAnswer(&returns.AnswerRow{List: "own", Serial: 1, Group: g, Q: "OWN-01", Status: "yes"})
	}
	text := string(written(t, c))
	for _, line := range []string{
		"table,list,serial,sector,size,pref,key,value,n", "n,own,1,P,6-20,13,-,-,1", "n,own,1,P,all,13,-,-,2",
		"n,own,1,all,6-20,all,-,-,2", "n,own,1,all,all,all,-,-,3", "n,own,1,all,all,-,-,-,1",
		"answer,own,1,all,all,all,OWN-01,yes,3", "low,own,1,P,all,all,-,100,2", "practice,own,1,all,all,all,-,-1,3",
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("the cube lacks %s\n%s", line, text)
		}
	}
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")[1:]
	if !slices.IsSorted(lines) {
		t.Error("the lines are not in the order of their bytes")
	}
	again, err := cube.Read(strings.NewReader(text))
	if err != nil || string(written(t, again)) != text || again.N() != 3 {
		t.Errorf("read and written again it differs: %v", err)
	}
}

// TestCubesAdd: the cubes of parts add up to the cube of the whole.
func TestCubesAdd(t *testing.T) {
	s := survey(t)
	rows, answers := collected(t, s, 500, t.TempDir())
	whole := counted(t, rows, answers)
	parts := []*cube.Cube{{}, {}, {}}
	for i, part := range parts {
		mine := func(id string) bool { return int(id[31])%3 == i }
		feed(t, part, rows, answers, mine)
	}
	sum := &cube.Cube{}
	for _, part := range parts {
		read, err := cube.Read(bytes.NewReader(written(t, part)))
		must(t, err)
		sum.Add(read)
	}
	if !bytes.Equal(written(t, sum), written(t, whole)) {
		t.Error("the sum of the parts is not the whole")
	}
}

func feed(t *testing.T, c *cube.Cube, rows, answers string, mine func(id string) bool) {
	t.Helper()
	must(t, returns.ReadRows(open(t, rows), func(r *returns.Row) error {
		if mine(r.Return) {
			c.AddRow(r)
		}
		return nil
	}))
	must(t, returns.ReadAnswers(open(t, answers), func(r *returns.AnswerRow) error {
		if mine(r.Return) {
			c.AddAnswer(r)
		}
		return nil
	}))
}

// TestDamagedCubes: every cut and every changed byte is found out.
func TestDamagedCubes(t *testing.T) {
	rows, answers := collected(t, survey(t), 4, t.TempDir())
	text := string(written(t, counted(t, rows, answers)))
	places := 500
	if full() || os.Getenv("CI") != "" {
		places = 3_000
	}
	for i := 0; i < len(text); i += 1 + len(text)/places {
		refused(t, text[:i])
		refused(t, text[:i]+string(text[i]^1)+text[i+1:])
	}
	lines := strings.SplitAfter(text, "\n")
	for i := 1; i < len(lines)-1; i++ { // whole lines too
		refused(t, strings.Join(slices.Delete(slices.Clone(lines), i, i+1), ""))
		refused(t, strings.Join(slices.Insert(slices.Clone(lines), i, lines[i]), ""))
	}
}

func refused(t *testing.T, text string) {
	t.Helper()
	_, err := cube.Read(strings.NewReader(text))
	var r *returns.Refusal
	if !errors.As(err, &r) {
		t.Errorf("%v is no refusal of a damaged cube\n%.300s", err, text)
	}
}
