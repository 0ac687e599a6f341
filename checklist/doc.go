// Package checklist is what is asked: guidelines as data, read strictly, joined
// into one list, and looked at. It knows no answers.
//
// # The format tenken/checklist/v1
//
// One YAML file a guideline, UTF-8, as guidelines/<sector>/checklist.yaml shows
// it. Only this part of YAML is used: mappings, sequences and scalars. Scalars
// are the text that the author sees: no, on, 010, 12:30 and dates are texts, and
// where a number or a date is expected its plain form is demanded.
//
//	schema: tenken/checklist/v1
//	id: jp-medical-care            # stable for ever
//	edition: "2026-11"             # what people call it
//	serial: 1                      # +1 at every publication
//	as_of: 2026-07-20              # the state of law that was read
//	review_by: 2027-01-17          # optional
//	title: {ja: ..., en: ...}      # here and everywhere ja is needed, en may be missing
//	publisher: {ja: ..., en: ...}
//	words: {ja: [...], en: [...]}  # optional, as all below: everyday words by which it is found
//	for: {ja: ..., en: ...}        # whom it is for, in a line
//	unread: {ja: ..., en: ...}     # what of the law in force was not read, told to those who use it
//	goal: {id, title, needs: all}  # what a list that is not law works towards
//	status: draft                  # announced, never judged
//	extends: [{id: jp-appi-general, serial: 1}]          # that serial or later
//	sources: [{id, title, edition, url}]                 # edition and url may be missing; url is http(s)
//	facts: [{id, ask, why, type, options, ...}]          # options for type: choice only; see below
//	sections: [{id, title, with, questions}]             # or a view; with: a section of another list
//	view: {of: jp-appi-general, questions: [GEN-01-01], ask: {GEN-01-01: {ja, en}}}
//	     # then no sections, facts, sources, retired
//	retired: [{id, reason, replaced_by}]                 # replaced_by may be missing
//
// A question has id, rev, duty (must, effort, should), ask, why, check, remedy,
// work (S, M, L), cite ([{source, at}], at optional) and na (refused,
// with-reason). It may have weight (1 to 3, else 1), when, quick (true) and map
// ({framework: [reference]}, or for a reference {ref, relation}: how the question relates
// to it, in the words of lineage; else intersects-with); from and until (the days on which
// it is asked, until itself left out), who (reception, manager, system, personnel), words,
// instead_of (ids of questions that it answers too, when composed) and check_every (P1Y, P6M).
//
// A fact has id, ask and type. It may have why, options, group (facts of one page)
// and rare (true), and, of other facts, when (asked only where it holds), derive
// (computed, never asked) and implies; see [Settle] for what follows:
//
//	derive: {fact: staff, is: over-100}                       # a condition: yes or no
//	derive:                                                   # a table: the first row that holds
//	  - {value: small, when: {fact: staff, is: up-to-100}}
//	  - {value: large}                                        # the last row has no when
//	implies: [{is: yes, then: {fact: outsources, is: yes}}]
//
// A condition is exactly one of
//
//	{fact: ID, is: VALUE}   {fact: ID, is: [V1, V2]}   {all: [...]}   {any: [...]}   {not: {...}}
//
// Ids are [A-Za-z0-9][A-Za-z0-9._-]{0,63}. Texts lose nothing but space around
// them, become NFC and have half-width kana widened; see [Clean]. Titles, names and
// labels are one line: a line break in them becomes a space.
//
// # Reading
//
// [Load] looks at the size, guesses the encoding, counts what may begin a node,
// parses to nodes, counts and checks those, and only then gives them a meaning.
// The error is [Problems], all at once, in file order, with line and column, the
// rule, what is wrong and how to correct it, in Japanese and English. Limits: 1 MiB
// a file, 32 levels, 140,000 nodes, 2,000 keys a mapping, 64 KiB a value, 2,000
// questions, 1,000 problems listed. Any refusal takes less than 200 ms and 64 MiB.
//
// The rules, in that order:
//
//   - too-large: more than 1 MiB
//   - encoding: not UTF-8 (a BOM is dropped); the guess is named
//   - empty-file: nothing, or nothing but comments
//   - control-character: a control or a character that cannot be seen, raw or escaped
//   - line-separator: NEL, LS or PS, which editors and YAML count differently
//   - replacement-character: U+FFFD, the trace of a lost character
//   - tab-indent: a tab where YAML wants spaces
//   - fullwidth-colon: a key with a full-width colon, also where YAML would swallow it
//   - fullwidth-space: a full-width or no-break space beside a key
//   - fullwidth-sign: another full-width sign on a line that YAML cannot read
//   - missing-space: a key without a space after its colon
//   - yaml-syntax: not YAML, with the usual cause
//   - second-document: --- or ... inside the file
//   - too-deep, too-many-nodes, too-many-keys, too-many-questions, scalar-too-long, too-many-problems: a limit
//   - anchor, alias, merge-key, tag: features by which a text means another
//   - duplicate-key: a key twice in one mapping
//   - wrong-key: a key that is not text
//   - not-nfc: a key with decomposed letters
//   - not-a-mapping, not-a-list, not-a-text: another kind of value is needed
//   - unknown-key, missing-field: with the nearest key that exists
//   - empty-value, empty-list: nothing where something is needed
//   - wrong-id, wrong-number, wrong-date, wrong-value: not of the form, or none of the words
//   - wrong-condition: none of the five forms
//   - duplicate-id: of sections, questions, facts, options, sources, parents, retired or chosen questions; also
//     of two ids that differ only in small and capital letters, which people type as they come
//   - retired-id: a retired id in use
//   - unknown-fact, unknown-option: a condition on what is not declared (with extends: judged when composed)
//   - wrong-table: the last row of derive, and only that, has no when
//   - implied-and-derived: a fact that is computed cannot follow from another too
//   - fact-circle: facts that settle each other, through any mix of when, derive and implies
//   - no-day: from is not before until
//   - replaces-itself, replaces-replacing: instead_of goes one step, to another question
//   - with-own-section: with names a section of the same file
//   - unknown-question: replaced_by, view or instead_of names what does not exist
//   - view-and-sections: a view with content of its own
//   - extends-itself: its own parent
//
// [Catalog] finds files in folders: id-conflict, older-edition, replaces-embedded, not-a-file, too-many-folders,
// unreadable, nothing-found, unknown-checklist.
//
// # Kinds of business, and the glossary
//
// Beside the folders of checklists there are two files, read as strictly.
// businesses.yaml names kinds of business in everyday words ([LoadBusinesses]):
//
//	schema: tenken/businesses/v1
//	businesses:
//	  - id: dental-clinic
//	    words: {ja: [歯科, 歯医者], en: [dentist]}  # the first is shown
//	    jsic: ["83"]                                # two digits; optional
//	    lists: [jp-medical-care, jp-employment]     # what they extend comes by itself
//	    facts: {provider-kind: clinic}              # what is so for all of them; optional
//
// glossary.yaml has one Japanese and one English word for each term, and the
// words that are not used for it ([Register.Terms]); lint holds it:
//
//	schema: tenken/glossary/v1
//	terms:
//	  - {ja: 委託先, en: processor, not_ja: [取引業者], not_en: [vendor]}
//
// # Joining
//
// [Compose] puts parents first, keeps each list and each fact once (the first
// wording wins where type and options are the same) and resolves a view over its
// parent. What two lists say of one fact (when, derive, implies) is joined where it
// does not contradict; a section that goes with another comes directly after it.
// The rules: nothing-chosen, two-editions, missing-parent, old-parent,
// extends-circle, draft-and-others, fact-clash, view-and-others, and duplicate-id,
// unknown-fact, unknown-option, unknown-question, fact-circle, replaces-replacing
// over the whole. Section ids, too, are of one list only.
//
// # What stays for callers
//
// Some names have no caller among our own programs and stay, because whoever uses this
// package as a library needs the whole of what a file says: the place (Pos) and the
// list (From) of every part, the dates and numbers of a [Provision], the kinds of
// [Encoding], [Standing], [LackKind] and [FactState], and [Register.Formerly], by
// which old documents are read.
package checklist
