package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) verifyCmd() *cobra.Command {
	var head string
	c := &cobra.Command{
		Use:   "verify FILE|DIR... [--head 照合番号]",
		Short: a.tr(verifyCheckFileNeitherDamagedNor),
		Example: "  tenken verify clinic.tenken --head \"9e06 80a6 96e9 c05e\"\n" +
			a.tr(verifyTenkenVerifyClients),
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("head") {
				var err error
				if head, err = store.ParseHead(head); err != nil {
					return err
				}
			}
			files, several, err := a.assessments(args)
			switch {
			case err != nil:
				return err
			case several && head != "":
				return fail(exitUsage, verifyHeadGoesWithOneFile)
			case several:
				return a.verifyMany(files)
			case files[0].err != nil:
				return files[0].err
			}
			return a.verifyOne(files[0].path, head)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&head, "head", "", a.tr(verifyNumberPrintedOnEarlierReport))
	return c
}

func (a *app) verifyFile(path, head string) (*store.Report, error) {
	f, _, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	r, err := a.memo.Verify(f, path, head)
	return r, onFile(path, err)
}

func (a *app) verifyOne(path, head string) error {
	r, err := a.verifyFile(path, head)
	if err != nil {
		return err
	}
	if a.json {
		err = a.encode(newVerified(r))
	} else {
		_, err = fmt.Fprint(a.out, r.In(a.lang))
	}
	if err == nil && !r.OK() {
		return silent(exitUnreadable)
	}
	if err == nil {
		err = a.verifySeals(path)
	}
	return err
}

// verifyMany prints one line a file; what is wrong with one is told in full by
// verifying it alone.
func (a *app) verifyMany(files []given) error {
	type verified struct {
		given
		report *store.Report
	}
	var t tally
	err := over(a, files, func(f given) verified {
		v := verified{given: f}
		if v.err == nil {
			v.report, v.err = a.verifyFile(f.path, "")
		}
		if v.err == nil && v.report.OK() {
			v.err = a.verifySeals(f.path)
		}
		return v
	}, func(v verified) error {
		switch {
		case v.err != nil && !a.json:
			a.failed(&t, v.path, v.err)
			return nil
		case v.err != nil:
			t.add(v.err)
			return a.encode(verifiedJSON{File: v.path, Error: told(v.err).EN})
		case !v.report.OK():
			t.add(silent(exitUnreadable))
		}
		return a.verifiedLine(v.path, v.report)
	})
	if err != nil {
		return err
	}
	return t.end()
}

func (a *app) verifiedLine(path string, r *store.Report) error {
	if a.json {
		v := newVerified(r)
		v.File = path
		return a.encode(v)
	}
	state := a.tr(verifyGood)
	if !r.OK() {
		state = a.tr(verifyBad)
	}
	_, err := fmt.Fprintf(a.out, "%s  %s  %s  %s\n", state, printedHead(r.Head), a.tr(verifyLines, r.Lines),
		checklist.Visible(path))
	return err
}

// printedHead is a sum as it is printed at the foot of a report.
func printedHead(head string) string {
	if len(head) < 16 {
		return head
	}
	return head[:4] + " " + head[4:8] + " " + head[8:12] + " " + head[12:16]
}

// verifiedJSON is what `verify --json` prints of one file.
type verifiedJSON struct {
	File  string `json:"file,omitempty"` // of several
	OK    bool   `json:"ok"`
	Lines int    `json:"lines"`
	Head  string `json:"head,omitempty"`
	Torn  bool   `json:"torn,omitempty"`
	Since int    `json:"since,omitempty"`
	Joint int    `json:"joined,omitempty"` // the line of the merge that brought the sum in
	Error string `json:"error,omitempty"`

	Signed []signedLine `json:"signed,omitempty"`
}

// signedLine is a signature of `verify --json`.
type signedLine struct {
	Line   int    `json:"line"`
	Role   string `json:"role"`
	Name   string `json:"name"`
	Since  int    `json:"since"`
	Proved bool   `json:"proved"`
}

func newVerified(r *store.Report) verifiedJSON {
	v := verifiedJSON{OK: r.OK(), Lines: r.Lines, Head: r.Head, Torn: r.Torn != nil, Since: r.Since}
	if r.Joined != nil {
		v.Joint = r.Joined.Line
	}
	for _, l := range r.Signed {
		v.Signed = append(v.Signed, signedLine{l.Line, string(l.Role), l.Name, l.Since, l.Proved})
	}
	if r.Err != nil {
		v.Error = r.Err.Error()
	}
	return v
}

func (a *app) repairCmd() *cobra.Command {
	var out, org string
	c := &cobra.Command{
		Use:   "repair FILE -o NEW",
		Short: a.tr(verifySaveWhatCanReadDamaged),
		Long:  a.tr(verifyCopyWhatItsSumsProve),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			texts, err := embeddedTexts()
			if err != nil {
				return err
			}
			if err := regular(args[0]); err != nil {
				return err
			}
			out = withExtension(out)
			if err := room(out); err != nil {
				return err
			}
			r, err := a.repair(args[0], out, store.RepairOptions{
				Options: a.storeOptions(), Lists: texts, Organisation: checklist.Clean(org), Program: version(),
			})
			if err != nil {
				return onFile(args[0], err)
			}
			_, err = fmt.Fprint(a.out, r.In(a.lang))
			return err
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.tr(departmentsNewFile))
	c.Flags().StringVar(&org, "org", "", a.tr(verifyNameOrganisationWhereLost))
	return c
}

func (a *app) repair(from, to string, o store.RepairOptions) (*store.Repaired, error) {
	defer a.busy.hold()()
	return store.Repair(from, to, o)
}

func (a *app) noOutput() error {
	return fail(exitUsage, verifyNoFileWrite).mend(verifyAddOFile)
}
