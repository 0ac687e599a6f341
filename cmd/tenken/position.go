package main

import (
	"fmt"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/cube"
	"tenken/report/returns"
)

// position finds the place of an assessment: in the benchmark named, else in one that
// was installed and is of its lists. Nil where there is none.
func (a *app) position(o *shell.Opened, path string) (*cube.Position, error) {
	if path != "" {
		return a.positionIn(o, path)
	}
	for _, path := range a.Installed(pack.KindBenchmark) {
		if at, err := a.positionIn(o, path); err == nil && at != nil {
			return at, nil // one of other lists, or no longer trusted, is passed over
		}
	}
	return nil, nil
}

// positionLines are the place among others in words, the title first.
func (a *app) positionLines(o *shell.Opened) ([]checklist.Text, error) {
	at, err := a.position(o, "")
	if err != nil || at == nil {
		return nil, err
	}
	title := shell.Filled(words.PositionTitle, at.Title)
	return append([]checklist.Text{title}, at.Lines()...), nil
}

func (a *app) positionIn(o *shell.Opened, path string) (*cube.Position, error) {
	files, _, err := a.PackFiles(path, pack.KindBenchmark)
	if err != nil {
		return nil, err
	}
	b, err := cube.ParseBenchmark([]byte(files[cube.BenchmarkFile]))
	if err != nil {
		return nil, shell.OnPath(path, err)
	}
	list, err := b.Compose(o.List.Parts)
	if err != nil {
		return nil, shell.OnPath(path, err)
	}
	kinds, err := a.Kinds()
	if err != nil {
		return nil, err
	}
	as := o.Session.Assessment()
	return b.Locate(list, as, returns.Propose(as, kinds)), nil
}

// tellPosition prints the place among others, where there is one.
func (a *app) tellPosition(o *shell.Opened, path string) error {
	at, err := a.position(o, path)
	if err != nil || at == nil {
		return err
	}
	a.Say(words.PositionTitle, at.Title)
	for _, line := range at.Lines() {
		fmt.Fprintln(a.Out, "  "+line.In(a.Lang))
	}
	return nil
}
