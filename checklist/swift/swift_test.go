package swift_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"tenken/checklist/swift"
)

func swiftly(text []byte) *yaml.Node { return swift.Parse(text, &swift.Nodes{}) }

// library is what the YAML library makes of a text, without comments; nil: nothing.
func library(text []byte) *yaml.Node {
	d := yaml.NewDecoder(bytes.NewReader(text))
	var doc, second yaml.Node
	if d.Decode(&doc) != nil || d.Decode(&second) == nil {
		return nil
	}
	var strip func(*yaml.Node)
	strip = func(n *yaml.Node) {
		n.HeadComment, n.FootComment = "", ""
		for _, c := range n.Content {
			strip(c)
		}
	}
	strip(doc.Content[0])
	return doc.Content[0]
}

func yamlFiles(t *testing.T) (names []string) {
	t.Helper()
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if ext := filepath.Ext(name); err == nil && !d.IsDir() && (ext == ".yaml" || ext == ".yml") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Every YAML file of ours is read as the library reads it, and those that every
// start of the program reads are of the kind that is read swiftly.
func TestSwiftYAMLIsTheLibrarys(t *testing.T) {
	for _, name := range yamlFiles(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got := swiftly(text)
		slow := filepath.ToSlash(name)
		if got == nil && strings.Contains(slow, "/guidelines/") && !strings.Contains(slow, "/testdata/") {
			t.Errorf("%s is not read swiftly", name)
		}
		if got == nil {
			continue
		}
		if want := library(text); !reflect.DeepEqual(want, got) { // cmp takes two minutes for all
			t.Errorf("%s (library -, swift +):\n%.2000s", name, cmp.Diff(want, got))
		}
	}
}

// Whatever somebody does to a file: either swift gives up or it reads what the
// library reads.
func TestSwiftYAMLIsTheLibrarysOnDamagedText(t *testing.T) {
	seed := []byte(`# 見本
schema: tenken/checklist/v1
title:
  ja: 点検、"自己"
  en: A 'self' check
n: 12
of: {ja: はい, en: "Yes, \"it\" is", x: [a, 'b''c', {d: e}]}
list:
- id: A-01
  when: {fact: staff, is: [few,
    many]}

  # note
  asks:
    - plain text
    - "quoted: text"
    - {a: b}
- id: B
  empty: []
end: 2026-07-20
`)
	pieces := append(strings.Fields(`: :: # - -- ' " \ { } [ ] , &a *a !x !!str ~ | > ? % @ --- << null yes = k:
		0x1f 1e3 12:30 '' "" [a,] [,a] {a:b,} a:b \u2019 \ud800 \" \\`),
		" ", "  ", "\n", "\n\n", ": ", " :", " #", "- ", "- - ", "|\n", "? ", "\n---\n", "\n...\n", "\t", "あ",
		"\u3000", "\u0085", "\u00a0", "\u2028", "\r\n", "\ufeff", "k: v", "\n k: v", "\n  k: v\n", "a: b: c",
		"{a: b, c}", "{a: b,}", "[a: b]", "\xff", "a: ")
	if swiftly(seed) == nil {
		t.Fatal("the text is not read swiftly before it is damaged")
	}
	rapid.Check(t, func(t *rapid.T) {
		text := bytes.Clone(seed)
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			at := rapid.IntRange(0, len(text)).Draw(t, "at")
			to := min(len(text), at+rapid.IntRange(0, 6).Draw(t, "cut"))
			piece := rapid.SampledFrom(pieces).Draw(t, "piece")
			text = append(append(bytes.Clone(text[:at]), piece...), text[to:]...)
		}
		got := swiftly(text)
		if got == nil {
			return
		}
		if diff := cmp.Diff(library(text), got); diff != "" {
			t.Fatalf("(library -, swift +):\n%s\n%s", diff, text)
		}
	})
}
