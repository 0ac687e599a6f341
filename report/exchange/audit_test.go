package exchange_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// requirement is a requirement of CISO Assistant, before and after an import.
type requirement struct {
	URN        string `yaml:"urn"`
	RefID      string `yaml:"ref_id"`
	Assessable bool   `yaml:"assessable"`
	Questions  map[string]struct {
		Type    string `yaml:"type"`
		Text    string `yaml:"text"`
		Choices []struct {
			URN    string `yaml:"urn"`
			Value  string `yaml:"value"`
			Result string `yaml:"compute_result"`
		} `yaml:"choices"`
	} `yaml:"questions"`

	Result, Status, Observation string
	Answers                     map[string]string
}

// frameworkOf loads a library as their importer does.
func frameworkOf(t testing.TB, c *checklist.Checklist) (nodes []*requirement) {
	t.Helper()
	raw, _ := written(t, "ciso-assistant", c, nil)
	var lib struct {
		Objects struct {
			Framework struct {
				Nodes []*requirement `yaml:"requirement_nodes"`
			} `yaml:"framework"`
		} `yaml:"objects"`
	}
	kit.Must(t, yaml.Unmarshal(raw, &lib))
	for _, n := range lib.Objects.Framework.Nodes {
		n.Result, n.Status, n.Observation = "not_assessed", "to_do", "was here"
	}
	return lib.Objects.Framework.Nodes
}

// records are the rows of a workbook by the names of its first row, as pandas gives them.
func records(t testing.TB, raw []byte) (all []map[string]string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	kit.Must(t, err)
	rows, err := f.GetRows(f.GetSheetName(0))
	kit.Must(t, err)
	for _, row := range rows[1:] {
		r := map[string]string{}
		for i, v := range row {
			r[rows[0][i]] = v
		}
		all = append(all, r)
	}
	return all
}

// importAudit does what _reconcile_compliance_requirements does (CISO Assistant
// f990d7b, data_wizard/views.py): rows that are not assessable are skipped; ref_id is
// looked for first, then urn; empty cells change nothing; an answer is found by the
// text of the question and the value of the choice.
func importAudit(t testing.TB, nodes []*requirement, rows []map[string]string) (failed []string) {
	t.Helper()
	for _, r := range rows {
		if r["assessable"] != "TRUE" {
			continue
		}
		at := slices.IndexFunc(nodes, func(n *requirement) bool { return r["ref_id"] != "" && n.RefID == r["ref_id"] })
		if at < 0 {
			at = slices.IndexFunc(nodes, func(n *requirement) bool { return n.URN == r["urn"] })
		}
		if at < 0 {
			failed = append(failed, r["ref_id"])
			continue
		}
		n := nodes[at]
		for into, name := range map[*string]string{&n.Result: "compliance_result", &n.Status: "requirement_progress",
			&n.Observation: "observations"} {
			if r[name] != "" {
				*into = r[name]
			}
		}
		n.Answers = map[string]string{}
		for line := range strings.SplitSeq(r["answers"], "\n") {
			question, value, ok := strings.Cut(strings.TrimSpace(line), ">>")
			question = strings.TrimSpace(strings.ReplaceAll(question, "(multiple)", ""))
			value = strings.TrimSpace(value)
			if !ok || value == "" || strings.HasPrefix(value, "[") {
				continue
			}
			for urn, q := range n.Questions {
				for _, c := range q.Choices {
					if q.Text == question && c.Value == value {
						n.Answers[urn] = c.Result
					}
				}
			}
		}
	}
	return failed
}

