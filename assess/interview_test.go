package assess_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// Fixed is compared with every way in which the sheet can still be completed.
func TestFixedMeansNothingCanChangeIt(t *testing.T) {
	fixed := 0
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 5)
		if rapid.Bool().Draw(t, "all facts stated") {
			for _, f := range s.c.Facts {
				s.a.Facts[f.ID] = rapid.SampledFrom(factValues[:2]).Draw(t, "stated")
			}
		}
		verdicts := map[string]bool{}
		complete(s, func(done sheet) {
			rows, _ := sheetRows(done.c, done.a)
			verdicts[refVerdict(rows)] = true
		})
		allStated := true
		for _, f := range s.c.Facts {
			v := s.a.Facts[f.ID]
			allStated = allStated && v != "" && v != "unknown"
		}
		switch is := s.judge().Fixed(); {
		case is && len(verdicts) > 1:
			t.Errorf("called fixed, can become any of %v", verdicts)
		case !is && len(verdicts) == 1 && allStated:
			t.Errorf("called open, is always %v", verdicts)
		case is:
			fixed++
		}
	})
	if fixed == 0 {
		t.Error("no drawn sheet was fixed")
	}
}

// complete calls try with every way to state the facts not known and to answer
// the unanswered duties.
func complete(s sheet, try func(sheet)) {
	for _, f := range s.c.Facts {
		if v := s.a.Facts[f.ID]; v == "" || v == "unknown" {
			for _, v := range []string{"yes", "no"} {
				n := s.copy()
				n.a.Facts[f.ID] = v
				complete(n, try)
			}
			return
		}
	}
	for _, it := range s.judge().Items {
		if it.Question.Duty != must || it.Applies == checklist.False || it.Status != assess.Unanswered {
			continue
		}
		for _, st := range []assess.Status{assess.Yes, assess.Partly, assess.No, assess.NotApplicable} {
			if n := s.with(it.Question.ID, st); st != assess.NotApplicable || it.Question.NA == checklist.NAWithReason {
				complete(n, try)
			}
		}
		return
	}
	try(s)
}

// TestPriorityFixesTheVerdictSooner lets seeded businesses answer the shipped
// checklists in both orders and counts facts and questions until the legal
// verdict is fixed.
func TestPriorityFixesTheVerdictSooner(t *testing.T) {
	profiles := 60
	if os.Getenv("TENKEN_FULL") == "1" {
		profiles = 1000
	}
	for name, c := range shipped(t) {
		t.Run(name, func(t *testing.T) {
			var list, priority []int
			for seed := range uint64(profiles) {
				p := drawProfile(c, seed)
				list = append(list, p.interview(t, c, assess.ByList))
				priority = append(priority, p.interview(t, c, assess.ByPriority))
			}
			slices.Sort(list)
			slices.Sort(priority)
			a, b := list[len(list)/2], priority[len(priority)/2]
			t.Logf("%d profiles: median of answers until the verdict is fixed: %d in list order, %d by priority (means %d, %d)",
				profiles, a, b, sum(list)/len(list), sum(priority)/len(priority))
			if b >= a {
				t.Errorf("by priority it takes %d answers, in list order %d", b, a)
			}
		})
	}
}

// shipped are the checklists of the guidelines, each with the lists it extends;
// without any, one list in the manner of those.
func shipped(t *testing.T) map[string]*checklist.Checklist {
	all := map[string]*checklist.Checklist{}
	byID := map[string]*checklist.Checklist{}
	fsys := os.DirFS("../guidelines")
	names, err := fs.Glob(fsys, "*/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		c, err := checklist.Load(fsys, n)
		if err != nil {
			t.Fatalf("%s: %v", n, err)
		}
		byID[c.ID] = c
		if c.View == nil {
			all[path.Dir(n)] = c
		}
	}
	for dir, c := range all {
		parts := []*checklist.Checklist{c}
		for _, p := range c.Extends {
			parts = append(parts, byID[p.ID])
		}
		if all[dir], err = checklist.Compose(parts...); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
	}
	if len(all) == 0 {
		t.Log("no guideline is shipped: a made up list stands in")
		all["made-up"], _ = large(90, 3, assess.Yes)
	}
	return all
}

// profile is a business: what it would say to every fact and question.
type profile struct {
	facts   map[string]string
	answers map[string]assess.Status
}

// drawProfile draws a business whose care lies between careless and careful.
// What it does wrong does not depend on how questions are marked.
func drawProfile(c *checklist.Checklist, seed uint64) profile {
	r := rand.New(rand.NewPCG(seed, 11))
	p := profile{facts: map[string]string{}, answers: map[string]assess.Status{}}
	for i := range c.Facts {
		f := &c.Facts[i]
		vs := []string{"yes", "no"}
		if f.Type == checklist.Choice {
			vs = nil
			for _, o := range f.Options {
				vs = append(vs, o.ID)
			}
		}
		p.facts[f.ID] = vs[r.IntN(len(vs))]
	}
	care := []int{60, 80, 90, 95, 99, 100}[seed%6]
	for _, q := range c.All() {
		p.answers[q.ID] = assess.Yes
		if r.IntN(100) >= care {
			p.answers[q.ID] = []assess.Status{assess.No, assess.Partly, assess.Unknown}[r.IntN(3)]
		}
	}
	return p
}

// interview counts facts stated and questions answered until the verdict is fixed.
func (p profile) interview(t *testing.T, c *checklist.Checklist, o assess.Order) int {
	s := assess.NewSession(c, begun(t), options())
	s.SetOrder(o)
	for n := 0; ; n++ {
		if s.Result().Fixed() {
			return n
		}
		var err error
		switch f, q := s.NextStep(); {
		case f != nil:
			_, err = s.State(assess.FactValue{ID: f.ID, Value: p.facts[f.ID]})
		case q != nil:
			_, err = s.Answer(assess.Change{Q: q.ID, Fields: map[assess.Field]string{assess.FieldStatus: p.answers[q.ID].String()}})
		default:
			t.Fatal("all is said and the verdict is not fixed")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// The interview asks everything once, in either order, whatever is said.
func TestInterviewAsksEverythingOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sh := drawSheet(t, 12)
		s := assess.NewSession(sh.c, begun(t), options())
		s.SetOrder(rapid.SampledFrom([]assess.Order{assess.ByList, assess.ByPriority}).Draw(t, "order"))
		asked := map[string]bool{}
		practice := false
		for {
			f, q := s.NextStep()
			if f == nil && q == nil {
				break
			}
			id := ""
			var err error
			if f != nil {
				id = f.ID
				_, err = s.State(assess.FactValue{ID: id, Value: rapid.SampledFrom(factValues[:3]).Draw(t, "fact")})
			} else {
				id = q.ID
				practice = practice || q.Duty != must
				if s.Order() == assess.ByPriority && practice && q.Duty == must {
					t.Errorf("duty %s comes after practice", id)
				}
				_, err = s.Answer(assess.Change{Q: id, Fields: map[assess.Field]string{"status": "yes"}})
			}
			if err != nil || asked[id] || f != nil && q != nil {
				t.Fatalf("%s asked again: %v", id, err)
			}
			asked[id] = true
		}
		r := s.Result()
		if !r.Fixed() && r.Legal.Verdict != assess.Conforming || len(s.Asked(assess.WithStatus(assess.Unanswered))) > 0 {
			t.Errorf("ended early: %+v", ofResult(r))
		}
	})
}
