package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	kit "tenken/report/reporttest"
)

// pages are the two kinds of page in both languages, with long words in them.
func pages(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		in.Assessment.Organisation = "https://www.example.test/" + strings.Repeat("verylongname", 12)
		a := in.Assessment.Answers["GEN-01-01"]
		a.Note, a.Evidence = strings.Repeat("w", 300), "\\\\server\\share\\"+strings.Repeat("フォルダー\\", 40)
		in.Assessment.Answers["GEN-01-01"] = a
		out["report-"+string(lang)] = pageOf(t, in)
		was, now, carried := moved(t)
		of := inputOf(now, carried, lang)
		of.Former, of.Position = was, &report.Position{Lines: []checklist.Text{{JA: "約 1,000 事業者の中で",
			EN: "Among about 1,000"}}, Bars: []report.PositionBar{{Question: now.Question("GEN-01-01"), Share: 75}}}
		out["moved-"+string(lang)] = pageOf(t, of)
		c, many := large(300, rand.New(rand.NewPCG(3, 3)))
		out["many-"+string(lang)] = pageOf(t, inputOf(c, many, lang))
		var b bytes.Buffer
		must(t, report.WritePass(&b, in, assess.ShortPass(in.Result)))
		out["pass-"+string(lang)] = b.String()
	}
	return out
}

// What WCAG AA asks of the structure: language, title, landmarks, one heading
// of the first level and no level left out, a name and headings for each table
// and its rows, links that lead somewhere, nothing that changes the order of
// the keyboard.
func TestPagesCanBeReadWithoutSeeingThem(t *testing.T) {
	for name, s := range pages(t) {
		p := &pageCheck{ids: map[string]bool{}}
		p.walk(t, s)
		lang := name[strings.LastIndex(name, "-")+1:]
		if !strings.Contains(s, `<html lang="`+lang+`">`) || strings.Contains(s, "<title></title>") {
			t.Errorf("%s: language or title", name)
		}
		if len(p.levels) == 0 || p.levels[0] != 1 || slices.Contains(p.levels[1:], 1) {
			t.Errorf("%s: headings %v", name, p.levels)
		}
		for i := 1; i < len(p.levels); i++ {
			if p.levels[i] > p.levels[i-1]+1 {
				t.Errorf("%s: a level of headings is left out: %v", name, p.levels)
			}
		}
		if p.count["main"] != 1 || p.count["table"] == 0 || p.count["caption"] != p.count["table"] {
			t.Errorf("%s: %v", name, p.count)
		}
		if strings.HasPrefix(name, "report") &&
			(p.count["header"] != 1 || p.count["nav"] != 1 || p.count["footer"] != 1 || p.first != "#main") {
			t.Errorf("%s: landmarks %v, the first link leads to %s", name, p.count, p.first)
		}
		for _, l := range p.links {
			if !p.ids[strings.TrimPrefix(l, "#")] {
				t.Errorf("%s: nothing has the id %s", name, l)
			}
		}
		for i, bad := range p.bad {
			if i < 5 {
				t.Errorf("%s: %s", name, bad)
			}
		}
	}
}

// pageCheck gathers what a page is made of.
type pageCheck struct {
	levels []int
	count  map[string]int
	ids    map[string]bool
	links  []string
	first  string
	bad    []string
}

func (p *pageCheck) walk(t testing.TB, s string) {
	p.count = map[string]int{}
	d := xml.NewDecoder(strings.NewReader(regexp.MustCompile(`(?i)<(meta|!doctype)[^>]*>`).ReplaceAllString(s, "")))
	inBody, rowHeads, cells := false, 0, 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		must(t, err)
		switch tok := tok.(type) {
		case xml.EndElement:
			if tok.Name.Local == "tr" && inBody && (rowHeads != 1 || cells == 0 && rowHeads == 0) {
				p.bad = append(p.bad, fmt.Sprintf("a row with %d row headings", rowHeads))
			}
		case xml.StartElement:
			at := map[string]string{}
			for _, a := range tok.Attr {
				at[a.Name.Local] = a.Value
			}
			n := tok.Name.Local
			p.count[n]++
			switch {
			case len(n) == 2 && n[0] == 'h' && n[1] >= '1' && n[1] <= '6':
				p.levels = append(p.levels, int(n[1]-'0'))
			case n == "thead":
				inBody = false
			case n == "tbody":
				inBody = true
			case n == "tr":
				rowHeads, cells = 0, 0
			case n == "th" && at["scope"] == "":
				p.bad = append(p.bad, "a th without scope")
			case n == "th" && inBody:
				rowHeads++
			case n == "td":
				cells++
			case n == "nav" && at["aria-label"] == "":
				p.bad = append(p.bad, "a nav without a name")
			case n == "a":
				if p.first == "" {
					p.first = at["href"]
				}
				p.links = append(p.links, at["href"])
			}
			if i := at["tabindex"]; i != "" && i != "0" && i != "-1" {
				p.bad = append(p.bad, "tabindex "+i)
			}
			if at["role"] == "region" && !p.ids[at["aria-labelledby"]] {
				p.bad = append(p.bad, "a region whose name comes later, or never")
			}
			if id := at["id"]; id != "" {
				if p.ids[id] {
					p.bad = append(p.bad, "two elements of the id "+id)
				}
				p.ids[id] = true
			}
		}
	}
}

