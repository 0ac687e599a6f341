package tui

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// saving is what of the session is not on the disk yet.
type saving struct {
	queue  []assess.Event // in the order made; the first may be on its way
	flying bool           // a command is saving the first
	again  bool           // a retry will come by itself
	err    error          // why the first could not be saved; it is tried again
	last   checklist.Text // what the last thing saved was
	answer bool           // it was an answer
	writer *writer
}

// retryAfter is how long a failed save waits before it is tried again unasked.
const retryAfter = 3 * time.Second

type savedMsg struct{ err error }

type retryMsg struct{}

// writer saves events one at a time and each only once, whoever asks: a
// command, or Run when the screen has closed over a save still on its way.
type writer struct {
	sync.Mutex
	saved map[string]bool
}

func (w *writer) save(work *Work, ev assess.Event) error {
	w.Lock()
	defer w.Unlock()
	if w.saved[ev.ID] {
		return nil
	}
	if work.Save == nil {
		return noPlace{}
	}
	if err := work.Save(ev); err != nil {
		return err
	}
	w.saved[ev.ID] = true
	return nil
}

// rescue puts everything into a new file; a save that was on its way then finds
// its event there.
func (w *writer) rescue(work *Work, all []assess.Event, folder string) (string, error) {
	w.Lock()
	defer w.Unlock()
	path, err := work.Rescue(all, folder)
	if err != nil {
		return "", err
	}
	for _, ev := range all {
		w.saved[ev.ID] = true
	}
	return path, nil
}

// noPlace is the error of work without a place to save in.
type noPlace struct{}

func (noPlace) Error() string { return wNowhereToSave.EN }

func (noPlace) In(lang checklist.Lang) string { return wNowhereToSave.In(lang) }

// add queues an event and saves it when its turn comes.
func (s *saving) add(work *Work, ev assess.Event) tea.Cmd {
	s.last, s.answer = checklist.Text{}, ev.Kind == assess.KindAnswer
	s.queue = append(s.queue, ev)
	return s.flush(work)
}

// flush saves the first event of the queue unless that is going on.
func (s *saving) flush(work *Work) tea.Cmd {
	if s.flying || len(s.queue) == 0 {
		return nil
	}
	s.flying = true
	if s.writer == nil {
		s.writer = &writer{saved: map[string]bool{}}
	}
	w, ev := s.writer, s.queue[0]
	return func() tea.Msg { return savedMsg{w.save(work, ev)} }
}

// settle is called by Run after the screen has closed: what is still queued is
// saved now. The error is that of the first event that could not be.
func (s *saving) settle(work *Work) error {
	for _, ev := range s.queue {
		if err := s.writer.save(work, ev); err != nil {
			return err
		}
	}
	s.queue = nil
	return nil
}
