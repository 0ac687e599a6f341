package store

import "tenken/assess"

// What is asked: the lists, whole.

func (w *writer) checklist(c *assess.ChecklistText) {
	if digest(c.Text) != c.SHA256 {
		w.fail(errDigest.EN)
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
	if err == nil && digest(c.Text) != c.SHA256 {
		return errDigest
	}
	return err
}
