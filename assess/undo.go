package assess

// Undo takes back the last change that was not undone; the file keeps both. It
// steps to the question concerned. A [Refusal] says that there is none.
func (s *Session) Undo() (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	e, err := s.standing()
	if err != nil {
		return Event{}, err
	}
	return s.takeBack(e.ID, *e)
}

// Redo takes back the last Undo that was not undone itself, as long as nothing was
// changed after it. A [Refusal] says that there is none.
func (s *Session) Redo() (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	undo, of, err := s.undone()
	if err != nil {
		return Event{}, err
	}
	return s.takeBack(undo.ID, *of)
}

// UndoStep is [Session.Undo] of what people take for one change: the fields of a
// note, written to one question one after the other, go together.
func (s *Session) UndoStep() ([]Event, error) {
	return s.together(s.Undo, s.standing)
}

// RedoStep does again what UndoStep took back.
func (s *Session) RedoStep() ([]Event, error) {
	return s.together(s.Redo, func() (*Event, error) { _, of, err := s.undone(); return of, err })
}

// together does one step, and others for as long as next says that they concern
// further fields of the same note.
func (s *Session) together(step func() (Event, error), next func() (*Event, error)) ([]Event, error) {
	var out []Event
	for n := (remarks{}); ; {
		about, err := next()
		if len(out) > 0 && (err != nil || !n.takes(about)) {
			return out, nil
		}
		if len(out) == 0 && err == nil {
			n.takes(about)
		}
		e, err := step()
		if err != nil {
			return out, err
		}
		if out = append(out, e); n.q == "" {
			return out, nil
		}
	}
}

// remarks are what was written to one question, field by field.
type remarks struct {
	q      string
	fields map[Field]bool
}

// takes says that an event wrote further fields of the note, and takes them in.
func (n *remarks) takes(e *Event) bool {
	if e.Kind != KindAnswer || e.From == FromWorkbook || len(e.Answers) != 1 || n.q != "" && e.Answers[0].Q != n.q {
		return false
	}
	ch := &e.Answers[0]
	for f := range ch.Fields {
		if f == FieldStatus || n.fields[f] {
			return false
		}
	}
	if n.q = ch.Q; n.fields == nil {
		n.fields = map[Field]bool{}
	}
	for f := range ch.Fields {
		n.fields[f] = true
	}
	return true
}

// standing is the last change that was not undone, a workbook of another edition that
// was taken in among them.
func (s *Session) standing() (*Event, error) {
	live, err := liveEvents(s.a.Events)
	if err != nil {
		return nil, err
	}
	for i := len(s.a.Events) - 1; i >= 0; i-- {
		switch e := &s.a.Events[i]; {
		case !live[i]:
		case e.Kind == KindAnswer, e.Kind == KindFact, e.Kind == KindCarry && len(e.Carry.Lists) == 0:
			return e, nil
		}
	}
	return nil, refuse("undo", "", nothingToUndo)
}

// undone is the last undo that was not undone, with what it took back.
func (s *Session) undone() (undo, of *Event, err error) {
	live, err := liveEvents(s.a.Events)
	if err != nil {
		return nil, nil, err
	}
	byID := map[string]*Event{}
	for i := range s.a.Events {
		byID[s.a.Events[i].ID] = &s.a.Events[i]
	}
	for i := len(s.a.Events) - 1; i >= 0 && s.a.Events[i].Kind == KindUndo; i-- {
		if of := byID[s.a.Events[i].Of]; live[i] && of.Kind != KindUndo {
			return &s.a.Events[i], of, nil
		}
	}
	return nil, nil, refuse("redo", "", nothingToRedo)
}

// takeBack writes the undo of the event with that id and goes to the first
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
