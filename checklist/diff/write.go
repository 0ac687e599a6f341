package diff

import (
	"encoding/json"
	"fmt"
	"io"

	"tenken/checklist"
)

// Write writes changes for people: one a paragraph, what changed and what that
// means for answers, with ! before what needs a second look.
func Write(w io.Writer, changes []Change, lang checklist.Lang) error {
	if len(changes) == 0 {
		_, err := fmt.Fprintln(w, wordNothing.In(lang))
		return err
	}
	for _, c := range changes {
		mark := " "
		if c.Warn {
			mark = "!"
		}
		_, err := fmt.Fprintf(w, "%s %s %s: %s\n    %s\n", mark, checklist.Visible(c.ID), c.Kind.Label(lang),
			checklist.Visible(c.What.In(lang)), c.Means.In(lang))
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteJSON writes changes for programs, as tenken/diff/v1.
func WriteJSON(w io.Writer, old, new *checklist.Checklist, changes []Change) error {
	type edition struct {
		ID      string `json:"id"`
		Edition string `json:"edition"`
		Serial  int    `json:"serial"`
		SHA256  string `json:"sha256"`
	}
	type change struct {
		Kind        Kind           `json:"kind"`
		ID          string         `json:"id"`
		What        checklist.Text `json:"what"`
		Consequence Consequence    `json:"consequence"`
		Means       checklist.Text `json:"means"`
		Warn        bool           `json:"warn"`
		Old         int            `json:"old_line,omitempty"`
		New         int            `json:"new_line,omitempty"`
	}
	out := struct {
		Schema  string   `json:"schema"`
		Old     edition  `json:"old"`
		New     edition  `json:"new"`
		Changes []change `json:"changes"`
	}{"tenken/diff/v1", edition{old.ID, old.Edition, old.Serial, old.SHA256},
		edition{new.ID, new.Edition, new.Serial, new.SHA256}, []change{}}
	for _, c := range changes {
		out.Changes = append(out.Changes,
			change{c.Kind, c.ID, c.What, c.Consequence, c.Means, c.Warn, c.Old.Line, c.New.Line})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}
