package tui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// lineMode is the line mode: what to say next follows from where it is in its
// own code, like a conversation.
type lineMode struct {
	desk
	ctx   context.Context
	lines <-chan typedLine
	out   *bufio.Writer
	began int // events there were when the sitting began

	commands []plainCommand // what can be typed in place of an answer

	checking bool // one answer of a section is changed, which is then read out again
}

// plainCommand is one row of the table that the line mode handles and that `?` reads out.
type plainCommand struct {
	words []string
	about checklist.Text
	do    commandFunc
	stays bool // a list from which it is asked for goes on after it
}

type typedLine struct {
	text string
	err  error
}

// Ways in which a conversation is left.
var (
	errStop  = errors.New("stop")  // s, or the end of the input
	errBack  = errors.New("back")  // b
	errHome  = errors.New("home")  // to what home offers
	errLater = errors.New("later") // the rest of the facts, for now
	errWalk  = errors.New("walk")  // to the current question
)

// ignoreBack goes on where one only stepped back from a choice.
func ignoreBack(err error) error {
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

// readLines reads in the background so that the end of ctx is noticed at once.
func readLines(in io.Reader) <-chan typedLine {
	c := make(chan typedLine)
	go func() {
		defer close(c)
		r := bufio.NewReader(in)
		for {
			text, err := r.ReadString('\n')
			if text != "" {
				c <- typedLine{text: text}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					c <- typedLine{err: err}
				}
				return
			}
		}
	}()
	return c
}

// ask prompts and reads one line, cleaned; stop and back are noticed here so
// that they work everywhere. Language can be switched everywhere too.
func (p *lineMode) ask(w checklist.Text) (string, error) {
	for {
		fmt.Fprintf(p.out, "%s ", p.t(w))
		if err := p.out.Flush(); err != nil {
			return "", err
		}
		var l typedLine
		var ok bool
		select {
		case <-p.ctx.Done():
			p.put("")
			return "", ErrInterrupted
		case l, ok = <-p.lines:
		}
		if !ok {
			p.put("")
			return "", errStop
		}
		if l.err != nil {
			return "", l.err
		}
		text := strings.TrimSpace(checklist.Clean(l.text))
		if p.o.Echo {
			p.put(text)
		}
		switch plainWord(text) {
		case "s", "stop", "quit", "exit", "やめる", "終わる", "終了":
			return "", errStop
		case "b", "back", "戻る", "前へ":
			return "", errBack
		case "next", "次へ":
			return "", nil
		case "l", "lang", "english", "日本語":
			p.otherLang()
			p.tell(wNowEnglish)
			continue
		}
		return text, nil
	}
}

// put writes one line, made fit for the screen; longer text keeps its lines.
func (p *lineMode) put(text string) {
	fmt.Fprintln(p.out, legible(text))
}

func (p *lineMode) tell(w checklist.Text) { p.put(p.said(w)) }

// record saves an event that the session has made, as often as it takes: the
// answer stays until it is on the disk or the user stops without.
func (p *lineMode) record(ev assess.Event, err error) error {
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	if ev.Kind == "" {
		return nil
	}
	for {
		if p.work.Save == nil {
			return noPlace{}
		}
		err := p.work.Save(ev)
		if err == nil {
			p.tell(wPlainSaved)
			return nil
		}
		p.put(p.t(wNotSaved) + explain(err, p.lang))
		var said string
		var asked error
		if p.work.Rescue == nil {
			_, asked = p.ask(wEnterTriesAgainStops)
		} else {
			said, asked = p.ask(wEnterTriesAgainK)
		}
		if errors.Is(asked, errStop) {
			return err
		}
		if asked != nil && !errors.Is(asked, errBack) {
			return errors.Join(asked, err)
		}
		if w := plainWord(said); w == "k" || w == "別" {
			folder, asked := p.ask(wPlainWhichFolder)
			if asked != nil || folder == "" {
				continue
			}
			path, err := p.work.Rescue(slices.Clone(p.session().Assessment().Events), folder)
			if err == nil {
				p.work.Path = path
				p.put(p.rescued().In(p.lang))
				return nil
			}
			p.put(explain(err, p.lang))
		}
	}
}

