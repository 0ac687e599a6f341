package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// counter types a journey and counts what its user meets: each page that was
// drawn and left is a screen, each key pressed a key.
type counter struct {
	*driver
	screens, keys int
}

// press presses keys that lead to the next screen.
func (c *counter) press(keys string) *counter {
	c.driver.keys(keys)
	c.screens++
	c.keys += len(strings.Fields(keys))
	return c
}

// write writes a word by an input method: the letters typed, with what converts
// and takes them.
func (c *counter) write(text, typed string) *counter {
	c.driver.keys(text)
	c.keys += len(typed)
	return c
}

// TestTheFirstResultComesSoon counts the way of a receptionist and of a shop
// owner from the start screen to the first useful result, the start screen, the
// name and each question counted.
func TestTheFirstResultComesSoon(t *testing.T) {
	for _, j := range []struct {
		who, word, typed, row, name, named string
		list                               string
		screens, keys                      int
	}{
		{"clinic", "歯科", "sika \n", "> [ ] 歯科", "みどり歯科", "midorisika \n", "医療・介護関係事業者", 14, 40},
		{"shop", "ネットショップ", "nettosyoppu\n", "> [ ] 通販", "まるやま商店", "maruyamasyoutenn \n", "通信販売", 14, 46},
	} {
		t.Run(j.who, func(t *testing.T) {
			d := &disk{}
			c := &counter{driver: drive(t, realProgram(t, d), 80, 24), screens: 1}
			c.sees("> 新しく点検を始める")
			c.press("enter").sees("どんなお仕事ですか")
			c.write(j.word, j.typed).sees(j.row)
			c.press("enter").sees("次の点検をします", j.list, "雇用管理", "人を雇う場合", "全ての事業者", "問（", "どの事業者の点検ですか")
			c.write(j.name, j.named)
			c.press("enter")
			for n := 1; n <= 10; n++ {
				c.sees(fmt.Sprintf("%d/10（はじめの点検）", n)).seesNot("前提 ")
				c.press([]string{"1", "3", "4"}[n%3])
			}
			c.sees("はじめの点検の結果", "10 問中 3 問 はい", "次にすること", "続けて、残りの")
			t.Logf("%d screens, %d keys", c.screens, c.keys)
			if c.screens > j.screens || c.keys > j.keys {
				t.Errorf("%d screens and %d keys", c.screens, c.keys)
			}
			if got := strings.Count(saidAs(d), "="); got != 10 {
				t.Errorf("%d answers on the disk", got)
			}
		})
	}
}

// TestByLinesTheFirstQuestionComesSoon counts the answers before the first of
// the ten: at most eight.
func TestByLinesTheFirstQuestionComesSoon(t *testing.T) {
	for _, in := range []string{"1\n歯科\n1\n\nみどり歯科\n", "1\nネットショップ\n\nまるやま商店\n", "1\n塾\n1\n\n丸山塾\n"} {
		out, err := converse(t, realProgram(t, &disk{}), in)
		if err != nil {
			t.Fatal(err)
		}
		n := strings.Count(in, "\n")
		if !strings.Contains(out, "問 1/10（はじめの点検）") || strings.Contains(out, "前提 ") || n > 8 {
			t.Errorf("after %d answers:\n%s", n, out)
		}
	}
}

