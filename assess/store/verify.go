package store

import (
	"fmt"
	"io"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Report says what Verify proved and what it could not.
type Report struct {
	Path  string
	Lines int                // whole lines that were proved
	Head  string             // the sum of the last of them (照合番号)
	Torn  *Torn              // an unfinished last line, else nil
	Newer *NewerError        // what of the file is beyond this program, else nil
	Lists []VerifiedList     // whose text matches its digest
	Since int                // the line that has the sum asked for, from 1; 0: none asked for, or none has it
	Asked string             // the sum asked for; empty: none
	Err   checklist.Speaking // why the file cannot be used, else nil
}

// VerifiedList is a checklist whose text in the file matches its digest.
type VerifiedList struct {
	ID     string
	Serial int
	SHA256 string
}

// Verify checks a file: the sum of every line over the line before it, numbers
// and ids, and the digest of every checklist in it. head may be a sum printed
// in an earlier report, or at least its first 8 digits; then Verify also says
// whether the file still begins as it was then. An error of r is returned; what
// is wrong with the file is in the report.
func Verify(r io.Reader, path, head string) (*Report, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, diskError("read", path, err)
	}
	v := &Report{Path: path, Asked: strings.ToLower(strings.TrimSpace(head))}
	c, err := read(data)
	if err != nil {
		v.Err = named(path, err)
		return v, nil
	}
	v.Lines, v.Head, v.Torn, v.Newer = len(c.Events), c.Head, c.Torn, c.Newer
	for _, e := range c.Events {
		if e.Kind == assess.KindChecklist && e.Checklist != nil {
			v.Lists = append(v.Lists, VerifiedList{e.Checklist.ID, e.Checklist.Serial, e.Checklist.SHA256})
		}
	}
	for i, s := range c.sums {
		if len(v.Asked) >= 8 && strings.HasPrefix(s, v.Asked) {
			v.Since = i + 1
		}
	}
	return v, nil
}

// OK reports whether nothing is wrong: exit code 0, else 3.
func (v *Report) OK() bool {
	return v.Err == nil && v.Torn == nil && (v.Asked == "" || v.Since > 0)
}

// In is the report in words.
func (v *Report) In(lang checklist.Lang) string {
	var b strings.Builder
	say := func(mark string, t checklist.Text) { fmt.Fprintf(&b, "%s %s\n", mark, t.In(lang)) }
	if v.Err != nil {
		return v.Err.In(lang) + "\n"
	}
	b.WriteString(checklist.Text{JA: "確かめられたこと:\n", EN: "Proved:\n"}.In(lang))
	for _, t := range v.proved() {
		say("  +", t)
	}
	b.WriteString(checklist.Text{JA: "確かめられないこと:\n", EN: "Not proved:\n"}.In(lang))
	for _, t := range v.notProved() {
		say("  -", t)
	}
	if v.Torn != nil {
		say("  !", v.Torn.text(v.Path))
	}
	if v.Newer != nil {
		say("  !", checklist.Text{JA: v.Newer.In(checklist.Japanese), EN: v.Newer.In(checklist.English)})
	}
	return b.String()
}

func (v *Report) proved() []checklist.Text {
	ts := []checklist.Text{
		{
			JA: fmt.Sprintf("%d 行すべての照合値が、前の行から順に合っています。途中の行が書き換わったり、抜けたり、入れ替わったりしていません", v.Lines),
			EN: fmt.Sprintf("the sums of all %d lines match, each over the line before it: none was changed, removed from between or moved", v.Lines),
		},
		{
			JA: "通し番号が続いていて、同じ識別子はありません",
			EN: "the numbers are without a gap and no id is used twice",
		},
	}
	for _, l := range v.Lists {
		ts = append(ts, checklist.Text{
			JA: fmt.Sprintf("点検項目 %s（第 %d 版）の文面は、記録されたダイジェスト %s と合っています", show(l.ID), l.Serial, l.SHA256),
			EN: fmt.Sprintf("the text of checklist %s (serial %d) matches its recorded digest %s", show(l.ID), l.Serial, l.SHA256),
		})
	}
	if v.Since > 0 {
		ts = append(ts, checklist.Text{
			JA: fmt.Sprintf("照合番号 %s の報告書を作った時点までの記録（%d 行目まで）は、その後変わっていません", show(v.Asked), v.Since),
			EN: fmt.Sprintf("what the file held when the report with the number %s was made (up to line %d) has not changed since", show(v.Asked), v.Since),
		})
	}
	return ts
}

func (v *Report) notProved() []checklist.Text {
	ts := []checklist.Text{
		{
			JA: "だれかが意図してファイルを作り直したり、終わりの行を行ごと取り除いたりしていないこと。報告書に印刷した照合番号と比べると分かります。今の照合番号: " + v.Head,
			EN: "that nobody has rewritten the file on purpose or taken whole lines off its end. Compare the number printed in a report. The number now: " + v.Head,
		},
		{
			JA: "記録された人が、記録された時刻に答えたこと。名前と時刻は、そのパソコンの設定のままです",
			EN: "that the person recorded answered at the time recorded: names and times are those of the machine",
		},
		{
			JA: "点検項目が、発行元の公表したものと同じであること。ファイルに署名はありません",
			EN: "that a checklist is what its publisher published: the file holds no signature",
		},
	}
	if v.Asked != "" && v.Since == 0 {
		ts = append([]checklist.Text{{
			JA: fmt.Sprintf("照合番号 %s の報告書が、このファイルから作られたこと。この番号の行はありません", show(v.Asked)),
			EN: fmt.Sprintf("that the report with the number %s was made from this file: no line has it", show(v.Asked)),
		}}, ts...)
	}
	return ts
}
