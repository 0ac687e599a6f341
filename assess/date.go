package assess

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"tenken/checklist"
)

// era is a Japanese era: its names and the day it began.
type era struct {
	name, short, letter string
	from                checklist.Date
}

// eras, newest first. 明治 begins where Japan took the Gregorian calendar:
// earlier days have no one reading.
var eras = [...]era{
	{"令和", "令", "r", "2019-05-01"},
	{"平成", "平", "h", "1989-01-08"},
	{"昭和", "昭", "s", "1926-12-25"},
	{"大正", "大", "t", "1912-07-30"},
	{"明治", "明", "m", "1873-01-01"},
}

// firstYear is the year that the era counts as 1.
func (e era) firstYear() int {
	if e.letter == "m" {
		return 1868
	}
	return e.from.Time().Year()
}

// Wareki is the day in the Japanese calendar, 令和8年4月1日 or 令和元年5月1日.
// Days before 1873 are written in the western calendar; no date is empty, and
// what is no date comes back as it is.
func Wareki(d checklist.Date) string {
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	for _, e := range eras {
		if d < e.from {
			continue
		}
		year := "元"
		if n := t.Year() - e.firstYear() + 1; n > 1 {
			year = strconv.Itoa(n)
		}
		return fmt.Sprintf("%s%s年%d月%d日", e.name, year, t.Month(), t.Day())
	}
	return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
}

// DayIn is the day as the language writes it: [Wareki] in Japanese, 2026-04-01 in English.
func DayIn(d checklist.Date, lang checklist.Lang) string {
	if lang == checklist.English {
		return string(d)
	}
	return Wareki(d)
}

// Years that a date of a plan can have; anything else is a slip of the finger.
const minYear, maxYear = 1873, 2199

// ParseDate reads a day as people type it: 2026-04-01, 2026/4/1, 2026年4月1日,
// 20260401, R8.4.1, 令和8年4月1日, 令和元年5月1日, R080401, 4/1 or 4月1日 (the
// one nearest to today), 今日, 昨日, 明日, 月末, 年度末; in any width, with kanji
// digits, followed by a day of the week, with a time of 00:00:00. A year of
// an era counts on past its end, as printed forms do (平成38年 is 2026). The
// empty text is no date. Anything else is an error that is a [Refusal].
func ParseDate(s string, today checklist.Date) (checklist.Date, error) {
	if strings.TrimSpace(s) == "" {
		return "", nil
	}
	if d, ok := parseDate(fold(s), today); ok {
		return d, nil
	}
	return "", refuse("date", "",
		notADate.With(shown(s)))
}

func parseDate(s string, today checklist.Date) (checklist.Date, bool) {
	if d, ok := spokenDate(s, today); ok {
		return d, true
	}
	s, weekday := cutWeekday(arabic(s))
	s = cutMidnight(s)
	base, rest := cutEra(s)
	y, m, d, ok := numbers(rest)
	switch {
	case !ok || y == 0 && base != 0:
		return "", false
	case y == 0:
		return nearest(m, d, today)
	case base != 0 && y > 0:
		y += base - 1
	}
	day, ok := dateOf(y, m, d)
	if ok && weekday >= 0 && day.Time().Weekday() != weekday {
		return "", false
	}
	return day, ok
}

