package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/checklist/pack"
)

// TestPublishedPacksAtTheCommandLine: each published pack with a fault is refused
// with the exit code of its reason, a sentence in Japanese, and what to do next.
func TestPublishedPacksAtTheCommandLine(t *testing.T) {
	const vectors = "../../checklist/pack/testdata"
	raw, err := os.ReadFile(filepath.Join(vectors, "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		File   string
		Trust  []string
		Reason pack.Reason
	}
	if err := json.Unmarshal(raw, &all); err != nil || len(all) < 120 {
		t.Fatal(len(all), err)
	}
	refused := 0
	for _, v := range all {
		if v.Reason == "" {
			continue // their texts are no lists
		}
		refused++
		home := t.TempDir()
		trusting(t, home, vectors, v.Trust)
		out, code := runIn(t, home, "", "pack", "verify", filepath.Join(vectors, v.File))
		want := exitUnreadable
		if v.Reason.Distrust() {
			want = exitTrust
		}
		if code != want || !strings.Contains(out, "。\n  ") {
			t.Errorf("%s (%s): exit %d, not %d: %s", v.File, v.Reason, code, want, out)
		}
		if out, code := runIn(t, home, "", "pack", "install", filepath.Join(vectors, v.File)); code != want {
			t.Errorf("install %s: exit %d, not %d: %s", v.File, code, want, out)
		}
		if left, err := filepath.Glob(filepath.Join(home, "guidelines", "*")); err != nil || len(left) > 0 {
			t.Errorf("%s left %v, %v", v.File, left, err)
		}
	}
	t.Logf("%d packs refused", refused)
}

// trusting puts keyrings into the settings of a user whose home is dir.
func trusting(t *testing.T, dir, from string, keyrings []string) {
	t.Helper()
	to := filepath.Join(dir, ".settings", trustFolder)
	if err := os.MkdirAll(to, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range keyrings {
		raw, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name+chainEnding), raw, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
