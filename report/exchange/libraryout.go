package exchange

import (
	"io"
	"maps"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

// writeLibrary writes a list as a library of CISO Assistant with one framework:
// sections are headings, questions are requirements that can be assessed, each
// with one question of five choices.
func writeLibrary(w io.Writer, in ListInput) (Losses, error) {
	if err := refuseView(in.Checklist); err != nil {
		return Losses{}, err
	}
	l := &libraryWriter{c: in.Checklist, reg: in.Register, urns: urnsOf(in.Checklist)}
	lib := l.library()
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	if err := enc.Encode(lib); err != nil {
		return l.losses, err
	}
	return l.losses, enc.Close()
}

type libraryWriter struct {
	c      *checklist.Checklist
	reg    *checklist.Register
	urns   map[string]string // of questions
	group  *checklist.Fact   // what is written as implementation groups; nil: none
	losses Losses
}

// urnPart is an id in the form of a part of a URN.
func urnPart(id string) string { return strings.ReplaceAll(strings.ToLower(id), ".", "-") }

func urnOf(kind, id string) string { return "urn:tenken:risk:" + kind + ":" + urnPart(id) }

// urnsOf are the URNs of the questions of a list. Theirs do not know small from
// capital letters; of two that differ in that only, the second gets a number.
func urnsOf(c *checklist.Checklist) map[string]string {
	all, taken := map[string]string{}, map[string]bool{}
	for _, q := range c.All() {
		base := urnOf("req_node", c.ID) + ":" + strings.ToLower(q.ID)
		u := base
		for n := 2; taken[u]; n++ {
			u = base + ":" + itoa(n)
		}
		all[q.ID], taken[u] = u, true
	}
	return all
}

func (l *libraryWriter) library() *library {
	c := l.c
	lib := &library{URN: urnOf("library", c.ID), Locale: "ja", RefID: c.ID,
		Name: l.losses.line("title", c.ID, c.Title.JA), Version: whole(c.Serial),
		Published: day(c.AsOf), Provider: l.losses.line("publisher", c.ID, c.Publisher.JA), Packager: packager,
		Translations: english("name", l.losses.line("title", c.ID, c.Title.EN)),
		Description:  wordDescribed.With(c.Edition, c.AsOf.In(checklist.Japanese)).JA}
	if lib.Translations != nil {
		lib.Translations["en"]["description"] = wordDescribed.With(c.Edition, c.AsOf.In(checklist.English)).EN
	}
	l.group = groupFact(c)
	fw := &framework{URN: urnOf("framework", c.ID), RefID: c.ID, Name: lib.Name, Description: lib.Description,
		Translations: lib.Translations}
	if l.group != nil {
		for _, o := range l.group.Options {
			fw.Groups = append(fw.Groups,
				group{RefID: o.ID, Name: oneLine(o.Label.JA), Translations: english("name", o.Label.EN)})
		}
	}
	for i := range c.Sections {
		l.section(fw, &c.Sections[i])
	}
	lib.Objects.Framework = fw
	l.headLosses()
	return lib
}

func english(field, s string) translations {
	if s == "" {
		return nil
	}
	return translations{"en": {field: s}}
}

// groupFact is the choice by which most questions are chosen; nil where there is none.
func groupFact(c *checklist.Checklist) (best *checklist.Fact) {
	used := map[string]int{}
	for _, q := range c.All() {
		if q.When != nil && q.When.Fact != "" {
			used[q.When.Fact]++
		}
	}
	for i := range c.Facts {
		f := &c.Facts[i]
		stated := f.Type == checklist.Choice && f.Derive == nil
		if stated && used[f.ID] > 0 && (best == nil || used[f.ID] > used[best.ID]) {
			best = f
		}
	}
	return best
}

func (l *libraryWriter) section(fw *framework, s *checklist.Section) {
	parent := urnOf("req_node", l.c.ID) + ":section:" + strings.ToLower(s.ID) + ":" + itoa(len(fw.Nodes)+1)
	fw.Nodes = append(fw.Nodes, node{URN: parent, Depth: 1, RefID: s.ID, Name: l.losses.line("title", s.ID, s.Title.JA),
		Translations: english("name", l.losses.line("title", s.ID, s.Title.EN))})
	if s.With != "" {
		l.losses.add("with", s.ID)
	}
	for i := range s.Questions {
		fw.Nodes = append(fw.Nodes, l.requirement(parent, &s.Questions[i]))
	}
}

// importance is how grave a question is, in their words.
var importance = map[checklist.Duty]string{checklist.Must: "mandatory", checklist.Effort: "recommended",
	checklist.Should: "nice_to_have"}

func (l *libraryWriter) requirement(parent string, q *checklist.Question) node {
	u := l.urns[q.ID]
	n := node{URN: u, Assessable: true, Depth: 2, Parent: parent, RefID: q.ID, Description: q.Ask.JA,
		Annotation: l.annotation(q, checklist.Japanese), Evidence: said(q.Check).JA, Groups: l.groupsOf(q),
		Importance: importance[q.Duty], Weight: q.Weight,
		Questions: yaml.Node{Kind: yaml.MappingNode, Content: answer(u, q.Ask, checklist.Japanese).Content}}
	en := map[string]string{"description": q.Ask.EN, "annotation": l.annotation(q, checklist.English),
		"typical_evidence": said(q.Check).EN}
	maps.DeleteFunc(en, func(_, v string) bool { return v == "" })
	if len(en) > 0 {
		n.Translations = translations{"en": en}
	}
	l.questionLosses(q)
	return n
}

// groupsOf are the groups in which a question is asked: all, where it does not say.
func (l *libraryWriter) groupsOf(q *checklist.Question) (all []string) {
	if l.group == nil {
		return nil
	}
	if q.When != nil && q.When.Fact == l.group.ID {
		return q.When.Is
	}
	for _, o := range l.group.Options {
		all = append(all, o.ID)
	}
	return all
}

// annotation is why, the first step, whom it concerns and what it rests on, each
// under its heading.
func (l *libraryWriter) annotation(q *checklist.Question, lang checklist.Lang) string {
	own := func(t checklist.Text) string {
		if lang == checklist.English {
			return said(t).EN
		}
		return said(t).JA
	}
	parts := []string{own(q.Why)}
	if s := own(q.Remedy); s != "" {
		parts = append(parts, partRemedy.In(lang)+"\n"+s)
	}
	if lang == checklist.English && len(parts) == 1 && parts[0] == "" {
		return ""
	}
	if q.When != nil && (l.group == nil || q.When.Fact != l.group.ID) {
		parts = append(parts, partWhen.In(lang)+"\n"+q.When.String())
	}
	var cites []string
	for _, c := range q.Cite {
		cites = append(cites, l.reg.With(l.c).CiteText(c, lang))
	}
	parts = append(parts, partCite.In(lang)+"\n"+strings.Join(cites, "\n"))
	return strings.TrimSpace(strings.Join(parts, "\n\n"))
}

// headLosses are what their library has no place for.
func (l *libraryWriter) headLosses() {
	c := l.c
	if c.Edition != string(c.AsOf) {
		l.losses.add("edition", c.Edition)
	}
	lost := func(field string, is bool) {
		if is {
			l.losses.add(field, c.ID)
		}
	}
	lost("publisher.en", c.Publisher.EN != "")
	lost("review_by", c.ReviewBy != "")
	lost("words", len(c.Words.JA)+len(c.Words.EN) > 0)
	lost("for", !c.For.IsZero())
	lost("unread", !c.Unread.IsZero())
	lost("goal", c.Goal != nil)
	lost("status", c.Draft)
	l.losses.count("extends", len(c.Extends), c.ID)
	l.losses.count("sources", len(c.Sources), c.ID)
	l.losses.count("retired", len(c.Retired), c.ID)
	l.losses.count("lineage", len(c.Lineage), c.ID)
	for _, f := range c.Facts {
		if l.group == nil || f.ID != l.group.ID {
			l.losses.add("facts", f.ID)
		} else {
			l.losses.noted("facts", noteAsGroups, 1, f.ID)
		}
	}
}

// questionLosses are what their requirement has no place for.
func (l *libraryWriter) questionLosses(q *checklist.Question) {
	lost := func(field string, is bool) {
		if is {
			l.losses.add(field, q.ID)
		}
	}
	lost("rev", q.Rev > 1)
	lost("duty: effort", q.Duty == checklist.Effort)
	lost("work", true)
	lost("cite", true)
	lost("na", q.NA == checklist.NARefused)
	if q.When != nil && (l.group == nil || q.When.Fact != l.group.ID) {
		l.losses.noted("when", noteInAnnotation, 1, q.ID)
	}
	lost("quick", q.Quick)
	lost("map", len(q.Map) > 0)
	lost("who", q.Who != "")
	lost("words", len(q.Words.JA)+len(q.Words.EN) > 0)
	lost("from, until", q.Since != "" || q.Until != "")
	lost("instead_of", len(q.InsteadOf) > 0)
	lost("check_every", q.Every != "")
	if headed(q.Why, q.Remedy) {
		l.losses.noted("why, remedy", noteHeaded, 1, q.ID)
	}
}
