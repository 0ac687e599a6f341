package report_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/report"
	"tenken/report/reporttest"
)

func picture(t *testing.T, side int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, side, 2))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHouseOfAConsultantOnThePage(t *testing.T) {
	text := "name: 山田<事務所>\naddress: 東京都千代田区\nfooter: 秘密情報\naccent: \"#1f4e66\"\nlogo: l.png\n"
	h, err := report.ReadHouse([]byte(text),
		func(string) ([]byte, error) { return picture(t, 10), nil })
	if err != nil {
		t.Fatal(err)
	}
	in := reporttest.Input(t, checklist.Japanese)
	in.PreparedBy, in.House = "", h
	var page, book bytes.Buffer
	if err := errors.Join(report.WritePage(&page, in), report.WriteGap(&book, in)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"山田&lt;事務所&gt; 東京都千代田区", "秘密情報", "--navy: #1f4e66", `src="data:image/png;base64,`,
		"img-src data:"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %s on the page", want)
		}
	}
	in.House = nil
	page.Reset()
	if err := report.WritePage(&page, in); err != nil || strings.Contains(page.String(), "img-src") {
		t.Errorf("without a house: %v", err)
	}
}

func TestHouseIsRefusedWhereItIsUnsafe(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		logo []byte
	}{
		"another key":       {"name: a\nscript: b\n", nil},
		"not YAML":          {"name: [\n", nil},
		"a pale accent":     {"accent: \"#aaddff\"\n", nil},
		"style in a colour": {"accent: \"#1f4e66;}\"\n", nil},
		"several lines":     {"footer: \"a\\nb\"\n", nil},
		"a long text":       {"name: " + strings.Repeat("あ", 201) + "\n", nil},
		"a path":            {"logo: ../l.png\n", picture(t, 10)},
		"no picture":        {"logo: l.png\n", []byte("<svg onload=x>")},
		"a large picture":   {"logo: l.png\n", picture(t, 2001)},
		"a cut picture":     {"logo: l.png\n", picture(t, 10)[:40]},
		"too many bytes":    {"logo: l.png\n", append(picture(t, 10), make([]byte, report.MaxLogo)...)},
		"a large file":      {"name: a\n#" + strings.Repeat("x", report.MaxHouse), nil},
	} {
		var bad *report.HouseError
		h, err := report.ReadHouse([]byte(c.text), func(string) ([]byte, error) { return c.logo, nil })
		if !errors.As(err, &bad) || bad.In(checklist.Japanese) == "" {
			t.Errorf("%s: %+v, %v", name, h, err)
		}
	}
}
