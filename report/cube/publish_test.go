package cube_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/cube"
	"tenken/report/returns"
)

// rowsOf are the rows of a file.
func rowsOf(t testing.TB, file string) (rows []returns.Row) {
	t.Helper()
	f, err := os.Open(file)
	must(t, err)
	defer f.Close()
	must(t, returns.ReadRows(f, func(r *returns.Row) error { rows = append(rows, *r); return nil }))
	return rows
}

func within(g returns.Group, r returns.Row) bool {
	for _, p := range returns.Parts {
		if v := g.Of(p); v != returns.All && v != r.Group.Of(p) {
			return false
		}
	}
	return true
}

// TestPublish holds what is told of 3,000 businesses against the businesses, one by
// one: numbers, quartiles, and that small groups and shares of all or none are not told.
func TestPublish(t *testing.T) {
	file, answers := collected(t, survey(t), 3_000, t.TempDir())
	rows := rowsOf(t, file)
	p, err := cube.Publish(counted(t, file, answers), cube.Terms{Minimum: 10})
	must(t, err)
	shown, hidden := 0, 0
	for _, g := range p.Groups {
		var met []int
		n := 0
		for _, r := range rows {
			if within(g.Group, r) {
				n++
				if r.Low >= 0 {
					met = append(met, r.Low)
				}
			}
		}
		if n != g.N || n < 10 && g.Why == cube.Shown {
			t.Fatalf("%v: %d businesses, told %+v", g.Group, n, g)
		}
		if g.Why != cube.Shown {
			hidden++
			if len(g.Yes)+len(g.Verdicts)+len(g.Grades) > 0 || g.Met != nil {
				t.Errorf("of %v, which is hidden, figures are told", g.Group)
			}
			continue
		}
		shown++
		slices.Sort(met)
		if g.Met != nil && (len(met) < 30 || g.Met[1] != met[(len(met)+1)/2-1]) || g.Met == nil && len(met) >= 30 {
			t.Errorf("%v: the median of %d is told as %v", g.Group, len(met), g.Met)
		}
		for _, part := range slices.Concat(g.Verdicts, g.Grades, g.Yes) {
			n, percent := part.Share.Percent()
			if percent && (g.N < 30 || n < 5 || n > 95 || n%5 != 0) || part.Share == cube.Untold {
				t.Errorf("%v: %s is told as %v", g.Group, part.Of, part.Share)
			}
		}
	}
	if shown == 0 || hidden == 0 {
		t.Errorf("%d groups are told of and %d hidden", shown, hidden)
	}
}

// TestNobodyToldAll: where all are 不適合, no share says all and none says nobody.
func TestNobodyToldAll(t *testing.T) {
	c := &cube.Cube{}
	for range 400 {
		r := returns.Row{List: "own", Serial: 1, Group: returns.Group{Sector: "P", Size: "1-5", Pref: "13"},
			Verdict: "nonconforming", Grade: "E", Low: 10, High: 10, Practice: 20}
		c.AddRow(&r)
		c.AddAnswer(&returns.AnswerRow{List: "own", Serial: 1, Group: r.Group, Q: "OWN-01", Status: "no"})
	}
	p, err := cube.Publish(c, cube.Terms{Minimum: 10, Rounding: 10})
	must(t, err)
	all := p.Find(returns.Group{Sector: returns.All, Size: returns.All, Pref: returns.All})
	if len(p.Groups) != 1 || all == nil {
		t.Fatalf("groups of one kind of business are %v", p.Groups)
	}
	for _, part := range slices.Concat(all.Verdicts, all.Yes) {
		want := cube.Share(5)
		if part.Of == "nonconforming" {
			want = 95
		}
		if part.Share != want {
			t.Errorf("%s is told as %v", part.Of, part.Share)
		}
	}
	if len(all.Verdicts) != 4 {
		t.Errorf("verdicts told are %v, and one left out tells that nobody has it", all.Verdicts)
	}
}

// TestRounding: numbers are rounded up to tens where that is asked.
func TestRounding(t *testing.T) {
	p := &cube.Published{Terms: cube.Terms{Rounding: 10}}
	for n, want := range map[int]int{11: 20, 20: 20, 21: 30} {
		if got, _ := p.Shown(&cube.Told{N: n}); got != want {
			t.Errorf("%d is told as %d", n, got)
		}
	}
}

