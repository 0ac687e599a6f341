package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"tenken/checklist"
	"tenken/guidelines"
	"tenken/report"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// toldInJapanese: what is said of a loss, beside names of the format, is Japanese.
func toldInJapanese(t testing.TB, l *exchange.Losses) {
	t.Helper()
	for _, x := range l.List() {
		if x.Note.IsZero() != !strings.Contains(x.Called(checklist.Japanese), "（") || strings.Contains(x.Field, "(") {
			t.Errorf("%s: %+v", x.Called(checklist.Japanese), x)
		}
	}
}

// embedded are the lists of this program that have questions of their own.
func embedded(t testing.TB) []*checklist.Checklist {
	t.Helper()
	lists, err := ownLists()
	kit.Must(t, err)
	if len(lists) < 5 {
		t.Fatalf("only %d lists", len(lists))
	}
	return lists
}

// some are a third of them on a day of work, and in CI all.
func some(t testing.TB) (lists []*checklist.Checklist) {
	for i, c := range embedded(t) {
		if i%3 == 0 || os.Getenv("CI") != "" {
			lists = append(lists, c)
		}
	}
	return lists
}

// What every test looks at is read once.
var (
	ownLists = sync.OnceValues(func() (lists []*checklist.Checklist, err error) {
		var all checklist.Catalog
		if ps := all.Add(guidelines.FS, false); ps.Errors() > 0 {
			return nil, ps
		}
		for _, id := range all.IDs() {
			c, err := all.Load(id)
			if err != nil {
				return nil, err
			}
			if c.View == nil {
				lists = append(lists, c)
			}
		}
		return lists, nil
	})
	law    = sync.OnceValues(func() (*checklist.Register, error) { return checklist.LoadRegister(guidelines.FS) })
	schema = sync.OnceValues(func() (*jsonschema.Schema, error) {
		raw, err := os.ReadFile(schemaFile)
		if err != nil {
			return nil, err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			return nil, err
		}
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource("oscal.json", doc); err != nil {
			return nil, err
		}
		return c.Compile("oscal.json")
	})
)

func register(t testing.TB) *checklist.Register {
	t.Helper()
	reg, err := law()
	kit.Must(t, err)
	return reg
}

// before are the documents that tests had written: several ask for those of the same
// lists, which nobody changes.
var before sync.Map

type document struct {
	list   *checklist.Checklist // kept, as the next, so that nothing else gets its place in memory
	law    *checklist.Register
	raw    []byte
	losses exchange.Losses
}

// written is a list in a form, and what that lost.
func written(t testing.TB, name string, c *checklist.Checklist, reg *checklist.Register) ([]byte, exchange.Losses) {
	t.Helper()
	key := fmt.Sprintf("%s %p %p", name, c, reg)
	if was, ok := before.Load(key); ok {
		return was.(document).raw, was.(document).losses
	}
	for _, f := range exchange.ListFormats {
		if f.Name == name {
			var b, again bytes.Buffer
			losses, err := f.Write(&b, exchange.ListInput{Checklist: c, Register: reg})
			kit.Must(t, err)
			_, err = f.Write(&again, exchange.ListInput{Checklist: c, Register: reg})
			kit.Must(t, err)
			if !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Fatalf("%s of %s is not the same twice", name, c.ID)
			}
			before.Store(key, document{c, reg, b.Bytes(), losses})
			return b.Bytes(), losses
		}
	}
	t.Fatal("no form " + name)
	return nil, exchange.Losses{}
}

// exported is an assessment in a form.
func exported(t testing.TB, name string, in report.Input) ([]byte, exchange.Losses) {
	t.Helper()
	for _, f := range exchange.Formats {
		if f.Name == name {
			var b, again bytes.Buffer
			losses, err := f.Write(&b, in)
			kit.Must(t, err)
			in.Now = in.Now.AddDate(1, 0, 0) // a document follows the file, not the day
			_, err = f.Write(&again, in)
			kit.Must(t, err)
			if !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Fatalf("%s is not the same twice", name)
			}
			return b.Bytes(), losses
		}
	}
	t.Fatal("no form " + name)
	return nil, exchange.Losses{}
}

const schemaFile = "testdata/oscal_complete_schema.json"

// oscal is the schema of NIST.
func oscal(t testing.TB) *jsonschema.Schema {
	t.Helper()
	s, err := schema()
	kit.Must(t, err)
	return s
}

func valid(t testing.TB, s *jsonschema.Schema, name string, raw []byte) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	kit.Must(t, err)
	if err := s.Validate(doc); err != nil {
		t.Errorf("%s: %.3000v", name, err)
	}
}

// same compares lists but for where their parts stand and the bytes they came from.
var same = cmp.Options{
	cmpopts.IgnoreFields(checklist.Checklist{}, "Raw", "SHA256", "Outside"),
	cmpopts.IgnoreFields(checklist.Source{}, "From"), cmpopts.IgnoreFields(checklist.Fact{}, "From"),
	cmpopts.IgnoreFields(checklist.Section{}, "From"), cmpopts.IgnoreFields(checklist.Question{}, "From"),
	cmp.FilterPath(func(p cmp.Path) bool { return p.Last().Type() == reflect.TypeFor[checklist.Pos]() }, cmp.Ignore()),
	cmpopts.EquateEmpty(),
}
