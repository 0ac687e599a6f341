package main

import (
	_ "embed"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) sampleCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "sample DIR",
		Short:   a.Tr(words.SampleShort),
		Example: "  tenken sample 見本",
		Args:    a.Exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.sample(args[0]) },
	}
}

//go:embed sample.yaml
var sampleText []byte

// sampleStory is what sample.yaml says of an invented clinic: every question is
// answered はい but for those named.
type sampleStory struct {
	Guideline    string            `yaml:"guideline"`
	Organisation checklist.Text    `yaml:"organisation"`
	By           checklist.Text    `yaml:"by"`
	Facts        map[string]string `yaml:"facts"`
	Answers      []struct {
		Q      string                          `yaml:"q"`
		Fields map[assess.Field]checklist.Text `yaml:"fields"`
	} `yaml:"answers"`
	Open []string `yaml:"open"` // left unanswered
}

func (a *app) sample(dir string) error {
	var story sampleStory
	if err := yaml.Unmarshal(sampleText, &story); err != nil {
		return err
	}
	events, err := a.sampleEvents(story)
	if err != nil {
		return err
	}
	if err := shell.MakeFolder(dir, 0o755); err != nil {
		return err
	}
	path := filepath.Join(dir, a.Tr(words.SampleFile)+store.Extension)
	book := filepath.Join(dir, a.Tr(words.SampleReport)+".xlsx")
	return shell.Together([]string{path, book}, func(i int) error {
		if i == 1 {
			return a.sampleReport(path, book)
		}
		if err := a.Create(path, events); err != nil {
			return err
		}
		a.Note(words.Made, path)
		return nil
	})
}

// sampleEvents tells the story as events, a few minutes apart.
func (a *app) sampleEvents(story sampleStory) ([]assess.Event, error) {
	list, err := a.Compose([]string{story.Guideline})
	if err != nil {
		return nil, err
	}
	at := a.Now().Add(-3 * time.Hour)
	teller := a.aside(func(sh *shell.Shell) {
		sh.By = story.By.In(a.Lang)
		sh.Now = func() time.Time { at = at.Add(2 * time.Minute); return at }
	})
	events, err := teller.Begin(list, assess.Begin{Organisation: story.Organisation.In(a.Lang)},
		shell.SettledBy(list, story.Facts, nil))
	if err != nil {
		return nil, err
	}
	as, err := assess.Fold(events)
	if err != nil {
		return nil, err
	}
	session := teller.Session(list, as, assess.FromCommand)
	for _, change := range story.changes(session, a.Lang) {
		e, err := session.Answer(change)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// changes are the answers of the story to what is asked, in order.
func (story sampleStory) changes(s *assess.Session, lang checklist.Lang) []assess.Change {
	told := map[string]map[assess.Field]string{}
	for _, ans := range story.Answers {
		told[ans.Q] = map[assess.Field]string{}
		for f, v := range ans.Fields {
			told[ans.Q][f] = v.In(lang)
		}
	}
	for _, q := range story.Open {
		told[q] = nil
	}
	var changes []assess.Change
	for _, q := range s.Asked() {
		fields, ok := told[q.ID]
		if !ok {
			fields = map[assess.Field]string{assess.FieldStatus: assess.Yes.String()}
		}
		if len(fields) > 0 {
			changes = append(changes, assess.Change{Q: q.ID, Rev: q.Rev, Fields: fields})
		}
	}
	return changes
}

func (a *app) sampleReport(path, book string) error {
	o, err := a.Open(path, store.ReadOnly)
	if err != nil {
		return err
	}
	defer o.Close()
	in, err := a.reportInput(o)
	if err != nil {
		return err
	}
	return a.WriteFile(book, false, func(w io.Writer) error { return report.WriteGap(w, in) })
}
