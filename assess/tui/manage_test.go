package tui_test

import (
	"errors"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// TestAWorkbookComesBack shows what a workbook would change, takes in what is
// ticked as one event, and takes it back with one key.
func TestAWorkbookComesBack(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("i").sees("この点検のファイル", "返ってきた Excel").keys("enter").sees("さくら歯科医院-回答用.xlsx")
	d.keys("down enter").sees("belongs to another").keys("up enter")
	d.sees("で変わる箇所：2 件", "G9：読めません", "[x] GEN-01-01 点検結果 未回答 -> いいえ", "[ ] GEN-01-01", "両方で変わっています")
	n := len(disk.saved)
	d.keys("space enter").sees("取り込むものがありません").keys("space enter").sees("取り込みました（前提 0 件、点検項目 1 件）")
	if len(disk.saved) != n+1 || disk.saved[n].From != assess.FromWorkbook || saidAs(disk) != "GEN-01-01=no" {
		t.Fatalf("saved %v", disk.saved[n:])
	}
	d.keys("u").sees("取り消しました：GEN-01-01")
	d.keys("i enter").paste("'/tmp/dir x/回答用.xlsx'").keys("enter").sees("「回答用.xlsx」")
	d.keys("space down space enter").keys("/ gen-01-01 enter").sees("[2] 一部")
	d.keys("i enter ctrl+u enter f2 enter").sees("0 facts, 1 question.")
}

// TestNoWorkbookIsTold: where none is found, Enter says what to do.
func TestNoWorkbookIsTold(t *testing.T) {
	w := newWork(t, fixture(t, "common"), "さくら", &disk{})
	w.Manage.Books = func() []string { return nil }
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24)
	d.keys("i enter").seesNot("見つかりません").keys("enter").sees("Excel が見つかりません")
}

// TestTheFileIsManagedFromTheScreen renames, changes lists and deletes, the last
// only when asked twice.
func TestTheFileIsManagedFromTheScreen(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("i down down down enter").sees("| さくら歯科医院", "前の名前は履歴に残ります")
	d.keys("esc esc right right").sees("GEN-02-01", "3/8").keys("i down down down enter")
	d.keys("ctrl+u ひまわり歯科 enter").sees("名前を変えました", "ひまわり歯科", "GEN-02-01", "3/8") // where one was
	d.keys("i down down enter").sees("[x] 共通").keys("down space enter").sees("点検の一覧を変えました", "GEN-02-01")
	d.keys("i end enter").sees("本当に削除する場合は").keys("up end enter").
		sees("本当に削除する場合は").keys("enter").sees("消しました", "新しく点検を始める").seesNot("続ける：")
}

// TestTheProgramBeginsWithAWorkbook shows at once what a workbook that was dropped
// on the program would change.
func TestTheProgramBeginsWithAWorkbook(t *testing.T) {
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Book: "/tmp/回答用.xlsx",
		Work: newWork(t, fixture(t, "common"), "さくら", &disk{})}
	drive(t, o, 80, 24).sees("「回答用.xlsx」で変わる箇所：2 件").keys("esc").sees("GEN-01-01")

	o.Work = newWork(t, fixture(t, "common"), "さくら", &disk{})
	o.Work.Manage = nil // a file that can only be read
	drive(t, o, 80, 24).sees("GEN-01-01").keys("i").sees("このファイルは読み取り専用です")

	o.Work = newWork(t, fixture(t, "common"), "さくら", &disk{})
	out, err := converse(t, o, "2\n2\n\ni\n1\n2\ni\n4\nひまわり\ni\n5\nやめない\ni\n5\n削除\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "1 [x] GEN-01-01", "2 [ ] GEN-01-01", "2 [x] GEN-01-01", "取り込みました",
		"belongs to another", "名前を変えました", "消しました")
}

// TestWhatHasComeIsTakenAtHome: a pack beside the program is read about, agreed to by
// what its sender printed, and gone from home; one that cannot be used says why.
func TestWhatHasComeIsTakenAtHome(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		o := clinic(t, lang, &disk{})
		come := true
		o.Home.Offers = func() []tui.Offer {
			bad := tui.Offer{Name: checklist.Text{JA: "偽.tenken-pack"}, About: []checklist.Text{{JA: "署名が合いません。"}}}
			good := tui.Offer{Name: checklist.Text{JA: "care.tenken-pack"},
				About: []checklist.Text{{JA: "発行元　見本労働省"}, {JA: "指紋　12345 67890"}},
				Ask:   checklist.Text{JA: "最後の 5 桁："},
				Take: func(typed string) (checklist.Text, error) {
					if typed != "67890" {
						return checklist.Text{}, errors.New("指紋が違います")
					}
					come = false
					return checklist.Text{JA: "使えるようにしました"}, nil
				}}
			if !come {
				return []tui.Offer{bad}
			}
			return []tui.Offer{bad, good}
		}
		d := drive(t, o, 80, 24).sees("偽.tenken-pack", "署名が合いません。", "care.tenken-pack")
		d.keys("home down enter").sees("発行元　見本労働省", "指紋　12345 67890", "最後の 5 桁：")
		d.keys("enter").sees("最後の 5 桁：").keys("00000 enter").sees("指紋が違います", "指紋　12345 67890")
		d.keys("esc home down enter").sees("指紋　12345 67890").keys("67890 enter")
		d.sees("使えるようにしました").seesNot("care.tenken-pack")

		come = true
		out, err := converse(t, o, "2\n\n2\n00000\n2\n67890\n2\n")
		if err != nil {
			t.Fatal(err)
		}
		saysInOrder(t, out, "偽.tenken-pack", "署名が合いません。", "2 ", "care.tenken-pack", "発行元　見本労働省",
			"最後の 5 桁：", "指紋が違います", "使えるようにしました")
	}
}

// TestMovingToANewerEditionIsAskedTwice: on the screens by a second Enter, by lines by
// the word for it; where nothing is newer neither offers it.
func TestMovingToANewerEditionIsAskedTwice(t *testing.T) {
	moved := 0
	work := func() *tui.Work {
		w := newWork(t, fixture(t, "common"), "さくら", &disk{})
		w.Manage.Upgrade = func() (*tui.Work, error) {
			moved++
			return newWork(t, fixture(t, "common"), "さくら", &disk{}), nil
		}
		return w
	}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: work()}
	d := drive(t, o, 80, 24).keys("i down down").sees("> 新しい版の点検項目に移す").keys("enter").sees("もう一度 Enter")
	if moved != 0 {
		t.Fatal("moved before it was told")
	}
	d.keys("enter").sees("新しい版に移しました", "GEN-01-01").keys("i").seesNot("新しい版の")
	o.Work = work()
	out, err := converse(t, o, "i\n6\nいや\ni\n6\n移す\ns\n")
	if err != nil || moved != 2 || !strings.Contains(out, "6 新しい版の点検項目に移す") ||
		!strings.Contains(out, "新しい版に移しました") {
		t.Errorf("%d moved, %v\n%s", moved, err, out)
	}
}
