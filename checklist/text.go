package checklist

import (
	"fmt"
	"regexp"
	"sync"
)

// Label is the word for the duty that a user reads.
func (d Duty) Label(lang Lang) string {
	switch d {
	case Must:
		return Text{JA: "法的義務", EN: "legal duty"}.In(lang)
	case Effort:
		return Text{JA: "努力義務", EN: "duty of effort"}.In(lang)
	case Should:
		return Text{JA: "望ましい措置", EN: "advised measure"}.In(lang)
	}
	return string(d)
}

// Label is the size of the work in words.
func (w Work) Label(lang Lang) string {
	switch w {
	case Small:
		return Text{JA: "1日以内", EN: "up to a day"}.In(lang)
	case Middle:
		return Text{JA: "数日", EN: "some days"}.In(lang)
	case Large:
		return Text{JA: "数週間", EN: "weeks"}.In(lang)
	}
	return string(w)
}

// Label is who can answer, in words; empty where anybody can.
func (w Who) Label(lang Lang) string {
	switch w {
	case Reception:
		return Text{JA: "窓口", EN: "reception"}.In(lang)
	case Manager:
		return Text{JA: "管理者", EN: "manager"}.In(lang)
	case System:
		return Text{JA: "システム", EN: "systems"}.In(lang)
	case Personnel:
		return Text{JA: "人事", EN: "personnel"}.In(lang)
	}
	return string(w)
}

// Label is who bears the duty, in words.
func (w Whose) Label(lang Lang) string {
	switch w {
	case Business:
		return Text{JA: "事業者", EN: "business"}.In(lang)
	case PublicBody:
		return Text{JA: "行政機関等", EN: "public body"}.In(lang)
	case Commission:
		return Text{JA: "個人情報保護委員会", EN: "Commission"}.In(lang)
	case Government:
		return Text{JA: "国・地方公共団体", EN: "government"}.In(lang)
	case Organisation:
		return Text{JA: "認定個人情報保護団体", EN: "certified organisation"}.In(lang)
	case Principal:
		return Text{JA: "本人", EN: "principal"}.In(lang)
	case Anyone:
		return Text{JA: "何人も", EN: "anyone"}.In(lang)
	}
	return string(w)
}

// Label is the degree of confidence in words.
func (c Confidence) Label(lang Lang) string {
	switch c {
	case Primary:
		return Text{JA: "原文で確認", EN: "verified in the official text"}.In(lang)
	case Secondary:
		return Text{JA: "二次資料で確認", EN: "verified in secondary sources"}.In(lang)
	case Recalled:
		return Text{JA: "未確認", EN: "not verified"}.In(lang)
	}
	return string(c)
}

// Lang is a language of the user interface.
type Lang string

// The two languages of every word a user reads.
const (
	Japanese Lang = "ja"
	English  Lang = "en"
)

// Text is a word or sentence that a user reads, in both languages.
type Text struct {
	JA string `yaml:"ja" json:"ja,omitempty"`
	EN string `yaml:"en,omitempty" json:"en,omitempty"`
}

// In returns the text in lang, or in the other language where that one is missing.
func (t Text) In(lang Lang) string {
	if lang == English && t.EN != "" || t.JA == "" {
		return t.EN
	}
	return t.JA
}

// IsZero reports whether the text is missing in both languages.
func (t Text) IsZero() bool { return t == Text{} }

// With fills in both languages of a text that holds verbs of package fmt.
// Numbered verbs (%[2]s) let each language take the arguments in its own order.
func (t Text) With(args ...any) Text {
	if len(args) == 0 {
		return t
	}
	return Text{JA: fmt.Sprintf(t.JA, args...), EN: fmt.Sprintf(t.EN, args...)}
}

// Pattern is a regular expression that is compiled when it is first used: the
// program starts often and uses few of them. It panics there if expr is none.
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
