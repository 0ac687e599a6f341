package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/cmd/tenken/shell"
)

// play is two ministries, an association and many businesses, each with a folder of
// its own, and sticks that go between them.
type play struct {
	t   testing.TB
	dir string
}

// at is a file of somebody.
func (p *play) at(who string, names ...string) string {
	return filepath.Join(append([]string{p.dir, who}, names...)...)
}

// run runs a command as somebody.
func (p *play) run(who string, args ...string) (out string, code int) {
	return p.typed(who, "", args...)
}

// typed is run with what somebody types.
func (p *play) typed(who, in string, args ...string) (out string, code int) {
	p.t.Helper()
	var b bytes.Buffer
	env := map[string]string{"LANG": "ja_JP.UTF-8", "TENKEN_HOME": p.at(who), "USER": who,
		"TENKEN_PASSPHRASE": "桜の木の下で"}
	code = run(context.Background(), args, shell.World{In: strings.NewReader(in), Out: &b, Err: &b, GOOS: "linux",
		Piped: in != "", Env: func(k string) string { return env[k] }, NewID: shell.RandomID,
		Now: func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC) }})
	return b.String(), code
}

// does runs what must work.
func (p *play) does(who string, args ...string) string {
	p.t.Helper()
	out, code := p.run(who, args...)
	if code != shell.ExitOK {
		p.t.Fatalf("%s: tenken %s: exit %d\n%s", who, strings.Join(args, " "), code, out)
	}
	return out
}

// refused runs what must not work, and says why.
func (p *play) refused(who string, code int, why string, args ...string) {
	p.t.Helper()
	if out, got := p.run(who, args...); got != code || !strings.Contains(out, why) {
		p.t.Errorf("%s: tenken %s: exit %d, not %d with %q\n%s", who, strings.Join(args, " "), got, code, why, out)
	}
}

// keyring makes keys of a publisher, and its first keyring that two of three, or the
// only one, have signed. It returns the end of the fingerprint that the page prints.
func (p *play) keyring(who, prefix string, keys int, more ...string) (end string) {
	p.t.Helper()
	must(p.t, os.MkdirAll(p.at(who), 0o700))
	args := []string{"keyring", "new", "--prefix", prefix, "--publisher", who,
		"--page", "https://" + prefix + ".example/", "--threshold", fmt.Sprint(keys/2 + 1),
		"-o", p.at(who, "1.tenken-keyring")}
	for i := range keys {
		p.key(who, prefix, i+1)
		args = append(args, "--key", p.at(who, fmt.Sprintf("%d.key.pub", i+1)))
	}
	p.does(who, append(args, more...)...)
	return p.ringSigned(who, "1.tenken-keyring", keys/2+1)
}

func (p *play) key(who, prefix string, n int) {
	p.does(who, "key", "new", fmt.Sprintf("%s.example/%d", prefix, n), "-o", p.at(who, fmt.Sprintf("%d.key", n)))
}

// ringSigned lets the first so many keys sign a keyring.
func (p *play) ringSigned(who, ring string, need int) string {
	p.t.Helper()
	for i := range need {
		p.does(who, "keyring", "sign", p.at(who, ring), "--key", p.at(who, fmt.Sprintf("%d.key", i+1)))
	}
	m := regexp.MustCompile(`指紋.* ([0-9]{5})\n`).FindStringSubmatch(p.does(who, "keyring", "show", p.at(who, ring)))
	if m == nil {
		p.t.Fatalf("%s shows no fingerprint", ring)
	}
	return m[1]
}

// pack makes a pack of what lies at from, and lets the first keys sign it.
func (p *play) pack(who, ring, from, to string, need int, more ...string) string {
	p.t.Helper()
	args := []string{"pack", "make", from, "--keyring", p.at(who, ring), "-o", p.at(who, to)}
	p.does(who, append(args, more...)...)
	for i := range need {
		p.does(who, "pack", "sign", p.at(who, to), "--key", p.at(who, fmt.Sprintf("%d.key", i+1)))
	}
	return p.at(who, to)
}

