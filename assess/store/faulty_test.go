package store_test

import (
	"errors"
	"io"
	"io/fs"
	"syscall"

	"tenken/assess/store"
)

// fault is a way in which the disk fails a call.
type fault struct {
	name string
	err  error
	part int  // of a write, this many quarters reach the disk
	dead bool // and every call after it fails, as for a process that is gone
	more int  // and so many calls after it fail in the same way
}

var errKilled = errors.New("killed")

// faults are the ways a call may fail. A killed process may have done all, a
// part, or nothing of its last call, and never learns which.
var faults = []fault{
	{"killed before", errKilled, 0, true, 0},
	{"killed within", errKilled, 2, true, 0},
	{"killed after", errKilled, 4, true, 0},
	{"no space", store.FullForTest, 1, false, 0},
	{"input/output error", syscall.EIO, 4, false, 0},
	{"not permitted", syscall.EPERM, 0, false, 0},
	{"short write", io.ErrShortWrite, 3, false, 0},
	{"input/output errors", syscall.EIO, 2, false, 1},
}

// faultyDisk fails its n-th call.
type faultyDisk struct {
	store.Disk
	fault fault
	n     int // counts down; the call at which it is 1 fails
	dead  bool
	calls int
}

// step says how many quarters of the call to do, and how it ends.
func (d *faultyDisk) step() (part int, err error) {
	if d.dead {
		return 0, errKilled
	}
	d.calls++
	if d.n--; d.n > 0 || d.n < -d.fault.more {
		return 4, nil
	}
	d.dead = d.fault.dead
	return d.fault.part, d.fault.err
}

// hit reports whether the fault has come.
func (d *faultyDisk) hit() bool { return d.n <= 0 }

// do makes a call that is done whole or not at all.
func (d *faultyDisk) do(call func() error) error {
	part, err := d.step()
	if part == 4 {
		if e := call(); err == nil {
			err = e
		}
	}
	return err
}

func (d *faultyDisk) OpenFile(name string, flag int, perm fs.FileMode) (store.Handle, error) {
	var h store.Handle
	err := d.do(func() (err error) { h, err = d.Disk.OpenFile(name, flag, perm); return err })
	switch {
	case err == nil:
		return &faultyHandle{h, d}, nil
	case h != nil:
		err = errors.Join(err, h.Close())
	}
	return nil, err
}

func (d *faultyDisk) Stat(name string) (info fs.FileInfo, err error) {
	err = d.do(func() (err error) { info, err = d.Disk.Stat(name); return err })
	return info, err
}

func (d *faultyDisk) Rename(from, to string) error {
	return d.do(func() error { return d.Disk.Rename(from, to) })
}

func (d *faultyDisk) Remove(name string) error {
	return d.do(func() error { return d.Disk.Remove(name) })
}

func (d *faultyDisk) SyncDir(name string) error {
	return d.do(func() error { return d.Disk.SyncDir(name) })
}

type faultyHandle struct {
	store.Handle
	d *faultyDisk
}

func (h *faultyHandle) ReadAt(b []byte, off int64) (n int, err error) {
	err = h.d.do(func() (err error) { n, err = h.Handle.ReadAt(b, off); return err })
	return n, err
}

func (h *faultyHandle) WriteAt(b []byte, off int64) (int, error) {
	part, err := h.d.step()
	n, e := h.Handle.WriteAt(b[:len(b)*part/4], off)
	return n, errors.Join(err, e)
}

func (h *faultyHandle) Truncate(size int64) error {
	return h.d.do(func() error { return h.Handle.Truncate(size) })
}

func (h *faultyHandle) Sync() error { return h.d.do(h.Handle.Sync) }

func (h *faultyHandle) Stat() (info fs.FileInfo, err error) {
	err = h.d.do(func() (err error) { info, err = h.Handle.Stat(); return err })
	return info, err
}

// Close closes in any case: a process that is gone holds no files.
func (h *faultyHandle) Close() error {
	_, err := h.d.step()
	return errors.Join(err, h.Handle.Close())
}

// quickDisk leaves syncing out: the stories that count calls do not depend on it.
type quickDisk struct{ store.Disk }

func (d quickDisk) SyncDir(string) error { return nil }

func (d quickDisk) OpenFile(name string, flag int, perm fs.FileMode) (store.Handle, error) {
	h, err := d.Disk.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return quickHandle{h}, nil
}

type quickHandle struct{ store.Handle }

func (quickHandle) Sync() error { return nil }

// quick are options on a quick disk.
func quick() store.Options { return store.Options{Owner: "佐藤"}.On(quickDisk{store.RealDisk}) }
