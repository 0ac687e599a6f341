package main

import (
	"io"

	"tenken/assess/store"
)

// writeWhole puts data at path whole or not at all. Without force an existing
// file stays, for it may be a workbook in which somebody has been typing.
func writeWhole(path string, data []byte, force bool) error {
	return store.Write(path, force, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
