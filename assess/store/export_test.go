package store

// Disk and Handle let the tests put layers below the store.
type (
	Disk   = disk
	Handle = handle
)

// RealDisk is the disk below those layers.
var RealDisk Disk = osDisk{}

// On is o on another disk.
func (o Options) On(d Disk) Options {
	o.disk = d
	return o
}

// RefuseLink is how links are refused where opening follows them.
var RefuseLink = refuseLink

// RenameChecked is for file systems that cannot refuse to overwrite.
var RenameChecked = renameChecked

// WhileBusy is how a busy file is tried again.
var WhileBusy = whileBusy

// Path is where the file is.
func (f *File) Path() string { return f.path }

// LockErrorForTest is what hinders locking.
var LockErrorForTest = lockError

// Closes is how the rest of a line is held to be JSON.
var Closes = closes
