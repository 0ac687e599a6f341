package returns_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/returns"
)

// TestOneLine: what is sent is one line of what was answered, and nothing else.
func TestOneLine(t *testing.T) {
	s := survey(t)
	r, note, err := s.Make(business(t), wish())
	if err != nil {
		t.Fatal(err)
	}
	line := r.Line()
	head := `{"schema":"tenken/return/v1","campaign":"mhlw-2027","return":"` +
		returns.IDOf("mhlw-2027", "00112233445566778899aabbccddeeff") +
		`","revision":1,"month":"2027-06","asof":"2026-11-24","program":"1.2.0",` +
		`"sector":"P","size":"6-20","pref":"13","lists":[{"id":"jp-fixture-sector","serial":1,"sha256":"`
	if !strings.HasPrefix(line, head) {
		t.Errorf("the line is\n%s\nand should begin\n%s", line, head)
	}
	for _, secret := range []string{"さくら", "秘密", "outsources", "0011223344"} {
		if strings.Contains(line, secret) {
			t.Errorf("the line tells %s", secret)
		}
	}
	if !strings.Contains(line, `"verdict":"nonconforming"`) || !strings.Contains(line, `"GEN-01-02":"no"`) {
		t.Errorf("the line lacks verdict or answer: %s", line)
	}
	if again, err := returns.Parse(line); err != nil || again.Line() != line {
		t.Errorf("read and written again it is %v, %v", again, err)
	}
	if _, err := s.Check(r); err != nil {
		t.Errorf("the campaign refuses it: %v", err)
	}
	if note.Revision != 1 || note.SHA256 != checklist.Digest(line) || note.Pref != "13" {
		t.Errorf("the note for the history is %+v", note)
	}
}

// TestRevisions: the same answers are the same return; other answers the next
// revision, under the same id.
func TestRevisions(t *testing.T) {
	s, a := survey(t), business(t)
	first, note, err := s.Make(a, wish())
	if err != nil {
		t.Fatal(err)
	}
	a.Events = append(a.Events, assess.Event{Kind: assess.KindReturn, Return: note})
	same, none, err := s.Make(a, wish())
	if err != nil || none != nil || same.Line() != first.Line() {
		t.Errorf("the same answers give %v, %v, %v", same, none, err)
	}
	a.Answers["GEN-01-02"] = assess.Answer{Status: assess.Yes}
	second, note, err := s.Make(a, wish())
	if err != nil || second.Revision != 2 || note.Revision != 2 || second.ID != first.ID {
		t.Errorf("changed answers give %+v, %+v, %v", second, note, err)
	}
}

// TestRefusedToMake: what cannot be sent is said with its mend.
func TestRefusedToMake(t *testing.T) {
	tests := map[string]func(*returns.Campaign, *assess.Assessment, *returns.Wish){
		"key":    func(_ *returns.Campaign, a *assess.Assessment, _ *returns.Wish) { a.BusinessKey = "" },
		"list":   func(_ *returns.Campaign, a *assess.Assessment, _ *returns.Wish) { a.Checklists = a.Checklists[:1] },
		"part":   func(_ *returns.Campaign, _ *assess.Assessment, w *returns.Wish) { w.Group.Size = "" },
		"number": func(c *returns.Campaign, _ *assess.Assessment, _ *returns.Wish) { c.Identify = returns.ByNumber },
	}
	for rule, change := range tests {
		c, a, w := campaign(), business(t), wish()
		change(c, a, &w)
		s, err := returns.NewSurvey(c, lists(t))
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = s.Make(a, w)
		isRefusal(t, err, rule)
	}
	w := wish()
	w.Group, w.Without = returns.Group{Sector: "P"}, []returns.Part{returns.PartSize, returns.PartPref}
	r, _, err := survey(t).Make(business(t), w)
	if err != nil || strings.Contains(r.Line(), `"size"`) || strings.Contains(r.Line(), `"pref"`) {
		t.Errorf("without size and prefecture: %v, %v", r, err)
	}
}

func isRefusal(t *testing.T, err error, rule string) {
	t.Helper()
	var r *returns.Refusal
	if !errors.As(err, &r) || r.Rule != rule || r.Text.JA == "" || r.Text.EN == "" {
		t.Errorf("%v is no refusal by the rule %s", err, rule)
	}
}

// TestLyingReturns: what does not add up or does not belong is refused.
func TestLyingReturns(t *testing.T) {
	s := survey(t)
	good, _, err := s.Make(business(t), wish())
	if err != nil {
		t.Fatal(err)
	}
	line := good.Line()
	tests := []struct{ rule, old, new string }{
		{"figures", `"verdict":"nonconforming"`, `"verdict":"conforming"`},
		{"figures", `"GEN-01-02":"no"`, `"GEN-01-02":"yes"`},
		{"figures", `"grade":"D"`, `"grade":"A"`},
		{"missing", `"GEN-01-01":"yes",`, ``},
		{"question", `"GEN-01-01":"yes"`, `"GEN-01-00":"yes"`},
		{"na", `"GEN-01-01":"yes"`, `"GEN-01-01":"na"`},
		{"order", `"GEN-01-01":"yes",`, `"GEN-01-01":"yes","GEN-01-01":"yes",`},
		{"campaign", `"campaign":"mhlw-2027"`, `"campaign":"mhlw-2026"`},
		{"list", `"serial":1`, `"serial":2`},
		{"number", `"program":"1.2.0"`, `"program":"1.2.0","corporate_number":"7000012050002"`},
		{"form", `"schema":"tenken/return/v1"`, `"schema": "tenken/return/v1"`},
		{"form", `"revision":1`, `"revision":01`},
		{"form", `"revision":1`, `"revision":-1`},
		{"form", `"pref":"13"`, `"pref":"48"`},
		{"form", `"pref":"13"`, `"pref":"13","pref":"13"`},
		{"form", `"asof":"2026-11-24"`, `"asof":"2026-11-31"`},
		{"form", `"sector":"P"`, `"sector":"P\u0041"`},
		{"form", `"answers":{`, `"organisation":"x","answers":{`},
		{"form", `}}`, `}} `},
		{"form", `"GEN-01-02":"no"`, `"GEN-01-02":"maybe"`},
	}
	for _, x := range tests {
		bad := strings.Replace(line, x.old, x.new, 1)
		if bad == line {
			t.Fatalf("%s is not in %s", x.old, line)
		}
		r, err := returns.Parse(bad)
		if err == nil {
			_, err = s.Check(r)
		}
		isRefusal(t, err, x.rule)
	}
}

