package pack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"tenken/checklist"
)

// Extensions of the files that hold signed lines.
const (
	Extension        = ".tenken-pack"
	KeyringExtension = ".tenken-keyring"
)

// The most a file of signed lines may hold.
const (
	maxPack = 8 << 20 // bytes of the file
	maxLine = 4 << 20 // bytes of a line
)

// line is one line. Its members are written in this order, and only those that
// its kind has.
type line struct {
	Kind   string `json:"kind"`
	Name   string `json:"name,omitempty"`
	Note   string `json:"note,omitempty"`
	Text   string `json:"text,omitempty"`
	SHA256 string `json:"sha256,omitempty"`
}

// The kinds of line, and the members that each has.
const (
	lineKeyring  = "keyring"
	lineManifest = "manifest"
	lineProof    = "proof"
	lineFile     = "file"
	lineEnd      = "end"
)

// order ranks the kinds: a line never comes after one of a higher rank.
var order = map[string]int{lineKeyring: 1, lineManifest: 2, lineProof: 3, lineFile: 4, lineEnd: 5}

// encode is the one form of a line.
func (l line) encode() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(l); err != nil {
		panic(err) // five strings
	}
	return b.Bytes()
}

// full reports whether a line has the members of its kind and no others.
func (l line) full() bool {
	want := line{Kind: l.Kind}
	switch l.Kind {
	case lineKeyring, lineManifest:
		want.Note = l.Note
	case lineProof:
		want.Text = l.Text
	case lineFile:
		want.Name, want.Text = l.Name, l.Text
		return l == want && l.Name != "" && l.Text != ""
	case lineEnd:
		want.SHA256 = l.SHA256
	}
	return l == want && l.Note+l.Text+l.SHA256 != ""
}

// Envelope is a file of signed lines, read and whole, but not checked: nobody
// knows yet who wrote what is in it.
type Envelope struct {
	keyrings []string
	manifest string
	proof    string
	files    []line
}

// Read reads a pack. What it gives is whole as it was written, and nothing more
// is known; [Envelope.Open] says whether to trust it. A byte order mark and CRLF
// are taken as they are meant. The error is a *[Fault], or of r.
func Read(r io.Reader) (*Envelope, error) {
	e, err := readLines(r)
	if err == nil && e.manifest == "" {
		err = fault(noParts, lineManifest)
	}
	return e, err
}

// ReadKeyrings reads the keyrings of a keyring file or a pack, with their
// signatures checked; whether anybody trusts them is another question.
func ReadKeyrings(r io.Reader) (*Chain, error) {
	e, err := readLines(r)
	if err != nil {
		return nil, err
	}
	return ReadChain(e.keyrings)
}

// ReadDraft reads a keyring file of which the last keyring may lack signatures.
func ReadDraft(r io.Reader) (*Chain, error) {
	e, err := readLines(r)
	if err != nil {
		return nil, err
	}
	return draftChain(e.keyrings)
}

func readLines(r io.Reader) (*Envelope, error) {
	raw, err := io.ReadAll(io.LimitReader(r, 2*maxPack+1)) // CRLF and UTF-16 are longer
	if err != nil {
		return nil, err
	}
	if raw, err = normal(raw); err != nil {
		return nil, err
	}
	if raw, err = whole(raw); err != nil {
		return nil, err
	}
	e := &Envelope{}
	rank := 0
	for n := 1; len(raw) > 0; n++ {
		end := bytes.IndexByte(raw, '\n') + 1
		l, err := parseLine(raw[:end], n)
		if err != nil {
			return nil, err
		}
		if rank, err = e.take(l, n, rank); err != nil {
			return nil, err
		}
		raw = raw[end:]
	}
	if len(e.keyrings) == 0 {
		return nil, fault(noParts, lineKeyring)
	}
	return e, nil
}

