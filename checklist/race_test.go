//go:build race

package checklist_test

// raceDetector: time and memory under the race detector say nothing of the loader.
const raceDetector = true