// TestAuditIsImported: what we write arrives there as it was answered, by the rules
// of their import, and never better than it was answered.
func TestAuditIsImported(t *testing.T) {
	in := kit.Input(t, checklist.Japanese)
	raw, losses := exported(t, "ciso-assistant", in)
	var nodes []*requirement
	for _, p := range in.Checklist.Parts {
		nodes = append(nodes, frameworkOf(t, p)...)
	}
	if failed := importAudit(t, nodes, records(t, raw)); len(failed) > 0 {
		t.Errorf("no requirement for %v", failed)
	}
	want := map[assess.Status][3]string{
		assess.Yes: {"compliant", "done", "compliant"}, assess.Partly: {"partially_compliant", "in_progress",
			"partially_compliant"}, assess.No: {"non_compliant", "in_progress", "non_compliant"},
		assess.Unknown:       {"not_assessed", "in_review", "/"},
		assess.NotApplicable: {"not_applicable", "done", "not_applicable"},
		assess.Unanswered:    {"not_assessed", "to_do", ""},
	}
	seen := map[assess.Status]bool{}
	for _, i := range in.Result.Items {
		at := slices.IndexFunc(nodes, func(n *requirement) bool { return n.RefID == i.Question.ID })
		n := nodes[at]
		computed := ""
		for _, v := range n.Answers {
			computed = v
		}
		got := [3]string{n.Result, n.Status, computed}
		switch {
		case i.Out != assess.Asked:
			if got != [3]string{"not_applicable", "done", ""} {
				t.Errorf("%s is not asked and %v", i.Question.ID, got)
			}
		case got != want[i.Status]:
			t.Errorf("%s was answered %s and is %v", i.Question.ID, i.Status, got)
		}
		seen[i.Status] = true
		if a := in.Assessment.Answers[i.Question.ID]; a.Note != "" && !strings.Contains(n.Observation, a.Note) {
			t.Errorf("%s lost %q: %q", i.Question.ID, a.Note, n.Observation)
		}
	}
	for s := range want {
		if !seen[s] {
			t.Errorf("the clinic has no %s", s)
		}
	}
	if !losses.Has("status unknown (as not_assessed)") ||
		!losses.Has("plan (written by ciso-assistant-plan)") {
		t.Errorf("losses: %v", losses.List())
	}
	toldInJapanese(t, &losses)
}

