package checklist_test

import (
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"tenken/checklist"
)

// law is the real register, or the test ends.
func law(t testing.TB) *checklist.Register {
	t.Helper()
	r, err := lawOnce()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lawOnce is the law of the program, read once for all tests.
var lawOnce = sync.OnceValues(func() (*checklist.Register, error) {
	r, err := checklist.LoadRegister(os.DirFS("../guidelines"))
	if err == nil {
		err = r.Whole()
	}
	return r, err
})

func TestEveryArticleOfTheActStandsOnce(t *testing.T) {
	d, ok := law(t).Document("appi")
	if !ok {
		t.Fatal("no appi")
	}
	found := map[string]int{}
	for _, p := range d.Provisions {
		if p.Standing(d.Read) == checklist.InForce {
			found[p.At]++
		}
	}
	for n := 1; n <= 185; n++ {
		if at := strconv.Itoa(n); found[at] != 1 {
			t.Errorf("article %s stands %d times", at, found[at])
		}
	}
	if _, s := d.On("186", d.Read); s != checklist.Upcoming {
		t.Errorf("article 186 is %v before 2027-01-17", s)
	}
	if _, s := d.On("187", d.Read); s != checklist.Unlisted {
		t.Errorf("article 187 is %v", s)
	}
}

// What is often cited wrong: the number of an earlier day, and what it is now.
func TestOldNumbersLeadToTheNew(t *testing.T) {
	r := law(t)
	for _, c := range []struct {
		source, at string
		day        checklist.Date
		now        string
	}{
		{"appi", "15", "2022-03-31", "17"},
		{"appi", "20", "2022-03-31", "23"},
		{"appi", "22", "2022-03-31", "25"},
		{"appi", "23", "2022-03-31", "27"},
		{"appi", "23(1)", "2022-03-31", "27"},
		{"appi", "24", "2022-03-31", "28"},
		{"appi", "42", "2022-03-31", "148"},
		{"appi", "145", "2023-03-31", "148"},
		{"appi", "173", "2023-03-31", "178"},
		{"appi", "174", "2023-03-31", "179"},
		{"appi", "177", "2023-03-31", "182"},
		{"appi", "179", "2023-03-31", "184"},
		{"appi", "180", "2023-03-31", "185"},
		{"appi", "166", "2023-03-31", "171"},
		{"appi", "84", "2020-12-11", "178"},
		{"appi", "83", "2022-03-31", "178"},
		{"appi-rules", "7", "2022-03-31", "11"},
		{"appi-rules", "11", "2022-03-31", "15"},
		{"appi-rules", "14", "2022-03-31", "21"},
		{"ppc-general", "8-3", "2020-01-01", "10-3"},
		{"ppc-general", "3-5-1-1", "2022-04-01", "3-5-1-2"},
	} {
		var now []string
		for _, p := range r.Formerly(c.source, c.at, c.day) {
			if p.Standing("2026-07-20") == checklist.InForce {
				now = append(now, p.At)
			}
		}
		if strings.Join(now, " ") != c.now {
			t.Errorf("%s %s of %s is now %v, want %s", c.source, c.at, c.day, now, c.now)
		}
	}
	for n := 1; n <= 105; n++ { // these kept their numbers on 2023-04-01
		if p := r.Formerly("appi", strconv.Itoa(n), "2023-03-31"); len(p) > 0 {
			t.Errorf("article %d has moved to %s", n, p[0].At)
		}
	}
}

func TestThePenalChapterMovesIn2027(t *testing.T) {
	r := law(t)
	for old, now := range map[string]string{"179": "178", "180": "179", "181": "182", "182": "183", "183": "184",
		"184": "185", "185": "186", "178": ""} {
		p, s := r.On("appi", old, "2027-01-16")
		if s != checklist.InForce || len(p.Becomes) != 1 || p.Becomes[0].At != now ||
			p.Becomes[0].From != "2027-01-17" {
			t.Errorf("article %s before: %v %+v", old, s, p)
		}
		if now == "" {
			continue
		}
		after, s := r.On("appi", now, "2027-01-17")
		if s != checklist.InForce || after.Caption != p.Caption {
			t.Errorf("article %s after: %v %+v", now, s, after)
		}
	}
}

func TestWhatIsUpcomingIsNotInForce(t *testing.T) {
	n := 0
	for _, d := range law(t).Documents() {
		for _, p := range d.Provisions {
			if !p.Upcoming {
				continue
			}
			n++
			if p.Standing(d.Read) != checklist.Upcoming {
				t.Errorf("%s %s is %v", d.ID, p.At, p.Standing(d.Read))
			}
			if p.From == "" && p.Standing("2099-12-31") != checklist.Upcoming {
				t.Errorf("%s %s came into force by itself", d.ID, p.At)
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d upcoming provisions", n)
	}
}

func TestPlacesExistAsFarAsTheTextHasThem(t *testing.T) {
	r := law(t)
	for _, c := range []struct {
		source, at string
		exists     bool
		duty       checklist.Duty
	}{
		{"appi", "26", true, checklist.Must}, {"appi", "26(2)", true, checklist.Must}, {"appi", "26(3)", false, ""},
		{"appi", "27(1)(7)", true, checklist.Must}, {"appi", "27(1)(8)", false, ""},
		{"appi", "27(4)", true, checklist.Must},
		{"appi", "22", true, checklist.Effort}, {"appi", "36", true, checklist.Effort},
		{"appi", "40(2)", true, checklist.Effort}, {"appi", "46", true, checklist.Effort},
		{"appi", "33(1)", true, checklist.NoDuty}, {"appi", "33(2)(3)", true, checklist.Must},
		{"appi", "39(1)", true, checklist.NoDuty},
		{"appi", "18(3)(6)", true, checklist.NoDuty}, {"appi", "20(2)(8)", true, checklist.Must},
		{"appi", "20(2)(9)", false, ""},
		{"appi-rules", "7(4)", true, checklist.NoDuty}, {"appi-rules", "7(5)", false, ""},
		{"appi-rules", "8(1)(9)", true, checklist.Must}, {"appi-rules", "45-2", true, checklist.NoDuty},
		{"appi-order", "10(3)", true, checklist.Must}, {"ppc-general", "10-1", true, checklist.Should},
		{"ppc-general", "10-3(5)", true, checklist.Must}, {"ppc-general", "10-3(6)", false, ""},
		{"ppc-general", "5-2", false, ""}, {"my-number-act", "29-4(2)", true, checklist.Must},
		{"telecom-act", "28(1)(2)イ", true, checklist.Must},
		{"fib-order", "123(1)(6-2)", true, checklist.Must}, {"appi", "", false, ""}, {"appi", "26(1", false, ""},
		{"appi", "26()", false, ""}, {"appi", "(1)", false, ""}, {"appi", "26(x)", false, ""},
	} {
		p, ok := r.Provision(c.source, c.at)
		if ok != c.exists || ok && c.duty != "" && p.Duty != c.duty {
			t.Errorf("%s %q: %v %+v", c.source, c.at, ok, p)
		}
	}
}

func TestCitationsReadAsPeopleWriteThem(t *testing.T) {
	r := law(t)
	for _, c := range []struct{ source, at, ja, en, since string }{
		{"appi", "26(1)", "個人情報の保護に関する法律 第26条第1項（漏えい等の報告等）",
			"Act on the Protection of Personal Information, Article 26, paragraph (1) (Reporting Leaks)",
			"2022年4月1日施行"},
		{"appi", "27(1)(3)", "個人情報の保護に関する法律 第27条第1項第3号（第三者提供の制限）",
			"Act on the Protection of Personal Information, Article 27, paragraph (1)," +
				" item (3) (Restrictions on Provision of Personal Data to Third Parties)", "2022年4月1日施行"},
		{"appi", "178", "個人情報の保護に関する法律 第178条〔命令違反〕",
			"Act on the Protection of Personal Information, Article 178 [Breach of an order]",
			"2023年4月1日施行、2025年6月1日改正"},
		{"appi", "186", "個人情報の保護に関する法律 第186条〔過料〕",
			"Act on the Protection of Personal Information, Article 186 [Non-penal fine]",
			"2027年1月17日施行予定（2026年7月20日現在）"},
		{"appi-rules", "7(3)", "個人情報の保護に関する法律施行規則 第7条第3号（個人の権利利益を害するおそれが大きいもの）",
			"Enforcement Rules for the Act on the Protection of Personal Information, Article 7," +
				" item (3) (Events with great risk to rights and interests)", "2022年4月1日施行、2024年4月1日改正"},
		{"ppc-general", "3-5-3-3", "個人情報保護法ガイドライン（通則編） 3-5-3-3（速報）",
			"APPI Guidelines (General Rules), 3-5-3-3 (Prompt report)", "令和8年6月一部改正の版"},
		{"my-number-act", "29-4(1)", "番号法 第29条の4第1項（特定個人情報の漏えい等に関する報告等）",
			"My Number Act, Article 29-4, paragraph (1) (Reporting leaks of specific personal information)",
			"2026年6月14日現在"},
		{"fib-order", "123(1)(6-2)", "金融商品取引業等府令 第123条第1項第6号の2（業務の運営の状況が公益に反し又は投資者の保護に支障を生ずるおそれがあるもの）",
			"Cabinet Office Order on Financial Instruments Business, Article 123, paragraph (1)," +
				" item (6-2) (Operations contrary to the public interest or the protection of investors)",
			"2026年6月1日現在"},
		{"telecom-act", "28(1)(2)イ", "電気通信事業法 第28条第1項第2号イ（業務の停止等の報告）",
			"Telecommunications Business Act, Article 28, paragraph (1)," +
				" item (2)イ (Reporting suspension of service and the like)", "2026年5月27日現在"},
		{"telecom-gl", "38の解説（消去）", "電気通信事業ガイドライン 38の解説（消去）〔通信履歴の消去〕",
			"Telecommunications Guidelines, [Erasing logs]", "2025年10月1日の版"},
		{"telecom-gl", "38(1)", "電気通信事業ガイドライン 第38条第1項（通信履歴の記録）",
			"Telecommunications Guidelines, Article 38, paragraph (1) (Recording communication logs)", "2025年10月1日の版"},
		{"medical-guidance", "Ⅳ9(3)②", "医療・介護ガイダンス Ⅳ9(3)②（個人データの第三者提供）",
			"Guidance for Medical and Care Providers, Ⅳ9(3)② (Provision to third parties)", "2026年7月に公開されていた版"},
		{"appi", "", "個人情報の保護に関する法律", "Act on the Protection of Personal Information", "2026年7月20日現在"},
		{"appi", "999", "個人情報の保護に関する法律 第999条", "Act on the Protection of Personal Information, Article 999",
			"2026年7月20日現在"},
		{"no-such", "1", "no-such 1", "no-such 1", ""},
	} {
		cite := checklist.Cite{Source: c.source, At: c.at}
		if got := r.CiteText(cite, checklist.Japanese); got != c.ja {
			t.Errorf("%s %s: %s", c.source, c.at, got)
		}
		if got := r.CiteText(cite, checklist.English); got != c.en {
			t.Errorf("%s %s: %s", c.source, c.at, got)
		}
		if got := r.InForceText(cite, checklist.Japanese); got != c.since {
			t.Errorf("%s %s since %s", c.source, c.at, got)
		}
	}
}

func TestWithoutARegisterIdsAreShown(t *testing.T) {
	var none *checklist.Register
	cite := checklist.Cite{Source: "appi", At: "26(1)"}
	_, known := none.Document("appi")
	_, there := none.Provision("appi", "26(1)")
	if got := none.CiteText(cite, checklist.Japanese); got != "appi 26(1)" || known || there ||
		none.InForceText(cite, checklist.English) != "" ||
		none.Documents() != nil || none.DutyLists() != nil || none.Whole() != nil {
		t.Errorf("without a register: %s", got)
	}
}

func TestTheRegisterIsReadStrictly(t *testing.T) {
	const head = "schema: tenken/law/v1\nid: x\ntitle: {ja: 題}\nread: 2026-07-20\nprovisions:\n"
	for name, c := range map[string]struct{ file, want string }{
		"another name":   {strings.Replace(head, "id: x", "id: y", 1) + "  - at: \"1\"\n", "wrong-id"},
		"unknown key":    {head + "  - at: \"1\"\n    captoin: {ja: 見出し}\n", "unknown-key"},
		"no place":       {head + "  - caption: {ja: 見出し}\n", "missing-field"},
		"duty of nobody": {head + "  - at: \"1\"\n    duty: must\n", "wrong-provision"},
		"the same twice": {head + "  - at: \"1\"\n  - at: \"1\"\n", "wrong-provision"},
		"upcoming in the past": {head + "  - at: \"1\"\n    state: upcoming\n    from: 2026-01-01\n",
			"wrong-provision"},
		"future not upcoming":  {head + "  - at: \"1\"\n    from: 2027-01-01\n", "wrong-provision"},
		"ends before it began": {head + "  - at: \"1\"\n    from: 2022-04-01\n    to: 2022-03-01\n", "wrong-provision"},
		"change without day":   {head + "  - at: \"1\"\n    changes:\n      - {what: {ja: 改正}}\n", "wrong-provision"},
		"no date":              {head + "  - at: \"1\"\n    from: 2022年4月1日\n", "wrong-date"},
		"items without count":  {head + "  - at: \"1\"\n    items: 3\n", "not-a-mapping"},
		"an anchor":            {head + "  - &a\n    at: \"1\"\n", ""},
		"no provisions":        {head + "  []\n", "empty-list"},
	} {
		r, err := checklist.LoadRegister(fstest.MapFS{"law/x.yaml": {Data: []byte(c.file)}})
		if err != nil {
			t.Fatal(err)
		}
		ps := problems(t, r.Whole())
		if c.want != "" && ps[0].Rule != c.want || ps[0].Pos.File != "law/x.yaml" || ps[0].Pos.Line == 0 {
			t.Errorf("%s: %v", name, ps)
		}
		if _, ok := r.Document("x"); ok {
			t.Errorf("%s: was read all the same", name)
		}
	}
	if _, err := checklist.LoadRegister(fstest.MapFS{}); err == nil {
		t.Error("a register without files")
	}
}

func BenchmarkOneCitation(b *testing.B) {
	for b.Loop() {
		r, err := checklist.LoadRegister(os.DirFS("../guidelines"))
		if err != nil {
			b.Fatal(err)
		}
		if r.CiteText(checklist.Cite{Source: "appi", At: "26(1)"}, checklist.Japanese) == "" {
			b.Fatal("no citation")
		}
	}
}

func BenchmarkWholeRegister(b *testing.B) {
	for b.Loop() {
		law(b)
	}
}
