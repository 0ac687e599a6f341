package main

import (
	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) upgradeCmd() *cobra.Command {
	var only []string
	var dry bool
	c := &cobra.Command{
		Use:     "upgrade FILE|DIR... [--list ID] [--dry-run]",
		Short:   a.Tr(words.UpgradeShort),
		Long:    a.Tr(words.UpgradeLong),
		Example: a.Tr(words.UpgradeExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.Assessments(args)
			if err != nil {
				return err
			}
			u := upgrading{app: a, only: only, dry: dry}
			if u.several = several; several {
				return u.many(files)
			}
			if files[0].Err != nil {
				return files[0].Err
			}
			return u.one(files[0].Path)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringSliceVar(&only, "list", nil, a.Tr(words.UpgradeFlagList))
	c.Flags().BoolVar(&dry, "dry-run", false,
		a.Tr(words.UpgradeFlagDryRun))
	return c
}

func (u upgrading) one(path string) error {
	done := u.file(shell.Given{Path: path})
	switch {
	case done.Err != nil:
		return done.Err
	case u.JSON:
		return u.Encode(newUpgradeJSON(done))
	case done.carry == nil:
		u.Note(words.UpgradeNothing)
		return nil
	}
	u.show(done)
	u.written()
	return nil
}

// written says whether what was shown is saved.
func (u upgrading) written() {
	if u.dry {
		u.Note(words.UpgradeDry)
		return
	}
	u.Note(words.Saved)
}

// many moves several files: a table of before and after, one line a file.
func (u upgrading) many(files []shell.Given) error {
	var t shell.Tally
	rows := [][]string{u.head()}
	var total assess.CarryCounts
	err := u.Entries("tenken/upgrades/v1", func(put func(any) error) error {
		return shell.Over(u.Shell, files, u.file, func(done upgraded) error {
			if done.Err != nil {
				u.Failed(&t, done.Path, done.Err)
				return put(shell.FileWrong{File: done.Path, Error: u.WrongOf(done.Err)})
			}
			if done.carry != nil {
				total = summed(total, done.carry.Counts)
			}
			rows = append(rows, u.row(done))
			return put(newUpgradeJSON(done))
		})
	})
	if err != nil {
		return err
	}
	if !u.JSON && len(rows) > 1 {
		if err := shell.Table(u.Out, append(rows, u.totals(total))); err != nil {
			return err
		}
		if total.Old.Total+total.New.Total > 0 {
			u.written()
		}
	}
	return t.End()
}
