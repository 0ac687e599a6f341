package checklist_test

import (
	"os"
	"strconv"
	"testing"

	"tenken/checklist"
)

// law is the real register, or the test ends.
func law(t testing.TB) *checklist.Register {
	t.Helper()
	r, err := checklist.LoadRegister(os.DirFS("../guidelines"))
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Whole(); err != nil {
		t.Fatal(err)
	}
	return r
}

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

func TestCitationsReadAsPeopleWriteThem(t *testing.T) {
	r := law(t)
	for _, c := range []struct{ source, at, ja, en, since string }{
		{"appi", "26(1)", "個人情報の保護に関する法律 第26条第1項（漏えい等の報告等）", "Act on the Protection of Personal Information, Article 26, paragraph (1) (Reporting Leaks)", "2022年4月1日施行"},
		{"appi", "27(1)(3)", "個人情報の保護に関する法律 第27条第1項第3号（第三者提供の制限）", "Act on the Protection of Personal Information, Article 27, paragraph (1), item (3) (Restrictions on Provision of Personal Data to Third Parties)", "2022年4月1日施行"},
		{"appi", "178", "個人情報の保護に関する法律 第178条〔命令違反〕", "Act on the Protection of Personal Information, Article 178 [Breach of an order]", "2023年4月1日施行、2025年6月1日改正"},
		{"appi", "186", "個人情報の保護に関する法律 第186条〔過料〕", "Act on the Protection of Personal Information, Article 186 [Non-penal fine]", "2027年1月17日施行予定（2026年7月20日現在）"},
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
	var none *checklist.Register
	if got := none.CiteText(checklist.Cite{Source: "appi", At: "26(1)"}, checklist.Japanese); got != "appi 26(1)" {
		t.Errorf("without a register: %s", got)
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
