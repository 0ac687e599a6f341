package exchange_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/checklist"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// documents are every OSCAL document that we write: of embedded lists, in CI of each, and of
// an assessment with every kind of answer, in both languages.
func documents(t testing.TB) map[string][]byte {
	t.Helper()
	all, reg := map[string][]byte{}, register(t)
	for _, c := range some(t) {
		all["catalog of "+c.ID], _ = written(t, "oscal-catalog", c, reg)
		for _, q := range c.All() {
			if len(q.Map) > 0 {
				all["mapping of "+c.ID], _ = written(t, "oscal-mapping", c, reg)
				break
			}
		}
	}
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		for _, name := range []string{"oscal-ar", "oscal-poam", "oscal-ap"} {
			all[name+" "+string(lang)], _ = exported(t, name, kit.Input(t, lang))
		}
	}
	return all
}

// TestDocumentsAreValid holds every document against the schema of NIST.
func TestDocumentsAreValid(t *testing.T) {
	s := oscal(t)
	for name, raw := range documents(t) {
		valid(t, s, name, raw)
	}
}

// TestSecondValidator holds them against the schema by another program, ajv-cli with
// ajv-formats (npm): two readers of one schema seldom err alike.
func TestSecondValidator(t *testing.T) {
	ajv := kit.Tool(t, "ajv")
	dir := t.TempDir()
	args := []string{"validate", "--spec=draft7", "--strict=false", "-c", "ajv-formats", "-s", schemaFile}
	for name, raw := range documents(t) {
		path := filepath.Join(dir, regexp.MustCompile(`\W`).ReplaceAllString(name, "-")+".json")
		kit.Must(t, os.WriteFile(path, raw, 0o600))
		args = append(args, "-d", path)
	}
	if out, err := exec.CommandContext(t.Context(), ajv, args...).CombinedOutput(); err != nil {
		t.Errorf("%v: %.3000s", err, out)
	}
}

// TestUUIDsAreTold: every UUID is of version 5 and stands for one thing, and every
// link within a document leads somewhere.
func TestUUIDsAreTold(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	for name, raw := range documents(t) {
		var doc any
		kit.Must(t, json.Unmarshal(raw, &doc))
		made, used := map[string]bool{}, map[string]bool{}
		visit(doc, func(key string, v string) {
			switch key {
			case "uuid":
				if !form.MatchString(v) || made[v] {
					t.Errorf("%s: the UUID %s is of another form, or there twice", name, v)
				}
				made[v] = true
			case "observation-uuid", "risk-uuid":
				used[v] = true
			case "href":
				if v[0] == '#' {
					used[v[1:]] = true
				}
			}
		})
		for u := range used {
			if !made[u] {
				t.Errorf("%s names %s, which is not there", name, u)
			}
		}
	}
}

func visit(v any, see func(key, value string)) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if s, ok := x.(string); ok {
				see(k, s)
			}
			visit(x, see)
		}
	case []any:
		for _, x := range v {
			visit(x, see)
		}
	}
}

// TestCatalogComesBack: a list that went out as a catalog comes back as it was, but
// for what the losses name.
func TestCatalogComesBack(t *testing.T) {
	reg := register(t)
	for _, c := range some(t) {
		raw, losses := written(t, "oscal-catalog", c, reg)
		back, err := exchange.ReadOSCAL(raw, exchange.Options{Name: c.ID, Duty: true, Today: "2020-01-01"})
		if err != nil {
			t.Fatalf("%s: %v", c.ID, err)
		}
		want := *c
		if losses.Has("lineage") {
			want.Lineage = nil
		}
		if losses.Has("retired") {
			want.Retired = nil
		}
		if n := len(losses.List()); n > 2 {
			t.Errorf("%s loses %v", c.ID, losses.List())
		}
		if d := cmp.Diff(&want, back.Lists[0].List, same); d != "" {
			t.Fatalf("%s:\n%.3000s", c.ID, d)
		}
	}
}

// TestNothingReadIsADuty: who does not ask for duties gets none, not even from a
// list of ours.
func TestNothingReadIsADuty(t *testing.T) {
	for _, c := range some(t) {
		for form, read := range map[string]func([]byte, exchange.Options) (*exchange.Converted, error){
			"oscal-catalog": exchange.ReadOSCAL, "ciso-assistant": exchange.ReadCISO} {
			raw, _ := written(t, form, c, nil)
			back, err := read(raw, exchange.Options{Name: c.ID, Today: "2020-01-01"})
			kit.Must(t, err)
			for _, made := range back.Lists {
				for _, q := range made.List.All() {
					if q.Duty != checklist.Should {
						t.Fatalf("%s: %s is called %s", form, q.ID, q.Duty)
					}
				}
			}
		}
	}
}
