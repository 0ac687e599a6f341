package store_test

import (
	"strings"
	"testing"
	"time"

	"tenken/assess/store"
	"tenken/checklist"
)

// A machine that names nobody still says where and since when.
func TestLockedByNobodyByName(t *testing.T) {
	e := &store.LockedError{Path: "a.tenken", Host: "受付", Since: time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC)}
	if s := e.In(checklist.Japanese); strings.Contains(s, "さん") || !strings.Contains(s, "（パソコン 受付、2026-11-24 09:30 から）") {
		t.Error(s)
	}
	e.Owner = "佐藤"
	if s := e.In(checklist.Japanese); !strings.Contains(s, "佐藤 さん、パソコン 受付") {
		t.Error(s)
	}
}