// list writes a small list of six duties.
func (p *play) list(who, id string, serial int) (path string) {
	var b strings.Builder
	fmt.Fprintf(&b, `schema: tenken/checklist/v1
id: %s
edition: "%d"
serial: %[2]d
as_of: 2026-07-20
review_by: 2027-01-17
title: {ja: %[3]sの点検項目, en: List of %[1]s}
publisher: {ja: %[3]s, en: %[1]s}
sections:
  - id: OWN-01
    title: {ja: 区分, en: Section}
    questions:
`, id, serial, who)
	for i, what := range []string{"責任者", "台帳", "規程", "研修", "委託先の名簿", "廃棄の記録"} {
		fmt.Fprintf(&b, `      - id: OWN-01-%02d
        rev: 1
        duty: must
        ask: {ja: 個人データの%[2]sがありますか。, en: "Is there number %[1]d?"}
        why: {ja: %[2]sがないと、誰が何を守るかが分からないためです。, en: Nobody knows what to protect otherwise.}
        check: {ja: %[2]sの文書を見て、日付を確かめます。, en: Look at the document and its date.}
        remedy: {ja: %[2]sを一枚の文書にまとめます。, en: Write number %[1]d down on one sheet.}
        work: S
        cite:
          - {source: appi, at: "23"}
        na: refused
`, i+1, what)
	}
	path = p.at(who, fmt.Sprintf("%s-%d.yaml", id, serial))
	must(p.t, os.WriteFile(path, []byte(b.String()), 0o600))
	return path
}

// business is one of many.
type business struct {
	who, list string
	met       int // as its own return says
}

// TestThePlay is the ministry's loop from key to position: two ministries, one
// association, and businesses (a thousand in CI); a lost stick with a key on it, a
// rotated keyring, a withdrawn edition, a forged pack, lying returns, and returns
// that are lost on the way.
func TestThePlay(t *testing.T) {
	if testing.Short() {
		t.Skip("the stories of packs and campaigns cover its steps")
	}
	n := 25
	if os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != "" {
		n = 1_000
	}
	p := &play{t: t, dir: t.TempDir()}

	kaigo := p.keyring("介護の協会", "kaigo", 1)
	mhlw := p.keyring("見本労働省", "mhlw", 3, "--introduce", p.at("介護の協会", "1.tenken-keyring"))
	fsa := p.keyring("見本金融庁", "fsa", 1)
	first := p.pack("見本労働省", "1.tenken-keyring", p.list("見本労働省", "mhlw-care", 1), "care-1.tenken-pack", 2)
	loan := p.pack("見本金融庁", "1.tenken-keyring", p.list("見本金融庁", "fsa-loan", 1), "loan.tenken-pack", 1)
	home := p.pack("介護の協会", "1.tenken-keyring", p.list("介護の協会", "kaigo-home", 1), "home.tenken-pack", 1)
	if kaigo == mhlw {
		t.Error("two publishers have one fingerprint")
	}

	var all []*business
	for i := range n {
		b := &business{who: fmt.Sprintf("事業者%04d", i), list: "mhlw-care"}
		all = append(all, b)
		must(t, os.MkdirAll(p.at(b.who), 0o700))
		pack, end := first, mhlw
		switch i % 10 {
		case 8:
			b.list, pack, end = "fsa-loan", loan, fsa
		case 9: // trusts the ministry, and by its word the association
			b.list = "kaigo-home"
			p.does(b.who, "trust", "add", first, "--fingerprint-end", mhlw)
			p.does(b.who, "pack", "install", home)
			p.begins(b, i)
			continue
		}
		p.refused(b.who, shell.ExitTrust, "まだ信頼されていません", "pack", "install", pack)
		p.does(b.who, "trust", "add", pack, "--fingerprint-end", end)
		p.does(b.who, "pack", "install", pack)
		p.begins(b, i)
	}

	// The third stick is lost with its key. The next keyring goes without it; the next
	// edition withdraws the first.
	p.key("見本労働省", "mhlw", 4)
	p.does("見本労働省", "keyring", "next", p.at("見本労働省", "1.tenken-keyring"), "--without", "mhlw.example/3", "--key",
		p.at("見本労働省", "4.key.pub"), "-o", p.at("見本労働省", "2.tenken-keyring"))
	p.ringSigned("見本労働省", "2.tenken-keyring", 2)
	second := p.pack("見本労働省", "2.tenken-keyring", p.list("見本労働省", "mhlw-care", 2), "care-2.tenken-pack", 2,
		"--previous", first, "--withdraw", "1=問いに誤りがありました")
	found := p.pack("見本労働省", "1.tenken-keyring", p.list("見本労働省", "mhlw-care", 3), "found.tenken-pack", 0)
	p.does("拾った人", "pack", "sign", found, "--key", p.at("見本労働省", "3.key"))
	evil := p.forged()
	for _, b := range all {
		if b.list != "mhlw-care" {
			continue
		}
		p.refused(b.who, shell.ExitTrust, "署名が足りません", "pack", "install", found)
		p.refused(b.who, shell.ExitTrust, "鍵束 1 が二通りあります", "pack", "install", evil)
		p.does(b.who, "pack", "install", second)
		if out := p.does(b.who, "score", b.file(p)); !strings.Contains(out, "取り下げました（問いに誤りがありました）") {
			t.Errorf("%s is not told that the edition is withdrawn:\n%s", b.who, out)
		}
		p.does(b.who, "upgrade", b.file(p))
		if out := p.does(b.who, "score", b.file(p)); strings.Contains(out, "取り下げました") {
			t.Errorf("%s has the new edition and is told that it is withdrawn", b.who)
		}
	}
	p.refused("事業者0000", shell.ExitTrust, "手元の版より古い版です", "pack", "install", first)

	p.survey("見本労働省", "2.tenken-keyring", "mhlw-care", second, 2, "", all)
	key := strings.TrimSpace(regexp.MustCompile(`age1[0-9a-z]+`).FindString(
		p.does("見本金融庁", "campaign", "key", "-o", p.at("見本金融庁", "age.key"))))
	p.survey("見本金融庁", "1.tenken-keyring", "fsa-loan", loan, 1, key, all)
}

