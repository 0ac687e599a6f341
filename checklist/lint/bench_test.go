package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/checklist/lint"
)

// twenty are twenty checklists of sixty questions made from good.yaml, clean but
// for quick-count, and with a mistake in every question where spoilt.
func twenty(t testing.TB, spoilt bool) (texts []string) {
	text := readTest(t, "good.yaml")
	head, rest, _ := strings.Cut(text, "sections:\n")
	body, _, _ := strings.Cut(rest, "retired:\n")
	if spoilt {
		body = strings.ReplaceAll(body, "ましたか。", "か。")
		body = strings.ReplaceAll(body, "を見てください。", "をチェックしてください。")
	}
	for i := range 20 {
		var b strings.Builder
		b.WriteString(strings.Replace(head, "id: jp-test-general", fmt.Sprintf("id: jp-test-%d", i), 1))
		b.WriteString("sections:\n")
		for j := range 5 { // 5 x 13 questions
			b.WriteString(strings.ReplaceAll(body, "GEN-", fmt.Sprintf("G%c-", 'A'+j)))
		}
		texts = append(texts, b.String())
	}
	return texts
}

func lintAll(t testing.TB, texts []string, reg *checklist.Register) (problems int) {
	for i, text := range texts {
		c, err := checklist.Parse(fmt.Sprintf("%d.yaml", i), []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		problems += len(lint.Check(c, reg))
	}
	return problems
}

// BenchmarkLintTwenty reads and lints 20 checklists of 65 questions; the aim is a second.
func BenchmarkLintTwenty(b *testing.B) {
	reg := testLaw(b)
	for _, spoilt := range []bool{false, true} {
		texts := twenty(b, spoilt)
		b.Run(map[bool]string{false: "good", true: "spoilt"}[spoilt], func(b *testing.B) {
			for b.Loop() {
				lintAll(b, texts, reg)
			}
		})
	}
}
