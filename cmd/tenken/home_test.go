package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"tenken/checklist"
)

// A documents folder that appears later, or a documents folder in a cloud,
// hides no file: all folders that tenken ever took are looked into, and the one
// in use stays the one for new files.
func TestFilesStayFoundWhenADocumentsFolderAppears(t *testing.T) {
	user := t.TempDir()
	std := processIO()
	std.goos, std.documents = "linux", nil
	std.env = func(name string) string { return map[string]string{"HOME": user}[name] }
	f := &face{app: newApp(context.Background(), std, checklist.Japanese)}
	at := func(parts ...string) string { return filepath.Join(append([]string{user}, parts...)...) }

	if f.home() != at("tenken") {
		t.Fatalf("without documents the home is %s", f.home())
	}
	if _, err := f.create("山田商店", []string{"jp-small-business"}); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(at("Documents"), 0o755); err != nil {
		t.Fatal(err)
	}
	entries, err := f.list()
	if err != nil || len(entries) != 1 || f.home() != at("tenken") {
		t.Fatalf("after documents appeared: %v, home %s, %v", entries, f.home(), err)
	}
	if err := os.MkdirAll(at("Documents", "tenken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(at("tenken", "山田商店.tenken"), at("Documents", "tenken", "山田商店.tenken")); err != nil {
		t.Fatal(err)
	}
	if entries, err = f.list(); err != nil || len(entries) != 1 || f.home() != at("Documents", "tenken") {
		t.Fatalf("after it was moved: %v, home %s, %v", entries, f.home(), err)
	}

	// Something else called tenken is no home.
	if err := os.MkdirAll(at("other", "tenken", "cmd"), 0o755); err != nil {
		t.Fatal(err)
	}
	if inUse(at("other", "tenken")) {
		t.Error("a folder of sources is taken for a home")
	}
}
