package tui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/width"

	"tenken/assess"
	"tenken/checklist"
)

// Plain does by lines what [Run] does by screens: one question a block, answers
// by number or word, no cursor movement and no colour, for a screen reader, a
// pipe, a teletype. Input and Output of the options are not used. It returns
// nil when the user stops or the input ends, [ErrInterrupted] when ctx ends, or
// what stood in the way of saving or writing.
func Plain(ctx context.Context, in io.Reader, out io.Writer, o Options) (err error) {
	p := &plain{desk: newDesk(o), ctx: ctx, lines: readLines(in), out: bufio.NewWriter(out)}
	defer func() {
		if r := recover(); r != nil {
			err = newFault(r)
		}
		err = errors.Join(err, p.close(), p.out.Flush())
	}()
	if o.Work != nil {
		err = p.take(o.Work)
	}
	if o.Work == nil || errors.Is(err, errHome) {
		err = p.home()
	}
	if errors.Is(err, errStop) {
		p.tell(wAnswersSoFarSaved)
		err = nil
	}
	return err
}

// plain is the line mode: what to say next follows from where it is in its
// own code, like a conversation.
type plain struct {
	desk
	ctx   context.Context
	lines <-chan line
	out   *bufio.Writer
	began int // events there were when the sitting began

	checking bool // one answer of a section is changed, which is then read out again
}

type line struct {
	text string
	err  error
}

// Ways in which a conversation is left.
var (
	errStop  = errors.New("stop")  // s, or the end of the input
	errBack  = errors.New("back")  // b
	errHome  = errors.New("home")  // to what home offers
	errLater = errors.New("later") // the rest of the facts, for now
	errWalk  = errors.New("walk")  // to the question at hand
)

// readLines reads in the background so that the end of ctx is noticed at once.
func readLines(in io.Reader) <-chan line {
	c := make(chan line)
	go func() {
		defer close(c)
		r := bufio.NewReader(in)
		for {
			text, err := r.ReadString('\n')
			if text != "" {
				c <- line{text: text}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					c <- line{err: err}
				}
				return
			}
		}
	}()
	return c
}

// ask prompts and reads one line, cleaned; stop and back are noticed here so
// that they work everywhere. Language can be switched everywhere too.
func (p *plain) ask(w checklist.Text) (string, error) {
	for {
		fmt.Fprintf(p.out, "%s ", p.t(w))
		if err := p.out.Flush(); err != nil {
			return "", err
		}
		var l line
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
		case "s", "stop", "やめる", "終わる":
			return "", errStop
		case "b", "back", "戻る":
			return "", errBack
		case "l", "lang", "english", "日本語":
			p.otherLang()
			p.tell(wNowEnglish)
			continue
		}
		return text, nil
	}
}

// plainWord folds what was typed for comparison with the words of commands.
func plainWord(s string) string { return strings.ToLower(width.Fold.String(s)) }

// put writes one line, made fit for the screen; longer text keeps its lines.
func (p *plain) put(text string) {
	fmt.Fprintln(p.out, shown(text))
}

func (p *plain) tell(w checklist.Text) { p.put(p.t(w)) }

// record saves an event that the session has made, as often as it takes: the
// answer stays until it is on the disk or the user stops without.
func (p *plain) record(ev assess.Event, err error) error {
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	if ev.Kind == "" {
		return nil
	}
	for {
		if p.work.Save == nil {
			return errNoSave
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

func (p *plain) close() error {
	if p.work == nil || p.work.Close == nil {
		return nil
	}
	return p.work.Close()
}
