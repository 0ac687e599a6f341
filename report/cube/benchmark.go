package cube

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/returns"
)

// benchmarkSchema is the value of the member `schema` of a benchmark.
const benchmarkSchema = "tenken/benchmark/v1"

// BenchmarkFile is the name of the file in a pack of kind benchmark.
const BenchmarkFile = "benchmark.json"

// Benchmark is what a ministry gives back: the same file to everybody, in which
// each business finds itself. It holds what [Publish] lets be told of groups of 30
// returns or more, and nothing of any business.
type Benchmark struct {
	Schema   string            `json:"schema"`
	Campaign string            `json:"campaign"`
	Title    checklist.Text    `json:"title"`
	Lists    []returns.ListRef `json:"lists"` // what was answered; the figures are over all of them
	Groups   []BenchmarkGroup  `json:"groups"`
}

// BenchmarkGroup are the figures of one group; a part that By lacks is all of it.
type BenchmarkGroup struct {
	By       map[returns.Part]string `json:"by"`
	N        int                     `json:"n"` // about: rounded to tens
	Met      *Quartiles              `json:"met,omitempty"`
	Practice *Quartiles              `json:"practice,omitempty"`
	Verdict  map[string]int          `json:"verdict,omitempty"` // steps of 5 points, see [Share]
	Yes      map[string]int          `json:"yes,omitempty"`     // by question: the same
}

// NewBenchmark takes out of what may be told what a benchmark holds. Of by it keeps
// only groups by these parts; nil keeps all.
func NewBenchmark(p *Published, campaign string, title checklist.Text, lists []returns.ListRef,
	by []returns.Part) *Benchmark {
	b := &Benchmark{Schema: benchmarkSchema, Campaign: campaign, Title: title, Lists: lists}
	for i := range p.Groups {
		t := &p.Groups[i]
		if n, shown := p.Shown(t); !shown || n < LeastForShares || t.Met == nil {
			continue
		}
		g := BenchmarkGroup{By: map[returns.Part]string{}, N: (t.N + 5) / 10 * 10, Met: t.Met, Practice: t.Practice,
			Verdict: percents(t.Verdicts), Yes: percents(t.Yes)}
		kept := true
		for _, part := range p.parts {
			if v := t.Group.Of(part); v != returns.All {
				g.By[part] = v
				kept = kept && v != returns.Untold && (by == nil || slices.Contains(by, part))
			}
		}
		if kept {
			b.Groups = append(b.Groups, g)
		}
	}
	return b
}

func percents(parts []Part) map[string]int {
	of := map[string]int{}
	for _, p := range parts {
		if n, ok := p.Share.Percent(); ok {
			of[p.Of] = n
		}
	}
	return of
}

// Encode writes the benchmark, the same bytes for the same figures.
func (b *Benchmark) Encode() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(b); err != nil {
		return nil, fmt.Errorf("write benchmark: %w", err)
	}
	return out.Bytes(), nil
}

