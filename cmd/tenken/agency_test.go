//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/cmd/tenken/shell"
)

// agency is an office that publishes too: two keys, a keyring and a pack of each
// state, a campaign with what came back and its tables, a form, and what other
// tools made. DIR/NAME in a command stands for a file of it.
func agency(t *testing.T) string {
	t.Helper()
	t.Setenv("TENKEN_PASSPHRASE", "桜の木の下")
	home := officeFolder(t)
	extra, err := os.ReadFile("testdata/extra.yaml")
	must(t, err)
	must(t, os.Mkdir(filepath.Join(home, "guidelines", "extra"), 0o700))
	must(t, os.WriteFile(filepath.Join(home, "guidelines", "extra", "checklist.yaml"), extra, 0o600))
	raw, err := os.ReadFile(filepath.Join(home, "a.tenken"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(home, "c.tenken"), raw, 0o600)) // a copy that went further
	for _, line := range agencySteps {
		words, _ := filledIn(strings.Fields(line), home, "")
		tenken(t, home, words...)
	}
	for _, ring := range []string{"ring", "other"} {
		path := filepath.Join(home, ring+".tenken-keyring")
		ends := fingerprint.FindString(tenken(t, home, "keyring", "show", path))[30:]
		if ring == "ring" {
			tenken(t, home, "trust", "add", path, "--fingerprint-end", ends)
		}
		must(t, os.WriteFile(filepath.Join(home, "ends.txt"), []byte(ends), 0o600))
	}
	f, err := newForm([]string{"1-1", "1-2"})
	must(t, err)
	must(t, f.SaveAs(filepath.Join(home, "blank.xlsx")))
	must(t, os.WriteFile(filepath.Join(home, "form.yaml"), []byte(agencyForm), 0o600))
	filled := filepath.Join(home, "form.xlsx")
	tenken(t, home, "fill", filepath.Join(home, "a.tenken"), filepath.Join(home, "form.yaml"),
		"--blank", filepath.Join(home, "blank.xlsx"), "-o", filled, "--partly")
	must(t, editForm(filled, []string{"B2=不適合"}))
	return home
}

// agencySteps are the commands that furnish it.
var agencySteps = []string{
	"key new own.example/1 -o DIR/a.key",
	"key new own.example/2 -o DIR/b.key",
	"keyring new --prefix own --publisher 見本省 --page https://own.example/ " +
		"--key DIR/a.key.pub -o DIR/draft.tenken-keyring",
	"keyring new --prefix own --publisher 見本省 --page https://own.example/ " +
		"--key DIR/a.key.pub -o DIR/ring.tenken-keyring",
	"keyring sign DIR/ring.tenken-keyring --key DIR/a.key",
	"keyring new --prefix other --publisher 別の省 --page https://other.example/ " +
		"--key DIR/b.key.pub -o DIR/other.tenken-keyring",
	"keyring sign DIR/other.tenken-keyring --key DIR/b.key",
	"pack make DIR/guidelines/small --keyring DIR/ring.tenken-keyring -o DIR/draft.tenken-pack",
	"pack make DIR/guidelines/small --keyring DIR/ring.tenken-keyring -o DIR/signed.tenken-pack",
	"pack sign DIR/signed.tenken-pack --key DIR/a.key",
	"campaign new DIR/campaign --id own-2027 --title 調査 --guideline own-list",
	"campaign invent DIR/campaign -n 60 -o DIR/many.tenken-return",
	"collect DIR/many.tenken-return --campaign DIR/campaign -o DIR/rows.csv --answers DIR/answers.csv",
	"aggregate DIR/rows.csv DIR/answers.csv --cube DIR/cube.csv",
	"export own-list --as oscal-catalog -o DIR/catalog.json",
	"answer DIR/c.tenken GEN-02-01=yes",
	"export DIR/c.tenken --as oscal-ar -o DIR/results.json",
	"guidelines to-xlsx own-list -o DIR/list.xlsx",
	"encrypt A --passphrase -o DIR/a.age",
	"new DIR/two.tenken --guideline own-list,extra-list --org 別の店",
}

const agencyForm = `schema: tenken/form/v1
id: customer
title: {ja: 取引先の点検表}
lists: [{id: own-list, serial: 1}]
blank: {name: blank.xlsx}
rows:
  sheet: 点検表
  key: {column: A}
  answer: {column: B, words: {yes: 適合, partly: 一部適合, no: 不適合}}
questions:
  1-1: {take: GEN-01-01}
  1-2: {take: GEN-01-02}
`

