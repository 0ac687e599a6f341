package cube_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tenken/report/cube"
)

// grid is a table of these inner sizes with skewed counts, and its margins.
func grid(dice *rand.Rand, inner ...int) cube.Grid {
	g := cube.Grid{}
	n := 1
	for _, size := range inner {
		g.Size = append(g.Size, size+1)
		n *= size + 1
	}
	g.Cells = make([]int, n)
	total := 20 + dice.IntN(20*n)
	for range total {
		at := make([]int, len(inner))
		for d, size := range inner {
			x := dice.Float64()
			at[d] = int(x * x * float64(size))
		}
		addTo(g, at)
	}
	return g
}

// addTo counts one more in a cell and in all margins above it.
func addTo(g cube.Grid, at []int) {
	for mask := range 1 << len(at) {
		cell := 0
		for d, size := range g.Size {
			place := at[d]
			if mask>>d&1 == 1 {
				place = size - 1
			}
			cell = cell*size + place
		}
		g.Cells[cell]++
	}
}

// place is where a cell stands along each dimension.
func place(g cube.Grid, cell int) []int {
	at := make([]int, len(g.Size))
	for d := len(g.Size) - 1; d >= 0; d-- {
		at[d] = cell % g.Size[d]
		cell /= g.Size[d]
	}
	return at
}

// equations are the sums of a grid: in each the last cell is the sum of the others.
func equations(g cube.Grid) (all [][]int) {
	for cell := range g.Cells {
		at := place(g, cell)
		for d, size := range g.Size {
			if at[d] != size-1 {
				continue
			}
			stride := 1
			for _, s := range g.Size[d+1:] {
				stride *= s
			}
			var line []int
			for i := range size {
				line = append(line, cell-(size-1-i)*stride)
			}
			all = append(all, line)
		}
	}
	return all
}

// TestHideRules: what is small is hidden, what is empty or nothing gives away is
// shown, and by minimum the sizes of groups that may be told.
func TestHideRules(t *testing.T) {
	// 100, 4 and 0 by 200, 50 and 0, with margins.
	g := cube.Grid{Size: []int{4, 3}, Cells: []int{100, 200, 300, 4, 50, 54, 0, 0, 0, 104, 250, 354}}
	why := cube.Hide(g, 10, nil)
	if why[3] != cube.Small || why[6] != cube.Shown || why[11] != cube.Shown {
		t.Errorf("hidden are %v", why)
	}
	hidden := 0
	for _, w := range why {
		if w != cube.Shown {
			hidden++
		}
	}
	if hidden != 4 {
		t.Errorf("%d cells are hidden of %v, and four are a block", hidden, why)
	}
	if why := cube.Hide(g, 3, nil); slices.Max(why) != cube.Shown {
		t.Errorf("with a minimum of 3 nothing is small, and hidden are %v", why)
	}
	before := func(cell int) bool { return cell == 0 }
	if why := cube.Hide(g, 3, before); why[0] != cube.Before {
		t.Errorf("what was hidden before is %v", why[0])
	}
}

// TestHideNeedsABlock: one business alone in the country hides even the total.
func TestHideNeedsABlock(t *testing.T) {
	for _, n := range []int{1, 9} {
		g := cube.Grid{Size: []int{3}, Cells: []int{n, 0, n}}
		if why := cube.Hide(g, 10, nil); why[0] != cube.Small || why[2] != cube.Small {
			t.Errorf("of %d alone hidden are %v", n, why)
		}
	}
}

// TestHideIsProven: for every hidden cell of random tables there are two other
// ways to fill in the hidden cells, at least minimum apart, that nobody can tell
// from the true one. (The proof by a linear program is TestAttack.)
func TestHideIsProven(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dice := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		inner := make([]int, rapid.IntRange(1, 3).Draw(rt, "dimensions"))
		for i := range inner {
			inner[i] = rapid.IntRange(2, 4).Draw(rt, "size")
		}
		g := grid(dice, inner...)
		why := cube.Hide(g, 10, nil)
		for i, n := range g.Cells {
			if n > 0 && n < 10 && why[i] == cube.Shown || n == 0 && why[i] != cube.Shown {
				rt.Fatalf("cell %d of %d is %v", i, n, why[i])
			}
		}
		for _, line := range equations(g) {
			alone := 0
			for _, cell := range line {
				if why[cell] != cube.Shown {
					alone++
				}
			}
			if alone == 1 {
				rt.Fatalf("a hidden cell stands alone in the sum %v of %v", line, g)
			}
		}
	})
}

// need skips a test whose tool is missing, loudly; TENKEN_REQUIRE makes it fail.
func need(t testing.TB, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil || !required(tool) {
		missing(t, tool)
	}
}

// required says that TENKEN_REQUIRE names a tool: its tests are run by choice, for
// they start other programs.
func required(tool string) bool {
	return slices.Contains(strings.Split(os.Getenv("TENKEN_REQUIRE"), ","), tool)
}

func missing(t testing.TB, tool string) {
	t.Helper()
	if required(tool) {
		t.Fatalf("%s is required by TENKEN_REQUIRE and is not installed", tool)
	}
	t.Skipf("SKIPPED: TENKEN_REQUIRE does not name %s", tool)
}

// full says whether the large counts were asked for.
func full() bool { return os.Getenv("TENKEN_FULL") != "" }

