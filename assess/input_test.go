package assess_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

const today = checklist.Date("2026-11-24") // a Tuesday

func TestDatesPeopleType(t *testing.T) {
	for in, want := range map[string]checklist.Date{
		"2026-04-01": "2026-04-01", "2026/4/1": "2026-04-01", "2026.4.1": "2026-04-01", "20260401": "2026-04-01",
		"2026 4 1":  "2026-04-01",
		"2026年4月1日": "2026-04-01", "２０２６年４月１日": "2026-04-01", "２０２６／４／１": "2026-04-01", " 2026-04-01　": "2026-04-01",
		"2026年 4月 1日": "2026-04-01",
		"2026−4−1":    "2026-04-01", "2026ー4ー1": "2026-04-01", "2026‐04‐01": "2026-04-01",
		"R8.4.1": "2026-04-01", "r8/4/1": "2026-04-01", "Ｒ８．４．１": "2026-04-01", "R.8.4.1": "2026-04-01",
		"R8-04-01": "2026-04-01", "R080401": "2026-04-01", "令8.4.1": "2026-04-01",
		"令和8年4月1日": "2026-04-01", "令和 8年4月1日": "2026-04-01", "令和８年４月１日": "2026-04-01", "㋿8年4月1日": "2026-04-01",
		"令和八年四月一日": "2026-04-01", "令和二十年十二月三十一日": "2038-12-31",
		"令和元年5月1日": "2019-05-01", "R元.5.1": "2019-05-01", "平成31年4月30日": "2019-04-30", "H31.4.30": "2019-04-30",
		"平成38年4月1日": "2026-04-01", "㍻元年1月8日": "1989-01-08",
		"昭和64年1月7日": "1989-01-07", "S元年12月25日": "1926-12-25", "T1.7.30": "1912-07-30", "大正15年12月24日": "1926-12-24",
		"明治45年7月29日": "1912-07-29", "M6.1.1": "1873-01-01",
		"2026年11月24日(火)": "2026-11-24", "2026年11月24日（火）": "2026-11-24", "2026/11/24 火曜日": "2026-11-24",
		"2026/11/24 火曜": "2026-11-24", "2026/11/22(日)": "2026-11-22",
		"2026年11月22日日曜日": "2026-11-22", "2026年11月22日": "2026-11-22", "2026-11-22(日曜日)": "2026-11-22",
		"2026-04-01T00:00:00Z": "2026-04-01", "2026-04-01 " +
			"00:00:00": "2026-04-01", "2026/4/1 0:00": "2026-04-01", "2026/4/1 0:00:00": "2026-04-01",
		"11/30": "2026-11-30", "1/15": "2027-01-15", "3月31日": "2027-03-31", "三月三十一日": "2027-03-31",
		"6/1": "2026-06-01", "11/24": "2026-11-24", "2/29": "2028-02-29x",
		"今日": "2026-11-24", "昨日": "2026-11-23",
		"本日": "2026-11-24", "Today": "2026-11-24", "明日": "2026-11-25", "tomorrow": "2026-11-25",
		"月末": "2026-11-30", "今月末": "2026-11-30", "来月末": "2026-12-31", "年末": "2026-12-31", "年度末": "2027-03-31",
		"2028-02-29": "2028-02-29", "": "", "　": "", "2199-12-31": "2199-12-31",
	} {
		if strings.HasSuffix(string(want), "x") { // no 29 February near
			if d, err := assess.ParseDate(in, today); err == nil {
				t.Errorf("%q is %s", in, d)
			}
			continue
		}
		if d, err := assess.ParseDate(in, today); d != want || err != nil {
			t.Errorf("%q is %q, want %s: %v", in, d, want, err)
		}
	}
	for in, want := range map[checklist.Date]checklist.Date{"2026-02-28": "2026-03-31", "2026-03-31": "2026-03-31",
		"2026-04-01": "2027-03-31", "2024-01-31": "2024-03-31"} {
		if d, err := assess.ParseDate("年度末", in); d != want || err != nil {
			t.Errorf("年度末 on %s is %s: %v", in, d, err)
		}
	}
	for in, want := range map[checklist.Date]checklist.Date{"2026-01-31": "2026-02-28", "2026-12-10": "2027-01-31",
		"2028-01-31": "2028-02-29"} {
		if d, err := assess.ParseDate("来月末", in); d != want || err != nil {
			t.Errorf("来月末 on %s is %s: %v", in, d, err)
		}
	}
}

