package assess

import "tenken/checklist"

// Verdict is the legal verdict over the applicable duties.
type Verdict string

// The verdicts, worst first; undetermined is beside them.
const (
	Nonconforming   Verdict = "nonconforming"
	NeedsCorrection Verdict = "needs-correction"
	Undetermined    Verdict = "undetermined"
	Conforming      Verdict = "conforming"
)

// Status is what was answered to a question.
type Status uint8

// The statuses of rule tenken-verdict/1.
const (
	Unanswered    Status = iota // 未回答
	Yes                         // はい
	Partly                      // 一部
	No                          // いいえ
	Unknown                     // わからない
	NotApplicable               // 該当なし
)

// Statuses are all statuses, in the order in which they are counted and shown.
var Statuses = [...]Status{Yes, Partly, No, Unknown, Unanswered, NotApplicable}

// Answers are the statuses that can be given as an answer, in the order of the
// keys 1 to 5.
var Answers = [...]Status{Yes, Partly, No, Unknown, NotApplicable}

// statuses say of each status all that follows from it alone, by rule
// tenken-verdict/1: what it does to the figures, and its place among the gaps.
var statuses = [...]struct {
	name    string  // frozen, in files and JSON
	verdict Verdict // what a duty with it makes of the verdict where none is worse
	points  int     // of two, towards the practice score
	open    bool    // may still turn out yes
	gap     int     // its place among the gaps, from 1; 0: it is none
	good    int     // how far along, from 1: the lower is kept of two; 0: it is not on this scale
}{
	Unanswered:    {"unanswered", Undetermined, 0, true, 0, 0},
	Yes:           {"yes", Conforming, 2, false, 0, 4},
	Partly:        {"partly", NeedsCorrection, 1, false, 3, 3},
	No:            {"no", Nonconforming, 0, false, 1, 1},
	Unknown:       {"unknown", NeedsCorrection, 0, true, 2, 2},
	NotApplicable: {"na", "", 0, false, 0, 0},
}

// String is the English, frozen name used in files and JSON.
func (s Status) String() string {
	if int(s) < len(statuses) {
		return statuses[s].name
	}
	return "invalid"
}

// statusByName reads a name as String writes it; the empty text is Unanswered.
func statusByName(name string) (Status, bool) {
	if name == "" {
		return Unanswered, true
	}
	for i := range statuses {
		if statuses[i].name == name {
			return Status(i), true
		}
	}
	return Unanswered, false
}

// Gap reports whether an answer calls for something to be corrected: partly, no or
// unknown. Questions that do not apply are none, for their status stays Unanswered.
func (s Status) Gap() bool { return statuses[s].gap > 0 }

// Gap is an applicable question answered partly, no or unknown.
type Gap struct {
	Question *checklist.Question
	Status   Status
}

// Movement is how the answer to a question changed between two points in time.
type Movement string

// The movements, what has become worse first.
const (
	Worse         Movement = "worse"
	Better        Movement = "better"
	NewlyAsked    Movement = "newly-asked"     // not asked then
	NoLongerAsked Movement = "no-longer-asked" // not asked now
	NotComparable Movement = "not-comparable"  // the question means something else, or one of the answers tells nothing
	Same          Movement = "same"
)

// Movements are all movements, in the order in which they are shown.
var Movements = [...]Movement{Worse, Better, NewlyAsked, NoLongerAsked, NotComparable, Same}

// moved compares two answers to the same question. Silence and 該当なし tell of
// no movement.
func moved(was, is Status) Movement {
	a, b := statuses[was].good, statuses[is].good
	switch {
	case was == is:
		return Same
	case a == 0 || b == 0:
		return NotComparable
	case b > a:
		return Better
	}
	return Worse
}
