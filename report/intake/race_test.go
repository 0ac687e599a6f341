//go:build race

package intake_test

// raceDetector: time and memory under the race detector say nothing of the reader.
const raceDetector = true
