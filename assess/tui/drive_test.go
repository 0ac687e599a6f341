package tui_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// driver types keys into a model and looks at its frames, without a terminal:
// commands run at once and their messages come back.
type driver struct {
	t    testing.TB
	m    *tui.Model
	quit bool
	late []chan tea.Msg // commands that take their time: retries, saves on a slow disk
	disk *disk          // where it is full or slow, commands are not waited for
}

func drive(t testing.TB, o tui.Options, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, m: tui.New(o)}
	d.run(d.m.Init())
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.m.Update(msg)
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	out := make(chan tea.Msg, 1)
	go func() { out <- cmd() }()
	select {
	case msg := <-out:
		d.take(msg)
	case <-time.After(d.patience()):
		d.late = append(d.late, out)
	}
}

// patience is long where a command should end soon, so that a busy machine
// breaks no story.
func (d *driver) patience() time.Duration {
	if d.disk != nil && (d.disk.full.Load() || d.disk.slow != nil) {
		return 100 * time.Millisecond
	}
	return 10 * time.Second
}

func (d *driver) take(msg tea.Msg) {
	d.t.Helper()
	switch msg := msg.(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	default:
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice { // several commands, in order
			for i := range v.Len() {
				d.run(v.Index(i).Interface().(tea.Cmd))
			}
			return
		}
		d.send(msg)
	}
}

var named = map[string]tea.Key{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"up":        {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft},
	"right": {Code: tea.KeyRight},
	"pgup":  {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome},
	"end":       {Code: tea.KeyEnd},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete}, "space": {Code: ' ', Text: " "},
	"f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4},
	"f6": {Code: tea.KeyF6},
	"f5": {Code: tea.KeyF5}, "f10": {Code: tea.KeyF10},
	"ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+k": {Code: 'k', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u',
		Mod: tea.ModCtrl},
}

// keys types a story: names of keys and characters, separated by spaces; a
// word that is neither is typed as text in one message, as an IME commits it.
func (d *driver) keys(story string) *driver {
	d.t.Helper()
	for _, word := range strings.Fields(story) {
		if k, ok := named[word]; ok {
			d.send(tea.KeyPressMsg(k))
			continue
		}
		d.typed(word)
	}
	return d
}

func (d *driver) typed(text string) {
	r := []rune(text)
	k := tea.Key{Text: text, Code: tea.KeyExtended}
	if len(r) == 1 {
		k.Code = r[0]
	}
	d.send(tea.KeyPressMsg(k))
}

func (d *driver) paste(text string) *driver {
	d.t.Helper()
	d.send(tea.PasteMsg{Content: text})
	return d
}

// frame is what is seen, without colours; the last line tells of the cursor.
func (d *driver) frame() string {
	v := d.m.View()
	text := ansi.Strip(v.Content)
	var b strings.Builder
	for _, l := range strings.Split(text, "\n") {
		b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	if v.Cursor != nil {
		fmt.Fprintf(&b, "[cursor %d,%d]\n", v.Cursor.X, v.Cursor.Y)
	}
	return b.String()
}

func (d *driver) sees(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if f := d.frame(); !strings.Contains(f, text) {
			d.t.Fatalf("no %q in the frame:\n%s", text, f)
		}
	}
	return d
}

func (d *driver) seesNot(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if f := d.frame(); strings.Contains(f, text) {
			d.t.Fatalf("%q is in the frame:\n%s", text, f)
		}
	}
	return d
}

// day is the clock of the tests: the same morning, a second an event.
func day() func() time.Time {
	t := time.Date(2026, 11, 24, 9, 0, 0, 0, time.FixedZone("JST", 9*3600))
	return func() time.Time { t = t.Add(time.Second); return t }
}

// fixtures are the lists that were read, by name: nobody changes one.
var fixtures sync.Map

