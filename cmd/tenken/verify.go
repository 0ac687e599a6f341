package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) verifyCmd() *cobra.Command {
	var head string
	c := &cobra.Command{
		Use:   "verify FILE|DIR... [--head NUMBER]",
		Short: a.Tr(words.VerifyShort),
		Example: "  tenken verify clinic.tenken --head \"9e06 80a6 96e9 c05e\"\n" +
			a.Tr(words.VerifyExample),
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("head") {
				var err error
				if head, err = store.ParseHead(head); err != nil {
					return err
				}
			}
			files, several, err := a.Assessments(args)
			switch {
			case err != nil:
				return err
			case several && head != "":
				return shell.Fail(shell.ExitUsage, words.VerifyHeadAlone)
			case several:
				return a.verifyMany(files)
			case files[0].Err != nil:
				return files[0].Err
			}
			return a.verifyOne(files[0].Path, head)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&head, "head", "", a.Tr(words.VerifyFlagHead))
	return c
}

func (a *app) verifyFile(path, head string) (*store.Report, error) {
	f, _, err := shell.OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	r, err := a.Memo.Verify(f, path, head)
	return r, shell.OnFile(path, err)
}

func (a *app) verifyOne(path, head string) error {
	r, err := a.verifyFile(path, head)
	if err != nil {
		return err
	}
	var stamps []shell.Stamp
	var doubt error
	if r.Err == nil {
		stamps, doubt = a.verifySeals(path)
	}
	if a.JSON {
		err = a.Encode(a.newVerified(r, stamps))
	} else {
		_, err = fmt.Fprint(a.Out, r.In(a.Lang), a.stampLines(stamps))
	}
	if err == nil && !r.OK() {
		return shell.Silent(shell.ExitUnreadable)
	}
	return errors.Join(err, doubt)
}

// verifyMany prints one line a file; what is wrong with one is told in full by
// verifying it alone.
func (a *app) verifyMany(files []shell.Given) error {
	type verified struct {
		shell.Given
		report *store.Report
		stamps []shell.Stamp
	}
	var t shell.Tally
	verify := func(f shell.Given) verified {
		v := verified{Given: f}
		if v.Err == nil {
			v.report, v.Err = a.verifyFile(f.Path, "")
		}
		if v.Err == nil && v.report.OK() {
			v.stamps, v.Err = a.verifySeals(f.Path)
		}
		return v
	}
	all := func(put func(any) error) error {
		return shell.Over(a.Shell, files, verify, func(v verified) error {
			switch {
			case v.Err != nil:
				a.Failed(&t, v.Path, v.Err)
				return put(verifiedJSON{File: v.Path, Error: a.WrongOf(v.Err)})
			case !v.report.OK():
				t.Add(shell.Silent(shell.ExitUnreadable))
			}
			if a.JSON {
				one := a.newVerified(v.report, v.stamps)
				one.File = v.Path
				return put(one)
			}
			return a.verifiedLine(v.Path, v.report)
		})
	}
	err := a.Entries("tenken/verified/v1", all)
	if err != nil {
		return err
	}
	return t.End()
}

func (a *app) verifiedLine(path string, r *store.Report) error {
	state := a.Tr(words.VerifyGood)
	if !r.OK() {
		state = a.Tr(words.VerifyBad)
	}
	_, err := fmt.Fprintf(a.Out, "%s  %s  %s  %s\n", state, assess.PrintedSum(r.Head), a.Tr(words.VerifyLines, r.Lines),
		checklist.VisibleLine(path))
	return err
}

// verifySeals checks who signed the lists of an assessment. A seal that is false
// is an error; one of a publisher who is not trusted here is told as a doubt
// whenever the file is opened. stamps are the keys under its signatures.
func (a *app) verifySeals(path string) (stamps []shell.Stamp, err error) {
	f, err := store.Open(path, store.ReadOnly, a.StoreOptions())
	if err != nil {
		return nil, shell.OnFile(path, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	as, err := f.Fold()
	if err != nil {
		return nil, nil // what the file says is for others to judge; here only who signed it
	}
	for i := range as.Checklists {
		t := &as.Checklists[i]
		if t.Seal == nil {
			continue
		}
		var fault *pack.Fault
		if _, err := a.Unseal(t); errors.As(err, &fault) && fault.Reason != pack.Unknown {
			return nil, shell.Fail(
				shell.ExitTrust,
				words.TrustFalseSeal,
				checklist.VisibleLine(path),
				checklist.VisibleLine(t.ID),
				fault.Text,
			).
				Hint(fault.Hint)
		} else if fault == nil && err != nil {
			return nil, err
		}
	}
	return a.Stamps(path, as)
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

	Error *shell.Wrong `json:"error,omitempty"`

	Signed []signedLine `json:"signed,omitempty"`
}

// signedLine is a signature of `verify --json`.
type signedLine struct {
	Line   int      `json:"line"`
	Role   string   `json:"role"`
	Name   string   `json:"name"`
	Since  int      `json:"since"`
	Proved bool     `json:"proved"`
	Keys   []string `json:"keys,omitempty"`   // trusted ones that signed it
	Claims []string `json:"claims,omitempty"` // keys that say so and are not known here
}

func (a *app) newVerified(r *store.Report, stamps []shell.Stamp) verifiedJSON {
	v := verifiedJSON{OK: r.OK(), Lines: r.Lines, Head: r.Head, Torn: r.Torn != nil, Since: r.Since}
	if r.Joined != nil {
		v.Joint = r.Joined.Line
	}
	for _, l := range r.Signed {
		line := signedLine{Line: l.Line, Role: string(l.Role), Name: l.Name, Since: l.Since, Proved: l.Proved}
		for _, s := range stamps {
			if s.Line == l.Line {
				line.Keys, line.Claims = s.By, s.Unknown()
			}
		}
		v.Signed = append(v.Signed, line)
	}
	if r.Err != nil {
		v.Error = &shell.Wrong{Code: shell.ExitUnreadable, Text: shell.Told(r.Err).In(a.Lang)}
	}
	return v
}

func (a *app) stampLines(stamps []shell.Stamp) string {
	var b strings.Builder
	for _, s := range stamps {
		for _, k := range s.By {
			fmt.Fprintf(&b, "  + %s\n", a.Tr(words.StampKnown, s.Line, k))
		}
		for _, k := range s.Unknown() {
			fmt.Fprintf(&b, "  - %s\n", a.Tr(words.StampUnknown, s.Line, checklist.VisibleLine(k)))
		}
	}
	return b.String()
}
