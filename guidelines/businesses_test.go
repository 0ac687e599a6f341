package guidelines_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/guidelines"
)

func businesses(t *testing.T) checklist.BusinessKinds {
	t.Helper()
	all, err := checklist.LoadBusinesses(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// offered are the lists with their parents that kinds of business are offered, by
// their ids in a line: many kinds are offered the same.
func offered(t *testing.T) map[string][]*checklist.Checklist {
	t.Helper()
	all := map[string][]*checklist.Checklist{}
	for _, b := range businesses(t) {
		lists := strings.Join(b.Lists, " ")
		if all[lists] != nil {
			continue
		}
		parts, err := catalog(t).Resolve(b.Lists...)
		if err != nil {
			t.Fatalf("%s: %v", b.ID, err)
		}
		all[lists] = parts
	}
	return all
}

func TestTheKindsOfBusinessNameListsAndFactsThatExist(t *testing.T) {
	var lists []*checklist.Checklist
	for _, h := range catalog(t).Heads() {
		parts, err := catalog(t).Resolve(h.ID)
		if err != nil {
			t.Fatal(err)
		}
		lists = append(lists, parts...)
	}
	all := businesses(t)
	if ps := all.Check(lists); len(ps) > 0 {
		t.Error(ps.In(checklist.Japanese))
	}
	if len(all) < 150 {
		t.Errorf("%d kinds of business", len(all))
	}
}

// Every list that is for a business of some kind is offered to one; those for any
// business are offered by the screen, and the others come with what extends them.
func TestEveryListIsOfferedToSomeKindOfBusiness(t *testing.T) {
	found := map[string]bool{"jp-small-business": true}
	for _, parts := range offered(t) {
		for _, p := range parts {
			found[p.ID] = true
		}
	}
	for _, h := range catalog(t).Heads() {
		if !found[h.ID] {
			t.Errorf("no kind of business is offered %s", h.ID)
		}
	}
}

// The middle groups of the Japan Standard Industrial Classification, revision of
// July 2023, are 01 to 99 without a gap, 99 being what cannot be classified.
func TestEveryGroupOfIndustriesFindsItsLists(t *testing.T) {
	found := map[string]bool{}
	for _, b := range businesses(t) {
		for _, group := range b.JSIC {
			found[group] = true
		}
	}
	for n := 1; n <= 99; n++ {
		group := fmt.Sprintf("%02d", n)
		if !found[group] {
			t.Errorf("no kind of business for group %s", group)
		}
		delete(found, group)
	}
	for group := range found {
		t.Errorf("there is no group %q", group)
	}
}

// Whoever employs is offered the lists on employment and on individual numbers;
// a public body has its own list, and an association need not employ.
func TestEveryEmployerIsOfferedEmploymentAndMyNumber(t *testing.T) {
	exempt := func(p *checklist.Checklist) bool { return p.ID == "jp-public-bodies" || p.View != nil }
	for lists, parts := range offered(t) {
		if !slices.ContainsFunc(parts, exempt) && !strings.HasSuffix(lists, " jp-employment jp-my-number") {
			t.Errorf("some kind of business is offered %s", lists)
		}
	}
}

// One who types a name that the screen shows gets that kind first, and no other
// has the same word: who cannot tell two kinds apart chooses by luck.
func TestAWordIsOfOneKindOfBusiness(t *testing.T) {
	all := businesses(t)
	words := map[string]string{}
	for _, b := range all {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			if found := all.Search(b.Name(lang)); found[0].ID != b.ID {
				t.Errorf("%s finds %s, not %s", b.Name(lang), found[0].ID, b.ID)
			}
		}
		if len(b.Words.JA) < 2 || len(b.Words.EN) == 0 {
			t.Errorf("%s has few words", b.ID)
		}
		for _, w := range slices.Concat(b.Words.JA, b.Words.EN) {
			word := checklist.Fold(w)
			if of, ok := words[word]; ok && of != b.ID {
				t.Errorf("%s is a word of %s and %s", w, of, b.ID)
			}
			words[word] = b.ID
		}
	}
}

// Width, the kind of kana, case and spaces are as people type them.
func TestEverydayWordsFindTheKindOfBusiness(t *testing.T) {
	all := businesses(t)
	for typed, want := range map[string]string{
		"ﾊﾟﾝ屋": "bakery", "ぱん屋": "bakery", "びよういん": "hair-salon", "ビヨウイン": "hair-salon", "ｹｱﾏﾈ": "care-manager",
		"ＥＣ": "online-shop", "ネット ショップ": "online-shop", "小さな町工場": "metalwork", "中古車販売の店": "car-dealer",
		"ＮＰＯ法人": "npo", "Online  Shop": "online-shop", "our hotels": "hotel", "自社EC": "online-shop",
		"ホステル": "hotel", "リート": "reit", "不動産投資信託": "reit", "資産運用会社": "reit", "簡易郵便局": "post-office",
		"出会い系サイト": "dating-app", "ビットコイン": "crypto", "フリースクール": "cram-school", "ホストクラブ": "izakaya",
		"スクラップ": "scrap-metal", "くず鉄": "scrap-metal", "信用保証協会": "credit-guarantee", "大学生協": "supermarket",
		"就労移行支援": "disability-services", "海事代理士": "maritime-agent", "ｻ高住": "senior-housing",
		"児童相談所": "child-guidance-centre", "メルマガ": "email-delivery", "留学エージェント": "study-abroad",
		"漫画喫茶": "amusement", "柔道": "sports-school", "pawn shop": "pawnshop", "funeral home": "funeral",
		"dating site": "dating-app", "used-car dealer": "car-dealer", "crypto exchange": "crypto", "REIT": "reit",
		"postal agency": "post-office", "travel agent": "travel", "recruiter": "recruiting", "solicitor": "lawyer",
		"debt collector": "debt-collection", "insurance broker": "insurance-agent", "crowdfunding": "platform",
	} {
		found := all.Search(typed)
		if len(found) == 0 || found[0].ID != want {
			t.Errorf("%s finds %s first, want %s", typed, ids(found), want)
		}
	}
	for typed, not := range map[string]string{
		"hospital": "beauty-salon", "fitness": "system-integrator", "spa": "hospital",
	} {
		if found := ids(all.Search(typed)); slices.Contains(strings.Fields(found), not) {
			t.Errorf("%s finds %s", typed, found)
		}
	}
}

func ids(kinds []*checklist.BusinessKind) string {
	var all []string
	for _, b := range kinds {
		all = append(all, b.ID)
	}
	return strings.Join(all, " ")
}

// What is offered to a kind of business can be asked together, and what it
// settles can be stated there and contradicts nothing that follows from it.
func TestTheListsAndFactsOfAKindOfBusinessFitTogether(t *testing.T) {
	wholes := map[string]*checklist.Checklist{}
	for lists, parts := range offered(t) {
		whole, err := checklist.Compose(parts...)
		if err != nil {
			t.Fatalf("%s: %v", lists, err)
		}
		wholes[lists] = whole
	}
	for _, b := range businesses(t) {
		settled := checklist.Settle(wholes[strings.Join(b.Lists, " ")], b.Facts)
		for fact, value := range b.Facts {
			if settled.Facts[fact] != value {
				t.Errorf("%s settles %s=%s, which becomes %q", b.ID, fact, value, settled.Facts[fact])
			}
		}
	}
}

// A kind whose name says that a register of customers is kept by law is asked for it,
// and nobody is kept from a duty by a second trade that is often carried on with the first.
func TestWhatTheNameOfABusinessSettlesAsksItsDutiesAndHidesNone(t *testing.T) {
	kinds := map[string]*checklist.BusinessKind{}
	for i, all := 0, businesses(t); i < len(all); i++ {
		kinds[all[i].ID] = &all[i]
	}
	judge := func(kind, question string) checklist.Truth {
		c := composed(t, kinds[kind].Lists...)
		facts := checklist.Settle(c, kinds[kind].Facts).Facts
		for _, q := range c.All() {
			if q.ID == question {
				return q.When.Eval(facts)
			}
		}
		t.Fatalf("%s is offered no list with %s", kind, question)
		return checklist.False
	}
	for kind, questions := range map[string]string{
		"pawnshop":    "SHP-05-01 SHP-05-02 SHP-05-03 SHP-05-04",
		"scrap-metal": "SHP-06-01 SHP-06-02 SHP-06-03 SHP-06-04 SHP-06-05",
		"veterinary":  "SHP-07-01 SHP-07-02",
		"dating-app":  "TEL-09-01",

		"trainee-supervisor": "EMP-08-01 EMP-08-02 EMP-08-03 EMP-08-04",
	} {
		for _, q := range strings.Fields(questions) {
			if judge(kind, q) != checklist.True {
				t.Errorf("%s is not asked %s", kind, q)
			}
		}
	}
	for kind, question := range map[string]string{
		"judicial-scrivener":  "AML-03-01", // often an administrative scrivener too
		"lawyer":              "AML-01-01", // may be a tax accountant too
		"cram-school":         "SCH-03-01", // often runs an after-school club
		"kindergarten":        "SCH-03-01", // may run small-scale childcare
		"travel":              "LOD-01-01", // may run an inn
		"post-office":         "FIN-05-01", // an agent of a bank, too
		"landlord":            "REA-05-01", // may sublet and solicit owners
		"disability-services": "WEL-01-03", // consent in writing
		"disabled-children":   "WEL-01-01", // secrecy of day services
		"acupuncture":         "PRO-01-01", // judo therapists and acupuncturists are bound to secrecy
		"dental-laboratory":   "PRO-02-03", // instructions are kept for two years
		"taxi":                "SHP-01-01", // paid by card
		"game":                "SHP-01-01", // paid by card
	} {
		if judge(kind, question) == checklist.False {
			t.Errorf("%s is never asked %s", kind, question)
		}
	}
}

// examples are the facts that may stand on the page on which a blank becomes a no and
// keep a duty out: what of its sentence tells a kind of business that it is meant. The
// kinds named are those that would rather leave it blank wrongly; "" is any other.
var examples = map[string]map[string]string{
	"academic": {"university": "大学", "national-university": "大学", "academic-society": "学会",
		"research-institute": "研究機関", "clinical-trials": "研究機関", "": "学術研究"},
	"anonymised-makes":     {"ai-company": "加工", "market-research": "統計", "": "渡して"},
	"article-58":           {"public-hospital": "病院", "national-university": "大学", "": "国公立"},
	"company-pension":      {"": "企業年金"},
	"designated-user-info": {"": "総務大臣の指定"},
	"dispatches":           {"system-integrator": "派遣労働者を他社に", "": "労働者派遣事業"},
	"eu-uk":                {"hotel": "顧客", "factory": "従業者", "": "EUや英国の会社"},
	"nhk":                  {"broadcaster": "NHK", "": "NHK"},
	"online-clinic-site":   {"pharmacy": "患者", "": "オンライン診療"},
	"opt-out":              {"list-broker": "名簿", "": "売って"},
	"own-circuits":         {"carrier": "回線設備", "": "回線設備"},
	"pseudonymised":        {"ai-company": "分析", "": "誰か分からなくしたデータ"},
	"public-anonymised":    {"": "行政機関等匿名加工情報"},
	"public-pseudonymised": {"": "仮名加工情報"},
	"received-anonymised":  {"": "匿名加工情報"},
	"servicer":             {"payment-agent": "債権の管理や回収", "": "サービサー"},
	"statutory-work":       {"national-university": "病院や法人等", "": "施行令19条の業務"},
	"subscriber-exchange":  {"": "料金の不払い者や迷惑メール"},
	"supervises-trainees":  {"": "監理団体"},
}

// TestABlankHidesADutyOnlyWhereTheSentenceNamesAnExample goes through all kinds of
// business: whatever stands on a page on which no mark is a no, and keeps a duty out,
// tells that kind of business by its sentence whether it is meant.
func TestABlankHidesADutyOnlyWhereTheSentenceNamesAnExample(t *testing.T) {
	lists, met := map[string]*checklist.Checklist{}, map[string]bool{}
	for _, b := range businesses(t) {
		key := strings.Join(b.Lists, " ")
		if lists[key] == nil {
			lists[key] = composed(t, b.Lists...)
		}
		c := lists[key]
		for _, f := range blanks(c, b.Facts) {
			if !hidesDuty(c, b.Facts, f.ID) {
				continue
			}
			met[f.ID] = true
			word, ok := examples[f.ID][b.ID]
			if !ok {
				word, ok = examples[f.ID][""]
			}
			if !ok || !strings.Contains(f.Ask.JA, word) {
				t.Errorf("%s: a blank at %s hides a duty; its sentence names no example: %s", b.ID, f.ID, f.Ask.JA)
			}
		}
	}
	for id := range examples {
		if !met[id] {
			t.Errorf("%s hides no duty any more", id)
		}
	}
}

// blanks are the facts of which no mark is a no: together on a page to which few say yes.
func blanks(c *checklist.Checklist, stated checklist.Facts) (out []*checklist.Fact) {
	s := assess.NewSession(c, &assess.Assessment{Facts: stated, AsOf: c.AsOf}, assess.SessionOptions{})
	for _, page := range s.FactPages() {
		if len(page) > 1 && !slices.ContainsFunc(page, func(f *checklist.Fact) bool { return !f.Rare }) {
			out = append(out, page...)
		}
	}
	return out
}

// hidesDuty says that a no keeps a duty out that is asked otherwise.
func hidesDuty(c *checklist.Checklist, stated checklist.Facts, id string) bool {
	no := checklist.Facts{id: checklist.NoValue}
	for k, v := range stated {
		if k != id {
			no[k] = v
		}
	}
	before, after := checklist.Settle(c, stated).Facts, checklist.Settle(c, no).Facts
	for _, q := range c.All() {
		if q.Duty == checklist.Must && q.When.Eval(before) != checklist.False && q.When.Eval(after) == checklist.False {
			return true
		}
	}
	return false
}
