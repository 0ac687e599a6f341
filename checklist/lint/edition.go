package lint

import (
	"slices"

	"tenken/checklist"
)

func editionRules() []Rule {
	return []Rule{
		{ID: "another-list", Severity: checklist.Error, compare: (*run).anotherList,
			What: checklist.Text{JA: "前の版と id が違います", EN: "the former edition has another id"},
			Mend: checklist.Text{JA: "ファイルの id は変えません。別のものなら --base に同じ id の前の版を指定します", EN: "the id of a list never changes; give the former edition of this list"}},
		{ID: "serial-not-raised", Severity: checklist.Error, compare: (*run).serialNotRaised,
			What: checklist.Text{JA: "内容が変わったのに serial が上がっていません", EN: "the text changed but serial did not rise"},
			Mend: checklist.Text{JA: "公表するたびに serial を1つ上げます", EN: "raise serial by one at every publication"}},
		{ID: "as-of-went-back", Severity: checklist.Error, compare: (*run).asOfWentBack,
			What: checklist.Text{JA: "as_of が前の版より古くなっています", EN: "as_of is earlier than in the former edition"},
			Mend: checklist.Text{JA: "実際に法令を読んだ日にします", EN: "write the day on which the law was really read"}},
		{ID: "vanished-id", Severity: checklist.Error, compare: (*run).vanishedID,
			What: checklist.Text{JA: "前の版の点検項目が、retired に残らずに消えています", EN: "a question of the former edition is gone and not in retired"},
			Mend: checklist.Text{JA: "retired に識別子、理由、置き換えた点検項目を書きます", EN: "write its id, the reason and what replaced it in retired"}},
		{ID: "reused-id", Severity: checklist.Error, compare: (*run).reusedID,
			What: checklist.Text{JA: "廃止した識別子が、また使われています", EN: "a retired id is used again"},
			Mend: checklist.Text{JA: "次の空いた番号を使います", EN: "use the next free number"}},
		{ID: "same-rev", Severity: checklist.Error, compare: (*run).sameRev,
			What: checklist.Text{JA: "意味が変わったのに rev が上がっていません", EN: "the meaning changed but rev did not rise"},
			Mend: checklist.Text{JA: "rev を1つ上げます。意味が同じなら、前の文に近い言い方にします", EN: "raise rev by one; if the meaning is the same, keep closer to the former words"}},
		{ID: "reworded", Severity: checklist.Warning, compare: (*run).rewordedOnly,
			What: checklist.Text{JA: "文が変わりましたが rev は同じです", EN: "the words changed under the same rev"},
			Mend: checklist.Text{JA: "意味が同じならそのままで構いません。違うなら rev を1つ上げます", EN: "leave it if the meaning is the same, else raise rev by one"}},
		{ID: "rev-fell", Severity: checklist.Error, compare: (*run).revFell,
			What: checklist.Text{JA: "rev が前の版より小さくなっています", EN: "rev is lower than in the former edition"},
			Mend: checklist.Text{JA: "前の版の rev か、それより大きい数にします", EN: "write the former rev or a higher one"}},
		{ID: "fact-redefined", Severity: checklist.Error, compare: (*run).factRedefined,
			What: checklist.Text{JA: "前提の型か選択肢が変わり、前の答えが使えません", EN: "the type or the options of a fact changed, so that former values are lost"},
			Mend: checklist.Text{JA: "別の識別子の前提にします。選択肢を足すのは構いません", EN: "make it a fact of another id; adding options is fine"}},
		{ID: "vanished-fact", Severity: checklist.Warning, compare: (*run).vanishedFact,
			What: checklist.Text{JA: "前の版の前提が消えています", EN: "a fact of the former edition is gone"},
			Mend: checklist.Text{JA: "意図したものか確かめます。前の答えは使われなくなります", EN: "make sure that it is meant; what was stated is no longer used"}},
	}
}

func (l *run) anotherList(old *checklist.Checklist) {
	if old.ID != l.c.ID {
		l.report(l.places.Of(l.c.Pos, "id"), "id が %[1]s から %[2]s に変わっています", "the id changed from %[1]s to %[2]s", old.ID, l.c.ID)
	}
}

