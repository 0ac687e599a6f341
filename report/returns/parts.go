package returns

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"tenken/checklist"
)

// Options are the values that a part may have, in order.
func (p Part) Options() []Option {
	switch p {
	case PartSector:
		return sectorWords
	case PartSize:
		return sizeWords
	case PartRegion:
		return regionWords
	}
	return prefWords
}

// Label is what the part is called.
func (p Part) Label(lang checklist.Lang) string { return partWords[p].In(lang) }

// Name is what a value of the part is called; the value itself where it has no name.
func (p Part) Name(value string, lang checklist.Lang) string {
	switch value {
	case All:
		return wAll.In(lang)
	case Untold, "":
		return wUntold.In(lang)
	}
	if i := slices.IndexFunc(p.Options(), func(o Option) bool { return o.ID == value }); i >= 0 {
		return p.Options()[i].Name.In(lang)
	}
	return value
}

// Has says whether a part may have the value.
func (p Part) Has(value string) bool {
	return slices.ContainsFunc(p.Options(), func(o Option) bool { return o.ID == value })
}

// Find is the value that somebody means by its id, its name, of a prefecture also the
// name alone (東京), and of a size how many people there are (12, 12人); false for none.
func (p Part) Find(typed string) (string, bool) {
	typed = checklist.Fold(typed)
	for _, o := range p.Options() {
		names := []string{o.ID, o.Name.JA, o.Name.EN}
		if end, n := utf8.DecodeLastRuneInString(o.Name.JA); p == PartPref && strings.ContainsRune("都府県", end) {
			names = append(names, o.Name.JA[:len(o.Name.JA)-n])
		}
		for _, name := range names {
			if checklist.Fold(name) == typed {
				return o.ID, true
			}
		}
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(typed, "人")); err == nil && p == PartSize && n > 0 {
		i := sort.SearchInts(lastSizes[:], n)
		return sizeWords[i].ID, true
	}
	return "", false
}

// lastSizes are the most people of the sizes; there is no most of the last one.
var lastSizes = [...]int{5, 20, 50, 100, 300}

// SectorOf is the division of the Japan Standard Industrial Classification (14th
// revision) to which a group of two digits belongs; empty for none.
func SectorOf(jsic string) string {
	n, err := strconv.Atoi(jsic)
	if err != nil || n < 1 {
		return ""
	}
	for i, last := range lastGroups {
		if n <= last {
			return sectorWords[i].ID
		}
	}
	return ""
}

// lastGroups are the last groups of the divisions A to T.
var lastGroups = [...]int{2, 4, 5, 8, 32, 36, 41, 49, 61, 67, 70, 74, 77, 80, 82, 85, 87, 96, 98, 99}

// RegionOf is the region of a prefecture; what is none stays as it is.
func RegionOf(pref string) string {
	n, err := strconv.Atoi(pref)
	if err != nil || !PartPref.Has(pref) {
		return pref
	}
	for i, last := range lastPrefs {
		if n <= last {
			return regionWords[i].ID
		}
	}
	return pref
}

// lastPrefs are the last prefectures of the regions R1 to R8, of which each is a run
// in JIS X 0401.
var lastPrefs = [...]int{1, 7, 14, 23, 30, 35, 39, 47}
