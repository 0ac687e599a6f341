package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess/store"
)

func (a *app) mergeCmd() *cobra.Command {
	var out, prefer string
	c := &cobra.Command{
		Use:   "merge A B -o C",
		Short: a.t("同じ点検の二つの写しを一つにします", "Join two copies of one assessment that went different ways"),
		Args:  a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			decide, err := a.decider(prefer, args)
			if err != nil {
				return err
			}
			for _, path := range args {
				if err := regular(path); err != nil {
					return err
				}
			}
			m, err := store.Merge(args[0], args[1], out, store.MergeOptions{
				Options: a.storeOptions(), By: a.who(), NewID: a.newID, Decide: decide,
			})
			if err != nil {
				return onFile(args[0], err)
			}
			for _, w := range m.Warnings {
				fmt.Fprintln(a.err, a.t("注意: ", "warning: ")+w.In(a.lang))
			}
			fmt.Fprintln(a.err, a.t("%s にまとめました（一方だけの記録 %d 件と %d 件、選んだ食い違い %d 件）。",
				"joined in %s (%d events of the one, %d of the other, %d conflicts decided)", out, m.FromA, m.FromB,
				m.Chosen))
			return nil
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("新しいファイル", "the new file"))
	c.Flags().StringVar(&prefer, "prefer", "",
		a.t("食い違いを尋ねずに a 又は b を採る", "take a or b at every conflict without asking"))
	return c
}

func (a *app) noOutput() error {
	return fail(exitUsage, "書き出す先がありません。", "no file to write to").mend("-o ファイル名 を付けてください。", "add -o FILE")
}

// decider chooses at conflicts: as --prefer says, or by asking, or, where
// nobody can be asked, not at all, which lists the conflicts.
func (a *app) decider(prefer string, files []string) (func(store.Conflict) (store.Side, error), error) {
	switch prefer {
	case "a":
		return func(store.Conflict) (store.Side, error) { return store.SideA, nil }, nil
	case "b":
		return func(store.Conflict) (store.Side, error) { return store.SideB, nil }, nil
	case "":
	default:
		return nil, fail(exitUsage, "--prefer は a か b です。", "--prefer takes a or b")
	}
	if !a.terminal && !a.piped {
		return nil, nil
	}
	in := a.asker()
	return func(c store.Conflict) (store.Side, error) {
		for {
			fmt.Fprintf(a.out, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n%s", c.In(a.lang), a.version(c.A), files[0],
				a.version(c.B), files[1],
				a.t("どちらを採りますか（a か b）: ", "which one (a or b)? "))
			if !in.Scan() {
				return store.SideA, fail(exitUsage, "食い違いが残っているため、まとめませんでした。",
					"conflicts are left; nothing was joined").
					mend("a か b を答えるか、--prefer を付けてください。", "answer a or b, or give --prefer")
			}
			switch strings.ToLower(strings.TrimSpace(in.Text())) {
			case "a", "ａ":
				return store.SideA, nil
			case "b", "ｂ":
				return store.SideB, nil
			}
		}
	}, nil
}

// version is what one file says, and who said so when.
func (a *app) version(v store.Version) string {
	s := oneLine(v.Value)
	if s == "" {
		s = a.t("（なし）", "(none)")
	}
	for _, text := range []string{v.Reason, v.Note, v.Evidence} {
		if text != "" {
			s += " " + oneLine(text)
		}
	}
	if v.By != "" || !v.At.IsZero() {
		s += "  " + strings.TrimSpace(v.By+" "+v.At.Format("2006-01-02 15:04"))
	}
	return s
}
