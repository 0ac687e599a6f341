package tui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// nameOf is what a client is called: the organisation, else its file.
func (d *desk) nameOf(r *ClientRow) string {
	if name := oneLine(r.Organisation); name != "" {
		return name
	}
	return oneLine(filepath.Base(r.Path))
}

// shared are the names that several have: their files are told too.
func shared(names []string) map[string]bool {
	times, out := map[string]int{}, map[string]bool{}
	for _, name := range names {
		times[name]++
		out[name] = times[name] > 1
	}
	return out
}

// gapped are texts in one line, those that say something.
func (d *desk) gapped(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), d.t(wGap))
}

// whyUnread says in one line why a file cannot be read, without the places of its
// faults, which only whoever repairs it needs.
func (d *desk) whyUnread(path string, why checklist.Text) string {
	stop := d.t(wStop)
	var says []string
	for _, l := range strings.Split(why.In(d.lang), "\n") {
		if l != "" && !strings.HasPrefix(l, "  ") {
			says = append(says, strings.TrimSuffix(oneLine(l), stop))
		}
	}
	if len(says) == 0 {
		return ""
	}
	return strings.ReplaceAll(strings.Join(says, d.t(wStopOn)), path, filepath.Base(path)) + stop
}

// leastName is the room, in cells, that a row keeps for the name of a client.
const leastName = 20

// clientColumn is a figure of a client; where a window is narrow those of the
// highest rank are left out first.
type clientColumn struct {
	head   checklist.Text
	rank   int
	figure bool // set to the right
	of     func(d *desk, c *assess.Client) string
}

var clientColumns = []clientColumn{
	{wColVerdict, 0, false, func(d *desk, c *assess.Client) string {
		if c.View || c.Result.Legal == nil {
			return assess.NoFigure
		}
		return c.Result.Legal.Verdict.Label(d.lang)
	}},
	{wColRate, 4, true, func(d *desk, c *assess.Client) string {
		if text := assess.FigureRate.Value(c.Result, d.lang); text != "" && !c.View {
			return text
		}
		return assess.NoFigure
	}},
	{wColOpen, 3, true, func(_ *desk, c *assess.Client) string { return fmt.Sprint(c.Result.Open) }},
	{wColOverdue, 1, true, func(_ *desk, c *assess.Client) string { return fmt.Sprint(c.Overdue) }},
	{wColNextDue, 2, true, func(d *desk, c *assess.Client) string { return d.shortDate(c.NextDue) }},
	{wColOld, 7, true, func(_ *desk, c *assess.Client) string { return fmt.Sprint(c.Old) }},
	{wColEdition, 6, true, func(_ *desk, c *assess.Client) string { return fmt.Sprint(newerEditions(c)) }},
	{wColSigned, 5, false, func(d *desk, c *assess.Client) string {
		switch {
		case c.Signed == nil:
			return d.t(wSignedNot)
		case c.Since > 0:
			return d.t(wSignedChanged)
		}
		return d.t(wSignedYes)
	}},
	{wColChanged, 8, true, func(d *desk, c *assess.Client) string { return d.shortest(checklist.DateOf(c.Changed)) }},
}

// columnWidths are the widths of clientColumns, 0 for one that is left out.
type columnWidths []int

// clientColumns are the columns that fit into that many cells, by their rank.
func (m *model) clientColumns(rows []*ClientRow, room int) columnWidths {
	widths := make(columnWidths, len(clientColumns))
	for i, col := range clientColumns {
		widths[i] = m.meter.Cells(m.t(col.head))
		for _, r := range rows {
			if r.Why.IsZero() {
				widths[i] = max(widths[i], m.meter.Cells(col.of(&m.desk, &r.Client)))
			}
		}
	}
	for rank := range clientColumns {
		i := slices.IndexFunc(clientColumns, func(c clientColumn) bool { return c.rank == rank })
		if room -= widths[i] + 1; room < 0 {
			widths[i], room = 0, room+widths[i]+1
		}
	}
	return widths
}

// line sets one text a column.
func (w columnWidths) line(m *model, of func(column int) string) string {
	var parts []string
	for i, n := range w {
		text := of(i)
		switch {
		case n == 0:
		case clientColumns[i].figure:
			parts = append(parts, spaces(n-m.meter.Cells(text))+text)
		default:
			parts = append(parts, m.meter.Pad(text, n))
		}
	}
	return strings.Join(parts, " ")
}

// clientFilter is which clients are shown.
type clientFilter struct {
	name checklist.Text
	has  func(r *ClientRow) bool
}

// clientFilters narrow the list; Tab goes through them.
var clientFilters = []clientFilter{
	{wAllClients, func(*ClientRow) bool { return true }},
	{wNeedsWork, func(r *ClientRow) bool {
		return !r.Why.IsZero() || r.Outline.Gaps() > 0 || r.Result.Open > 0 || r.ToReview > 0
	}},
	{wOverdueOnly, func(r *ClientRow) bool { return r.Overdue > 0 }},
	{wNotSigned, func(r *ClientRow) bool { return r.Why.IsZero() && (r.Signed == nil || r.Since > 0) }},
	{wNewerEdition, func(r *ClientRow) bool { return newerEditions(&r.Client) > 0 }},
}

