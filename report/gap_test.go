package report_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"tenken/checklist"
)

// Set TENKEN_SAMPLES to a folder to look at the workbooks with your own eyes.
func TestWriteSamplesToLookAt(t *testing.T) {
	dir := os.Getenv("TENKEN_SAMPLES")
	if dir == "" {
		t.Skip("TENKEN_SAMPLES is not set")
	}
	c, a := large(60, rand.New(rand.NewPCG(1, 2)))
	for name, raw := range map[string][]byte{
		"fixture.xlsx": gap(t, input(t, checklist.Japanese)),
		"english.xlsx": gap(t, input(t, checklist.English)),
		"large.xlsx":   gap(t, inputOf(c, a, checklist.Japanese)),
		"sheet.xlsx":   sheet(t, input(t, checklist.Japanese)),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	in := input(t, checklist.Japanese)
	first := gap(t, in)
	for range 5 {
		if !bytes.Equal(first, gap(t, in)) {
			t.Fatal("two reports of one input differ")
		}
	}
}
