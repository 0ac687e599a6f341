package store_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func TestLinesOfAnOfficeThatTheFormatDoesNotAllow(t *testing.T) {
	sum, id := strings.Repeat("ab", 32), "00000000000000a1"
	gone := `{"q":"A","name":"a.pdf","where":"","note":""}`
	document := `{"q":"A","name":"a.pdf","sha256":"` + sum + `","bytes":1,"effective":"2026-04-01","shelf":"P1Y",` +
		`"where":"","note":""}`
	review := `{"q":"A","rev":1,"of":"` + id + `","verdict":"fix","note":""}`
	sign := `{"role":"approved","head":"` + sum + `","name":"山田","note":""}`
	sent := `{"campaign":"c","return":"` + strings.Repeat("1c", 16) + `","revision":1,"sha256":"` + sum + `"}`
	for _, c := range []struct{ kind, payload, from, to, want string }{
		{"review", `{"set":[` + review + `]}`, "", "", ""},
		{"review", `{"set":[` + review + `]}`, `"fix"`, "null", ""},
		{"review", `{"set":[` + review + `]}`, `"fix"`, `"perhaps"`, "newer"},
		{"review", `{"set":[` + review + `]}`, `"fix"`, `""`, "an empty text"},
		{"review", `{"set":[` + review + `]}`, id, "a1", "id is not"},
		{"review", `{"set":[` + review + `]}`, `"A"`, `""`, "an empty text"},
		{"review", `{"set":[]}`, "", "", "an empty list"},
		{"sign", sign, "", "", ""},
		{"sign", sign, "approved", "sealed", "newer"},
		{"sign", sign, "approved", "reopen", "without a reason"},
		{"sign", sign, sum, sum[2:], "64 lower-case"},
		{"sign", sign, "山田", "", "an empty text"},
		{"sign", sign, `"note":""`, `"note":"","sig":""`, "an empty text"},
		{"evidence", `{"set":[` + document + `]}`, "", "", ""},
		{"evidence", `{"set":[` + document + `]}`, `"shelf":"P1Y"`, `"until":"2027-03-31"`, ""},
		{"evidence", `{"set":[` + document + `]}`, `"shelf":"P1Y"`, `"until":"2027-02-30"`, "not a date"},
		{"evidence", `{"set":[` + document + `]}`, `"shelf":`, `"until":"2027-03-31","shelf":`, "exactly one"},
		{"evidence", `{"set":[` + document + `]}`, `"shelf":"P1Y",`, ``, "exactly one"},
		{"evidence", `{"set":[` + document + `]}`, "P1Y", "1 year", "not a period"},
		{"evidence", `{"set":[` + document + `]}`, sum, "x", "64 lower-case"},
		{"evidence", `{"set":[` + document + `]}`, `"bytes":1,`, "", "missing"},
		{"evidence", `{"set":[` + document + `]}`, `"bytes":1,`, `"bytes":-1,`, "whole number"},
		{"evidence", `{"set":[` + gone + `]}`, "", "", ""},
		{"evidence", `{"set":[` + gone + `]}`, `"A",`, `"A","shelf":"P1Y",`, "missing"},
		{"assign", `{"set":[{"q":"A","who":null}]}`, "", "", ""},
		{"assign", `{"set":[{"q":"A","who":""}]}`, "", "", "an empty text"},
		{"assign", `{"set":[{"q":"A"}]}`, "", "", "missing"},
		{"return", sent, "", "", ""},
		{"return", sent, `"revision":1`, `"revision":0`, "number of 1 or more"},
		{"return", sent, "1c1c", "1c", "malformed"},
		{"return", sent, `"revision":1`, `"revision":1,"size":"6-20"`, ""},
		{"return", sent, `"revision":1`, `"revision":1,"mood":"6-20"`, "newer"},
	} {
		payload := strings.Replace(c.payload, c.from, c.to, 1)
		data := chained(first, `"n":1,"id":"`+id+`","t":"2026-11-24T09:31:00Z","by":"","kind":"`+c.kind+`","payload":`+
			payload+`}`)
		f, err := store.Open(put(t, data), store.ReadOnly, quick())
		got := ""
		switch {
		case err != nil:
			got = err.Error()
		case len(f.Warnings()) > 0:
			got = f.Warnings()[0].In(checklist.English)
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s %s: %q, want %q", c.kind, payload, got, c.want)
		}
	}
}

