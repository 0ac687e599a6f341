package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tenken/checklist"
)

// maxAsk is how many characters the Japanese of a question may have.
const maxAsk = 60

func askRules() []Rule {
	return []Rule{
		rule("ask-too-long", checklist.Error, asks((*run).tooLong)),
		rule("not-a-question", checklist.Error, asks((*run).notAQuestion)),
		rule("open-question", checklist.Warning, asks((*run).openQuestion)),
		rule("two-facts", checklist.Warning, asks((*run).twoFacts)),
		rule("two-verbs", checklist.Note, asks((*run).twoVerbs)),
		rule("double-negative", checklist.Warning, asks((*run).doubleNegative)),
		rule("negative-question", checklist.Warning, asks((*run).negativeQuestion)),
		rule("same-question", checklist.Warning, (*run).sameQuestion),
	}
}

// asks makes a rule of a look at what one question asks.
func asks(look func(l *run, q *checklist.Question)) func(*run) {
	return func(l *run) {
		for _, q := range l.c.All() {
			if !strings.Contains(q.Ask.JA, checklist.FillIn) {
				look(l, q)
			}
		}
	}
}

// askAt is where the Japanese of a question begins.
func (l *run) askAt(q *checklist.Question) checklist.Pos { return l.places.Of(q.Pos, "ask", "ja") }

func (l *run) tooLong(q *checklist.Question) {
	if n := utf8.RuneCountInString(q.Ask.JA); n > maxAsk {
		l.report(l.askAt(q), q.ID, n, maxAsk)
	}
}

var (
	roundBrackets = checklist.Pattern(`（[^（）]*）`)
	asksYesOrNo   = checklist.Pattern(`か[。？?]?$`)
	interrogative = checklist.Pattern(
		`何[をがにので人回]|誰[がをにの]|どの(ように|程度|くらい)|どのような|どこ[にでへをがの]|いつ[、にまか]|いくつ|なぜ|どれ|いかに|どう(やって|して)`,
	)
	embedded = checklist.Pattern(`か(を|が|は|も|に|どうか|[、。）」]|など|等|につ)`)
)

// bare is the sentence without what is in brackets and without its last sign.
func bare(s string) string {
	return strings.TrimRight(strings.TrimSpace(roundBrackets().ReplaceAllString(s, "")), "。？?")
}

func (l *run) notAQuestion(q *checklist.Question) {
	if !asksYesOrNo().MatchString(bare(q.Ask.JA)) {
		l.report(l.askAt(q), q.ID)
	}
}

func (l *run) openQuestion(q *checklist.Question) {
	s := bare(q.Ask.JA)
	at := interrogative().FindStringIndex(s)
	if at == nil {
		return
	}
	rest := strings.TrimSuffix(s[at[1]:], "か")
	if !embedded().MatchString(rest) {
		l.report(l.askAt(q), q.ID, s[at[0]:at[1]])
	}
}

func (l *run) negativeQuestion(q *checklist.Question) {
	if negativeEnd().MatchString(bare(q.Ask.JA)) {
		l.report(l.askAt(q), q.ID, lastRunes(bare(q.Ask.JA), 6))
	}
}

var negativeEnd = checklist.Pattern(`(ませんか|ないですか|ないでしょうか|ないか|ませんでしたか)$`)

var (
	// notNegative are words with the sound of a negation that deny nothing.
	notNegative = checklist.Pattern(
		`なければ(なら|いけ)(ない|なく|ず|ぬ|ません)|(だけ|のみ|ばかり)(で|では)?なく|(遅滞|滞り|漏れ|もれ|間も|余す所|偽り|例外|ほど|限り)なく|少な[いく]|危な[いくげ]|` +
			`やむを得(ない|ず)|必ず|(^|、)まず|わず|限らず|問わず|(かか|関)わらず|はず|ずつ|いずれ|なくな[るりっ]|なくし[たて]|なくす|(違い|間違い|差し支え|差支え)ない|必要(の|` +
			`が)?ない|おそれ(の|が)ない|ないし`,
	)
	// describing is a negation that only says which thing is meant: 権限のない人.
	describing = checklist.Pattern(`((の|が|で)ない|[かさたなまらわがばできれえけせてねべめ]ない)([一-龠々ァ-ヶ]|よう|方法|状態)`)
	// nested is a negation of something negative a few words before.
	nested = checklist.Pattern(`(ない|なく|なけれ|なかっ|ません|ずに|せず|ざる)[^、。]{0,12}(ない|なく|なけれ|なかっ|ません|せず)`)
	// turned is a negation of a whole clause that was itself negated: …しないことがない.
	turned = checklist.Pattern(`ない(こと|よう|もの|わけ|状態|まま)[^、。]{0,12}(ない|ません|なく|せず)`)
	// denied is a negative predicate at the end, and conditional a negation that leads up to it.
	denied      = checklist.Pattern(`(ない(こと|よう)(に|を)[^、]{0,8}|て(い)?ない(こと)?[^、]{0,6}|ません)か$`)
	conditional = checklist.Pattern(`(ないで|なく|ずに|せず|なければ|ない(限り|場合|とき|まま))[^。]*、`)
)

