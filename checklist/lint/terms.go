package lint

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"tenken/checklist"
)

func wordRules() []Rule {
	return []Rule{
		rule("wrong-word", checklist.Warning, (*run).wrongWord),
		rule("data-term", checklist.Warning, (*run).dataTerm),
		rule("missing-english", checklist.Note, (*run).missingEnglish),
		rule("english-question", checklist.Note, (*run).englishQuestion),
		rule("swapped-language", checklist.Warning, (*run).swappedLanguage),
		rule("explanation-length", checklist.Warning, (*run).explanationLength),
		rule("plain-style", checklist.Warning, (*run).plainStyle),
	}
}

// avoided are words for which checklists have another, and do not use in this
// sense; unless names the uses that mean something else.
var avoided = []struct {
	stem         string // looked for first, because it is quick
	word, unless func() *regexp.Regexp
	use          string
}{
	{"チェック", checklist.Pattern(`(セルフ|自己)チェック`), nil, "自己点検"},
	{"チェック", checklist.Pattern(`チェック(項目|シート|リスト)`), nil, "点検項目、点検表"},
	{"チェック", checklist.Pattern(`チェック(し|する|を行|の結果)|をチェック`), nil, "確認、点検"},
	{"質問", checklist.Pattern(`(この|次の|以下の|各)質問|質問(項目|票)に`), nil, "点検項目"},
	{"アンケート", checklist.Pattern(`(この|次の|以下の|各)アンケート|アンケートに(お答え|回答)`), nil, "点検項目"},
	{"エビデンス", checklist.Pattern(`エビデンス`), nil, "証跡"},
	{"ドキュメント", checklist.Pattern(`ドキュメント`), nil, "文書、規程、記録"},
	{"ベンダー", checklist.Pattern(`ベンダー`), nil, "委託先"},
	{"スタッフ", checklist.Pattern(`スタッフ`), nil, "従業者"},
	{"データ主体", checklist.Pattern(`データ主体`), nil, "本人"},
	{"セキュリティ対策", checklist.Pattern(`セキュリティ対策`), checklist.Pattern(`セキュリティ対策(ソフト|基準|製品)`), "安全管理措置"},
	{"漏洩", checklist.Pattern(`漏洩`), nil, "漏えい等"},
	{"流出", checklist.Pattern(`流出`), nil, "漏えい等"},
	{"インシデント", checklist.Pattern(`インシデント(報告|レポート)`), nil, "速報、確報"},
	{"ギャップ", checklist.Pattern(`ギャップ`), nil, "是正すべき点"},
	{"アクション", checklist.Pattern(`アクション(プラン|アイテム|項目)?`), checklist.Pattern(`(インター|リ|トランザク)アクション`), "是正、改善計画"},
}

func (l *run) wrongWord() {
	for p := range l.written {
		if p.kind == properName {
			continue
		}
		for _, a := range avoided {
			if !strings.Contains(p.JA, a.stem) {
				continue
			}
			words := p.JA
			if a.unless != nil {
				words = a.unless().ReplaceAllString(words, "")
			}
			if w := a.word().FindString(words); w != "" {
				l.reportHint(l.at(p, checklist.Japanese), hintWord.With(a.use), p.name(), w)
			}
		}
	}
}

// kinds of data that the Act tells apart.
const (
	information = "個人情報"
	data        = "個人データ"
	retained    = "保有個人データ"
)

func (l *run) dataTerm() {
	for _, q := range l.c.All() {
		want := kindOfData(q.Cite)
		if want == "" || strings.Contains(q.Ask.JA, checklist.FillIn) ||
			strings.Contains(q.Ask.JA, "個人関連情報") || strings.Contains(q.Ask.JA, "加工情報") {
			continue
		}
		named := checklist.DataSaid(q.Ask.JA)
		said := map[string]bool{information: named.Information, data: named.Data, retained: named.Retained}
		if said[want] {
			continue
		}
		for _, kind := range []string{information, data, retained} {
			if said[kind] {
				l.report(l.places.Of(q.Pos, "ask", "ja"), q.ID, kind, want)
				break
			}
		}
	}
}

// kindOfData is the kind that all the articles of the Act cited are about, or "".
func kindOfData(all []checklist.Cite) (kind string) {
	for _, c := range all {
		if c.Source != "appi" {
			continue
		}
		this := ""
		switch n := article(c.At); {
		case 17 <= n && n <= 21:
			this = information
		case 22 <= n && n <= 30:
			this = data
		case 32 <= n && n <= 39:
			this = retained
		}
		if this == "" || kind != "" && kind != this {
			return ""
		}
		kind = this
	}
	return kind
}

// article is the number at the start of a locator, or 0.
func article(at string) (n int) {
	for _, c := range at {
		if c < '0' || c > '9' || n > 999 {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}

func (l *run) missingEnglish() {
	for i := range l.phrases {
		if p := &l.phrases[i]; p.EN == "" {
			l.report(l.at(p, checklist.Japanese), p.name())
		}
	}
}

func (l *run) englishQuestion() {
	for p := range l.written {
		if p.kind == asking && p.EN != "" && !strings.HasSuffix(strings.TrimRight(p.EN, " )\""), "?") {
			l.report(l.at(p, checklist.English), p.name())
		}
	}
}

func (l *run) swappedLanguage() {
	for p := range l.written {
		if strings.IndexFunc(p.EN, isJapanese) >= 0 && p.kind != properName {
			l.report(l.at(p, checklist.English), p.name())
		}
		if p.kind != optionLabel && p.kind != properName && strings.IndexFunc(p.JA, isJapanese) < 0 {
			l.reportCase(1, l.at(p, checklist.Japanese), p.name())
		}
	}
}

func (l *run) explanationLength() {
	for p := range l.written {
		n := utf8.RuneCountInString(p.JA)
		if p.kind == explanation && (n < 8 || n > 240) {
			l.report(l.at(p, checklist.Japanese), p.name(), n)
		}
	}
}

var (
	inBrackets = checklist.Pattern(`「[^」]*」|（[^）]*）`)
	polite     = checklist.Pattern(`(です|ます|ません|でした|ました|ください|下さい|でしょう|ましょう)(か|が|ね)?$`)
)

func (l *run) plainStyle() {
	for p := range l.written {
		if p.kind != explanation || strings.IndexFunc(p.JA, isJapanese) < 0 {
			continue
		}
		sentences := strings.FieldsFunc(
			inBrackets().ReplaceAllString(p.JA, ""),
			func(c rune) bool { return strings.ContainsRune("。？！\n", c) },
		)
		for _, s := range sentences {
			if s = strings.TrimSpace(s); s != "" && !polite().MatchString(s) {
				l.report(l.at(p, checklist.Japanese), p.name(), lastRunes(s, 12))
				break
			}
		}
	}
}

func lastRunes(s string, n int) string {
	r := []rune(s)
	return checklist.Visible(string(r[max(0, len(r)-n):]))
}
