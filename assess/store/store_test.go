package store_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// at is a moment of the stories told here.
var at = time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("", 9*3600))

// maker makes events with numbers and ids in turn.
type maker struct {
	n   int // number of the next event
	ids int // added to its id
}

func (m *maker) now() time.Time { return at }

func (m *maker) event(kind assess.Kind) assess.Event {
	e := assess.Event{N: m.n, ID: fmt.Sprintf("%016x", 0xabc0000+m.ids+m.n),
		T: at.Add(time.Duration(m.n) * time.Minute), By: "佐藤", Kind: kind}
	m.n++
	return e
}

func (m *maker) begin() assess.Event {
	e := m.event(assess.KindBegin)
	e.Begin = &assess.Begin{Format: 1, Organisation: "みなと医院", Program: "v0"}
	return e
}

// continued is the begin event of a file that goes on where another ended.
func (m *maker) continued() assess.Event {
	e := m.begin()
	e.Begin.Business, e.Begin.BusinessKey, e.Begin.Follows = "clinic", strings.Repeat("0f", 16),
		strings.Repeat("ab", 32)
	return e
}

// listText is the text of a checklist, as far as a file looks into it.
func listText(id string, serial int, below string) string {
	return fmt.Sprintf("schema: tenken/checklist/v1\nid: %s\nedition: \"2026\"\nserial: %d\nas_of: 2026-07-20\n"+
		"review_by: 2027-01-17\ntitle: {ja: 点検, en: check}\npublisher: {ja: 試, en: test}\nsections:\n%s\n", id, serial,
		below)
}

// list chooses a checklist, the first edition unless below says otherwise.
func (m *maker) list(id, below string) assess.Event {
	e := m.event(assess.KindChecklist)
	text := listText(id, 1, below)
	e.Checklist = &assess.ChecklistText{ID: id, Serial: 1, SHA256: digest(text), Text: text}
	return e
}

func (m *maker) fact(id, value string) assess.Event {
	e := m.event(assess.KindFact)
	e.Facts = []assess.FactValue{{ID: id, Value: value}}
	return e
}

func (m *maker) answer(q string, kv ...string) assess.Event {
	e := m.event(assess.KindAnswer)
	c := assess.Change{Q: q, Rev: 1, Fields: map[assess.Field]string{}}
	for i := 0; i < len(kv); i += 2 {
		c.Fields[assess.Field(kv[i])] = kv[i+1]
	}
	e.Answers, e.From = []assess.Change{c}, assess.FromKeys
	return e
}

func (m *maker) rename(org, business string) assess.Event {
	e := m.event(assess.KindRename)
	e.Rename = &assess.Rename{Organisation: org, Business: business}
	return e
}

func (m *maker) asOf(day checklist.Date) assess.Event {
	e := m.event(assess.KindAsOf)
	e.AsOf = day
	return e
}

func (m *maker) drop(list string) assess.Event {
	e := m.event(assess.KindDrop)
	e.Drop = list
	return e
}

// brought is what a workbook brought: answers and facts in one event.
func (m *maker) brought(source string, facts []assess.FactValue, answers ...assess.Change) assess.Event {
	e := m.event(assess.KindAnswer)
	e.Facts, e.Answers, e.From, e.Source = facts, answers, assess.FromWorkbook, source
	return e
}

// review is a reviewer's word on the answer that an event gave.
func (m *maker) review(q, of string, verdict assess.ReviewVerdict, note string) assess.Event {
	e := m.event(assess.KindReview)
	e.By, e.Review = "山田", []assess.Review{{Q: q, Rev: 1, Of: of, Verdict: verdict, Note: note}}
	return e
}

// sign signs what stands under the sum head.
func (m *maker) sign(role assess.Role, head, note string) assess.Event {
	e := m.event(assess.KindSign)
	e.Sign = &assess.Sign{Role: role, Head: head, Name: "税理士 山田", Note: note}
	return e
}

// evidence names a document that is fresh for a year.
func (m *maker) evidence(q, name string) assess.Event {
	e := m.event(assess.KindEvidence)
	e.Evidence = []assess.EvidenceItem{{Q: q, Name: name, SHA256: digest(name), Bytes: 51234, Effective: "2026-04-01",
		Shelf: "P1Y", Where: "規程/" + name, Note: "毎年見直す"}}
	return e
}

func (m *maker) assign(q, who string) assess.Event {
	e := m.event(assess.KindAssign)
	e.Assign = []assess.Assignment{{Q: q, Who: who}}
	return e
}

func (m *maker) returned(revision int) assess.Event {
	e := m.event(assess.KindReturn)
	e.Return = &assess.Returned{Campaign: "mhlw-2027", Return: strings.Repeat("1c", 16), Revision: revision,
		Sector: "P", Pref: "13", SHA256: digest("return")}
	return e
}

func (m *maker) undo(of string) assess.Event {
	e := m.event(assess.KindUndo)
	e.Of = of
	return e
}

