package main

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
)

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
func short(typed string) string {
	r := []rune(checklist.Visible(typed))
	if len(r) > 40 {
		r = append(r[:40], '…')
	}
	return string(r)
}

// japanesePlace is an article as it is written in words: 第26条の2第1項第3号イ.
var japanesePlace = regexp.MustCompile(
	`^第?(\d+)条?((?:の\d+)*)(?:第?(\d+)項)?(?:第?(\d+(?:の\d+)*)号([ア-ヴ])?)?$`)

// placeOf is the locator of a place in a document as the register writes it.
func placeOf(typed string) string {
	s := strings.Join(strings.Fields(norm.NFKC.String(typed)), "")
	m := japanesePlace.FindStringSubmatch(s)
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