// Other programs find in the schema what the file holds: each kind fits, and what
// is not of the format does not.
func TestEveryLineFitsThePublishedSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(store.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:tenken:assessment:1", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("urn:tenken:assessment:1")
	if err != nil {
		t.Fatal(err)
	}
	m := &maker{}
	events := []assess.Event{m.continued()}
	events = append(events, m.list("jp-appi-general", "# x"), m.fact("outsources", "yes"),
		m.answer("GEN-01-01", "status", "yes", "note", ""), m.undo(events[0].ID), m.rename("", "clinic"),
		m.asOf("2027-04-01"), m.drop("x"), m.brought("a.xlsx", []assess.FactValue{{ID: "a", Value: ""}}),
		m.carry("jp-appi-general", "# newer"), m.evidence("A", "a.pdf"), m.assign("A", ""), m.returned(1))
	events = append(events, m.review("A", events[3].ID, "", ""))
	merge := m.event(assess.KindMerge)
	merge.Heads, merge.Common = []string{digest("a"), digest("b")}, 1
	events = append(events, merge)
	for _, role := range []assess.Role{assess.Prepared, assess.Approved, assess.Reopened} {
		events = append(events, m.sign(role, sumOf(t, events), "理由"))
	}
	kinds := map[assess.Kind]bool{}
	for i, line := range strings.Split(strings.TrimSpace(string(written(t, events))), "\n") {
		kinds[events[i].Kind] = true
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", events[i].Kind, err)
		}
		v.(map[string]any)["payload"].(map[string]any)["mood"] = "x"
		if schema.Validate(v) == nil {
			t.Errorf("%s: a member that the format lacks fits", events[i].Kind)
		}
	}
	if len(kinds) != 15 {
		t.Errorf("%d kinds were tried", len(kinds))
	}
}

