package store

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// Every error of this package is a [checklist.Speaking], or holds one that
// errors.As finds; neither form ever holds text of an answer.

// named gives err, where it is of this package, the path that the user knows,
// and takes any other for one of the disk.
func named(path string, err error) checklist.Speaking {
	var e checklist.Speaking
	if !errors.As(err, &e) {
		return sorted("read", path, err)
	}
	if n, ok := e.(interface{ name(path string) }); ok {
		n.name(path)
	}
	return e
}

func (e *DamagedError) name(path string)  { e.Path = path }
func (e *NewerError) name(path string)    { e.Path = path }
func (e *LimitError) name(path string)    { e.Path = path }
func (e *LockedError) name(path string)   { e.Path = path }
func (e *EncodingError) name(path string) { e.Path = path }
func (e *ForeignError) name(path string)  { e.Path = path }
func (e *ApprovedError) name(path string) { e.Path = path }
func (e *HistoryError) name(path string)  { e.Path = path }

// ApprovedError says that the file is approved: before anything is written to it,
// it is reopened with a reason, as 監基報230 asks for late changes.
type ApprovedError struct {
	Path string
	By   string // the name under the approval
	On   time.Time
}

func (e *ApprovedError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ApprovedError) In(lang checklist.Lang) string {
	return saysApproved.With(show(e.Path), show(e.By), day(e.On, lang)).In(lang)
}

// LockedError says that another holds the file.
type LockedError struct {
	Path  string
	Owner string    // who; may be empty
	Host  string    // on which machine; may be empty
	Since time.Time // since when; zero where the lock file does not say
}

func (e *LockedError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *LockedError) In(lang checklist.Lang) string {
	return saysLocked.With(show(e.Path), e.who(lang)).In(lang)
}

func (e *LockedError) who(lang checklist.Lang) string {
	since := day(e.Since, lang) + e.Since.Format(" 15:04")
	switch {
	case e.Since.IsZero():
		return ""
	case e.Owner == "": // a machine that names nobody
		return saysHost.With(show(e.Host), since).In(lang)
	}
	return saysWho.With(show(e.Owner), show(e.Host), since).In(lang)
}

func day(t time.Time, lang checklist.Lang) string { return assess.DayIn(checklist.DateOf(t), lang) }

// NewerError says why a file may be read but not written to: it holds what a
// newer tenken wrote.
type NewerError struct {
	Path string         // may be empty
	Line int            // the first line not understood, from 1
	What checklist.Text // for example: kind "seal"
}

func (e *NewerError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *NewerError) In(lang checklist.Lang) string {
	return saysNewer.With(show(e.Path), e.Line, show(e.What.In(lang))).In(lang)
}

// LimitError says that a file is, or would become, larger than the format allows.
type LimitError struct {
	Path string
	What checklist.Text // which limit
}

func (e *LimitError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *LimitError) In(lang checklist.Lang) string { return show(e.Path) + ": " + e.What.In(lang) }

// ExistsError says that a new file was asked for where one exists; it is never
// overwritten. It is an fs.ErrExist.
type ExistsError struct {
	Path string
	Kept bool // an assessment, which nothing that is written out ever replaces
}

func (e *ExistsError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ExistsError) In(lang checklist.Lang) string {
	if e.Kept {
		return saysKept.With(show(e.Path)).In(lang)
	}
	return saysExists.With(show(e.Path)).In(lang)
}

func (e *ExistsError) Unwrap() error { return fs.ErrExist }

// ChangedError says that another program replaced, changed or removed the file
// while it was open; nothing more is written to it.
type ChangedError struct {
	Path string
	How  Fate
}

// Fate is what became of a file.
type Fate uint8

// The fates. Gone and Replaced are told by a [Keeper], which goes on once the
// file is back.
const (
	Changed Fate = iota
	Gone
	Replaced
)

func (e *ChangedError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ChangedError) In(lang checklist.Lang) string {
	switch e.How {
	case Gone:
		return saysGone.With(show(filepath.Base(e.Path))).In(lang)
	case Replaced:
		return saysReplaced.With(show(filepath.Base(e.Path))).In(lang)
	}
	return saysChanged.With(show(e.Path)).In(lang)
}

// EncodingError says that an editor, a mail program or a copy converted the
// file: the sums prove that nothing but the encoding changed. It is not used as
// it is; Repair writes it back as it was.
type EncodingError struct {
	Path  string
	Guess string // for example "UTF-16LE, CRLF"
	Err   error  // *DamagedError where, apart from the encoding, lines are damaged; else nil

	data []byte // converted back
}

func (e *EncodingError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *EncodingError) In(lang checklist.Lang) string {
	proof := saysSameContent
	if e.Err != nil {
		proof = saysDamagedToo
	}
	return saysConverted.With(show(e.Path), e.Guess, proof.In(lang)).In(lang)
}

func (e *EncodingError) Unwrap() error { return e.Err }

// ForeignError says that the file is not an assessment at all.
type ForeignError struct {
	Path  string
	Looks checklist.Text // like what
}

func (e *ForeignError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ForeignError) In(lang checklist.Lang) string {
	looks := e.Looks.In(lang)
	if n := len(looks); lang == checklist.Japanese && n > 0 && looks[n-1] < utf8.RuneSelf {
		looks += " " // between the letters of another language and Japanese
	}
	return saysForeign.With(show(e.Path), looks).In(lang)
}

// looksLike says what a foreign file may be.
func looksLike(data []byte) checklist.Text {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.begin)) {
			return m.looks
		}
	}
	switch {
	case len(data) == 0:
		return looksEmpty
	case len(bytes.Trim(data, "\x00")) == 0:
		return looksZeros
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0:
		return looksText
	}
	return looksBytes
}

// looksMode says what is no regular file.
func looksMode(m fs.FileMode) checklist.Text {
	switch {
	case m.IsDir():
		return looksFolder
	case m&(fs.ModeNamedPipe|fs.ModeSocket) != 0:
		return looksPipe
	case m&fs.ModeDevice != 0:
		return looksDevice
	}
	return looksOther
}

// EventError says that an event cannot be written: a mistake of the program
// that made it, not of the user.
type EventError struct {
	N   int            // its number
	Why checklist.Text // never holds text of an answer
}

func (e *EventError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *EventError) In(lang checklist.Lang) string {
	return saysEvent.With(e.N, show(e.Why.In(lang))).In(lang)
}

// errUnknown marks what a newer format may have added: the file stays readable
// and is not written to.
type errUnknown struct{ what checklist.Text }

func (e errUnknown) Error() string { return e.what.EN }

// flawOf is the reason in err, a *flaw or an errUnknown.
func flawOf(err error) checklist.Text {
	var f *flaw
	var unknown errUnknown
	switch {
	case errors.As(err, &f):
		return checklist.Text(*f)
	case errors.As(err, &unknown):
		return unknown.what
	}
	return checklist.Text{}
}

// HistoryError says that what a file tells makes no sense though its sums match,
// because another program wrote it. Unwrap gives what assess.Fold says.
type HistoryError struct {
	Path string // of two or more files that are joined, their names
	Err  error
}

func (e *HistoryError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *HistoryError) In(lang checklist.Lang) string {
	why := e.Err.Error()
	var said checklist.Speaking
	if errors.As(e.Err, &said) {
		why = said.In(lang)
	}
	return saysHistory.With(show(e.Path), show(why)).In(lang)
}

func (e *HistoryError) Unwrap() error { return e.Err }
