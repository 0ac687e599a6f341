package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// The importer reads the few parts it needs itself, token by token. The
// library reads whole sheets into memory, takes a bad shared-string index or
// row number for no rows without an error, and does not tell a formula from
// its value; none of that will do for files from strangers.

// xmlPart walks one part of a workbook. Limits stop it before memory does.
type xmlPart struct {
	name string
	dec  *xml.Decoder
	src  *meter
	left *int // tags that may still be read
}

// meter counts the bytes read since the last token.
type meter struct {
	bytes.Reader
	run int
}

var errRun = errors.New("too long without a tag")

// ReadByte is what the decoder reads by.
func (m *meter) ReadByte() (byte, error) {
	if m.run++; m.run > maxRun {
		return 0, errRun
	}
	return m.Reader.ReadByte()
}

// xml opens a part for walking; nil where the part does not exist.
func (p *packed) xml(name string) (*xmlPart, error) {
	raw, err := p.open(name)
	if raw == nil || err != nil {
		return nil, err
	}
	m := &meter{}
	m.Reset(raw)
	d := xml.NewDecoder(m)
	return &xmlPart{name: name, dec: d, src: m, left: &p.tags}, nil
}

// next is the next tag or text; io.EOF at the end.
func (x *xmlPart) next() (xml.Token, error) {
	x.src.run = 0
	t, err := x.dec.RawToken()
	switch {
	case err == io.EOF:
		return nil, io.EOF
	case errors.Is(err, errRun) || x.src.run > maxRun:
		return nil, refuse("run", safe(x.name))
	case err != nil:
		return nil, x.malformed()
	}
	switch t := t.(type) {
	case xml.StartElement:
		if *x.left -= 1 + len(t.Attr)/maxAttrs; *x.left < 0 {
			return nil, refuse("too-many-cells")
		}
	case xml.Directive:
		return nil, refuse("doctype", safe(x.name))
	}
	return t, nil
}

func (x *xmlPart) malformed() error { return refuse("xml-broken", safe(x.name)) }

// errEnough ends the walk through a part before its end.
var errEnough = errors.New("enough")

// each calls start for every start tag and end for every end tag, in order; the
// text since the last tag comes with both. The part must end with its root,
// unless start or end has had enough.
func (x *xmlPart) each(root string, start func(xml.StartElement) error, end func(name, text string) error) error {
	var text []byte
	var open []string // elements that are not ended yet
	closed := false
	for {
		t, err := x.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			text = text[:0]
			if open = append(open, t.Name.Local); len(open) > maxDepth {
				return refuse("deep", safe(x.name))
			}
			if start != nil {
				if err := start(t); err != nil {
					return enough(err)
				}
			}
		case xml.CharData:
			text = append(text, t...)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != t.Name.Local {
				return x.malformed()
			}
			open = open[:len(open)-1]
			closed = closed || t.Name.Local == root
			if end != nil {
				if err := end(t.Name.Local, string(text)); err != nil {
					return enough(err)
				}
			}
			text = text[:0]
		}
	}
	if !closed || len(open) > 0 {
		return refuse("cut", safe(x.name))
	}
	return nil
}

func enough(err error) error {
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on says whether an attribute of yes or no says yes.
func on(v string) bool { return v == "1" || v == "true" }