func (p *lineMode) close() error {
	if p.work == nil || p.work.Close == nil {
		return nil
	}
	return p.work.Close()
}

// pageOf is how many items are read out before the listener is asked whether
// to hear more.
const pageOf = 10

// spokenItem is one of several things read out under a number: its lines, and what
// typing the number does.
type spokenItem struct {
	lines []string
	do    func() error
}

// spokenItems are items of one line each.
func spokenItems(lines []string) []spokenItem {
	items := make([]spokenItem, len(lines))
	for i, l := range lines {
		items[i].lines = []string{l}
	}
	return items
}

// read reads out a page of items from the from-th on, numbered as they are to
// be typed, and says where the next page begins; 0 where there is none.
func (p *lineMode) read(items []spokenItem, from int) (next int) {
	to := min(len(items), from+pageOf)
	for i, it := range items[from:to] {
		p.putItem(from+i+1, it)
	}
	if to == len(items) {
		return 0
	}
	p.put(p.f(wMoreItems, len(items), min(pageOf, len(items)-to)))
	return to
}

// putItem reads out one item under its number.
func (p *lineMode) putItem(n int, it spokenItem) {
	for i, l := range it.lines {
		if i == 0 {
			l = fmt.Sprintf("%d %s", n, l)
		}
		p.put(l)
	}
}

// byTens reads out lines, as many at a time as the listener wants to hear.
func (p *lineMode) byTens(lines []string) error {
	for from := 0; from < len(lines); from += pageOf {
		if from > 0 {
			if _, err := p.ask(wPlainReadOn.With(len(lines) - from)); err != nil {
				return ignoreBack(err)
			}
		}
		for _, l := range lines[from:min(len(lines), from+pageOf)] {
			p.put(l)
		}
	}
	return nil
}

// pick reads out choices and reads one: its number, or words that fit only
// one. Empty input reads the next page, and after the last one is none: -1. A
// word that extra knows does what it does there.
func (p *lineMode) pick(choices []string, w checklist.Text, extra ...func(word string) bool) (int, error) {
	items := spokenItems(choices)
	next := p.read(items, 0)
asking:
	for {
		text, err := p.ask(w)
		switch {
		case err != nil:
			return -1, err
		case text == "" && next > 0:
			next = p.read(items, next)
			continue
		case text == "":
			return -1, nil
		}
		if n, ok := numberIn(text); ok && n >= 1 && n <= len(choices) {
			return n - 1, nil
		}
		for _, does := range extra {
			if does(plainWord(text)) {
				continue asking
			}
		}
		if n := only(choices, text); n >= 0 {
			return n, nil
		}
		if text != "?" && text != "？" {
			p.tell(wNotThat)
		}
		p.put(p.f(wHowToPick, len(choices)))
	}
}

// only is the one choice that holds the text; -1 for none or several. A single
// character is too little to mean one, unless it is all of it.
func only(choices []string, text string) int {
	found := -1
	text = assess.Searchable(text)
	for i, c := range choices {
		in := assess.Searchable(c)
		if in == text {
			return i
		}
		if len([]rune(text)) > 1 && strings.Contains(in, text) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// commandFunc is what a command does at a question with the rest of its line; show is whether
// the question is read out again.
type commandFunc func(p *lineMode, q *checklist.Question, rest string) (show bool, err error)

// command is a command by its words, the first of which is the shortest.
func command(words string, about checklist.Text, do commandFunc) plainCommand {
	return plainCommand{words: strings.Fields(words), about: about, do: do}
}

// staying is a command after which a list from which it was asked for goes on.
func (c plainCommand) staying() plainCommand {
	c.stays = true
	return c
}

// commandIn is the command whose word a line begins with, and what follows it; nil
// for none.
func (p *lineMode) commandIn(text string) (c *plainCommand, rest string) {
	word, rest, _ := strings.Cut(text, " ")
	for i := range p.commands {
		if slices.Contains(p.commands[i].words, plainWord(word)) {
			return &p.commands[i], strings.TrimSpace(rest)
		}
	}
	return nil, ""
}

// spoken puts a word where screens have an arrow.
func (p *lineMode) spoken(s string) string {
	return strings.ReplaceAll(s, " -> ", p.t(wTo))
}