func (l *run) doubleNegative(q *checklist.Question) {
	s := notNegative().ReplaceAllString(bare(q.Ask.JA), "＿")
	plain := describing().ReplaceAllString(s, "＿$3")
	if nested().MatchString(plain) || turned().MatchString(s) ||
		denied().MatchString(s) && conditional().MatchString(s) && checklist.Negations(s) > 1 {
		l.report(l.askAt(q), q.ID)
	}
}

var (
	// joined are words that tie a second statement to a first.
	joinedBy = checklist.Pattern(`、かつ|かつ、|とともに|、(併せ|あわせ|加え)て|、(また|さらに|更に|加えて|そして|それに)、?`)
	// carriedOn is a clause with an object that ends in a verb that goes on: …を定め、
	carriedOn = checklist.Pattern(`を[^を]*(し|め|い|り|み|え|べ|れ|せ|き|ち|け|び|ぎ|じ)$`)
	// adverbial ends look like verbs that go on, but say how, when or under what.
	adverbial = checklist.Pattern(
		`(とき|ない|ため|ごと|おき|うち|踏まえ|ふまえ|に基づき|に従い|に応じ|に際し|に当たり|にあたり|除き|含め|通じ|限り|に伴い|につき|に関し|に対し|に沿い|に照らし|を経|を添え|ほか|取扱い|` +
			`見直し|持出し|問合せ|申出|より|もと|あり)$`,
	)
	// another is a main clause with an object or a doer of its own.
	another = checklist.Pattern(`[^、]+(て|で)い(ます|る)か|[^、]+(ます|です)か`)
	// qualifies is a verb that only describes the noun after it: 確認する手順.
	qualifies = checklist.Pattern(`^[^をにが、]{0,10}(する|した|[うくすつぬむるぐぶ])[一-龠ァ-ヶ]`)
	choice    = checklist.Pattern(`^(又は|または|若しくは|もしくは|あるいは|或いは)`)
)

func (l *run) twoFacts(q *checklist.Question) {
	s := bare(q.Ask.JA)
	switch {
	case strings.ContainsAny(s, "。？"):
		l.report(l.askAt(q), q.ID)
	case joinedBy().MatchString(s):
		l.reportCase(1, l.askAt(q), q.ID, strings.Trim(joinedBy().FindString(s), "、"))
	}
}

func (l *run) twoVerbs(q *checklist.Question) {
	s := bare(q.Ask.JA)
	if first, second, ok := twoClauses(s); ok && !joinedBy().MatchString(s) && !strings.ContainsAny(s, "。？") {
		l.report(l.askAt(q), q.ID, lastRunes(first, 10), lastRunes(second, 10))
	}
}

// twoClauses finds …を定め、…を配っていますか: a verb that goes on, then the main verb.
func twoClauses(s string) (first, second string, ok bool) {
	clauses := strings.Split(s, "、")
	for i := range len(clauses) - 1 {
		c, rest := clauses[i], strings.Join(clauses[i+1:], "、")
		if carriedOn().MatchString(c) && !adverbial().MatchString(c) && !choice().MatchString(rest) &&
			!qualifies().MatchString(rest) &&
			another().MatchString(rest) {
			return c, rest, true
		}
	}
	return "", "", false
}

// nearlySame is how much of their pairs of characters two questions share when
// they are the same question in other words, in percent.
const nearlySame = 80

func (l *run) sameQuestion() {
	var before []*checklist.Question
	pairs, same := map[*checklist.Question]checklist.Pairs{}, map[*checklist.Question]string{}
	for _, q := range l.c.All() {
		if strings.Contains(q.Ask.JA, checklist.FillIn) {
			continue
		}
		pairs[q], same[q] = checklist.PairsOf(q.Ask.JA), checklist.Unpunctuated(q.Ask.JA)
		for _, o := range before {
			if same[o] == same[q] || sharesCite(q, o) && pairs[q].Alike(pairs[o]) >= nearlySame {
				l.report(l.askAt(q), q.ID, o.ID)
				break
			}
		}
		before = append(before, q)
	}
}

// sharesCite says whether two questions rest on the same place.
func sharesCite(q, o *checklist.Question) bool {
	return slices.ContainsFunc(q.Cite, func(c checklist.Cite) bool {
		return slices.ContainsFunc(o.Cite, func(d checklist.Cite) bool { return c.Source == d.Source && c.At == d.At })
	})
}
