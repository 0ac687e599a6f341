package returns

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tenken/checklist"
)

// CampaignSchema is the value of the member `schema` of a campaign.
const CampaignSchema = "tenken/campaign/v1"

// CampaignFile is the name of the file in a pack of kind campaign that says what
// is asked for; the texts of its lists, parents too, lie beside it as ID.yaml.
const CampaignFile = "campaign.json"

// Bounds of the smallest group of which a number may be published. Three is the
// least by which nobody in a group learns what the one other answered; ten is the
// rule of the NDB guideline of 厚生労働省.
const (
	LeastMinimum   = 3
	DefaultMinimum = 10
)

// Identify says whether a return tells who sent it.
type Identify string

// The two ways: an anonymous return, or a report under the corporate number.
const (
	IdentifyNone Identify = "none"
	ByNumber     Identify = "corporate-number"
)

// Campaign is what somebody asks many businesses for.
type Campaign struct {
	Schema   string         `json:"schema"`
	ID       string         `json:"id"` // [A-Za-z0-9._-], at most 64
	Title    checklist.Text `json:"title"`
	Lists    []ListRef      `json:"lists"` // what is to be answered; the first names the rows
	Ask      []Part         `json:"ask"`   // of sector, size and pref
	Identify Identify       `json:"identify"`
	Deadline checklist.Date `json:"deadline,omitempty"`
	Minimum  int            `json:"minimum"`      // the smallest group that may be told of
	To       string         `json:"to,omitempty"` // age recipient; empty: returns may go in the clear
}

// ListRef names one edition of a list.
type ListRef struct {
	ID     string `json:"id"`
	Serial int    `json:"serial"`
}

// token is the form of every value in a return, its rows and the cube, so that no
// quoting exists in any of them.
var token = checklist.Pattern(`^[A-Za-z0-9._-]{1,64}$`)

// ParseCampaign reads a campaign strictly: an unknown member, a missing or a wrong
// value is an error that is a [Refusal].
func ParseCampaign(raw []byte) (*Campaign, error) {
	if slip := checklist.SlipOf(string(raw)); slip != nil {
		return nil, refuse("campaign", wCampaignForm, slip.Line)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var c Campaign
	if err := d.Decode(&c); err != nil {
		return nil, unreadable(raw, err)
	}
	if _, err := d.Token(); err == nil {
		return nil, refuse("campaign", wCampaignTwice)
	}
	return &c, c.Check()
}

// unreadable says in both languages what the decoder says in English.
func unreadable(raw []byte, err error) error {
	switch key, wrong, line := Unread(raw, err); {
	case key != "":
		return refuse("campaign", wCampaignUnknown, key)
	case wrong != "":
		return refuse("campaign", wCampaignMember, wrong)
	default:
		return refuse("campaign", wCampaignForm, line)
	}
}

// Unread says of JSON that could not be decoded what a person needs to find the
// fault, for the decoder tells it in English: a key that nobody knows, else the
// member that holds something else, else the line, from 1.
func Unread(raw []byte, err error) (unknown, wrong string, line int) {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return checklist.Visible(strings.Trim(name, `"`)), "", 0
	}
	switch {
	case errors.As(err, &kind):
		return "", cmp.Or(kind.Field, "{ }"), 0
	case errors.As(err, &syntax):
		raw = raw[:min(max(int(syntax.Offset)-1, 0), len(raw))] // the offset is after the fault
	}
	return "", "", bytes.Count(raw, []byte("\n")) + 1
}

// Check says what is wrong with a campaign; the error is a [Refusal].
func (c *Campaign) Check() error {
	bad := func(what string) error { return refuse("campaign", wCampaignMember, what) }
	switch {
	case c.Schema != CampaignSchema:
		return bad("schema")
	case !token().MatchString(c.ID):
		return bad("id")
	case c.Title.IsZero():
		return bad("title")
	case len(c.Lists) == 0 || slices.ContainsFunc(c.Lists, func(l ListRef) bool {
		return !checklist.IsID(l.ID) || l.Serial < 1
	}), twice(c.Lists, func(l ListRef) string { return l.ID }):
		return bad("lists")
	case slices.ContainsFunc(c.Ask, func(p Part) bool { return !slices.Contains(Parts[:], p) }),
		twice(c.Ask, func(p Part) Part { return p }):
		return bad("ask")
	case c.Identify != IdentifyNone && c.Identify != ByNumber:
		return bad("identify")
	case c.Deadline != "" && !c.Deadline.Valid():
		return bad("deadline")
	case c.Minimum < LeastMinimum:
		return refuse("minimum", wCampaignMinimum, LeastMinimum)
	case c.Identify == ByNumber && c.To == "":
		return refuse("to", wCampaignTo)
	}
	return nil
}

// twice says whether two items have one key.
func twice[T any, K comparable](all []T, key func(T) K) bool {
	seen := map[K]bool{}
	for _, x := range all {
		seen[key(x)] = true
	}
	return len(seen) < len(all)
}

// Encode writes the campaign as its file, the same bytes for the same campaign.
func (c *Campaign) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c); err != nil {
		return nil, fmt.Errorf("write campaign: %w", err)
	}
	return b.Bytes(), nil
}

// Asks says whether the campaign asks for a part.
func (c *Campaign) Asks(p Part) bool { return slices.Contains(c.Ask, p) }
