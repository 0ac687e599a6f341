package intake_test

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"tenken/checklist"
	"tenken/report/intake"
)

// The most that a file from outside may cost, whatever it holds.
const (
	mostCPU    = 2 * time.Second
	mostMemory = 256 << 20
)

// share of the whole: with TENKEN_FULL files have their whole size, in CI a third,
// on a day of work a twentieth. What opening a file costs is not less for a part of it,
// so a part may take four times its share of the time.
func share() int {
	switch {
	case os.Getenv("TENKEN_FULL") != "":
		return 1
	case os.Getenv("CI") != "":
		return 3
	}
	return 20
}

// costly are files that are small or within the limits and much work to a
// careless reader.
func costly(t testing.TB) map[string]func() []byte {
	of := share()
	good := sheet(t, input(t, checklist.Japanese))
	book := func(s string) []byte { return cells(s)(t, good) }
	strs := func(table, rows string) []byte {
		return add("xl/sharedStrings.xml", []byte(`<sst>`+table+`</sst>`))(t, book(rows))
	}
	heads := `<row r="3"><c r="A3" t="str"><v>項目ID</v></c><c r="I3" t="str"><v>点検結果</v></c></row>`
	rows := func(n int, cell string) string {
		var b strings.Builder
		b.WriteString(heads)
		for i := range n {
			fmt.Fprintf(&b, cell, i+4)
		}
		return b.String()
	}
	shared := func(n int) string {
		return `<row r="1">` + strings.Repeat(`<c t="s"><v>0</v></c>`, n) + `</row>`
	}
	wide := func() string {
		return strings.Repeat(`<row>`+strings.Repeat(`<c t="str"><v>点検</v></c>`, 5500/of)+`</row>`, 60)
	}
	return map[string]func() []byte{
		"a ligature that folds to eighteen letters": func() []byte {
			return strs(`<si><t>`+strings.Repeat("\ufdfa",
				340000/of)+`</t></si>`, shared(4))
		},
		"900 kB in one string of many cells": func() []byte {
			return strs(`<si><t>`+strings.Repeat("㌔",
				300000/of)+`</t></si>`, shared(40))
		},
		"an escape in a string of many cells": func() []byte {
			return strs(`<si><t>_x0041_`+strings.Repeat("あ",
				10000)+`</t></si>`, shared(300000/of))
		},
		"sixty rows as wide as can be": func() []byte { return book(wide()) },
		"330,000 rows with unknown ids": func() []byte {
			return book(rows(330000/of,
				`<row r="%d"><c t="str"><v>x</v></c></row>`))
		},
		"330,000 rows without an id": func() []byte {
			return book(rows(330000/of,
				`<row r="%[1]d"><c r="I%[1]d" t="str"><v>x</v></c></row>`))
		},
		"480,000 strings": func() []byte {
			return strs(strings.Repeat(`<si><t>x</t></si>`,
				480000/of), ``)
		},
		"a string of 60 MiB of escapes": func() []byte {
			return strs(`<si>`+strings.Repeat(`<t>`+strings.Repeat("_x0041_", 100000/of)+`</t>`, 60)+`</si>`, ``)
		},
		"200,000 sheets": func() []byte {
			return part("xl/workbook.xml",
				`<workbook><sheets>`+strings.Repeat(`<sheet name="a" sheetId="1"/>`,
					200000/of)+`</sheets></workbook>`)(t, good)
		},
		"100,000 merged blocks": func() []byte {
			return part(answersPart, head+heads+`</sheetData><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:B2"/>`,
				100000)+`</mergeCells></worksheet>`)(t, good)
		},
		"attributes": func() []byte {
			return book(`<row r="1">` + strings.Repeat(`<c `+strings.Repeat(`a="" `, 100)+`/>`, 20000/of) + `</row>`)
		},
		"a million formatted rows": func() []byte { return book(strings.Repeat(`<row/>`, 990000/of)) },
		"100,000 styles": func() []byte {
			return part("xl/styles.xml", `<styleSheet><cellXfs>`+strings.Repeat(`<xf numFmtId="14" fontId="0"/>`,
				400000/of)+`</cellXfs></styleSheet>`)(t, good)
		},
	}
}

// costlyTables are the same of CSV; those over a limit are counted and not read.
func costlyTables() map[string]func() string {
	of := share()
	return map[string]func() string{
		"a million rows": func() string { return "項目ID,点検結果\n" + strings.Repeat(",\n", 1048576) + "x,はい\n" },
		"ten million cells": func() string {
			return "項目ID,点検結果\n" + strings.Repeat(strings.Repeat("x,", 9999)+"\n", 1000)
		},
		"ten million rows": func() string { return "項目ID,点検結果\n" + strings.Repeat("x\n", 10_000_000) },
		"sixty rows of ligatures": func() string {
			return strings.Repeat(strings.Repeat("\ufdfa", 10000)+"\n", 60) + "項目ID,点検結果\n"
		},
		"quotes that hold rows": func() string { return "項目ID,点検結果\n" + strings.Repeat("\"a\n\",", 900_000/of) },
		"unknown ids": func() string {
			return "項目ID,点検結果,照合\n" + strings.Repeat("x,はい,a_b_c_d_e\n", 99_000/of)
		},
		"one line of twenty MiB":    func() string { return "項目ID,点検結果\n" + strings.Repeat("あ", 6<<20/of) },
		"a quote that never closes": func() string { return "項目ID,点検結果\n\"" + strings.Repeat("x\n", 9_000_000) },
	}
}

// Whatever a file holds, reading or refusing it stays within two seconds of
// processor time and 256 MiB.
func TestFilesFromOutsideCostLittle(t *testing.T) {
	in := input(t, checklist.Japanese)
	books, tables := costly(t), costlyTables()
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(mostMemory))
	var after runtime.MemStats
	check := func(name string, most time.Duration, read func() error) {
		began := cpu(t)
		err := read()
		took := cpu(t) - began
		runtime.ReadMemStats(&after)
		grown := after.Sys - after.HeapReleased // what the program has of the machine, garbage told to be few
		t.Logf("%-45s %6d ms %4d MiB: %.60v", name, took.Milliseconds(), grown>>20, err)
		if !raceDetector && (took > most || grown > mostMemory+mostMemory/4) {
			t.Errorf("%s: %v, %d MiB", name, took, grown>>20)
		}
	}
	most := min(mostCPU, 4*mostCPU/time.Duration(share()))
	for name, made := range books {
		raw := made()
		check(name, most, func() error {
			_, err := tryRead(raw, in)
			return err
		})
	}
	for name, made := range tables {
		s := made()
		check(name, most, func() error {
			_, err := intake.ReadCSV(strings.NewReader(s),
				intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment})
			return err
		})
	}
}
