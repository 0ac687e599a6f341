package checklist

import (
	"cmp"
	"slices"
)

// Register is the register of law: which documents a checklist may cite, and for
// every article or section its number, caption, duty and dates, as facts. It is
// read from a folder of YAML files, see guidelines/law/README.md, each file when it
// is first needed. A nil Register works and knows nothing: citations then show
// their ids. It may be used by several goroutines at once.
type Register struct {
	documents []*leaf[Document] // sorted by id
	duties    []*leaf[DutyList]
	frames    []*leaf[Framework]
	terms     func() ([]Term, error) // the glossary; nil: none
}

// Numbering says how places in a document are counted.
type Numbering string

// The numberings: 第26条第1項第3号 written "26(1)(3)", or sections written as printed ("3-5-3-3").
const (
	ByArticle Numbering = "article"
	BySection Numbering = "section"
)

// Confidence says how a fact of the register was verified.
type Confidence string

// The degrees: the official text itself was read; a third party's extraction or
// article was read; from memory, no source found. Only the first two may be cited
// with a place.
const (
	Primary   Confidence = "verified-primary"
	Secondary Confidence = "verified-secondary"
	Recalled  Confidence = "recalled"
)

// NoDuty marks a provision that obliges nobody: a definition, a right, a permission.
const NoDuty Duty = "none"

// Whose says who must do what a provision demands.
type Whose string

// The bearers of duties. Anyone is everybody, whatever they run.
const (
	Business     Whose = "business"     // 個人情報取扱事業者等
	PublicBody   Whose = "public-body"  // 法第5章の行政機関等
	Commission   Whose = "commission"   // 個人情報保護委員会
	Government   Whose = "government"   // 国、地方公共団体、大臣
	Organisation Whose = "organisation" // 認定個人情報保護団体
	Principal    Whose = "principal"    // 本人
	Anyone       Whose = "anyone"       // 何人も
)

// Document is one law, ordinance or guideline.
type Document struct {
	ID        string
	Title     Text
	CiteAs    Text // what a citation calls it; the title where the file gives none
	Number    string
	Numbering Numbering
	Edition   Text // of a guideline
	Read      Date // the state that was read
	URL       string
	Note      Text
	Pos       Pos

	Provisions []Provision // in file order
	at         map[string][]int
}

// Provision is an article, a paragraph or item of one, or a section.
type Provision struct {
	Source     string // id of the document
	At         string
	Caption    Text
	Own        bool // the caption is ours; there is no official one
	Gist       Text
	Paragraphs int         // of an article; 1 where it has only one
	Items      map[int]int // of an article: items by paragraph
	Duty       Duty        // Must, Effort, Should or NoDuty
	Whose      Whose       // empty where Duty is NoDuty
	From       Date        // since when it stands under this number; empty: not verified
	To         Date        // last day under this number; empty: no end known
	Binds      *Cond       // which of those asked it binds, by the facts of a checklist; nil: all
	Upcoming   bool        // enacted, not in force when the register was read
	Latest     Date        // of an upcoming provision without a day: in force by then at the latest
	Was        []Number    // earlier numbers, oldest last; of a paragraph those of its article
	Becomes    []Number    // later numbers
	Changes    []Amendment // of wording, under the same number
	Sure       Confidence
	Note       Text
	Pos        Pos
}

// Number is what a provision was called until, or will be called from, a day.
type Number struct {
	At    string // empty: it goes, or its number is not known
	From  Date   // of a later number: first day
	Until Date   // of an earlier number: last day; empty: not verified
}

// Amendment is a change of a provision's wording.
type Amendment struct {
	On   Date // empty: not fixed yet, at the latest By
	By   Date
	What Text
}

// Document is the document of that id. A file that cannot be read is no
// document; [Register.Whole] says why.
func (r *Register) Document(source string) (*Document, bool) {
	if r == nil {
		return nil, false
	}
	return find(r.documents, source)
}

// Documents are all documents that can be read, by id.
func (r *Register) Documents() []*Document {
	if r == nil {
		return nil
	}
	return values(r.documents)
}

// Provision is the provision at that place as it stood when the register was
// read, or the upcoming one where only that exists. An empty place is none.
func (r *Register) Provision(source, at string) (*Provision, bool) {
	d, ok := r.Document(source)
	if !ok {
		return nil, false
	}
	p, standing := d.On(at, d.Read)
	return p, standing != Unlisted
}

// On is the provision at that place on that day, and how it stands then.
func (r *Register) On(source, at string, day Date) (*Provision, Standing) {
	d, ok := r.Document(source)
	if !ok {
		return nil, Unlisted
	}
	return d.On(at, day)
}

// Formerly are the provisions that were called at on that day and have another
// number now: what "145" of 2022 is today, for programs that read old documents.
// Of an article its paragraphs are left out, because they may have been numbered
// otherwise.
func (r *Register) Formerly(source, at string, day Date) []*Provision {
	d, ok := r.Document(source)
	if !ok {
		return nil
	}
	if article, _, ok := splitArticle(at); ok && d.Numbering == ByArticle {
		at = article
	}
	var found []*Provision
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if whole, _ := d.above(p.At); whole == nil && p.calledOn(day) == at {
			found = append(found, p)
		}
	}
	return found
}

// calledOn is the earlier number that was in use on a day, or nothing.
func (p *Provision) calledOn(day Date) string {
	for _, n := range slices.Backward(p.Was) { // oldest first
		if n.Until == "" || day <= n.Until {
			return n.At
		}
	}
	return ""
}

// With is the register and beside it the documents that a checklist names
// itself, so that its citations show their titles. A document of the register
// is never replaced. With works on a nil Register.
func (r *Register) With(c *Checklist) *Register {
	wider := &Register{}
	if r != nil {
		*wider = *r
	}
	wider.documents = slices.Clone(wider.documents)
	for _, s := range c.Sources {
		if !slices.ContainsFunc(wider.documents, func(l *leaf[Document]) bool { return l.id == s.ID }) {
			wider.documents = append(wider.documents, s.leaf())
		}
	}
	slices.SortFunc(wider.documents, func(a, b *leaf[Document]) int { return cmp.Compare(a.id, b.id) })
	return wider
}

// leaf is the source as a document of which nothing but its name is known.
func (s Source) leaf() *leaf[Document] {
	d := &Document{ID: s.ID, Title: s.Title, CiteAs: s.Title, Numbering: BySection, URL: s.URL, Pos: s.Pos}
	if s.Edition != "" {
		d.Edition = Text{JA: s.Edition, EN: s.Edition}
	}
	return &leaf[Document]{id: s.ID, name: s.Pos.File, load: func() error { return nil }, got: d}
}