// ParseBenchmark reads a benchmark strictly; the error is a [returns.Refusal].
func ParseBenchmark(raw []byte) (*Benchmark, error) {
	if slip := checklist.SlipOf(string(raw)); slip != nil {
		return nil, refuse("benchmark", wBenchmarkLine, slip.Line)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	b := &Benchmark{}
	if err := d.Decode(b); err != nil {
		unknown, wrong, line := returns.Unread(raw, err)
		if where := cmp.Or(unknown, wrong); where != "" {
			return nil, refuse("benchmark", wBenchmarkForm, where)
		}
		return nil, refuse("benchmark", wBenchmarkLine, line)
	}
	if b.Schema != benchmarkSchema || len(b.Lists) == 0 || len(b.Groups) == 0 {
		return nil, refuse("benchmark", wBenchmarkForm, "schema, lists, groups")
	}
	for i := range b.Groups {
		if !b.Groups[i].good() {
			return nil, refuse("benchmark", wBenchmarkForm, fmt.Sprintf("groups[%d]", i))
		}
	}
	return b, nil
}

// good says whether the figures of a group can be figures.
func (g *BenchmarkGroup) good() bool {
	for part, v := range g.By {
		if !slices.Contains(benchmarkParts[:], part) || !part.Has(v) {
			return false
		}
	}
	for _, q := range []*Quartiles{g.Met, g.Practice} {
		if q != nil && (q[0] < 0 || q[0] > q[1] || q[1] > q[2] || q[2] > 100) {
			return false
		}
	}
	for _, n := range g.Yes {
		if n < 0 || n > 100 {
			return false
		}
	}
	return g.N > 0 && g.Met != nil
}

// benchmarkParts are the parts by which a group can be named, in that order.
var benchmarkParts = [...]returns.Part{returns.PartSector, returns.PartSize, returns.PartPref, returns.PartRegion}

// finest are the parts by which a business looks for itself, one after the other.
var finest = [...][]returns.Part{
	{returns.PartSector, returns.PartSize, returns.PartPref},
	{returns.PartSector, returns.PartSize, returns.PartRegion},
	{returns.PartSector, returns.PartSize}, {returns.PartSector}, {},
}

// PeersOf is the finest group in which a business can find itself: by all that is
// known of it, else by the region for the prefecture, else without it, then without
// the size, then all.
func (b *Benchmark) PeersOf(g returns.Group) *BenchmarkGroup {
	for _, parts := range finest {
		want := map[returns.Part]string{}
		for _, part := range parts {
			v := g.Of(part)
			if part == returns.PartRegion {
				v = returns.RegionOf(v)
			}
			if v != "" {
				want[part] = v
			}
		}
		for i := range b.Groups {
			if maps.Equal(b.Groups[i].By, want) {
				return &b.Groups[i]
			}
		}
	}
	return nil
}

// Name is what the group is called: 医療、福祉 6〜20人 東京都.
func (g *BenchmarkGroup) Name(lang checklist.Lang) string {
	name := ""
	for _, part := range benchmarkParts {
		if v, ok := g.By[part]; ok {
			if name != "" {
				name += wNameGap.In(lang)
			}
			name += part.Name(v, lang)
		}
	}
	if name == "" {
		return wAllBusinesses.In(lang)
	}
	return name
}

// Position is where a business stands among others.
type Position struct {
	Title    checklist.Text // of the campaign
	Peers    *BenchmarkGroup
	Met      *assess.Interval // its own; nil: none
	Practice *assess.Interval
	Behind   []Peer // its own no, partly and unknown that most others do, the most first
	Bars     []Peer // every question asked of which the others' share is told, in order
}

// Peer is a question, the own answer, and how many of the others say yes.
type Peer struct {
	Question *checklist.Question
	Own      assess.Status
	Share    Share
}

// behindAt is from which share on most others do something.
const behindAt = 50

// Locate finds the place of a business. list is the lists of the benchmark, composed
// ([Benchmark.Compose]); a its answers; g where it belongs. Nil where the benchmark has
// no figures at all for it.
func (b *Benchmark) Locate(list *checklist.Checklist, a *assess.Assessment, g returns.Group) *Position {
	peers := b.PeersOf(g)
	if peers == nil {
		return nil
	}
	r := assess.Judge(list, a)
	o := assess.OutcomeOf(r)
	p := &Position{Title: b.Title, Peers: peers, Met: o.Rate, Practice: o.Practice}
	for _, it := range r.Items {
		share, told := peers.Yes[it.Question.ID]
		if it.Applies == checklist.False || !told {
			continue
		}
		peer := Peer{it.Question, it.Status, Share(share)}
		p.Bars = append(p.Bars, peer)
		if it.Status.Gap() && share >= behindAt {
			p.Behind = append(p.Behind, peer)
		}
	}
	slices.SortStableFunc(p.Behind, func(a, b Peer) int { return int(b.Share - a.Share) })
	return p
}

// Compose composes the lists of the benchmark out of those that an assessment holds;
// a list that it does not hold, or of another serial, is a [returns.Refusal].
func (b *Benchmark) Compose(held []*checklist.Checklist) (*checklist.Checklist, error) {
	s, err := returns.NewSurvey(&returns.Campaign{Lists: b.Lists}, held)
	if err != nil {
		return nil, err
	}
	return s.List, nil
}
