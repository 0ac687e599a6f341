package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// TestNewGuidelineAsks: on a terminal it asks for title, sector, id and parent; what
// cannot be is asked again, and nothing typed before is lost.
func TestNewGuidelineAsks(t *testing.T) {
	home, dir := t.TempDir(), filepath.Join(t.TempDir(), "介護")
	var b bytes.Buffer
	std := shell.World{In: strings.NewReader("介護の点検項目\n介護サービスの事業者\n介護\njp-kaigo\njp-appi-genral\njp-medical-care\n"),
		Out: &b, Err: &b, Terminal: true, GOOS: "linux", NewID: shell.RandomID,
		Now: func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC) },
		Env: func(k string) string { return map[string]string{"LANG": "ja_JP.UTF-8", "TENKEN_HOME": home}[k] }}
	if code := run(context.Background(), []string{"new-guideline", dir}, std); code != shell.ExitOK {
		t.Fatalf("exit %d: %s", code, &b)
	}
	for _, want := range []string{"題名", "だれのための一覧ですか", "「介護」は識別子の形ではありません", "jp-appi-general の書き間違い"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say %s:\n%s", want, &b)
		}
	}
	raw, err := os.ReadFile(filepath.Join(dir, checklist.SkeletonName))
	must(t, err)
	c, err := checklist.Parse("made", raw)
	must(t, err)
	if c.ID != "jp-kaigo" || c.Title.JA != "介護の点検項目" || c.For.JA != "介護サービスの事業者" || len(c.Extends) != 1 ||
		c.Extends[0].ID != "jp-medical-care" {
		t.Errorf("made is %s %v %v %v", c.ID, c.Title, c.For, c.Extends)
	}
	if !bytes.Contains(raw, []byte("type: choice")) {
		t.Error("it shows no fact with a choice")
	}
}
