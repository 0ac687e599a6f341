package pack

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

const manifestHead = "tenken pack v1"

// The most a pack may hold.
const (
	maxFiles = 64
	maxFile  = 1 << 20 // bytes of one file
)

// Kind is what a pack holds.
type Kind string

// The Kinds of pack.
const (
	KindChecklist Kind = "checklist" // one file, checklist.yaml
	KindCampaign  Kind = "campaign"
	KindBenchmark Kind = "benchmark"
	KindCrosswalk Kind = "crosswalk"
	KindForm      Kind = "form"
)

// ListName is the name of the only file of a pack of kind checklist.
const ListName = "checklist.yaml"

// Kinds are all kinds of pack.
var Kinds = []Kind{KindChecklist, KindCampaign, KindBenchmark, KindCrosswalk, KindForm}

// Manifest is what the keys sign: which edition this is, and the digest of each file.
type Manifest struct {
	ID        string // of the list, campaign, ...
	Serial    int    // +1 at every publication
	Kind      Kind
	Issued    checklist.Date
	ReviewBy  checklist.Date // when it should be looked at again; may be empty
	Previous  string         // digest of the manifest of the edition before; empty for the first
	Keyring   int            // under which it was signed
	KeyringIs string         // digest of its text
	Withdraws []Withdrawal
	Files     []Listed // sorted by name
}

// Withdrawal takes an earlier edition out of use. Answers given on it stay.
type Withdrawal struct {
	Serial int    `json:"serial"`
	Reason string `json:"reason"`
}

// Listed is one file of a pack.
type Listed struct {
	SHA256 string
	Bytes  int
	Name   string
}

// Text is what is signed.
func (m *Manifest) Text() string {
	var b strings.Builder
	write := func(key, value string) { fmt.Fprintf(&b, "%s %s\n", key, value) }
	b.WriteString(manifestHead + "\n")
	write("id", m.ID)
	write("serial", strconv.Itoa(m.Serial))
	write("kind", string(m.Kind))
	write("issued", string(m.Issued))
	if m.ReviewBy != "" {
		write("review-by", string(m.ReviewBy))
	}
	if m.Previous != "" {
		write("previous", m.Previous)
	}
	write("keyring", fmt.Sprintf("%d %s", m.Keyring, m.KeyringIs))
	for _, x := range m.Withdraws {
		write("withdraws", fmt.Sprintf("%d %s", x.Serial, x.Reason))
	}
	for _, f := range m.Files {
		write(f.SHA256, fmt.Sprintf("%d %s", f.Bytes, f.Name))
	}
	return b.String()
}

// parseManifest reads the text of a manifest. It is right only where writing it
// again gives the same bytes.
func parseManifest(text string) (*Manifest, error) {
	m := &Manifest{}
	lines, err := textLines(text, manifestHead, ofManifest)
	if err != nil {
		return nil, err
	}
	for _, l := range lines {
		key, value, _ := strings.Cut(l, " ")
		if !m.set(key, value) {
			return nil, fault(badText, ofManifest, key)
		}
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	if m.Text() != text {
		return nil, fault(notExact, ofManifest)
	}
	return m, nil
}

func (m *Manifest) set(key, value string) bool {
	var err error
	word, rest, _ := strings.Cut(value, " ")
	number := func(s string) (n int) { n, err = strconv.Atoi(s); return n }
	switch key {
	case "id":
		m.ID = value
	case "serial":
		m.Serial = number(value)
	case "kind":
		m.Kind = Kind(value)
	case "issued":
		m.Issued = checklist.Date(value)
	case "review-by":
		m.ReviewBy = checklist.Date(value)
	case "previous":
		m.Previous = value
	case "keyring":
		m.Keyring, m.KeyringIs = number(word), rest
	case "withdraws":
		m.Withdraws = append(m.Withdraws, Withdrawal{number(word), rest})
	default:
		m.Files = append(m.Files, Listed{key, number(word), rest})
		return err == nil && checklist.IsDigest(key)
	}
	return err == nil
}

// FileName reports whether a file of a pack may have that name: lower case,
// digits, dot, underscore and hyphen, and a name that every system can store.
func FileName(name string) bool {
	return fileForm().MatchString(name) && !device().MatchString(name) && !strings.HasSuffix(name, ".")
}

const maxSerial = 1_000_000

// check holds the rules of a manifest that its form does not say.
func (m *Manifest) check() error {
	wrong := func(key string) error { return fault(badText, ofManifest, key) }
	switch {
	case !idForm().MatchString(m.ID) || device().MatchString(m.ID): // a file is called by it
		return wrong("id")
	case m.Serial < 1 || m.Serial > maxSerial:
		return wrong("serial")
	case !slices.Contains(Kinds, m.Kind):
		return wrong("kind")
	case !m.Issued.Valid():
		return wrong("issued")
	case m.ReviewBy != "" && (!m.ReviewBy.Valid() || m.ReviewBy < m.Issued):
		return wrong("review-by")
	case m.Previous != "" && !checklist.IsDigest(m.Previous):
		return wrong("previous")
	case m.Keyring < 1 || m.Keyring > maxKeyrings || !checklist.IsDigest(m.KeyringIs):
		return wrong("keyring")
	case len(m.Files) < 1 || len(m.Files) > maxFiles:
		return fault(tooLarge, manyFiles, maxFiles)
	case m.Kind == KindChecklist && (len(m.Files) != 1 || m.Files[0].Name != ListName):
		return wrong(ListName)
	}
	for i, x := range m.Withdraws {
		if x.Serial < 1 || x.Serial >= m.Serial || !plain(x.Reason) || i > 0 && x.Serial <= m.Withdraws[i-1].Serial {
			return wrong("withdraws")
		}
	}
	for i, f := range m.Files {
		if !FileName(f.Name) || f.Bytes < 1 || f.Bytes > maxFile || i > 0 && f.Name <= m.Files[i-1].Name {
			return wrong(f.Name)
		}
	}
	return nil
}
