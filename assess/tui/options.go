package tui

import (
	"errors"
	"io"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Options hand in everything that the screens need from outside. The zero
// value of a field takes away what it would have made possible, nothing else.
type Options struct {
	Lang checklist.Lang                              // to begin with; a key switches it
	Now  func() time.Time                            // today, for due dates; nil: dates are not judged
	Cite func(checklist.Cite, checklist.Lang) string // a citation in words, as Register.CiteText says it; nil: ids
	Home Home
	Work *Work  // the assessment to begin with; nil: begin at home
	Book string // path of a workbook that came back for Work, to be shown first; may be empty

	Portfolio bool // begin with the list of clients, where Home.Clients reads them

	Input   io.Reader // nil: the terminal
	Output  io.Writer // nil: standard output
	Echo    bool      // Plain repeats what it reads: for input that is no terminal
	Environ []string  // "KEY=value": TERM, NO_COLOR, TENKEN_WIDTH and what the terminal library reads
}

// Home is what can be done before an assessment is open. Its functions may
// read and write disks; they run outside of Update.
type Home struct {
	Place      checklist.Text                          // where assessments are kept, in words
	List       func() ([]Entry, error)                 // assessments found, in the order to show
	Clients    func(take func(ClientRow)) error        // the same, read one by one for the list of clients; may be nil
	Businesses func() (checklist.BusinessKinds, error) // kinds of business; nil: one chooses among Sectors
	Sectors    func() ([]Sector, error)                // guidelines to choose from, in the order to show
	Usual      []string                                // IDs of Sectors for a business that no kind fits
	Employer   []string                                // of Sectors that whoever employs people is offered
	Plan       func(Start) (Plan, error)               // what would be asked; nil: it is not said
	Create     func(Start) (*Work, error)
	Open       func(path string) (*Work, error)
	Offers     func() []Offer // what lies about and can be taken into use; may be nil
	Who        *Who           // asks once who answers; nil: it is known
}

// Offer is something that came by any way and can be taken into use, as a signed
// checklist beside the program. One without Take cannot, and About says why.
type Offer struct {
	Name  checklist.Text
	About []checklist.Text // what is to be read before, a paragraph each
	Ask   checklist.Text   // what is to be typed; empty: nothing
	// Take takes it into use and says what came of it.
	Take func(typed string) (checklist.Text, error)
}

// Who is asked at the first assessment that is made here, and never again.
type Who struct {
	Usual string             // the name that the history has if nobody says another; may be empty
	Keep  func(string) error // for the history of all assessments
}

// Start is what a new assessment begins with.
type Start struct {
	Organisation string
	Business     string          // id of the kind of business; may be empty
	Lists        []string        // IDs of Sectors
	Facts        checklist.Facts // settled by the kind of business; those that no list has are passed over
}

// Plan is what a new assessment would ask.
type Plan struct {
	Parts     []PlanPart // the lists, with those that they rest on
	Questions int        // asked as things are; more facts take some out
	First     int        // of the first pass
}

// PlanPart is one list of a plan.
type PlanPart struct {
	ID        string
	Title     checklist.Text
	Questions int
}

// Entry is an assessment found, as home lists it.
type Entry struct {
	Path         string
	Organisation string
	Title        checklist.Text // of what it is checked against
	Answered, Of int            // questions; 0 of 0: not known
	Changed      time.Time
	Note         checklist.Text // for example that it is damaged or in use; may be empty
}

// ClientRow is one assessment in the list of clients: what is kept of it, or why
// it cannot be read.
type ClientRow struct {
	Path string
	assess.Client
	Why checklist.Text // empty: it was read
}

// Sector is a guideline that can be chosen.
type Sector struct {
	ID        string // as Create takes it
	Title     checklist.Text
	For       checklist.Text // whom it is for, in one line; may be empty
	Publisher checklist.Text
	Edition   string
	Questions int            // 0: not known
	Outside   bool           // shown as 署名なし
	Signed    checklist.Text // who signed it; empty for one that is embedded or Outside
	Alone     bool           // a short list, which goes with no other
	Draft     bool           // announced, and not to be chosen yet
	Words     string         // further words that a search may find
}

// Work is an open assessment: the walk over it, and what can be done with its file.
type Work struct {
	Session *assess.Session
	Path    string                   // of its file, shown where the user should know
	Save    func(assess.Event) error // nil only after the event is on the disk
	Exports []Export
	// Rescue writes all events into a new file in a folder and goes on there, for
	// a user whose file stays out of reach; it returns the new path. May be nil.
	Rescue  func(all []assess.Event, folder string) (path string, err error)
	Draft   *Draft           // where texts typed and not saved are kept; nil: nowhere
	Close   func() error     // when the user goes back home or leaves; may be nil
	Notices []checklist.Text // shown once when the work begins: a torn tail cut, a newer edition
	New     bool             // just created: its file is named to the user once
	Manage  *Manage          // what can be done with the file beside answering; nil: nothing
	// Position is the place among others by a benchmark that was installed, the title
	// first; none where it fits none of the lists. Runs outside of Update; nil: there is none.
	Position func() ([]checklist.Text, error)
	// Former reads the assessment that this one follows, AsItWas what some first
	// events of this one made. Both run outside of Update; nil: there is no comparing.
	Former  func() (assess.Point, error)
	AsItWas func(events []assess.Event) (assess.Point, error)
}

// Manage is what can be done with the file of an assessment. Its functions run
// outside of Update, never while an answer waits to be saved.
type Manage struct {
	Books    func() []string                          // workbooks that may have come back, the latest first
	Read     func(path string) (*Incoming, error)     // what a workbook would change
	Lists    []string                                 // IDs of the Sectors chosen
	SetLists func(lists []string) (*Work, error)      // choose others; the work over the same file, as it is then
	Upgrade  func() (*Work, error)                    // move to the newer editions there are; nil: there are none
	Rename   func(organisation string) (*Work, error) // the same of another name
	Delete   func() (where checklist.Text, err error) // close the file and put it away, and say where
}

// Incoming is what a workbook that came back would change.
type Incoming struct {
	Source string           // its name, as the event will have it
	About  []checklist.Text // what is to be known before it is taken in: cells that cannot be read, another file
	Rows   []IncomingRow
	Take   func(wanted func(row int) bool) (Taken, error) // the rows that are wanted; no work outside
}

// Taken is what was taken in: one event that the session has made, to be saved, and
// what to say of it. No event: there was nothing.
type Taken struct {
	Event assess.Event
	Said  checklist.Text
}

// IncomingRow is one value that would change.
type IncomingRow struct {
	Text     checklist.Text
	Conflict bool // changed on both sides since: taken only by choice
}

// Export is one thing that can be written out.
type Export struct {
	Name  checklist.Text // 「Excel の報告書」
	About checklist.Text // one sentence: for whom, what is in it
	Quick bool           // offered after a quick pass too, before all is answered
	Who   checklist.Who  // for one of those who answer; empty for the others
	Write func(lang checklist.Lang) (path string, err error)
}

// ErrInterrupted is what Run and Plain return after Ctrl-C; everything
// answered is saved.
var ErrInterrupted = errors.New("interrupted")

// DraftText is a text that was typed and is in no event yet: one that was cut
// off by the closing of the window, that cannot be read as a date so far, or
// the reason for an answer that was not given.
type DraftText struct {
	Q     string
	Field assess.Field
	Text  string
}

// Draft keeps such texts apart from the assessment, so that they are offered
// again.
type Draft struct {
	Load func() ([]DraftText, error) // those kept; none where there are none
	Keep func([]DraftText) error     // in place of those kept before
	Drop func() error                // all are saved or given up
}
