package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// answerFlags are the fields that `tenken answer` can set beside the status.
var answerFlags = []struct {
	name   string
	field  assess.Field
	ja, en string
}{
	{"note", assess.FieldNote, "現状", "note: how things stand"},
	{"evidence", assess.FieldEvidence, "証跡", "evidence"},
	{"reason", assess.FieldReason, "該当なしの理由", "why it does not apply"},
	{"action", assess.FieldAction, "改善策", "what will be done"},
	{"priority", assess.FieldPriority, "優先度（高 中 低）", "priority: high, middle, low"},
	{"owner", assess.FieldOwner, "担当者", "who will do it"},
	{"due", assess.FieldDue, "対応期限（例 R9.3.31）", "when it is due"},
	{"done", assess.FieldDone, "完了日", "when it was done"},
	{"checked-by", assess.FieldCheckedBy, "確認者", "who checked it"},
}

func (a *app) answerCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "answer FILE ID=STATUS ... | answer FILE -",
		Short: a.t("点検項目に答えます", "Answer questions"),
		Long: a.t("点検項目に答えます。STATUS は yes partly no unknown na、又は はい ○ 一部 △ いいえ × わからない ? 該当なし ―。\n"+
			"「-」は標準入力から ID<TAB>STATUS[<TAB>理由] の行を読みます。一つでも誤りがあれば何も書きません。",
			"Answer questions. STATUS is yes, partly, no, unknown or na, or what people type in Japanese.\n"+
				"- reads lines ID<TAB>STATUS[<TAB>REASON] from standard input, all or nothing."),
		Example: "  tenken answer clinic.tenken GEN-01-01=yes GEN-01-02=no --owner 佐藤 --due R9.3.31",
		Args:    a.atLeast(2),
	}
	values := make([]*string, len(answerFlags))
	for i, f := range answerFlags {
		values[i] = c.Flags().String(f.name, "", a.t(f.ja, f.en))
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		o, err := a.open(args[0], store.ReadWrite)
		if err != nil {
			return err
		}
		defer o.close()
		fields := map[assess.Field]string{}
		for i, f := range answerFlags {
			if cmd.Flags().Changed(f.name) {
				fields[f.field] = *values[i]
			}
		}
		changes, err := a.changes(args[1:], fields)
		if err != nil {
			return err
		}
		e, err := o.session.Answer(changes...)
		if err != nil {
			return err
		}
		return o.save(a, e)
	}
	return c
}

// changes reads the words ID=STATUS, or the lines of standard input for "-".
func (a *app) changes(words []string, fields map[assess.Field]string) ([]assess.Change, error) {
	if err := a.typedFields(fields); err != nil {
		return nil, err
	}
	if len(words) == 1 && words[0] == "-" {
		return a.changesFrom(a.in, fields)
	}
	changes := make([]assess.Change, 0, len(words))
	for _, w := range words {
		id, status, ok := strings.Cut(w, "=")
		if !ok && len(fields) == 0 {
			return nil, fail(exitUsage, "「"+w+"」は ID=回答 の形ではありません。", w+" is not of the form ID=STATUS")
		}
		c := assess.Change{Q: id, Fields: map[assess.Field]string{}}
		for k, v := range fields {
			c.Fields[k] = v
		}
		if ok {
			st, err := a.status(status)
			if err != nil {
				return nil, err
			}
			c.Fields[assess.FieldStatus] = st.String()
		}
		changes = append(changes, c)
	}
	return changes, nil
}

func (a *app) status(typed string) (assess.Status, error) {
	st, err := assess.ParseStatus(typed)
	if err != nil {
		return 0, fail(exitUsage, "「"+typed+"」は回答として読めません。", fmt.Sprintf("%q is no answer", typed)).
			mend("はい 一部 いいえ わからない 該当なし（yes partly no unknown na）のどれかにしてください。", "use yes, partly, no, unknown or na")
	}
	return st, nil
}

// typedFields puts dates and priorities that people typed into their file form.
func (a *app) typedFields(fields map[assess.Field]string) error {
	today := checklist.DateOf(a.now())
	for _, k := range []assess.Field{assess.FieldDue, assess.FieldDone} {
		if v := fields[k]; v != "" {
			d, err := assess.ParseDate(v, today)
			if err != nil {
				return fail(exitUsage, "「"+v+"」は日付として読めません。", fmt.Sprintf("%q is no date", v)).
					mend("例: 2027-03-31、R9.3.31、令和9年3月31日", "for example 2027-03-31 or R9.3.31")
			}
			fields[k] = string(d)
		}
	}
	if v := fields[assess.FieldPriority]; v != "" {
		p, err := assess.ParsePriority(v)
		if err != nil {
			return fail(exitUsage, "「"+v+"」は優先度として読めません。", fmt.Sprintf("%q is no priority", v)).
				mend("高 中 低 のどれかにしてください。", "use high, middle or low")
		}
		fields[assess.FieldPriority] = string(p)
	}
	return nil
}

// changesFrom reads piped lines ID<TAB>STATUS[<TAB>REASON].
func (a *app) changesFrom(r io.Reader, fields map[assess.Field]string) ([]assess.Change, error) {
	text, err := a.readText(r)
	if err != nil {
		return nil, err
	}
	var changes []assess.Change
	for n, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) < 2 || len(parts) > 3 {
			return nil, fail(exitUsage, fmt.Sprintf("標準入力の %d 行目は ID<TAB>回答[<TAB>理由] の形ではありません。", n+1),
				fmt.Sprintf("line %d of standard input is not ID<TAB>STATUS[<TAB>REASON]", n+1))
		}
		st, err := a.status(parts[1])
		if err != nil {
			return nil, err
		}
		c := assess.Change{Q: strings.TrimSpace(parts[0]), Fields: map[assess.Field]string{}}
		for k, v := range fields {
			c.Fields[k] = v
		}
		c.Fields[assess.FieldStatus] = st.String()
		if len(parts) == 3 {
			c.Fields[assess.FieldReason] = checklist.Clean(parts[2])
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return nil, fail(exitUsage, "標準入力に回答がありません。", "no answers on standard input")
	}
	return changes, nil
}
