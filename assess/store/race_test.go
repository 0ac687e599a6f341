//go:build race

package store_test

// raceDetector: time and memory under the race detector say nothing of the store.
const raceDetector = true