// normal drops what saving and sending add (a byte order mark, CRLF) and names
// what is not UTF-8.
func normal(raw []byte) ([]byte, error) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}), bytes.HasPrefix(raw, []byte{0xfe, 0xff}),
		bytes.HasPrefix(raw, []byte("{\x00")), bytes.HasPrefix(raw, []byte("\x00{")):
		return nil, fault(utf16)
	case !bytes.HasPrefix(raw, []byte(`{"kind":"`)):
		return nil, fault(notPack)
	case !utf8.Valid(raw):
		return nil, fault(notUTF8)
	}
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	if len(raw) > maxPack {
		return nil, fault(tooLarge, manyBytes, maxPack)
	}
	return raw, nil
}

// whole checks the last line, which holds the digest of all before it, and cuts
// it off: what fails here was damaged, not forged.
func whole(raw []byte) ([]byte, error) {
	if !bytes.HasSuffix(raw, []byte("\n")) {
		return nil, fault(cutOff)
	}
	at := bytes.LastIndexByte(raw[:len(raw)-1], '\n') + 1
	if !bytes.HasPrefix(raw[at:], []byte(`{"kind":"end"`)) {
		return nil, fault(cutOff)
	}
	if !bytes.Equal(raw[at:], line{Kind: lineEnd, SHA256: checklist.Digest(raw[:at])}.encode()) {
		return nil, fault(wrongSum)
	}
	return raw[:at], nil
}

// parseLine reads a line, which is right only where writing it again gives the
// same bytes: no doubled or unknown members, no lone surrogates, no spaces.
func parseLine(raw []byte, n int) (l line, err error) {
	if len(raw) > maxLine {
		return l, fault(tooLarge, longLine, maxLine)
	}
	if json.Unmarshal(raw, &l) != nil || !l.full() || !bytes.Equal(l.encode(), raw) {
		return l, fault(badLine, n)
	}
	return l, nil
}

// take adds a line where its kind may come.
func (e *Envelope) take(l line, n, rank int) (int, error) {
	next := order[l.Kind]
	once := l.Kind == lineManifest || l.Kind == lineProof
	afterManifest := l.Kind == lineProof || l.Kind == lineFile
	if next == 0 || l.Kind == lineEnd || next < rank || once && next == rank || afterManifest && e.manifest == "" {
		return 0, fault(wrongTop, n, l.Kind)
	}
	switch l.Kind {
	case lineKeyring:
		if len(e.keyrings) == maxKeyrings {
			return 0, fault(tooLarge, manyKeyrings, maxKeyrings)
		}
		e.keyrings = append(e.keyrings, l.Note)
	case lineManifest:
		e.manifest = l.Note
	case lineProof:
		e.proof = l.Text
	case lineFile:
		if len(e.files) == maxFiles {
			return 0, fault(tooLarge, manyFiles, maxFiles)
		}
		e.files = append(e.files, l)
	}
	return next, nil
}

// String is the file of an envelope.
func (e *Envelope) String() string {
	var b strings.Builder
	for _, n := range e.keyrings {
		b.Write(line{Kind: lineKeyring, Note: n}.encode())
	}
	if e.manifest != "" {
		b.Write(line{Kind: lineManifest, Note: e.manifest}.encode())
	}
	if e.proof != "" {
		b.Write(line{Kind: lineProof, Text: e.proof}.encode())
	}
	for _, f := range e.files {
		b.Write(f.encode())
	}
	fmt.Fprintf(&b, "%s", line{Kind: lineEnd, SHA256: checklist.Digest(b.String())}.encode())
	return b.String()
}

// Write writes the chain as a keyring file.
func (c *Chain) Write(w io.Writer) error {
	_, err := io.WriteString(w, (&Envelope{keyrings: c.notes}).String())
	return err
}

// Unchecked is the text of a file of which nobody knows yet who wrote it: for
// the publisher's own work on the next edition, never for those who answer.
func (e *Envelope) Unchecked(name string) (text string, ok bool) {
	for _, f := range e.files {
		if f.Name == name {
			return f.Text, true
		}
	}
	return "", false
}
