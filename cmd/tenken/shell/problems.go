package shell

import (
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// ShowProblems prints what is wrong with a list, and ends the command by it.
func (sh *Shell) ShowProblems(problems checklist.Problems) error {
	if sh.JSON {
		if err := checklist.WriteProblemsJSON(sh.Out, problems); err != nil {
			return err
		}
		return Found(problems)
	}
	if err := checklist.WriteProblems(sh.Out, problems, sh.Lang); err != nil {
		return err
	}
	var n [3]int
	for _, p := range problems {
		n[p.Severity]++
	}
	sh.Note(words.LintTally, n[checklist.Error], n[checklist.Warning], n[checklist.Note])
	return Found(problems)
}

// Found is how a command ends that printed these problems: with an error where one of
// them is one.
func Found(problems checklist.Problems) error {
	if problems.Errors() > 0 {
		return Silent(ExitProblems)
	}
	return nil
}
