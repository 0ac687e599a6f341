package assess

import (
	"encoding/json"
	"strings"
	"time"

	"tenken/checklist"
)

// What an office adds to answers: a reviewer's word, a signature, evidence, who
// is to answer, and that a return was sent. None of it changes the verdict.

// ReviewVerdict is a reviewer's word on one answer.
type ReviewVerdict string

// The words of a reviewer.
const (
	Accepted  ReviewVerdict = "accepted"
	ToFix     ReviewVerdict = "fix"
	ToImprove ReviewVerdict = "improve"
)

// Review is a reviewer's word on the answer to one question. A later answer to
// the question makes it stale by itself.
type Review struct {
	Q       string
	Rev     int           // of the question
	Of      string        // the id of the event that gave the answer
	Verdict ReviewVerdict // empty: what was said of the question is taken back
	Note    string
}

// Role is what a signature stands for.
type Role string

// The roles. After approved nothing is written before reopen, which gives a
// reason, as 監基報230 asks for late changes.
const (
	Prepared Role = "prepared"
	Reviewed Role = "reviewed"
	Approved Role = "approved"
	Reopened Role = "reopen"
)

// Sign is a signature under everything up to Head.
type Sign struct {
	Role Role
	Head string // the last sum before it, 64 hex digits
	Name string
	Note string // the reason of a reopening; else may be empty
	Sig  string // a signed note over [Sign.Statement], or empty
}

// Statement is what a key signs: the role, the sum, the name and the note, so
// that none can be put under another.
func (s Sign) Statement() string {
	var b strings.Builder
	b.WriteString("tenken/sign/v1\n")
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(struct { // four strings into memory: nothing can fail
		Role Role   `json:"role"`
		Head string `json:"head"`
		Name string `json:"name"`
		Note string `json:"note"`
	}{s.Role, s.Head, s.Name, s.Note})
	return b.String()
}

// EvidenceItem is a document that supports the answer to one question. The
// document stays where it is; the file knows its digest.
type EvidenceItem struct {
	Q         string
	Name      string
	SHA256    string // 64 hex digits; empty: the document of that name and place is withdrawn
	Bytes     int64
	Effective checklist.Date // since when the document holds; not the day it was named here
	Until     checklist.Date // the last day it counts as fresh; empty where Shelf says
	Shelf     string         // ISO 8601 duration after Effective (P1Y); empty where Until says
	Where     string         // a path or a place
	Note      string
}

// Same reports whether o is the same document under the same answer, whatever
// it holds.
func (i EvidenceItem) Same(o EvidenceItem) bool {
	return i.Q == o.Q && i.Name == o.Name && i.Where == o.Where
}

// Assignment says who is to answer a question; an empty Who takes it back.
type Assignment struct {
	Q   string
	Who string
}

// Returned notes a return that was written: which campaign, under which id, and
// what of the business was said in it.
type Returned struct {
	Campaign string
	Return   string // 32 hex digits
	Revision int
	Sector   string // may be empty, as Size and Pref
	Size     string
	Pref     string
	SHA256   string // of the line that was written
}

// Seal is what signs a checklist: the text of the signed manifest that names its
// digest, and the notes of the chain of keyrings, oldest first. It travels with
// the list, so that a signed list is signed wherever the file goes.
type Seal struct {
	Manifest string
	Keyring  []string
}

// Opinion is the reviewer's word that counts on one answer.
type Opinion struct {
	Review
	By  string
	At  time.Time
	Own bool // by who answered, 自己確認, or it is not known who answered
}

// Signature is a signature in the file.
type Signature struct {
	Sign
	N  int // of its event
	By string
	At time.Time
}

// Document is a document that supports an answer.
type Document struct {
	EvidenceItem
	By string
	At time.Time // when it was named here
}

// ReturnSent is a return that was written.
type ReturnSent struct {
	Returned
	At time.Time
}
