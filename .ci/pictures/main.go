// Command pictures turns a captured terminal screen into an SVG picture:
//
//	tmux capture-pane -e -p -t tenken | go run ./.ci/pictures -cols 80 -rows 24 > screen.svg
//
// It draws the 16 ANSI colours and bold, faint, underlined and reverse text;
// tenken uses nothing else. See .ci/pictures/run for how the README's are made.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"html"
	"log"
	"os"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
)

const (
	cellW, cellH = 9.6, 22.0 // pixels a cell
	margin       = 14.0
)

// palette is a calm dark theme: black, red, green, yellow, blue, magenta, cyan,
// white, then their bright forms.
var palette = [16]string{
	"#1d2126", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c8ccd4",
	"#6b7280", "#ff8b94", "#b5e08c", "#ffd68a", "#8ac6ff", "#dd9bf0", "#7fd7e2", "#ffffff",
}

const ground, ink = "#1d2126", "#d7dae0"

type style struct {
	fg, bg                          int // -1: default
	bold, faint, reverse, underline bool
}

func main() {
	log.SetFlags(0)
	cols := flag.Int("cols", 80, "columns of the terminal")
	rows := flag.Int("rows", 24, "rows of the terminal")
	flag.Parse()
	w, h := margin*2+cellW*float64(*cols), margin*2+cellH*float64(*rows)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" font-family="Noto Sans `+
		`Mono CJK JP" font-size="16">`+"\n", w, h)
	fmt.Fprintf(out, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", ground)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	st := style{fg: -1, bg: -1}
	for y := 0; in.Scan(); y++ {
		st = line(out, in.Text(), y, st)
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(out, "</svg>")
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// line draws one row and returns the style that the next one starts with.
func line(out *bufio.Writer, s string, y int, st style) style {
	x, state := 0, -1
	for s != "" {
		if rest, ok := strings.CutPrefix(s, "\x1b["); ok {
			end := strings.IndexFunc(rest, func(r rune) bool { return r >= '@' && r <= '~' })
			if end < 0 {
				break
			}
			if rest[end] == 'm' {
				st = st.apply(rest[:end])
			}
			s, state = rest[end+1:], -1
			continue
		}
		if strings.HasPrefix(s, "\x1b") || strings.HasPrefix(s, "\x0f") {
			s = s[1:]
			continue
		}
		var g string
		var width int
		g, s, width, state = uniseg.FirstGraphemeClusterInString(s, state)
		cell(out, g, x, y, width, st)
		x += width
	}
	return st
}

func cell(out *bufio.Writer, g string, x, y, width int, st style) {
	fg, bg := colour(st.fg, ink), colour(st.bg, "")
	if st.reverse {
		fg, bg = colour(st.bg, ground), colour(st.fg, ink)
	}
	px, py := margin+cellW*float64(x), margin+cellH*float64(y)
	if bg != "" {
		fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s" `+
			`shape-rendering="crispEdges"/>`+"\n", px, py, cellW*float64(width), cellH, bg)
	}
	if strings.TrimSpace(g) == "" {
		return
	}
	extra := ""
	if st.bold {
		extra += ` font-weight="bold"`
	}
	if st.faint {
		extra += ` opacity="0.65"`
	}
	if st.underline {
		extra += ` text-decoration="underline"`
	}
	fmt.Fprintf(out, `<text x="%.1f" y="%.1f" fill="%s"%s textLength="%.1f" `+
		`lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		px, py+cellH*0.74, fg, extra, cellW*float64(width), html.EscapeString(g))
}

func colour(n int, def string) string {
	if n < 0 || n >= len(palette) {
		return def
	}
	return palette[n]
}

// apply reads the numbers of one SGR sequence.
func (st style) apply(params string) style {
	for _, p := range strings.Split(params, ";") {
		n, err := strconv.Atoi(p)
		if err != nil {
			n = 0
		}
		switch {
		case n == 0:
			st = style{fg: -1, bg: -1}
		case n == 1:
			st.bold = true
		case n == 2:
			st.faint = true
		case n == 4:
			st.underline = true
		case n == 7:
			st.reverse = true
		case n == 22:
			st.bold, st.faint = false, false
		case n == 24:
			st.underline = false
		case n == 27:
			st.reverse = false
		case n >= 30 && n <= 37:
			st.fg = n - 30
		case n == 39:
			st.fg = -1
		case n >= 40 && n <= 47:
			st.bg = n - 40
		case n == 49:
			st.bg = -1
		case n >= 90 && n <= 97:
			st.fg = n - 90 + 8
		case n >= 100 && n <= 107:
			st.bg = n - 100 + 8
		}
	}
	return st
}
