package form

import (
	"strings"

	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
)

// Parse reads a mapping strictly: the error is [checklist.Problems], all of them.
func Parse(name string, raw []byte) (*Form, error) {
	x, root := checklist.ReadYAML(name, raw)
	if root == nil {
		return nil, x.Problems()
	}
	r := reader{x}
	f := r.form(root)
	if root.Kind == yaml.MappingNode {
		relate(x, f)
	}
	if err := x.Problems(); err != nil {
		return nil, err
	}
	f.File, f.Raw = name, raw
	return f, nil
}

// reader gives the nodes of a mapping their meaning.
type reader struct{ *checklist.Reader }

func (r reader) form(n *yaml.Node) *Form {
	f := &Form{Pos: r.Pos(n)}
	var schema string
	r.Mapping(n, wTheForm,
		r.Needs("schema", r.Word("schema", &schema, Schema)),
		r.Needs("id", r.ID("id", &f.ID)),
		r.Needs("title", r.Text("title", &f.Title)),
		r.Needs("lists", r.Some("lists", func(n *yaml.Node) { f.Lists = append(f.Lists, r.list(n)) })),
		r.Needs("blank", func(n *yaml.Node) { f.Blank = r.blank(n) }),
		r.May("fields", r.Some("fields", func(n *yaml.Node) { f.Fields = append(f.Fields, r.field(n)) })),
		r.Needs("rows", func(n *yaml.Node) { f.Tables = r.tables(n) }),
		r.Needs("questions", func(n *yaml.Node) { f.Items = r.items(n) }))
	return f
}

func (r reader) list(n *yaml.Node) checklist.Ref {
	x := checklist.Ref{Pos: r.Pos(n)}
	r.Mapping(n, wTheList,
		r.Needs("id", r.ID("id", &x.ID)),
		r.Needs("serial", r.Number("serial", 1, 1_000_000, &x.Serial)))
	return x
}

func (r reader) blank(n *yaml.Node) (b Blank) {
	r.Mapping(n, wTheBlank,
		r.May("sha256", r.digest(&b.SHA256)),
		r.May("name", r.Line("name", &b.Name)),
		r.May("page", r.URL(&b.Page)))
	return b
}

func (r reader) digest(into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.Line("sha256", into)(n)
		if *into != "" && !checklist.IsDigest(*into) {
			r.Fail(n, "wrong-digest", wNoDigest.With(checklist.Quoted(*into)), wWriteDigest)
		}
	}
}

func (r reader) field(n *yaml.Node) Field {
	f := Field{Pos: r.Pos(n), As: AsDate}
	var value, as string
	r.Mapping(n, wTheField,
		r.Needs("cell", r.place(&f.Place)),
		r.Needs("value", r.Word("value", &value, string(Organisation), string(Today), string(PreparedBy))),
		r.May("as", r.as(&as)))
	if f.Value = Value(value); as != "" {
		f.As = As(as)
		if f.Value != Today && f.Value != "" {
			r.Fail(n, "as-without-day", wAsWithoutDay, wRemoveAs)
		}
	}
	return f
}

func (r reader) as(into *string) func(*yaml.Node) {
	return r.Word("as", into, string(AsDate), string(AsISO), string(AsWareki))
}

var aCell = checklist.Pattern(`^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$`)

// place reads 表紙!C4; the name of a sheet may be in single quotes as in Excel.
func (r reader) place(into *Place) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var s string
		r.Line("cell", &s)(n)
		if s == "" {
			return
		}
		at := strings.LastIndex(s, "!")
		if at > 0 {
			into.Sheet = strings.ReplaceAll(strings.Trim(s[:at], "'"), "''", "'")
			into.Cell = strings.ReplaceAll(s[at+1:], "$", "")
		}
		if _, _, err := excelize.CellNameToCoordinates(into.Cell); err != nil || into.Sheet == "" ||
			!aCell().MatchString(into.Cell) {
			r.Fail(n, "wrong-cell", wNoCell.With(checklist.Quoted(s)), wWriteCell)
		}
	}
}

func (r reader) tables(n *yaml.Node) (all []Table) {
	if n.Kind == yaml.SequenceNode {
		r.Some("rows", func(n *yaml.Node) { all = append(all, r.table(n)) })(n)
		return all
	}
	return []Table{r.table(n)}
}

func (r reader) table(n *yaml.Node) Table {
	t := Table{Pos: r.Pos(n)}
	r.Mapping(n, wTheTable,
		r.Needs("sheet", r.Line("sheet", &t.Sheet)),
		r.Needs("key", func(n *yaml.Node) { t.Key = r.key(n) }),
		r.Needs("answer", func(n *yaml.Node) { t.Answer, t.Words = r.answer(n) }),
		r.May("note", func(n *yaml.Node) { t.Note = r.note(n) }),
		r.May("due", func(n *yaml.Node) { t.Due = r.due(n) }),
		r.May("answered", func(n *yaml.Node) {
			t.Said = &DateColumn{As: AsDate}
			r.dateColumn(n, t.Said)
		}))
	return t
}