// probe measures a page as a browser draws it: whether anything stands beside
// the window, and the contrast of every text with what is behind it.
const probe = `<script>
function rgb(s){return s.match(/[\d.]+/g).map(Number)}
function lum(c){return [0,1,2].map(i=>{let v=c[i]/255;return v<=.03928?v/12.92:Math.pow((v+.055)/1.055,
 2.4)}).reduce((a,v,i)=>a+v*[.2126,.7152,.0722][i],0)}
function back(e){for(;e;e=e.parentElement){let c=rgb(getComputedStyle(e).backgroundColor);
 if(c.length<4||c[3]>0)return c}return [255,255,255]}
let low=[],n=0,w=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT),cut=[];
while(w.nextNode()){let e=w.currentNode.parentElement,t=w.currentNode.data.trim();
 if(!t||e.tagName=='SCRIPT')continue;n++;
 for(let pseudo of [null,'::before']){let s=getComputedStyle(e,pseudo);
 if(pseudo&&(s.content=='none'||s.content=='normal'))continue;
 let a=lum(rgb(s.color)),b=lum(back(e)),r=(Math.max(a,b)+.05)/(Math.min(a,b)+.05);
 if(r<4.5)low.push(r.toFixed(2)+' '+t.slice(0,20))}}
let wide=[...document.querySelectorAll('.scroll')].filter(e=>e.scrollWidth>e.clientWidth+1)
 .map(e=>e.getAttribute('aria-labelledby')+' '+e.scrollWidth+'>'+e.clientWidth);
let first=document.querySelector('a,[tabindex="0"]');
parent.document.title=JSON.stringify({window:innerWidth,page:document.documentElement.scrollWidth,texts:n,
 low:low,wide:wide,first:first?first.className:''});
</script></body>`

// The page reflows: from 320 pixels (which is 1280 at 400 %) up nothing stands
// beside the window and no table must be pushed aside; every text reaches 4.5 : 1.
// TENKEN_SAMPLES keeps pictures and a print.
func TestPagesReflowInChromium(t *testing.T) {
	t.Parallel()
	chromium := kit.Tool(t, "chromium")
	dir := t.TempDir()
	all := os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != ""
	for name, s := range pages(t) {
		probed := strings.Replace(regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(s, ""), "</body>",
			probe, 1)
		for _, width := range []int{320, 640, 800, 1280} {
			if !all && (width == 640 || !strings.HasSuffix(name, "ja") || strings.HasPrefix(name, "many")) {
				continue
			}
			// A window is never narrower than 500 pixels; a frame in it is.
			path := filepath.Join(dir, fmt.Sprintf("%s-%d.html", name, width))
			frame := fmt.Sprintf(`<body style="margin:0"><iframe style="border:0" width="%d" height="880" `+
				`srcdoc="%s"></iframe>`, width, html.EscapeString(probed))
			must(t, os.WriteFile(path, []byte(frame), 0o600))
			out := browse(t, chromium, fmt.Sprintf("--window-size=%d,900", max(width, 500)), "--dump-dom",
				"file://"+path)
			m := regexp.MustCompile(`<title>(\{.*?\})</title>`).FindStringSubmatch(out)
			if m == nil {
				t.Fatalf("%s: nothing was measured: %.300s", name, out)
			}
			var got struct {
				Window, Page, Texts int
				Low, Wide           []string
				First               string
			}
			must(t, json.Unmarshal([]byte(strings.NewReplacer("&gt;", ">", "&lt;", "<", "&amp;", "&").Replace(m[1])),
				&got))
			if got.Window != width || got.Page > got.Window || got.Texts < 20 || len(got.Low) > 0 || len(got.Wide) > 0 {
				t.Errorf("%s at %d: %+v", name, width, got)
			}
			if strings.HasPrefix(name, "report") && got.First != "skip" {
				t.Errorf("%s: the keyboard first comes to %q", name, got.First)
			}
			if keep := os.Getenv("TENKEN_SAMPLES"); keep != "" {
				browse(t, chromium, fmt.Sprintf("--window-size=%d,1600", width),
					fmt.Sprintf("--screenshot=%s/%s-%d.png", keep, name, width), "file://"+path)
			}
		}
		if keep := os.Getenv("TENKEN_SAMPLES"); keep != "" {
			path := filepath.Join(dir, name+".html")
			must(t, os.WriteFile(path, []byte(s), 0o600))
			browse(t, chromium, "--no-pdf-header-footer", fmt.Sprintf("--print-to-pdf=%s/%s.pdf", keep, name),
				"file://"+path)
		}
	}
}

