package guidelines_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"tenken/checklist"
)

// profile is a typical business: which lists it chooses, the yesno facts it
// answers with はい (all others: いいえ) and its choices.
type profile struct {
	list   string
	name   string
	yes    string            // ids, separated by spaces
	choose map[string]string // staff is up-to-100 where nothing is said
}

const everyday = "outsources computers direct-collection " // what nearly every business says はい to

var profiles = []profile{
	{"jp-appi-general", "商店（紙の顧客名簿と会計ソフト）", everyday, nil},
	{"jp-appi-general", "Webサービスの会社（海外のクラウド、広告のタグ、匿名加工）",
		everyday + "many-persons carries third-party receives foreign-provide foreign-handling related-provide " +
			"anonymised-makes incident requests", with("staff", "over-100", "foreign-basis", "both")},
	{"jp-appi-general", "部品の工場（従業員の情報が中心）", everyday + "carries sensitive", with("staff", "over-100")},

	{"jp-medical-care", "内科の診療所（電子カルテ、オンライン資格確認）",
		everyday + "many-persons carries sensitive third-party receives incident requests medical-systems " +
			"outside-storage online-eligibility", with("provider-kind", "clinic")},
	{"jp-medical-care", "薬局", everyday + "many-persons sensitive third-party receives medical-systems " +
		"online-eligibility", with("provider-kind", "pharmacy")},
	{"jp-medical-care", "訪問介護の事業所（紙の記録）", "carries sensitive direct-collection third-party receives care-services",
		with("provider-kind", "none")},

	{"jp-finance", "地方銀行",
		everyday + "many-persons carries sensitive third-party joint-use incident requests credit-giving " +
			"promotion credit-bureau special-information biometric cross-use",
		with("staff", "over-100", "financial-kind", "bank", "aml-kind", "business")},
	{"jp-finance", "貸金業者", everyday + "many-persons third-party receives credit-giving promotion credit-bureau " +
		"lending-bureau moneylender loan-collection",
		with("financial-kind", "none", "aml-kind", "business")},
	{"jp-finance", "保険の代理店", "computers direct-collection entrusted carries sensitive third-party promotion " +
		"special-information",
		with("financial-kind", "agent", "aml-kind", "none")},

	{"jp-aml", "不動産の会社（売買の仲介）", everyday + "third-party", with("aml-kind", "business")},
	{"jp-aml", "税理士事務所", "computers carries direct-collection entrusted", with("aml-kind", "licensed")},
	{"jp-aml", "司法書士事務所", "computers carries direct-collection", with("aml-kind", "judicial-scrivener")},

	{"jp-email", "ネット通販の店（メールマガジン）", everyday + "many-persons foreign-handling email-ads mail-order-ads", nil},
	{"jp-email", "美容室（予約の人にクーポンを送る）", everyday + "email-ads", nil},
	{"jp-email", "工務店（広告のメールは送らない）", everyday, nil},

	{"jp-shop", "個人商店（店頭のカード払い）", "computers direct-collection card-merchant shop-processors", nil},
	{"jp-shop", "ネット通販の店（自店のECサイト、メールマガジン）",
		everyday + "many-persons foreign-handling card-merchant shop-processors web-shop email-ads " +
			"mail-order-ads", nil},
	{"jp-shop", "リサイクルショップ（訪問の買取りと販売、FAXの案内、口コミの頁）",
		everyday + "carries shop-calls fax-ads secondhand shop-media", nil},
	{"jp-shop", "質屋（紙の帳簿、買取りもする）", "carries direct-collection secondhand pawn", nil},
	{"jp-shop", "銅のスクラップを買い取る会社", "computers carries direct-collection scrap-metal", nil},
	{"jp-shop", "動物病院（カード払い）", everyday + "card-merchant shop-processors animal-care", nil},

	{"jp-professional", "税理士事務所（職員3人）",
		everyday + "carries entrusted official-requests", with("profession", "tax", "aml-kind", "licensed")},
	{"jp-professional", "司法書士事務所",
		"computers carries direct-collection official-requests",
		with("profession", "judicial", "aml-kind", "judicial-scrivener")},
	{"jp-professional", "特許事務所",
		everyday + "foreign-provide third-party", with("profession", "patent", "aml-kind", "none")},

	{"jp-credit", "クレジットカード会社",
		everyday + "many-persons third-party receives requests promotion credit-bureau instalment-bureau " +
			"card-numbers card-issuer card-entrusts card-acquirer",
		with("staff", "over-100", "credit-kind", "comprehensive")},
	{"jp-credit", "ネット通販の店（カード払いの加盟店）",
		everyday + "many-persons foreign-handling related-provide card-merchant card-numbers",
		with("credit-kind", "none")},
	{"jp-credit", "債権回収会社（サービサー）", everyday + "entrusted many-persons carries requests servicer loan-collection",
		with("credit-kind", "none")},

	{"jp-telecom", "地域のインターネット接続事業者",
		everyday + "many-persons third-party handles-communications keeps-logs phone-service sender-disclosure " +
			"external-tags", with("carrier-kind", "registered")},
	{"jp-telecom", "携帯電話会社",
		everyday + "many-persons carries third-party foreign-handling related-provide incident requests " +
			"handles-communications keeps-logs handles-location external-tags designated-user-info phone-service " +
			"mobile-contracts own-circuits subscriber-exchange sender-disclosure",
		with("staff", "over-100", "carrier-kind", "registered")},
	{"jp-telecom", "ニュースサイトの会社（広告のタグを使う）", everyday + "foreign-handling related-provide external-tags",
		with("carrier-kind", "third")},

	{"jp-public-bodies", "国の省", "public-outsources public-anonymised my-number-files", with("body-kind", "national")},
	{"jp-public-bodies", "町役場", "public-outsources ordinance my-number-files", with("body-kind", "local")},
	{"jp-public-bodies", "国立大学法人", "public-outsources my-number-files", with("body-kind", "special-national")},

	{"jp-my-number-public", "町役場",
		"public-outsources ordinance my-number-files number-tasks number-receives number-network " +
			"number-contractors number-provides-inside",
		with("body-kind", "local")},
	{"jp-my-number-public", "国の省（職員の番号と許認可の事務）",
		"public-outsources my-number-files number-receives number-contractors", with("body-kind", "national")},
	{"jp-my-number-public", "国立大学法人（職員の番号だけ）", "number-receives", with("body-kind", "special-national")},

	{"jp-child-protection", "私立の保育園", "", with("child-kind", "founder")},
	{"jp-child-protection", "認定を受けた学習塾", "", with("child-kind", "certified")},
	{"jp-child-protection", "認定を受けないスポーツ教室", "", with("child-kind", "uncertified")},

	{"jp-school", "私立の保育園（連絡帳のアプリ、写真の販売）", "childcare-funded child-photos child-lists child-tablets",
		with("school-kind", "nursery", "child-kind", "founder")},
	{"jp-school", "公立の小学校", "child-photos child-tablets", with("school-kind", "school", "child-kind", "founder")},
	{"jp-school", "学習塾（合格者の一覧を載せる）", "child-photos",
		with("school-kind", "lessons", "child-kind", "uncertified")},

	{"jp-health-insurance", "会社の中にある健保組合（共同の健診、医療費通知）",
		everyday + "many-persons sensitive joint-use requests third-party receives insurer-employer insurer-shares " +
			"insurer-checkups family-notices",
		with("insurer-kind", "kenpo")},
	{"jp-health-insurance", "医師の国保組合", everyday + "many-persons sensitive requests insurer-checkups family-notices",
		with("insurer-kind", "kokuho")},
	{"jp-health-insurance", "国保連合会", everyday + "many-persons sensitive entrusted",
		with("insurer-kind", "federation", "staff", "over-100")},

	{"jp-real-estate", "街の不動産屋（売買と賃貸の仲介）",
		everyday + "carries third-party tenant-applications sales-data realty-calls",
		with("realty-kind", "broker", "aml-kind", "business")},
	{"jp-real-estate", "賃貸管理の会社", everyday + "carries third-party entrusted tenant-applications",
		with("realty-kind", "rental", "aml-kind", "none")},
	{"jp-real-estate", "大家（自分の物件だけを貸す）", "direct-collection outsources tenant-applications third-party",
		with("realty-kind", "none", "aml-kind", "none")},

	{"jp-lodging", "ホテル（外国人の客、予約サイト）",
		everyday + "many-persons foreign-handling foreign-guests booking-sites", with("lodging-kind", "hotel")},
	{"jp-lodging", "民泊（1棟、無人の受付）", "computers direct-collection outsources foreign-guests booking-sites",
		with("lodging-kind", "private")},
	{"jp-lodging", "旅行会社（海外の手配）",
		everyday + "third-party foreign-provide sensitive travel-passes booking-sites", with("lodging-kind", "travel")},

	{"jp-accredited", "認定を受けた業界団体（指針がある）", everyday + "third-party accredited accredited-guidelines", nil},
	{"jp-accredited", "認定を受けたばかりの協会（指針は準備中）", everyday + "accredited", nil},
	{"jp-accredited", "認定を受けない同業者の組合", everyday + "carries", nil},

	{"jp-municipality", "町役場（小学校と保育所がある）",
		"public-outsources ordinance my-number-files number-tasks number-receives number-network number-contractors " +
			"number-provides-inside town-office childcare-funded child-photos child-lists child-tablets",
		with("body-kind", "local", "school-kind", "several", "child-kind", "founder")},
	{"jp-municipality", "村役場（学校は組合が営む）",
		"public-outsources ordinance number-tasks number-receives number-network town-office",
		with("body-kind", "local", "school-kind", "none", "child-kind", "none")},
	{"jp-municipality", "県庁", "public-outsources ordinance large-local my-number-files number-tasks number-receives " +
		"number-network number-contractors child-tablets",
		with("body-kind", "local", "school-kind", "school", "child-kind", "founder")},

	{"jp-welfare", "放課後等デイサービス", everyday + "carries sensitive third-party", with("welfare-kind", "child-day")},
	{"jp-welfare", "就労支援とグループホームの法人", everyday + "carries sensitive third-party receives",
		with("welfare-kind", "several")},
	{"jp-welfare", "相談支援の事業所", "computers carries sensitive third-party direct-collection",
		with("welfare-kind", "counselling")},

	{"jp-correspondence", "役所の巡回集配をする会社",
		everyday + "carries entrusted delivers-letters letters-outsourced", nil},
	{"jp-correspondence", "バイク便（信書も届ける）", "carries computers delivers-letters", nil},
	{"jp-correspondence", "運送会社（信書は運ばない）", everyday + "carries", nil},

	{"jp-postal", "郵便の会社", everyday + "many-persons carries third-party incident requests",
		with("staff", "over-100", "postal-role", "company")},
	{"jp-postal", "簡易郵便局", "carries entrusted direct-collection", with("postal-role", "contractor")},
	{"jp-postal", "印刷の会社（郵便に関わらない）", everyday + "entrusted", with("postal-role", "none")},

	{"jp-broadcasting", "ケーブルテレビの会社", everyday + "many-persons requests viewing-identified programme-sites", nil},
	{"jp-broadcasting", "民間の放送局（テレビの視聴データ、見逃し配信）",
		everyday + "many-persons related-provide article-57 viewing-other programme-sites", with("staff", "over-100")},
	{"jp-broadcasting", "NHK", everyday + "many-persons requests article-57 nhk viewing-identified viewing-other " +
		"programme-sites", with("staff", "over-100")},

	{"jp-genetic", "遺伝子検査キットの会社",
		everyday + "many-persons sensitive third-party gene-work gene-to-persons", nil},
	{"jp-genetic", "受託解析の会社", everyday + "entrusted sensitive gene-work", nil},
	{"jp-genetic", "体質検査を取り次ぐ美容室", everyday + "sensitive third-party gene-work gene-to-persons", nil},

	{"jp-my-number", "診療所（従業員20人の番号）", everyday + "carries sensitive employee-numbers number-outsources", nil},
	{"jp-my-number", "税理士事務所（顧客の番号を預かる）",
		"computers carries direct-collection entrusted employee-numbers payee-numbers number-entrusted", nil},
	{"jp-my-number", "メーカー（従業員と株主の番号）",
		everyday + "many-persons carries sensitive employee-numbers payee-numbers number-outsources",
		with("staff", "over-100")},

	{"jp-employment", "商店（パートを雇う）", everyday + "sensitive recruits", nil},
	{"jp-employment", "工場（産業医、ストレスチェック、監視カメラ、派遣の受入れ）",
		everyday + "carries sensitive recruits occupational-health stress-check accepts-dispatched monitors",
		with("staff", "over-100")},
	{"jp-employment", "労働者派遣の会社",
		everyday + "many-persons carries sensitive third-party requests recruits dispatches",
		nil},

	{"jp-scs-3", "部品の工場（自動車の会社の取引先）", "", nil},
	{"jp-scs-3", "システム開発の会社", "", nil},
	{"jp-scs-3", "運送の会社", "", nil},

	{"jp-small-business", "美容室（紙と予約アプリ）", everyday, nil},
	{"jp-small-business", "ネットショップ（1人で営む）", everyday + "foreign-handling", nil},
	{"jp-small-business", "教室（紙の名簿だけ）", "direct-collection carries", nil},

	{"jp-association", "町内会（紙の名簿、班長が持ち歩く）", "direct-collection carries", nil},
	{"jp-association", "マンションの管理組合（管理会社に任せる）", "direct-collection outsources computers", nil},
	{"jp-association", "福祉のNPO（障害のある会員）", "direct-collection carries computers sensitive", nil},
}

