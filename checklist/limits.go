package checklist

// Limits of a checklist; a file above one of them is refused, each with its own message.
const (
	maxFile      = 1 << 20  // bytes
	maxDepth     = 32       // nodes within nodes
	maxNodes     = 140_000  // of one document
	maxKeys      = 2_000    // of one mapping
	maxScalar    = 64 << 10 // bytes of one value
	maxQuestions = 2_000
	maxID        = 64      // bytes
	maxMarks     = 150_000 // signs in the text that may begin a node; see marks
	maxProblems  = 1_000   // of one file; the rest is counted, not listed
)
