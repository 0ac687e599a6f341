package tui

import (
	"errors"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// pageOf is how many items are read out before the listener is asked whether
// to hear more.
const pageOf = 10

// item is one of several things read out under a number: its lines, and what
// typing the number does.
type item struct {
	lines []string
	do    func() error
}

// read reads out a page of items from the from-th on, numbered as they are to
// be typed, and says where the next page begins; 0 where there is none.
func (p *plain) read(items []item, from int) (next int) {
	to := min(len(items), from+pageOf)
	for i, it := range items[from:to] {
		for j, l := range it.lines {
			if j == 0 {
				l = fmt.Sprintf("%d %s", from+i+1, l)
			}
			p.put(l)
		}
	}
	if to == len(items) {
		return 0
	}
	p.put(p.f(wMoreItems, len(items), min(pageOf, len(items)-to)))
	return to
}

// pick reads out choices and reads one: its number, or words that fit only
// one. Empty input reads the next page, and after the last one is none: -1. A
// word that extra knows does what it does there.
func (p *plain) pick(choices []string, w checklist.Text, extra ...func(word string) bool) (int, error) {
	items := make([]item, len(choices))
	for i, c := range choices {
		items[i].lines = []string{c}
	}
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
		if n, ok := number(text); ok && n >= 1 && n <= len(choices) {
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

// menu reads out items page by page and does what is typed: the number of one,
// a word of the walk, or words of a question, of which it tells.
func (p *plain) menu(items []item) error {
	next := p.read(items, 0)
	for {
		prompt := wMenuLast
		if next > 0 {
			prompt = wMenuMore
		}
		text, err := p.ask(prompt)
		switch {
		case err != nil:
			return err
		case text == "" && next == 0:
			return nil
		case text == "":
			next = p.read(items, next)
			continue
		}
		if n, ok := number(text); ok && len(items) > 0 {
			if n < 1 || n > len(items) {
				p.put(p.f(wHowToPick, len(items)))
				continue
			}
			if err := items[n-1].do(); err != nil {
				return err
			}
			continue
		}
		// those of the walk, without going back to it first
		if c, rest := commandIn(text); c != nil && p.session().At() != nil {
			if show, err := c.do(p, p.session().At(), rest); show && !c.stays || err != nil {
				return err
			}
			continue
		}
		if err := p.traceOf(text); err != nil {
			return err
		}
	}
}

// traceOf tells of the question meant by an id or by words.
func (p *plain) traceOf(text string) error {
	q, err := p.oneOf(findQuestionsAnywhere(&p.desk, text))
	if errors.Is(err, errBack) || q == nil {
		return nil
	}
	if err == nil {
		p.trace(q)
	}
	return err
}

// number reads a number in digits of any width.
func number(s string) (int, bool) {
	n := 0
	_, err := fmt.Sscanf(plainWord(s), "%d", &n)
	return n, err == nil && fmt.Sprint(n) == plainWord(s)
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
