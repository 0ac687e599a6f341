// Command package builds the zips for people without Go:
//
//	go run ./.ci/package 1.0.0
//
// writes dist/tenken-1.0.0-<os>-<arch>.zip for Windows, macOS and Linux, each
// with the program, a one-page はじめかた, the licence and the notices of the
// libraries that are linked in. Run it in the top folder of the repository.
package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

var targets = []struct{ os, arch, name string }{
	{"windows", "amd64", "windows-x64"},
	{"windows", "arm64", "windows-arm64"},
	{"darwin", "arm64", "macos-apple"},
	{"darwin", "amd64", "macos-intel"},
	{"linux", "amd64", "linux-x64"},
	{"linux", "arm64", "linux-arm64"},
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./.ci/package VERSION")
	}
	if err := os.MkdirAll("dist", 0o755); err != nil {
		log.Fatal(err)
	}
	notices, err := notices()
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range targets {
		out := filepath.Join("dist", "tenken-"+os.Args[1]+"-"+t.name+".zip")
		if err := build(out, t.os, t.arch, os.Args[1], notices); err != nil {
			log.Fatal(err)
		}
		fmt.Println(out)
	}
}

func build(out, goos, goarch, version string, notices []byte) error {
	program := "tenken"
	if goos == "windows" {
		program += ".exe"
	}
	dir, err := os.MkdirTemp("", "tenken-package-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, program)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w -X main.release="+version, "-o", path, "./cmd/tenken")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s/%s: %w", goos, goarch, err)
	}
	exe, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	guide, err := os.ReadFile(".ci/package/はじめかた.txt")
	if err != nil {
		return err
	}
	licence, err := os.ReadFile("LICENSE")
	if err != nil {
		return err
	}
	return writeZip(out, []file{
		{program, exe, 0o755},
		{"はじめかた.txt", forNotepad(guide), 0o644},
		{"LICENSE.txt", forNotepad(licence), 0o644},
		{"NOTICES.txt", forNotepad(notices), 0o644},
	})
}

// forNotepad gives text the byte order mark and line ends that every editor of
// Windows reads.
func forNotepad(text []byte) []byte {
	return append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
}

type file struct {
	name string
	data []byte
	mode os.FileMode
}

func writeZip(out string, files []file) error {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
		h.SetMode(f.mode)
		e, err := w.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := e.Write(f.data); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// notices collects the licence of every module that the program links.
func notices() ([]byte, error) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/tenken").Output()
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	sort.Strings(lines)
	var b bytes.Buffer
	last := ""
	for _, line := range lines {
		name, dir, ok := strings.Cut(line, "\t")
		if !ok || line == last {
			continue
		}
		last = line
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
