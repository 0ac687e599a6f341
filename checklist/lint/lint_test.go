package lint_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/checklist/diff"
	"tenken/checklist/lint"
)

// mistake is one block of testdata/good/mistakes.txt, which says what they mean.
type mistake struct {
	line         int // of the block
	sector, next bool
	not          bool
	rule, story  string
	after, at    string
	also         []string
	hunks        []hunk
}

// hunk takes lines out and puts others in; mark is the place of the problem, or -1.
type hunk struct {
	out, in []string
	mark    int
}

func mistakes(t testing.TB) (all []mistake) {
	raw, err := os.ReadFile("testdata/mistakes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var m *mistake
	for i, line := range strings.Split(string(raw), "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch {
		case line == "":
			m = nil
		case line[0] == '#':
		case m == nil:
			all = append(all, mistake{line: i + 1, rule: key, story: value})
			m = &all[len(all)-1]
			m.rule, m.sector = strings.CutPrefix(m.rule, "in sector ")
			m.rule, m.next = strings.CutPrefix(m.rule, "new edition ")
			m.rule, m.not = strings.CutPrefix(m.rule, "not ")
		case key == "after":
			m.after = value
		case key == "at":
			m.at = value
		case key == "also":
			m.also = strings.Fields(value)
		case line[0] == '-':
			if n := len(m.hunks); n == 0 || m.hunks[n-1].in != nil {
				m.hunks = append(m.hunks, hunk{mark: -1})
			}
			h := &m.hunks[len(m.hunks)-1]
			h.out = append(h.out, line[2:])
		case line[0] == '+', line[0] == '>':
			h := &m.hunks[len(m.hunks)-1]
			if line[0] == '>' {
				h.mark = len(h.in)
			}
			h.in = append(h.in, line[2:])
		default:
			t.Fatalf("mistakes.txt:%d: what is %q?", i+1, line)
		}
	}
	return all
}

// apply changes the lines of a file and says at which line the problem shall be.
func (m *mistake) apply(t testing.TB, text string) (changed string, line int) {
	t.Helper()
	lines := strings.Split(text, "\n")
	first, marked := 0, 0
	for i, h := range m.hunks {
		from := 0
		if m.after != "" {
			from = find(t, lines, m.after, 0)
		}
		at := -1
		for k := from; k+len(h.out) <= len(lines); k++ {
			if slices.Equal(lines[k:k+len(h.out)], h.out) {
				if at >= 0 && m.after == "" {
					t.Fatalf("mistakes.txt:%d: the lines taken out stand at %d and %d", m.line, at+1, k+1)
				}
				if at < 0 {
					at = k
				}
			}
		}
		if at < 0 {
			t.Fatalf("mistakes.txt:%d: no such lines: %q", m.line, h.out)
		}
		in := slices.Clone(h.in)
		for k := range in { // the digest of what was there before the mistake
			in[k] = strings.ReplaceAll(in[k], "SHA-OF-THE-FORMER", fmt.Sprintf("%x", sha256.Sum256([]byte(text))))
		}
		lines = slices.Replace(lines, at, at+len(h.out), in...)
		if i == 0 {
			first = at + 1
		}
		if h.mark >= 0 {
			marked = at + 1 + h.mark
		}
	}
	switch {
	case m.at != "":
		k := 0
		for i, part := range strings.Split(m.at, " / ") {
			k = find(t, lines, part, k+min(i, 1))
		}
		return strings.Join(lines, "\n"), k + 1
	case marked > 0:
		return strings.Join(lines, "\n"), marked
	default:
		return strings.Join(lines, "\n"), first
	}
}

// find is the index of the first line from there on that ends in what.
func find(t testing.TB, lines []string, what string, from int) int {
	t.Helper()
	for i := from; i < len(lines); i++ {
		if lines[i] == what || strings.HasSuffix(lines[i], " "+what) {
			return i
		}
	}
	t.Fatalf("no line %q", what)
	return -1
}

