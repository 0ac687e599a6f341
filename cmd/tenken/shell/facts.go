package shell

import (
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// FactValues reads K=V words into facts of the list.
func FactValues(list *checklist.Checklist, typed []string) ([]assess.FactValue, error) {
	values := make([]assess.FactValue, 0, len(typed))
	for _, w := range typed {
		id, v, ok := Pair(w)
		if !ok {
			return nil, Fail(ExitUsage, words.NotPair, w)
		}
		f := FactOf(list, id)
		if f == nil {
			return nil, noFact(list, id)
		}
		value, ok := f.ParseValue(v)
		if !ok {
			return nil, Fail(ExitUsage, words.FactNotValue, f.ID, v).
				Hint(words.Values, checklist.Text{
					JA: factValuesText(f, checklist.Japanese),
					EN: factValuesText(f, checklist.English),
				})
		}
		if slices.ContainsFunc(values, func(o assess.FactValue) bool { return o.ID == f.ID }) {
			return nil, Fail(ExitUsage, words.FactTwice, f.ID)
		}
		values = append(values, assess.FactValue{ID: f.ID, Value: value})
	}
	return values, nil
}

func noFact(list *checklist.Checklist, id string) error {
	ids := make([]string, 0, len(list.Facts))
	for _, f := range list.Facts {
		ids = append(ids, f.ID)
	}
	all := strings.Join(ids, " ")
	return Fail(ExitUsage, words.FactUnknown, id).
		Hint(words.FactKnown, all)
}

// factValuesText lists what a fact may be stated with.
func factValuesText(f *checklist.Fact, lang checklist.Lang) string {
	var all []string
	for _, v := range f.Statable() {
		label := f.ValueLabel(v, lang)
		if label != v {
			v += "（" + label + "）"
			if lang == checklist.English {
				v = strings.NewReplacer("（", " (", "）", ")").Replace(v)
			}
		}
		all = append(all, v)
	}
	return strings.Join(all, " ")
}
