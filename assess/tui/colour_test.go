package tui_test

import (
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"tenken/checklist"
)

var sgr = regexp.MustCompile("\x1b\\[([0-9;:]*)m")

// TestColours holds on every screen, with and without NO_COLOR and on a light
// terminal: nothing but the sixteen colours for letters, none for the
// background, and none at all with NO_COLOR; the words are the same with and
// without; where the arrows stand is marked by more than reversed colours.
func TestColours(t *testing.T) {
	seen := map[string]int{}
	for _, s := range stories {
		frames := map[string]string{}
		for _, kind := range []string{"colour", "light", "NO_COLOR"} {
			o := clinic(t, checklist.Japanese, &disk{})
			if kind == "NO_COLOR" {
				o.Environ = []string{"NO_COLOR=1"}
			}
			d := drive(t, o, 80, 24)
			if kind == "light" {
				d.send(tea.BackgroundColorMsg{Color: color.White})
			}
			content := d.keys(s.keys).m.View().Content
			frames[kind] = d.frame()
			for _, m := range sgr.FindAllStringSubmatch(content, -1) {
				for _, p := range strings.Split(m[1], ";") {
					n, err := strconv.Atoi(first(p, "0"))
					letters := n >= 30 && n <= 37 || n >= 90 && n <= 97
					style := n <= 2 || n == 4 || n == 7 || n >= 22 && n <= 29 || n == 39
					if err != nil || !letters && !style || letters && kind == "NO_COLOR" {
						t.Fatalf("%s, %s: sequence %q", s.name, kind, m[0])
					}
					if letters {
						seen[kind]++
					}
				}
			}
			marked := false
			for _, l := range strings.Split(content, "\n") {
				reversed := strings.Contains(l, "\x1b[7m")
				if marked = strings.Contains(ansi.Strip(l), "> ") || marked && reversed; reversed && !marked {
					t.Errorf("%s: reversed and not marked: %q", s.name, ansi.Strip(l))
				}
			}
		}
		if frames["colour"] != frames["NO_COLOR"] || frames["colour"] != frames["light"] {
			t.Errorf("%s reads differently without colours", s.name)
		}
	}
	if seen["colour"] == 0 || seen["light"] == 0 {
		t.Errorf("no colours at all: %v", seen)
	}
}

func first(s, or string) string {
	if s == "" {
		return or
	}
	return s
}

// terminals are the sixteen colours as terminals come with them, and their
// backgrounds: black, red, green, yellow, blue, magenta, cyan, white, and bright ones.
var terminals = []struct {
	name        string
	dark, light uint32
	colours     [16]uint32
}{
	{"Windows (Campbell)", 0x0C0C0C, 0xFFFFFF, [16]uint32{0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798,
		0x3A96DD, 0xCCCCCC, 0x767676, 0xE74856, 0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2}},
	{"VGA, old Windows", 0x000000, 0xFFFFFF, [16]uint32{0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA,
		0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF}},
	{"Tango (GNOME)", 0x2E3436, 0xFFFFFF, [16]uint32{0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B,
		0x06989A, 0xD3D7CF, 0x555753, 0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC}},
	{"macOS", 0x000000, 0xFFFFFF, [16]uint32{0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2,
		0xBFBFBF, 0x666666, 0xE50000, 0x00D900, 0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5}},
	{"xterm", 0x000000, 0xFFFFFF, [16]uint32{0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD,
		0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF}},
}

// TestContrast reads every colour of the theme on the backgrounds of common
// terminals: at least 3 to 1, as WCAG 2 asks of large text and signs.
func TestContrast(t *testing.T) {
	for _, term := range terminals {
		for _, kind := range []string{"dark", "light"} {
			paper := map[string]uint32{"dark": term.dark, "light": term.light}[kind]
			used := map[int]bool{}
			for _, s := range append(stories, story{"unsaved", toAll + "5"}) {
				d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24)
				d.send(tea.BackgroundColorMsg{Color: color.RGBA{uint8(paper >> 16), uint8(paper >> 8), uint8(paper),
					255}})
				for _, m := range sgr.FindAllStringSubmatch(d.keys(s.keys).m.View().Content, -1) {
					for _, p := range strings.Split(m[1], ";") {
						switch n, err := strconv.Atoi(first(p, "0")); {
						case err != nil:
							t.Fatal(err)
						case n >= 30 && n <= 37:
							used[n-30] = true
						case n >= 90 && n <= 97:
							used[n-90+8] = true
						}
					}
				}
			}
			if len(used) < 3 {
				t.Fatalf("only %d colours used", len(used))
			}
			for c := range used {
				if r := contrast(term.colours[c], paper); r < 3 {
					t.Errorf("%s, %s: colour %d has contrast %.1f", term.name, kind, c, r)
				}
			}
		}
	}
}

// contrast is that of WCAG 2.
func contrast(a, b uint32) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c uint32) float64 {
	channel := func(v uint32) float64 {
		x := float64(v&0xff) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c>>16) + 0.7152*channel(c>>8) + 0.0722*channel(c)
}
