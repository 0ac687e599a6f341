package checklist

import (
	"fmt"
	"iter"
	"slices"
)

// Schema is the only value that the key `schema` of a checklist may have.
const Schema = "tenken/checklist/v1"

// Checklist is one guideline's questions as its author published them, or
// several of them composed into one list (see [Compose]).
type Checklist struct {
	ID        string // stable for ever
	Edition   string // what people call it, for example "2026-11"
	Serial    int    // 1, 2, ...: +1 at every publication
	AsOf      Date   // the state of law that was really read
	ReviewBy  Date   // when it must be looked at again; may be empty
	Title     Text
	Publisher Text
	Extends   []Ref    // parents that must be asked with it
	Sources   []Source // documents outside the register that questions cite
	Facts     []Fact
	Sections  []Section
	View      *View // instead of sections: a short list over another checklist
	Retired   []Retired
	Lineage   []Lineage // what became of the questions of older serials

	Words  Words // everyday words by which people find the list
	For    Text  // whom it is for, in a line; may be empty
	Goal   *Goal // what a list that is not law works towards; nil: none
	Unread Text  // what of the law in force was not read, told to those who use the list; may be empty
	Draft  bool  // status: draft, shown as 予告 and never judged

	SHA256  string  // 64 lower-case hex digits over Raw
	Raw     []byte  // the file as it was read
	Outside bool    // not one of the embedded guidelines: shown as 署名なし
	Signed  *Signed // who signed it; nil for one that is embedded or Outside
	Pos     Pos

	Parts []*Checklist // of a composed list: what it was made from, parents first; else nil
}

// Signed is who signed a list that did not come with the program, for those who
// show it. It was checked before (package pack); nothing here is evidence.
type Signed struct {
	Publisher Text
	Prefix    string // of the ids that the publisher may sign
	Issued    Date
	ReviewBy  Date   // when the edition should be looked at again; may be empty
	By, Of    int    // so many of so many keys
	Old       bool   // with keys that the publisher has replaced since
	Withdrawn string // why the publisher took this edition back; empty: it did not, as far as is known here

	// What proves it, to travel with the list (package pack).
	Manifest string   // signed
	Keyring  []string // the chain of signed keyrings, oldest first
}

// In is publisher, day of issue and signatures in a line: 厚生労働省　2026年11月24日発行　署名 2/3.
func (s *Signed) In(lang Lang) string {
	t := Text{"%[1]s　%[2]s発行　署名 %[3]d/%[4]d", "%[1]s, issued %[2]s, signed %[3]d/%[4]d"}
	if s.Old {
		t = Text{"%[1]s　%[2]s発行　署名 %[3]d/%[4]d（今は使われていない鍵）",
			"%[1]s, issued %[2]s, signed %[3]d/%[4]d by keys replaced since"}
	}
	text := fmt.Sprintf(t.In(lang), Visible(s.Publisher.In(lang)), s.Issued.In(lang), s.By, s.Of)
	if s.Withdrawn != "" {
		text += fmt.Sprintf(Text{"　取り下げられた版（%s）", ", withdrawn: %s"}.In(lang), Visible(s.Withdrawn))
	}
	return text
}

// On is In, and says of an edition that should have been looked at again before that
// day that it was not.
func (s *Signed) On(day Date, lang Lang) string {
	text := s.In(lang)
	if s.ReviewBy != "" && s.ReviewBy < day {
		text += fmt.Sprintf(Text{"　見直しの期限（%s）を過ぎています", ", to be reviewed by %s, which has passed"}.In(lang),
			s.ReviewBy.In(lang))
	}
	return text
}

// Ref names a checklist of that serial or a later one.
type Ref struct {
	ID     string
	Serial int
	Pos    Pos
}

// Source is a document that `cite` may name although the register of law lacks it.
type Source struct {
	ID      string
	Title   Text
	Edition string
	URL     string
	From    string // id of the checklist that names it
	Pos     Pos
}

// FactType says how a fact is stated.
type FactType string

// The two types of fact. A yesno fact has the values "yes" and "no".
const (
	YesNo  FactType = "yesno"
	Choice FactType = "choice"
)

// UnknownValue is the value by which any fact may be stated as not known.
const UnknownValue = "unknown"

// Fact is asked once, before the questions; facts decide which questions apply.
type Fact struct {
	ID      string
	Ask     Text
	Why     Text
	Type    FactType
	Options []Option // of a choice
	When    *Cond    // asked only where it holds; nil: always
	Derive  []Derive // computed from other facts, never asked; nil: asked
	Implies []Implication
	Group   string // facts of one group are asked on one page; empty: alone
	Rare    bool   // few businesses answer yes
	From    string // id of the checklist that declares it
	Pos     Pos
}

// Derive is a row of the table by which a fact follows from others: the first
// row whose condition holds gives the value. A row whose condition is not known
// makes the fact unknown. The last row holds always (When is nil).
type Derive struct {
	Value string
	When  *Cond
	Pos   Pos
}

// Implication says that a fact that is one of Is settles another.
type Implication struct {
	Is    []string
	Fact  string // the fact settled
	Value string // and its value
	Pos   Pos
}

