// Package tui is the face of tenken: full screens for a terminal, and a plain

// line mode, both over one [assess.Session].
//
// # Use
//
// [Run] shows the screens, [Plain] speaks by lines; both take the same
// [Options] and return when the user leaves: nil, [ErrInterrupted] after
// Ctrl-C, or an error. Neither opens a file, reads the clock or the
// environment: all that is handed in. An error that is a [checklist.Speaking]
// is shown in the user's language.
//
//	err := tui.Run(ctx, tui.Options{
//		Lang: checklist.Japanese,
//		Now:  time.Now,
//		Home: tui.Home{List: ..., Sectors: ..., Create: ..., Open: ...},
//		Work: nil, // or the assessment named on the command line
//	})
//
// [Work] joins a session with its file: Save must return nil only after the
// event is on the disk, for 「保存しました」 is shown on its word. Events are
// saved one after the other in the order in which they were made. A save that
// fails is told, kept on the screen and tried again until it succeeds; nothing
// else can be done meanwhile but that, saving everything in another file
// ([Work].Rescue), and leaving.
//
// # Where things are
//
// A file names only those below it. From the ground up:
//
//   - words.go, wordsway.go, wordsplain.go: what users read
//   - page.go, keys.go, options.go, save.go: what a page, a key, the options and a
//     save are; text in cells is package cells
//   - desk.go, tell.go, tasks.go, clients.go: what both faces say
//   - model.go, draw.go, drafts.go, help.go, frame.go: what all screens share
//   - facts.go, ticks.go, way.go: the facts, and where one goes from a screen
//   - walk.go, walkpage.go and a file for each other screen
//   - press.go, run.go: a key, and the program around the model
//
// The line mode has the same ground: plain.go is its way of asking,
// plaincmd.go the table of what can be typed, plainhome.go its beginning.
//
// # Promises
//
//   - A view depends on nothing but state and size, and fits every size from
//     40x12 to 200x60; below that the screen says so.
//   - Only Update changes state, only commands do work outside.
//   - What comes next is the session's to say; a screen draws and passes keys on.
//   - What users read is in words.go, wordsway.go and wordsplain.go, Japanese and
//     English side by side, to be corrected without reading code.
//   - Every key is in one table a screen, which handles it, draws the line
//     of keys at the bottom and the list that `?` opens; what a letter does can
//     also be chosen from that list, so an IME that is on locks nobody out.
//   - The real cursor is where text is typed.
//   - Lines break by kinsoku ([Options].Environ TENKEN_WIDTH=wide for terminals
//     that draw ambiguous characters two cells wide; see package eastasian).
package tui