// carry moves to serial 2 of a list: one answer carried, one asked, one archived.
func (m *maker) carry(id, text string) assess.Event {
	e := m.event(assess.KindCarry)
	old := func(q, status string) []assess.FormerAnswer {
		return []assess.FormerAnswer{{Q: q, Rev: 1, Fields: map[assess.Field]string{"status": status, "note": "台帳"}}}
	}
	text = listText(id, 2, text)
	e.Carry = &assess.Carry{
		Lists:    []assess.ChecklistText{{ID: id, Serial: 2, SHA256: digest(text), Text: text}},
		FromHead: strings.Repeat("cd", 32),
		From:     []assess.ListRef{{ID: id, Serial: 1, SHA256: strings.Repeat("ef", 32)}},
		Facts:    []assess.FactValue{{ID: "staff", Value: ""}, {ID: "staff-band", Value: "up-to-20"}},
		Set: []assess.CarriedAnswer{
			{Q: "GEN-01-01", Rev: 1, State: assess.Carried, Old: old("GEN-01-01", "yes"),
				Fields: map[assess.Field]string{"status": "yes", "note": "台帳"}},
			{Q: "GEN-01-07", Rev: 2, State: assess.AskedAnew, Old: old("GEN-01-02", "partly"),
				Fields: map[assess.Field]string{}},
		},
		Archived: old("GEN-01-03", "no"),
	}
	e.Carry.Counts.Old.Total, e.Carry.Counts.Old.Carried, e.Carry.Counts.Old.Review, e.Carry.Counts.Old.Archived = 3,
		1, 1, 1
	e.Carry.Counts.New.Total, e.Carry.Counts.New.Carried, e.Carry.Counts.New.Ask = 2, 1, 1
	return e
}

// story is a small assessment with every kind of event that a user makes.
func (m *maker) story() []assess.Event {
	ev := []assess.Event{m.begin(), m.list("jp-appi-general", "# x"), m.fact("outsources", "yes")}
	ev = append(ev, m.answer("GEN-01-01", "status", "yes", "note", "受付に「掲示」\nしている\t\\ \"引用\""))
	ev = append(ev, m.answer("GEN-01-01", "note", ""))
	return append(ev, m.undo(ev[4].ID))
}