// TestTheBusinessSettlesWhatItCan begins with a kind of business: its lists, its
// settled facts and its id go into the new assessment.
func TestTheBusinessSettlesWhatItCan(t *testing.T) {
	o := clinic(t, checklist.Japanese, &disk{})
	var got tui.Start
	create := o.Home.Create
	o.Home.Create = func(s tui.Start) (*tui.Work, error) { got = s; return create(s) }
	drive(t, o, 80, 24).keys("home enter ﾈｯﾄ").sees("> [ ] ネットショップ", "通販").keys("enter さくら enter").sees("GEN-01-01")
	if got.Business != "online-shop" || got.Facts["outsources"] != "yes" ||
		strings.Join(got.Lists, " ") != "common own" {
		t.Errorf("begins with %+v", got)
	}

	// Two kinds ticked; a word that nobody has offers what fits anybody.
	d := drive(t, o, 80, 24).keys("home enter 歯科 space").sees("[x] 歯科")
	d.keys("ctrl+u 通販 space").sees("[x] ネットショップ").keys("enter").sees("次の点検をします：歯科、ネットショップ", "医療・介護").keys("さくら enter")
	if got.Business != "dental-clinic" || strings.Join(got.Lists, " ") != "sector own common" {
		t.Errorf("two kinds begin with %+v", got)
	}
	// What was gone back on is not counted, and what is ticked stays in sight.
	d = drive(t, o, 80, 24).keys("home enter 通販 enter esc ctrl+u 歯科").seesNot("[x]", "印を付けたもの").keys("enter")
	d.sees("次の点検をします：歯科").seesNot("ネットショップ").keys("esc space ctrl+u 通販").sees("印を付けたもの：歯科")
	drive(t, o, 80, 24).keys("home enter qqqq").sees("見つかりません", "> 共通", "点検の一覧から自分で選ぶ").seesNot("[ ]").
		keys("enter").sees("選んだもの", "どの事業者の点検ですか").keys("さくら enter").sees("GEN-01-01")
	if got.Business != "" || strings.Join(got.Lists, " ") != "common own" {
		t.Errorf("no kind begins with %+v", got)
	}

	// English words, and the lists changed on the way.
	o.Lang = checklist.English
	d = drive(t, o, 80, 24).keys("home enter web").sees("> [ ] online shop").keys("enter Sakura tab").sees("[x] Common")
	d.keys("down down space enter").sees("Medical and care", "| Sakura").keys("enter").sees("GEN-01-01")
	if strings.Join(got.Lists, " ") != "common sector own" || got.Business != "online-shop" {
		t.Errorf("changed lists begin with %+v", got)
	}
	if assess.Minutes(10) != 10 || assess.Minutes(0) != 0 || assess.Minutes(123) != 95 {
		t.Error("about how long")
	}
}

// ordinary are words of the facts to which an ordinary dental clinic says yes.
var ordinary = []string{"委託していますか", "パソコン", "オンライン資格確認", "電子カルテ", "募集や採用", "従業員等", "受け取っていますか"}

// statesFacts answers all pages of facts as an ordinary clinic would, and counts
// the pages.
func (c *counter) statesFacts() (pages int) {
	c.t.Helper()
	for strings.HasPrefix(c.frame(), "  前提") {
		if pages++; pages > 30 {
			c.t.Fatalf("no end of facts:\n%s", c.frame())
		}
		switch rows := strings.Count(c.frame(), "[      ] "); {
		case strings.Contains(c.frame(), "今のところ、点検項目は"):
			c.press("1")
		case rows == 0:
			c.driver.keys("end enter")
			c.keys += 2
			c.press("enter")
		default:
			for strings.Contains(c.frame(), "> [      ]") {
				n := "2"
				for _, w := range ordinary {
					if strings.Contains(current(c.frame()), w) {
						n = "1"
					}
				}
				c.driver.keys("f5 " + n) // another key comes between: none is held
				c.keys++
			}
			c.press("enter")
		}
	}
	return pages
}

// TestAWholeClinicIsTyped types the whole assessment of a dental clinic with its
// staff: business, name, ten questions, at most nine pages of facts, then section
// by section. It counts screens and keys, and the pages of questions that do not
// fit a window of 80x24: at most 6 of 100.
func TestAWholeClinicIsTyped(t *testing.T) {
	d := &disk{}
	c := &counter{driver: drive(t, realProgram(t, d), 80, 24), screens: 1}
	c.press("enter").write("歯科", "sika \n").press("enter").write("みどり歯科", "midorisika \n").press("enter")
	for n := range 10 {
		c.press([]string{"1", "3", "4"}[n%3])
	}
	first := c.keys
	c.sees("続けて、残りの")
	c.press("enter")
	facts := c.statesFacts()
	if facts > 9 {
		t.Errorf("%d pages of facts", facts)
	}
	factKeys := c.keys - first
	c.sees("全体", "> 途中  GEN-01")
	c.press("enter")

	asked, over, sections := 0, 0, 1
	for !strings.Contains(c.frame(), "> 点検結果を見る") {
		switch f := c.frame(); {
		case strings.Contains(f, "この区分の点検が終わりました"):
			sections++
			c.press("enter")
		default:
			if asked++; strings.Contains(f, "PgDn") {
				over++
			}
			c.driver.keys("f5")
			c.press([]string{"1", "1", "2", "1", "3"}[asked%5])
		}
		if asked > 400 {
			t.Fatalf("no end:\n%s", c.frame())
		}
	}
	c.press("enter").sees("点検結果", "法的義務の判定：不適合", "法的義務の充足率")
	t.Logf("%d screens, %d keys: %d pages of facts (%d keys), %d questions after the ten in %d sections; "+
		"%d pages do not fit", c.screens, c.keys, facts, factKeys, asked, sections, over)
	if over*100 > 6*asked {
		t.Errorf("%d of %d pages of questions do not fit", over, asked)
	}
	if c.keys > c.screens+80 || c.screens > asked+2*sections+facts+20 {
		t.Errorf("%d screens and %d keys for %d questions", c.screens, c.keys, asked)
	}
	if got := strings.Count(saidAs(d), "="); got != asked+10 {
		t.Errorf("%d answers on the disk, %d were given", got, asked+10)
	}
}

