//go:build !race

package checklist_test

const raceDetector = false
