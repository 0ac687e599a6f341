package checklist

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
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
	digits   = Pattern(`[0-9]+`)
	negation = Pattern(`ない|なく|なけれ|なかっ|ません|ずに|せず|ざる`)
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
	case !slices.Equal(digits().FindAllString(a, -1), digits().FindAllString(b, -1)),
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
func Negations(s string) int { return len(negation().FindAllString(s, -1)) }

// DataKinds are the kinds of data that the Act tells apart and a sentence names.
type DataKinds struct{ Information, Data, Retained bool }

// notData are words that contain the name of a kind of data without being about it.
var notData = Pattern(`個人情報(保護|取扱事業者|データベース|でない|である)|個人情報の保護|(要配慮|新規|死者の)個人情報`)

// DataSaid finds the kinds of data that a Japanese sentence names: 個人情報,
// 個人データ, 保有個人データ. The longest name counts, not the one within it.
func DataSaid(s string) DataKinds {
	s = notData().ReplaceAllString(s, "")
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

// Nearest is the word that s was probably meant to be, or "": the same but
// for width, case and stray signs around it, else at most two slips of a short word.
func Nearest(s string, words []string) string {
	if len(s) > maxID {
		return ""
	}
	s = strings.ToLower(strings.Trim(width.Narrow.String(s), " -_:\u3000\u200b\ufeff"))
	best, least := "", 3
	for _, w := range words {
		most := min(least, 1+(len(w)+1)/3)
		if d := slips(s, strings.ToLower(w)); d < most {
			best, least = w, d
		}
	}
	return best
}

// slips counts the letters to add, drop, change or swap with their neighbour to
// turn a into b.
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// foldMost is the most bytes of a text that is still compared: words that
// people type or head a column with are far shorter.
const foldMost = 4096

// Fold is a short text as words are compared: without space, in small letters,
// of one width. A text too long to be such a word folds to nothing.
func Fold(s string) string {
	if len(s) > foldMost {
		return ""
	}
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), ""))
}

// OneKana is a text with its katakana as hiragana, for comparing.
func OneKana(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'ァ' && c <= 'ヶ' {
			return c - ('ァ' - 'ぁ')
		}
		return c
	}, s)
}
