package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
)

// exactly and atLeast are cobra's checks of the number of words, in our words.
func (a *app) exactly(n int) cobra.PositionalArgs { return a.between(n, n) }
func (a *app) atLeast(n int) cobra.PositionalArgs { return a.between(n, -1) }

func (a *app) between(low, high int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= low && (high < 0 || len(args) <= high) {
			return nil
		}
		f := fail(exitUsage, argsWrongNumberArguments)
		if len(args) < low {
			f = fail(exitUsage, argsArgumentMissing)
		}
		return f.mend(checklist.Text{JA: "使い方: " + cmd.UseLine(), EN: "usage: " + cmd.UseLine()})
	}
}

// readText reads piped text whole, whatever encoding the machine pipes in.
func (a *app) readText(r io.Reader) (string, error) {
	const most = 4 << 20
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return "", err
	}
	if len(raw) > most {
		return "", fail(exitUnreadable, argsStandardInputTooLargeAt)
	}
	text, guess, err := checklist.DecodeText(raw)
	if err != nil {
		return "", unreadable("標準入力", "standard input", err)
	}
	if guess != checklist.UTF8 && guess != checklist.UTF8BOM {
		fmt.Fprintln(a.err, a.tr(argsWarningReadStandardInputAs, string(guess)))
	}
	return text, nil
}

// unreadable says why text from outside cannot be read, and the mend.
func unreadable(ja, en string, err error) error {
	var e *checklist.EncodingError
	if !errors.As(err, &e) {
		return err
	}
	return &failure{
		code: exitUnreadable,
		text: checklist.Text{JA: ja + "の" + e.Text().JA, EN: en + ": " + e.Text().EN},
		hint: e.Hint(),
	}
}

// Ids and places are taken as people write them: gen-01-01, ＧＥＮ－０１－０１,
// 第26条第1項.

// questionID is the id of the question that somebody means.
func questionID(list *checklist.Checklist, typed string) (string, error) {
	for _, q := range list.All() {
		if sameID(q.ID, typed) {
			return q.ID, nil
		}
	}
	return "", &assess.Refusal{Rule: "question", Q: short(typed), Text: checklist.Text{
		JA: "このような点検項目はありません", EN: "there is no such question",
	}}
}

// factOf is the fact that somebody means, or nil.
func factOf(list *checklist.Checklist, typed string) *checklist.Fact {
	for i := range list.Facts {
		if sameID(list.Facts[i].ID, typed) {
			return &list.Facts[i]
		}
	}
	return nil
}

// hyphens are what stands for the hyphen of an id on a Japanese keyboard.
var hyphens = strings.NewReplacer("−", "-", "‐", "-", "–", "-", "—", "-", "―", "-", "ー", "-")

func sameID(id, typed string) bool { return id == typed || foldID(id) == foldID(typed) }

func foldID(s string) string { return hyphens.Replace(checklist.Fold(s)) }

// short is what somebody typed, fit for a message.
func short(typed string) string { return checklist.Excerpt(typed, 40) }

// japanesePlace is an article as it is written in words: 第26条の2第1項第3号イ.
var japanesePlace = checklist.Pattern(
	`^第?(\d+)条?((?:の\d+)*)(?:第?(\d+)項)?(?:第?(\d+(?:の\d+)*)号([ア-ヴ])?)?$`)

// placeOf is the locator of a place in a document as the register writes it.
func placeOf(typed string) string {
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