func with(pairs ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}

// facts are what the profile states: every fact of the list has a value.
func (p profile) facts(t *testing.T, c *checklist.Checklist) checklist.Facts {
	t.Helper()
	facts := checklist.Facts{}
	yes := map[string]bool{}
	for _, id := range strings.Fields(p.yes) {
		yes[id] = true
	}
	for _, f := range c.Facts {
		switch {
		case f.Derive != nil: // follows from the others
		case f.Type == checklist.YesNo && yes[f.ID]:
			facts[f.ID] = "yes"
			delete(yes, f.ID)
		case f.Type == checklist.YesNo:
			facts[f.ID] = "no"
		case p.choose[f.ID] != "":
			facts[f.ID] = p.choose[f.ID]
		case f.ID == "staff":
			facts[f.ID] = "up-to-100"
		case f.ID == "foreign-basis":
			facts[f.ID] = "neither"
		default:
			t.Errorf("%s: the profile chooses nothing for %s", p.name, f.ID)
		}
	}
	for id := range yes {
		if p.list != "jp-small-business" { // a view keeps only the facts its questions look at
			t.Errorf("%s: no list has the fact %s", p.name, id)
		}
	}
	s := checklist.Settle(c, facts)
	for _, x := range s.Contradictions() {
		t.Errorf("%s: what it says of %s does not fit the rest", p.name, x.Fact.ID)
	}
	return s.Facts
}

