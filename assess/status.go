package assess

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

var statusNames = [...]string{"unanswered", "yes", "partly", "no", "unknown", "na"}

// String is the English, frozen name used in files and JSON.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return "invalid"
}