// What prints to PDF is the page, whole: every word that a reader sees stands in
// it, on A4. Only the contents and what is for the eye of a screen are left out.
func TestPagesPrintExactly(t *testing.T) {
	t.Parallel()
	chromium, pdftotext := kit.Tool(t, "chromium"), "pdftotext"
	if _, err := exec.LookPath(pdftotext); err != nil {
		t.Fatal("pdftotext is required and missing")
	}
	dir := t.TempDir()
	page, pdf := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		s := pageOf(t, input(t, lang))
		must(t, os.WriteFile(page, []byte(s), 0o600))
		browse(t, chromium, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+page)
		out, err := exec.Command(pdftotext, "-raw", pdf, "-").Output()
		must(t, err)
		printed := squeezed(string(out))
		words := wordsOf(t, s)
		for _, w := range words {
			if !strings.Contains(printed, squeezed(w)) {
				t.Errorf("%s: not printed: %q", lang, w)
			}
		}
		lines, err := exec.Command(pdftotext, "-bbox-layout", pdf, "-").Output()
		must(t, err)
		begins := regexp.MustCompile(`<line [^>]*>\s*<word [^>]*>([、。，．）」っッー][^<]*)`)
		for _, m := range begins.FindAllSubmatch(lines, -1) {
			t.Errorf("%s: a line begins with %q", lang, m[1])
		}
		info, err := exec.Command("pdfinfo", pdf).Output()
		must(t, err)
		if len(words) < 100 || !regexp.MustCompile(`Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts`).Match(info) {
			t.Errorf("%s: %d words on\n%s", lang, len(words), info)
		}
	}
}

// squeezed is a text without spaces and line breaks, which a print sets anew, and
// with the characters of a font that stand for others in their usual form.
func squeezed(s string) string {
	s = norm.NFKC.String(strings.NewReplacer("\u00ad", "", "\u200b", "").Replace(s))
	return strings.Join(strings.Fields(s), "")
}

// wordsOf are the texts of a page that are to be printed.
func wordsOf(t testing.TB, s string) (words []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	left := 0 // how deep in what is not printed
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words
		}
		must(t, err)
		switch x := token.(type) {
		case xml.StartElement:
			if left > 0 || unprinted(x) {
				left++
			}
		case xml.EndElement:
			left = max(left-1, 0)
		case xml.CharData:
			if text := strings.TrimSpace(string(x)); left == 0 && text != "" {
				words = append(words, text)
			}
		}
	}
}

// unprinted says whether an element is for the screen, or for the ear alone.
func unprinted(e xml.StartElement) bool {
	class := slices.IndexFunc(e.Attr, func(a xml.Attr) bool {
		return a.Name.Local == "class" && (strings.Contains(a.Value, "skip") || strings.Contains(a.Value, "hide"))
	})
	return class >= 0 || slices.Contains([]string{"head", "nav", "style", "script"}, e.Name.Local)
}

func browse(t testing.TB, chromium string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, chromium,
		append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
			"--user-data-dir=" + t.TempDir()}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	return string(out)
}
