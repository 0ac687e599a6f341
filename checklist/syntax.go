package checklist

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"tenken/checklist/swift"
)

// parse turns the text into the nodes of its only document, or reports why not.
func (r *reading) parse(text []byte) *yaml.Node {
	if r.nodes == nil {
		r.nodes = swift.Room()
	}
	if root := swift.Parse(text, r.nodes); root != nil {
		r.swallowed(text, root)
		return root
	}
	in := &byLine{text: text}
	d := yaml.NewDecoder(in)
	var doc, second yaml.Node
	err := d.Decode(&doc)
	if errors.Is(err, io.EOF) {
		r.fail(Pos{File: r.file, Line: 1, Column: 1}, "empty-file",
			wThereNothingButCommentsIn,
			wCheckWhetherThisRightFile)
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
		wThereTwoDocumentsInOne,
		wRemoveSeparatingLineOrSplit)
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
var parserError = Pattern(`^(?:yaml: )?(?:line (\d+): )?(.*)$`)

// syntax reports why the text is not YAML, where the parser stopped at line
// stopped or a little before, together with what the author probably mistyped.
func (r *reading) syntax(text []byte, stopped int, err error) {
	m := parserError().FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
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
	for n, line := range linesOf(text) {
		if n != p.Pos.Line {
			continue
		}
		s := string(line)
		if at := strings.IndexByte(s, '\t'); at >= 0 {
			p.Rule, p.Pos.Column = "tab-indent", utf8.RuneCountInString(s[:at])+1
			p.Text, p.Hint = wTabCannotStandHere, wUseSpaces
		} else if at := strings.IndexAny(s, wideSigns); at >= 0 {
			p.Rule, p.Pos.Column = "fullwidth-sign", utf8.RuneCountInString(s[:at])+1
			p.Hint = wWriteFullWidthSignThis
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
	{"exceeded max depth", "too-deep", wNestingTooDeep,
		wCheckIndentationBrackets},
	{"unknown anchor", "alias", wAliasesValueStartsWithNot,
		wQuoteIfTextMeant},
	{"alphabetic or numeric character", "anchor",
		wAnchorsAliasesValueStartsWith,
		wQuoteTheText},
	{"<document start>", "second-document",
		wTwoDocumentsByDots,
		wRemoveSeparatingLineOrSplit},
	{"could not find expected ':'", "yaml-syntax", wThisNotFormKeyValue,
		wWriteColonSpaceAfterKey},
	{"mapping values are not allowed", "yaml-syntax", wKeyValueCannotStandHere,
		wQuoteValueIfHoldsElse},
	{"did not find expected key", "yaml-syntax",
		wIndentationDoesNotMatchLines,
		wStartKeysOneLevelAt},
	{"'-' indicator", "yaml-syntax", wLineInsideListDoesNot,
		wAlignWithLinesBefore},
	{"block sequence entries", "yaml-syntax", wCannotStandHere,
		wWriteOnLineAfterKey},
	{"comment or line break", "yaml-syntax",
		wValueStartsWithOrNot,
		wQuoteValueWith},
	{"mapping keys are not allowed", "yaml-syntax",
		wValueStartsWithNotQuoted,
		wQuoteValueWith},
	{"cannot start any token", "yaml-syntax",
		wValueCannotStartWithThis,
		wQuoteValueWith},
	{"tab character", "tab-indent", wTabUsedForIndentation,
		wIndentWithSpaces},
	{"unexpected end of stream", "yaml-syntax",
		wQuoteOpensHereNeverClosed,
		wPutSameQuoteAtEnd},
	{"expected ',' or", "yaml-syntax", wOrOpensHereNotClosed,
		wCloseWithOrSeparateWith},
	{"incompatible YAML", "yaml-syntax",
		wLineNamesVersionYamlNot,
		wRemoveThatLine},
	{"directive", "yaml-syntax", wDirectivesLinesStartWithPercent, wRemoveThatLine},
	{"escape", "yaml-syntax", wInsideNotUsedCorrectly,
		wWriteForOrQuoteWith},
	{"expected hexdecimal", "yaml-syntax", wInsideNotUsedCorrectly,
		wWriteForOrQuoteWith},
}

func explain(message string) Problem {
	for _, e := range explanations {
		if strings.Contains(message, e.part) {
			return Problem{Rule: e.rule, Text: e.text, Hint: e.hint, Severity: Error}
		}
	}
	text := wThisNotYaml // whoever knows the library's words reads them in English
	text.EN += " (" + Quoted(message) + ")"
	return Problem{Rule: "yaml-syntax", Text: text, Hint: wCheckIndentationQuotesColonsThis, Severity: Error}
}
