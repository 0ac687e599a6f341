package intake

import (
	"encoding/xml"
	"strings"

	"tenken/checklist"
	"tenken/report"
)

// readComments counts the comments of a sheet, which are not taken in.
func (rd *reader) readComments(b *incoming, g *grid) error {
	targets, err := b.relations(g.part)
	if err != nil {
		return err
	}
	n, first := 0, ""
	for _, kind := range []string{"comments", "threadedComment"} {
		for _, t := range targets {
			if t.kind != kind {
				continue
			}
			x, err := b.xml(t.part)
			if x == nil || err != nil {
				return err
			}
			refs := 0
			err = x.each(strings.Replace(kind, "threadedComment", "ThreadedComments", 1),
				func(t xml.StartElement) error {
					if ref := attr(t, "ref"); ref != "" {
						refs++
						if first == "" {
							first = safe(ref)
						}
					}
					return nil
				}, nil)
			if err != nil {
				return err
			}
			n = max(n, refs) // a thread is in both
		}
	}
	if n > 0 {
		rd.noted.add(here(g.name+"!"+first), "comments", n)
	}
	return nil
}

// readPictures counts pictures and shapes laid on a sheet, as a photograph of a
// notice or a box of text: none of them is taken in.
func (rd *reader) readPictures(b *incoming, g *grid) error {
	targets, err := b.relations(g.part)
	if err != nil {
		return err
	}
	n := 0
	for _, t := range targets {
		if t.kind != "drawing" {
			continue
		}
		x, err := b.xml(t.part)
		if x == nil || err != nil {
			return err
		}
		if err := x.each("wsDr", func(t xml.StartElement) error {
			if strings.HasSuffix(t.Name.Local, "Anchor") {
				n++
			}
			return nil
		}, nil); err != nil {
			return err
		}
	}
	if n > 0 {
		rd.noted.add(here(g.name), "pictures", n)
	}
	return nil
}

// readFilledBy reads who filled an answer workbook in.
func (rd *reader) readFilledBy(b *incoming) error {
	g, err := b.find(report.SheetHowTo)
	if g == nil || err != nil {
		return err
	}
	for _, row := range g.rows {
		label := row.at(2).text
		c, at := row.at(3), g.name+"!"+cell(3, row.n)
		switch {
		case isHead(label, report.HeadOrganisation):
			rd.filled.Organisation = line(c.text)
		case isHead(label, report.HeadBy):
			rd.filled.By = line(c.text)
		case isHead(label, report.HeadDepartment):
			rd.filled.Department = line(c.text)
		case isHead(label, report.HeadDay):
			if day, ok := rd.parseDate(tidy(c.text), c, at); ok {
				rd.filled.Day = checklist.Date(day)
			}
		}
	}
	return nil
}

// line is a short text of one line.
func line(s string) string {
	s = strings.Join(strings.Fields(tidy(s)), " ")
	if r := []rune(s); len(r) > 100 {
		return string(r[:100])
	}
	return s
}
