package assess

import "tenken/checklist"

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

var statusNames = [...]string{"unanswered", "yes", "partly", "no", "unknown", "na"}

// String is the English, frozen name used in files and JSON.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return "invalid"
}

// statusByName reads a name as String writes it; the empty text is Unanswered.
func statusByName(name string) (Status, bool) {
	if name == "" {
		return Unanswered, true
	}
	for i, n := range statusNames {
		if n == name {
			return Status(i), true
		}
	}
	return Unanswered, false
}

var statusLabels = [...]checklist.Text{
	wUnanswered,
	wYes,
	wPartly,
	wNo,
	wDontKnow,
	wNotApplicable,
}

// Label is the word that a user reads.
func (s Status) Label(lang checklist.Lang) string {
	if int(s) < len(statusLabels) {
		return statusLabels[s].In(lang)
	}
	return s.String()
}