// newerEditions is how many lists of a client have a newer edition.
func newerEditions(c *assess.Client) int {
	n := 0
	for _, l := range c.Lists {
		if l.Newest > 0 {
			n++
		}
	}
	return n
}

// readable are the clients that could be read.
func readable(rows []ClientRow) []assess.Client {
	var out []assess.Client
	for i := range rows {
		if rows[i].Why.IsZero() {
			out = append(out, rows[i].Client)
		}
	}
	return out
}

// markFormer says anew which files are followed by newer ones.
func markFormer(rows []ClientRow) {
	read := readable(rows)
	for i := range read {
		read[i].Former = false
	}
	assess.MarkFormer(read)
	n := 0
	for i := range rows {
		if rows[i].Why.IsZero() {
			rows[i].Client = read[n]
			n++
		}
	}
}

// aboutClient tells of a client what its figures do not.
func (d *desk) aboutClient(c *assess.Client) string {
	var says []string
	for _, l := range c.Lists {
		says = append(says, oneLine(l.Title.In(d.lang)+" "+l.Edition))
	}
	if c.Former {
		says = append(says, d.t(wFollowedByNewer))
	}
	if c.NextDue != "" {
		says = append(says, d.f(wNextDueIs, d.date(c.NextDue)))
	}
	if s := c.Signed; s != nil {
		says = append(says, d.f(wSignedBy, s.Role.Label(d.lang), oneLine(s.Name), d.date(checklist.DateOf(s.At))))
	}
	if c.Old > 0 {
		says = append(says, d.f(wOldDocuments, c.Old))
	}
	if n := newerEditions(c); n > 0 {
		says = append(says, d.f(wNewerEditions, n))
	}
	if !c.Changed.IsZero() {
		says = append(says, d.f(wLastChanged, d.date(checklist.DateOf(c.Changed))))
	}
	if c.ToReview > 0 {
		says = append(says, d.f(wReviewWaits, c.ToReview))
	}
	return strings.Join(says, d.t(wGap))
}

// clientele are the clients that were read so far.
type clientele struct {
	rows    []ClientRow
	changes int // of the rows so far
}

// acrossScreen shows rows made of all clients: what several of them do not meet, or
// what is due. A key and a frame ask for them several times, and of five hundred
// clients they are thousands, so they are held.
type acrossScreen struct {
	aside
	name, enter checklist.Text
	of          *clientele
	make        func(m *model) []listRow
	list        listing
	held        []listRow
	heldAs      rowsAs
}

// rowsAs is what the rows held depend on.
type rowsAs struct {
	changes, width int
	lang           checklist.Lang
}

func (s *acrossScreen) title(m *model) string { return m.t(s.name) }

func (s *acrossScreen) keys(m *model) []binding { return s.list.keys(s.rows(m), s.enter) }

func (s *acrossScreen) rows(m *model) []listRow {
	if as := (rowsAs{s.of.changes, m.column().width, m.lang}); s.held == nil || s.heldAs != as {
		s.held, s.heldAs = s.make(m), as
	}
	return s.held
}

func (s *acrossScreen) page(m *model, c column) page { return m.listPage(c, &s.list, s.rows(m)) }

// commonGaps are what several clients do not meet: what to teach once.
func (c *clientele) commonGaps(m *model, choose func(assess.CommonGap) tea.Cmd) []listRow {
	gaps, wide := assess.CommonGaps(readable(c.rows)), 10
	for _, g := range gaps {
		wide = max(wide, min(m.meter.Cells(oneLine(g.ID())), m.column().width/4))
	}
	rows := []listRow{}
	for _, g := range gaps {
		q := g.Question
		rows = append(rows, listRow{mark: m.meter.Pad(oneLine(g.ID()), wide) + " ", text: oneLine(q.Ask.In(m.lang)),
			tail: m.f(wClientsOf, g.Clients(), g.Asked), about: q.Duty.Label(m.lang),
			do: func() tea.Cmd { return choose(g) }})
	}
	return rows
}

// dues are what is due at all clients, the earliest first.
func (c *clientele) dues(m *model) []listRow {
	type due struct {
		client *ClientRow
		assess.Due
	}
	var all []due
	for i := range c.rows {
		if r := &c.rows[i]; !r.Former {
			for _, d := range r.Dues {
				all = append(all, due{r, d})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b due) int { return cmp.Compare(a.On, b.On) })
	rows := make([]listRow, 0, len(all))
	for _, d := range all {
		x := listRow{mark: m.meter.Pad(m.shortDate(d.On), 10) + " ", text: m.nameOf(d.client),
			about: m.meter.Cut(join(oneLine(d.Owner)+"  "+d.Question.ID+" "+oneLine(d.Question.Ask.In(m.lang))),
				m.column().width-13),
			do: func() tea.Cmd {
				return m.openAnd(d.client.Path, func() tea.Cmd { return m.toQuestion(d.Question.ID) })
			}}
		if d.Overdue {
			x.tail = m.t(wOverdueOnly)
		}
		rows = append(rows, x)
	}
	return rows
}
