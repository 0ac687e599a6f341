package store

import (
	"tenken/assess"
	"tenken/checklist"
)

// What is asked: the lists, whole.

func (w *writer) checklist(c *assess.ChecklistText) {
	if err := isList(c); err != nil {
		w.fail(err.Error())
	}
	w.raw(`"id":`).str("id", c.ID).raw(`,"serial":`).int(c.Serial)
	w.raw(`,"sha256":`).str("sha256", c.SHA256).raw(`,"text":`).str("text", c.Text)
}

func readChecklist(c *assess.ChecklistText, v []byte) error {
	err := object(v, []string{"id", "serial", "sha256", "text"}, func(key string, v []byte) error {
		switch key {
		case "id":
			return setString(&c.ID, v)
		case "serial":
			return setInt(&c.Serial, v)
		case "sha256":
			return setString(&c.SHA256, v)
		}
		return setString(&c.Text, v)
	})
	if err == nil {
		err = isList(c)
	}
	return err
}

// isList says what of c is not true of its text: digest, id, serial. Whether the
// list is its publisher's is another question.
func isList(c *assess.ChecklistText) error {
	if digest(c.Text) != c.SHA256 {
		return errDigest
	}
	head, err := checklist.ParseHead(c.ID, []byte(c.Text))
	if err != nil || head.ID != c.ID || head.Serial != c.Serial {
		return errList
	}
	return nil
}
