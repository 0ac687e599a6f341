package main

import (
	"fmt"

	"tenken/assess"
	"tenken/checklist"
	"tenken/guidelines"
)

// markOutside marks the lists that did not come with this program, byte for
// byte: they are shown as 署名なし on the screen and in the report.
func markOutside(parts []*checklist.Checklist) error {
	texts, err := embeddedTexts()
	if err != nil {
		return err
	}
	ours := make(map[string]bool, len(texts))
	for _, t := range texts {
		ours[t] = true
	}
	for _, c := range parts {
		c.Outside = !ours[string(c.Raw)]
	}
	return nil
}

// newer announces the lists of which the program holds a later edition than the
// assessment does. The assessment keeps the edition it was begun with.
func newer(as *assess.Assessment) []checklist.Text {
	catalog := &checklist.Catalog{}
	catalog.Add(guidelines.FS, false) // the embedded ones load, by their own test
	var notices []checklist.Text
	for _, h := range catalog.Heads() {
		for _, t := range as.Checklists {
			if t.ID == h.ID && h.Serial > t.Serial {
				notices = append(notices, checklist.Text{
					JA: fmt.Sprintf("「%s」の新しい版（%s）があります。この点検は、始めたときの版のまま続きます。", h.Title.JA, h.Edition),
					EN: fmt.Sprintf("there is a newer edition of %s (%s); this assessment keeps the one it was begun with", h.Title.In(checklist.English), h.Edition),
				})
			}
		}
	}
	return notices
}