func dateOf(y, m, d int) (checklist.Date, bool) {
	if y < minYear || y > maxYear {
		return "", false
	}
	day := checklist.Date(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
	return day, day.Valid()
}

// spokenDate reads the words that mean a day.
func spokenDate(s string, today checklist.Date) (checklist.Date, bool) {
	t := today.Time()
	switch s {
	case "今日", "本日", "today":
	case "昨日", "yesterday":
		t = t.AddDate(0, 0, -1)
	case "明日", "tomorrow":
		t = t.AddDate(0, 0, 1)
	case "月末", "今月末":
		t = time.Date(t.Year(), t.Month()+1, 0, 0, 0, 0, 0, time.UTC)
	case "来月末":
		t = time.Date(t.Year(), t.Month()+2, 0, 0, 0, 0, 0, time.UTC)
	case "年末":
		t = time.Date(t.Year(), time.December, 31, 0, 0, 0, 0, time.UTC)
	case "年度末":
		year := t.Year()
		if t.Month() > time.March {
			year++
		}
		t = time.Date(year, time.March, 31, 0, 0, 0, 0, time.UTC)
	default:
		return "", false
	}
	return checklist.DateOf(t), today.Valid()
}

// nearest is the day m/d of the year in which it lies closest to today.
func nearest(m, d int, today checklist.Date) (checklist.Date, bool) {
	if !today.Valid() {
		return "", false
	}
	now := today.Time()
	var best checklist.Date
	for y := now.Year() - 1; y <= now.Year()+1; y++ {
		if day, ok := dateOf(y, m, d); ok && (best == "" || day.Time().Sub(now).Abs() <= best.Time().Sub(now).Abs()) {
			best = day
		}
	}
	return best, best != ""
}

// cutEra cuts the name of an era off and says which year it counts as 1; 0
// where no era is named.
func cutEra(s string) (int, string) {
	for _, e := range eras {
		for _, name := range []string{e.name, e.short, e.letter} {
			if rest, ok := strings.CutPrefix(s, name); ok {
				rest = strings.TrimLeft(rest, " .")
				if after, ok := strings.CutPrefix(rest, "元"); ok {
					rest = "1" + after
				}
				return e.firstYear(), rest
			}
		}
	}
	return 0, s
}

// weekdayAfter is a day of the week after a date: (水), (水曜日), 水曜, 水曜日.
var weekdayAfter = checklist.Pattern(`^(.+?) ?(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)$`)

// cutWeekday cuts the day of the week off; -1 where there is none.
func cutWeekday(s string) (string, time.Weekday) {
	m := weekdayAfter().FindStringSubmatch(s)
	if m == nil {
		return s, -1
	}
	return m[1], time.Weekday(strings.Index("日月火水木金土", m[2]+m[3]) / len("日"))
}

// cutMidnight cuts the time of day off that programs add to a date.
func cutMidnight(s string) string {
	s = strings.TrimSuffix(s, "z")
	for _, t := range []string{"00:00:00", "00:00", "0:00:00", "0:00"} {
		if rest, ok := strings.CutSuffix(s, t); ok && strings.TrimRight(rest, " t") != rest {
			return strings.TrimRight(rest, " t")
		}
	}
	return s
}

// numbers reads year, month and day; the year is 0 where only month and day are given.
func numbers(s string) (y, m, d int, ok bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), "日")
	var ns []int
	for i, f := range strings.FieldsFunc(s, separates) {
		n, err := strconv.ParseUint(f, 10, 31)
		if err != nil || i > 2 {
			return 0, 0, 0, false
		}
		ns = append(ns, int(n))
	}
	switch {
	case len(ns) == 3:
		return ns[0], ns[1], ns[2], ns[0] > 0
	case len(ns) == 2 && !strings.Contains(s, "年"):
		return 0, ns[0], ns[1], true
	case len(ns) == 1 && (len(s) == 8 || len(s) == 6): // 20260401, or 080401 after an era
		return ns[0] / 10000, ns[0] / 100 % 100, ns[0] % 100, ns[0] >= 10000
	}
	return 0, 0, 0, false
}

func separates(r rune) bool {
	return strings.ContainsRune("年月/.-‐−–ー・,", r) || unicode.IsSpace(r)
}

// arabic turns kanji digits into arabic ones: 八 is 8, 十二 is 12, 二十 is 20.
func arabic(s string) string {
	const digits = "〇一二三四五六七八九"
	if !strings.ContainsAny(s, digits+"十") {
		return s
	}
	var b strings.Builder
	n, seen, ten := 0, false, false
	flush := func() {
		if seen {
			b.WriteString(strconv.Itoa(n))
		}
		n, seen, ten = 0, false, false
	}
	for _, r := range s {
		i := strings.IndexRune(digits, r)
		switch {
		case i >= 0 && ten:
			n, ten = n+i/len("一"), false
		case i >= 0:
			n, seen = n*10+i/len("一"), true
		case r == '十':
			n, seen, ten = max(n, 1)*10, true, true
		default:
			flush()
			b.WriteRune(r)
		}
		if n > 9999 {
			return s
		}
	}
	flush()
	return b.String()
}
