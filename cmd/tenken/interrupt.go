package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"sync"
	"time"
)

// interruptible ends the context at the first Ctrl-C; a second one ends the
// program where it stands. Every acknowledged answer is on the disk already.
func interruptible(ctx context.Context) (context.Context, func()) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// The times after Ctrl-C, together less than a second: a command may end by
// itself, else it is given up; and a file that is being written may be finished.
const (
	endWithin    = 300 * time.Millisecond
	finishWithin = 500 * time.Millisecond
)

// attend runs a command until it ends or Ctrl-C is pressed, whatever the
// command is at: what reads a workbook or writes a report need not know of it.
// Work that was given up cannot harm: files appear whole or not at all, and the
// program ends right after.
func (a *app) attend(ctx context.Context, command func(context.Context) error) error {
	done := make(chan error, 1)
	go func() { done <- command(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	if a.screensOpen.Load() { // they end by themselves, and put the terminal right
		return <-done
	}
	select {
	case err := <-done:
		if err == nil {
			return nil // it had just ended
		}
	case <-time.After(endWithin):
		a.busy.wait(finishWithin)
	}
	return ctx.Err()
}

// busy is held while a file is written.
type busy struct{ mu sync.Mutex }

// hold marks the beginning, and what it returns the end.
func (b *busy) hold() (release func()) {
	b.mu.Lock()
	return b.mu.Unlock
}

// wait waits until nothing is written, but not for ever: a network drive may
// never answer.
func (b *busy) wait(within time.Duration) {
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if b.mu.TryLock() {
			return // kept: nothing new may begin
		}
	}
}

// asker reads what somebody answers, line by line; one for all questions of a
// run, since it reads ahead.
func (a *app) asker() *bufio.Scanner {
	if a.answers == nil {
		a.answers = bufio.NewScanner(a.in)
	}
	return a.answers
}

// patientReader reads from somebody who may never answer, until Ctrl-C.
type patientReader struct {
	ctx  context.Context
	r    io.Reader
	got  chan piece
	rest []byte
	wait bool // a read is on its way
}

type piece struct {
	data []byte
	err  error
}

func patient(ctx context.Context, r io.Reader) io.Reader {
	return &patientReader{ctx: ctx, r: r, got: make(chan piece, 1)}
}

func (p *patientReader) Read(into []byte) (int, error) {
	if len(p.rest) > 0 {
		n := copy(into, p.rest)
		p.rest = p.rest[n:]
		return n, nil
	}
	if !p.wait {
		p.wait = true
		buf := make([]byte, max(len(into), 4096))
		go func() {
			n, err := p.r.Read(buf)
			p.got <- piece{buf[:n], err}
		}()
	}
	select {
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	case got := <-p.got:
		p.wait = false
		n := copy(into, got.data)
		p.rest = got.data[n:]
		return n, got.err
	}
}
