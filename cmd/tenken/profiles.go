package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"tenken/checklist"
	"tenken/checklist/lint"
)

// previewAll walks every business that the facts of a list can tell apart.
func (a *app) previewAll(list *checklist.Checklist) error {
	p := lint.WalkProfiles(list)
	if a.json {
		return a.profilesJSON(p)
	}
	fmt.Fprintln(a.out, a.t("前提の組合せ %s 通りの全てで確かめました。", "walked all %s combinations of facts.", p.Number))
	for _, x := range []struct {
		ja, en string
		of     lint.Profile
	}{{"最も少ない事業者", "asked least", p.Least}, {"最も多い事業者", "asked most", p.Most}} {
		var facts []string
		for _, id := range x.of.Ordered(list) {
			facts = append(facts, id+"="+x.of.Facts[id])
		}
		fmt.Fprintln(a.out, a.t("%[1]s: %[3]d 問（%[4]s）", "%[2]s: %[3]d questions (%[4]s)", x.ja, x.en, x.of.Asked,
			strings.Join(facts, ", ")))
	}
	if len(p.Skipped) > 0 {
		fmt.Fprintln(a.out, a.t("組合せが多すぎるため、次の前提は確かめていません: %s", "too many combinations; not walked: %s",
			strings.Join(p.Skipped, ", ")))
	}
	return table(a.out, a.profileRows(p))
}

// profileRows are the questions that not everybody is asked.
func (a *app) profileRows(p *lint.Profiles) (rows [][]string) {
	for _, x := range p.Asked {
		share := ""
		switch {
		case x.Always():
			continue
		case x.Never():
			share = a.t("誰にも問われない", "nobody")
		case x.All == 0:
			share = a.t("確かめていない", "not walked")
		default:
			share = fmt.Sprintf("%d/%d", x.Of, x.All)
		}
		rows = append(rows, []string{"  " + x.Question.ID, share, x.Question.When.String()})
	}
	return rows
}

func (a *app) profilesJSON(p *lint.Profiles) error {
	type question struct {
		ID  string `json:"id"`
		Of  int    `json:"asked_of"`
		All int    `json:"profiles"`
	}
	type profile struct {
		Asked int             `json:"asked"`
		Facts checklist.Facts `json:"facts"`
	}
	out := struct {
		Schema    string     `json:"schema"`
		Profiles  string     `json:"profiles"` // a number that may be larger than programs count with
		Least     profile    `json:"least"`
		Most      profile    `json:"most"`
		Skipped   []string   `json:"skipped,omitempty"`
		Questions []question `json:"questions"`
	}{"tenken/profiles/v1", p.Number.String(), profile{p.Least.Asked, p.Least.Facts},
		profile{p.Most.Asked, p.Most.Facts},
		p.Skipped, []question{}}
	for _, x := range p.Asked {
		out.Questions = append(out.Questions, question{x.Question.ID, x.Of, x.All})
	}
	return json.NewEncoder(a.out).Encode(out)
}
