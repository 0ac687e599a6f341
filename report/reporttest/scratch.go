package reporttest

import "io"

// Scratch is a scratch file in memory: written, then read from its beginning.
type Scratch struct {
	raw []byte
	at  int
}

// Write adds to the end.
func (s *Scratch) Write(p []byte) (int, error) {
	s.raw = append(s.raw, p...)
	return len(p), nil
}

// Read goes on from where it was.
func (s *Scratch) Read(p []byte) (int, error) {
	if s.at == len(s.raw) {
		return 0, io.EOF
	}
	n := copy(p, s.raw[s.at:])
	s.at += n
	return n, nil
}

// Seek goes back to the beginning, the only place that readers of scratch files seek.
func (s *Scratch) Seek(int64, int) (int64, error) {
	s.at = 0
	return 0, nil
}

// Close keeps nothing open.
func (s *Scratch) Close() error { return nil }