// TestAttack lets a linear program close in on every hidden cell, knowing all that
// is shown, every sum, and that no hidden cell is empty: none is closed in on to
// fewer than the minimum. The second half knows two editions, one return apart.
func TestAttack(t *testing.T) {
	need(t, "glpsol")
	tables := 20
	if full() {
		tables = 200
	}
	sizes := [][]int{{4}, {6, 4}, {3, 5}, {8, 3}, {4, 3, 3}, {5, 3, 2}}
	attacked := 0
	for i := range tables {
		dice := rand.New(rand.NewPCG(uint64(i), 2))
		g := grid(dice, sizes[i%len(sizes)]...)
		first := edition{g, cube.Hide(g, 10, nil)}
		editions := []edition{first}
		if i%2 == 1 {
			next := cube.Grid{Size: g.Size, Cells: slices.Clone(g.Cells)}
			at := place(g, dice.IntN(len(g.Cells)))
			for d := range at {
				at[d] = min(at[d], g.Size[d]-2)
			}
			addTo(next, at)
			before := func(cell int) bool { return first.why[cell] != cube.Shown }
			editions = append(editions, edition{next, cube.Hide(next, 10, before)})
		}
		for cell, why := range first.why {
			if why == cube.Shown {
				continue
			}
			attacked++
			low, high := bound(t, editions, cell)
			if high >= 0 && high-low < 10 {
				t.Errorf("table %d: cell %d of %d is between %v and %v\n%v\n%v", i, cell, g.Cells[cell], low, high,
					g, first.why)
			}
		}
	}
	t.Logf("%d tables, %d hidden cells attacked", tables, attacked)
	if attacked == 0 {
		t.Error("nothing was attacked")
	}
}

// TestAttackFindsAHole: the attack is no attack if it cannot find what is there.
func TestAttackFindsAHole(t *testing.T) {
	need(t, "glpsol")
	g := cube.Grid{Size: []int{3}, Cells: []int{4, 50, 54}}
	holey := edition{g, []cube.Why{cube.Small, cube.Shown, cube.Shown}}
	if low, high := bound(t, []edition{holey}, 0); low != 4 || high != 4 {
		t.Errorf("a cell that stands alone is between %v and %v", low, high)
	}
}

type edition struct {
	cube.Grid
	why []cube.Why
}

// bound is what a linear program can tell of a hidden cell; high is -1 where there
// is no bound.
func bound(t *testing.T, editions []edition, cell int) (low, high float64) {
	t.Helper()
	var limits [2]float64
	for i, way := range []string{"Minimize", "Maximize"} {
		limits[i] = solve(t, program(way, editions, cell))
	}
	return limits[0], limits[1]
}

// program writes the linear program in CPLEX form: what is shown stands, what is
// hidden is 1 or more, and from one edition to the next one return came in.
func program(way string, editions []edition, cell int) string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n target: x0_%d\nSubject To\n", way, cell)
	var bounds bytes.Buffer
	for e, ed := range editions {
		for _, line := range equations(ed.Grid) {
			for _, c := range line[:len(line)-1] {
				fmt.Fprintf(&b, " + x%d_%d", e, c)
			}
			fmt.Fprintf(&b, " - x%d_%d = 0\n", e, line[len(line)-1])
		}
		for c, n := range ed.Cells {
			if ed.why[c] == cube.Shown {
				fmt.Fprintf(&bounds, " x%d_%d = %d\n", e, c, n)
			} else {
				fmt.Fprintf(&bounds, " x%d_%d >= %d\n", e, c, min(n, 1))
			}
			if e > 0 {
				fmt.Fprintf(&b, " x%d_%d - x%d_%d >= 0\n x%d_%d - x%d_%d <= 1\n", e, c, e-1, c, e, c, e-1, c)
			}
		}
		if e > 0 {
			last := len(ed.Cells) - 1
			fmt.Fprintf(&b, " x%d_%d - x%d_%d = 1\n", e, last, e-1, last)
		}
	}
	return b.String() + "Bounds\n" + bounds.String() + "End\n"
}

var objective = regexp.MustCompile(`Objective:\s+target = ([-0-9.e+]+)`)

func solve(t *testing.T, lp string) float64 {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "attack.lp"), filepath.Join(dir, "attack.out")
	if err := os.WriteFile(in, []byte(lp), 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command("glpsol", "--lp", in, "-o", out).CombinedOutput()
	if err != nil {
		t.Fatalf("glpsol: %v\n%s\n%s", err, said, lp)
	}
	if bytes.Contains(said, []byte("NO DUAL FEASIBLE")) || bytes.Contains(said, []byte("UNBOUNDED")) {
		return -1
	}
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	m := objective.FindSubmatch(text)
	if m == nil || bytes.Contains(said, []byte("NO PRIMAL FEASIBLE")) {
		t.Fatalf("glpsol finds nothing: %s\n%s", said, lp)
	}
	v, err := strconv.ParseFloat(string(m[1]), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// BenchmarkHide is the table of a nation: 20 sectors, 6 sizes, 47 prefectures.
func BenchmarkHide(b *testing.B) {
	dice := rand.New(rand.NewPCG(1, 3))
	g := grid(dice, 20, 6, 47)
	for range 242_662 - g.Cells[len(g.Cells)-1] {
		x, y, z := dice.Float64(), dice.Float64(), dice.Float64()
		addTo(g, []int{int(x * x * 20), int(y * y * 6), int(z * z * 47)})
	}
	b.ResetTimer()
	for b.Loop() {
		why := cube.Hide(g, 10, nil)
		hidden := 0
		for _, w := range why {
			if w != cube.Shown {
				hidden++
			}
		}
		b.ReportMetric(float64(hidden), "hidden")
	}
}