// TestAuditIsAWorkbook: another program opens what we write, and what it saves says
// the same.
func TestAuditIsAWorkbook(t *testing.T) {
	office := kit.NewOffice(t)
	in := kit.Input(t, checklist.Japanese)
	books := map[string][]byte{}
	for _, form := range []string{"ciso-assistant", "ciso-assistant-plan"} {
		books[form+".xlsx"], _ = exported(t, form, in)
	}
	for name, saved := range office.Resave(t, books) {
		if d := cmp.Diff(records(t, books[name]), records(t, saved)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestAuditOfTheirFramework: a list that was read from a library of theirs goes back
// into an audit over that library, by its own numbers.
func TestAuditOfTheirFramework(t *testing.T) {
	got, err := exchange.ReadCISO([]byte(foreignLibrary), exchange.Options{Name: "nis", Today: "2026-11-28"})
	kit.Must(t, err)
	c, err := checklist.Compose(got.Lists[0].List)
	kit.Must(t, err)
	a := kit.Clinic(t, c, kit.Say("G.1-1", "partly", "note", "半分"), kit.Say("Q-0002", "yes"))
	raw, _ := exported(t, "ciso-assistant", kit.InputOf(c, a, checklist.English))
	nodes := []*requirement{{URN: "urn:example:risk:req_node:nis:g.1.1", RefID: "G.1 (1)"},
		{URN: "urn:example:risk:req_node:nis:g.1.2"}}
	if failed := importAudit(t, nodes, records(t, raw)); len(failed) > 0 {
		t.Fatalf("no requirement for %v", failed)
	}
	if nodes[0].Result != "partially_compliant" || nodes[0].Observation != "半分" || nodes[1].Result != "compliant" {
		t.Errorf("%+v %+v", nodes[0], nodes[1])
	}
}

// TestControlsAreImported: every gap is an applied control, in the values that their
// import knows (AppliedControlRecordConsumer).
func TestControlsAreImported(t *testing.T) {
	in := kit.Input(t, checklist.English)
	raw, _ := exported(t, "ciso-assistant-plan", in)
	rows := records(t, raw)
	if len(rows) != len(in.Result.Gaps) {
		t.Fatalf("%d controls of %d gaps", len(rows), len(in.Result.Gaps))
	}
	for i, r := range rows {
		g := in.Result.Gaps[i]
		a := in.Assessment.Answers[g.Question.ID]
		if r["ref_id"] != g.Question.ID || r["name"] == "" || len([]rune(r["name"])) > 200 ||
			r["eta"] != string(a.Due) || r["effort"] != string(g.Question.Work) || r["category"] != "process" {
			t.Errorf("%v", r)
		}
		if !slices.Contains([]string{"to_do", "in_progress", "active"}, r["status"]) ||
			!slices.Contains([]string{"1", "2", "3", "4"}, r["priority"]) {
			t.Errorf("%v", r)
		}
	}
}

// TestNothingToPlan: without a gap there is no plan, and that is said.
func TestNothingToPlan(t *testing.T) {
	in := kit.Input(t, checklist.Japanese)
	in.Result.Gaps = nil
	for _, f := range exchange.Formats {
		if f.Name != "oscal-poam" && f.Name != "ciso-assistant-plan" {
			continue
		}
		var b bytes.Buffer
		if _, err := f.Write(&b, in); err == nil || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", f.Name, err, b.Len())
		}
	}
}

// TestResultsComeBack: what went out as OSCAL results comes back as it was answered,
// with what was written beside it.
func TestResultsComeBack(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := kit.Input(t, lang)
		raw, _ := exported(t, "oscal-ar", in)
		got, err := exchange.ReadResults(raw, in.Checklist, exchange.Options{Name: "ar.json"})
		kit.Must(t, err)
		back := map[string]map[assess.Field]string{}
		for _, c := range got.Changes {
			back[c.Q] = c.Fields
		}
		for _, i := range in.Result.Items {
			if i.Out != assess.Asked || i.Status == assess.Unanswered {
				continue
			}
			was := in.Assessment.Answers[i.Question.ID]
			for _, f := range assess.Fields {
				if f.Field == assess.FieldPriority || f.Plan && !i.Status.Gap() {
					continue
				}
				if w := was.Field(f.Field); back[i.Question.ID][f.Field] != w {
					t.Errorf("%s %s: %q came back as %q", i.Question.ID, f.Field, w, back[i.Question.ID][f.Field])
				}
			}
		}
	}
}

// TestResultsOfOthers: satisfied is yes, not-satisfied no, and what gives no such
// reason わからない; what the list does not ask is told.
func TestResultsOfOthers(t *testing.T) {
	c := kit.Lists(t)
	finding := func(id, state, reason string) string {
		return `{"uuid": "x", "title": "t", "description": "d", "target": {"type": "objective-id",
			"target-id": "` + id + `", "status": {"state": "` + state + `", "reason": "` + reason + `"}}}`
	}
	raw := `{"assessment-results": {"results": [{"findings": []}, {"findings": [` + strings.Join([]string{
		finding("GEN-01-01_obj", "satisfied", "pass"), finding("GEN-01-02", "not-satisfied", "fail"),
		finding("GEN-02-01_obj", "not-satisfied", "other"), finding("ac-1_obj", "satisfied", "pass"),
		finding("GEN-02-02", "perhaps", "")}, ",") + `]}]}}`
	got, err := exchange.ReadResults([]byte(raw), c, exchange.Options{Name: "ar.json"})
	kit.Must(t, err)
	want := map[string]string{"GEN-01-01": "yes", "GEN-01-02": "no", "GEN-02-01": "unknown", "GEN-02-02": "unknown"}
	for _, ch := range got.Changes {
		if ch.Fields[assess.FieldStatus] != want[ch.Q] {
			t.Errorf("%s is %v", ch.Q, ch.Fields)
		}
		delete(want, ch.Q)
	}
	if len(want) > 0 || !got.Losses.Has("questions (not in the list)") {
		t.Errorf("%v are missing, %v", want, got.Losses.List())
	}
	for _, bad := range []string{"", "{}", `{"catalog": {}}`, `{"assessment-results": []}`,
		`{"assessment-results": {"results": []}}`, `{"assessment-results": {"results": [{"findings": []}]}}`} {
		if _, err := exchange.ReadResults([]byte(bad), c, exchange.Options{Name: "ar.json"}); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

// TestResultsOfAnotherEdition: an answer to what a question meant before is no answer
// to what it asks now, whatever comes with it.
func TestResultsOfAnotherEdition(t *testing.T) {
	in := kit.Input(t, checklist.Japanese)
	raw, _ := exported(t, "oscal-ar", in)
	now := *in.Checklist
	now.Sections = slices.Clone(now.Sections)
	now.Sections[0].Questions = slices.Clone(now.Sections[0].Questions)
	q := &now.Sections[0].Questions[0]
	was := in.Assessment.Answers[q.ID]
	if q.Rev++; was.Status == assess.Unanswered {
		t.Fatal("the fixture has not answered " + q.ID)
	}
	got, err := exchange.ReadResults(raw, &now, exchange.Options{Name: "ar.json"})
	kit.Must(t, err)
	for _, ch := range got.Changes {
		if s := ch.Fields[assess.FieldStatus]; ch.Q == q.ID && s != "" {
			t.Errorf("%s is %s by an answer to rev %d", q.ID, s, q.Rev-1)
		}
	}
	if !got.Losses.Has("status (the question has changed since)") || len(got.Changes) < 2 {
		t.Errorf("%d changes, %v", len(got.Changes), got.Losses.List())
	}
}

// TestEvidenceExpires: an observation expires with the first of its documents; one
// that was taken back does not count, and none comes back as a text.
func TestEvidenceExpires(t *testing.T) {
	in := kit.Input(t, checklist.Japanese)
	name := func(id, what string, item assess.EvidenceItem) assess.Event {
		item.Q, item.Name, item.SHA256 = "GEN-01-01", what, strings.Repeat("0", 64)
		return assess.Event{N: len(in.Assessment.Events), ID: id, T: kit.Now, Kind: assess.KindEvidence,
			Evidence: []assess.EvidenceItem{item}}
	}
	events := append(slices.Clone(in.Assessment.Events),
		name("00000000000000e1", "一覧", assess.EvidenceItem{Until: "2027-03-31"}),
		name("00000000000000e2", "規程", assess.EvidenceItem{Effective: "2027-01-01", Shelf: "P1Y"}),
		name("00000000000000e3", "写し", assess.EvidenceItem{Until: "2026-12-31"}),
		assess.Event{ID: "00000000000000e4", T: kit.Now, Kind: assess.KindUndo, Of: "00000000000000e3"})
	for i := range events {
		events[i].N = i
	}
	a, err := assess.Fold(events)
	kit.Must(t, err)
	in.Assessment = a
	raw, _ := exported(t, "oscal-ar", in)
	valid(t, oscal(t), "results", raw)
	if !bytes.Contains(raw, []byte(`"expires": "2027-03-31T23:59:59+09:00"`)) ||
		bytes.Contains(raw, []byte("2026-12-31")) {
		t.Error("the observation does not expire with its evidence")
	}
	got, err := exchange.ReadResults(raw, in.Checklist, exchange.Options{Name: "ar.json"})
	kit.Must(t, err)
	if e := got.Changes[0].Fields[assess.FieldEvidence]; e != a.Answers["GEN-01-01"].Evidence {
		t.Errorf("the evidence came back as %q", e)
	}
}

// TestAnAuditIsOverOneList: of several lists one may be written alone, and all its
// rows find their requirement in its library.
func TestAnAuditIsOverOneList(t *testing.T) {
	in := kit.Input(t, checklist.Japanese)
	in.Checklist = kit.Lists(t)
	if len(in.Checklist.Parts) < 2 {
		t.Fatal("the fixture asks one list")
	}
	total := 0
	for _, p := range in.Checklist.Parts {
		one, ok := exchange.Of(in, p.ID)
		if !ok {
			t.Fatal(p.ID)
		}
		book, losses := exported(t, "ciso-assistant", one)
		rows := 0
		for range p.All() {
			rows++
		}
		if n := len(records(t, book)); n < rows ||
			losses.Has("lists (an audit covers one list; choose it with --list)") {
			t.Errorf("%s: %d rows, %v", p.ID, n, losses.List())
		}
		if failed := importAudit(t, frameworkOf(t, p), records(t, book)); len(failed) > 0 {
			t.Errorf("%s: %v", p.ID, failed)
		}
		total += rows
	}
	if _, ok := exchange.Of(in, "jp-none"); ok || total == 0 {
		t.Error("a list that is not asked can be written")
	}
}

// TestSTRM: map is the weakest relation where it says none; a lineage is seen from the new question.
func TestSTRM(t *testing.T) {
	c := *kit.Lists(t).Parts[0]
	c.Lineage = []checklist.Lineage{{Serial: 1, Questions: []checklist.QuestionLineage{
		{Old: []string{"OLD-1"}, New: []string{"GEN-01-01"}, Relation: checklist.SubsetOf}}}}
	c.Sections[0].Questions[0].Map = []checklist.Mapping{{Framework: "iso", Refs: []string{"5.1", "5.2"},
		Relations: map[string]checklist.Relation{"5.2": checklist.SubsetOf}}}
	raw, _ := written(t, "strm", &c, nil)
	for _, want := range []string{"FocalID,Relationship,ReferenceID,Rationale,Strength\r\n",
		"GEN-01-01,intersects with,iso:5.1,semantic,\r\n", "GEN-01-01,subset of,iso:5.2,semantic,\r\n",
		"GEN-01-01,superset of," + c.ID + "@1:OLD-1,semantic,\r\n"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("%q is not in\n%s", want, raw)
		}
	}
	valid(t, oscal(t), "mapping", first(written(t, "oscal-mapping", &c, nil)))
}

func first(raw []byte, _ exchange.Losses) []byte { return raw }
