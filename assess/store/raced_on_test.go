//go:build race

package store_test

// raced says that the race detector makes everything slower.
const raced = true
