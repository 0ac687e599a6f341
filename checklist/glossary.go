package checklist

import (
	"io/fs"
	"slices"
	"sync"

	"go.yaml.in/yaml/v3"
)

// glossarySchema is the value of the key `schema` of the glossary.
const glossarySchema = "tenken/glossary/v1"

// Term is a word of the lists: one in Japanese and one in English for one thing.
type Term struct {
	JA, EN string
	NotJA  []string // words that are not used for it
	NotEN  []string
	Pos    Pos
}

// glossaryOf reads the glossary of a folder of guidelines when it is first needed.
func glossaryOf(fsys fs.FS) func() ([]Term, error) {
	const name = "glossary.yaml"
	return sync.OnceValues(func() ([]Term, error) {
		if _, err := fs.Stat(fsys, name); err != nil {
			return nil, nil // there may be none
		}
		raw, err := readFile(fsys, name)
		if err != nil {
			return nil, err
		}
		r := &reading{file: label(fsys, name)}
		defer r.done()
		terms := r.glossary(raw)
		if len(r.problems) > 0 {
			return nil, inOrder(r.problems)
		}
		return terms, nil
	})
}

func (r *reading) glossary(raw []byte) (terms []Term) {
	root := r.root(raw)
	if root == nil {
		return nil
	}
	var schema string
	r.mapping(root, wGlossary,
		must("schema", oneOf(r, "schema", &schema, glossarySchema)),
		must("terms", r.some("terms", func(n *yaml.Node) { terms = append(terms, r.term(n)) })))
	r.oneWordEach(terms)
	return terms
}

func (r *reading) term(n *yaml.Node) Term {
	t := Term{Pos: r.pos(n)}
	words := func(what string, into *[]string) func(*yaml.Node) {
		return r.some(what, func(n *yaml.Node) { *into = append(*into, r.words(n, what)) })
	}
	r.mapping(n, wTerm,
		must("ja", r.line("ja", &t.JA)),
		must("en", r.line("en", &t.EN)),
		may("not_ja", words("not_ja", &t.NotJA)),
		may("not_en", words("not_en", &t.NotEN)))
	return t
}

// oneWordEach refuses a word that means two things, or that is ruled out
// where another term uses it.
func (r *reading) oneWordEach(terms []Term) {
	ja, en := r.ids(wNameTerm), r.ids(wNameTerm)
	for _, t := range terms {
		ja.add(t.JA, t.Pos)
		en.add(t.EN, t.Pos)
	}
	for _, t := range terms {
		if slices.Contains(t.NotJA, t.JA) || slices.Contains(t.NotEN, t.EN) {
			r.fail(t.Pos, "wrong-value",
				wTermAmongWordsNotUsed.With(t.JA),
				wRemoveFromNotJaOr)
		}
	}
}
