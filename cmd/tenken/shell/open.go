package shell

import (
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Opened is an assessment with everything that commands do with one.
type Opened struct {
	by      *Shell
	Path    string
	Mode    store.Mode
	File    *store.File
	List    *checklist.Checklist
	Answers *assess.Assessment
	Session *assess.Session
}

// With opens an assessment, says what there is to know of it, and closes it
// after what is to be done with it.
func (sh *Shell) With(path string, mode store.Mode, do func(*Opened) error) error {
	o, err := sh.Open(path, mode)
	if err != nil {
		return err
	}
	defer o.Close()
	if err := sh.tell(o); err != nil {
		return err
	}
	return do(o)
}

// Open reads an assessment and composes the checklists that it carries.
func (sh *Shell) Open(path string, mode store.Mode) (*Opened, error) {
	if err := Regular(path); err != nil {
		return nil, err
	}
	f, err := store.Open(path, mode, sh.StoreOptions())
	if err != nil {
		return nil, OnFile(path, err)
	}
	o, err := sh.assemble(path, mode, f)
	if err != nil {
		_ = f.Close() // the first error is told
		return nil, err
	}
	return o, nil
}

func (sh *Shell) assemble(path string, mode store.Mode, f *store.File) (*Opened, error) {
	as, err := f.Fold()
	if err != nil {
		return nil, err
	}
	as.Head = f.Head()
	list, err := sh.Lists.Of(as)
	if err != nil {
		return nil, err
	}
	if sh.Strict {
		as = as.StrictEvidence(checklist.DateOf(sh.Now()))
	}
	return &Opened{
		by: sh, Path: path, Mode: mode, File: f, List: list, Answers: as,
		Session: sh.Session(list, as, assess.FromCommand),
	}, nil
}

// Session is a sitting over an assessment, by the one who runs the program.
func (sh *Shell) Session(list *checklist.Checklist, as *assess.Assessment, from assess.Origin) *assess.Session {
	return assess.NewSession(list, as, assess.SessionOptions{By: sh.Who(), Now: sh.Now, NewID: sh.NewID, From: from})
}

// StoreOptions are how files are opened and locked in this run.
func (sh *Shell) StoreOptions() store.Options {
	return store.Options{Now: sh.Now, Owner: sh.Who(), Memo: sh.Memo}
}

// IsView reports whether the assessment is one of a short list over another
// checklist, which has no verdict of its own (rule tenken-verdict/1, 8).
func (o *Opened) IsView() bool { return o.List.View != nil }

// Save puts an event on the disk; only then may anybody say so.
func (o *Opened) Save(events ...assess.Event) error {
	if err := o.Append(events...); err != nil {
		return err
	}
	o.by.Note(words.Saved)
	return nil
}

// Append puts events on the disk and says nothing.
func (o *Opened) Append(events ...assess.Event) error {
	defer o.by.Hold()()
	if err := o.by.Ctx.Err(); err != nil {
		return err
	}
	return OnFile(o.Path, o.File.Append(events...))
}

// Close lets go of the file.
func (o *Opened) Close() { _ = o.File.Close() } // what was said to be saved is on the disk

// Create makes the file of an assessment.
func (sh *Shell) Create(path string, events []assess.Event) error {
	if err := Room(path); err != nil {
		return err
	}
	defer sh.Hold()()
	if err := sh.Ctx.Err(); err != nil {
		return err
	}
	f, err := store.Create(path, events, sh.StoreOptions())
	if err != nil {
		return OnFile(path, err)
	}
	return OnFile(path, f.Close())
}

// Begin makes the first events of an assessment: who, which checklists, and the
// facts known beforehand, in one event.
func (sh *Shell) Begin(list *checklist.Checklist, b assess.Begin, facts []assess.FactValue) ([]assess.Event, error) {
	b.Organisation = checklist.Clean(strings.TrimSpace(b.Organisation))
	if b.Organisation == "" {
		return nil, Fail(ExitUsage, words.NoOrganisation).
			Hint(words.AddOrg)
	}
	if list.Draft {
		return nil, DraftRefused(list)
	}
	texts := make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		texts = append(texts, TextOf(p))
	}
	b.Format, b.Program, b.BusinessKey = assess.Format, sh.Version(), sh.NewID()+sh.NewID()
	events := assess.Start(b, texts, sh.Who(), sh.Now, sh.NewID)
	if len(facts) == 0 {
		return events, nil
	}
	as, err := assess.Fold(events)
	if err != nil {
		return nil, err
	}
	e, err := sh.Session(list, as, assess.FromCommand).State(facts...)
	if err != nil {
		return nil, err
	}
	return append(events, e), nil
}

