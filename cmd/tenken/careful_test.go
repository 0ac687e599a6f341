//go:build !windows

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tenken/cmd/tenken/shell"
)

// No command writes over what it reads, however that is called, and none puts
// anything in the place of an assessment, also not with --force.
func TestNoOutputTakesThePlaceOfWhatIsRead(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	list := filepath.Join("guidelines", "small", "checklist.yaml")
	must(t, os.Link("a.tenken", "hard.json"))
	tenken(t, home, "export", "own-list", "-o", "cat.json", "--as", "oscal-catalog")
	tenken(t, home, "guidelines", "to-xlsx", "own-list", "-o", "list.xlsx")
	for _, line := range []string{
		"export a.tenken --as oscal-ar -o a.tenken", "export a.tenken --as oscal-ar -o ./a.tenken",
		"export a.tenken --as oscal-ar -o b.tenken", "export b.tenken --as oscal-ar -o hard.json",
		"export a.tenken --as oscal-ar -o r.json --losses a.tenken",
		"encrypt a.tenken -o a.tenken --to " + aKey, "encrypt a.tenken -o b.tenken --to " + aKey,
		"encrypt a.tenken -o hard.json --to " + aKey, "convert cat.json -o cat.json", "convert cat.json -o a.tenken",
		"guidelines to-xlsx guidelines/small -o " + list, "guidelines to-xlsx own-list -o list.yaml",
		"guidelines from-xlsx list.xlsx -o list.xlsx", "export " + list + " --as ciso-assistant -o " + list,
		"form new book.xlsx -o book.xlsx", "collect a.tenken --campaign x -o a.tenken",
		"aggregate rows.csv answers.csv -o a.xlsx --cube rows.csv", "report a.tenken -o a.tenken",
	} {
		before := contents(t, home)
		must(t, os.WriteFile("rows.csv", []byte("rows"), 0o600))
		_, said, code := spoken(t, home, append(strings.Fields(line), "--force")...)
		if code != shell.ExitUsage || said == "" {
			t.Errorf("%s: exit %d\n%s", line, code, said)
		}
		must(t, os.Remove("rows.csv"))
		if after := contents(t, home); after != before {
			t.Errorf("%s: changed\n%s\n%s", line, before, after)
		}
	}
	// A file in the way is told how to be replaced, where the command can.
	_, said, _ := spoken(t, home, "report", "a.tenken", "-o", "book.xlsx")
	if !strings.Contains(said, "--force") {
		t.Error(said)
	}
}

// contents are the names of all files of a folder with the size and time of each.
func contents(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	must(t, filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			raw, err := os.ReadFile(path)
			must(t, err)
			b.WriteString(path + " " + string(raw[:min(9, len(raw))]) + " " + info.ModTime().String() + "\n")
		}
		return err
	}))
	return b.String()
}

// A folder alone names no new assessment: it would be hidden in it.
func TestAFolderIsNoNameOfAnAssessment(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	must(t, os.Mkdir("顧客", 0o700))
	for _, out := range []string{".", "./", "顧客", "顧客/", ".."} {
		for _, line := range []string{"new OUT --guideline own-list --org x", "new OUT --from book.xlsx",
			"anonymise a.tenken -o OUT", "repair a.tenken -o OUT", "next a.tenken -o OUT",
			"merge a.tenken b.tenken --prefer a -o OUT"} {
			_, said, code := spoken(t, home, strings.Fields(strings.Replace(line, "OUT", out, 1))...)
			if code != shell.ExitUsage || !strings.Contains(said, "フォルダーです") {
				t.Errorf("%s, %s: exit %d\n%s", line, out, code, said)
			}
		}
	}
	if names, _ := filepath.Glob(filepath.Join(home, ".*tenken")); len(names) > 0 {
		t.Error(names)
	}
}

