package checklist

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// Head is the top of a checklist: enough to list it and to find its parents.
type Head struct {
	ID        string
	Edition   string
	Serial    int
	AsOf      Date
	ReviewBy  Date
	Title     Text
	Publisher Text
	Extends   []Ref
	View      *View // set where the list is a short one over another
	Words     Words
	For       Text
	Goal      *Goal
	Draft     bool
	Outside   bool
	Signed    *Signed // nil for one that is embedded or Outside
	Pos       Pos
}

func (c *Checklist) head() *Head {
	return &Head{ID: c.ID, Edition: c.Edition, Serial: c.Serial, AsOf: c.AsOf, ReviewBy: c.ReviewBy, Title: c.Title,
		Publisher: c.Publisher, Extends: c.Extends, View: c.View, Words: c.Words, For: c.For, Goal: c.Goal,
		Draft: c.Draft, Outside: c.Outside, Pos: c.Pos}
}

// ReadHead reads the top of the checklist at name. Where the file is written in
// the usual order it looks no further than the first of its sources, facts or
// sections, so what is wrong below shows only in [Load]. The error is as there.
func ReadHead(fsys fs.FS, name string) (*Head, error) {
	text := spareText.Get().(*bytes.Buffer) // no head keeps it
	defer spareText.Put(text)
	if err := readInto(text, fsys, name); err != nil {
		return nil, err
	}
	return ParseHead(label(fsys, name), text.Bytes())
}

// ParseHead is ReadHead of the text raw; name is for messages.
func ParseHead(name string, raw []byte) (*Head, error) {
	if top, ok := cutHead(raw); ok {
		if head := headOf(name, top); head != nil {
			return head, nil
		}
	}
	c, err := Parse(name, raw)
	if err != nil {
		return nil, err
	}
	return c.head(), nil
}

// headOf reads a text that is a head by itself; nil where it is none.
func headOf(name string, top []byte) *Head {
	r := &reading{file: name}
	defer r.done()
	root := r.root(top)
	if root == nil {
		return nil
	}
	c := r.head(root)
	if len(r.problems) > 0 {
		return nil
	}
	return c.head()
}

// topSize is as much of a list of ours as is looked at for its head.
const topSize = 8 << 10

// readTop is ReadHead of a list that came with the program, of which a test holds
// that its head is all at the top: the rest of two megabytes is not even read at
// every start.
func readTop(fsys fs.FS, name string) (*Head, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	part := make([]byte, topSize)
	n, err := io.ReadFull(f, part)
	if errors.Join(err, f.Close()) == nil { // else it is shorter, or a full reading says what is wrong
		if top, ok := cutHead(part[:n]); ok {
			if head := headOf(label(fsys, name), top); head != nil {
				return head, nil
			}
		}
	}
	return ReadHead(fsys, name)
}

// belowHead are the top-level keys that no head needs.
var belowHead = [][]byte{[]byte("sources:"), []byte("facts:"), []byte("sections:"), []byte("retired:")}

// aside are what a line below starts with where the head goes on there: keys that
// may be missing (one that must not be missed shows by itself), and YAML that is
// not written line by line.
var aside = [][]byte{
	[]byte("review_by"), []byte("extends"), []byte("view"), []byte("words"), []byte("for"), []byte("goal"),
	[]byte("status"), []byte("unread"),
	[]byte(`"`), []byte("'"), []byte("?"), []byte("{"), []byte("---"), []byte("..."),
}

// cutHead cuts the text before the first key that no head needs, and says
// whether that is all of the head. It looks at the start of each line once: the
// heads of all lists are read whenever an assessment is opened.
func cutHead(raw []byte) ([]byte, bool) {
	if len(raw) > maxFile || bytes.IndexByte(raw, '\r') >= 0 && bytes.IndexByte(raw, '\n') < 0 {
		return nil, false
	}
	end := 0
	for at := 0; ; {
		next := bytes.IndexByte(raw[at:], '\n')
		if next < 0 {
			return raw[:end], end > 0
		}
		at += next + 1
		switch line := raw[at:]; {
		case len(line) == 0 || line[0] == ' ':
		case end == 0 && startsWith(line, belowHead):
			end = at
		case end > 0 && startsWith(line, aside):
			return nil, false
		}
	}
}

func startsWith(line []byte, words [][]byte) bool {
	return slices.ContainsFunc(words, func(w []byte) bool { return bytes.HasPrefix(line, w) })
}