// TestCorporateNumber: the check digit of 国税庁's own number, and what breaks it.
func TestCorporateNumber(t *testing.T) {
	for number, want := range map[string]bool{
		"7000012050002": true, "7000012050003": false, "1000012050002": false, "7000021050002": false,
		"700001205000": false, "70000120500022": false, "７000012050002": false, "": false,
	} {
		if returns.ValidNumber(number) != want {
			t.Errorf("ValidNumber(%q) is not %v", number, want)
		}
	}
}

// TestSectorsOfClassification: divisions of the classification by their groups.
func TestSectorsOfClassification(t *testing.T) {
	for group, want := range map[string]string{"01": "A", "03": "B", "06": "D", "09": "E", "32": "E", "37": "G",
		"60": "I", "62": "J", "74": "L", "75": "M", "78": "N", "83": "P", "85": "P", "91": "R", "99": "T", "00": "",
		"xx": ""} {
		if got := returns.SectorOf(group); got != want {
			t.Errorf("group %s belongs to %q, not %q", group, want, got)
		}
	}
	if p, ok := returns.PartPref.Find("東京都"); p != "13" || !ok {
		t.Errorf("東京都 is %q", p)
	}
}

// TestCampaignFile: a campaign is read as it was written, and strictly.
func TestCampaignFile(t *testing.T) {
	raw, err := campaign().Encode()
	if err != nil {
		t.Fatal(err)
	}
	c, err := returns.ParseCampaign(raw)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := c.Encode(); !bytes.Equal(raw, again) {
		t.Errorf("written again it is %s", again)
	}
	for _, x := range []struct{ from, to, says string }{
		{`"minimum": 10`, `"minimum": 2`, "3 以上"}, {`"id": "mhlw-2027"`, `"id": "a,b"`, "の id が"},
		{`"identify": "none"`, `"identify": "name"`, "の identify が"},
		{`"identify": "none"`, `"identify": "corporate-number"`, "宛先 to が必要"},
		{`"sector"`, `"name"`, "の ask が"}, {`"serial": 1`, `"serial": 0`, "の lists が"},
		{`"minimum": 10`, `"minimum": 10, "more": 1`, "知らないキー more が"},
		{`"minimum": 10`, `"minimum": "many"`, "の minimum が"}, {`"id": "mhlw-2027"`, `"id" "mhlw"`, "（3 行目の近く）"},
		{`"id": "mhlw-2027"`, `"id": "mhlw-2027", "ID": "other"`, "（3 行目の近く）"},
		{`"sector"`, `"sector", "sector"`, "の ask が"},
	} {
		bad := strings.Replace(string(raw), x.from, x.to, 1)
		_, err := returns.ParseCampaign([]byte(bad))
		var r *returns.Refusal
		if bad == string(raw) || !errors.As(err, &r) || !strings.Contains(r.Text.JA, x.says) ||
			strings.ContainsAny(r.Text.JA, "%!") || strings.Contains(r.Text.JA, "json") {
			t.Errorf("with %s: %+v", x.to, r)
		}
	}
	if _, err := returns.ParseCampaign(append(raw, raw...)); err == nil {
		t.Error("two campaigns are taken for one")
	}
}

// TestFind: people name where they belong as they speak.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		part        returns.Part
		typed, want string
	}{
		{returns.PartPref, "東京", "13"}, {returns.PartPref, "東京都", "13"}, {returns.PartPref, "京都", "26"},
		{returns.PartPref, "北海道", "01"}, {returns.PartPref, "北海", ""}, {returns.PartPref, "大阪", "27"},
		{returns.PartPref, "１３", "13"}, {returns.PartPref, "tokyo", "13"}, {returns.PartPref, "48", ""},
		{returns.PartSize, "1", "1-5"}, {returns.PartSize, "5人", "1-5"}, {returns.PartSize, "6", "6-20"},
		{returns.PartSize, "２０人", "6-20"}, {returns.PartSize, "21", "21-50"}, {returns.PartSize, "300", "101-300"},
		{returns.PartSize, "301", "over-300"}, {returns.PartSize, "0", ""}, {returns.PartSize, "-3", ""},
		{returns.PartSize, "6〜20人", "6-20"}, {returns.PartSector, "12", ""}, {returns.PartSector, "p", "P"},
	} {
		if got, ok := c.part.Find(c.typed); got != c.want || ok != (c.want != "") {
			t.Errorf("%s %s is %q, not %q", c.part, c.typed, got, c.want)
		}
	}
	for pref, region := range map[string]string{"01": "R1", "02": "R2", "07": "R2", "08": "R3", "14": "R3", "15": "R4",
		"23": "R4", "24": "R5", "30": "R5", "31": "R6", "35": "R6", "36": "R7", "39": "R7", "40": "R8", "47": "R8",
		"-": "-"} {
		if got := returns.RegionOf(pref); got != region {
			t.Errorf("%s is in %s, not %s", pref, got, region)
		}
	}
}
