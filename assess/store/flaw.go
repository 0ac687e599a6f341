package store

import "tenken/checklist"

// flaw is why a line is not of the format, in both languages. It never holds
// text of the line.
type flaw checklist.Text

func (f *flaw) Error() string { return f.EN }

// The flaws of a line whose sum may well match.
var (
	errJSON      = &flaw{JA: "JSON（UTF-8）になっていません", EN: "not JSON in UTF-8"}
	errTwice     = &flaw{JA: "同じ名前の値が二度あります", EN: "a member stands twice"}
	errMissing   = &flaw{JA: "必要な値がありません", EN: "a member is missing"}
	errID        = &flaw{JA: "識別子が 16 桁の 16 進数（小文字）ではありません", EN: "id is not 16 lower-case hex digits"}
	errFormat    = &flaw{JA: "形式の番号が 1 以上の数ではありません", EN: "format is not a number from 1"}
	errDigest    = &flaw{JA: "点検項目の文面がダイジェストと合いません", EN: "sha256 is not the digest of the text"}
	errKey       = &flaw{JA: "事業者の鍵または前のファイルの照合番号の形が違います", EN: "business_key or from is not of its form"}
	errDay       = &flaw{JA: "日付が YYYY-MM-DD ではありません", EN: "day is not a date"}
	errEmpty     = &flaw{JA: "空の文字列です", EN: "an empty text"}
	errNumber    = &flaw{JA: "0 以上の整数であるべきところが違います", EN: "not a whole number from 0"}
	errTime      = &flaw{JA: "時刻の書き方が RFC 3339 ではありません", EN: "t is not a time of RFC 3339"}
	errObject    = &flaw{JA: "{ } であるべきところが違います", EN: "not an object"}
	errList      = &flaw{JA: "[ ] であるべきところが違います", EN: "not a list"}
	errEmptyList = &flaw{JA: "一覧が空です", EN: "an empty list"}
	errString    = &flaw{JA: "文字列であるべきところが違います", EN: "not a string"}
	errHalf      = &flaw{JA: "文字コードが半分しかありません", EN: "half of a surrogate pair"}
	errTimeRange = &flaw{JA: "時刻が RFC 3339 で書けません", EN: "t is not a time that RFC 3339 can hold"}
)
