package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/sys/windows"
)

// documents is the documents folder, wherever it was moved to (into OneDrive,
// for example); empty where Windows does not say.
func documents() string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return dir
}

const utf8CodePage = 65001

// prepareConsole lets the console show and send Japanese whatever its code page
// was, and returns what puts the old one back. A window that a double click
// opened would vanish with the last word of an error, so that end waits for Enter.
func prepareConsole() (restore func(code int)) {
	in, errIn := windows.GetConsoleCP()
	out, errOut := windows.GetConsoleOutputCP()
	if errIn == nil && errOut == nil { // else there is no console: nothing to prepare
		_ = windows.SetConsoleCP(utf8CodePage)       // an old console that refuses it
		_ = windows.SetConsoleOutputCP(utf8CodePage) // still shows the rest
	}
	return func(code int) {
		if code != exitOK && mousetrap.StartedByExplorer() {
			fmt.Fprintln(os.Stderr, "\nEnter キーを押すと閉じます。 (press Enter to close)")
			bufio.NewScanner(os.Stdin).Scan()
		}
		if errIn == nil && errOut == nil {
			_ = windows.SetConsoleCP(in)
			_ = windows.SetConsoleOutputCP(out)
		}
	}
}
