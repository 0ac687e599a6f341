//go:build race

package report_test

// raceDetector: time and memory under the race detector say nothing of the reader.
const raceDetector = true
