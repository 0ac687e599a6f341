package cube

import (
	"strconv"

	"tenken/checklist"
)

// Share is how large a part is, told coarsely: of 30 or more in steps of 5 points
// from 5 to 95, so that "all" and "none" are never told; of fewer as one of three
// classes; of fewer than the minimum not at all.
type Share int

// The shares that are no number of percent.
const (
	Untold Share = 0
	Few    Share = 101 // under a third
	Half   Share = 102 // a third to two thirds
	Most   Share = 103 // over two thirds
)

// LeastForShares is from how many returns on shares are told in steps of 5 points,
// and quartiles at all.
const LeastForShares = 30

// coarse is the share that part is of the whole.
func coarse(part, whole, minimum int) Share {
	switch {
	case whole < max(minimum, 1):
		return Untold
	case whole >= LeastForShares:
		return Share(min(max(100*part/whole/5*5, 5), 95))
	case 3*part < whole:
		return Few
	case 3*part > 2*whole:
		return Most
	}
	return Half
}

// Percent is the lower end of the step; false for a class.
func (s Share) Percent() (int, bool) { return int(s), s >= 5 && s <= 95 }

// String is the share in files for programs.
func (s Share) String() string {
	switch s {
	case Untold:
		return ""
	case Few:
		return "few"
	case Half:
		return "half"
	case Most:
		return "most"
	}
	return strconv.Itoa(int(s))
}

// In is the share in words: 65〜70％, 95％以上, 多い.
func (s Share) In(lang checklist.Lang) string {
	switch s {
	case Untold:
		return wShareNone.In(lang)
	case Few:
		return wShareFew.In(lang)
	case Half:
		return wShareHalf.In(lang)
	case Most:
		return wShareMost.In(lang)
	case 5:
		return wShareUnder.In(lang)
	case 95:
		return wShareOver.In(lang)
	}
	return wShare.With(int(s), int(s)+5).In(lang)
}

// Middle is where the share is drawn, in percent.
func (s Share) Middle() int {
	switch s {
	case Few:
		return 17
	case Half:
		return 50
	case Most:
		return 83
	case Untold:
		return 0
	}
	return int(s) + 2
}

// Quartiles are three figures in percent: a quarter, half and three quarters of the
// returns have that or less.
type Quartiles [3]int

// quartiles are those of a histogram, by nearest rank; nil of fewer than 30.
func quartiles(histogram []int) *Quartiles {
	n := 0
	for _, count := range histogram {
		n += count
	}
	if n < LeastForShares {
		return nil
	}
	var q Quartiles
	for i := range q {
		rank, seen := ((i+1)*n+3)/4, 0
		for value, count := range histogram {
			if seen += count; seen >= rank {
				q[i] = value
				break
			}
		}
	}
	return &q
}
