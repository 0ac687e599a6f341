package ministry

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/report/returns"
)

// BenchmarkEncryptedReturns tells how many encrypted returns, each a file of its own,
// one core opens and takes in.
func BenchmarkEncryptedReturns(b *testing.B) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		b.Fatal(err)
	}
	s := surveyTo(b, key.Recipient())
	var sealed [][]byte
	for r := range s.Invent(500, 1, "2027-06", "2026-11-24") {
		file, err := sealedReturn(s.Campaign, r)
		if err != nil {
			b.Fatal(err)
		}
		sealed = append(sealed, file)
	}
	dir := b.TempDir()
	c := returns.NewCollector(s, func(i int) (returns.Scratch, error) {
		return os.Create(filepath.Join(dir, fmt.Sprint("scratch", i)))
	}, func(r returns.Reject) error { return r.Why })
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		text, err := age.Decrypt(bytes.NewReader(sealed[i%len(sealed)]), key)
		if err == nil {
			err = c.Read("sealed", text)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "returns/s")
}

// surveyTo is a campaign over our medical list whose returns are for that key only.
func surveyTo(b *testing.B, to fmt.Stringer) *returns.Survey {
	b.Helper()
	home := b.TempDir()
	a := &agency{shell.New(context.Background(), shell.World{
		In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Now: time.Now, GOOS: "linux",
		Env: func(name string) string { return map[string]string{"TENKEN_HOME": home}[name] },
	}, checklist.Japanese)}
	dir := filepath.Join(b.TempDir(), "campaign")
	if err := a.newCampaign(dir, campaignFlags{id: "mhlw-2027", title: "調査", identify: "none",
		lists: []string{"jp-medical-care"}, minimum: returns.DefaultMinimum, to: to.String()}); err != nil {
		b.Fatal(err)
	}
	s, err := a.Survey(dir)
	if err != nil {
		b.Fatal(err)
	}
	return s
}
