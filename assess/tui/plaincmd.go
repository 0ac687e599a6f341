package tui

import (
	"fmt"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// plainCommand is one row of the table that the line mode handles and that `?` reads out.
type plainCommand struct {
	words []string
	about checklist.Text
	do    func(p *plain, q *checklist.Question, rest string) (show bool, err error)
}

// plainCommands are the words that can be typed in place of an answer. Their
// letters keep clear of y, n, x and ?, which people type as answers, but for
// ? itself: わからない is 4.
func plainCommands() []plainCommand {
	return []plainCommand{
		{[]string{"?", "help", "ヘルプ"}, checklist.Text{JA: "使い方を読む", EN: "read this help"}, (*plain).help},
		{[]string{"d", "why", "説明"}, checklist.Text{JA: "説明、確かめ方と証跡、根拠、改善のしかたを読む", EN: "read the explanation, how to check, the source, how to mend"}, (*plain).explainQuestion},
		{[]string{"m", "note", "メモ", "書き込み"}, checklist.Text{JA: "現状・証跡・改善策・優先度・担当者・対応期限・完了日・確認者を書く", EN: "write note, evidence, what to do, priority, owner, dates and who checked"}, (*plain).note},
		{[]string{"j", "jump", "移動"}, checklist.Text{JA: "移る。例：j GEN-01-02、j 委託", EN: "go to, for example: j GEN-01-02, j contractor"}, (*plain).jump},
		{[]string{"o", "overview", "全体"}, checklist.Text{JA: "区分と進み具合を読み、選んで移る", EN: "read the sections and go to one"}, (*plain).overview},
		{[]string{"v", "view", "絞り込み"}, checklist.Text{JA: "未回答だけ、いいえだけ、のように絞る", EN: "walk only through some, such as the unanswered"}, (*plain).chooseFocus},
		{[]string{"u", "undo", "取り消し"}, checklist.Text{JA: "取り消す", EN: "undo"}, func(p *plain, _ *checklist.Question, _ string) (bool, error) {
			return p.takeBack("取り消しました。", "Undone.", p.session().Undo)
		}},
		{[]string{"z", "redo", "やり直し"}, checklist.Text{JA: "やり直す", EN: "redo"}, func(p *plain, _ *checklist.Question, _ string) (bool, error) {
			return p.takeBack("やり直しました。", "Done again.", p.session().Redo)
		}},
		{[]string{"w", "whatif", "もし"}, checklist.Text{JA: "答えが変わったら結果がどうなるか", EN: "what the result would be by another answer"}, (*plain).whatIf},
		{[]string{"h", "changes", "変更"}, checklist.Text{JA: "今回と前回に変わったところ、この項目のこれまでを読む", EN: "read what changed this time and last time, and this question's history"}, (*plain).changes},
		{[]string{"p", "order", "順番"}, checklist.Text{JA: "大事な順・番号順を替える", EN: "by priority, or in the order of the list"}, (*plain).switchOrder},
		{[]string{"f", "facts", "前提"}, checklist.Text{JA: "前提を直す", EN: "change the facts"}, func(p *plain, _ *checklist.Question, _ string) (bool, error) { return true, p.facts() }},
		{[]string{"r", "result", "結果"}, checklist.Text{JA: "点検結果を読む", EN: "read the result"}, func(p *plain, _ *checklist.Question, _ string) (bool, error) { return true, p.result() }},
		{[]string{"e", "export", "書き出し"}, checklist.Text{JA: "報告書を書き出す", EN: "write the report"}, func(p *plain, _ *checklist.Question, _ string) (bool, error) { return true, p.export() }},
		{[]string{"home", "一覧"}, checklist.Text{JA: "この点検を閉じて、ほかの点検を選ぶ", EN: "close this and choose another"}, func(*plain, *checklist.Question, string) (bool, error) { return false, errHome }},
	}
}

// commandIn is the command whose word a line begins with, and what stands behind
// it; nil for none.
func commandIn(text string) (c *plainCommand, rest string) {
	word, rest, _ := strings.Cut(text, " ")
	for _, c := range plainCommands() {
		if slices.Contains(c.words, plainWord(word)) {
			return &c, strings.TrimSpace(rest)
		}
	}
	return nil, ""
}

// help reads out what can be typed, from the table that handles it.
func (p *plain) help(*checklist.Question, string) (bool, error) {
	p.say("回答は番号か言葉で入れます：1 はい、2 一部、3 いいえ、4 わからない、5 該当なし。",
		"Answer by number or word: 1 yes, 2 partly, 3 no, 4 don't know, 5 not applicable.")
	p.say("Enter だけ：次へ　b：前へ　s：やめる（回答は保存されています）　lang：English",
		"Enter alone: next  b: back  s: stop (answers are saved)  lang: 日本語")
	for _, c := range plainCommands() {
		p.put(strings.Join(c.words, p.t("、", ", ")) + p.t("：", ": ") + c.about.In(p.lang))
	}
	return false, nil
}

func (p *plain) takeBack(ja, en string, do func() (assess.Event, error)) (bool, error) {
	ev, err := do()
	if err == nil {
		p.say(ja, en)
	}
	return true, p.record(ev, err)
}

func (p *plain) explainQuestion(q *checklist.Question, _ string) (bool, error) {
	put := func(ja, en, text string) { p.put(p.t(ja+"：", en+": ") + text) }
	put("説明", "Explanation", q.Why.In(p.lang))
	put("確かめ方と証跡", "How to check", q.Check.In(p.lang))
	for _, c := range p.cites(q) {
		put("根拠", "Source", c)
	}
	put("改善のしかた", "How to mend", q.Remedy.In(p.lang)+p.t("（", " (")+q.Work.Label(p.lang)+p.t("）", ")"))
	return false, nil
}

// jump goes to the question meant: by id, or by words that find one or several.
func (p *plain) jump(_ *checklist.Question, rest string) (bool, error) {
	if rest == "" {
		var err error
		if rest, err = p.ask("どこへ移りますか（番号や言葉）：", "Where to (an id or words)?"); err != nil || rest == "" {
			return true, err
		}
	}
	if p.session().Jump(strings.ToUpper(plainWord(rest))) == nil {
		return true, nil
	}
	found := findQuestions(&p.desk, assess.FocusAll, "", rest)
	q, err := p.oneOf(found)
	if err != nil || q == nil {
		return len(found) > 0, err
	}
	return true, p.session().Jump(q.ID)
}

// oneOf is the one question found, or the one chosen of several; nil for none.
func (p *plain) oneOf(found []*checklist.Question) (*checklist.Question, error) {
	switch len(found) {
	case 0:
		p.say("見つかりません。", "Nothing found.")
		return nil, nil
	case 1:
		return found[0], nil
	}
	n, err := p.pick(p.namesOf(found), "番号（Enter でやめる）：", "Number (Enter: leave it):")
	if err != nil || n < 0 {
		return nil, err
	}
	return found[n], nil
}

// namesOf are questions as one chooses among them, each with its answer.
func (p *plain) namesOf(qs []*checklist.Question) []string {
	var names []string
	for _, q := range qs {
		names = append(names, q.ID+"  "+oneLine(q.Ask.In(p.lang))+"  "+p.session().AnswerOf(q.ID).Status.Label(p.lang))
	}
	return names
}

func (p *plain) overview(*checklist.Question, string) (bool, error) {
	g := p.session().Progress()
	p.put(p.t(fmt.Sprintf("%d 問中 %d 問に回答しました。あと %d 問です。", g.Asked, g.Answered(), g.Remaining), fmt.Sprintf("%d of %d are answered; %d to go.", g.Answered(), g.Asked, g.Remaining)))
	var names []string
	var ids []string
	for _, s := range g.Sections {
		if s.Asked > 0 {
			names = append(names, fmt.Sprintf("%s  %s  %d/%d", s.ID, oneLine(s.Title.In(p.lang)), s.Asked-s.Remaining, s.Asked))
			ids = append(ids, s.ID)
		}
	}
	n, err := p.pick(names, "移る区分の番号（Enter でやめる）：", "Number of the section to go to (Enter: leave it):")
	if err != nil || n < 0 {
		return true, err
	}
	return true, p.session().Jump(findQuestions(&p.desk, assess.FocusAll, ids[n], "")[0].ID)
}

// chooseFocus chooses what to walk through.
func (p *plain) chooseFocus(*checklist.Question, string) (bool, error) {
	var names []string
	for _, f := range assess.Focuses {
		names = append(names, fmt.Sprintf("%s  %d", f.Label(p.lang), len(p.session().Asked(p.session().In(f)))))
	}
	n, err := p.pick(names, "番号：", "Number:")
	if err != nil || n < 0 {
		return true, err
	}
	if !p.session().Begin(assess.Focuses[n]) {
		p.say("当てはまるものがありません。", "There is none.")
	}
	return true, nil
}

func (p *plain) switchOrder(*checklist.Question, string) (bool, error) {
	p.put(p.orderNow(p.session().SwitchOrder()))
	return true, nil
}

func (p *plain) whatIf(q *checklist.Question, _ string) (bool, error) {
	if p.session().Short() {
		p.put(p.session().NoVerdict(p.lang))
		return false, nil
	}
	for _, st := range assess.Answers[:4] {
		p.put(p.t("「"+st.Label(p.lang)+"」なら、", st.Label(p.lang)+": ") + p.headline(p.session().WhatIf(q.ID, st)))
	}
	return false, nil
}
