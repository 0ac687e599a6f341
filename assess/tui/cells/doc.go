// Package cells lays text out in the cells of a terminal: how wide it is, where its
// lines break by kinsoku, and text that is being typed. It knows no screen.
//
// Widths and places are in cells, as the terminal in use counts them (see [Meter]);
// styles and colours come after the breaking of lines.
package cells