func (l *run) serialNotRaised(old *checklist.Checklist) {
	if l.c.Serial <= old.Serial && l.c.SHA256 != old.SHA256 {
		l.report(l.places.Of(l.c.Pos, "serial"), "serial は %[1]d で、前の版は %[2]d です", "serial is %[1]d, and %[2]d in the former edition", l.c.Serial, old.Serial)
	}
}

func (l *run) asOfWentBack(old *checklist.Checklist) {
	if l.c.AsOf < old.AsOf {
		l.report(l.places.Of(l.c.Pos, "as_of"), "as_of は %[1]s で、前の版は %[2]s です", "as_of is %[1]s, and %[2]s in the former edition", l.c.AsOf, old.AsOf)
	}
}

func (l *run) vanishedID(old *checklist.Checklist) {
	gone := func(id string, at checklist.Pos) {
		if l.c.Question(id) == nil && !isRetired(l.c, id) {
			l.report(l.c.Pos, "%[1]s（前の版の %[2]d 行目）が消えています", "%[1]s (line %[2]d of the former edition) is gone", id, at.Line)
		}
	}
	for _, q := range old.All() {
		gone(q.ID, q.Pos)
	}
	for _, x := range old.Retired {
		gone(x.ID, x.Pos)
	}
}

func isRetired(c *checklist.Checklist, id string) bool {
	return slices.ContainsFunc(c.Retired, func(x checklist.Retired) bool { return x.ID == id })
}

func (l *run) reusedID(old *checklist.Checklist) {
	for _, q := range l.c.All() {
		if isRetired(old, q.ID) {
			l.report(l.places.Of(q.Pos, "id"), "%[1]s は前の版で廃止されています", "%[1]s was retired in the former edition", q.ID)
		}
	}
}

// kept calls look for every question that both editions have.
func (l *run) kept(old *checklist.Checklist, look func(was, is *checklist.Question)) {
	before := map[string]*checklist.Question{}
	for _, q := range old.All() {
		before[q.ID] = q
	}
	for _, q := range l.c.All() {
		if was := before[q.ID]; was != nil {
			look(was, q)
		}
	}
}

func (l *run) sameRev(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if was.Rev == is.Rev && checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.OtherMeaning {
			l.report(l.askAt(is), "%[1]s の意味が変わったようです。前の版: %[2]s", "the meaning of %[1]s seems to have changed; it was: %[2]s", is.ID, checklist.Quoted(was.Ask.JA))
		}
	})
}

func (l *run) rewordedOnly(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if was.Rev == is.Rev && checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.OtherWords {
			l.report(l.askAt(is), "%[1]s の文が変わりました。前の版: %[2]s", "the words of %[1]s changed; they were: %[2]s", is.ID, checklist.Quoted(was.Ask.JA))
		}
	})
}

func (l *run) revFell(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if is.Rev < was.Rev {
			l.report(l.places.Of(is.Pos, "rev"), "%[1]s の rev が %[2]d から %[3]d に下がっています", "rev of %[1]s fell from %[2]d to %[3]d", is.ID, was.Rev, is.Rev)
		}
	})
}

func (l *run) factRedefined(old *checklist.Checklist) {
	for _, was := range old.Facts {
		is := l.c.Fact(was.ID)
		if is == nil {
			continue
		}
		values := is.Values()
		for _, v := range was.Values() {
			if was.Type != is.Type || !slices.Contains(values, v) {
				l.report(is.Pos, "前提 %[1]s から値 %[2]s がなくなりました", "the fact %[1]s lost the value %[2]s", is.ID, v)
				break
			}
		}
	}
}

func (l *run) vanishedFact(old *checklist.Checklist) {
	for _, was := range old.Facts {
		if l.c.Fact(was.ID) == nil {
			l.report(l.c.Pos, "前提 %[1]s（前の版の %[2]d 行目）が消えています", "the fact %[1]s (line %[2]d of the former edition) is gone", was.ID, was.Pos.Line)
		}
	}
}
