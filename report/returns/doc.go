// Package returns is what a business tells a ministry, and what the ministry makes
// of it: campaigns, returns, and the rows collected from them. It knows no disk.
//
// # A campaign
//
// A folder, or a signed pack of kind campaign, holds campaign.json ([Campaign]) and
// the texts of all its lists, those that they build upon too. [NewSurvey] composes
// them.
//
// # A return
//
// One line of JSON in exactly one form ([Return.Line], [Parse]): no name, no text, no
// evidence, no file and no fact. Its id is SHA-256 over the campaign and the key of
// the business: the same business replaces its own return by a higher revision,
// nobody else can guess it, and two campaigns cannot be joined by it. The answers
// are those that counted, of every question asked, so that verdict and figures can
// be computed again and a return that does not add up is refused ([Survey.Check]).
//
// # What a return cannot tell
//
// Which questions with a condition apply is decided by facts, and no return holds
// facts. So a return that leaves such a question out, because a fact was stated
// wrongly or on purpose, adds up and is taken: its verdict is then over fewer duties.
// Refused are only questions that the lists do not have, that are not asked on the
// day of judging (asof), or that are missing although everybody is asked. Whoever
// publishes results should say so; how many were asked a question can be seen in the
// answers. Nor can it be told whether an answer is true: a return is a self-check.
// A business with two keys can answer twice.
//
// # Collecting
//
// A [Collector] checks one return after the other and lays it into one of 128 scratch
// files by the beginning of its id; then each file is settled in memory by itself.
// So memory does not grow with the number of returns, and the rows come out in the
// order of the ids, the same whatever order the returns came in. Measured on one core
// of a shared machine: 46,000 returns a second of the list of medical care (3 KB, 90
// answers each), 40,000 by the command in 38 MB; 1,800 a second where each is a file of
// its own and encrypted; the nation, 3,700,000 returns of a small list, in 22 seconds
// of processor time and 51 MiB.
//
// Of two returns that differ under one id and revision neither is kept.
//
// [Parse], [Survey.Check], [IDOf] and the writers of rows are exported for a ministry
// that collects by a program of its own, [ValidNumber] and [SectorOf] for one that asks
// for number and sector itself.
//
// # Rows
//
// rows.csv has one line a return, answers.csv one an answer ([RowsHead],
// [AnswersHead]). Values are of [A-Za-z0-9._-], so nothing is quoted and every engine
// reads them alike; - stands for a part that was left out, -1 for a figure that does
// not exist, none for a verdict that does not. The last line, "#rows N sha256", says
// how many there are and what all bytes before it sum to.
package returns
