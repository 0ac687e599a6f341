package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

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
	return fill(saysApproved, show(e.Path), show(e.By), e.On.Format(time.DateOnly)).In(lang)
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
	return fill(saysLocked, show(e.Path), e.who().In(lang)).In(lang)
}

func (e *LockedError) who() checklist.Text {
	since := e.Since.Format("2006-01-02 15:04")
	switch {
	case e.Since.IsZero():
		return checklist.Text{}
	case e.Owner == "": // a machine that names nobody
		return fill(saysHost, show(e.Host), since)
	}
	return fill(saysWho, show(e.Owner), show(e.Host), since)
}

// NewerError says why a file may be read but not written to: it holds what a
// newer tenken wrote.
type NewerError struct {
	Path string // may be empty
	Line int    // the first line not understood, from 1
	What string // for example: kind "seal"
}

func (e *NewerError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *NewerError) In(lang checklist.Lang) string {
	return fill(saysNewer, show(e.Path), e.Line, show(e.What)).In(lang)
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
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ExistsError) In(lang checklist.Lang) string { return fill(saysExists, show(e.Path)).In(lang) }

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
		return fill(saysGone, show(filepath.Base(e.Path))).In(lang)
	case Replaced:
		return fill(saysReplaced, show(filepath.Base(e.Path))).In(lang)
	}
	return fill(saysChanged, show(e.Path)).In(lang)
}

// DiskFault sorts what a disk may refuse.
type DiskFault uint8

// The sorts of DiskError.
const (
	DiskOther DiskFault = iota
	DiskFull
	DiskDenied
	DiskVanished
	DiskLockFile // what has the name of a lock file is something else
	DiskNoLocks  // the file system has no locks
	DiskPath     // the path leads nowhere: a loop of links, a file in the place of a folder, a name too long
)

// DiskError says that the disk refused. Unwrap gives the cause.
type DiskError struct {
	Op    string // create, open, read, write, sync, ...
	Path  string
	Fault DiskFault
	Err   error
}

func (e *DiskError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *DiskError) In(lang checklist.Lang) string {
	text := show(e.Path) + ": " + diskWords[e.Fault].In(lang)
	if lang == checklist.English && e.Err != nil { // what the system says is English
		text += fmt.Sprintf(" (%v)", cause(e.Err))
	}
	return text
}

func (e *DiskError) Unwrap() error { return e.Err }

// cause drops the paths that the system's errors repeat.
func cause(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}

// Refused is what the system said of a file, sorted, for those who read and
// write beside the store: a *DiskError; nil stays nil. op is what was tried.
func Refused(op, path string, err error) error { return diskError(op, path, err) }

// diskError sorts err; nil stays nil.
func diskError(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return sorted(op, path, err)
}

func sorted(op, path string, err error) *DiskError {
	e := &DiskError{Op: op, Path: path, Err: err}
	switch {
	case isFull(err):
		e.Fault = DiskFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		e.Fault = DiskDenied
	case errors.Is(err, fs.ErrNotExist):
		e.Fault = DiskVanished
	case errors.Is(err, syscall.ELOOP), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ENAMETOOLONG):
		e.Fault = DiskPath
	}
	return e
}