// Words are everyday words in each language, by which something is found.
type Words struct{ JA, EN []string }

// Goal is what a list that is not law works towards, such as a rating.
type Goal struct {
	ID    string
	Title Text
	Pos   Pos
}

// Who can answer a question, as the sheet and the tasks are handed out.
type Who string

// The people of a small business; empty: anybody.
const (
	Reception Who = "reception"
	Manager   Who = "manager"
	System    Who = "system"
	Personnel Who = "personnel"
)

// Whos are all who can answer, in the order in which they are offered.
var Whos = []Who{Reception, Manager, System, Personnel}

// Option is one value of a choice fact.
type Option struct {
	ID    string
	Label Text
	Pos   Pos
}

// Section is a group of questions with a heading.
type Section struct {
	ID        string
	Title     Text
	Questions []Question
	With      string // id of the section that it stands behind when composed; empty: at the end
	From      string // id of the checklist it came from
	Pos       Pos
}

// Duty says how strongly the source demands what is asked.
type Duty string

// The three strengths, strongest first.
const (
	Must   Duty = "must"   // 法的義務: law or guideline makes it a duty
	Effort Duty = "effort" // 努力義務: a duty to endeavour
	Should Duty = "should" // 望ましい措置: advised
)

// Work is the usual size of mending a gap.
type Work string

// Sizes of work; see [Work.Days].
const (
	Small  Work = "S" // up to a day
	Middle Work = "M" // some days
	Large  Work = "L" // weeks
)

// Days is the size in person-days that the rule tenken-verdict/1 counts with: 1, 3, 8.
func (w Work) Days() int {
	switch w {
	case Small:
		return 1
	case Middle:
		return 3
	default:
		return 8
	}
}

// NARule says whether a question may be answered 該当なし.
type NARule string

// The two rules.
const (
	NARefused    NARule = "refused"
	NAWithReason NARule = "with-reason"
)

// Question is one fact about a business, answerable with yes or no.
type Question struct {
	ID     string // can be said aloud; never reused, never renumbered
	Rev    int    // rises only when the meaning changes
	Duty   Duty
	Ask    Text
	Why    Text
	Check  Text
	Remedy Text
	Work   Work
	Weight int // 1-3
	Cite   []Cite
	When   *Cond // nil: always asked
	NA     NARule
	Quick  bool
	Map    []Mapping // framework id, then its references; in file order

	Since     Date     // asked from that day on (YAML: from); empty: always
	Until     Date     // asked before that day; empty: always
	Who       Who      // who can answer it
	Words     Words    // everyday words by which it is found
	InsteadOf []string // ids of questions that this one answers too, when composed
	Every     string   // how often evidence is renewed (YAML: check_every), as P1Y or P6M; empty: not said

	From string // id of the checklist it came from
	Pos  Pos
}

// Cite names what obliges or advises: a document of the register of law or of
// Sources, and a place in it. At is empty where only the document is cited.
type Cite struct {
	Source string
	At     string
	Pos    Pos
}

// Mapping relates a question to another framework.
type Mapping struct {
	Framework string
	Refs      []string
	Relations map[string]Relation // how the question relates to a reference, where its author says it
}

// Frameworks of a mapping that relate a question to nothing: they say where it was
// read from, so that results find their way back.
const (
	ReadFromURN = "ca"     // the URN in a library of CISO Assistant
	ReadFromRef = "ca-ref" // its number there, where the id is another
)

// Texts are the references, each with the relation that is said of it: 5.19 (subset-of).
func (m Mapping) Texts() []string {
	all := slices.Clone(m.Refs)
	for i, ref := range m.Refs {
		if r := m.Relations[ref]; r != "" {
			all[i] += " (" + string(r) + ")"
		}
	}
	return all
}

// RelationTo is how the question relates to a reference: where nobody says it,
// the two only touch.
func (m Mapping) RelationTo(ref string) Relation {
	if r := m.Relations[ref]; r != "" {
		return r
	}
	return IntersectsWith
}

// View is a short list over another checklist; it has no verdict of its own.
type View struct {
	Of        string
	Questions []string
	Ask       map[string]Text // plainer words for some of them, by id
	Pos       Pos
}

// Retired is a withdrawn question: it stays in the file with a reason and what replaced it.
type Retired struct {
	ID         string
	Reason     Text
	ReplacedBy []string
	Pos        Pos
}

// Question is the question of that id, or nil.
func (c *Checklist) Question(id string) *Question {
	for _, q := range c.All() {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// All yields every question with its section, in order.
func (c *Checklist) All() iter.Seq2[*Section, *Question] {
	return func(yield func(*Section, *Question) bool) {
		for i := range c.Sections {
			s := &c.Sections[i]
			for j := range s.Questions {
				if !yield(s, &s.Questions[j]) {
					return
				}
			}
		}
	}
}

// Fact is the fact of that id, or nil.
func (c *Checklist) Fact(id string) *Fact {
	for i := range c.Facts {
		if c.Facts[i].ID == id {
			return &c.Facts[i]
		}
	}
	return nil
}
