package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
)

func (a *app) verifyCmd() *cobra.Command {
	var head string
	c := &cobra.Command{
		Use:   "verify FILE [--head 照合番号]",
		Short: a.t("ファイルが壊れたり書き換わったりしていないかを確かめます", "Check that a file is neither damaged nor rewritten"),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("head") {
				var err error
				if head, err = store.ParseHead(head); err != nil {
					return err
				}
			}
			f, err := store.Regular(args[0])
			if err != nil {
				return onFile(args[0], err)
			}
			defer f.Close()
			r, err := store.Verify(f, args[0], head)
			if err != nil {
				return onFile(args[0], err)
			}
			if err := a.printVerified(r); err != nil {
				return err
			}
			if !r.OK() {
				return silent(exitUnreadable)
			}
			return nil
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&head, "head", "", a.t("報告書に印刷された照合番号（16桁）", "the number printed on an earlier report, 16 digits"))
	return c
}

func (a *app) printVerified(r *store.Report) error {
	if !a.json {
		_, err := fmt.Fprint(a.out, r.In(a.lang))
		return err
	}
	out := struct {
		OK    bool   `json:"ok"`
		Lines int    `json:"lines"`
		Head  string `json:"head,omitempty"`
		Torn  bool   `json:"torn,omitempty"`
		Since int    `json:"since,omitempty"`
		Joint int    `json:"joined,omitempty"`
		Error string `json:"error,omitempty"`
	}{OK: r.OK(), Lines: r.Lines, Head: r.Head, Torn: r.Torn != nil, Since: r.Since}
	if r.Joined != nil {
		out.Joint = r.Joined.Line
	}
	if r.Err != nil {
		out.Error = r.Err.Error()
	}
	return json.NewEncoder(a.out).Encode(out)
}
