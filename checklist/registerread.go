package checklist

import (
	"go.yaml.in/yaml/v3"
)

// lawSchema is the value of the key `schema` of a document.
const lawSchema = "tenken/law/v1"

// document reads one law or guideline.
func (r *reading) document(n *yaml.Node) *Document {
	d := &Document{Pos: r.pos(n), Numbering: ByArticle}
	base := Provision{Sure: Primary, Duty: NoDuty, Paragraphs: 1}
	var schema string
	var nodes []*yaml.Node
	r.mapping(n, wDocument,
		must("schema", oneOf(r, "schema", &schema, lawSchema)),
		must("id", r.id("id", &d.ID)),
		must("title", r.heading("title", &d.Title)),
		may("cite_as", r.heading("cite_as", &d.CiteAs)),
		may("number", r.line("number", &d.Number)),
		may("numbering", oneOf(r, "numbering", &d.Numbering, ByArticle, BySection)),
		may("edition", r.heading("edition", &d.Edition)),
		must("read", r.date("read", &d.Read)),
		may("url", r.url(&d.URL)),
		may("note", r.text("note", &d.Note)),
		may("sure", oneOf(r, "sure", &base.Sure, Primary, Secondary, Recalled)),
		may("from", r.date("from", &base.From)),
		may("duty", oneOf(r, "duty", &base.Duty, Must, Effort, Should, NoDuty)),
		may("whose", oneOf(r, "whose", &base.Whose, bearers...)),
		must("provisions", r.some("provisions", func(n *yaml.Node) { nodes = append(nodes, n) })))
	if d.CiteAs.IsZero() {
		d.CiteAs = d.Title
	}
	base.Source = d.ID
	d.at = make(map[string][]int, len(nodes))
	d.Provisions = make([]Provision, 0, len(nodes))
	b := &rawProvision{}
	keys := r.blockKeys(b)
	for _, n := range nodes {
		*b = rawProvision{Provision: base}
		r.provision(n, d, b, keys)
	}
	return d
}

// rawProvision is a provision as a file writes it.
type rawProvision struct {
	Provision
	label        Text
	was, becomes []Number
	state        string
}

// blockKeys are what a block may say; one for all blocks of a document, of which there
// are hundreds.
func (r *reading) blockKeys(p *rawProvision) []entry {
	return []entry{
		must("at", r.line("at", &p.At)),
		may("caption", r.heading("caption", &p.Caption)),
		may("label", r.heading("label", &p.label)),
		may("gist", r.text("gist", &p.Gist)),
		may("paragraphs", r.number("paragraphs", 1, 99, &p.Paragraphs)),
		may("items", func(n *yaml.Node) { p.Items = r.itemCounts(n) }),
		may("duty", oneOf(r, "duty", &p.Duty, Must, Effort, Should, NoDuty)),
		may("whose", oneOf(r, "whose", &p.Whose, bearers...)),
		may("binds", func(n *yaml.Node) { p.Binds = r.cond(n) }),
		may("from", r.date("from", &p.From)),
		may("to", r.date("to", &p.To)),
		may("state", oneOf(r, "state", &p.state, "upcoming")),
		may("latest", r.date("latest", &p.Latest)),
		may("was", r.some("was", func(n *yaml.Node) { p.was = append(p.was, r.earlier(n)) })),
		may("becomes", r.some("becomes", func(n *yaml.Node) { p.becomes = append(p.becomes, r.later(n)) })),
		may("changes", r.some("changes", func(n *yaml.Node) { p.Changes = append(p.Changes, r.change(n)) })),
		may("sure", oneOf(r, "sure", &p.Sure, Primary, Secondary, Recalled)),
		may("note", r.text("note", &p.Note)),
	}
}

// provision reads one block. What it does not say comes from the article it is
// part of, else from the document.
func (r *reading) provision(n *yaml.Node, d *Document, b *rawProvision, keys []entry) {
	if above, suffix := d.above(valueOf(n, "at")); above != nil {
		b.Provision = *above
		b.Gist, b.Note, b.Paragraphs, b.Items, b.Changes = Text{}, Text{}, 0, nil, nil
		b.Becomes = suffixed(b.Becomes, suffix) // b.Was is that of the article: its paragraphs may have been others
	}
	b.Pos = r.pos(n)
	r.mapping(n, wProvision, keys...)
	p := &b.Provision
	if b.was != nil {
		p.Was = b.was
	}
	if b.becomes != nil {
		p.Becomes = b.becomes
	}
	if !b.label.IsZero() {
		p.Caption, p.Own = b.label, true
	}
	if p.Caption.IsZero() {
		p.Caption = d.captionAbove(p.At)
	}
	p.Upcoming = b.state != ""
	if p.Upcoming && valueOf(n, "from") == "" {
		p.From = "" // not that of the document
	}
	r.checkProvision(p, d)
	d.at[p.At] = append(d.at[p.At], len(d.Provisions))
	d.Provisions = append(d.Provisions, *p)
}

// checkProvision refuses what contradicts itself.
func (r *reading) checkProvision(p *Provision, d *Document) {
	fail := func(text Text, args ...any) {
		text = text.With(args...)
		r.fail(p.Pos, "wrong-provision", wOfProvision.With(Quoted(p.At), text.JA, text.EN), Text{})
	}
	if p.Upcoming != (p.From > d.Read || p.Upcoming && p.Latest > d.Read && p.From == "") {
		fail(wStateUpcomingDoesNotFit)
	}
	if p.To != "" && p.To < p.From {
		fail(wBeforeFrom)
	}
	if (p.Duty == NoDuty) != (p.Whose == "") {
		if p.Duty == NoDuty {
			p.Whose = ""
		} else {
			fail(wDutyNeedsWhose)
		}
	}
	for _, i := range d.at[p.At] {
		if o := &d.Provisions[i]; o.To == "" && !p.Upcoming || o.To != "" && p.From <= o.To {
			fail(wStandsAtTooPeriodsOverlap, o.Pos)
		}
	}
}

func (r *reading) earlier(n *yaml.Node) Number {
	var x Number
	r.mapping(n, wEarlierNumber, must("at", r.line("at", &x.At)),
		may("until", r.date("until", &x.Until)))
	return x
}

func (r *reading) later(n *yaml.Node) Number {
	var x Number
	r.mapping(n, wLaterNumber, must("from", r.date("from", &x.From)),
		may("at", r.line("at", &x.At)))
	return x
}

func (r *reading) change(n *yaml.Node) Amendment {
	var x Amendment
	r.mapping(n, wChange, may("on", r.date("on", &x.On)), may("by", r.date("by", &x.By)),
		must("what", r.text("what", &x.What)))
	if (x.On == "") == (x.By == "") {
		r.fail(r.pos(n), "wrong-provision", wExactlyOneOnByNeeded, Text{})
	}
	return x
}

// itemCounts reads {1: 7, 2: 8}: items by paragraph.
func (r *reading) itemCounts(n *yaml.Node) map[int]int {
	counts := map[int]int{}
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping",
			wItemsWrittenParagraphNumberItems, Text{})
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		var paragraph, items int
		r.number("items", 1, 99, &paragraph)(n.Content[i])
		r.number("items", 1, 99, &items)(n.Content[i+1])
		counts[paragraph] = items
	}
	return counts
}