// testLaw is the small register of the tests.
func testLaw(t testing.TB) *checklist.Register {
	t.Helper()
	reg, err := checklist.LoadRegister(os.DirFS("../testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func readTest(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile("../testdata/good/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func parseText(t testing.TB, name, text string) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGoodListsHaveNothingWrong(t *testing.T) {
	good, sector := parseText(
		t,
		"good.yaml",
		readTest(t, "good.yaml"),
	), parseText(
		t,
		"sector.yaml",
		readTest(t, "sector.yaml"),
	)
	for _, c := range []*checklist.Checklist{good, sector} {
		if ps := lint.Check(c, testLaw(t), good); len(ps) > 0 {
			t.Errorf("%s:\n%s", c.ID, ps.In(checklist.English))
		}
	}
	if ps := lint.Edition(good, good); len(ps) > 0 {
		t.Errorf("an edition differs from itself: %s", ps.In(checklist.English))
	}
	whole, err := checklist.Compose(good, sector)
	if err != nil {
		t.Fatal(err)
	}
	if ps := lint.Check(whole, testLaw(t)); len(ps) > 0 {
		t.Errorf("whole:\n%s", ps.In(checklist.English))
	}
}

func TestEveryMistakeIsCaughtByTheRuleMeantForIt(t *testing.T) {
	reg := testLaw(t)
	goodText, sectorText := readTest(t, "good.yaml"), readTest(t, "sector.yaml")
	good := parseText(t, "good.yaml", goodText)
	n := 0
	for _, m := range mistakes(t) {
		if !m.not {
			n++
		}
		t.Run(fmt.Sprintf("%d %s", m.line, m.rule), func(t *testing.T) {
			text, name := goodText, "good.yaml"
			if m.sector {
				text, name = sectorText, "sector.yaml"
			}
			text, line := m.apply(t, text)
			caught := false
			for _, p := range found(t, m, name, text, good, reg) {
				one := checklist.Problems{p}
				if words := one.In(checklist.Japanese) + one.Error(); strings.Contains(words, "%!") {
					t.Errorf("%s: a message is not well formed: %s", m.story, words)
				}
				switch {
				case p.Rule == m.rule && p.Pos.Line == line && p.Pos.File == name:
					caught = true
				case p.Rule == m.rule && !slices.Contains(m.also, m.rule):
					t.Errorf("%s: at line %d, want %d: %s", m.story, p.Pos.Line, line, p.Text.EN)
				case !slices.Contains(m.also, p.Rule):
					t.Errorf("%s: something else: %s", m.story, checklist.Problems{p}.In(checklist.English))
				}
			}
			if caught == m.not {
				t.Errorf("%s: caught: %v", m.story, caught)
			}
		})
	}
	if n < 110 {
		t.Errorf("only %d mistakes", n)
	}
	t.Logf("%d mistakes, %d that are none", n, len(mistakes(t))-n)
}

func found(
	t *testing.T,
	m mistake,
	name, text string,
	good *checklist.Checklist,
	reg *checklist.Register,
) checklist.Problems {
	c, err := checklist.Parse(name, []byte(text))
	if err != nil {
		var ps checklist.Problems
		if !errors.As(err, &ps) {
			t.Fatal(err)
		}
		return ps
	}
	ps := lint.Check(c, reg, good, parseText(t, "sister.yaml", readTest(t, "sister.yaml")))
	if m.next {
		ps = append(ps, lint.Edition(good, c)...)
	}
	return ps
}

func TestEveryRuleHasACaseThatFiresAndOneThatDoesNot(t *testing.T) {
	fires, silent := map[string]bool{}, map[string]bool{}
	for _, m := range mistakes(t) {
		if m.not {
			silent[m.rule] = true
		} else {
			fires[m.rule] = true
		}
	}
	seen := map[string]bool{}
	for _, r := range lint.Rules() {
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
		if !fires[r.ID] && r.ID != "condition-not-proved" &&
			r.ID != "no-question-profile" { // these have tests of their own
			t.Errorf("no mistake fires %s", r.ID)
		}
		if r.What.JA == "" || r.What.EN == "" || r.Hint.JA == "" || r.Hint.EN == "" {
			t.Errorf("%s is not described in both languages", r.ID)
		}
	}
	t.Logf("%d rules, %d with a near miss beside good.yaml, which fires none", len(seen), len(silent))
}

// withConditions is good.yaml, every question of which is asked only under a condition.
func withConditions(t *testing.T, facts []checklist.Fact, when func(i int) *checklist.Cond) *checklist.Checklist {
	c := parseText(t, "good.yaml", readTest(t, "good.yaml"))
	c.Facts = facts
	i := 0
	for _, q := range c.All() {
		q.When, q.Quick = when(i), false
		i++
	}
	return c
}

func manyFacts(n int) (facts []checklist.Fact) {
	for i := range n {
		facts = append(
			facts,
			checklist.Fact{
				ID:   fmt.Sprintf("f%d", i),
				Type: checklist.YesNo,
				Ask:  checklist.Text{JA: "ありますか。", EN: "?"},
				Why:  checklist.Text{JA: "確かめるためです。", EN: "."},
			},
		)
	}
	return facts
}

func is(fact, value string) *checklist.Cond { return &checklist.Cond{Fact: fact, Is: []string{value}} }

func rulesOf(ps checklist.Problems) map[string]bool {
	m := map[string]bool{}
	for _, p := range ps {
		m[p.Rule] = true
	}
	return m
}

// A list that was made by a program and never was a file can be linted too.
func TestAListWithoutAFileIsLinted(t *testing.T) {
	c := parseText(t, "good.yaml", readTest(t, "good.yaml"))
	c.Raw = nil
	q := c.Question("GEN-02-02")
	q.Ask.JA = "個人データの書類の保管"
	ps := lint.Check(c, nil)
	if len(ps) != 1 || ps[0].Rule != "not-a-question" || ps[0].Pos != q.Pos {
		t.Errorf("%s", ps.In(checklist.English))
	}
	if ps := lint.Check(&checklist.Checklist{}, nil); ps.Errors() > 0 {
		t.Errorf("an empty list: %s", ps.In(checklist.English))
	}
	lint.Edition(&checklist.Checklist{}, c)
	diff.Compare(&checklist.Checklist{}, c)
}

func TestAProfileThatIsAskedNothingIsFound(t *testing.T) {
	facts := manyFacts(20)
	// every question hangs on a fact of its own: all no, and nothing is asked
	c := withConditions(t, facts, func(i int) *checklist.Cond { return is(facts[i].ID, "yes") })
	if !rulesOf(lint.Check(c, nil))["no-question-profile"] {
		t.Error("twenty facts answered no are not found")
	}
	// whoever says no to the first is asked the second question
	c = withConditions(t, facts, func(i int) *checklist.Cond {
		if i == 1 {
			return is("f0", "no")
		}
		return is(facts[i].ID, "yes")
	})
	if rulesOf(lint.Check(c, nil))["no-question-profile"] {
		t.Error("found a profile that does not exist")
	}
}

// hard is a condition that holds unless an odd number of facts is yes: the worst for a proof.
func hard(facts []checklist.Fact, odd bool) *checklist.Cond {
	if len(facts) == 1 {
		return is(facts[0].ID, map[bool]string{true: "yes", false: "no"}[odd])
	}
	return &checklist.Cond{Any: []*checklist.Cond{
		{All: []*checklist.Cond{is(facts[0].ID, "yes"), hard(facts[1:], !odd)}},
		{All: []*checklist.Cond{is(facts[0].ID, "no"), hard(facts[1:], odd)}},
	}}
}

func TestWhatCannotBeProvedIsSaidAndNotGuessed(t *testing.T) {
	for n, want := range map[int]string{4: "unreachable-question", 12: "condition-not-proved"} {
		facts := manyFacts(n)
		never := &checklist.Cond{
			All: []*checklist.Cond{hard(facts, false), hard(facts, true)},
		} // only 2^n trials show it
		c := withConditions(
			t,
			facts,
			func(i int) *checklist.Cond { return map[bool]*checklist.Cond{true: never}[i == 0] },
		)
		got := rulesOf(lint.Check(c, nil))
		if !got[want] || got["unreachable-question"] && got["condition-not-proved"] {
			t.Errorf("%d facts: %v", n, got)
		}
	}
}
