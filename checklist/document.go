package checklist

import "strings"

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

// Numbering says how places in a document are counted.
type Numbering string

// The numberings: 第26条第1項第3号 written "26(1)(3)", or sections written as printed ("3-5-3-3").
const (
	ByArticle Numbering = "article"
	BySection Numbering = "section"
)

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
	From       Date        // since when it has this number; empty: not verified
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

// Label is the degree of confidence in words.
func (c Confidence) Label(lang Lang) string { return wordOf(confidenceWords, string(c), lang) }

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

var bearers = []Whose{Business, PublicBody, Commission, Government, Organisation, Principal, Anyone}

// Label is who bears the duty, in words.
func (w Whose) Label(lang Lang) string { return wordOf(whoseWords, string(w), lang) }

// above is the paragraph or article that a place of an article is part of, and
// what the place adds to its number.
func (d *Document) above(at string) (above *Provision, suffix string) {
	if d.Numbering != ByArticle {
		return nil, ""
	}
	for cut := strings.LastIndex(at, "("); cut > 0; cut = strings.LastIndex(at[:cut], "(") {
		if found := d.at[at[:cut]]; len(found) > 0 {
			return &d.Provisions[found[0]], at[cut:]
		}
	}
	return nil, ""
}

// captionAbove is the caption of the section that a place such as "Ⅳ9(3)②" is
// part of. A section below, such as "5-3" below "5", has a heading of its own.
func (d *Document) captionAbove(at string) Text {
	for i := len(at) - 1; i > 0; i-- {
		if above := d.at[at[:i]]; len(above) > 0 && !strings.ContainsRune("-.0123456789", rune(at[i])) {
			return d.Provisions[above[0]].Caption
		}
	}
	return Text{}
}

// Standing is how a place in a document stands on a day.
type Standing uint8

// The standings.
const (
	Unlisted Standing = iota // the register has no such place
	Upcoming                 // enacted, not yet in force
	InForce
	Ended // no longer in force under this number
)

// Standing is how the provision stands on a day. An upcoming provision without a
// day is upcoming on every day: that it is in force must be written, not computed.
func (p *Provision) Standing(day Date) Standing {
	switch {
	case p.Upcoming && p.From == "", p.From != "" && day < p.From:
		return Upcoming
	case p.To != "" && day > p.To:
		return Ended
	default:
		return InForce
	}
}

// String is the standing's name in JSON.
func (s Standing) String() string {
	return [...]string{"unlisted", "upcoming", "in-force", "ended"}[s]
}

// Label is the standing as a reader knows it.
func (s Standing) Label(lang Lang) string { return wordOf(standingWords, s.String(), lang) }