// Whoever asks for JSON gets one document, also of several files, of none and of a
// failure, with the exit code that the same command has without.
func TestJSONIsOneDocumentWhateverHappens(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	must(t, os.Mkdir("empty", 0o700))
	must(t, os.WriteFile("bad.tenken", []byte("bad"), 0o600))
	must(t, os.WriteFile("text.xlsx", []byte("text"), 0o600))
	must(t, os.Mkdir("書", 0o700))
	must(t, os.Rename("book.xlsx", "書/book.xlsx"))
	for _, line := range []string{
		"score a.tenken", "score a.tenken b.tenken bad.tenken", "score empty", "score bad.tenken", "score none",
		"history a.tenken", "history a.tenken bad.tenken", "history empty", "history none", "history bad.tenken",
		"verify a.tenken", "verify a.tenken bad.tenken none", "verify empty", "verify none", "verify bad.tenken",
		"upgrade a.tenken --dry-run", "upgrade a.tenken bad.tenken --dry-run", "upgrade empty", "upgrade none",
		"compare a.tenken b.tenken", "compare a.tenken none",
		"explain a.tenken GEN-01-01", "explain a.tenken NO-1", "explain none --all", "explain a.tenken",
		"fact a.tenken", "fact none", "assign a.tenken", "assign none", "review a.tenken", "review none",
		"sign a.tenken", "sign none", "evidence check a.tenken", "evidence check none",
		"evidence check a.tenken bad.tenken", "evidence check empty",
		"import a.tenken none.xlsx", "import a.tenken text.xlsx", "import a.tenken 書/book.xlsx",
		"import . 書", "import . empty", "import . text.xlsx",
		"guidelines list", "guidelines show own-list", "guidelines show none", "law show", "law show appi 26",
		"law show appi 999", "law show none", "law stale own-list", "law stale a.tenken", "law stale none",
		"coverage own-list", "coverage none", "preview own-list", "preview own-list --all", "preview none",
		"lint guidelines", "lint none", "lint empty", "diff guidelines/small guidelines/small", "diff none none",
		"form list", "form lint none", "trust list", "keyring show none", "pack show none", "pack verify none",
	} {
		args := strings.Fields(line)
		out, said, code := spoken(t, home, append(args, "--json")...)
		if !json.Valid([]byte(out)) {
			t.Errorf("%s --json: exit %d\n%.200s\n%s", line, code, out, said)
		}
		if _, _, plain := spoken(t, home, args...); plain != code {
			t.Errorf("%s: exit %d, with --json %d\n%s", line, plain, code, said)
		}
		if code > shell.ExitProblems && !strings.Contains(out, `"error`) && args[0] != "import" {
			t.Errorf("%s --json: exit %d without an error\n%s", line, code, out)
		}
	}
}

// What is no command is told as such, with those like it, and is wrong use.
func TestAMistypedCommandIsTold(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	for line, says := range map[string]string{
		"scor": "tenken score", "scor a.tenken": "tenken score", "help scor": "tenken score", "zzz": "「zzz」",
		"help zzz": "「zzz」", "help law sho": "tenken law show", "law sho": "tenken law show",
		"completion bash x": "使い方", "--lang fr score a.tenken": "「fr」", "--lang score": "「score」",
		"a.tenken b.tenken": "使い方",
	} {
		if _, said, code := spoken(t, home, strings.Fields(line)...); code != shell.ExitUsage ||
			!strings.Contains(said, says) {
			t.Errorf("%s: exit %d\n%s", line, code, said)
		}
	}
	if _, said, code := spoken(t, home, "no.tenken"); code != shell.ExitUnreadable {
		t.Errorf("exit %d\n%s", code, said)
	}
}

