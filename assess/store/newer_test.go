package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// chained is a file of lines with these rests, its sums right.
func chained(rests ...string) []byte {
	var data []byte
	prev := ""
	for _, rest := range rests {
		d := sha256.Sum256([]byte(prev + rest))
		prev = hex.EncodeToString(d[:])
		data = append(data, `{"sum":"`+prev+`",`+rest+"\n"...)
	}
	return data
}

const (
	first = `"n":0,"id":"00000000000000aa","t":"2026-11-24T09:30:00+09:00","by":"佐藤","kind":"begin",` +
		`"payload":{"format":1,"organisation":"みなと医院","program":"v9"}}`
	second = `"n":1,"id":"00000000000000ab","t":"2026-11-24T09:31:00+09:00","by":"佐藤","kind":"fact",` +
		`"payload":{"set":[{"id":"staff","value":"unknown"}]}}`
)

func TestNewerFormatIsReadOnlyWithTheReasonAndNeverChanged(t *testing.T) {
	rest := func(n, kind, payload string) string {
		return `"n":` + n + `,"id":"00000000000000a` + n + `","t":"2026-11-24T09:31:00Z","by":"",` +
			`"kind":"` + kind + `","payload":` + payload + `}`
	}
	for _, c := range []struct {
		name   string
		data   []byte
		events int
		what   string
	}{
		{"a newer format", chained(strings.Replace(first, `"format":1`, `"format":2`, 1), second), 2, "format 2"},
		{"a newer format with other members",
			chained(strings.Replace(first, `"format":1`, `"format":2,"seal":"x"`, 1), second), 2, "format 2"},
		{"a kind", chained(first, rest("1", "seal", `{"x":[1,{"y":null}]}`),
			rest("2", "fact", `{"set":[{"id":"a","value":"yes"}]}`)), 3, `kind "seal"`},
		{"a member of an event", chained(first, strings.Replace(second, `"by"`, `"device":"x","by"`, 1)), 2,
			`member "device"`},
		{"a member of a payload", chained(first, rest("1", "fact", `{"set":[{"id":"a","value":"yes"}],"why":"y"}`)), 2,
			`member "why"`},
		{"a member with a mark", chained(first, rest("1", "rename", `{"organisation?":"x","business":"y"}`)), 2,
			`member "organisation?"`},
		{"a member of begin", chained(strings.Replace(first, `"program"`, `"seal":"x","program"`, 1)), 1,
			`member "seal"`},
		{"a field of an answer", chained(first,
			rest("1", "answer", `{"set":[{"q":"A","rev":1,"mood":"x"}],"from":"keys"}`)), 2, `member "mood"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.data)
			f, err := store.Open(path, store.ReadOnly, quick())
			if err != nil {
				t.Fatal(err)
			}
			ws := f.Warnings()
			if len(f.Events()) != c.events || len(ws) != 1 || ws[0].Kind != store.WarnNewer ||
				!strings.Contains(ws[0].In(checklist.English), c.what) {
				t.Errorf("%d events, warnings %v", len(f.Events()), ws)
			}
			if _, err := assess.Fold(f.Events()); err != nil {
				t.Errorf("what is understood cannot be shown: %v", err)
			}
			if err := f.Append(assess.Event{}); err == nil {
				t.Error("a read-only file was written to")
			}
			var newer *store.NewerError
			if _, err = store.Open(path, store.ReadWrite, quick()); !errors.As(err, &newer) ||
				newer.What.EN != c.what || newer.Path != path {
				t.Errorf("opened for writing: %v", err)
			}
			if !strings.Contains(newer.In(checklist.Japanese), "新しい版") ||
				!strings.Contains(newer.Error(), "only be read") {
				t.Errorf("says %s", newer.In(checklist.Japanese))
			}
			if _, err = store.Repair(path, path+"2", store.RepairOptions{Options: quick()}); !errors.As(err, &newer) {
				t.Errorf("repaired: %v", err)
			}
			if _, err = store.Merge(path, path, path+"2", merging(quick(), nil)); !errors.As(err, &newer) {
				t.Errorf("merged: %v", err)
			}
			v, err := store.Verify(bytes.NewReader(c.data), path, "")
			if err != nil || !v.OK() || !strings.Contains(v.In(checklist.English), c.what) {
				t.Errorf("verify: %v %v", v, err)
			}
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, c.data) {
				t.Errorf("the file was changed: %v", err)
			}
		})
	}
}

// TestLineThatTheFormatDoesNotAllowIsNamed gives each hostile line a sum that matches.
func TestLineThatTheFormatDoesNotAllowIsNamed(t *testing.T) {
	change := func(old, new string) string { return strings.Replace(second, old, new, 1) }
	payload := func(kind, payload string) string {
		return change(`"kind":"fact","payload":{"set":[{"id":"staff","value":"unknown"}]}`,
			`"kind":"`+kind+`","payload":`+payload)
	}
	for name, rest := range map[string]string{
		"a number twice":            change(`"n":1`, `"n":0`),
		"a number left out":         change(`"n":1`, `"n":2`),
		"a negative number":         change(`"n":1`, `"n":-1`),
		"a number with a zero":      change(`"n":1`, `"n":1.0`),
		"a number as text":          change(`"n":1`, `"n":"1"`),
		"a number too large":        change(`"n":1`, `"n":99999999999999999999`),
		"an id twice":               change(`ab"`, `aa"`),
		"a short id":                change(`00ab"`, `ab"`),
		"an id in capitals":         change(`00ab"`, `00AB"`),
		"no id":                     change(`"id":"00000000000000ab",`, ``),
		"a member twice":            change(`"by":"佐藤"`, `"by":"佐藤","by":"鈴木"`),
		"a member in capitals only": change(`"by"`, `"BY"`),
		"an escaped name twice":     change(`"by":"佐藤"`, `"by":"佐藤","\u0062y":"鈴木"`),
		"a time that is none":       change(`09:31:00`, `29:31:00`),
		"a time that is a number":   change(`"2026-11-24T09:31:00+09:00"`, `5`),
		"half a surrogate pair":     change(`佐藤`, `\ud83d`),
		"half a pair, then more":    change(`佐藤`, `\ud83dabcdefg`),
		"two first halves":          change(`佐藤`, `\ud83d\ud83d`),
		"half a pair as a name":     change(`"by"`, `"\udc00"`),
		"bytes that are not UTF-8":  change(`佐藤`, "\xff"),
		"not JSON":                  change(`"payload":{`, `"payload":`),
		"two values":                second + "{}",
		"nothing":                   `}`,
		"a second begin":            payload("begin", `{"format":1,"organisation":"","program":""}`),
		"payload is a list":         payload("fact", `[]`),
		"payload is a text":         payload("undo", `"x"`),
		"a payload without members": payload("fact", `{}`),
		"an empty set":              payload("fact", `{"set":[]}`),
		"a set that is no list":     payload("fact", `{"set":{}}`),
		"a fact that is no object":  payload("fact", `{"set":[1]}`),
		"a fact stated twice":       payload("fact", `{"set":[{"id":"a","value":"b","id":"c"}]}`),
		"a value that is a number":  payload("fact", `{"set":[{"id":"a","value":1}]}`),
		"a value that is null":      payload("fact", `{"set":[{"id":"a","value":null}]}`),
		"a set twice": payload("fact",
			`{"set":[{"id":"a","value":"b"}],"set":[{"id":"a","value":"b"}]}`),
		"a workbook without content": payload("answer", `{"from":"workbook"}`),
		"a workbook without name": payload("answer",
			`{"facts":[{"id":"a","value":"b"}],"from":"workbook","source":""}`),
		"a name that is empty":  payload("rename", `{"organisation":""}`),
		"a rename of nothing":   payload("rename", `{}`),
		"a day that is none":    payload("asof", `{"day":"2026-02-30"}`),
		"a day left out":        payload("asof", `{}`),
		"a drop of two lists":   payload("drop", `{"list":["a","b"]}`),
		"a common part below 0": payload("merge", `{"heads":["a","b"],"common":-1}`),
		"an answer without rev": payload("answer", `{"set":[{"q":"A"}],"from":"keys"}`),
		"a field twice": payload("answer",
			`{"set":[{"q":"A","rev":1,"note":"a","note":"b"}],"from":"keys"}`),
		"a field that is a number": payload("answer", `{"set":[{"q":"A","rev":1,"note":5}],"from":"keys"}`),
		"an answer that is a text": payload("answer", `{"set":["A"],"from":"keys"}`),
		"rev as text":              payload("answer", `{"set":[{"q":"A","rev":"1"}],"from":"keys"}`),
		"no origin":                payload("answer", `{"set":[{"q":"A","rev":1}]}`),
		"a checklist of false":     payload("checklist", `{"id":"a","serial":1,"sha256":"00","text":"x"}`),
		"a checklist without text": payload("checklist", `{"id":"a","serial":1,"sha256":"00"}`),
		"heads that are no list":   payload("merge", `{"heads":"x"}`),
		"heads that are numbers":   payload("merge", `{"heads":[1,2]}`),
	} {
		data := chained(first, rest)
		_, err := store.Read(bytes.NewReader(data))
		var damaged *store.DamagedError
		if !errors.As(err, &damaged) || damaged.Faults[0].Line != 2 ||
			damaged.Faults[0].Why.JA == damaged.Faults[0].Why.EN || len(damaged.Events) > 2 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, rest := range map[string]string{
		"format 0":       strings.Replace(first, `"format":1`, `"format":0`, 1),
		"format as text": strings.Replace(first, `"format":1`, `"format":"1"`, 1),
		"no begin":       strings.Replace(second, `"n":1`, `"n":0`, 1),
	} {
		var damaged *store.DamagedError
		if _, err := store.Read(bytes.NewReader(chained(rest))); !errors.As(err, &damaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEscapesOfOtherWritersAreRead(t *testing.T) {
	data := chained(first, strings.Replace(second, `佐藤`, `\u4F50\u85e4 \ud83d\ude00\/\"\\\b\f\n\r\t`, 1),
		` "n" : 2 , "id":"00000000000000ac","t":"2026-11-24T09:31:00Z","by":"","kind":"merge",`+
			`"payload": { "heads" : [ "a" , "b" ] } }`)
	c, err := store.Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if by := c.Events[1].By; by != "佐藤 😀/\"\\\b\f\n\r\t" {
		t.Errorf("by %q", by)
	}
	if h := c.Events[2].Heads; len(h) != 2 || h[1] != "b" {
		t.Errorf("heads %q", h)
	}
}
