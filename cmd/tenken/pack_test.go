package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
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
		want := shell.ExitUnreadable
		if v.Reason.Distrust() {
			want = shell.ExitTrust
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
	to := filepath.Join(dir, ".settings", shell.TrustFolder)
	if err := os.MkdirAll(to, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range keyrings {
		raw, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name+shell.ChainEnding), raw, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestFalseSealInAnAssessment: whoever writes another list under a ministry's
// seal is found out at every opening, and the answers can still be read.
func TestFalseSealInAnAssessment(t *testing.T) {
	const vectors = "../../checklist/pack/testdata"
	raw, err := os.ReadFile(filepath.Join(vectors, "good.tenken-pack"))
	if err != nil {
		t.Fatal(err)
	}
	e, err := pack.Read(strings.NewReader(string(raw)))
	if err != nil {
		t.Fatal(err)
	}
	claim, err := e.Claim()
	if err != nil {
		t.Fatal(err)
	}
	manifest, keyring := claim.Signed().Manifest, claim.Signed().Keyring
	list, err := os.ReadFile("../../checklist/testdata/fixture/common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	id := strings.Replace(string(list), "id: ", "id: mhlw-", 1)
	c, err := checklist.Parse("x", []byte(id))
	if err != nil {
		t.Fatal(err)
	}
	text := shell.TextOf(c)
	text.Seal = &assess.Seal{Manifest: manifest, Keyring: keyring}
	now := func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC) }
	events := assess.Start(assess.Begin{Format: assess.Format, Organisation: "さくら医院", Program: "test"},
		[]assess.ChecklistText{text}, "佐藤", now, shell.RandomID)
	home := t.TempDir()
	path := filepath.Join(home, "a.tenken")
	f, err := store.Create(path, events, store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	trusting(t, home, vectors, []string{"mhlw-a.tenken-keyring"})
	if out, code := runIn(t, home, "", "verify", path); code != shell.ExitTrust ||
		!strings.Contains(out, "署名された内容と違います") {
		t.Errorf("verify: exit %d: %s", code, out)
	}
	out, code := runIn(t, home, "", "score", path)
	if code != shell.ExitOK || !strings.Contains(out, "署名は確かめられません。署名なしとして扱います") ||
		!strings.Contains(out, "（署名なし）") {
		t.Errorf("score: exit %d: %s", code, out)
	}
}

// TestPassphraseIsAskedTwice: on a terminal, unseen; two that differ make no key.
func TestPassphraseIsAskedTwice(t *testing.T) {
	for _, c := range []struct {
		typed []string
		code  int
		says  string
	}{
		{[]string{"桜の木", "桜の木"}, shell.ExitOK, "公開鍵"},
		{[]string{"桜の木", "梅の木"}, shell.ExitUsage, "二度の合言葉が違います"},
		{[]string{""}, shell.ExitUsage, "合言葉がありません"},
	} {
		dir := t.TempDir()
		var b strings.Builder
		std := shell.World{In: strings.NewReader(""), Out: &b, Err: &b, Terminal: true, GOOS: "linux", Now: time.Now,
			NewID: shell.RandomID, Env: func(string) string { return "" }}
		std.Secret = func() (string, error) {
			line := c.typed[0]
			c.typed = c.typed[1:]
			return line, nil
		}
		key := filepath.Join(dir, "a.key")
		code := run(context.Background(), []string{"key", "new", "mhlw.example/tenken/1", "-o", key}, std)
		if code != c.code || !strings.Contains(b.String(), c.says) {
			t.Errorf("%v: exit %d: %s", c.typed, code, &b)
		}
		if strings.Contains(b.String(), "桜") {
			t.Error("the passphrase is shown")
		}
		st, err := os.Stat(key)
		if (err == nil) != (c.code == shell.ExitOK) {
			t.Errorf("exit %d, and: %v", code, err)
		}
		if err == nil && runtime.GOOS != "windows" && st.Mode().Perm() != 0o600 {
			t.Errorf("mode %v", st.Mode())
		}
	}
}

// TestDamagedTrustIsTold: a record of trust that cannot be read trusts nobody, and
// says which file it is.
func TestDamagedTrustIsTold(t *testing.T) {
	for _, name := range []string{"mhlw.jsonl", "seen.jsonl"} {
		home := t.TempDir()
		trusting(t, home, "../../checklist/pack/testdata", []string{"mhlw-a.tenken-keyring"})
		file := filepath.Join(home, ".settings", shell.TrustFolder, name)
		if err := os.WriteFile(file, []byte("{\"kind\":\"keyring\"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, code := runIn(t, home, "", "trust", "list"); code != shell.ExitUnreadable ||
			!strings.Contains(out, name) {
			t.Errorf("%s: exit %d: %s", name, code, out)
		}
		out, code := runIn(t, home, "", "guidelines", "list")
		if code != shell.ExitOK || !strings.Contains(out, "jp-appi-general") {
			t.Errorf("%s: exit %d: %s", name, code, out)
		}
	}
}
