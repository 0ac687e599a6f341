package checklist

import (
	_ "embed"
	"regexp"
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

// Skeleton is the text of a new checklist in the form an author begins with:
// comments in both languages and ten questions, with the mark [FillIn] wherever
// something has to be written. It can be loaded as it is, and lint finds nothing
// in it but the marks and missing English.
//
// name is what the author calls it, for example the name of its folder; ids are
// made from it. today is the day from which the dates count. waiting are the ids
// of checklists that do not exist yet, but for which the register has duties: an
// author who writes one of them should take its id.
func Skeleton(name string, today time.Time, waiting ...string) []byte {
	id := skeletonID(name)
	return []byte(strings.NewReplacer(
		"{{schema}}", SchemaURL,
		"{{waiting}}", waitingFor(waiting),
		"{{id}}", id,
		"{{prefix}}", skeletonPrefix(id),
		"{{edition}}", today.Format("2006-01"),
		"{{as_of}}", string(DateOf(today)),
		"{{review_by}}", string(DateOf(today.AddDate(1, 0, 0))),
	).Replace(skeleton))
}

// waitingFor is the comment on ids that the register waits for, or nothing.
func waitingFor(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return "# 登録簿に義務の一覧がある id です。この分野なら、そのまま使います（tenken coverage が、問うていない義務を示します）: " +
		strings.Join(ids, ", ") + "\n" +
		"# The register has duties for these ids; take one of them if it is your sector.\n"
}

var notInID = regexp.MustCompile(`[^a-z0-9]+`)

// skeletonID makes an id of a name; a Japanese one leaves nothing to make it of.
func skeletonID(name string) string {
	id := strings.Trim(notInID.ReplaceAllString(strings.ToLower(name), "-"), "-")
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
