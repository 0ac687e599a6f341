// Command release writes the texts that go into every zip beside the program:
//
//	go run ./.ci/release FOLDER
//
// はじめかた.txt, LICENSE.txt and NOTICES.txt (the licences of the libraries
// that are linked in), each as every editor of Windows reads it. .goreleaser.yaml
// calls it; run it in the top folder of the repository.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./.ci/release FOLDER")
	}
	if err := write(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	guide, err := os.ReadFile(".ci/release/はじめかた.txt")
	if err != nil {
		return err
	}
	licence, err := os.ReadFile("LICENSE")
	if err != nil {
		return err
	}
	notices, err := notices()
	if err != nil {
		return err
	}
	for name, text := range map[string][]byte{"はじめかた.txt": guide, "LICENSE.txt": licence, "NOTICES.txt": notices} {
		if err := os.WriteFile(filepath.Join(dir, name), forNotepad(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// forNotepad gives text the byte order mark and line ends that every editor of
// Windows reads.
func forNotepad(text []byte) []byte {
	return append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
}

// notices collects the licence of every module that the program links.
func notices() ([]byte, error) {
	list := exec.Command("go", "list", "-deps", "-f",
		"{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/tenken")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	var b bytes.Buffer
	for _, line := range slices.Compact(lines) {
		name, dir, ok := strings.Cut(line, "\t")
		if !ok {
			continue
		}
		text, err := licenceIn(dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n", name, strings.Repeat("-", len(name)), bytes.TrimSpace(text))
	}
	return b.Bytes(), nil
}

func licenceIn(dir string) ([]byte, error) {
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return text, nil
		}
	}
	return nil, fmt.Errorf("no licence file in %s", dir)
}
