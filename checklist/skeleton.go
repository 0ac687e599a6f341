package checklist

import (
	"cmp"
	_ "embed"
	"strconv"
	"strings"
	"time"
)

//go:embed skeleton/checklist.yaml
var skeleton string

// FillIn marks a part of a checklist that its author has yet to write, in a
// value or in a comment; see [Skeleton].
const FillIn = "【記入】"

// SkeletonName is the name of the file that [Skeleton] writes the text of.
const SkeletonName = "checklist.yaml"

// NoParent is the parent of a list that has none.
const NoParent = "none"

// commonList is the list on which most others build.
const commonList = "jp-appi-general"

// Start is what is known of a new checklist.
type Start struct {
	Name    string    // what the author calls it, for example the name of its folder; ids are made from it
	ID      string    // of the list; empty: made of Name
	Title   string    // in Japanese; may be empty
	Sector  string    // whom it is for, in Japanese: 介護サービスの事業者; may be empty
	Parent  string    // id of the list that it builds on; empty: the common list; or [NoParent]
	Serial  int       // of the parent, at least; 0: 1
	Today   time.Time // from which the dates count
	Waiting []string  // ids of lists that do not exist yet, but for which the register has duties
}

// Skeleton is the text of a new checklist in the form an author begins with:
// comments in both languages and ten questions, with the mark [FillIn] wherever
// something has to be written. It can be loaded as it is, and lint finds nothing
// in it but the marks and missing English.
//
// What s leaves empty is marked to be filled in.
func Skeleton(s Start) []byte {
	id, mark := s.ID, ""
	if id == "" {
		id, mark = skeletonID(s.Name), " # "+FillIn+" "+wSkeletonID.JA+" "+wSkeletonID.EN
	}
	title := FillIn + wSkeletonTitle
	if s.Title != "" {
		title = strconv.Quote(Clean(s.Title))
	}
	sector := FillIn + wSkeletonFor
	if s.Sector != "" {
		sector = strconv.Quote(Clean(s.Sector))
	}
	parent := cmp.Or(s.Parent, commonList)
	extends := "extends:\n  - {id: " + parent + ", serial: " + strconv.Itoa(max(s.Serial, 1)) + "}\n"
	if parent == NoParent {
		extends = ""
	}
	return []byte(strings.NewReplacer(
		"{{schema}}", SchemaURL,
		"{{waiting}}", waitingFor(s.Waiting),
		"{{id}}", id,
		"{{id mark}}", mark,
		"{{title}}", title,
		"{{for}}", sector,
		"{{extends}}", extends,
		"{{prefix}}", skeletonPrefix(id),
		"{{edition}}", s.Today.Format("2006-01"),
		"{{as_of}}", string(DateOf(s.Today)),
		"{{review_by}}", string(DateOf(s.Today.AddDate(1, 0, 0))),
	).Replace(skeleton))
}

// waitingFor is the comment on ids that the register waits for, or nothing.
func waitingFor(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return "# " + wSkeletonWaiting.JA + ": " + strings.Join(ids, ", ") + "\n# " + wSkeletonWaiting.EN + "\n"
}

var notInID = Pattern(`[^a-z0-9]+`)

// skeletonID makes an id of a name; a Japanese one leaves nothing to make it of.
func skeletonID(name string) string {
	id := strings.Trim(notInID().ReplaceAllString(strings.ToLower(name), "-"), "-")
	switch {
	case id == "" || len(id) > maxID-len("jp-"):
		return "jp-new-guideline"
	case strings.HasPrefix(id, "jp-"):
		return id
	default:
		return "jp-" + id
	}
}

// skeletonPrefix is the beginning of the ids of questions: three letters of the id.
func skeletonPrefix(id string) string {
	letters := strings.ToUpper(strings.ReplaceAll(strings.TrimPrefix(id, "jp-"), "-", ""))
	letters = strings.TrimLeft(letters, "0123456789")
	if len(letters) < 2 {
		return "NEW"
	}
	return letters[:min(3, len(letters))]
}

//go:embed schema.json
var schemaJSON []byte

// SchemaURL is the name of the schema in a checklist's first line,
// "# yaml-language-server: $schema=...": a file beside the checklist or above it,
// because no public address exists yet. `tenken schema` prints it.
const SchemaURL = "./checklist.schema.json"

// JSONSchema is the JSON Schema (draft 2020-12) of a checklist, described in
// Japanese and English, with which editors complete and check while somebody
// types. It refuses nothing that [Parse] accepts and lint finds no error in.
// What one part of a file says about another only these two can check.
func JSONSchema() []byte { return append([]byte(nil), schemaJSON...) }
