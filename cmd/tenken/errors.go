package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
)

// Exit codes, as scripts rely on them.
const (
	exitOK          = 0
	exitProblems    = 1
	exitUsage       = 2
	exitUnreadable  = 3
	exitTrust       = 4
	exitInUse       = 5
	exitDisk        = 6
	exitInterrupted = 130
)

// failure is an error in words a user understands: what happened and what to do.
type failure struct {
	code int
	text checklist.Text
	hint checklist.Text
}

func (f *failure) Error() string { return f.text.EN }

// In is what happened and, behind it, what to do: for the screens, which have
// one place for both.
func (f *failure) In(lang checklist.Lang) string {
	text, hint := f.text.In(lang), f.hint.In(lang)
	if hint == "" {
		return text
	}
	if lang != checklist.Japanese {
		text += "; "
	}
	return text + hint
}

// fail makes a failure of exit code code; args fill in the verbs of text.
func fail(code int, text checklist.Text, args ...any) *failure {
	return &failure{code: code, text: filled(text, args...)}
}

// mend adds what to do next.
func (f *failure) mend(text checklist.Text, args ...any) *failure {
	f.hint = filled(text, args...)
	return f
}

// silent ends the program with a code and no further word: the command has
// already said what there is to say.
type silent int

func (s silent) Error() string { return "exit" }

// exitCode is the one place where an error becomes an exit code.
func exitCode(err error) int {
	var (
		f         *failure
		quiet     silent
		refusal   *assess.Refusal
		problems  checklist.Problems
		locked    *store.LockedError
		exists    *store.ExistsError
		unrelated *store.UnrelatedError
		conflicts *store.ConflictsError
		head      *store.HeadError
		approved  *store.ApprovedError
		disk      *store.DiskError
		changed   *store.ChangedError
		untrue    *pack.Fault
	)
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &quiet):
		return int(quiet)
	case errors.As(err, &f):
		return f.code
	case errors.As(err, &untrue) && untrue.Reason.Distrust():
		return exitTrust
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &refusal), errors.As(err, &exists), errors.As(err, &unrelated), errors.As(err, &conflicts),
		errors.As(err, &head), errors.As(err, &approved):
		return exitUsage
	case errors.As(err, &problems) && slices.ContainsFunc(problems, unreadList):
		return exitDisk
	case errors.As(err, &problems):
		return exitUnreadable
	case errors.As(err, &locked):
		return exitInUse
	case errors.As(err, &disk) && disk.Fault == store.DiskPath:
		return exitUnreadable
	case errors.As(err, &disk), errors.As(err, &changed), ofTheSystem(err) && !errors.Is(err, fs.ErrNotExist):
		return exitDisk
	default: // damaged, newer, over a limit
		return exitUnreadable
	}
}

// unreadList says that a list is there and may not or cannot be read.
func unreadList(p checklist.Problem) bool { return p.Rule == "unreadable" }

// inWords is the one place where an error becomes a message: what happened, and
// below it what to do next.
func inWords(err error, lang checklist.Lang) (text, hint string) {
	var f *failure
	var s checklist.Speaking
	switch {
	case errors.As(err, &f):
		return f.text.In(lang), f.hint.In(lang)
	case errors.Is(err, context.Canceled):
		return wordInterrupted.In(lang), ""
	case errors.As(err, &s):
		return s.In(lang), ""
	case ofTheSystem(err):
		return inWords(onFile(pathOf(err), err), lang)
	default:
		return err.Error(), ""
	}
}

// told is an error in both languages, for the screens and for rows of a table.
func told(err error) checklist.Text {
	var both [2]string
	for i, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		text, hint := inWords(err, lang)
		both[i] = (&failure{text: checklist.Text{JA: text, EN: text},
			hint: checklist.Text{JA: hint, EN: hint}}).In(lang)
	}
	return checklist.Text{JA: both[0], EN: both[1]}
}

// onFile turns what the operating system says of a file into words; what
// already speaks stays as it is.
func onFile(path string, err error) error {
	var s checklist.Speaking
	path = checklist.Visible(path)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist) && path == "":
		return fail(exitUnreadable, errorsNameEmpty).mend(errorsCheckNameFolder)
	case errors.Is(err, fs.ErrNotExist):
		return fail(exitUnreadable, checklist.Text{JA: path + " が見つかりません。", EN: path + " does not exist"}).
			mend(errorsCheckNameFolder)
	case errors.As(err, &s):
		return err
	case errors.Is(err, fs.ErrExist):
		return fail(exitUsage, checklist.Text{
			JA: path + " は既にあります。上書きしません。",
			EN: path + " exists already; it is not overwritten",
		}).
			mend(errorsGiveAnotherName)
	case ofTheSystem(err):
		return store.Refused("", path, err)
	default:
		return err
	}
}

// ofTheSystem says whether an error comes from the operating system.
func ofTheSystem(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	var number syscall.Errno
	return errors.As(err, &path) || errors.As(err, &link) || errors.As(err, &call) || errors.As(err, &number) ||
		errors.Is(err, os.ErrClosed) || errors.Is(err, os.ErrDeadlineExceeded)
}

// pathOf is the file that an error of the operating system names.
func pathOf(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Path
	case errors.As(err, &link):
		return link.New
	}
	return "tenken"
}
