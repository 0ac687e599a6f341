package checklist

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// businessesSchema is the value of the key `schema` of the file of businesses.
const businessesSchema = "tenken/businesses/v1"

// BusinessesFile is where the kinds of business are in a folder of guidelines.
const BusinessesFile = "businesses.yaml"

// BusinessKind is a kind of business in the words of those who run it.
type BusinessKind struct {
	ID    string
	Words Words             // the first of each language is shown
	JSIC  []string          // two-digit groups of the Japan Standard Industrial Classification
	Lists []string          // ids of the checklists offered, without those that they extend
	Facts map[string]string // facts that are settled for every such business
	Pos   Pos

	keys []wordKey // the words as they are searched
}

// Name is what the kind of business is called.
func (b *BusinessKind) Name(lang Lang) string {
	if words := b.Words.in(lang); len(words) > 0 {
		return words[0]
	}
	return b.ID
}

// BusinessKinds are all kinds of business there are, in the order of the file.
type BusinessKinds []BusinessKind

// LoadBusinesses reads the kinds of business of a folder of guidelines, strictly:
// the error is [Problems], all of them. A folder without the file has none.
func LoadBusinesses(fsys fs.FS) (BusinessKinds, error) {
	raw, err := readFile(fsys, BusinessesFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	r := &reading{file: label(fsys, BusinessesFile)}
	defer r.done()
	all := r.businesses(raw)
	if len(r.problems) > 0 {
		return nil, inOrder(r.problems)
	}
	return all, nil
}

func (r *reading) businesses(raw []byte) (all BusinessKinds) {
	root := r.root(raw)
	if root == nil {
		return nil
	}
	var schema string
	r.mapping(root, wListBusinesses,
		must("schema", oneOf(r, "schema", &schema, businessesSchema)),
		must("businesses", r.some("businesses", func(n *yaml.Node) { all = append(all, r.business(n)) })))
	ids := r.ids(wNameBusiness)
	for _, b := range all {
		ids.add(b.ID, b.Pos)
	}
	return all
}

func (r *reading) business(n *yaml.Node) BusinessKind {
	b := BusinessKind{Pos: r.pos(n), Facts: map[string]string{}}
	r.mapping(n, wBusiness,
		must("id", r.id("id", &b.ID)),
		must("words", r.wordLists(&b.Words)),
		may("jsic", r.some("jsic", func(n *yaml.Node) { b.JSIC = append(b.JSIC, r.words(n, "jsic")) })),
		must("lists", r.some("lists", func(n *yaml.Node) { b.Lists = append(b.Lists, r.idOf(n, "lists")) })),
		may("facts", func(n *yaml.Node) { r.settledFacts(n, b.Facts) }))
	for _, w := range slices.Concat(b.Words.JA, b.Words.EN) {
		b.keys = append(b.keys, keyOf(w))
	}
	return b
}

// settledFacts reads {fact: value, ...}.
func (r *reading) settledFacts(n *yaml.Node, into map[string]string) {
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping", wFactsNeedsIdsWithValues,
			wWriteFactsFactValue)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		into[r.idOf(n.Content[i], "facts")] = r.idOf(n.Content[i+1], "facts")
	}
}

// Find is the kind of business of that id; nil for none.
func (bs BusinessKinds) Find(id string) *BusinessKind {
	i := slices.IndexFunc(bs, func(b BusinessKind) bool { return b.ID == id })
	if i < 0 {
		return nil
	}
	return &bs[i]
}

// Search finds kinds of business by what somebody types: width, case, spaces and
// the kind of kana do not count. Those with a word that is just that come first,
// then those with a word that begins with it, then those that hold it; last those
// whose word is held in it, the longest first, as in 歯医者さん. Latin letters are
// held only where a word begins: hospital holds no spa. The order of the file
// otherwise. Nothing typed finds all.
func (bs BusinessKinds) Search(typed string) []*BusinessKind {
	type hit struct {
		*BusinessKind
		rank, held int
	}
	want := keyOf(typed)
	var hits []hit
	for i := range bs {
		if rank, held := bs[i].match(want); rank < noMatch {
			hits = append(hits, hit{&bs[i], rank, held})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Or(a.rank-b.rank, b.held-a.held) })
	var found []*BusinessKind
	for _, h := range hits {
		found = append(found, h.BusinessKind)
	}
	return found
}