// asked are the questions that the profile is asked, by section.
func (p profile) asked(t *testing.T, c *checklist.Checklist) (count int, duties map[checklist.Duty]int,
	sections string) {
	t.Helper()
	facts := p.facts(t, c)
	duties = map[checklist.Duty]int{}
	answered := map[string]bool{} // by the question of a sector
	for _, q := range c.All() {
		for _, id := range q.InsteadOf {
			answered[id] = answered[id] || q.When.Eval(facts) == checklist.True
		}
	}
	var b strings.Builder
	for _, s := range c.Sections {
		var lines []string
		for i := range s.Questions {
			q := &s.Questions[i]
			if q.When.Eval(facts) == checklist.False || answered[q.ID] {
				continue
			}
			duties[q.Duty]++
			lines = append(lines, fmt.Sprintf("    %s [%s] %s%s\n", q.ID, q.Duty.Label(checklist.Japanese), q.Ask.JA,
				daysOf(q)))
		}
		count += len(lines)
		if len(lines) > 0 {
			fmt.Fprintf(&b, "  %s %s（%d問中%d問）\n%s", s.ID, s.Title.JA, len(s.Questions), len(lines),
				strings.Join(lines, ""))
		}
	}
	return count, duties, b.String()
}

// daysOf says on which days the question is asked, where that is not every day.
func daysOf(q *checklist.Question) (days string) {
	if q.Since != "" {
		days += "（" + q.Since.In(checklist.Japanese) + "から）"
	}
	if q.Until != "" {
		days += "（" + q.Until.In(checklist.Japanese) + "の前日まで）"
	}
	return days
}

