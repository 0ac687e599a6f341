package assess

// Undo takes back the last change that still stands; the file keeps both. It
// steps to the question concerned. A [Refusal] says that there is none.
func (s *Session) Undo() (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	live, err := liveEvents(s.a.Events)
	if err != nil {
		return Event{}, err
	}
	for i := len(s.a.Events) - 1; i >= 0; i-- {
		if e := &s.a.Events[i]; live[i] && (e.Kind == KindAnswer || e.Kind == KindFact) {
			return s.takeBack(e.ID, *e)
		}
	}
	return Event{}, refuse("undo", "", wThereNothingUndo)
}

// Redo takes back the last Undo that still stands, as long as nothing was
// changed after it. A [Refusal] says that there is none.
func (s *Session) Redo() (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	live, err := liveEvents(s.a.Events)
	if err != nil {
		return Event{}, err
	}
	byID := map[string]*Event{}
	for i := range s.a.Events {
		byID[s.a.Events[i].ID] = &s.a.Events[i]
	}
	for i := len(s.a.Events) - 1; i >= 0 && s.a.Events[i].Kind == KindUndo; i-- {
		if of := byID[s.a.Events[i].Of]; live[i] && of.Kind != KindUndo {
			return s.takeBack(s.a.Events[i].ID, *of)
		}
	}
	return Event{}, refuse("redo", "", wThereNothingRedo)
}

// takeBack writes the undo of the event with that id and stands at the first
// question that the change was about.
func (s *Session) takeBack(id string, about Event) (Event, error) {
	e := Event{Kind: KindUndo, Of: id, N: len(s.a.Events), ID: s.o.NewID(), T: s.o.Now(), By: s.o.By}
	a, err := Fold(append(s.a.Events, e))
	if err != nil {
		return Event{}, err
	}
	a.Head = s.a.Head
	s.a = a
	if len(about.Answers) > 0 && s.known[about.Answers[0].Q].q != nil {
		s.at = about.Answers[0].Q
	}
	s.settle()
	return e, nil
}

// Undoable reports whether the event may be taken back. What begins, joins or
// proves a file may not.
func (e *Event) Undoable() bool { return undoable(e.Kind) }

// Standing says of each event whether it stands, as [Fold] sees it: no standing
// undo takes it back. Nil for a history that makes no sense.
func Standing(events []Event) []bool {
	live, err := liveEvents(events)
	if err != nil {
		return nil
	}
	return live
}