const noMatch = 4

// match is how well the words fit: 0 for the same word, 1 where one begins with
// it, 2 where one holds it, 3 where it holds one, with the characters of the
// longest; noMatch for not at all.
func (b *BusinessKind) match(want wordKey) (best, held int) {
	best = noMatch
	for _, word := range b.keys {
		n := utf8.RuneCountInString(word.whole)
		switch {
		case word.whole == want.whole:
			return 0, 0
		case strings.HasPrefix(word.whole, want.whole):
			best = 1
		case best > 2 && word.holds(want):
			best = 2
		case best > 2 && n > 1 && want.holds(word):
			best, held = 3, max(held, n)
		}
	}
	if best < 3 {
		held = 0
	}
	return best, held
}

// wordKey is a text as it is searched: whole without spaces, apart with those between
// Latin words.
type wordKey struct{ whole, apart string }

func keyOf(s string) wordKey {
	k := wordKey{whole: OneKana(Fold(s))}
	for _, word := range strings.Fields(s) {
		word = OneKana(Fold(word))
		if k.apart != "" && word != "" && latin(k.apart[len(k.apart)-1]) && latin(word[0]) {
			k.apart += " "
		}
		k.apart += word
	}
	return k
}

// holds is whether part is in k, and not within a Latin word.
func (k wordKey) holds(part wordKey) bool {
	for from := 0; part.apart != ""; {
		i := strings.Index(k.apart[from:], part.apart)
		if i < 0 {
			return false
		}
		if i += from; i == 0 || !latin(part.apart[0]) || !latin(k.apart[i-1]) {
			return true
		}
		from = i + 1
	}
	return false
}

func latin(c byte) bool { return c >= 'a' && c <= 'z' }

// Check finds businesses that name lists that do not exist or facts that these do
// not have; lists are all checklists there are.
func (bs BusinessKinds) Check(lists []*Checklist) (ps Problems) {
	known := map[string]*Checklist{}
	for _, c := range lists {
		known[c.ID] = c
	}
	for i := range bs {
		ps = append(ps, bs[i].check(known)...)
	}
	return ps
}

func (b *BusinessKind) check(known map[string]*Checklist) (ps Problems) {
	fail := func(rule string, text, hint Text) {
		ps = append(ps, Problem{Pos: b.Pos, Rule: rule, Text: text, Hint: hint, Severity: Error})
	}
	facts := map[string]*Fact{}
	var add func(id string)
	add = func(id string) {
		c := known[id]
		if c == nil {
			return
		}
		for i := range c.Facts {
			if facts[c.Facts[i].ID] == nil {
				facts[c.Facts[i].ID] = &c.Facts[i]
			}
		}
		for _, parent := range c.ParentIDs() {
			add(parent)
		}
	}
	for _, id := range b.Lists {
		if known[id] == nil {
			fail("unknown-checklist",
				wNamesListWhichDoesNot.With(b.ID, id),
				wCheckId)
		}
		add(id)
	}
	for _, id := range slices.Sorted(maps.Keys(b.Facts)) {
		f, value := facts[id], b.Facts[id]
		switch {
		case f == nil:
			fail("unknown-fact", wSettlesFactWhichItsLists.With(b.ID, id),
				wAddListOrCheckId)
		case len(f.Derive) > 0:
			fail("derived-fact", wSettlesWhichFollowsFromOther.With(b.ID, id),
				wRemoveFromFacts)
		case !slices.Contains(f.Values(), value):
			fail("unknown-option", wFactNever.With(b.ID, id, value),
				wWriteOne.With(strings.Join(f.Values(), ", ")))
		}
	}
	return ps
}