func TestWhatIsNoDate(t *testing.T) {
	for _, in := range []string{
		"soon", "2026", "2026-13-01", "2026-02-30", "2026-00-10", "2026/4", "2026年4月", "8年4月", "令和8年", "令和8年4月", "R8",
		"R0.4.1", "令和0年4月1日", "260401", "4",
		"2026-4-1-2", "0206-04-01", "2200-01-01", "1872-12-31", "M5.12.31", "R200.1.1", "-1/1/1", "2026-04-01 12:30",
		"2026-04-01T09:00:00Z", "12:30", "0:00", "00:00:00",
		"2026年11月24日(水)", "2026年11月24日(水曜日)", "X8.4.1", "令和令和8.4.1", "99999999999999999999", "2026/+4/1", "火", "日",
		"元年", "一", "十", "〇", "二〇二六",
		"\x1b[31m2026-04-01", "2026-04-01\x00", strings.Repeat("2026-04-01 ", 1000), "4/31", "2026//", "//", "年月日",
	} {
		d, err := assess.ParseDate(in, today)
		var r *assess.Refusal
		if !errors.As(err, &r) || d != "" {
			t.Errorf("%.40q is %q, %v", in, d, err)
		} else if strings.ContainsAny(r.In(checklist.Japanese)+r.Error(), "\x1b\x00") || len(r.Error()) > 400 {
			t.Errorf("%q in a message", r.Error())
		}
	}
	for _, in := range []string{"4/1", "今日", "年度末"} {
		if d, err := assess.ParseDate(in, ""); err == nil {
			t.Errorf("%s without knowing today is %s", in, d)
		}
	}
}

func TestWareki(t *testing.T) {
	for d, want := range map[checklist.Date]string{
		"2026-04-01": "令和8年4月1日", "2019-05-01": "令和元年5月1日", "2019-12-31": "令和元年12月31日", "2020-01-01": "令和2年1月1日",
		"2019-04-30": "平成31年4月30日",
		"1989-01-08": "平成元年1月8日", "1989-01-07": "昭和64年1月7日", "1926-12-25": "昭和元年12月25日", "1926-12-24": "大正15年12月24日",
		"1912-07-30": "大正元年7月30日",
		"1912-07-29": "明治45年7月29日", "1873-01-01": "明治6年1月1日", "1872-12-31": "1872年12月31日", "": "", "soon": "soon",
	} {
		if have := assess.Wareki(d); have != want {
			t.Errorf("%s is %s, want %s", d, have, want)
		}
	}
}

