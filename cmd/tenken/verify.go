package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
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
	var stamps []stamp
	var doubt error
	if r.Err == nil {
		stamps, doubt = a.verifySeals(path)
	}
	if a.json {
		err = a.encode(newVerified(r, stamps))
	} else {
		_, err = fmt.Fprint(a.out, r.In(a.lang), a.stampLines(stamps))
	}
	if err == nil && !r.OK() {
		return silent(exitUnreadable)
	}
	return errors.Join(err, doubt)
}

// verifyMany prints one line a file; what is wrong with one is told in full by
// verifying it alone.
func (a *app) verifyMany(files []given) error {
	type verified struct {
		given
		report *store.Report
		stamps []stamp
	}
	var t tally
	err := over(a, files, func(f given) verified {
		v := verified{given: f}
		if v.err == nil {
			v.report, v.err = a.verifyFile(f.path, "")
		}
		if v.err == nil && v.report.OK() {
			v.stamps, v.err = a.verifySeals(f.path)
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
		return a.verifiedLine(v.path, v.report, v.stamps)
	})
	if err != nil {
		return err
	}
	return t.end()
}

func (a *app) verifiedLine(path string, r *store.Report, stamps []stamp) error {
	if a.json {
		v := newVerified(r, stamps)
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
	Line   int      `json:"line"`
	Role   string   `json:"role"`
	Name   string   `json:"name"`
	Since  int      `json:"since"`
	Proved bool     `json:"proved"`
	Keys   []string `json:"keys,omitempty"`   // trusted ones that signed it
	Claims []string `json:"claims,omitempty"` // keys that say so and are not known here
}

func newVerified(r *store.Report, stamps []stamp) verifiedJSON {
	v := verifiedJSON{OK: r.OK(), Lines: r.Lines, Head: r.Head, Torn: r.Torn != nil, Since: r.Since}
	if r.Joined != nil {
		v.Joint = r.Joined.Line
	}
	for _, l := range r.Signed {
		line := signedLine{Line: l.Line, Role: string(l.Role), Name: l.Name, Since: l.Since, Proved: l.Proved}
		for _, s := range stamps {
			if s.line == l.Line {
				line.Keys, line.Claims = s.by, s.unknown()
			}
		}
		v.Signed = append(v.Signed, line)
	}
	if r.Err != nil {
		v.Error = r.Err.Error()
	}
	return v
}

// stamp is a signature by keys: by those trusted here, and of all that claim it.
type stamp struct {
	line        int
	by, claimed []string
}

// unknown are the keys of which nobody here knows whose they are.
func (s stamp) unknown() []string {
	return slices.DeleteFunc(slices.Clone(s.claimed), func(k string) bool { return slices.Contains(s.by, k) })
}

// stamps checks the keys under the signatures of an assessment; a false one is
// an error.
func (a *app) stamps(path string, as *assess.Assessment) (all []stamp, err error) {
	keys, err := a.peoplesKeys()
	if err != nil {
		return nil, err
	}
	for _, s := range as.Signatures {
		if s.Sig == "" {
			continue
		}
		by, claimed, err := pack.Stamped(s.Sig, s.Statement(), keys)
		var f *pack.Fault
		if errors.As(err, &f) {
			file, name := checklist.Visible(path), checklist.Visible(s.Name)
			return nil, fail(exitTrust, stampFalse, file, s.N+1, name, f.Text).mend(stampFalseHint)
		} else if err != nil {
			return nil, err
		}
		all = append(all, stamp{s.N + 1, by, claimed})
	}
	return all, nil
}

func (a *app) stampLines(stamps []stamp) string {
	var b strings.Builder
	for _, s := range stamps {
		for _, k := range s.by {
			fmt.Fprintf(&b, "  + %s\n", a.tr(stampKnown, s.line, k))
		}
		for _, k := range s.unknown() {
			fmt.Fprintf(&b, "  - %s\n", a.tr(stampUnknown, s.line, checklist.Visible(k)))
		}
	}
	return b.String()
}

// stamper signs statements by the key in a file; without one it signs nothing.
func (a *app) stamper(path string) (func(statement string) (string, error), error) {
	if path == "" {
		return func(string) (string, error) { return "", nil }, nil
	}
	s, err := a.signer(path)
	if err != nil {
		return nil, err
	}
	return s.Stamp, nil
}

// peoplesKeys are the keys of single persons that this user trusts.
func (a *app) peoplesKeys() (keys []pack.Key, err error) {
	dir := filepath.Join(a.settings(), trustFolder)
	names, _ := fs.Glob(os.DirFS(dir), "*"+publicExtension) // the pattern is good
	for _, name := range names {
		k, err := a.publicKey(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, nil
}

func (a *app) publicKey(path string) (pack.Key, error) {
	raw, err := readFile(path, 1<<12)
	if err != nil {
		return pack.Key{}, err
	}
	k, err := pack.ParseKey(strings.TrimSpace(string(raw)))
	if err != nil {
		return k, packError(path, err)
	}
	return k, nil
}

// keyFile is where the key of a person is kept.
func (a *app) keyFile(k pack.Key) string {
	return filepath.Join(a.settings(), trustFolder, strings.ReplaceAll(k.Fingerprint(), " ", "")+publicExtension)
}

// addKey trusts the key of a person once its fingerprint was compared.
func (a *app) addKey(path, end string) error {
	k, err := a.publicKey(path)
	if err != nil {
		return err
	}
	a.note(stampFingerprint, k.Name(), k.Fingerprint())
	if err := a.compared5(k.Fingerprint(), end); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(a.keyFile(k)), 0o700); err != nil {
		return onFile(a.settings(), err)
	}
	if err := a.put(a.keyFile(k), []byte(k.String()+"\n"), true); err != nil {
		return err
	}
	a.note(stampTrusted, k.Name())
	return nil
}

// removeKey trusts the keys of that name no more; gone is whether there was one.
func (a *app) removeKey(name string) (gone bool, err error) {
	keys, err := a.peoplesKeys()
	for _, k := range keys {
		if k.Name() != name {
			continue
		}
		if err := os.Remove(a.keyFile(k)); err != nil {
			return gone, onFile(a.keyFile(k), err)
		}
		gone = true
	}
	if gone {
		a.note(trustRemoved, name)
	}
	return gone, err
}

// The words of keys under signatures.
var (
	stampKnown = checklist.Text{JA: "%d 行目の署名は、信頼している鍵 %s によるものです",
		EN: "the signature at line %d is by the trusted key %s"}
	stampUnknown = checklist.Text{
		JA: "%d 行目の署名の鍵 %s が、だれのものか。公開鍵を受け取り、tenken trust add で加えると確かめられます",
		EN: "whose key %[2]s under the signature at line %[1]d is: get the public key and add it by tenken trust add",
	}
	stampFalse = checklist.Text{JA: "%s の %d 行目の署名（%s）は、偽物です。%s",
		EN: "the signature of %[1]s at line %[2]d (%[3]s) is false. %[4]s"}
	stampFalseHint   = checklist.Text{JA: "署名した人に確かめてください。", EN: "ask who is said to have signed"}
	stampFingerprint = checklist.Text{JA: "鍵 %s の指紋: %s", EN: "the fingerprint of the key %s: %s"}
	stampTrusted     = checklist.Text{JA: "鍵 %s を信頼します。署名は tenken verify で確かめます。",
		EN: "the key %s is trusted; tenken verify checks its signatures"}
)

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
				Options: a.storeOptions(), Lists: texts, Organisation: checklist.Clean(org), Program: a.version(),
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
	defer a.hold()()
	return store.Repair(from, to, o)
}

func (a *app) noOutput() error {
	return fail(exitUsage, verifyNoFileWrite).mend(verifyAddOFile)
}
