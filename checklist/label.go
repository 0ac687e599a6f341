package checklist

// Label is the word for the duty that a user reads.
func (d Duty) Label(lang Lang) string {
	switch d {
	case Must:
		return Text{JA: "法的義務", EN: "legal duty"}.In(lang)
	case Effort:
		return Text{JA: "努力義務", EN: "duty of effort"}.In(lang)
	case Should:
		return Text{JA: "望ましい措置", EN: "advised measure"}.In(lang)
	}
	return string(d)
}

// Label is the size of the work in words.
func (w Work) Label(lang Lang) string {
	switch w {
	case Small:
		return Text{JA: "1日以内", EN: "up to a day"}.In(lang)
	case Middle:
		return Text{JA: "数日", EN: "some days"}.In(lang)
	case Large:
		return Text{JA: "数週間", EN: "weeks"}.In(lang)
	}
	return string(w)
}
