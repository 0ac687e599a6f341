package form_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/report/form"
	"tenken/report/reporttest"
)

// mostMemory is what a workbook from outside may cost at most, whatever it
// holds, in bytes allocated from beginning to end.
const mostMemory = 256 << 20

// Workbooks that are within the limits, or as much work as can be outside of
// them, cost little.
func TestWorkbooksFromOutsideCostLittle(t *testing.T) {
	good := blank(t)
	cells := func(rows, cols int) string {
		var b strings.Builder
		for r := 100; r < 100+rows; r++ {
			fmt.Fprintf(&b, `<row r="%d">`, r)
			for c := range cols {
				fmt.Fprintf(&b, `<c r="%c%d" s="1"/>`, 'A'+c, r)
			}
			b.WriteString(`</row>`)
		}
		return b.String()
	}
	areas := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<mergeCell ref="A%d:B%d"/>`, 100+2*i, 101+2*i)
		}
		return b.String()
	}
	for name, raw := range map[string][]byte{
		"many cells":         swap(t, good, "</sheetData>", cells(19_000, 20)+"</sheetData>"),
		"more cells":         swap(t, good, "</sheetData>", cells(19_000, 22)+"</sheetData>"),
		"wide rows":          swap(t, good, "</sheetData>", wideRows()+"</sheetData>"),
		"last row":           swap(t, good, "</sheetData>", `<row r="1048576"/></sheetData>`),
		"many merged blocks": swap(t, good, "</mergeCells>", areas(1_900)+"</mergeCells>"),
		"a bomb":             withPart(t, good, "xl/bomb.bin", strings.Repeat("\x00", 70<<20)),
		"many strings":       withPart(t, good, "xl/other.xml", strings.Repeat("<si><t>x</t></si>", 200_000)),
		"long strings":       withPart(t, good, "xl/other.xml", "<x>"+strings.Repeat("長", 10<<20)+"</x>"),
	} {
		t.Run(name, func(t *testing.T) {
			in := reporttest.Input(t, checklist.Japanese)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := form.Fill(mapping(t), raw, in)
			runtime.ReadMemStats(&after)
			if n := after.TotalAlloc - before.TotalAlloc; n > mostMemory {
				t.Errorf("%d MiB allocated", n>>20)
			} else {
				t.Logf("%d MiB allocated, %v", n>>20, err)
			}
		})
	}
}
