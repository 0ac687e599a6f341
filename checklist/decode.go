package checklist

import (
	"io/fs"

	"go.yaml.in/yaml/v3"
)

// Load reads the checklist at name. The error is [Problems]: all of them, each
// with its place; or, where the file cannot be opened or read, an error of fsys.
func Load(fsys fs.FS, name string) (*Checklist, error) {
	raw, err := readFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return Parse(label(fsys, name), raw)
}

// Parse reads a checklist from the bytes of the file called name. It is strict:
// the error is [Problems], all of them in file order. Whatever the bytes are, it
// neither panics nor takes long.
func Parse(name string, raw []byte) (*Checklist, error) {
	r := &reading{file: name}
	defer r.done()
	c := r.checklist(raw)
	if len(r.problems) > 0 {
		return nil, inOrder(r.problems)
	}
	c.Raw, c.SHA256 = raw, Digest(raw)
	return c, nil
}

func (r *reading) checklist(raw []byte) *Checklist {
	root := r.root(raw)
	if root == nil {
		return nil
	}
	c := r.head(root)
	if root.Kind == yaml.MappingNode {
		r.relate(c)
	}
	return c
}

// head reads the top of the file and all below it.
func (r *reading) head(n *yaml.Node) *Checklist {
	c := &Checklist{Pos: r.pos(n)}
	var schema string
	r.mapping(n, wChecklist,
		must("schema", oneOf(r, "schema", &schema, Schema)),
		must("id", r.id("id", &c.ID)),
		must("edition", r.line("edition", &c.Edition)),
		must("serial", r.number("serial", 1, highest, &c.Serial)),
		must("as_of", r.date("as_of", &c.AsOf)),
		may("review_by", r.date("review_by", &c.ReviewBy)),
		must("title", r.heading("title", &c.Title)),
		must("publisher", r.heading("publisher", &c.Publisher)),
		may("words", r.wordLists(&c.Words)),
		may("for", r.text("for", &c.For)),
		may("unread", r.text("unread", &c.Unread)),
		may("goal", func(n *yaml.Node) { c.Goal = r.goal(n) }),
		may("status", r.draft(&c.Draft)),
		may("extends", r.items("extends", func(n *yaml.Node) { c.Extends = append(c.Extends, r.ref(n)) })),
		may("sources", r.items("sources", func(n *yaml.Node) { c.Sources = append(c.Sources, r.source(n)) })),
		may("facts", r.items("facts", func(n *yaml.Node) { c.Facts = append(c.Facts, r.fact(n)) })),
		may("sections", r.some("sections", func(n *yaml.Node) { c.Sections = append(c.Sections, r.section(n)) })),
		may("view", func(n *yaml.Node) { c.View = r.view(n) }),
		may("retired", r.items("retired", func(n *yaml.Node) { c.Retired = append(c.Retired, r.retired(n)) })),
		may("lineage", r.items("lineage", func(n *yaml.Node) { c.Lineage = append(c.Lineage, r.lineage(n)) })),
	)
	r.claim(c)
	return c
}

// claim writes into every part of c which checklist it comes from.
func (r *reading) claim(c *Checklist) {
	for i := range c.Sources {
		c.Sources[i].From = c.ID
	}
	for i := range c.Facts {
		c.Facts[i].From = c.ID
	}
	for i := range c.Sections {
		c.Sections[i].From = c.ID
	}
	for _, q := range c.All() {
		q.From = c.ID
	}
}

func (r *reading) ref(n *yaml.Node) Ref {
	x := Ref{Pos: r.pos(n)}
	r.mapping(n, wParent,
		must("id", r.id("id", &x.ID)),
		must("serial", r.number("serial", 1, highest, &x.Serial)))
	return x
}

func (r *reading) source(n *yaml.Node) Source {
	s := Source{Pos: r.pos(n)}
	r.mapping(n, wSource,
		must("id", r.id("id", &s.ID)),
		must("title", r.heading("title", &s.Title)),
		may("edition", r.line("edition", &s.Edition)),
		may("url", r.url(&s.URL)))
	return s
}

func (r *reading) view(n *yaml.Node) *View {
	v := &View{Pos: r.pos(n)}
	r.mapping(n, wView,
		must("of", r.id("of", &v.Of)),
		must("questions", r.some("questions",
			func(n *yaml.Node) { v.Questions = append(v.Questions, r.idOf(n, "questions")) })),
		may("ask", func(n *yaml.Node) { v.Ask = r.plainer(n) }))
	return v
}

func (r *reading) retired(n *yaml.Node) Retired {
	x := Retired{Pos: r.pos(n)}
	r.mapping(n, wRetiredQuestion,
		must("id", r.id("id", &x.ID)),
		must("reason", r.text("reason", &x.Reason)),
		may("replaced_by", r.items("replaced_by",
			func(n *yaml.Node) { x.ReplacedBy = append(x.ReplacedBy, r.idOf(n, "replaced_by")) })))
	return x
}

// goal reads what a list that is not law works towards. That all its questions
// are needed is the only rule there is.
func (r *reading) goal(n *yaml.Node) *Goal {
	g := &Goal{Pos: r.pos(n)}
	needs := ""
	r.mapping(n, wGoal,
		must("id", r.id("id", &g.ID)),
		must("title", r.heading("title", &g.Title)),
		must("needs", oneOf(r, "needs", &needs, "all")))
	return g
}

// draft reads the only value of the key status.
func (r *reading) draft(into *bool) func(*yaml.Node) {
	status := ""
	read := oneOf(r, "status", &status, "draft")
	return func(n *yaml.Node) {
		read(n)
		*into = status == "draft"
	}
}

// plainer reads a view's own wording of some of its questions, by id.
func (r *reading) plainer(n *yaml.Node) map[string]Text {
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping", wViewAskNeedsIdsWith,
			wWriteGenJaEn)
		return nil
	}
	all := make(map[string]Text, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Kind != yaml.ScalarNode {
			continue // reported by bounds
		}
		id, text := r.idOf(n.Content[i], "ask"), Text{}
		r.text("ask", &text)(n.Content[i+1])
		all[id] = text
	}
	return all
}