// A pattern names files on every system, whether or not a shell has expanded it:
// one for a command over one, all for a command over many.
func TestPatternsNameFilesForEveryCommand(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	must(t, os.Mkdir("写し", 0o700))
	for _, line := range []string{"answer a*.tenken GEN-01-01=no", "assign a?tenken GEN-01-01=受付",
		"explain a*.tenken GEN-01-01",
		"fact [a].tenken outsources=no", "review a*.tenken", "sign a*.tenken", "asof a*.tenken 今日", "undo a*.tenken",
		"rename a*.tenken --org 山田", "next a*.tenken -o n.tenken", "anonymise a*.tenken -o x.tenken",
		"repair a*.tenken -o r.tenken", "compare a.tenke* --at 今日", "split a.tenk* --by section -o 写し",
		"encrypt a.te* --to " + aKey, "evidence check [ab].tenken", "lint guidelines/*/*.yaml",
		"merge [ab].tenken --prefer a -o m.tenken"} {
		if _, said, code := spoken(t, home, strings.Fields(line)...); code != shell.ExitOK {
			t.Errorf("%s: exit %d\n%s", line, code, said)
		}
	}
	for line, wants := range map[string]int{"answer [ab].tenken GEN-01-01=no": shell.ExitUsage,
		"answer z*.tenken GEN-01-01=no": shell.ExitUnreadable, "merge z*.tenken -o y.tenken": shell.ExitUnreadable,
		"merge a.tenken ./a.tenken -o y.tenken": shell.ExitUsage, "lint z*.yaml": shell.ExitUnreadable} {
		if _, said, code := spoken(t, home, strings.Fields(line)...); code != wants {
			t.Errorf("%s: exit %d\n%s", line, code, said)
		}
	}
}

// Help in English shows nothing that is Japanese: names of files and people in its
// examples too.
func TestEnglishHelpIsEnglish(t *testing.T) {
	home := t.TempDir()
	var help func(path ...string)
	help = func(path ...string) {
		out, _, code := spoken(t, home, append(append([]string{"--lang", "en"}, path...), "--help")...)
		if code != shell.ExitOK || strings.ContainsFunc(out, isJapanese) {
			t.Errorf("%v: exit %d\n%s", path, code, out)
		}
		_, commands, _ := strings.Cut(out, "\nCommands:\n")
		commands, _, _ = strings.Cut(commands, "\n\n")
		for line := range strings.Lines(commands) {
			if name := strings.Fields(line)[0]; name != "help" {
				help(append(slices.Clone(path), name)...)
			}
		}
	}
	help()
}

func isJapanese(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || strings.ContainsRune("、。「」（）", r)
}

