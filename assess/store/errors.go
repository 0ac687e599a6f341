package store

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"tenken/checklist"
)

// Every error of this package is a [checklist.Speaking], or holds one that
// errors.As finds; neither form ever holds text of an answer.

// named gives err, where it is of this package, the path that the user knows,
// and takes any other for one of the disk.
func named(path string, err error) checklist.Speaking {
	switch e := err.(type) {
	case *DamagedError:
		e.Path = path
	case *NewerError:
		e.Path = path
	case *LimitError:
		e.Path = path
	case *LockedError:
		e.Path = path
	case *EncodingError:
		e.Path = path
	case *ForeignError:
		e.Path = path
	}
	if e, ok := err.(checklist.Speaking); ok {
		return e
	}
	return sorted("read", path, err)
}

// LockedError says that another holds the file. Exit code 5.
type LockedError struct {
	Path  string
	Owner string    // who; may be empty
	Host  string    // on which machine; may be empty
	Since time.Time // since when; zero where the lock file does not say
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("%s is in use%s", show(e.Path), e.who().EN)
}

// In is the sentence for users.
func (e *LockedError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: fmt.Sprintf("%s は使用中です%s。その画面を閉じてから、もう一度開いてください", show(e.Path), e.who().JA),
		EN: fmt.Sprintf("%s is in use%s. Close it there, then open it again", show(e.Path), e.who().EN),
	}.In(lang)
}

func (e *LockedError) who() checklist.Text {
	if e.Since.IsZero() {
		return checklist.Text{}
	}
	owner, host, since := show(e.Owner), show(e.Host), e.Since.Format("2006-01-02 15:04")
	if owner == "" { // a machine that names nobody
		return checklist.Text{JA: fmt.Sprintf("（パソコン %s、%s から）", host, since), EN: fmt.Sprintf(" on %s since %s", host, since)}
	}
	return checklist.Text{
		JA: fmt.Sprintf("（%s さん、パソコン %s、%s から）", owner, host, since),
		EN: fmt.Sprintf(" by %s on %s since %s", owner, host, since),
	}
}

// NewerError says why a file may be read but not written to: it holds what a
// newer tenken wrote. Exit code 3 on a write.
type NewerError struct {
	Path string // may be empty
	Line int    // the first line not understood, from 1
	What string // for example: kind "seal"
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s is read-only: line %d holds unknown %s of a newer tenken", show(e.Path), e.Line, show(e.What))
}

// In is the sentence for users.
func (e *NewerError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: fmt.Sprintf("%s は新しい版の tenken で書かれたため、読むだけにします（%d 行目: %s）。書き込むには tenken を新しくしてください",
			show(e.Path), e.Line, show(e.What)),
		EN: fmt.Sprintf("%s was written by a newer tenken and is only read (line %d: %s). Update tenken to write to it",
			show(e.Path), e.Line, show(e.What)),
	}.In(lang)
}

// LimitError says that a file is, or would become, larger than the format allows. Exit code 3.
type LimitError struct {
	Path string
	What checklist.Text // which limit
}

func (e *LimitError) Error() string { return show(e.Path) + ": " + e.What.EN }

// In is the sentence for users.
func (e *LimitError) In(lang checklist.Lang) string { return show(e.Path) + ": " + e.What.In(lang) }

var (
	limitFile   = checklist.Text{JA: "ファイルが上限の 64 MiB を超えます", EN: "the file exceeds the limit of 64 MiB"}
	limitLine   = checklist.Text{JA: "一度の変更が上限の 4 MiB を超えます", EN: "one change exceeds the limit of 4 MiB"}
	limitEvents = checklist.Text{JA: "記録の数が上限の 100,000 件を超えます", EN: "the file exceeds the limit of 100,000 events"}
)

// ExistsError says that a new file was asked for where one exists; it is never
// overwritten. It is an fs.ErrExist. Exit code 2.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string { return show(e.Path) + " exists already" }

// In is the sentence for users.
func (e *ExistsError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: show(e.Path) + " はすでにあります。上書きはしません。別の名前にしてください",
		EN: show(e.Path) + " exists already and is not overwritten. Choose another name",
	}.In(lang)
}

func (e *ExistsError) Unwrap() error { return fs.ErrExist }

// ChangedError says that another program replaced, changed or removed the file
// while it was open; nothing more is written to it. Exit code 6.
type ChangedError struct{ Path string }

func (e *ChangedError) Error() string {
	return show(e.Path) + " was replaced, changed or removed by another program while it was open"
}

// In is the sentence for users.
func (e *ChangedError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: show(e.Path) + " が、開いている間にほかのプログラム（同期など）によって置き換えられたか、変更または削除されました。今の変更は保存していません。開き直して確かめてください",
		EN: show(e.Path) + " was replaced, changed or removed by another program (such as cloud sync) while it was open. This change is not saved. Open the file again and look",
	}.In(lang)
}

// DiskFault sorts what a disk may refuse.
type DiskFault uint8

// The sorts of DiskError.
const (
	DiskOther DiskFault = iota
	DiskFull
	DiskDenied
	DiskVanished
)

// DiskError says that the disk refused. Exit code 6. Unwrap gives the cause.
type DiskError struct {
	Op    string // create, open, read, write, sync, ...
	Path  string
	Fault DiskFault
	Err   error
}

func (e *DiskError) Error() string {
	return fmt.Sprintf("%s %s: %v", e.Op, show(e.Path), cause(e.Err))
}

// In is the sentence for users.
func (e *DiskError) In(lang checklist.Lang) string {
	why := [...]checklist.Text{
		DiskOther:    {JA: "ディスクの読み書きに失敗しました", EN: "the disk failed"},
		DiskFull:     {JA: "ディスクに空きがありません。空きを作ってから、もう一度保存してください", EN: "the disk is full. Make room, then save again"},
		DiskDenied:   {JA: "このファイルまたはフォルダーへの書き込みや読み取りが許可されていません", EN: "access to this file or folder is denied"},
		DiskVanished: {JA: "ファイルまたはフォルダーが見つかりません", EN: "the file or folder is not there"},
	}[e.Fault]
	return fmt.Sprintf("%s: %s (%s: %v)", show(e.Path), why.In(lang), e.Op, cause(e.Err))
}

func (e *DiskError) Unwrap() error { return e.Err }

// cause drops the path that the system's errors repeat.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

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
	case errors.Is(err, fs.ErrPermission):
		e.Fault = DiskDenied
	case errors.Is(err, fs.ErrNotExist):
		e.Fault = DiskVanished
	}
	return e
}
