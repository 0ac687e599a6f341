package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// clients is an office of n clients in dir: mixed lists, an edition that is no
// longer the newest, every 20th file damaged, every 25th with a conflict copy,
// every 10th with last year's file beside it.
type clients struct{ damaged, copies, former, own int }

var clientLists = []string{"jp-medical-care", "jp-employment,jp-my-number", "jp-finance", "jp-school",
	"jp-small-business", "own-list"}

func makeClients(t testing.TB, home, dir string, n int) (made clients) {
	t.Helper()
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	a := &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}
	must(t, os.MkdirAll(dir, 0o755))
	for i := range n {
		lists := clientLists[i%len(clientLists)]
		list, err := a.Compose(strings.Split(lists, ","))
		must(t, err)
		events, err := a.Begin(list, assess.Begin{Organisation: fmt.Sprintf("顧客%03d", i)}, nil)
		must(t, err)
		events = worked(t, a, list, events, i)
		path := filepath.Join(dir, fmt.Sprintf("顧客%03d.tenken", i))
		must(t, a.Create(path, events))
		if lists == "own-list" {
			made.own++
		}
		if i%10 == 5 {
			made.former++
			before := append([]assess.Event{}, events[:len(events)-1]...)
			for k := range before {
				before[k].ID, before[k].T = a.NewID(), before[k].T.AddDate(-1, 0, 0)
			}
			must(t, a.Create(filepath.Join(dir, fmt.Sprintf("顧客%03d-昨年.tenken", i)), before))
		}
		if i%25 == 7 {
			made.copies++
			raw, err := os.ReadFile(path)
			must(t, err)
			must(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("顧客%03d-PC2.tenken", i)), raw, 0o600))
		}
		if i%20 == 3 {
			made.damaged++
			raw, err := os.ReadFile(path)
			must(t, err)
			raw[len(raw)/2+i] ^= 4
			must(t, os.WriteFile(path, raw, 0o600))
		}
	}
	if made.own > 0 { // a newer edition comes out
		list := filepath.Join(home, "guidelines", "small", "checklist.yaml")
		raw, err := os.ReadFile(list)
		must(t, err)
		must(t, os.WriteFile(list, []byte(strings.Replace(string(raw), "serial: 1", "serial: 2", 1)), 0o644))
	}
	return made
}

// worked answers most questions, each client in a way of its own, with notes,
// dates, evidence and, now and then, a signature.
func worked(t testing.TB, a *app, list *checklist.Checklist, events []assess.Event, i int) []assess.Event {
	t.Helper()
	as, err := assess.Fold(events)
	must(t, err)
	s := a.Session(list, as, assess.FromKeys)
	statuses := []assess.Status{assess.Yes, assess.Yes, assess.Partly, assess.Yes, assess.No, assess.Unknown,
		assess.Yes}
	for n, q := range s.Asked() {
		if (n+i)%11 == 0 {
			continue
		}
		fields := map[assess.Field]string{"status": statuses[(n*3+i)%len(statuses)].String()}
		if n%2 == 0 {
			fields["note"] = "受付に掲示し、毎年四月に見直しています。" + strconv.Itoa(i)
		}
		if fields["status"] == "no" {
			fields["owner"], fields["due"] = []string{"佐藤", "鈴木", "高橋"}[i%3], fmt.Sprintf("2026-%02d-15", 1+(n+i)%12)
		}
		e, err := s.Answer(assess.Change{Q: q.ID, Fields: fields})
		must(t, err)
		events = append(events, e)
	}
	q := s.Asked()[0].ID
	return append(events, assess.Event{N: len(events), ID: a.NewID(), T: a.Now(), By: "山田", Kind: assess.KindEvidence,
		Evidence: []assess.EvidenceItem{{Q: q, Name: "規程.pdf", SHA256: strings.Repeat("ab", 32), Bytes: 1,
			Effective: checklist.Date(fmt.Sprintf("2025-%02d-01", 1+i%12)), Shelf: "P1Y", Where: "規程.pdf"}}})
}

// An office is walked by commands: what cannot be read is a row, what is of last
// year is no second client, and nothing stops at a bad file. TENKEN_OFFICE makes a
// large one in a folder of its own, for measuring and for looking at.
func TestAnOfficeIsWalkedByCommands(t *testing.T) {
	home, n := fixtureHome(t), 32
	dir := filepath.Join(home, "顧客")
	if at := os.Getenv("TENKEN_OFFICE"); at != "" {
		dir = at
		n, _ = strconv.Atoi(os.Getenv("TENKEN_OFFICE_CLIENTS"))
	}
	made := makeClients(t, home, dir, n)
	said, code := runIn(t, home, "", "portfolio", dir, "--json")
	if code != shell.ExitUnreadable {
		t.Fatalf("exit %d\n%s", code, said)
	}
	var p portfolioJSON
	must(t, json.NewDecoder(strings.NewReader(said[strings.Index(said, `{"schema"`):])).Decode(&p))
	former, old, behind := 0, 0, 0
	for _, c := range p.Clients {
		if c.Former {
			former++
		}
		old += c.Old
		for _, l := range c.Lists {
			if l.Newest > 0 {
				behind++
			}
		}
	}
	if len(p.Errors) != made.damaged || len(p.Clients)+len(p.Errors) != n+made.former+made.copies {
		t.Errorf("%d clients, %d errors; made %+v", len(p.Clients), len(p.Errors), made)
	}
	if former == 0 || former > made.former+made.copies || old == 0 || behind == 0 || len(p.Common) == 0 {
		t.Errorf("%d former of %+v, %d old documents, %d behind, %d common gaps", former, made, old, behind,
			len(p.Common))
	}
	for _, args := range [][]string{{"score", dir}, {"verify", dir}, {"history", dir},
		{"portfolio", dir, "-o", filepath.Join(home, "顧客一覧.xlsx")},
		{"calendar", dir, "-o", filepath.Join(home, "期限.ics")}} {
		said, code := runIn(t, home, "", args...)
		if code != shell.ExitUnreadable || !strings.Contains(said, "顧客003.tenken") {
			t.Errorf("%v: exit %d\n%.600s", args, code, said)
		}
	}
	first, err := os.ReadFile(filepath.Join(home, "期限.ics"))
	must(t, err)
	runIn(t, home, "", "calendar", dir, "-o", filepath.Join(home, "again.ics"))
	if again, err := os.ReadFile(filepath.Join(home, "again.ics")); err != nil || !bytes.Equal(first, again) {
		t.Errorf("the calendar differs the second time: %v", err)
	}
}