// Small things that a command takes, or refuses with what would be right.
func TestWhatCommandsSayOfOddInput(t *testing.T) {
	home := officeFolder(t)
	t.Chdir(home)
	must(t, os.Mkdir("out", 0o700))
	must(t, os.WriteFile("text.txt", []byte("text"), 0o600))
	tenken(t, home, "sheet", "--guideline", "own-list", "-o", "blank.xlsx")
	tenken(t, home, "answer", "a.tenken", "GEN-02-02=no")
	for _, c := range []struct {
		line string
		code int
		says string
	}{
		{"undo a.tenken 999", shell.ExitUsage, "「999」という変更は、履歴にありません"},
		{"undo a.tenken 0", shell.ExitUsage, "取り消せません"},
		{"law stale own-list --on R9.1.17", shell.ExitOK, ""},
		{"law show appi 26 --on 今日", shell.ExitOK, "第26条"},
		{"law show appi 26 --on 令和9年2月29日", shell.ExitUsage, "日付として読めません"},
		{"return a.tenken --campaign none -o x", shell.ExitUnreadable, "none が見つかりません"},
		{"score text.txt", shell.ExitUnreadable, "（別の種類のテキストのようです）"},
		{"convert none -o x.yaml", shell.ExitUnreadable, "none が見つかりません"},
		{"convert text.txt -o x.yaml", shell.ExitUsage, "text.txt の名前の終わりからは"},
		{"report a.tenken b.tenken -o text.txt", shell.ExitUsage, "text.txt はフォルダーではありません"},
		{"report none*.tenken -o x.xlsx", shell.ExitUnreadable, "当てはまるファイルがありません"},
		{"report a.tenken -o out --kind pdf", shell.ExitUsage, "PDF は、直接には"},
		{"report a.tenken -o x.csv --short", shell.ExitUsage, "Excel の報告書だけ"},
		{"report a.tenken -o out --kind HTML", shell.ExitOK, "a-報告書.html"},
		{"report a.tenken -o out --short", shell.ExitOK, "a-報告書-短縮.xlsx"},
		{"report a.tenken -o out --quick", shell.ExitOK, "a-はじめの点検.html"},
		{"import a.tenken text.txt", shell.ExitUnreadable, "\n  tenken が書き出したブック"},
		{"import . blank.xlsx", shell.ExitUnreadable, "白紙のブック"},
		{"keyring new --prefix a --publisher b", shell.ExitUsage, "「--page」がありません"},
		{"campaign new x --guideline own-list", shell.ExitUsage, "「--id」がありません"},
		{"pack make guidelines/small --kind zz --keyring x -o y", shell.ExitUsage, "「zz」は使えません"},
		{"new fold --guideline OWN-LIST --org x", shell.ExitOK, "fold.tenken"},
		{"guidelines show ｏｗｎ－ｌｉｓｔ", shell.ExitOK, "own-list"},
		{"diff own-list guidelines/small", shell.ExitOK, "変更はありません"},
		{"answer a.tenken GEN-01-01 --note -", shell.ExitUsage, "標準入力に文がありません"},
		{"diff own-list own-list --suggest-lineage --json", shell.ExitUsage, "一緒に使えません"},
		{"coverage a.tenken", shell.ExitUnreadable, "a.tenken は点検ファイルで"},
		{"lint a.tenken", shell.ExitUnreadable, "a.tenken は点検ファイルで"},
		{"diff guidelines/small book.xlsx", shell.ExitUnreadable, "book.xlsx は Excel のブック"},
		{"preview book.xlsx", shell.ExitUnreadable, "book.xlsx は Excel のブック"},
		{"export a.tenken -o x.json", shell.ExitUsage, "「--as」がありません"},
		{"export a.tenken -o x.json --as oscal-ar --losses ./x.json", shell.ExitUsage, "二つの出力"},
		{"evidence add a.tenken GEN-01-01=text.txt --effective 2027-04-01 --until 昨日", shell.ExitUsage, "より前です"},
		{"evidence add a.tenken GEN-01-01=text.txt --effective 今日 --shelf 6か月", shell.ExitOK, "保存しました"},
		{"evidence check .", shell.ExitOK, "b.tenken"},
		{"undo a.tenken 5", shell.ExitOK, "GEN-02-02"},
	} {
		out, said, code := spoken(t, home, strings.Fields(c.line)...)
		if code != c.code || !strings.Contains(out+said, c.says) {
			t.Errorf("%s: exit %d\n%s%s", c.line, code, out, said)
		}
	}
	if _, said, code := spoken(t, home, "asof", "a.tenken", ""); code != shell.ExitUsage {
		t.Errorf("exit %d\n%s", code, said)
	}
	// What was refused is not told as done.
	tenken(t, home, "sign", "a.tenken", "--role", "approved", "--name", "院長")
	if out, said, code := spoken(t, home, "undo", "a.tenken"); code != shell.ExitUsage || out != "" {
		t.Errorf("exit %d\n%s%s", code, out, said)
	}
}

// Of several files, one that cannot be read ends the run with 3; a disk that takes no
// report ends it as it would end the report of one.
func TestADiskThatTakesNothingIsNoUnreadableFile(t *testing.T) {
	const readOnly = "/sys/kernel"
	if _, err := os.Stat(readOnly); err != nil {
		t.Skip("SKIPPED: no folder here that even the administrator cannot write to")
	}
	home := officeFolder(t)
	t.Chdir(home)
	must(t, os.WriteFile("bad.tenken", []byte("bad"), 0o600))
	for line, wants := range map[string]int{"report a.tenken b.tenken": shell.ExitDisk,
		"sheet a.tenken b.tenken": shell.ExitDisk, "report a.tenken bad.tenken": shell.ExitUnreadable} {
		if _, said, code := spoken(t, home, append(strings.Fields(line), "-o", readOnly)...); code != wants {
			t.Errorf("%s: exit %d\n%s", line, code, said)
		}
	}
}
