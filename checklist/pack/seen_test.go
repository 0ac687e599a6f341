package pack_test

import (
	"testing"
	"time"

	"tenken/checklist/pack"
)

var today = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

// TestEditionsInOrder: what was seen decides what may come after it.
func TestEditionsInOrder(t *testing.T) {
	h := ministry(t, "mhlw")
	k := h.keys
	make := func(serial int, text, previous string, pulls ...pack.Withdrawal) *pack.Pack {
		m := edition("mhlw-care", serial)
		m.Previous, m.Withdraws = previous, pulls
		return must(h.make(m, text, k[0], k[1]).Open(trust(t, h)))(t)
	}
	one := make(1, "one", "")
	two := make(2, "two", one.SHA256(), pack.Withdrawal{Serial: 1, Reason: "誤りがありました"})
	four := make(4, "four", two.SHA256())

	in := trust(t, h)
	note := func(p *pack.Pack, want pack.Standing) {
		t.Helper()
		s, err := in.Current(&p.Claim)
		if err != nil || s != want {
			t.Errorf("serial %d: %+v, %v, want %+v", p.Manifest.Serial, s, err, want)
		}
		if _, err := in.Note(p, today); err != nil {
			t.Fatal(err)
		}
	}
	note(one, pack.Standing{})
	note(one, pack.Standing{Newest: 1, Known: true})
	if len(in.Seen) != 1 {
		t.Errorf("%d editions seen, want 1", len(in.Seen))
	}
	note(two, pack.Standing{Newest: 1})
	note(four, pack.Standing{Newest: 2, Skipped: true})
	if reasonOf, yes := in.Withdrawn("mhlw-care", 1); !yes || reasonOf != "誤りがありました" {
		t.Error("serial 1 is not withdrawn")
	}
	if _, yes := in.Withdrawn("mhlw-care", 2); yes {
		t.Error("serial 2 is withdrawn")
	}

	refuse := func(name string, p *pack.Pack, want pack.Reason) {
		t.Helper()
		if _, err := in.Current(&p.Claim); reason(err) != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	refuse("an older one", two, pack.Rollback)
	refuse("the same serial with another text", make(4, "vier", two.SHA256()), pack.Twin)
	refuse("a later one after another four", make(5, "five", two.SHA256()), pack.Broken)
	refuse("an earlier one that four does not name", make(3, "three", two.SHA256()), pack.Broken)
	if s, err := in.Compare(&two.Claim); err != nil || !s.Older || !s.Known {
		t.Errorf("for an old assessment: %+v, %v", s, err)
	}
	if _, err := in.Note(make(4, "vier", ""), today); reason(err) != pack.Twin {
		t.Errorf("noted a twin: %v", err)
	}
	other := edition("mhlw-other", 1) // another list knows nothing of this one
	if s, err := in.Current(&must(h.make(other, "x", k[0], k[1]).Open(in))(t).Claim); err != nil || s.Newest != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestReviewByPasses: from the day after on, an edition is late; it is never locked.
func TestReviewByPasses(t *testing.T) {
	m := edition("mhlw-care", 1)
	if m.Late("2027-05-23") || !m.Late("2027-05-24") {
		t.Error("late on the wrong day")
	}
	m.ReviewBy = ""
	if m.Late("2099-01-01") {
		t.Error("late without a day of review")
	}
}

// TestTrustIsTakenBack: nobody of that prefix is believed any more.
func TestTrustIsTakenBack(t *testing.T) {
	h := ministry(t, "mhlw")
	in := trust(t, h)
	if in.Remove("mhl") || !in.Remove("mhlw") {
		t.Error("removed the wrong one")
	}
	if _, err := h.good().Open(in); reason(err) != pack.Unknown {
		t.Error(err)
	}
}

// TestOldSealStaysSeenAsOld: a list chosen before a key was replaced was signed
// then, and is shown so; one that was seen here before is as good as ever.
func TestOldSealStaysSeenAsOld(t *testing.T) {
	h := ministry(t, "mhlw")
	e := h.make(edition("mhlw-care", 1), "id: care\n", h.keys[1], h.keys[2])
	manifest, rings := seal(must(e.Claim())(t))
	p := must(e.Open(trust(t, h)))(t)
	fresh := signer(t, "mhlw.example/tenken/2028-4")
	h.next(h.keyring("mhlw", 2, h.keys[0], h.keys[1], fresh), h.keys[0], h.keys[1])

	in := trust(t, h)
	c := must(pack.CheckSeal(manifest, rings, "mhlw-care", 1, "id: care\n", in))(t)
	if !c.Old || c.By != 2 {
		t.Errorf("not seen here: %+v", c)
	}
	if _, err := in.Note(p, today); err != nil {
		t.Fatal(err)
	}
	if c = must(pack.CheckSeal(manifest, rings, "mhlw-care", 1, "id: care\n", in))(t); c.Old {
		t.Error("seen here before the key was replaced, and shown as old")
	}
}
