// Package store keeps assessments on disk: one append-only file each.
package store
