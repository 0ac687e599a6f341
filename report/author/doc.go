// Package author turns a checklist into a workbook that a committee can edit in
// Excel, and such a workbook back into a checklist, without loss.
//
// A workbook has a sheet for each part of the list: its head, parents, sources,
// facts, options, sections, questions, short list, withdrawn questions, lineage
// and the comments at the top of the file. A row is an item, a column one value
// of it; the second row holds the keys of the YAML format, by which columns are
// found, so that they can be moved, hidden or added to. Conditions, citations
// and mappings are written in one cell each, in the form that diff prints.
//
// Reading makes the text of the checklist and remembers from which cell each of
// its lines came, so that every problem of loading and of lint names a cell.
package author