func (b *business) file(p *play) string { return p.at(b.who, "点検.tenken") }

// begins makes an assessment of the list that was installed and answers it.
func (p *play) begins(b *business, i int) {
	p.t.Helper()
	p.does(b.who, "new", b.file(p), "--guideline", b.list, "--org", b.who)
	args := []string{"answer", b.file(p)}
	for q := range 6 {
		args = append(args, fmt.Sprintf("OWN-01-%02d=%s", q+1, []string{"yes", "no", "partly"}[(i/(q+1)+i+q)%7%3]))
	}
	p.does(b.who, args...)
}

// forged is a pack under the name of the ministry, by keys of somebody else.
func (p *play) forged() string {
	p.keyring("偽の省", "mhlw", 1)
	return p.pack("偽の省", "1.tenken-keyring", p.list("偽の省", "mhlw-care", 9), "evil.tenken-pack", 1)
}

// survey asks the businesses that have a list, collects, publishes, gives back, and
// holds the place of each against the returns themselves.
func (p *play) survey(who, ring, list, edition string, need int, to string, all []*business) {
	t := p.t
	t.Helper()
	p.does(who, "trust", "add", edition, "--fingerprint-end", lastFive(p, who))
	p.does(who, "pack", "install", edition)
	args := []string{"campaign", "new", p.at(who, "調査"), "--id", list + "-2027", "--title", who + "の調査",
		"--guideline", list, "--ask", "size", "--minimum", "3"}
	if to != "" {
		args = append(args, "--to", to)
	}
	p.does(who, args...)
	campaign := p.pack(who, ring, p.at(who, "調査"), "調査.tenken-pack", need, "--kind", "campaign")
	inbox := p.at(who, "受信")
	must(t, os.MkdirAll(inbox, 0o700))
	var asked []*business
	for i, b := range all {
		if b.list != list {
			continue
		}
		asked = append(asked, b)
		out := filepath.Join(inbox, b.who+".tenken-return")
		p.does(b.who, "return", b.file(p), "--campaign", campaign, "--size", "6-20", "--yes", "-o", out)
		b.met = metOf(t, p.does(b.who, "score", b.file(p), "--json"))
		if i%7 == 0 && to == "" { // the stick with it is lost; the same return is made again
			lost, err := os.ReadFile(out)
			must(t, err)
			must(t, os.Remove(out))
			p.does(b.who, "return", b.file(p), "--campaign", campaign, "--yes", "-o", out)
			again, err := os.ReadFile(out)
			must(t, err)
			if !bytes.Equal(lost, again) {
				t.Errorf("made again, the return of %s is another", b.who)
			}
		}
	}
	p.refused(asked[0].who, shell.ExitUsage, "入れておくものではありません", "pack", "install", campaign)
	lies := 1
	if to == "" {
		lies = p.lie(inbox, asked)
	} else {
		p.cut(filepath.Join(inbox, asked[0].who+".tenken-return"), filepath.Join(inbox, "切れた.tenken-return"))
	}
	rows, answers := p.at(who, "rows.csv"), p.at(who, "answers.csv")
	collect := []string{"collect", inbox, "--campaign", campaign, "-o", rows, "--answers", answers, "--rejects",
		p.at(who, "bad.csv")}
	if to != "" {
		collect = append(collect, "--key", p.at(who, "age.key"))
	}
	out, code := p.run(who, collect...)
	want := fmt.Sprintf("残した事業者 %d、古い改訂 0、重複 0、受け付けず %d", len(asked), lies)
	if !strings.Contains(out, want) || (code == shell.ExitOK) != (lies == 0) {
		bad, _ := os.ReadFile(p.at(who, "bad.csv"))
		t.Fatalf("exit %d, and not %s:\n%s%s", code, want, out, bad)
	}
	if bad, err := os.ReadFile(p.at(who, "bad.csv")); err != nil || to != "" &&
		!strings.Contains(string(bad), "暗号化された回答が壊れているか、途中で切れています") {
		t.Errorf("%v, and not taken are:\n%s", err, bad)
	}
	p.does(who, "aggregate", rows, answers, "--campaign", campaign, "--cube", p.at(who, "cube.csv"), "-o",
		p.at(who, "集計.xlsx"), "--html", p.at(who, "集計.html"))
	if len(asked) < 30 {
		p.refused(who, shell.ExitProblems, "", "benchmark", p.at(who, "cube.csv"), "--campaign", campaign, "-o",
			p.at(who, "資料"))
		return // so few are never told of
	}
	p.does(who, "benchmark", p.at(who, "cube.csv"), "--campaign", campaign, "-o", p.at(who, "資料"))
	figures := p.pack(who, ring, p.at(who, "資料"), "資料.tenken-pack", need, "--kind", "benchmark")
	p.positions(figures, asked)
}