// contradictory is a list on which one fact settles another.
func contradictory(t testing.TB) *checklist.Checklist {
	t.Helper()
	c := fixture(t, "common")
	c.Facts = append(c.Facts,
		checklist.Fact{ID: "cloud", Type: checklist.YesNo, Ask: checklist.Text{JA: "クラウドを使っていますか"}},
		checklist.Fact{ID: "online", Type: checklist.YesNo, Ask: checklist.Text{JA: "システムを使っていますか"},
			Group: "work"},
		checklist.Fact{ID: "shop", Type: checklist.YesNo, Ask: checklist.Text{JA: "通販をしていますか"}, Group: "work",
			Implies: []checklist.Implication{{Is: []string{"yes"}, Fact: "cloud", Value: "yes"}}})
	return c
}

// TestContradictionsAreAskedAgain states a fact that another one makes otherwise:
// it is told and asked again, on the screens and by lines.
func TestContradictionsAreAskedAgain(t *testing.T) {
	disk := &disk{}
	w := newWork(t, contradictory(t), "さくら", disk)
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24).keys("f 1 2")
	d.sees("クラウドを使っていますか").keys("2").sees("[      ] 通販をしていますか", "> [      ] システムを")
	n := len(disk.saved)
	d.keys("1 enter").sees("まだ 1 件に答えていません", "> [      ] 通販").keys("space enter")
	if len(disk.saved) != n+1 || len(disk.saved[n].Facts) != 2 {
		t.Fatalf("stated %v", disk.saved[n:])
	}
	d.sees("クラウドを使っていますか", "どちらかを答え直してください", "[2] いいえ").keys("1").sees("GEN-01-01")
	d.keys("f").seesNot("答え直して").sees("クラウドを使っていますか", "はい")
	d.keys("end up up enter 2").sees("どちらかを答え直してください").keys("esc").sees("クラウド", "答え直して")

	w = newWork(t, contradictory(t), "さくら", disk)
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "f\n1\n1\n2\n1\n1\n1\ns\n")
	if err != nil || strings.Count(out, "どちらかを答え直してください") != 1 || len(w.Session.Settled().List) == 0 {
		t.Errorf("by lines: %v\n%s", err, out)
	}
	if settled := w.Session.Settled(); len(settled.Contradictions()) > 0 || w.Session.Facts()["cloud"] != "yes" {
		t.Errorf("by lines the facts are %v", w.Session.Facts())
	}

	// What is answered on a page of several is kept when it is left.
	w = newWork(t, contradictory(t), "さくら", disk)
	drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24).keys("f 1 2 1 1 esc").sees("はじめの点検")
	if w.Session.Facts()["online"] != "yes" || w.Session.Facts()["shop"] != "" {
		t.Errorf("left with %v", w.Session.Facts())
	}
}

// TestWhoAnswersIsAskedOnce: at the first assessment, by both faces, with the
// login name to be taken over; where it cannot be kept nothing is made.
func TestWhoAnswersIsAskedOnce(t *testing.T) {
	var kept []string
	o := clinic(t, checklist.Japanese, &disk{})
	who := tui.Who{Usual: "taro", Keep: func(name string) error {
		if kept = append(kept, name); name == "満杯" {
			return errors.New("no room")
		}
		return nil
	}}
	first := who
	o.Home.Who = &first
	d := drive(t, o, 80, 24).keys("home enter qqqq enter さくら enter").sees("回答する人のお名前", "taro")
	d.sees("どの事業者の点検ですか", "さくら").keys("esc").seesNot("回答する人").sees("| さくら").keys("enter") // on one page
	d.keys("ctrl+u enter").sees("お名前を入れてください")
	d.keys("満杯 enter").seesNot("GEN-01-01").keys("ctrl+u 高橋 enter").sees("GEN-01-01")
	if got := strings.Join(kept, " "); got != "満杯 高橋" {
		t.Errorf("kept %s", got)
	}
	kept = nil
	again := who
	o.Home.Who = &again
	out, err := converse(t, o, "1\nqqqq\n1\n\nさくら\n\ns\n")
	if err != nil || !strings.Contains(out, "Enter で「taro」") || strings.Join(kept, " ") != "taro" {
		t.Errorf("kept %v, %v\n%s", kept, err, out)
	}
}
