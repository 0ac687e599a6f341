package shell

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
	"tenken/report/returns"
)

// Exit codes, as scripts rely on them.
const (
	ExitOK          = 0
	ExitProblems    = 1
	ExitUsage       = 2
	ExitUnreadable  = 3
	ExitTrust       = 4
	ExitInUse       = 5
	ExitDisk        = 6
	ExitInterrupted = 130
)

// Failure is an error in words a user understands: what happened and what to do.
type Failure struct {
	code int
	text checklist.Text
	hint checklist.Text
}

func (f *Failure) Error() string { return f.text.EN }

// In is what happened and, behind it, what to do: for the screens, which have
// one place for both.
func (f *Failure) In(lang checklist.Lang) string {
	text, hint := f.text.In(lang), f.hint.In(lang)
	if hint == "" {
		return text
	}
	if lang != checklist.Japanese {
		text += "; "
	}
	return text + hint
}

// Fail makes a failure of exit code code; args fill in the verbs of text.
func Fail(code int, text checklist.Text, args ...any) *Failure {
	return &Failure{code: code, text: Filled(text, args...)}
}

// Hint adds what to do next.
func (f *Failure) Hint(text checklist.Text, args ...any) *Failure {
	f.hint = Filled(text, args...)
	return f
}

// Silent ends the program with a code and no further word: the command has
// already said what there is to say.
type Silent int

func (s Silent) Error() string { return "exit" }

// ExitCode is the one place where an error becomes an exit code.
func ExitCode(err error) int {
	var (
		f         *Failure
		quiet     Silent
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
		history   *store.HistoryError
		untrue    *pack.Fault
	)
	switch {
	case err == nil:
		return ExitOK
	case errors.As(err, &quiet):
		return int(quiet)
	case errors.As(err, &f):
		return f.code
	case errors.As(err, &untrue) && untrue.Reason.Distrust():
		return ExitTrust
	case errors.Is(err, context.Canceled):
		return ExitInterrupted
	case errors.As(err, &history):
		return ExitUnreadable
	case errors.As(err, &refusal), errors.As(err, &exists), errors.As(err, &unrelated), errors.As(err, &conflicts),
		errors.As(err, &head), errors.As(err, &approved):
		return ExitUsage
	case errors.As(err, &problems) && slices.ContainsFunc(problems, unreadList):
		return ExitDisk
	case errors.As(err, &problems):
		return ExitUnreadable
	case errors.As(err, &locked):
		return ExitInUse
	case errors.As(err, &disk) && disk.Fault == store.DiskPath:
		return ExitUnreadable
	case errors.As(err, &disk), errors.As(err, &changed), OfTheSystem(err) && !errors.Is(err, fs.ErrNotExist):
		return ExitDisk
	default: // damaged, newer, over a limit
		return ExitUnreadable
	}
}

// unreadList says that a list is there and may not or cannot be read.
func unreadList(p checklist.Problem) bool { return p.Rule == "unreadable" }

// InWords is the one place where an error becomes a message: what happened, and
// below it what to do next.
func InWords(err error, lang checklist.Lang) (text, hint string) {
	var f *Failure
	var s checklist.Speaking
	switch {
	case errors.As(err, &f):
		return f.text.In(lang), f.hint.In(lang)
	case errors.Is(err, context.Canceled):
		return words.Interrupted.In(lang), ""
	case errors.As(err, &s):
		return s.In(lang), ""
	case OfTheSystem(err):
		return InWords(OnFile(pathOf(err), err), lang)
	default:
		return spoken(words.Unexpected, lang, []any{err}), ""
	}
}

// Told is an error in both languages, for the screens and for rows of a table.
func Told(err error) checklist.Text {
	var both [2]string
	for i, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		text, hint := InWords(err, lang)
		both[i] = (&Failure{text: checklist.Text{JA: text, EN: text},
			hint: checklist.Text{JA: hint, EN: hint}}).In(lang)
	}
	return checklist.Text{JA: both[0], EN: both[1]}
}

// OnFile turns what the operating system says of a file into words; what
// already speaks stays as it is.
func OnFile(path string, err error) error {
	var s checklist.Speaking
	path = checklist.VisibleLine(path)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist) && path == "":
		return Fail(ExitUnreadable, words.NameEmpty).Hint(words.CheckName)
	case errors.Is(err, fs.ErrNotExist):
		return Fail(ExitUnreadable, words.NotFound, path).
			Hint(words.CheckName)
	case errors.As(err, &s):
		return err
	case errors.Is(err, fs.ErrExist):
		return Fail(ExitUsage, words.Exists, path).
			Hint(words.AnotherName)
	case OfTheSystem(err):
		return store.Refused("", path, err)
	default:
		return err
	}
}

// OfTheSystem says whether an error comes from the operating system.
func OfTheSystem(err error) bool {
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

// OnPath is OnFile that says of refusals of packs and of returns, too, of which file
// they are.
func OnPath(path string, err error) error {
	var f *pack.Fault
	var r *returns.Refusal
	switch {
	case errors.As(err, &f) && f.Reason.Distrust():
		return Fail(ExitTrust, words.OfFile, checklist.VisibleLine(path), f.Text).Hint(f.Hint)
	case errors.As(err, &f):
		return Fail(ExitUnreadable, words.OfFile, checklist.VisibleLine(path), f.Text).Hint(f.Hint)
	case errors.As(err, &r):
		return Fail(ExitUnreadable, words.SentenceOfFile, checklist.VisibleLine(path), r.Text)
	}
	return OnFile(path, err)
}

// Misuse gives what the user's own flags made wrong the exit code of wrong use.
func Misuse(err error) error {
	var f *pack.Fault
	var r *returns.Refusal
	switch {
	case errors.As(err, &f) && !f.Reason.Distrust():
		return Fail(ExitUsage, f.Text).Hint(words.PackFlagsHint)
	case errors.As(err, &r):
		return Fail(ExitUsage, words.Sentence, r.Text)
	}
	return err
}

// noList says of a file whose name tells that it is something else that it is no
// checklist: what YAML makes of it would help nobody.
func noList(path string) error {
	switch ext := filepath.Ext(path); {
	case strings.EqualFold(ext, store.Extension):
		return Fail(ExitUnreadable, words.ListIsAssessment, checklist.Visible(path)).Hint(words.ListIsAssessmentHint)
	case strings.EqualFold(ext, pack.Extension):
		return Fail(ExitUnreadable, words.ListIsPack, checklist.Visible(path)).Hint(words.ListIsPackHint)
	case strings.EqualFold(ext, ".xlsx"):
		return Fail(ExitUnreadable, words.ListIsBook, checklist.Visible(path)).Hint(words.ListIsBookHint)
	}
	return nil
}
