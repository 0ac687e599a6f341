package checklist

import (
	"encoding/json"
	"io"
)

// Schemas of what the writers below write. Names are English and stay; members
// may be added; what does not exist is absent.
const (
	provisionsSchema = "tenken/provisions/v1"
	staleSchema      = "tenken/stale/v1"
	coverageSchema   = "tenken/coverage/v1"
)

func jsonText(t Text) *Text {
	if t.IsZero() {
		return nil
	}
	return &t
}

type citeJSON struct {
	Source string `json:"source"`
	At     string `json:"at,omitempty"`
}

type numberJSON struct {
	At    string `json:"at,omitempty"`
	From  Date   `json:"from,omitempty"`
	Until Date   `json:"until,omitempty"`
}

type changeJSON struct {
	On   Date  `json:"on,omitempty"`
	By   Date  `json:"by,omitempty"`
	What *Text `json:"what"`
}

type provisionJSON struct {
	At       string       `json:"at"`
	Caption  *Text        `json:"caption,omitempty"`
	Official bool         `json:"official_caption"`
	Gist     *Text        `json:"gist,omitempty"`
	Duty     Duty         `json:"duty"`
	Whose    Whose        `json:"whose,omitempty"`
	State    string       `json:"state"`
	From     Date         `json:"from,omitempty"`
	To       Date         `json:"to,omitempty"`
	Latest   Date         `json:"latest,omitempty"`
	Was      []numberJSON `json:"was,omitempty"`
	Becomes  []numberJSON `json:"becomes,omitempty"`
	Changes  []changeJSON `json:"changes,omitempty"`
	Sure     Confidence   `json:"confidence"`
	Note     *Text        `json:"note,omitempty"`
}

func (p *Provision) json(day Date) provisionJSON {
	x := provisionJSON{At: p.At, Caption: jsonText(p.Caption), Official: !p.Own && !p.Caption.IsZero(),
		Gist: jsonText(p.Gist),
		Duty: p.Duty, Whose: p.Whose, State: p.Standing(day).String(), From: p.From, To: p.To, Latest: p.Latest,
		Sure: p.Sure, Note: jsonText(p.Note)}
	for _, n := range p.Was {
		x.Was = append(x.Was, numberJSON(n))
	}
	for _, n := range p.Becomes {
		x.Becomes = append(x.Becomes, numberJSON(n))
	}
	for _, c := range p.Changes {
		x.Changes = append(x.Changes, changeJSON{c.On, c.By, jsonText(c.What)})
	}
	return x
}

// WriteLaw writes provisions of a document as JSON, each with its state on a day.
func WriteLaw(w io.Writer, d *Document, provisions []*Provision, day Date) error {
	out := struct {
		Schema     string          `json:"schema"`
		ID         string          `json:"id"`
		Title      *Text           `json:"title"`
		Number     string          `json:"number,omitempty"`
		Edition    *Text           `json:"edition,omitempty"`
		Read       Date            `json:"read"`
		URL        string          `json:"url,omitempty"`
		Note       *Text           `json:"note,omitempty"`
		On         Date            `json:"on"`
		Provisions []provisionJSON `json:"provisions"`
	}{provisionsSchema, d.ID, jsonText(d.Title), d.Number, jsonText(d.Edition), d.Read, d.URL, jsonText(d.Note), day,
		[]provisionJSON{}}
	for _, p := range provisions {
		out.Provisions = append(out.Provisions, p.json(day))
	}
	return json.NewEncoder(w).Encode(out)
}

// WriteStale writes stale citations as JSON.
func WriteStale(w io.Writer, c *Checklist, on Date, stale []StaleCite) error {
	type item struct {
		Question string    `json:"question"`
		Cite     citeJSON  `json:"cite"`
		Kind     StaleKind `json:"kind"`
		Day      Date      `json:"day,omitempty"`
		Now      string    `json:"now,omitempty"`
		What     *Text     `json:"what,omitempty"`
	}
	out := struct {
		Schema    string `json:"schema"`
		Checklist string `json:"checklist"`
		AsOf      Date   `json:"as_of"`
		On        Date   `json:"on"`
		Stale     []item `json:"stale"`
	}{staleSchema, c.ID, c.AsOf, on, []item{}}
	for _, s := range stale {
		out.Stale = append(out.Stale,
			item{s.Question, citeJSON{s.Cite.Source, s.Cite.At}, s.Kind, s.Day, s.Now, jsonText(s.What)})
	}
	return json.NewEncoder(w).Encode(out)
}

type (
	lackJSON struct {
		Question string   `json:"question"`
		Why      LackKind `json:"why"`
	}
	waitingJSON struct {
		ID  string   `json:"id"`
		For []string `json:"for"`
	}
	coveredJSON struct {
		ID        string     `json:"id"`
		Duty      Duty       `json:"duty"`
		Whose     Whose      `json:"whose,omitempty"`
		What      *Text      `json:"what"`
		Cite      []citeJSON `json:"cite"`
		State     CoverState `json:"state"`
		Part      *Text      `json:"part,omitempty"`
		Questions []string   `json:"questions,omitempty"`
		Lacks     []lackJSON `json:"lacks,omitempty"`
		Reason    *Text      `json:"reason,omitempty"`
		Sure      Confidence `json:"confidence"`
	}
	coverageJSON struct {
		ID      string        `json:"id"`
		Title   *Text         `json:"title"`
		Asked   int           `json:"asked"`
		Covered int           `json:"covered"`
		Unasked int           `json:"unasked"`
		Duties  []coveredJSON `json:"duties"`
	}
)

// WriteCoverage writes coverage as JSON: for each list how many duties must be
// asked, how many are covered, and every duty with its questions, those it names
// that are not credited, and the reason why none is needed; and which lists of
// duties wait for a checklist of another id.
func WriteCoverage(w io.Writer, c *Checklist, lists []ListCoverage, waiting []*DutyList) error {
	out := struct {
		Schema    string         `json:"schema"`
		Checklist string         `json:"checklist"`
		Serial    int            `json:"serial"`
		Lists     []coverageJSON `json:"lists"`
		Waiting   []waitingJSON  `json:"waiting,omitempty"`
	}{Schema: coverageSchema, Checklist: c.ID, Serial: c.Serial, Lists: []coverageJSON{}}
	for _, l := range waiting {
		out.Waiting = append(out.Waiting, waitingJSON{l.ID, l.For})
	}
	for i := range lists {
		out.Lists = append(out.Lists, lists[i].json())
	}
	return json.NewEncoder(w).Encode(out)
}

func (l *ListCoverage) json() coverageJSON {
	out := coverageJSON{ID: l.List.ID, Title: jsonText(l.List.Title), Duties: []coveredJSON{}}
	out.Asked, out.Covered, out.Unasked = l.Count()
	for i := range l.Items {
		out.Duties = append(out.Duties, l.Items[i].json())
	}
	return out
}

func (x *ItemCoverage) json() coveredJSON {
	d := coveredJSON{ID: x.Item.ID, Duty: x.Item.Duty, Whose: x.Item.Whose, What: jsonText(x.What), State: x.State(),
		Part: jsonText(x.Item.Part), Questions: x.By, Reason: jsonText(x.Item.Unasked), Sure: x.Item.Sure}
	for _, k := range x.Lacks {
		d.Lacks = append(d.Lacks, lackJSON(k))
	}
	for _, cite := range x.Item.Cite {
		d.Cite = append(d.Cite, citeJSON{cite.Source, cite.At})
	}
	return d
}