// publishers are the commands that make a file of what an agency has.
func publishers() [][]string {
	return lines(
		"key new own.example/3 -o OUT.key",
		"keyring new --prefix own --publisher x --page https://own.example/ --key DIR/a.key.pub -o OUT.tenken-keyring",
		"keyring next DIR/ring.tenken-keyring --key DIR/b.key.pub -o OUT.tenken-keyring",
		"pack make DIR/guidelines/small --keyring DIR/ring.tenken-keyring -o OUT.tenken-pack",
		"campaign key -o OUT.key",
		"campaign invent DIR/campaign -n 20 -o OUT.tenken-return",
		"return A --campaign DIR/campaign --size 6-20 --pref 東京都 --sector P --yes -o OUT.tenken-return",
		"collect DIR/many.tenken-return --campaign DIR/campaign --answers DIR/x.csv --rejects DIR/y.csv -o OUT.csv",
		"aggregate DIR/cube.csv --by sector --html DIR/x.html --csv DIR/x.csv --cube DIR/y.csv "+
			"--hidden DIR/z.csv -o OUT.xlsx",
		"fill A DIR/form.yaml --blank DIR/blank.xlsx --partly -o OUT.xlsx",
		"convert DIR/catalog.json --losses DIR/losses.csv -o OUT.yaml",
		"guidelines from-xlsx DIR/list.xlsx -o OUT.yaml",
		"decrypt DIR/a.age -o OUT.tenken",
	)
}

// furnishers are the commands that make a folder of files, or change what is there.
func furnishers() [][]string {
	return lines(
		"campaign new DIR/made --id own-2028 --title 調査 --guideline own-list",
		"benchmark DIR/cube.csv --campaign DIR/campaign --by sector --minimum 3 -o DIR/made",
		"pack open DIR/signed.tenken-pack -o DIR/made",
		"split A --by section -o DIR/made",
		"new-guideline DIR/made --id own-other --title 見本",
		"report DIR/a.tenken DIR/b.tenken -o DIR/campaign",
		"keyring sign DIR/draft.tenken-keyring --key DIR/a.key",
		"pack sign DIR/draft.tenken-pack --key DIR/a.key",
		"trust add DIR/other.tenken-keyring --fingerprint-end ENDS",
		"pack install DIR/signed.tenken-pack",
		"trust remove own",
		"convert DIR/results.json --from oscal-ar --into A --yes",
		"import A DIR/form.xlsx --form DIR/form.yaml --yes",
		"evidence check A",
		"drop DIR/two.tenken extra-list",
	)
}

func lines(all ...string) (words [][]string) {
	for _, line := range all {
		words = append(words, strings.Fields(line))
	}
	return words
}

// A form that was installed is listed and found also in a folder whose name would be a
// pattern.
func TestAnInstalledFormIsFoundInAFolderWithBrackets(t *testing.T) {
	home, at := agency(t), filepath.Join(t.TempDir(), "顧客[2026]*")
	must(t, os.Mkdir(at, 0o700))
	file := func(name string) string { return filepath.Join(home, name) }
	ours := strings.Replace(agencyForm, "id: customer", "id: own-form", 1)
	must(t, os.WriteFile(file("own.yaml"), []byte(ours), 0o600))
	tenken(t, home, "pack", "make", file("own.yaml"), "--kind", "form", "--keyring", file("ring.tenken-keyring"),
		"-o", file("form.tenken-pack"))
	tenken(t, home, "pack", "sign", file("form.tenken-pack"), "--key", file("a.key"))
	ends := fingerprint.FindString(tenken(t, at, "keyring", "show", file("ring.tenken-keyring")))[30:]
	tenken(t, at, "trust", "add", file("ring.tenken-keyring"), "--fingerprint-end", ends)
	tenken(t, at, "pack", "install", file("form.tenken-pack"))
	if text := tenken(t, at, "form", "list"); !strings.Contains(text, "own-form") {
		t.Errorf("the installed form is not listed:\n%s", text)
	}
	if text, code := runIn(t, at, "", "form", "lint", "nobody"); code != shell.ExitUsage ||
		!strings.Contains(text, "own-form") {
		t.Errorf("exit %d: the installed form is not among those to name:\n%s", code, text)
	}
}
