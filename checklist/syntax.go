package checklist

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// parse turns the text into the nodes of its only document, or reports why not.
func (r *reading) parse(text []byte) *yaml.Node {
	in := &byLine{text: text}
	d := yaml.NewDecoder(in)
	var doc, second yaml.Node
	err := d.Decode(&doc)
	if errors.Is(err, io.EOF) {
		r.fail(Pos{File: r.file, Line: 1, Column: 1}, "empty-file",
			say("ファイルに注釈しかありません", "there is nothing but comments in the file"),
			say("ファイルを選び間違えていないか確かめてください", "check whether this is the right file"))
		return nil
	}
	if err == nil {
		err = d.Decode(&second)
	}
	switch {
	case errors.Is(err, io.EOF):
		r.swallowed(text, doc.Content[0])
		return doc.Content[0]
	case err != nil:
		r.syntax(text, in.line, err)
		return nil
	}
	r.fail(Pos{r.file, max(second.Line, 1), 1}, "second-document",
		say("一つのファイルに文書が二つあります（--- か ... で区切られています）", "there are two documents in one file (separated by --- or ...)"),
		say("区切りの行を消すか、ファイルを分けてください", "remove the separating line, or split the file"))
	return nil
}

// byLine hands the text to the parser line by line, so that the line at which
// the parser stopped is known: its own messages name the line before the
// surrounding mapping began, or none.
type byLine struct {
	text []byte
	left int // of the line that is being handed out
	line int // handed out last
}

func (b *byLine) Read(p []byte) (int, error) {
	if len(b.text) == 0 {
		return 0, io.EOF
	}
	if b.left == 0 {
		b.left = lineLength(b.text)
		b.line++
	}
	n := copy(p, b.text[:b.left])
	b.text, b.left = b.text[n:], b.left-n
	return n, nil
}

