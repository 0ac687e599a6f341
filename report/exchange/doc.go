// Package exchange carries lists and results to other tools and back: libraries,
// audits and plans of CISO Assistant, documents of OSCAL 1.2.2, and the table of
// NIST's set theory relationship mapping (STRM). Forms are one line each in
// [ListFormats] and [Formats]; [ReadCISO], [ReadOSCAL] and [ReadResults] read.
//
// Whatever cannot be carried is counted in [Losses], with an example. What is read
// passes the strict reader of lists, is 署名なし, and is never a duty: every question
// is 望ましい措置 unless the user asks for duties and the document calls it mandatory.
// The same input gives the same bytes: UUIDs are of version 5 over the document, the
// digest of the list or the last sum of the file, and the id; times are those of the
// file's events, not of the clock.
//
// For programs that go on with what was read, [Blank] marks a text that its source did
// not have, and [Losses.Has] asks for one loss.
//
// What is read is bounded: 16 MiB, 64 levels, 400,000 signs that begin a value; YAML
// has no anchor, alias or merge key and no key twice. A framework that is more than
// one file of a list may hold (1 MiB, 2,000 questions) becomes several lists.
//
// # CISO Assistant (commit f990d7b of 2026-08-08)
//
// A library in, by its own importer's rules (backend/library/utils.py):
//
//	theirs                            | ours
//	----------------------------------+---------------------------------------------------------------
//	framework.ref_id                  | id (as an id)
//	version, publication_date         | serial, edition and as_of
//	name, provider                    | title, publisher; the library is the one source that is cited
//	copyright                         | a comment at the top of the file
//	node that is not assessable       | section: the nearest heading above, titles joined by ›
//	node that is assessable           | question
//	ref_id, urn                       | id, else a number; `map: {ca: [URN], ca-ref: [ref_id]}`
//	name, description                 | ask; a long description begins why
//	annotation, typical_evidence      | why, check
//	questions                         | lines of check; scores, conditions and dates are lost
//	implementation_groups             | the choice fact ID-group and `when`; one at a time
//	importance, weight                | must for mandatory, with --duty only; weight 1 to 3
//	translations                      | ja and en; other languages are lost
//	requirement_mapping_sets          | `map` to the other framework, with the relation; strength is lost
//
// A list out: a section is a heading, a question is a requirement below it with one
// question of five choices. why, remedy, other conditions and citations go into the
// annotation under headings of their own, by which why and remedy are read back; the
// choice by which most questions are chosen becomes implementation groups; must,
// effort and should are mandatory, recommended and nice_to_have. Lost: work, na, map,
// cite, rev, quick, who, words, days, instead_of, check_every, facts, sources, lineage.
//
// An assessment out, as their import of audits matches it (data_wizard/views.py): a
// row is found by ref_id, then by urn; empty cells change nothing.
//
//	ours        | compliance_result   | requirement_progress | answers
//	------------+---------------------+----------------------+---------
//	はい        | compliant           | done                 | 問い >> はい
//	一部        | partially_compliant | in_progress          | 問い >> 一部
//	いいえ      | non_compliant       | to_do, in_progress   | 問い >> いいえ
//	わからない  | not_assessed        | in_review            | 問い >> わからない
//	未回答      | not_assessed        | to_do                |
//	該当なし    | not_applicable      | done                 | 問い >> 該当なし
//	対象外      | not_applicable      | done                 |
//
// Gaps out as applied controls: ref_id, name, description (改善策, else the first
// step), status, category process, priority 1 to 3, effort S, M, L, eta, observation.
//
// # OSCAL 1.2.2 (JSON)
//
//	ours                                   | OSCAL
//	---------------------------------------+----------------------------------------------------------
//	list, section, question                | catalog, group, control (title and part statement: ask)
//	why, check, remedy                     | parts guidance, assessment-objective ID_obj, item of class remedy
//	English                                | a part translation in the part, or a property NAME-en
//	rev, duty, work, weight, na, days, ... | properties of the namespace urn:tenken:oscal
//	facts, when, map, goal                 | properties whose value is JSON
//	cite                                   | link of rel reference to a resource; its text is the place
//	answer                                 | observation: INTERVIEW, with evidence EXAMINE; expires with it
//	はい; every other answer but 該当なし  | finding satisfied; not-satisfied, the answer as a property
//	該当なし                               | observation only, its reason as the description
//	gap and plan                           | risk with deadline and remediation; item of the POA&M
//	map, lineage                           | mapping-collection: the relation of map; that of lineage turned round
//	– (we have none)                       | import-ap, import-ssp: a resource that says so
//
// Lost out: withdrawn questions, lineage (it is in the mapping), line breaks in titles.
// A catalog or resolved profile of others in: title, and a short statement, become ask;
// statement and guidance why; objectives check; parameters are in brackets, by value,
// choice or label; groups in groups are joined by ›; withdrawn controls are left out.
// Traps of the schema: texts without space around them, titles of one line, times with
// an offset, ids that begin with a letter (of ours that do not, "_" comes before), no
// list that is empty.
package exchange