func TestEveryKindOfEventComesBackAsItWasWritten(t *testing.T) {
	m := &maker{}
	path := filepath.Join(folder(t), "みなと 医院.tenken")
	events := m.story()
	f, err := store.Create(path, events, store.Options{Owner: "佐藤"})
	if err != nil {
		t.Fatal(err)
	}
	more := []assess.Event{
		m.answer("GEN-01-02", "status", "na", "reason", "委託していない", "due", "2026-12-01"), m.fact("staff", "unknown"),
		m.rename("みなと内科", ""), m.rename("", "dental-clinic"), m.asOf("2027-04-01"), m.drop("jp-appi-general"),
		m.brought("回答 1.xlsx", []assess.FactValue{{ID: "staff", Value: "over-100"}},
			assess.Change{Q: "GEN-01-01", Rev: 2, Fields: map[assess.Field]string{"status": "no"}}),
		m.carry("jp-appi-general", "# newer"),
		m.brought("前提だけ.xlsx", []assess.FactValue{{ID: "staff", Value: ""}}),
		m.review("GEN-01-01", events[3].ID, assess.ToFix, "掲示の日付を"), m.review("GEN-01-01", events[3].ID, "", ""),
		m.evidence("GEN-01-01", "規程.pdf"), m.assign("GEN-01-02", "受付"), m.assign("GEN-01-02", ""), m.returned(1),
	}
	sealed, until := m.list("jp-medical", "# sealed"), m.evidence("GEN-01-02", "契約書.pdf")
	sealed.Checklist.Seal = &assess.Seal{Manifest: "tenken pack\n\n— key\n", Keyring: []string{"ring 1\n", "ring 2\n"}}
	until.Evidence[0].Until, until.Evidence[0].Shelf = "2027-03-31", ""
	until.Evidence = append(until.Evidence, assess.EvidenceItem{Q: "GEN-01-01", Name: "規程.pdf", Where: "規程/規程.pdf"})
	more = append(more, sealed, until)
	if err := f.Append(more...); err != nil {
		t.Fatal(err)
	}
	for _, s := range []assess.Sign{{Role: assess.Prepared}, {Role: assess.Reviewed, Sig: "— key abc"},
		{Role: assess.Approved}, {Role: assess.Reopened, Note: "人数の誤り"}} {
		e := m.sign(s.Role, f.Head(), s.Note)
		e.Sign.Sig = s.Sig
		if err := f.Append(e); err != nil {
			t.Fatal(err)
		}
		more = append(more, e)
	}
	head := f.Head()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, err = store.Open(path, store.ReadOnly, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(append(events, more...), f.Events()); d != "" {
		t.Errorf("written (-) and read (+) differ:\n%s", d)
	}
	if f.Head() != head || len(head) != 64 {
		t.Errorf("head %q, was %q", f.Head(), head)
	}
	names(t, filepath.Dir(path), filepath.Base(path))
}

func TestFileOfTheNextYearNamesTheOneItContinues(t *testing.T) {
	e := (&maker{}).continued()
	f, err := store.Create(filepath.Join(folder(t), "a.tenken"), []assess.Event{e}, quick())
	if err != nil {
		t.Fatal(err)
	}
	a := folded(t, closed(t, f))
	if a.Business != "clinic" || a.BusinessKey != e.Begin.BusinessKey || a.Follows != e.Begin.Follows ||
		a.AsOf != "2026-11-24" {
		t.Errorf("read %+v", a)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	path := filepath.Join(folder(t), "a.tenken")
	if err := os.WriteFile(path, []byte("something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := store.Create(path, (&maker{}).story(), store.Options{})
	var exists *store.ExistsError
	if !errors.As(err, &exists) || !errors.Is(err, fs.ErrExist) {
		t.Fatalf("error %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "something else" {
		t.Errorf("the file now holds %q, %v", b, err)
	}
	names(t, filepath.Dir(path), "a.tenken")
}

func TestOneWriterAndTheOtherIsToldWhoAndSinceWhen(t *testing.T) {
	path := filepath.Join(folder(t), "a.tenken")
	f, err := store.Create(path, (&maker{}).story(),
		store.Options{Owner: "佐藤", Host: "受付PC", Now: func() time.Time { return at }})
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(path, store.ReadWrite, store.Options{Owner: "鈴木"})
	var locked *store.LockedError
	if !errors.As(err, &locked) {
		t.Fatalf("error %v", err)
	}
	if locked.Owner != "佐藤" || locked.Host != "受付PC" || !locked.Since.Equal(at) || locked.Path != path {
		t.Errorf("told %+v", locked)
	}
	r, err := store.Open(path, store.ReadOnly, store.Options{})
	if err != nil {
		t.Fatalf("reading beside a writer: %v", err)
	}
	if err := errors.Join(r.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	f, err = store.Open(path, store.ReadWrite, store.Options{})
	if err != nil {
		t.Fatalf("after the other closed: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// private checks that only its owner can read a file. Windows has other means:
// there a file has the rights of its folder.
func private(t *testing.T, path string) {
	t.Helper()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%s: %v, %v", path, info.Mode(), err)
	}
}

// watchedDisk looks at a new file before it gets its name.
type watchedDisk struct {
	quickDisk
	look func(path string)
}

func (d watchedDisk) Rename(from, to string) error {
	d.look(from)
	return d.quickDisk.Rename(from, to)
}

func TestFilesAreForTheirOwnerOnlyFromTheFirstMoment(t *testing.T) {
	path, looked := filepath.Join(folder(t), "a.tenken"), 0
	f, err := store.Create(path, (&maker{}).story(),
		store.Options{}.On(watchedDisk{quickDisk{store.RealDisk}, func(temp string) {
			private(t, temp)
			private(t, path+".lock")
			looked++
		}}))
	if err != nil || looked != 1 {
		t.Fatal(err, looked)
	}
	private(t, path)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestFileMayBeReadWhileAnotherGoroutineWrites(t *testing.T) {
	m := &maker{}
	f, err := store.Create(filepath.Join(folder(t), "a.tenken"), m.story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		var err error
		for range 50 {
			err = errors.Join(err, f.Append(m.fact("staff", "unknown")))
		}
		done <- err
	}()
	for running := true; running; {
		select {
		case err := <-done:
			if running = false; err != nil {
				t.Error(err)
			}
		default:
			if n := len(f.Events()); n < 6 || len(f.Head()) != 64 || len(f.Warnings()) != 0 {
				t.Errorf("%d events", n)
			}
		}
	}
	if err := f.Close(); err != nil || len(f.Events()) != 56 {
		t.Errorf("%d events, %v", len(f.Events()), err)
	}
}

// names checks what a folder holds.
func names(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
		private(t, filepath.Join(dir, e.Name()))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the folder holds (-want +got):\n%s", d)
	}
}

// folder is a new folder for one test. It is removed file by file: os.RemoveAll
// calls on Windows what Wine, where these tests run too, has not learnt yet.
func folder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "store")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		var found []string
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			found = append(found, path)
			return err
		})
		if errors.Is(err, fs.ErrNotExist) {
			return // the test removed it
		}
		for _, path := range slices.Backward(found) {
			err = errors.Join(err, os.Remove(path))
		}
		if err != nil {
			t.Error(err)
		}
	})
	return dir
}

// link makes a link, and skips the test where there are none, or where they
// cannot be told from what they lead to (Wine shows them so).
func link(t *testing.T, to, at string) {
	t.Helper()
	if !linked(to, at) {
		t.Skip("no links here")
	}
}

// linked makes a link and reports whether it can be told for one; else nothing
// is left there.
func linked(to, at string) bool {
	if err := os.Symlink(to, at); err != nil {
		return false
	}
	if info, err := os.Lstat(at); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return true
	}
	_ = os.Remove(at) // it may lead to what cannot be removed so
	return false
}