// says is how the facts read to a person.
func (p profile) says(t *testing.T, c *checklist.Checklist) string {
	var b strings.Builder
	facts := p.facts(t, c)
	for _, f := range c.Facts {
		switch v := facts[f.ID]; {
		case v == "yes":
			fmt.Fprintf(&b, "  はい: %s\n", f.Ask.JA)
		case f.Type == checklist.Choice:
			for _, o := range f.Options {
				if o.ID == v {
					fmt.Fprintf(&b, "  %s: %s\n", o.Label.JA, f.Ask.JA)
				}
			}
		}
	}
	return b.String() + "  ほかの前提は「いいえ」\n"
}

const goldenHead = `# 事業者ごとに問われること
#
# 分野ごとに3つの典型的な事業者について、何がいくつ問われるかを示します。共通の点検項目も含みます。
# 点検項目を直したときは go test ./guidelines -update で書き直し、違いを人が読みます。
# What typical businesses are asked; go test ./guidelines -update writes it anew.

`

func TestTypicalBusinessesAreAskedWhatTheGoldenFileSays(t *testing.T) {
	var table, pages strings.Builder
	number := map[string]int{}
	for _, p := range profiles {
		number[p.list]++
		c := composed(t, p.list)
		count, duties, sections := p.asked(t, c)
		if count == 0 {
			t.Errorf("%s is asked nothing", p.name)
		}
		total := 0
		for range c.All() {
			total++
		}
		fmt.Fprintf(&table, "%3d 問中 %3d 問  %s: %s\n", total, count, c.Title.JA, p.name)
		fmt.Fprintf(&pages, "\n== %s: %s\n\n%s\n  %d問中%d問（法的義務 %d、努力義務 %d、望ましい措置 %d）\n\n%s",
			c.Title.JA, p.name, p.says(t, c), total, count, duties[checklist.Must], duties[checklist.Effort],
			duties[checklist.Should], sections)
	}
	for _, id := range catalog(t).IDs() {
		if number[id] < 3 {
			t.Errorf("%s has %d profiles, not three", id, number[id])
		}
	}
	golden(t, "testdata/profiles.golden", goldenHead+table.String()+pages.String())
}

// A small business with nothing special answers no more than this many questions.
func TestAPlainSmallBusinessIsNotAskedTooMuch(t *testing.T) {
	p := profile{"jp-appi-general", "美容室", everyday, nil}
	if n, _, _ := p.asked(t, composed(t, p.list)); n > 75 {
		t.Errorf("a plain small business is asked %d questions of the common list, more than 75", n)
	}
}

// What is not known prunes nothing.
func TestUnknownFactsKeepEveryQuestion(t *testing.T) {
	for _, id := range catalog(t).IDs() {
		for _, q := range composed(t, id).All() {
			if q.When.Eval(checklist.Facts{}) == checklist.False {
				t.Errorf("%s is pruned although nothing is known", q.ID)
			}
		}
	}
}

func golden(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.ReplaceAll(string(raw), "\r\n", "\n"); got != want {
		t.Errorf("%s is out of date; go test ./guidelines -update writes it anew.\n%s", name,
			firstDifference(got, want))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			return fmt.Sprintf("line %d must be: %s", i+1, w[i])
		}
	}
	return fmt.Sprintf("it has %d lines too many", len(g)-len(w))
}