func fixture(t testing.TB, names ...string) *checklist.Checklist {
	t.Helper()
	var parts []*checklist.Checklist
	for _, n := range names {
		c, ok := fixtures.Load(n)
		if !ok {
			var err error
			if c, err = checklist.Load(os.DirFS("../../checklist/testdata/fixture"), n+".yaml"); err != nil {
				t.Fatal(err)
			}
			fixtures.Store(n, c)
		}
		parts = append(parts, c.(*checklist.Checklist))
	}
	c, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// disk is where the tests save: it can be full.
type disk struct {
	saved []assess.Event
	full  atomic.Bool
	slow  chan struct{} // when set, a save waits for it

	elsewhere atomic.Bool // another disk is full too
}

func (d *disk) save(e assess.Event) error {
	if d.slow != nil {
		<-d.slow
	}
	if d.full.Load() {
		return errors.New("disk is full")
	}
	d.saved = append(d.saved, e)
	return nil
}

// rescue saves elsewhere, where there is room.
func (d *disk) rescue(all []assess.Event, folder string) (string, error) {
	if d.elsewhere.Load() {
		return "", errors.New("disk is full there too")
	}
	d.saved = all
	d.full.Store(false)
	return filepath.Join(folder, "さくら-2.tenken"), nil
}

// managed lets a workbook come back, and lists, name and file be changed.
func managed(t testing.TB, c *checklist.Checklist, s *assess.Session, org string, d *disk) *tui.Manage {
	again := func(name string) (*tui.Work, error) {
		w := newWork(t, c, name, d)
		w.New = false
		return w, nil
	}
	return &tui.Manage{
		Books: func() []string { return []string{"/home/hanako/Downloads/" + org + "-回答用.xlsx", "/tmp/別.xlsx"} },
		Read: func(path string) (*tui.Incoming, error) {
			if !strings.Contains(path, "回答用") {
				return nil, errors.New("belongs to another organisation")
			}
			q := c.Sections[0].Questions[0]
			said := []string{"no", "partly"}
			return &tui.Incoming{Source: filepath.Base(path),
				About: []checklist.Text{{JA: "回答一覧!G9：読めません", EN: "G9 cannot be read"}},
				Rows: []tui.IncomingRow{{Text: checklist.Text{JA: q.ID + " 点検結果  未回答 -> いいえ", EN: q.ID + "  no"}},
					{Text: checklist.Text{JA: q.ID + " 点検結果  はい -> 一部", EN: q.ID + "  partly"}, Conflict: true}},
				Take: func(wanted func(int) bool) (tui.Taken, error) {
					var changes []assess.Change
					for i, st := range said {
						if wanted(i) && len(changes) == 0 {
							changes = append(changes, assess.Change{Q: q.ID,
								Fields: map[assess.Field]string{assess.FieldStatus: st}})
						}
					}
					if len(changes) == 0 {
						return tui.Taken{}, nil
					}
					e, err := s.Import(filepath.Base(path), nil, changes)
					return tui.Taken{Event: e, Said: checklist.Text{JA: "取り込みました（前提 0 件、点検項目 1 件）。",
						EN: "Taken in: 0 facts, 1 questions."}}, err
				}}, nil
		},
		Lists:    []string{"common"},
		SetLists: func([]string) (*tui.Work, error) { return again(org) },
		Rename:   again,
		Delete:   func() (checklist.Text, error) { return checklist.Text{JA: "消しました", EN: "deleted"}, nil },
	}
}

// newWork is a fresh assessment of a checklist on a disk.
func newWork(t testing.TB, c *checklist.Checklist, org string, d *disk) *tui.Work {
	t.Helper()
	n, clock := 0, day()
	id := func() string { n++; return fmt.Sprintf("%016x", n) }
	a, err := assess.Fold([]assess.Event{{ID: id(), T: clock(), Kind: assess.KindBegin,
		Begin: &assess.Begin{Format: 1, Organisation: org}}})
	if err != nil {
		t.Fatal(err)
	}
	s := assess.NewSession(c, a, assess.SessionOptions{By: "hanako", Now: clock, NewID: id})
	return &tui.Work{
		Manage:  managed(t, c, s, org, d),
		Session: s, Path: "さくら.tenken", New: true, Save: d.save, Rescue: d.rescue,
		Exports: []tui.Export{
			{Name: checklist.Text{JA: "Excel の報告書", EN: "Excel report"}, About: checklist.Text{JA: "点検結果と改善計画です。",
				EN: "The result and the plan."}, Quick: true,
				Write: func(checklist.Lang) (string, error) {
					return "/home/hanako/書類/tenken/さくら歯科医院.xlsx", nil
				}},
			{Name: checklist.Text{JA: "CSV", EN: "CSV"}, Write: func(checklist.Lang) (string, error) {
				return "",
					errors.New("workbook is open in Excel")
			}},
		},
	}
}

// resumed is an assessment some days old, with its facts stated and answers
// given, each as ID=status.
func resumed(t testing.TB, c *checklist.Checklist, org string, d *disk, said ...string) *tui.Work {
	t.Helper()
	clock := day()
	old := func() time.Time { return clock().AddDate(0, 0, -4) }
	n := 0x1000
	id := func() string { n++; return fmt.Sprintf("%016x", n) }
	a, err := assess.Fold(assess.Start(assess.Begin{Format: 1, Organisation: org}, nil, "taro", old, id))
	if err != nil {
		t.Fatal(err)
	}
	s := assess.NewSession(c, a, assess.SessionOptions{By: "taro", Now: old, NewID: id})
	must := func(_ assess.Event, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range c.Facts {
		values := f.Values()
		v := values[0]
		if len(f.Options) > 0 {
			v = values[len(values)-1]
		}
		must(s.State(assess.FactValue{ID: f.ID, Value: v}))
	}
	for _, x := range said {
		q, name, _ := strings.Cut(x, "=")
		st, err := assess.ParseStatus(name)
		if err == nil {
			err = s.Jump(q)
		}
		must(assess.Event{}, err)
		must(s.Say(st, ""))
	}
	w := newWork(t, c, org, d)
	w.New = false
	later := func() time.Time { return clock().Add(time.Hour) } // than the sitting began
	w.Session = assess.NewSession(c, s.Assessment(), assess.SessionOptions{By: "hanako", Now: later, NewID: id})
	return w
}

// clinic are the options of a whole program with the fixture checklists.
func clinic(t testing.TB, lang checklist.Lang, d *disk) tui.Options {
	t.Helper()
	both := fixture(t, "common", "sector")
	return tui.Options{Lang: lang, Now: day(), Home: tui.Home{
		Place: checklist.Text{JA: "書類の tenken フォルダー", EN: "the folder tenken in Documents"},
		List: func() ([]tui.Entry, error) {
			return []tui.Entry{
				{Path: "yamada.tenken", Organisation: "やまだ内科", Title: both.Title, Answered: 5, Of: 8,
					Changed: time.Date(2026, 9, 3, 0, 0, 0, 0, time.UTC)},
				{Path: "suzuki.tenken", Organisation: "すずき整形外科", Title: both.Title,
					Note: checklist.Text{JA: "ほかの人が使っています", EN: "in use by another"}},
			}, nil
		},
		Sectors: func() ([]tui.Sector, error) {
			return []tui.Sector{
				{ID: "common", Title: checklist.Text{JA: "共通", EN: "Common"}, Publisher: both.Publisher,
					Edition: "2026-11", Questions: 6},
				{ID: "sector", Title: checklist.Text{JA: "医療・介護", EN: "Medical and care"}, Publisher: both.Publisher,
					Edition: "2026-11", Questions: 8, Words: "クリニック 歯科"},
				{ID: "own", Title: checklist.Text{JA: "会員のための点検", EN: "For members"}, Publisher: both.Publisher,
					Outside: true},
			}, nil
		},
		Businesses: kinds, Usual: []string{"common"}, Employer: []string{"own"},
		Plan: func(s tui.Start) (tui.Plan, error) {
			p := tui.Plan{Questions: 8, First: 2, Parts: []tui.PlanPart{{ID: "common", Questions: 6,
				Title: checklist.Text{JA: "共通", EN: "Common"}}}}
			if slices.Contains(s.Lists, "sector") {
				p.Parts = append(p.Parts, tui.PlanPart{ID: "sector", Questions: 2,
					Title: checklist.Text{JA: "医療・介護", EN: "Medical and care"}})
			}
			return p, nil
		},
		Create: func(s tui.Start) (*tui.Work, error) { return newWork(t, both, s.Organisation, d), nil },
		Open: func(path string) (*tui.Work, error) {
			if path == "suzuki.tenken" {
				return nil, errors.New("in use by another")
			}
			w := resumed(t, both, "やまだ内科", d, "GEN-01-01=yes", "GEN-01-02=no", "GEN-02-01=partly",
				"GEN-02-03=unknown", "GEN-03-01=yes")
			w.AsItWas = asItWas(both)
			return w, nil
		},
	}}
}

// kinds are three kinds of business.
var kinds = sync.OnceValues(func() (checklist.BusinessKinds, error) {
	return checklist.LoadBusinesses(fstest.MapFS{checklist.BusinessesFile: {Data: []byte(`schema: tenken/businesses/v1
businesses:
  - id: dental-clinic
    words: {ja: [歯科, 歯医者, デンタルクリニック], en: [dentist, dental clinic]}
    lists: [sector, own]
  - id: clinic
    words: {ja: [診療所, 医院, クリニック], en: [clinic, doctor]}
    lists: [sector, own]
  - id: online-shop
    words: {ja: [ネットショップ, 通販], en: [online shop, web store]}
    lists: [common, own]
    facts: {outsources: yes}
`)}})
})

// at opens the walk of a fresh clinic with all facts stated.
func at(t testing.TB, lang checklist.Lang, width, height int) (*driver, *disk) {
	t.Helper()
	disk := &disk{}
	d := drive(t, clinic(t, lang, disk), width, height)
	d.disk = disk
	d.keys(toAll)
	return d, disk
}