// Every day of two centuries comes back from its wareki and from its plain forms.
func TestEveryDayComesBack(t *testing.T) {
	for day := time.Date(1873, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2100; day = day.AddDate(0, 0, 1) {
		d := checklist.DateOf(day)
		for _, form := range []string{assess.Wareki(d), day.Format("2006/1/2"), day.Format("20060102"),
			day.Format("2006年1月2日")} {
			if back, err := assess.ParseDate(form, today); back != d || err != nil {
				t.Fatalf("%s written %s comes back %s: %v", d, form, back, err)
			}
		}
	}
}

func TestStatusesPeopleType(t *testing.T) {
	for want, forms := range map[assess.Status]string{
		assess.Yes:           "yes YES ｙｅｓ はい ハイ ﾊｲ OK ＯＫ ○ 〇 ◯ y v Ｖ √ ∨ 完了 しています できている",
		assess.Partly:        "partly 一部 △ Partial 一部のみ 部分的",
		assess.No:            "no いいえ イイエ × ✕ x Ｘ ｘ n ＮＯ ＮＧ していません できていない",
		assess.Unknown:       "unknown わからない 分からない 分かりません ? ？ 不明",
		assess.NotApplicable: "na N/A 該当なし ― ー - － — −",
		assess.Unanswered:    "unanswered 未回答",
	} {
		for _, form := range strings.Fields(forms) {
			for _, in := range []string{form, " " + form, form + "　\n"} {
				if s, err := assess.ParseStatus(in); s != want || err != nil {
					t.Errorf("%q is %v: %v", in, s, err)
				}
			}
		}
		if s, err := assess.ParseStatus(want.Label(checklist.Japanese)); s != want || err != nil {
			t.Errorf("the label %s is %v", want.Label(checklist.Japanese), s)
		}
		if s, err := assess.ParseStatus(want.String()); s != want || err != nil {
			t.Errorf("the name %s is %v", want, s)
		}
	}
	for _, in := range []string{"", " ", "maybe", "はいいいえ", "1", "○○", "yes no", "invalid", "\x1b[2Jyes",
		strings.Repeat("y", 1<<16), "実施中", "対応中", "検討中", "準備中", "予定", "確認中", "要確認", "●", "TRUE", "2"} {
		var r *assess.Refusal
		if s, err := assess.ParseStatus(in); !errors.As(err, &r) || s != assess.Unanswered {
			t.Errorf("%.20q is %v", in, s)
		}
	}
}

func TestPrioritiesPeopleType(t *testing.T) {
	for in, want := range map[string]assess.Priority{
		"": "", "high": assess.High, "ＨＩＧＨ": assess.High, "高": assess.High, "中 ": assess.Medium,
		"medium": assess.Medium, "middle": assess.Medium, "低": assess.Low, "low": assess.Low,
	} {
		if p, err := assess.ParsePriority(in); p != want || err != nil {
			t.Errorf("%q is %q: %v", in, p, err)
		}
	}
	for _, in := range []string{"urgent", " ", "高中", "1"} {
		if p, err := assess.ParsePriority(in); err == nil {
			t.Errorf("%q is %q", in, p)
		}
	}
	for _, v := range []struct {
		d    checklist.Duty
		s    assess.Status
		want assess.Priority
	}{{must, assess.No, assess.High}, {must, assess.Partly, assess.Medium}, {must, assess.Unknown,
		assess.Medium}, {effort, assess.No, assess.Low}, {should, assess.Partly, assess.Low}} {
		if p := assess.DefaultPriority(v.d, v.s); p != v.want {
			t.Errorf("%s %s is %s", v.d, v.s, p)
		}
	}
}

func TestLabels(t *testing.T) {
	type labelled interface{ Label(checklist.Lang) string }
	for ja, v := range map[string]labelled{
		"不適合": assess.Nonconforming, "要是正": assess.NeedsCorrection, "未確定": assess.Undetermined, "適合": assess.Conforming,
		"はい": assess.Yes, "一部": assess.Partly, "いいえ": assess.No, "わからない": assess.Unknown,
		"該当なし": assess.NotApplicable, "未回答": assess.Unanswered,
		"法的義務": must, "努力義務": effort, "望ましい措置": should, "高": assess.High, "中": assess.Medium, "低": assess.Low,
		"1日以内": checklist.Small, "数日": checklist.Middle, "数週間": checklist.Large, "未定": assess.GradeNone,
	} {
		en := v.Label(checklist.English)
		if have := v.Label(checklist.Japanese); have != ja || en == "" || en == ja || strings.ToLower(en) != en {
			t.Errorf("%v is %s, %s", v, have, en)
		}
	}
	if assess.GradeA.Label(checklist.Japanese) != "A" || assess.Status(77).Label(checklist.English) != "invalid" ||
		assess.Verdict("").Label(checklist.English) != "" {
		t.Error("what has no label shows itself")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-04-01", "R8.4.1", "令和元年5月1日", "４／１", "二〇二六年四月一日(水)", "年度末", "20260401",
		"R080401", "2026/4/1 0:00:00", "\x1b[31m", "㋿8年"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := assess.ParseDate(s, today)
		switch {
		case err != nil && d != "":
			t.Errorf("%q: a date and an error", s)
		case err == nil && d == "" && strings.TrimSpace(s) != "":
			t.Errorf("%q is no date and no error", s)
		case d != "":
			if !d.Valid() {
				t.Errorf("%q gives %q", s, d)
			}
			if back, err := assess.ParseDate(assess.Wareki(d), today); back != d || err != nil {
				t.Errorf("%q gives %s, its wareki %s", s, d, back)
			}
		}
	})
}

func FuzzParseStatus(f *testing.F) {
	for _, s := range []string{"yes", "はい", "○", "〇", "△", "×", "？", "―", "ー", "未回答", "", "\xff", "ｎ／ａ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		st, err := assess.ParseStatus(s)
		if err != nil {
			if st != assess.Unanswered || strings.ContainsRune(err.Error(), '\x1b') {
				t.Errorf("%q: %v %q", s, st, err)
			}
			return
		}
		if again, err := assess.ParseStatus(st.String()); again != st || err != nil {
			t.Errorf("%q is %v, whose name is %v", s, st, again)
		}
	})
}
