package shell

import (
	"context"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"tenken/assess/store"
	"tenken/checklist"
)

// New is a run in a world, in one language; ctx is done at Ctrl-C.
func New(ctx context.Context, std World, lang checklist.Lang) *Shell {
	a := &Shell{
		World: std, Ctx: ctx, Raw: std.Out, Keys: std.In, Lang: lang,
		busy: new(busy), ScreensOpen: new(atomic.Bool), Lists: new(Lists), Memo: new(store.Memo), trusted: new(trusted),
	}
	a.In = patient(ctx, std.In)
	a.kept = &keptOnce{read: a.keptName}
	a.Lists.unseal, a.Lists.allow = a.Unseal, a.refuseUnsigned
	return a
}

// nameFile is where the name of who answers is kept, in the user's folder.
const nameFile = "name.txt"

// KeepName keeps the name of who answers, for this run and those to come.
func (sh *Shell) KeepName(name string) error {
	name = OneWord(name)
	if err := MakeFolder(sh.Home(), 0o700); err != nil {
		return err
	}
	if err := sh.Put(filepath.Join(sh.Home(), nameFile), []byte(name+"\n"), true); err != nil {
		return err
	}
	sh.kept.name.Store(&name)
	return nil
}

// keptName is the name that was told once; none where it cannot be read, for the
// login name then serves.
func (sh *Shell) keptName() string {
	raw, err := ReadFile(filepath.Join(sh.Home(), nameFile), 1<<10)
	if err != nil || !utf8.Valid(raw) {
		return ""
	}
	line, _, _ := strings.Cut(string(raw), "\n")
	return line
}
