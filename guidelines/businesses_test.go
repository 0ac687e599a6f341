package guidelines_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/guidelines"
)

func TestTheKindsOfBusinessNameListsAndFactsThatExist(t *testing.T) {
	all, err := checklist.LoadBusinesses(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(guidelines.FS, "*/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var lists []*checklist.Checklist
	for _, name := range names {
		c, err := checklist.Load(guidelines.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		lists = append(lists, c)
	}
	if ps := all.Check(lists); len(ps) > 0 {
		t.Error(ps.In(checklist.Japanese))
	}
	if len(all) < 60 {
		t.Errorf("%d kinds of business", len(all))
	}
}

// Whoever employs is offered the lists on employment and on individual numbers;
// a public body has its own list, and an association need not employ.
func TestEveryEmployerIsOfferedEmploymentAndMyNumber(t *testing.T) {
	all, err := checklist.LoadBusinesses(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		if slices.Contains(b.Lists, "jp-public-bodies") || b.ID == "neighbourhood" {
			continue
		}
		if !slices.Contains(b.Lists, "jp-employment") || !slices.Contains(b.Lists, "jp-my-number") {
			t.Errorf("%s is offered %v", b.ID, b.Lists)
		}
	}
}

func TestEverydayWordsFindTheKindOfBusiness(t *testing.T) {
	all, err := checklist.LoadBusinesses(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"歯医者": "dental-clinic", "通販": "online-shop", "ネットショップ": "online-shop", "保育園": "nursery", "美容院": "hair-salon",
		"工務店": "builder", "税理士事務所": "tax-accountant", "アプリ開発": "app-developer", "ﾊﾟﾝ屋": "bakery",
		"自治会": "neighbourhood",
		"薬局":  "pharmacy", "介護": "care-facility", "不動産屋": "real-estate", "居酒屋": "restaurant", "運送": "transport",
		"dentist": "dental-clinic",
	} {
		found := all.Search(typed)
		if len(found) == 0 || found[0].ID != want {
			var ids []string
			for _, b := range found {
				ids = append(ids, b.ID)
			}
			t.Errorf("%s finds %s first, want %s", typed, strings.Join(ids, " "), want)
		}
	}
}

// What is offered to a kind of business can be asked together.
func TestTheListsOfAKindOfBusinessFitTogether(t *testing.T) {
	all, err := checklist.LoadBusinesses(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	var shipped checklist.Catalog
	if ps := shipped.Add(guidelines.FS, false); len(ps) > 0 {
		t.Fatal(ps)
	}
	tried := map[string]bool{}
	for _, b := range all {
		lists := strings.Join(b.Lists, " ")
		if tried[lists] {
			continue
		}
		tried[lists] = true
		parts, err := shipped.Resolve(b.Lists...)
		if err != nil {
			t.Fatalf("%s: %v", b.ID, err)
		}
		if _, err := checklist.Compose(parts...); err != nil {
			t.Errorf("%s: %v", b.ID, err)
		}
	}
}
