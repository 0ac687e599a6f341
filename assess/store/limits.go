package store

// The limits of a file; beyond them it is refused, on reading and on writing.
const (
	MaxFile   = 64 << 20 // bytes of a file
	MaxLine   = 4 << 20  // bytes of a line, its newline included
	MaxEvents = 100_000  // events of a file
)