func (r reader) column(into *Column) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var s string
		r.Line("column", &s)(n)
		if _, err := excelize.ColumnNameToNumber(s); s != "" && (err != nil || s != strings.ToUpper(s)) {
			r.Fail(n, "wrong-column", wNoColumn.With(checklist.Quoted(s)), wWriteColumn)
		}
		*into = Column(s)
	}
}

func (r reader) key(n *yaml.Node) Key {
	k := Key{Form: "{n}"}
	r.Mapping(n, wTheKey, r.Needs("column", r.column(&k.Column)), r.May("form", func(n *yaml.Node) {
		r.Line("form", &k.Form)(n)
		if at := strings.Index(k.Form, "*"); strings.Count(k.Form, "{n}") != 1 || at >= 0 && at != len(k.Form)-1 {
			r.Fail(n, "wrong-key-form", wNoKeyForm.With(checklist.Quoted(k.Form)), wWriteKeyForm)
		}
	}))
	return k
}

func (r reader) answer(n *yaml.Node) (c Column, words map[assess.Status]string) {
	words = map[assess.Status]string{}
	word := func(s assess.Status) checklist.Key {
		return r.May(s.String(), func(n *yaml.Node) {
			var w string
			r.Line(s.String(), &w)(n)
			words[s] = w
		})
	}
	r.Mapping(n, wTheAnswer,
		r.Needs("column", r.column(&c)),
		r.Needs("words", func(n *yaml.Node) {
			r.Mapping(n, wTheWords, word(assess.Yes), word(assess.Partly), word(assess.No), word(assess.Unknown),
				word(assess.NotApplicable))
			if len(words) == 0 {
				r.Fail(n, "no-words", wNoWords, wWriteWords)
			}
		}))
	return c, words
}

// cellMost is the most characters of a cell.
const cellMost = 32_767

func (r reader) note(n *yaml.Node) *Note {
	x := &Note{Most: cellMost}
	r.Mapping(n, wTheNote,
		r.Needs("column", r.column(&x.Column)),
		r.Needs("from", r.Some("from", func(n *yaml.Node) {
			var f string
			r.Word("from", &f, string(assess.FieldNote), string(assess.FieldEvidence), string(assess.FieldReason),
				string(assess.FieldAction), string(assess.FieldOwner))(n)
			x.From = append(x.From, assess.Field(f))
		})),
		r.May("most", r.Number("most", 1, cellMost, &x.Most)))
	return x
}

func (r reader) dateColumn(n *yaml.Node, d *DateColumn, more ...checklist.Key) {
	as := string(d.As)
	r.Mapping(n, wTheDays, append(more, r.Needs("column", r.column(&d.Column)), r.May("as", r.as(&as)))...)
	d.As = As(as)
}

func (r reader) due(n *yaml.Node) *Due {
	d := &Due{DateColumn: DateColumn{As: AsDate}}
	r.dateColumn(n, &d.DateColumn,
		r.Needs("when", r.Some("when", func(n *yaml.Node) {
			var s string
			r.Word("when", &s, assess.Partly.String(), assess.No.String(), assess.Unknown.String())(n)
			if st, err := assess.ParseStatus(s); err == nil {
				d.When = append(d.When, st)
			}
		})),
		r.May("before", r.Date("before", &d.Before)))
	return d
}

// items reads {id: how, ...}; the bounds of the reader refuse an id twice.
func (r reader) items(n *yaml.Node) (all []Item) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		r.Fail(n, "not-a-mapping", wQuestionsAreMapping, wWriteQuestions)
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Kind == yaml.ScalarNode {
			all = append(all, r.item(n.Content[i], n.Content[i+1]))
		}
	}
	return all
}

func (r reader) item(key, n *yaml.Node) Item {
	it := Item{Pos: r.Pos(key), How: Ask, Relation: checklist.EqualTo}
	r.Line("questions", &it.Key)(key)
	if n.Kind == yaml.ScalarNode {
		var ask string
		r.Word(it.Key, &ask, string(Ask))(n)
		return it
	}
	ways := 0
	way := func(how How, read func(*yaml.Node)) checklist.Key {
		return r.May(string(how), func(n *yaml.Node) {
			ways++
			it.How = how
			read(n)
		})
	}
	one := func(n *yaml.Node) {
		var id string
		r.ID("take", &id)(n)
		it.Questions = append(it.Questions, id)
	}
	relation := string(checklist.EqualTo)
	r.Mapping(n, wTheItem.With(checklist.Quoted(it.Key)),
		way(Take, one), way(WorstOf, r.Some(string(WorstOf), one)), way(AllOf, r.Some(string(AllOf), one)),
		r.May("relation", r.Word("relation", &relation, string(checklist.EqualTo), string(checklist.EquivalentTo),
			string(checklist.SupersetOf), string(checklist.SubsetOf), string(checklist.IntersectsWith))),
		r.May("row", r.Number("row", 1, mostRows, &it.Row)))
	if it.Relation = checklist.Relation(relation); n.Kind == yaml.MappingNode && ways != 1 {
		r.Fail(n, "one-way", wOneWay.With(checklist.Quoted(it.Key)), wWriteOneWay)
	}
	return it
}
