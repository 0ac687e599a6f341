// Package store keeps assessments on disk, one append-only file each, and is
// the only room that touches them there. What it acknowledges is on the disk;
// what is damaged it says, and does not write to.
//
// # The file format, number 1
//
// An assessment is one file, its name by custom ending in ".tenken". It is a
// sequence of lines, each ended by a newline (0x0A), in UTF-8 without a byte
// order mark. A line is exactly
//
//	{"sum":"  64 lower-case hex digits  ",  REST  newline
//
// without blanks between. The digits are the SHA-256 over the 64 digits of the
// line before (nothing for the first line) followed by REST without the
// newline, both as the bytes in the file. So each line vouches for
// all lines before it, and the digits of the last one vouch for the whole file:
// 照合番号, printed in every report. Bytes after the last newline are a line that
// lacks it, if the sum proves them, and else do not count.
//
// REST, with a "{" put before it, is a JSON object with these members, each
// exactly once; this package writes them in this order and without blanks,
// and reads them in any order:
//
//	n        0, 1, 2, ...: the number of the line
//	id       16 lower-case hex digits, drawn at random, unique in the file
//	t        the time of the clock, RFC 3339 with offset
//	by       who, as the program was told; may be empty
//	kind     one of those below
//	payload  an object with the members of that kind
//
// The kinds, and the members of their payloads:
//
//	begin      format (1), organisation, program (its version); the first line, and only that;
//	           business (an id of businesses.yaml), business_key (32 lower-case hex digits, kept by
//	           the file of the next year), from (the last sum of the file that this one continues)
//	rename     of organisation and business those that changed
//	asof       day (YYYY-MM-DD): by whose law is judged from now on
//	checklist  id, serial, sha256, text: the list's file whole, and the digest over its bytes;
//	           id and serial are those that the text states; seal: {manifest, keyring: [notes, the
//	           oldest first]}, what signs it
//	drop       list: the id of one that is no longer asked
//	carry      lists: as checklist, the new texts, none where only answers come from another
//	           edition; from: {lists: [{id, serial, sha256}], head}, the lists before and the
//	           last sum then; day: as asof; facts: as set of a fact; confirm: as facts, stated a
//	           year ago and asked again; set: [{q, rev, state
//	           (carried, review, ask), old: as archived, fields: {as of an answer}}]; archived:
//	           [{q, rev, and fields}]; counts: {old: {total, carried, review, archived},
//	           new: {total, carried, review, ask, new}}, source: the workbook that brought them
//	fact       set: [{id, value}], a value "unknown" states that it is not known, "unmarked" that a
//	           fact of yes or no was left without a mark among others: it counts as no
//	answer     set: [{q, rev, and of status, reason, note, evidence, action, priority,
//	           owner, due, done, checked_by those that changed; null clears}],
//	           facts: as set of a fact, where a workbook brought facts too; one of both is there,
//	           from: keys, command or workbook, source: the name of the workbook
//	review     set: [{q, rev, of: the id of the event that gave the answer, verdict (accepted, fix,
//	           improve; null takes it back), note}]
//	sign       role (prepared, reviewed, approved, reopen), head: the sum of the line before it, in
//	           the file in which it was written, name, note (of reopen the reason), sig: a signed note
//	           (C2SP) over two lines: tenken/sign/v1, and JSON of role, head, name and note in this order
//	evidence   set: [{q, name, sha256, bytes, effective, one of until (a day) and shelf (a period such
//	           as P1Y), where, note}]; of the same q, name and where the later one counts, and one
//	           with no more than these and note is withdrawn
//	assign     set: [{q, who}], null takes it back
//	return     campaign, return (32 hex digits), revision (from 1), sector, size, pref, sha256
//	undo       of: the id of the event taken back; an undo may be taken back too
//	merge      heads: the last sums of the two files that were joined, common: how many lines
//	           they had in common
//
// Of begin the last three, and facts, source, common, seal, sig, sector, size and
// pref are left out rather than empty. A list ("set", "facts", "heads") has at
// least one item. Numbers are digits only. Text is any JSON string without
// unpaired surrogates; on writing, control characters, DEL and C1 included, are
// escaped, so that a file may be printed on a terminal. One action of a user is
// one line, an import of a hundred answers too: it is there whole or not at all.
// Package assess says what events mean ([assess.Fold]).
//
// [JSONSchema] is the same for programs, without what only a sum can tell.
//
// Limits: 64 MiB a file, 4 MiB a line, 100,000 lines.
//
// For example, a fact and an answer ([Example] makes this file):
//
//	{"sum":"9aac39897bc3416702f521e393d3fa262bc8747c09ef85baa5d34d12f4bbe00b","n":0,"id":"6b1f0c2ad4e83957","t":"2026-11-24T09:30:00+09:00","by":"佐藤","kind":"begin","payload":{"format":1,"organisation":"みなと医院","program":"1.0.0"}}
//	{"sum":"e0075a7e7eafa567b85a0300095f45adbb9c11b34790a6d89b52bd50f55b7aeb","n":1,"id":"90d3a5b7c1e2f486","t":"2026-11-24T09:31:00+09:00","by":"佐藤","kind":"fact","payload":{"set":[{"id":"outsources","value":"yes"}]}}
//	{"sum":"3a4403903383f56775bd9657d69645931d26b4fbef29ea9c949dba959e29f993","n":2,"id":"0e4c6a8197b5d3f2","t":"2026-11-24T09:32:00+09:00","by":"佐藤","kind":"answer","payload":{"set":[{"q":"GEN-01-01","rev":1,"status":"partly","reason":null,"note":"受付に掲示"}],"from":"keys"}}
//
// # Reading
//
// Every line is checked before anything of the file is used.
//
//   - A last line that lacks its newline, or has another byte in its place,
//     counts if its sum proves it. It is reported ([Ending]), and the next write
//     puts the newline there.
//   - A last line of which the beginning is there is reported as cut off ([Torn]);
//     it does not count. Whether a crash or power cut stopped a change, or a copy
//     was cut off, the file does not tell.
//     The next write puts what it cuts into NAME.tail beside the file, NAME.tail-2
//     and so on where there is one; reading never cuts.
//   - Any other end that no sum proves is damage: bytes that no line begins with,
//     more than one line, more than a line can hold, zero bytes. It may be what is
//     left of lines that were saved, and is never cut. A power cut may leave zeros
//     of the line that was being written; repair then gives the old state.
//   - A format above 1, or a kind or member that this program does not know, in a
//     line whose sum matches, makes the file read-only ([NewerError]): a newer
//     tenken wrote it.
//   - Anything else that is not as described is damage ([DamagedError]). The file
//     is not opened; the error carries the lines that are proved all the same.
//   - A file that proves to be sound after a change of encoding or line ends is
//     refused as such ([EncodingError]), one that is no assessment with what it
//     looks like ([ForeignError]).
//
// # Writing
//
// [Create] and [Write] make a file under a name that nobody chooses
// (.tenken-16 hex digits.tmp, mode 0600, locked while it is written), sync and
// close it, rename it without overwriting even what appears meanwhile, and sync
// the folder. What a killed process has left of such files the next one removes.
// [File.Append] writes one line at the end of the open file and syncs it. What
// has to be cut or ended before is synced before the new line is written, or a
// power cut might leave the new line with the end of the old one after it.
// Before and after, it looks whether the name still leads to this file and nobody
// else has written to it ([ChangedError]).
//
// A writer locks the file itself, by whatever name it was opened and in a way
// that hinders no reader, and NAME.lock, which holds the name also while there is
// no file yet. The lock file says, from its second byte on, who is at work, as
// JSON {owner, host, since, pid}. The system frees the locks when a process ends,
// however it ends; a lock file that is left over means nothing, also one of
// another user. What has the name of a lock file and is not one, a link above
// all, is refused and never touched. Readers take no lock.
//
// After a sign of role approved nothing is written but one of role reopen
// ([ApprovedError]), nor is such a file joined with another.
//
// What is no regular file is never opened, so that no pipe is waited for.
//
// # For other programs
//
// tenken itself reads by [Open], verifies by [Memo.Verify] and joins by [MergeAll];
// [Read], [Verify], [Merge], the limits and every [Relation], [Ending], [Setting] and
// kind of [Warning] stay for programs that have one file, or only its bytes.
//
// # Beside the file
//
// NAME.tail, NAME.tail-2, ... are what a write cut off. NAME.draft holds texts that
// were typed and are in no event ([Keeper.KeepDraft]): JSON {schema:
// "tenken/draft/v1", texts: [{q, field, text}]}, mode 0600, outside the chain, gone
// once they are saved or given up. A [Keeper] goes on with a file that was moved
// away and came back; a [Shelf] tells which assessments lie in a folder without
// opening one; a [Memo] takes a list that many files carry apart once.
//
// # Repairing
//
// [Repair] and [DamagedError] use a line only where a sum proves it: over the
// digits of the line before it, the one that stands there or the one that has
// the number before its own, as they stand or as they must have been. Lines come
// in the order of their numbers, whatever the order in the file. Repair also turns
// single bits, tries other bytes for a stray newline, takes a checklist that is
// known in the place of a damaged copy, and converts encodings back; each counts
// only if the sum then matches. What stays unproved is named and left out.
//
// [Merge] joins two files with a common beginning: the lines of A byte for byte,
// those that only B has with no more than their numbers changed, a merge event,
// and events that make every answer, fact and setting what the three-way merge
// says. Status, reason, note and evidence of an answer are one person's and stay
// together. Events that both got from a third copy count once. Since B's lines
// are what they were, every number that a report of B has is found again.
//
// What the sums do not prove: that nobody rewrote the file on purpose, or took
// whole lines off its end. A 照合番号 printed earlier does ([Verify]).
//
// # Promises
//
// What is promised, what may go wrong, and the test that shows it:
//
//	promise                       | fault                                  | test
//	------------------------------+----------------------------------------+----------------------------------------------------------
//	saved means on the disk       | SIGKILL at random moments              | TestKilledWriterLosesNothingItAcknowledged
//	                              | power cut: unsynced sectors of 512 B   | TestPowerCutLeavesTheOldOrTheNewState
//	                              | and 4 KiB lost, reordered, torn, zeros |
//	                              | file replaced, cut, removed by sync    | TestFileReplacedOrChangedByAnotherProgramIsNotWrittenTo
//	the old state or the new one, | each call fails: killed before, in,    | TestEveryFailingCallLeavesTheOldOrTheNewState
//	never a mixture               | after; ENOSPC, EIO, EPERM, short write |
//	                              | power cut in repair and merge          | TestPowerCutDuringRepairOrMergeLeavesNothingOrAll
//	                              | a last line that is there in part      | TestTornTailIsReportedAndCutOnlyByTheNextWrite
//	what was saved is never cut   | the last newline lost or changed       | TestLastLineThatItsSumProvesIsKeptWhateverStandsForItsNewline
//	                              | zeros, text, several lines at the end  | TestDamageAtTheEndIsNeverTakenForAnUnfinishedChange
//	                              | what is cut is kept                    | TestWhatIsCutIsKeptAndNothingKeptBeforeIsOverwritten
//	                              | a copy that was cut off                | TestCopyThatWasCutOffIsCalledThat
//	nothing is overwritten        | target exists                          | TestCreateNeverOverwrites
//	                              | target appears meanwhile               | TestFileThatAppearsWhileOneIsMadeIsNotOverwritten
//	                              | a report meets what somebody saves     | TestFileThatAppearsWhileAReportIsWrittenStays
//	                              | several write one file                 | TestOfManyWhoWriteOneFileOneSaysThatItWrote
//	                              | backups of names like ours             | TestFilesOfOthersAreNotTakenForTemporaryOnes
//	nothing is left over          | a process killed while writing         | TestWhatAKilledProcessLeftIsSweptUp
//	damage is noticed and named,  | every single bit flipped               | TestEverySingleFlippedBitIsDetected
//	the rest is read, the file    | every truncation                       | TestEveryTruncationIsDetectedOrTheFileAsItOnceWas
//	is left as it is              | lines edited, lost, moved, zeroed      | TestDamagedMiddleLineIsNamedTheRestIsReadAndRepairSavesIt
//	                              | lines with good sums and bad content   | TestLineThatTheFormatDoesNotAllowIsNamed
//	                              | anything                               | FuzzRead
//	what can be proved is saved   | one flipped bit, anywhere              | TestRepairPutsEverySingleFlippedBitRight
//	                              | newline lost at the end                | TestRepairKeepsALastLineThatLacksOnlyItsNewline
//	                              | nothing is left                        | TestRepairOfNothingThatCanBeProvedWritesNothing
//	                              | lines moved, a line gone               | TestDamagedMiddleLineIsNamedTheRestIsReadAndRepairSavesIt
//	what was typed survives       | the window is closed                   | TestTextsThatWereTypedSurviveAndAreNobodyElsesBusiness
//	                              | another's file of that name            | TestWhatIsNoDraftOfOursStays
//	a file that was away          | moved, replaced, and back              | TestFileThatComesBackIsGoneOnWith
//	                              | gone for good                          | TestRescueWritesAllIntoANewFileAndGoesOnThere
//	never half read               | BOM, CRLF, CR, UTF-16, CP932, EUC-JP   | TestMailedFileInAnOddEncodingIsRecognisedAndMendedNeverHalfRead
//	                              | not an assessment at all               | TestAnythingElseIsRefusedWithWhatItLooksLike
//	a newer format is not changed | newer format, kind, member             | TestNewerFormatIsReadOnlyWithTheReasonAndNeverChanged
//	one writer, the other is told | two at once                            | TestOneWriterAndTheOtherIsToldWhoAndSinceWhen
//	who and since when            | processes that race                    | TestRacingProcessesOneWritesAndTheOthersAreToldWho
//	                              | a lock left over, or without a name    | TestLockThatSaysNothingIsStillALock
//	                              | a link to the file                     | TestLinkLeadsToTheFileAndItsLock
//	                              | a second name for the file             | TestOneFileOfTwoNamesHasOneWriter
//	                              | the lock file removed                  | TestLockFileThatSomebodyTidiedUpIsStillALock
//	                              | left over by another user              | TestLockOfAnotherUserMeansNothingWhenItIsLeftOver
//	                              | a drive without locks                  | TestFolderWithoutLocksIsToldWithWhatToDo
//	nothing else is written to    | a link in the place of the lock file   | TestLockFileThatIsALinkLeadsNowhere
//	                              | another's file of that name            | TestWhatIsNoLockFileOfOursIsNeverTouched
//	diverged copies join          | both changed the same                  | TestMergeKeepsWhatOnlyOneSideChangedAndAsksWhereBothDid
//	                              | any two histories                      | TestMergeIsTheThreeWayMergeOfAnyTwoHistories
//	                              | names, days and lists                  | TestSettingsAndListsAreMergedToo
//	                              | an old copy once more                  | TestWhatWasClearedStaysClearedWhenAnOldCopyComesAgain
//	                              | not copies of one assessment           | TestMergeRefusesWhatDidNotBeginAsOne
//	                              | reviews, evidence, who is to answer    | TestWhatAnOfficeAddedIsMergedToo
//	an approved file is finished  | any write but a reopening              | TestApprovedFileIsWrittenToOnlyAfterItWasReopenedWithAReason
//	                              | a copy that went on                    | TestApprovedFileIsNotJoinedWithAnother
//	numbers of both are found     | files of other programs too            | TestNumbersOfBothSidesStayProvableAfterAMerge
//	                              | typed as printed                       | TestNumberIsTakenAsItIsPrintedAndTooShortOnesAreCalledThat
//	                              | a conflict copy beside the file        | TestConflictCopiesBesideTheFileAreFound
//	                              | many files that share their lists      | TestListsOfManyFilesAreTakenApartOnce
//	a hostile file is refused     | beyond the limits                      | TestLimitsAreKeptOnWritingAndOnReading
//	                              | reviews, signatures, evidence          | TestLinesOfAnOfficeThatTheFormatDoesNotAllow
//	                              | files made to exhaust a machine        | TestFileFromOutsideCostsNoMoreThanItsPromise
//	                              | pipes and devices                      | TestWhatIsNoRegularFileIsRefusedAndNotWaitedFor
//	                              | a list that is not what it is called   | TestListIsWhatItsTextSays
//	                              |                                        | TestHundredThousandEventsAndNotOneMore
//	                              | names that draw on the screen          | TestMessagesNameTheMendInBothLanguages
//	                              | control characters in notes            | TestControlCharactersOfANoteDoNotStandRawInTheFile
//	nobody else reads it          | shared folders                         | TestFilesAreForTheirOwnerOnlyFromTheFirstMoment
//	messages tell no answer       | damage, refusal, conflict              | TestEventsThatTheFormatCannotHoldAreRefused
//	a busy file is tried again    | a virus scanner on Windows             | TestBusyFileIsTriedAgainForAboutASecond
//
// TENKEN_FULL=1 runs the large counts, which the tests print. Statements that no
// test reaches, all of them returns of an error that cannot be made to happen at
// will: the text decoders' own error; closing, looking at or signing a lock file
// that was locked the moment before; a file that becomes shorter between looking
// at its size and reading it; and renaming on a file system that cannot refuse
// to overwrite, whose other half, renameChecked, is tested by itself.
package store
