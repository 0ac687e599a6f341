package shell

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Exactly is cobra's check of the number of words, in our words.
func (sh *Shell) Exactly(n int) cobra.PositionalArgs { return sh.Between(n, n) }

// AtLeast is that of a smallest number.
func (sh *Shell) AtLeast(n int) cobra.PositionalArgs { return sh.Between(n, -1) }

// Between is cobra's check of a number of words from low to high; a high below 0 is
// any number.
func (sh *Shell) Between(low, high int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= low && (high < 0 || len(args) <= high) {
			return nil
		}
		f := Fail(ExitUsage, words.ArgumentsTooMany)
		if len(args) < low {
			f = Fail(ExitUsage, words.ArgumentMissing)
		}
		return f.Hint(words.Usage, cmd.UseLine())
	}
}

// ReadText reads piped text whole, whatever encoding the machine pipes in.
func (sh *Shell) ReadText(r io.Reader) (string, error) {
	const most = 4 << 20
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return "", err
	}
	if len(raw) > most {
		return "", Fail(ExitUnreadable, words.InputTooLarge)
	}
	text, guess, err := checklist.DecodeText(raw)
	if err != nil {
		return "", unreadable(err)
	}
	if guess != checklist.UTF8 && guess != checklist.UTF8BOM {
		sh.Note(words.InputEncoding, string(guess))
	}
	return text, nil
}

// unreadable says why standard input cannot be read, and what helps.
func unreadable(err error) error {
	var e *checklist.EncodingError
	if !errors.As(err, &e) {
		return err
	}
	return Fail(ExitUnreadable, words.InputUnreadable, e.Text()).Hint(e.Hint())
}

// Ids and places are taken as people write them: gen-01-01, ＧＥＮ－０１－０１,
// 第26条第1項.

// QuestionID is the id of the question that somebody means.
func QuestionID(list *checklist.Checklist, typed string) (string, error) {
	for _, q := range list.All() {
		if SameID(q.ID, typed) {
			return q.ID, nil
		}
	}
	return "", assess.NoQuestion(typed)
}

// FactOf is the fact that somebody means, or nil.
func FactOf(list *checklist.Checklist, typed string) *checklist.Fact {
	for i := range list.Facts {
		if SameID(list.Facts[i].ID, typed) {
			return &list.Facts[i]
		}
	}
	return nil
}

// hyphens are what stands for the hyphen of an id on a Japanese keyboard.
var hyphens = strings.NewReplacer("−", "-", "‐", "-", "–", "-", "—", "-", "―", "-", "ー", "-")

// SameID says whether an id is meant by what somebody typed.
func SameID(id, typed string) bool { return id == typed || foldID(id) == foldID(typed) }

func foldID(s string) string { return hyphens.Replace(checklist.Fold(s)) }

// Short is what somebody typed, fit for a message.
func Short(typed string) string { return checklist.Excerpt(typed, 40) }

// japanesePlace is an article as it is written in words: 第26条の2第1項第3号イ.
var japanesePlace = checklist.Pattern(
	`^第?(\d+)条?((?:の\d+)*)(?:第?(\d+)項)?(?:第?(\d+(?:の\d+)*)号([ア-ヴ])?)?$`)

// PlaceOf is the locator of a place in a document as the register writes it.
func PlaceOf(typed string) string {
	s := strings.Join(strings.Fields(norm.NFKC.String(typed)), "")
	m := japanesePlace().FindStringSubmatch(s)
	if m == nil {
		return hyphens.Replace(s)
	}
	at := m[1] + strings.ReplaceAll(m[2], "の", "-")
	for _, part := range []string{m[3], strings.ReplaceAll(m[4], "の", "-")} {
		if part != "" {
			at += "(" + part + ")"
		}
	}
	return at + m[5]
}

// Pair takes a word ID=VALUE apart, also where the sign is full-width; ok is whether it has one.
func Pair(word string) (id, value string, ok bool) {
	return strings.Cut(strings.Replace(word, "＝", "=", 1), "=")
}

// NoDate refuses what is no date.
func NoDate(typed string) error {
	return Fail(ExitUsage, words.NoDate, Short(typed)).
		Hint(words.NoDateHint)
}

// LawDay reads the day by whose law is judged.
func (sh *Shell) LawDay(typed string) (checklist.Date, error) {
	today := checklist.DateOf(sh.Now())
	if checklist.Fold(typed) == "today" {
		return today, nil
	}
	day, err := assess.ParseDate(typed, today)
	if err != nil || day == "" {
		return "", NoDate(typed)
	}
	return day, nil
}

// Day is the date of a flag, or today.
func (sh *Shell) Day(flag string) (checklist.Date, error) {
	if flag == "" {
		return checklist.DateOf(sh.Now()), nil
	}
	return sh.LawDay(flag)
}

// OneLine is a text on one line, without what nobody sees.
func OneLine(s string) string { return strings.ReplaceAll(checklist.Clean(s), "\n", " ") }

// OneWord is a name as it is kept: on one line, without blanks around it.
func OneWord(s string) string { return strings.TrimSpace(OneLine(s)) }
