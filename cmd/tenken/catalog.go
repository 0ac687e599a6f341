package main

import (
	"os"
	"path/filepath"

	"tenken/checklist"
)

func (a *app) compose(words []string) (*checklist.Checklist, error) {
	if len(words) == 0 {
		return nil, fail(exitUsage, "ガイドラインの指定がありません。", "no guideline given").
			mend("--guideline ID を付けてください。tenken guidelines list で一覧が出ます。", "add --guideline ID; tenken guidelines list shows them")
	}
	var parts []*checklist.Checklist
	for _, w := range words {
		c, err := checklist.Load(os.DirFS(filepath.Dir(w)), filepath.Base(w))
		if err != nil {
			return nil, onFile(w, err)
		}
		parts = append(parts, c)
	}
	return checklist.Compose(parts...)
}