func TestApprovedFileIsWrittenToOnlyAfterItWasReopenedWithAReason(t *testing.T) {
	m := &maker{}
	path := filepath.Join(folder(t), "a.tenken")
	f, err := store.Create(path, m.story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	wrong := m.sign(assess.Approved, strings.Repeat("00", 32), "")
	var event *store.EventError
	if err := f.Append(wrong); !errors.As(err, &event) {
		t.Errorf("a signature under another sum: %v", err)
	}
	m.n--
	if err := f.Append(m.sign(assess.Approved, f.Head(), "")); err != nil {
		t.Fatal(err)
	}
	f, err = store.Open(closed(t, f), store.ReadWrite, quick())
	if err != nil {
		t.Fatal(err)
	}
	n := m.n
	for _, e := range []assess.Event{m.answer("GEN-01-01", "status", "no"), m.fact("staff", "unknown"),
		m.review("GEN-01-01", wrong.ID, assess.Accepted, ""), m.evidence("GEN-01-01", "a.pdf"),
		m.assign("GEN-01-01", "受付"),
		m.returned(1), m.undo(f.Events()[3].ID), m.sign(assess.Prepared, f.Head(), "")} {
		e.N = n
		var approved *store.ApprovedError
		if err := f.Append(e); !errors.As(err, &approved) {
			t.Errorf("%s after the approval: %v", e.Kind, err)
		}
		told(t, approved, "税理士 山田", "reopen")
	}
	m.n = n
	reopened := m.sign(assess.Reopened, f.Head(), "人数の誤りを直す")
	if err := f.Append(reopened, m.answer("GEN-01-01", "status", "no")); err != nil {
		t.Errorf("after the reopening: %v", err)
	}
	closed(t, f)
}

func TestApprovedFileIsNotJoinedWithAnother(t *testing.T) {
	a, b := divergedPair()
	head := sumOf(t, a)
	a = append(a, (&maker{n: len(a)}).sign(assess.Approved, head, ""))
	dir, pathA, pathB := two(t, a, b)
	to := filepath.Join(dir, "c.tenken")
	for _, pair := range [][2]string{{pathA, pathB}, {pathB, pathA}} {
		_, err := store.Merge(pair[0], pair[1], to, merging(quick(), nil))
		var approved *store.ApprovedError
		if !errors.As(err, &approved) || approved.Path != pathA {
			t.Errorf("joined: %v", err)
		}
	}
	names(t, dir, filepath.Base(pathB), filepath.Base(pathA))
}

// sumOf is the last sum of the file that holds events.
func sumOf(t *testing.T, events []assess.Event) string {
	t.Helper()
	c, err := store.Read(strings.NewReader(string(written(t, events))))
	if err != nil {
		t.Fatal(err)
	}
	return c.Head
}

func TestWhatAnOfficeAddedIsMergedToo(t *testing.T) {
	answered := ""
	a, b := copies(3, func(m *maker) []assess.Event {
		answered = m.event("").ID
		m.n--
		return []assess.Event{
			m.answer("GEN-01-02", "status", "no"), m.review("GEN-01-02", answered, assess.Accepted, ""),
			m.evidence("GEN-01-02", "規程.pdf"), m.evidence("GEN-02-01", "両方.pdf"), m.assign("GEN-02-01", "総務"),
			m.assign("GEN-03-00", "受付"),
		}
	}, func(m *maker) []assess.Event {
		e := m.evidence("GEN-02-01", "両方.pdf")
		e.Evidence[0].SHA256 = digest("another")
		return []assess.Event{e, m.assign("GEN-02-01", "人事"), m.returned(1)}
	})
	for i := range b {
		b[i].N = i
	}
	dir, pathA, pathB := two(t, a, b)
	_, err := store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), nil))
	var conflicts *store.ConflictsError
	if !errors.As(err, &conflicts) {
		t.Fatalf("error %v", err)
	}
	told(t, conflicts, "GEN-02-01", "両方.pdf")
	for side, want := range map[store.Side][2]string{store.SideA: {digest("両方.pdf"), "総務"},
		store.SideB: {digest("another"), "人事"}} {
		to := filepath.Join(dir, "d"+want[1]+".tenken")
		if _, err := store.Merge(pathA, pathB, to, merging(quick(),
			func(store.Conflict) (store.Side, error) { return side, nil })); err != nil {
			t.Fatal(err)
		}
		c := folded(t, to)
		docs := c.DocumentsOf("GEN-02-01")
		if len(docs) != 1 || docs[0].SHA256 != want[0] || c.Assigned["GEN-02-01"] != want[1] {
			t.Errorf("side %d: %+v, assigned %q", side, docs, c.Assigned)
		}
		if o := c.Opinions["GEN-01-02"]; o.Verdict != assess.Accepted || c.ReviewStale("GEN-01-02") ||
			len(c.DocumentsOf("GEN-01-02")) != 1 || c.Assigned["GEN-03-00"] != "受付" || len(c.Returns) != 1 {
			t.Errorf("side %d: %+v", side, c)
		}
	}
}

func TestWhatOneSideTookBackStaysTakenBack(t *testing.T) {
	m := &maker{}
	common := append(m.story(), m.evidence("GEN-01-01", "規程.pdf"), m.assign("GEN-01-01", "総務"))
	common = append(common, m.review("GEN-01-01", common[3].ID, assess.ToFix, ""))
	n := *m
	n.ids = 0x1000
	gone := m.evidence("GEN-01-01", "規程.pdf")
	gone.Evidence[0] = assess.EvidenceItem{Q: "GEN-01-01", Name: "規程.pdf", Where: "規程/規程.pdf"}
	a := append(append([]assess.Event{}, common...), gone, m.assign("GEN-01-01", ""), m.undo(common[8].ID))
	b := append(append([]assess.Event{}, common...), n.assign("GEN-01-01", "人事"),
		n.review("GEN-01-01", common[3].ID, assess.Accepted, "再確認"), n.evidence("GEN-01-01", "規程.pdf"))
	b[len(b)-1].Evidence[0].Bytes++
	b[len(b)-1].Evidence[0].Note = "改めた"
	dir, pathA, pathB := two(t, a, b)
	to := filepath.Join(dir, "c.tenken")
	if _, err := store.Merge(pathA, pathB, to, merging(quick(),
		func(store.Conflict) (store.Side, error) { return store.SideA, nil })); err != nil {
		t.Fatal(err)
	}
	c := folded(t, to)
	if d := cmp.Diff(map[string]string{}, c.Assigned); d != "" || len(c.Documents) != 0 || len(c.Opinions) != 0 {
		t.Errorf("came back: %v %+v %+v", c.Assigned, c.Documents, c.Opinions)
	}
}