// TestSecondEdition: what one edition hid the next does not tell, though it has
// grown.
func TestSecondEdition(t *testing.T) {
	s := survey(t)
	rows, answers := collected(t, s, 800, t.TempDir())
	first, err := cube.Publish(counted(t, rows, answers), cube.Terms{Minimum: 10})
	must(t, err)
	var table bytes.Buffer
	must(t, first.WriteHidden(&table))
	before, err := cube.ReadHidden(bytes.NewReader(table.Bytes()))
	must(t, err)
	rows, answers = collected(t, s, 4_000, t.TempDir()) // the same 800 and more
	second, err := cube.Publish(counted(t, rows, answers), cube.Terms{Minimum: 10, Before: before})
	must(t, err)
	old := 0
	for _, g := range second.Groups {
		if before[g.Group] {
			old++
			if g.Why == cube.Shown {
				t.Errorf("%v was hidden and is told", g.Group)
			}
		}
	}
	if old == 0 || old != len(before) {
		t.Errorf("of %d hidden groups %d are there", len(before), old)
	}
	for i := 0; i < table.Len()-1; i += 97 {
		if _, err := cube.ReadHidden(bytes.NewReader(table.Bytes()[:i])); err == nil {
			t.Fatalf("the table of what was hidden, cut at %d, is taken", i)
		}
	}
}

// TestToldFile: the table for programs tells nothing that is hidden.
func TestToldFile(t *testing.T) {
	rows, answers := collected(t, survey(t), 600, t.TempDir())
	p, err := cube.Publish(counted(t, rows, answers), cube.Terms{Minimum: 10})
	must(t, err)
	var b bytes.Buffer
	must(t, p.WriteCSV(&b))
	for _, g := range p.Groups {
		line := "jp-fixture-sector,1," + g.Group.Sector + "," + g.Group.Size + "," + g.Group.Pref + ","
		if told := strings.Contains(b.String(), line+"n,-,-,X\n"); told != (g.Why != cube.Shown) {
			t.Errorf("%v is hidden: %v, in the file %v", g.Group, g.Why, told)
		}
		if g.Why != cube.Shown && strings.Count(b.String(), line) != 1 {
			t.Errorf("of %v more is told than X", g.Group)
		}
	}
}

