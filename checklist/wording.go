package checklist

import (
	"regexp"
	"slices"
	"strings"
)

// Drift is how far a sentence has moved from another.
type Drift uint8

// The drifts, from nothing to another meaning.
const (
	SameWords    Drift = iota // the same but for punctuation and spaces
	OtherWords                // probably the same in other words
	OtherMeaning              // probably something else
)

// sameMeaning is how much of their pairs of characters two wordings of one
// meaning share at least, in percent.
const sameMeaning = 60

var (
	unspoken = strings.NewReplacer("、", "", "。", "", " ", "", "　", "", "「", "", "」", "")
	digits   = regexp.MustCompile(`[0-9]+`)
	negation = regexp.MustCompile(`ない|なく|なけれ|なかっ|ません|ずに|せず|ざる`)
	// telling are words that change what is asked when they come or go.
	telling = []string{"努め", "保有個人データ", "要配慮", "仮名加工", "匿名加工", "個人関連", "又は", "及び", "全て", "委託先",
		"従業者", "第三者", "外国"}
)

// Unpunctuated is a sentence without the signs that nobody reads aloud; two
// sentences of which it is the same say the same word for word.
func Unpunctuated(s string) string { return unspoken.Replace(s) }

// DriftOf judges how far the Japanese of a question has moved. Figures, denials
// and the law's own words weigh more than the number of characters changed.
func DriftOf(old, new string) Drift {
	a, b := Unpunctuated(old), Unpunctuated(new)
	switch {
	case a == b:
		return SameWords
	case !slices.Equal(digits.FindAllString(a, -1), digits.FindAllString(b, -1)),
		Negations(a)%2 != Negations(b)%2,
		slices.ContainsFunc(telling, func(w string) bool { return strings.Contains(a, w) != strings.Contains(b, w) }),
		DataSaid(a) != DataSaid(b),
		PairsOf(a).Alike(PairsOf(b)) < sameMeaning:
		return OtherMeaning
	default:
		return OtherWords
	}
}

// Negations counts the denials in a Japanese sentence.
func Negations(s string) int { return len(negation.FindAllString(s, -1)) }

// DataKinds are the kinds of data that the Act tells apart and a sentence names.
type DataKinds struct{ Information, Data, Retained bool }

// notData are words that contain the name of a kind of data without being about it.
var notData = regexp.MustCompile(`個人情報(保護|取扱事業者|データベース|でない|である)|個人情報の保護|(要配慮|新規|死者の)個人情報`)

// DataSaid finds the kinds of data that a Japanese sentence names: 個人情報,
// 個人データ, 保有個人データ. The longest name counts, not the one within it.
func DataSaid(s string) DataKinds {
	s = notData.ReplaceAllString(s, "")
	short := strings.ReplaceAll(s, "保有個人データ", "")
	return DataKinds{
		Information: strings.Contains(s, "個人情報"),
		Data:        strings.Contains(short, "個人データ"),
		Retained:    len(short) < len(s),
	}
}

// Pairs are the pairs of neighbouring characters of a sentence, by which
// sentences are compared.
type Pairs struct {
	count map[[2]rune]int
	n     int
}

// PairsOf counts the pairs of a sentence; 、 。 and spaces do not count.
func PairsOf(s string) Pairs {
	p := Pairs{count: map[[2]rune]int{}}
	var before rune
	for _, c := range s {
		if c == '、' || c == '。' || c == ' ' {
			continue
		}
		if before != 0 {
			p.count[[2]rune{before, c}]++
			p.n++
		}
		before = c
	}
	return p
}

// Alike is Dice's coefficient in percent, rounded down: the pairs both have,
// doubled, of all the pairs that there are. Two empty sentences are alike.
func (p Pairs) Alike(o Pairs) int {
	if p.n+o.n == 0 {
		return 100
	}
	both := 0
	for pair, n := range p.count {
		both += min(n, o.count[pair])
	}
	return 200 * both / (p.n + o.n)
}
