package checklist

import (
	"regexp"
	"slices"
	"strings"
)

// difference is how far a sentence has moved from another.
type difference uint8

const (
	alike     difference = iota // the same but for punctuation and spaces
	reworded                    // probably the same in other words
	elsewhere                   // probably something else
)

var (
	unspoken = strings.NewReplacer("、", "", "。", "", " ", "", "　", "", "「", "", "」", "")
	figures  = regexp.MustCompile(`[0-9]+`)
	// telling are words that change what is asked when they come or go.
	telling = []string{"努め", retained, "要配慮", "仮名加工", "匿名加工", "個人関連", "又は", "及び", "全て", "委託先", "従業者", "第三者", "外国"}
)

// distance judges how far the Japanese of a question has moved. Figures, denials
// and the law's own words weigh more than the number of characters changed.
func distance(old, new string) difference {
	a, b := unspoken.Replace(old), unspoken.Replace(new)
	switch {
	case a == b:
		return alike
	case !slices.Equal(figures.FindAllString(a, -1), figures.FindAllString(b, -1)),
		len(negation.FindAllString(a, -1))%2 != len(negation.FindAllString(b, -1))%2,
		slices.ContainsFunc(telling, func(w string) bool { return strings.Contains(a, w) != strings.Contains(b, w) }),
		kindSaid(a) != kindSaid(b),
		bigramsOf(a).alike(bigramsOf(b)) < 60:
		return elsewhere
	default:
		return reworded
	}
}

// kindSaid is which of the two kinds of data a sentence names.
func kindSaid(s string) (said [2]bool) {
	s = strings.ReplaceAll(notData.ReplaceAllString(s, ""), retained, "")
	return [2]bool{strings.Contains(s, information), strings.Contains(s, data)}
}