// Stamped is an event as the nth of its file, made here and now.
func (sh *Shell) Stamped(e assess.Event, n int) assess.Event {
	e.N, e.ID, e.T, e.By = n, sh.NewID(), sh.Now(), sh.Who()
	return e
}

// Record puts one event of this family into a file.
func (sh *Shell) Record(path string, event func(*Opened) (assess.Event, error)) error {
	return sh.With(path, store.ReadWrite, func(o *Opened) error {
		e, err := event(o)
		if err != nil {
			return err
		}
		return o.Save(sh.Stamped(e, len(o.Answers.Events)))
	})
}

// tell says beside the results what the user should know of a file.
func (sh *Shell) tell(o *Opened) error {
	warnings, notes, err := sh.Notices(o)
	if err != nil {
		return err
	}
	for _, w := range warnings {
		sh.Note(words.Warning, w.In(sh.Lang))
	}
	for _, n := range notes {
		sh.Note(words.Note, n.In(sh.Lang))
	}
	return nil
}

// Notices are what is wrong with a file that can be used all the same, and
// what may be done with it: a torn end, other copies, lists without a
// signature, newer editions.
func (sh *Shell) Notices(o *Opened) (warnings, notes []checklist.Text, err error) {
	for _, w := range o.File.Warnings() {
		warnings = append(warnings, w.Text)
	}
	copies, err := sh.copies(o)
	if err != nil {
		return nil, nil, err
	}
	warnings = append(warnings, copies...)
	if o.Mode == store.ReadOnly { // who answers is not told again at each answer
		warnings = append(warnings, sh.Unsigned(o.List)...)
	}
	return warnings, append(sh.Newer(o.List), sh.standing(o)...), nil
}

// copiesTold is how many copies of an assessment are told of by name.
const copiesTold = 3

// copies are the other copies of an assessment beside it that hold what it lacks.
func (sh *Shell) copies(o *Opened) (warnings []checklist.Text, err error) {
	copies, more, err := o.File.Copies()
	if err != nil {
		return nil, OnFile(o.Path, err)
	}
	for _, c := range copies {
		switch {
		case !c.Matters():
		case len(warnings) < copiesTold:
			warnings = append(warnings, Both(c))
		default:
			more++
		}
	}
	if more > 0 {
		warnings = append(warnings, Filled(words.MoreCopies, more))
	}
	return warnings, nil
}

// standing says what of an assessment rests on another day than today: facts of
// the year before that wait, a law that has changed since the day by which it is
// judged, and what will change until its lists are looked at again.
func (sh *Shell) standing(o *Opened) (notes []checklist.Text) {
	if n := len(o.Session.FactsToConfirm()); n > 0 {
		notes = append(notes, Filled(words.FactsWait, n, o.Path))
	}
	if o.IsView() {
		return notes
	}
	today := checklist.DateOf(sh.Now())
	day := o.Session.Result().AsOf
	past := checklist.Text{}
	for _, c := range assess.ComingChanges(o.List, o.Answers, max(today, o.List.ReviewBy)) {
		if c.Day > today {
			notes = append(notes, Both(c))
			continue
		}
		past.JA += c.In(checklist.Japanese)
		past.EN = strings.TrimPrefix(past.EN+"; "+c.In(checklist.English), "; ")
	}
	if past.JA != "" {
		notes = append(notes, Filled(words.LawMoved, day, past, o.Path))
	}
	return notes
}

// Unsigned names the lists that did not come with this program and that nobody
// has signed, or whose signature is not believed; and those that their publisher
// has withdrawn, or wanted to be looked at again by now.
func (sh *Shell) Unsigned(list *checklist.Checklist) (notices []checklist.Text) {
	say := func(p *checklist.Checklist, t checklist.Text, more ...any) {
		notices = append(notices, Filled(t, append([]any{p.Title, p.Edition}, more...)...))
	}
	for _, p := range list.Parts {
		switch doubt := sh.Lists.doubt(p); {
		case doubt != nil:
			say(p, words.TrustDoubt, Told(doubt))
		case p.Outside:
			say(p, words.UnsignedList)
		case p.Signed != nil:
			if reason := p.Signed.Withdrawn; reason != "" {
				say(p, words.TrustPulled, reason)
			}
			if by := p.Signed.ReviewBy; by != "" && by < checklist.DateOf(sh.Now()) {
				say(p, words.TrustLate, by)
			}
		}
	}
	return notices
}

// QuestionWord is the question and the value that a word ID=VALUE means.
func (sh *Shell) QuestionWord(o *Opened, word string) (*checklist.Question, string, error) {
	id, value, ok := Pair(word)
	if !ok {
		return nil, "", Fail(ExitUsage, words.NotPair, Short(word))
	}
	id, err := QuestionID(o.List, id)
	if err != nil {
		return nil, "", err
	}
	return o.List.Question(id), value, nil
}