// TestPosition: a business finds itself in its finest group, with its figures beside
// theirs, and the questions that most of them answer yes.
func TestPosition(t *testing.T) {
	s := survey(t)
	rows, answers := collected(t, s, 12_000, t.TempDir())
	p, err := cube.Publish(counted(t, rows, answers), cube.Terms{Minimum: 10, By: returns.Parts[:2]})
	must(t, err)
	made := cube.NewBenchmark(p, "mhlw-2027", checklist.Text{JA: "令和9年度調査"}, s.Campaign.Lists, nil)
	raw, err := made.Encode()
	must(t, err)
	b, err := cube.ParseBenchmark(raw)
	must(t, err)
	a := &assess.Assessment{AsOf: "2026-11-24", Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for _, q := range s.List.All() {
		a.Answers[q.ID] = assess.Answer{Status: assess.No}
	}
	list, err := b.Compose(s.Lists)
	must(t, err)
	at := b.Locate(list, a, returns.Group{Sector: "A", Size: "1-5", Pref: "01"})
	told := p.Find(returns.Group{Sector: "A", Size: "1-5", Pref: returns.All})
	if told == nil || told.Met == nil {
		t.Fatal("the largest group is not told of")
	}
	if *at.Peers.Met != *told.Met || at.Met.High != 0 || len(at.Bars) == 0 {
		t.Errorf("the place is %+v, the group %+v", at, told)
	}
	lines := at.Lines()
	if !strings.HasPrefix(lines[0].JA, "農業、林業 1〜5人（約 ") ||
		!strings.Contains(lines[1].JA, "法的義務の充足率：0％（中央値 ") || len(lines) < 5 {
		t.Errorf("the lines are %v", lines)
	}
	for _, peer := range at.Behind {
		if n := made.PeersOf(returns.Group{Sector: "A", Size: "1-5", Pref: "01"}).Yes[peer.Question.ID]; n < 50 {
			t.Errorf("%s is said to be done by most, and is by %d", peer.Question.ID, n)
		}
	}
	for _, x := range []struct{ g, want returns.Group }{
		{returns.Group{Sector: "A", Size: "1-5", Pref: "47"}, returns.Group{Sector: "A", Size: "1-5"}},
		{returns.Group{Sector: "A"}, returns.Group{Sector: "A"}},
		{returns.Group{}, returns.Group{}},
	} {
		peers := b.PeersOf(x.g)
		got := returns.Group{Sector: peers.By[returns.PartSector], Size: peers.By[returns.PartSize],
			Pref: peers.By[returns.PartPref]}
		if got != x.want {
			t.Errorf("%v is put among %v, not %v", x.g, got, x.want)
		}
	}
}

// TestRegions: told by the eight regions a nation gives away more than by its 47
// prefectures; a business finds its region; and a table of what prefectures hid is not
// taken for one of regions.
func TestRegions(t *testing.T) {
	file, answers := collected(t, survey(t), 3_000, t.TempDir())
	c := counted(t, file, answers)
	fine, err := cube.Publish(c, cube.Terms{Minimum: 10, By: returns.Parts[:]})
	must(t, err)
	by := []returns.Part{returns.PartSector, returns.PartSize, returns.PartRegion}
	p, err := cube.Publish(c, cube.Terms{Minimum: 10, By: by})
	must(t, err)
	if !slices.Equal(p.By, by) || p.N != 3_000 || p.Lost() >= fine.Lost() {
		t.Errorf("by %v of %d returns %d%% are lost; by prefecture %d%%", p.By, p.N, p.Lost(), fine.Lost())
	}
	kanto := 0
	for _, r := range rowsOf(t, file) {
		if n := r.Group.Pref; n >= "08" && n <= "14" {
			kanto++
		}
	}
	all := returns.Group{Sector: returns.All, Size: returns.All, Pref: "R3"}
	if g := p.Find(all); g == nil || g.N != kanto || kanto == 0 {
		t.Errorf("of 関東 there are %d, told is %+v", kanto, g)
	}
	b := cube.NewBenchmark(p, "mhlw-2027", checklist.Text{JA: "令和9年度調査"}, survey(t).Campaign.Lists, nil)
	raw, err := b.Encode()
	must(t, err)
	read, err := cube.ParseBenchmark(raw)
	must(t, err)
	if peers := read.PeersOf(returns.Group{Sector: "A", Size: "1-5", Pref: "01"}); peers == nil ||
		peers.Name(checklist.Japanese) != "農業、林業 1〜5人 北海道" || peers.By[returns.PartRegion] != "R1" {
		t.Errorf("the peers are %+v", peers)
	}
	var hidden bytes.Buffer
	must(t, fine.WriteHidden(&hidden))
	before, err := cube.ReadHidden(&hidden)
	must(t, err)
	if _, err := cube.Publish(c, cube.Terms{Minimum: 10, By: by, Before: before}); err == nil {
		t.Error("what prefectures hid is taken for what regions hid")
	}
	hidden.Reset()
	must(t, p.WriteHidden(&hidden))
	before, err = cube.ReadHidden(&hidden)
	must(t, err)
	if _, err := cube.Publish(c, cube.Terms{Minimum: 10, By: by, Before: before}); err != nil {
		t.Error(err)
	}
	if _, err := cube.Publish(c, cube.Terms{Minimum: 10, Before: before}); err == nil {
		t.Error("what regions hid is taken for what prefectures hid")
	}
}

// What a benchmark that cannot be read has wrong is told in the user's language, by
// the name or the line: the decoder's own words are English.
func TestABenchmarkThatCannotBeReadIsToldByItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"{\"schema\":\"x\",\n\"lists\":[}":      "（2 行目の近く）",
		`{"schema":7}`:                          "（schema）",
		"{\"schema\":\"x\",\n\"Schema\":\"y\"}": "（2 行目の近く）",
		`{"schema":"x","secret":1}`:             "（secret）",
		`{"schema":"x","lists":[],"groups":[]}`: "（schema, lists, groups）",
	} {
		_, err := cube.ParseBenchmark([]byte(text))
		var r *returns.Refusal
		if !errors.As(err, &r) || !strings.HasSuffix(r.In(checklist.Japanese), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
