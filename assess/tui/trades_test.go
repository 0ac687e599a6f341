package tui_test

import (
	"slices"
	"strings"
	"testing"

	"tenken/assess/tui"
	"tenken/checklist"
)

// searches are what people type when they are asked for their work, the kind of
// business that comes first, and a list by which it must be checked.
var searches = []struct{ typed, kind, list string }{
	// as in the everyday talk of a small town
	{"歯科", "dental-clinic", "jp-medical-care"}, {"ｼｶ", "dental-clinic", "jp-medical-care"},
	{"はいしゃ", "dental-clinic", "jp-medical-care"}, {"歯医者さん", "dental-clinic", "jp-medical-care"},
	{"パン屋", "bakery", "jp-shop"}, {"ﾊﾟﾝ屋さん", "bakery", "jp-shop"}, {"本屋", "bookshop", "jp-shop"},
	{"ねっとしょっぷ", "online-shop", "jp-shop"}, {"通販", "online-shop", "jp-shop"}, {"びよういん", "hair-salon", "jp-shop"},
	{"保育園", "nursery", "jp-school"}, {"学童", "after-school", "jp-school"}, {"塾", "cram-school", "jp-school"},
	{"ピアノ教室", "lessons", "jp-school"}, {"税理士", "tax-accountant", "jp-professional"},
	{"社労士", "labour-consultant", "jp-professional"}, {"町内会", "neighbourhood", "jp-association"},
	{"自治会", "neighbourhood", "jp-association"}, {"マンション管理組合", "owners-association", "jp-association"},
	{"同窓会", "alumni", "jp-association"}, {"NPO", "npo", "jp-association"}, {"旅館", "hotel", "jp-lodging"},
	{"民泊", "private-lodging", "jp-lodging"}, {"不動産屋", "real-estate", "jp-real-estate"},
	{"大家さん", "landlord", "jp-real-estate"}, {"整体", "seitai", "jp-shop"}, {"接骨院", "acupuncture", "jp-professional"},
	{"動物病院", "veterinary", "jp-shop"}, {"薬局", "pharmacy", "jp-medical-care"},
	{"訪問看護", "visiting-nursing", "jp-medical-care"}, {"かいご", "care-home", "jp-medical-care"},
	{"工務店", "builder", "jp-appi-general"}, {"町役場", "municipality", "jp-municipality"},
	{"市立病院", "public-hospital", "jp-medical-care"}, {"健保組合", "health-insurance-society", "jp-health-insurance"},
	{"保険代理店", "insurance-agent", "jp-finance"}, {"信用金庫", "credit-union", "jp-finance"},
	{"質屋", "pawnshop", "jp-aml"}, {"クレジット", "credit-card", "jp-credit"}, {"貸金", "moneylender", "jp-finance"},
	{"アプリ開発", "app-developer", "jp-telecom"}, {"プロバイダー", "carrier", "jp-telecom"},
	{"テレビ局", "broadcaster", "jp-broadcasting"}, {"郵便局", "post-office", "jp-postal"},
	{"コールセンター", "call-center", "jp-aml"}, {"下請け", "supplier", "jp-scs-3"}, {"お寺", "religious", "jp-appi-general"},
	{"議員事務所", "politician", "jp-appi-general"}, {"うんそう", "trucking", "jp-appi-general"},
	{"個人事業主", "other", "jp-appi-general"}, {"業界団体", "trade-association", "jp-accredited"},
	// and in English
	{"baker", "bakery", "jp-shop"}, {"online shop", "online-shop", "jp-shop"}, {"day care", "nursery", "jp-school"},
	{"dentist", "dental-clinic", "jp-medical-care"}, {"tax accountant", "tax-accountant", "jp-professional"},
	{"neighbourhood association", "neighbourhood", "jp-association"}, {"hotels", "hotel", "jp-lodging"},
	{"Estate Agent", "real-estate", "jp-real-estate"}, {"cram school", "cram-school", "jp-school"},
	{"vet", "veterinary", "jp-shop"}, {"law firm", "lawyer", "jp-professional"},
	{"IT", "system-integrator", "jp-appi-general"},
}

// TestEverydayWordsLeadToTheRightLists types each on the first screen of a new
// assessment, takes the row that comes first, and looks at what is begun.
func TestEverydayWordsLeadToTheRightLists(t *testing.T) {
	for _, s := range searches {
		o := clinic(t, checklist.Japanese, &disk{})
		var got tui.Start
		create := o.Home.Create
		o.Home.Businesses = shippedKinds
		o.Home.Create = func(s tui.Start) (*tui.Work, error) { got = s; return create(s) }
		d := drive(t, o, 80, 24).keys("home enter")
		d.typed(s.typed)
		d.keys("enter みどり enter").sees("GEN-01-01")
		if got.Business != s.kind || !slices.Contains(got.Lists, s.list) {
			t.Errorf("%s leads to %s, %s; want %s, %s", s.typed, got.Business, strings.Join(got.Lists, " "),
				s.kind, s.list)
		}
	}
}

// TestAnAssociationIsCheckedByItself: its short list goes with no other, which is said
// in plain words before anything is begun.
func TestAnAssociationIsCheckedByItself(t *testing.T) {
	o := clinic(t, checklist.Japanese, &disk{})
	o.Home.Businesses = shippedKinds
	o.Home.Sectors = func() ([]tui.Sector, error) { return []tui.Sector{{ID: "jp-association", Alone: true}}, nil }
	d := drive(t, o, 80, 24).keys("home enter 歯科 space ctrl+u 自治会").sees("印を付けたもの：歯科").keys("space")
	d.sees("「自治会」の点検は、ほかのお仕事と一緒にはできません", "どちらか一つを")
	d.keys("enter").sees("どんなお仕事ですか", "どちらか一つを").seesNot("jp-association")
	d.keys("ctrl+u 歯科 space ctrl+u 自治会 enter").sees("次の点検をします：自治会")
}
