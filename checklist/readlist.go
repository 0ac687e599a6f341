package checklist

import "go.yaml.in/yaml/v3"

// wordLists reads {ja: [...], en: [...]}: everyday words, at least one in Japanese.
func (r *reading) wordLists(into *Words) func(*yaml.Node) {
	one := func(what string, list *[]string) func(*yaml.Node) {
		return r.some(what, func(n *yaml.Node) {
			if w := r.words(n, what); w != "" {
				*list = append(*list, w)
			}
		})
	}
	return func(n *yaml.Node) {
		r.mapping(n, say("words ", "words"), must("ja", one("ja", &into.JA)), may("en", one("en", &into.EN)))
	}
}

// goal reads what a list that is not law works towards. That all its questions
// are needed is the only rule there is.
func (r *reading) goal(n *yaml.Node) *Goal {
	g := &Goal{Pos: r.pos(n)}
	needs := ""
	r.mapping(n, say("目標 ", "the goal"),
		must("id", r.id("id", &g.ID)),
		must("title", r.text("title", &g.Title)),
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
		r.fail(r.pos(n), "not-a-mapping", say("view の ask には、識別子と文の組が必要です", "the view's ask needs ids with texts"),
			say("GEN-01-01: {ja: ..., en: ...} のように書いてください", "write GEN-01-01: {ja: ..., en: ...}"))
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