// parserError takes a message of the library apart; it matches every line.
var parserError = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?(.*)$`)

// syntax reports why the text is no YAML, where the parser stopped at line
// stopped or a little before, together with what the author probably mistyped.
func (r *reading) syntax(text []byte, stopped int, err error) {
	m := parserError.FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	message := m[2]
	named, notNamed := strconv.Atoi(m[1])
	if notNamed != nil {
		named = 0
	}
	line := 0
	switch fromParser := strings.HasPrefix(message, "did not find expected "); {
	case named > 0 && strings.HasPrefix(message, "did not find expected ',' or"):
		line = named + 1 // where the bracket opens
	case named > 0 && !fromParser:
		line = named
	default:
		line = noticed(text, stopped, message)
	}
	near := false
	for _, s := range mistyped(text) {
		r.problems = append(r.problems, s.problem(r.file))
		near = near || line-2 <= s.line && s.line <= line+2
	}
	if near {
		return
	}
	if o, ok := misread(text, max(line-1, 1), max(line, stopped)); ok {
		r.problems = append(r.problems, o.problem(r.file))
		return
	}
	p := explain(message)
	p.Pos = Pos{File: r.file, Line: line, Column: 1}
	r.problems = append(r.problems, blame(p, text))
}

// wideSigns look like the signs of YAML and mean nothing to it.
const wideSigns = "－｛｝［］，＂＇"

// blame points at the sign on the line of p that is probably the cause.
func blame(p Problem, text []byte) Problem {
	for n, line := range lines(text) {
		if n != p.Pos.Line {
			continue
		}
		s := string(line)
		if at := strings.IndexByte(s, '\t'); at >= 0 {
			p.Rule, p.Pos.Column = "tab-indent", utf8.RuneCountInString(s[:at])+1
			p.Text, p.Hint = say("この行のタブは使えません", "a tab cannot stand here"), say("半角の空白にしてください", "use spaces")
		} else if at := strings.IndexAny(s, wideSigns); at >= 0 {
			p.Rule, p.Pos.Column = "fullwidth-sign", utf8.RuneCountInString(s[:at])+1
			p.Hint = say("この行の全角の記号を半角にしてください", "write the full-width sign of this line in half width")
		}
		break
	}
	return p
}

// noticed is the first line whose end brings up the same message: the parser
// reads one token ahead, so it may have stopped on a later one.
func noticed(text []byte, stopped int, message string) int {
	const cheap = 256 << 10
	ends := []int{0}
	for end := 0; end < len(text) && len(ends) < stopped; {
		end += lineLength(text[end:])
		ends = append(ends, end)
	}
	for range 3 {
		if stopped <= 1 || stopped > len(ends) || ends[stopped-1] > cheap {
			break
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text[:ends[stopped-1]], &doc); err == nil || !strings.HasSuffix(err.Error(), message) {
			break
		}
		stopped--
	}
	return max(stopped, 1)
}

// explanations say in the author's words what a message of the library means.
var explanations = []struct {
	part, rule string
	text, hint Text
}{
	{"exceeded max depth", "too-deep", say("入れ子が深すぎます", "the nesting is too deep"),
		say("字下げと括弧を確かめてください", "check the indentation and the brackets")},
	{"unknown anchor", "alias", say("別名（* で始まる値）は使えません", "aliases (a value that starts with *) are not allowed"),
		say("* で始まる文字のつもりなら引用符で囲んでください", "quote it if a text is meant")},
	{"alphabetic or numeric character", "anchor",
		say("目印や別名（& や * で始まる値）は使えません", "anchors and aliases (a value that starts with & or *) are not allowed"),
		say("文字のつもりなら引用符で囲んでください", "quote it if a text is meant")},
	{"<document start>", "second-document",
		say("一つのファイルに文書が二つあります（... で区切られています）", "there are two documents in one file (separated by ...)"),
		say("区切りの行を消すか、ファイルを分けてください", "remove the separating line, or split the file")},
	{"could not find expected ':'", "yaml-syntax", say("「キー: 値」の形になっていません", "this is not of the form \"key: value\""),
		say("キーの後に半角のコロンと空白を一つ書いてください", "write a colon and a space after the key")},
	{"mapping values are not allowed", "yaml-syntax", say("ここに「キー: 値」は書けません", "\"key: value\" cannot stand here"),
		say("値の中に「: 」があるなら値を \" で囲み、そうでなければ字下げをそろえてください",
			"quote the value if it holds \": \", else align the indentation")},
	{"did not find expected key", "yaml-syntax",
		say("字下げが前の行とそろっていないか、引用符の後に余分な文字があります",
			"the indentation does not match the lines before, or something follows a closing quote"),
		say("同じ段のキーは同じ桁から始め、引用符は値の始めと終わりだけに付けてください",
			"start the keys of one level at one column, and quote a value as a whole")},
	{"'-' indicator", "yaml-syntax", say("並びの途中に「- 」で始まらない行があります", "a line inside a list does not start with \"- \""),
		say("字下げを前の行とそろえてください", "align it with the lines before")},
	{"block sequence entries", "yaml-syntax", say("ここに「- 」は書けません", "\"- \" cannot stand here"),
		say("キーの次の行に字下げして書いてください", "write it on the line after the key, indented")},
	{"comment or line break", "yaml-syntax",
		say("| か > で始まる値が引用符で囲まれていません", "a value that starts with | or > is not quoted"),
		say("値を \" で囲んでください", "quote the value with \"")},
	{"mapping keys are not allowed", "yaml-syntax",
		say("「? 」で始まる値が引用符で囲まれていません", "a value that starts with \"? \" is not quoted"),
		say("値を \" で囲んでください", "quote the value with \"")},
	{"cannot start any token", "yaml-syntax",
		say("この値は、そのままでは YAML で使えない文字（@ や ` など）で始まっています",
			"a value cannot start with this character (@, ` or the like) unless it is quoted"),
		say("値を \" で囲んでください", "quote the value with \"")},
	{"tab character", "tab-indent", say("字下げにタブがあります", "a tab is used for indentation"),
		say("字下げは半角の空白にしてください", "indent with spaces")},
	{"unexpected end of stream", "yaml-syntax",
		say("ここで始まる引用符が閉じられていません", "the quote that opens here is never closed"),
		say("値の終わりに同じ引用符を付けてください", "put the same quote at the end of the value")},
	{"expected ',' or", "yaml-syntax", say("ここで始まる [ か { が閉じられていません", "the [ or { that opens here is not closed"),
		say("] か } で閉じ、間は「, 」で区切ってください", "close it with ] or }, and separate with \", \"")},
	{"incompatible YAML", "yaml-syntax",
		say("YAML の版を示す行は要りません", "the line that names the version of YAML is not needed"),
		say("その行を消してください", "remove it")},
	{"directive", "yaml-syntax", say("指示の行（百分率の記号で始まる行）は使えません",
		"directives (lines that start with a percent sign) are not allowed"), say("その行を消してください", "remove it")},
	{"escape", "yaml-syntax", say("\" の中の \\ の使い方が正しくありません", "a \\ inside \" is not used correctly"),
		say("\\ そのものは \\\\ と書くか、値を ' で囲んでください", "write \\\\ for a \\, or quote with '")},
	{"expected hexdecimal", "yaml-syntax", say("\" の中の \\ の使い方が正しくありません", "a \\ inside \" is not used correctly"),
		say("\\ そのものは \\\\ と書くか、値を ' で囲んでください", "write \\\\ for a \\, or quote with '")},
}

func explain(message string) Problem {
	for _, e := range explanations {
		if strings.Contains(message, e.part) {
			return Problem{Rule: e.rule, Text: e.text, Hint: e.hint, Severity: Error}
		}
	}
	return Problem{Rule: "yaml-syntax", Text: say("YAML として読めません（%[1]s）", "this is not YAML (%[1]s)", Quoted(message)),
		Hint: say("この行と前の行の字下げ・引用符・コロンを確かめてください",
			"check indentation, quotes and colons of this line and the one before"), Severity: Error}
}
