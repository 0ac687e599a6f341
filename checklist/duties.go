package checklist

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// Values of the key `schema` of lists of duties and of frameworks.
const (
	dutiesSchema = "tenken/duties/v1"
	frameSchema  = "tenken/crosswalk/v1"
)

// DutyList is the list of duties that some checklists must ask, see [Coverage].
type DutyList struct {
	ID    string
	Title Text
	For   []string // ids of the checklists whose questions can cover it
	Items []DutyItem
	Pos   Pos
}

// DutyItem is one duty of a list.
type DutyItem struct {
	ID      string // can be said aloud; stable
	Duty    Duty
	Whose   Whose
	What    Text
	Cite    []Cite   // any of them is enough for the duty
	Part    Text     // which part of the provision it is, where others share its place; may be empty
	AskedBy []string // ids of the questions that ask it
	Unasked Text     // why a self-check of these checklists does not ask it; empty: it must be asked
	Sure    Confidence
	Pos     Pos
}

// Framework is another order of things that questions map to, such as the OECD principles.
type Framework struct {
	ID     string
	Title  Text
	Number string // of a standard
	Read   Date   // the state that was read
	URL    string
	Items  []FrameworkItem
	Pos    Pos
}

// FrameworkItem is one principle or control of a framework.
type FrameworkItem struct {
	ID    string
	Title Text
	Sure  Confidence
	Near  []Near // questions of our lists on the same subject
}

// Near is a question that comes near an item of a framework, seen from the question.
type Near struct {
	Question string
	Relation Relation
	Pos      Pos
}

// Item is the principle or control of that id.
func (f *Framework) Item(id string) (*FrameworkItem, bool) {
	i := slices.IndexFunc(f.Items, func(x FrameworkItem) bool { return x.ID == id })
	if i < 0 {
		return nil, false
	}
	return &f.Items[i], true
}

func (r *reading) dutyList(n *yaml.Node) *DutyList {
	l := &DutyList{Pos: r.pos(n)}
	var schema string
	r.mapping(n, wListDuties,
		must("schema", oneOf(r, "schema", &schema, dutiesSchema)),
		must("id", r.id("id", &l.ID)),
		must("title", r.heading("title", &l.Title)),
		must("for", r.some("for", func(n *yaml.Node) { l.For = append(l.For, r.idOf(n, "for")) })),
		must("duties", r.some("duties", func(n *yaml.Node) { l.Items = append(l.Items, r.dutyItem(n)) })))
	return l
}

func (r *reading) dutyItem(n *yaml.Node) DutyItem {
	x := DutyItem{Pos: r.pos(n), Whose: Business, Sure: Primary}
	r.mapping(n, wDuty,
		must("id", r.id("id", &x.ID)),
		must("duty", oneOf(r, "duty", &x.Duty, Must, Effort, Should, NoDuty)),
		may("whose", oneOf(r, "whose", &x.Whose, bearers...)),
		may("what", r.text("what", &x.What)),
		must("cite", r.some("cite", func(n *yaml.Node) { x.Cite = append(x.Cite, r.dutyCite(n)) })),
		may("part", r.text("part", &x.Part)),
		may("asked_by", r.some("asked_by",
			func(n *yaml.Node) { x.AskedBy = append(x.AskedBy, r.idOf(n, "asked_by")) })),
		may("unasked", r.text("unasked", &x.Unasked)),
		may("sure", oneOf(r, "sure", &x.Sure, Primary, Secondary, Recalled)))
	if x.Unasked.IsZero() && (x.Duty == NoDuty || !slices.Contains(askable, x.Whose)) {
		r.fail(x.Pos, "wrong-duty",
			wDutyCannotAskedSoUnasked.With(Quoted(x.ID)), Text{})
	}
	return x
}

// askable are those who have a checklist of their own; what others owe must say why it is not asked.
var askable = []Whose{Business, PublicBody, Organisation, Anyone}

func (r *reading) dutyCite(n *yaml.Node) Cite {
	c := Cite{Pos: r.pos(n)}
	r.mapping(n, wCitation, must("source", r.id("source", &c.Source)),
		may("at", r.line("at", &c.At)))
	return c
}

func (r *reading) framework(n *yaml.Node) *Framework {
	f := &Framework{Pos: r.pos(n)}
	var schema string
	r.mapping(n, wFramework,
		must("schema", oneOf(r, "schema", &schema, frameSchema)),
		must("id", r.id("id", &f.ID)),
		must("title", r.heading("title", &f.Title)),
		may("number", r.line("number", &f.Number)),
		may("url", r.url(&f.URL)),
		may("read", r.date("read", &f.Read)),
		must("items", r.some("items", func(n *yaml.Node) { f.Items = append(f.Items, r.frameworkItem(n)) })))
	return f
}

func (r *reading) frameworkItem(n *yaml.Node) FrameworkItem {
	x := FrameworkItem{Sure: Secondary}
	r.mapping(n, wItemFramework,
		must("id", r.line("id", &x.ID)),
		must("title", r.heading("title", &x.Title)),
		may("sure", oneOf(r, "sure", &x.Sure, Primary, Secondary, Recalled)),
		may("near", r.some("near", func(n *yaml.Node) { x.Near = append(x.Near, r.near(n)) })))
	return x
}

func (r *reading) near(n *yaml.Node) Near {
	x := Near{Pos: r.pos(n)}
	r.mapping(n, wNearQuestion,
		must("question", r.id("question", &x.Question)),
		must("relation", oneOf(r, "relation", &x.Relation, relations...)))
	return x
}