func lastFive(p *play, who string) string {
	m := regexp.MustCompile(`指紋.* ([0-9]{5})\n`)
	return m.FindStringSubmatch(p.does(who, "keyring", "show", p.at(who, "1.tenken-keyring")))[1]
}

// lie puts returns among the others that do not add up, and one of another's making.
func (p *play) lie(inbox string, asked []*business) (lies int) {
	for i, change := range [][2]string{{`"OWN-01-01":"no"`, `"OWN-01-01":"yes"`}, {`:"partly"`, `:"yes"`},
		{`"verdict":"nonconforming"`, `"verdict":"conforming"`}, {`"OWN-01-06":`, `"OWN-01-07":`}} {
		for _, b := range asked {
			raw, err := os.ReadFile(filepath.Join(inbox, b.who+".tenken-return"))
			must(p.t, err)
			if lie := strings.Replace(string(raw), change[0], change[1], 1); lie != string(raw) {
				must(p.t, os.WriteFile(filepath.Join(inbox, fmt.Sprintf("うそ%d.tenken-return", i)), []byte(lie), 0o600))
				lies++
				break
			}
		}
	}
	if lies < 4 {
		p.t.Errorf("only %d lies were told", lies)
	}
	return lies
}

// cut leaves the end of a file out.
func (p *play) cut(from, to string) {
	raw, err := os.ReadFile(from)
	must(p.t, err)
	must(p.t, os.WriteFile(to, raw[:len(raw)-20], 0o600))
}

// positions gives every business the same figures, and each finds its place.
func (p *play) positions(figures string, asked []*business) {
	var met []int
	for _, b := range asked {
		met = append(met, b.met)
	}
	slices.Sort(met)
	n := len(met)
	peers := fmt.Sprintf("（約 %s 事業者）の中で", thousands((n+5)/10*10))
	for i, b := range asked {
		p.does(b.who, "pack", "install", figures)
		want := fmt.Sprintf("充足率：%d％（中央値 %d％、上位4分の1は %d％から）", b.met, met[(2*n+3)/4-1], met[(3*n+3)/4-1])
		if out := p.does(b.who, "score", b.file(p)); !strings.Contains(out, peers) || !strings.Contains(out, want) {
			p.t.Errorf("%s does not find %s %s:\n%s", b.who, peers, want, out)
		}
		if i%50 > 0 {
			continue
		}
		p.does(b.who, "report", b.file(p), "-o", p.at(b.who, "報告.xlsx"))
		book, err := excelize.OpenFile(p.at(b.who, "報告.xlsx"))
		must(p.t, err)
		if at, err := book.GetSheetIndex("位置"); err != nil || at < 0 {
			p.t.Errorf("the report of %s does not tell its place: %v", b.who, err)
		}
		must(p.t, book.Close())
		if line, _ := p.typed(b.who, "r\n", "--plain", b.file(p)); !strings.Contains(line, want) {
			p.t.Errorf("the line mode of %s does not say %s:\n%s", b.who, want, line)
		}
	}
}

// metOf is the low end of the met rate, as the score for programs has it.
func metOf(t testing.TB, score string) int {
	t.Helper()
	var s struct{ Legal struct{ Low int } }
	must(t, json.Unmarshal([]byte(score), &s))
	return s.Legal.Low
}

// thousands writes a number as people do: 1,240.
func thousands(n int) string {
	if n < 1_000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1_000, n%1_000)
}
