package exchange

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"
	"time"

	"tenken/checklist"
)

// OSCAL as far as we write and read it (version 1.2.2, JSON). Member names are those
// of the schema of NIST; members left out are those that we do not have.
const oscalVersion = "1.2.2"

// ns is the namespace of our properties and parts.
const ns = "urn:tenken:oscal"

type (
	property struct {
		Name  string `json:"name"`
		NS    string `json:"ns,omitempty"`
		Value string `json:"value"`
		Class string `json:"class,omitempty"`
		Group string `json:"group,omitempty"`
	}
	link struct {
		Href string `json:"href"`
		Rel  string `json:"rel,omitempty"`
		Text string `json:"text,omitempty"`
	}
	party struct {
		UUID  string     `json:"uuid"`
		Type  string     `json:"type"`
		Name  string     `json:"name,omitempty"`
		Props []property `json:"props,omitempty"`
	}
	metadata struct {
		Title        string     `json:"title"`
		LastModified string     `json:"last-modified"`
		Version      string     `json:"version"`
		OSCAL        string     `json:"oscal-version"`
		Props        []property `json:"props,omitempty"`
		Parties      []party    `json:"parties,omitempty"`
		Remarks      string     `json:"remarks,omitempty"`
	}
	resource struct {
		UUID        string     `json:"uuid"`
		Title       string     `json:"title,omitempty"`
		Description string     `json:"description,omitempty"`
		Props       []property `json:"props,omitempty"`
		Rlinks      []link     `json:"rlinks,omitempty"`
	}
	backMatter struct {
		Resources []resource `json:"resources"`
	}
	part struct {
		ID    string     `json:"id,omitempty"`
		Name  string     `json:"name"`
		NS    string     `json:"ns,omitempty"`
		Class string     `json:"class,omitempty"`
		Title string     `json:"title,omitempty"`
		Props []property `json:"props,omitempty"`
		Prose string     `json:"prose,omitempty"`
		Parts []part     `json:"parts,omitempty"`
		Links []link     `json:"links,omitempty"`
	}
	parameter struct {
		ID     string     `json:"id"`
		Props  []property `json:"props,omitempty"`
		Label  string     `json:"label,omitempty"`
		Values []string   `json:"values,omitempty"`
		Select *struct {
			HowMany string   `json:"how-many,omitempty"`
			Choice  []string `json:"choice,omitempty"`
		} `json:"select,omitempty"`
	}
	control struct {
		ID       string      `json:"id"`
		Class    string      `json:"class,omitempty"`
		Title    string      `json:"title"`
		Params   []parameter `json:"params,omitempty"`
		Props    []property  `json:"props,omitempty"`
		Links    []link      `json:"links,omitempty"`
		Parts    []part      `json:"parts,omitempty"`
		Controls []control   `json:"controls,omitempty"`
	}
	controlGroup struct {
		ID       string         `json:"id,omitempty"`
		Class    string         `json:"class,omitempty"`
		Title    string         `json:"title"`
		Params   []parameter    `json:"params,omitempty"`
		Props    []property     `json:"props,omitempty"`
		Parts    []part         `json:"parts,omitempty"`
		Groups   []controlGroup `json:"groups,omitempty"`
		Controls []control      `json:"controls,omitempty"`
	}
	// document is how every document of OSCAL begins.
	document struct {
		UUID     string   `json:"uuid"`
		Metadata metadata `json:"metadata"`
	}
	catalog struct {
		document
		Params   []parameter    `json:"params,omitempty"`
		Groups   []controlGroup `json:"groups,omitempty"`
		Controls []control      `json:"controls,omitempty"`
		Back     *backMatter    `json:"back-matter,omitempty"`
	}
)

// writeJSON writes a document under its name, indented, as OSCAL's own are.
func writeJSON(w io.Writer, name string, document any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{name: document})
}

// props gathers the properties of one thing. A value has to be one line without
// space around it, and one that is empty is left out.
type props struct {
	list   []property
	losses *Losses
	of     string // what they are of
}

func (p *props) add(name, value string) { p.in("", name, value) }

// in adds a property of a group, so that several of one name can be told apart.
func (p *props) in(group, name, value string) {
	if value = p.losses.line(name, p.of, value); value != "" {
		p.list = append(p.list, property{Name: name, NS: ns, Value: value, Group: group})
	}
}

// json adds a value of several parts.
func (p *props) json(name string, v any) {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("exchange: texts and lists cannot fail to be JSON: " + err.Error())
	}
	p.list = append(p.list, property{Name: name, NS: ns, Value: string(raw)})
}

// propOf is the value of one of our properties; empty where it is not there.
func propOf(all []property, name string) string {
	for _, p := range all {
		if p.NS == ns && p.Name == name {
			return p.Value
		}
	}
	return ""
}

// token is an id in the form of OSCAL's tokens, which begin with a letter. Ids of
// ours begin with none of its signs, so that [untoken] takes off what was added.
func token(id string) string {
	if id != "" && '0' <= id[0] && id[0] <= '9' {
		return "_" + id
	}
	return id
}

func untoken(s string) string { return strings.TrimPrefix(s, "_") }

// stamp is a time with the offset that OSCAL wants; one that it does not know
// becomes UTC.
func stamp(t time.Time) string {
	if _, offset := t.Zone(); offset%3600 != 0 || offset < -12*3600 || offset > 14*3600 {
		t = t.UTC()
	}
	return t.Format("2006-01-02T15:04:05Z07:00")
}

// Days are told in Japan's time, the only one that this law knows.
const japan = "+09:00"

// dayStamp is the beginning of a day, endStamp its end.
func dayStamp(d checklist.Date) string { return string(d) + "T00:00:00" + japan }
func endStamp(d checklist.Date) string { return string(d) + "T23:59:59" + japan }

// fullLine is a title: one line, never empty.
func fullLine(s string) string { return cmp.Or(oneLine(s), "-") }
