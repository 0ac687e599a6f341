package main

import (
	"maps"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) answerCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "answer FILE ID=STATUS ... | answer FILE -",
		Short: a.Tr(words.AnswerShort),
		Long:  a.Tr(words.AnswerLong),
		Example: "  tenken answer clinic.tenken GEN-01-01=yes GEN-01-02=no --owner 佐藤 --due R9.3.31\n" +
			"  tenken answer clinic.tenken GEN-01-02 --note - < note.txt",
		Args: a.AtLeast(2),
	}
	for _, f := range answerFields() {
		c.Flags().String(flagOf(f.Field), "", f.Label(a.Lang)+a.Tr(words.AnswerColon)+f.About(a.Lang))
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return a.With(args[0], store.ReadWrite, func(o *shell.Opened) error {
			changes, err := a.changes(o, cmd.Flags(), args[1:])
			if err != nil {
				return err
			}
			e, err := o.Session.Answer(changes...)
			if err != nil {
				return err
			}
			return o.Save(e)
		})
	}
	return c
}

// answerFields are the fields that a flag sets: all but the status.
func answerFields() (fields []assess.FieldInfo) {
	for _, f := range assess.Fields {
		if f.Kind != assess.StatusField {
			fields = append(fields, f)
		}
	}
	return fields
}

func flagOf(f assess.Field) string { return strings.ReplaceAll(string(f), "_", "-") }

// changes reads the words ID=STATUS, or the lines of standard input for "-",
// and gives every one of them the fields of the flags.
func (a *app) changes(o *shell.Opened, flags *pflag.FlagSet, typed []string) ([]assess.Change, error) {
	lines := len(typed) == 1 && typed[0] == "-"
	fields, err := a.flagFields(flags, lines)
	if err != nil {
		return nil, err
	}
	if lines {
		return a.changesFrom(o, fields)
	}
	changes := make([]assess.Change, 0, len(typed))
	for _, w := range typed {
		id, status, ok := shell.Pair(w)
		if !ok && len(fields) == 0 {
			return nil, shell.Fail(shell.ExitUsage, words.AnswerNotPair, w)
		}
		c, err := a.change(o, id, fields)
		if err != nil {
			return nil, err
		}
		if ok {
			if c.Fields[assess.FieldStatus], err = a.status(status); err != nil {
				return nil, err
			}
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// change begins a change of the answer to the question that is meant.
func (a *app) change(o *shell.Opened, id string, fields map[assess.Field]string) (assess.Change, error) {
	id, err := shell.QuestionID(o.List, id)
	c := assess.Change{Q: id, Fields: maps.Clone(fields)}
	return c, err
}

func (a *app) status(typed string) (string, error) {
	st, err := assess.ParseStatus(typed)
	if err != nil {
		return "", shell.Fail(shell.ExitUsage, words.AnswerNone, shell.Short(typed)).
			Hint(words.AnswerNoneHint)
	}
	return st.String(), nil
}

// flagFields are the fields that the flags set, in the form of the file. A text
// of "-" is read from standard input, where it stands in no list of processes;
// taken says that standard input has the answers already.
func (a *app) flagFields(flags *pflag.FlagSet, taken bool) (map[assess.Field]string, error) {
	fields := map[assess.Field]string{}
	for _, f := range answerFields() {
		flag := flags.Lookup(flagOf(f.Field))
		if !flag.Changed {
			continue
		}
		value := flag.Value.String()
		if value == "-" && (f.Kind == assess.TextField || f.Kind == assess.LineField) {
			if taken {
				return nil, shell.Fail(shell.ExitUsage, words.AnswerOneInput)
			}
			taken = true
			text, err := a.ReadText(a.In)
			if err != nil {
				return nil, err
			}
			if value = strings.TrimRight(text, "\r\n"); value == "" {
				return nil, shell.Fail(shell.ExitUsage, words.AnswerNoText).Hint(words.AnswerNoTextHint, flag.Name)
			}
		}
		value, err := a.fieldValue(f, value)
		if err != nil {
			return nil, err
		}
		fields[f.Field] = value
	}
	return fields, nil
}

// fieldValue puts what people typed into the form of the file.
func (a *app) fieldValue(f assess.FieldInfo, typed string) (string, error) {
	switch {
	case typed == "":
		return "", nil
	case f.Kind == assess.DateField:
		d, err := assess.ParseDate(typed, checklist.DateOf(a.Now()))
		if err != nil {
			return "", shell.NoDate(typed)
		}
		return string(d), nil
	case f.Kind == assess.PriorityField:
		p, err := assess.ParsePriority(typed)
		if err != nil {
			return "", shell.Fail(shell.ExitUsage, words.AnswerPriorityNone, shell.Short(typed)).
				Hint(words.AnswerPriorityHint)
		}
		return string(p), nil
	}
	return typed, nil
}

// changesFrom reads piped lines ID<TAB>STATUS[<TAB>REASON].
func (a *app) changesFrom(o *shell.Opened, fields map[assess.Field]string) ([]assess.Change, error) {
	text, err := a.ReadText(a.In)
	if err != nil {
		return nil, err
	}
	var changes []assess.Change
	for n, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		c, err := a.changeOf(o, line, fields)
		if err != nil {
			return nil, onLine(n+1, err)
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return nil, shell.Fail(shell.ExitUsage, words.AnswerEmptyInput)
	}
	return changes, nil
}

// changeOf reads one piped line.
func (a *app) changeOf(o *shell.Opened, line string, fields map[assess.Field]string) (assess.Change, error) {
	parts := strings.Split(strings.TrimRight(line, "\r"), "\t")
	if len(parts) < 2 || len(parts) > 3 {
		return assess.Change{}, shell.Fail(shell.ExitUsage, words.AnswerNotLine)
	}
	c, err := a.change(o, parts[0], fields)
	if err != nil {
		return c, err
	}
	if c.Fields[assess.FieldStatus], err = a.status(parts[1]); err != nil {
		return c, err
	}
	if len(parts) == 3 {
		c.Fields[assess.FieldReason] = checklist.Clean(parts[2])
	}
	return c, nil
}

// onLine says on which line of standard input something is wrong.
func onLine(n int, err error) error {
	return shell.Fail(shell.ExitCode(err), words.AnswerLine, n, shell.Told(err))
}
