package store

import (
	"fmt"

	"tenken/checklist"
)

// Warning is what a user should know of a file that can be used all the same.
type Warning struct {
	Kind WarningKind
	Text checklist.Text
}

// WarningKind sorts warnings.
type WarningKind uint8

// The kinds of Warning.
const (
	WarnTorn  WarningKind = iota + 1 // an unfinished last line; `verify` exits 3
	WarnNewer                        // read-only: a newer tenken has written to the file
)

// In is the sentence for users.
func (w Warning) In(lang checklist.Lang) string { return w.Text.In(lang) }

// Warnings are what the user should know of the file as it was opened.
func (f *File) Warnings() []Warning {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.warnings(f.path)
}

func (c *Content) warnings(path string) []Warning {
	var ws []Warning
	if c.Torn != nil {
		ws = append(ws, Warning{WarnTorn, c.Torn.text(path)})
	}
	if c.Newer != nil {
		ws = append(ws, Warning{WarnNewer, checklist.Text{JA: c.Newer.In(checklist.Japanese), EN: c.Newer.In(checklist.English)}})
	}
	return ws
}

func (t *Torn) text(path string) checklist.Text {
	if t.Whole {
		return checklist.Text{
			JA: fmt.Sprintf("%s の最後の行は改行だけが欠けています（保存の途中で止まったか、編集ソフトが取り除きました）。この行は使いません。次に保存するときに取り除きます。残すには、その前に tenken repair で新しいファイルに移してください", show(path)),
			EN: fmt.Sprintf("the last line of %s lacks only its newline (saving was interrupted, or an editor has taken it off). It is not used, and the next save removes it. To keep it, let tenken repair write a new file before that", show(path)),
		}
	}
	return checklist.Text{
		JA: fmt.Sprintf("%s の最後の %d バイトは書きかけです（保存の途中で止まった変更で、「保存しました」とは表示していません）。その前までを使います。次に保存するときに取り除きます", show(path), t.Bytes),
		EN: fmt.Sprintf("the last %d bytes of %s are unfinished (a change that was interrupted and never reported as saved). All before them is used; the next save removes them", t.Bytes, show(path)),
	}
}
