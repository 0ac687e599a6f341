// Package assess holds what was answered and judges it: facts, answers, the
// walk as a state machine without a screen, the verdict, gaps and the way up.
// It knows no screen, no disk and no Excel.
//
// An [Assessment] is the fold of its [Event]s ([Fold]); a [Session] walks
// through a checklist and turns every change into one event; [Judge] says where
// one stands, [Explain] why. All of it is pure: time and ids are handed in.
//
// # The walk
//
// The walk goes through a round: the questions of a [Focus] (all, the first pass,
// the unanswered, ...) in an [Order]. [Session.Begin] begins one, Forward and Back
// step in it, and a [Step] says what comes past its end; [Session.Opening] says
// where a sitting opens. Screens only draw this and call it. The filters of
// [Session.Asked] are open to programs that list questions by a rule of their own.
//
// # For other programs
//
// No room of tenken calls [Session.Undo], [Session.Redo], [Session.Remark],
// [OutlineOf] or the filters, nor names every value of an enumeration; they stay
// because who builds another face needs the single steps and the whole tables.
//
// # The rule tenken-verdict/1
//
// Everything is whole numbers, and whatever is divided is rounded down.
//
// Facts settle first ([checklist.Settle]): one that is derived is computed, and
// what is stated of it is kept and not used; one whose own condition is false
// matches no value; one that is not stated takes the value that another implies;
// one stated otherwise than others imply is not known until it is stated again.
//
// A question applies where its condition holds for these facts, in Kleene's logic
// of yes, no and not yet known; where the condition is not yet known the question
// is asked and counts with its answer. It applies only from its first day (from)
// and before the day on which it ends (until); the day of judging is that of the
// assessment, else the as_of of the list. Where another question names it in
// instead_of and applies for sure, that one answers it: it is not asked and counts
// nowhere; a question that replaces others is never itself replaced.
//
// 該当なし that the question refuses, or that has no reason, counts as unanswered;
// so does an answer to a former meaning of the question (its rev is under the
// question's), and one carried over that nobody has confirmed. Both are kept. A
// question is open while it is unanswered, answered わからない, or rests on a fact
// not known. A list that is a draft is not judged.
//
//	1 legal verdict, over the 法的義務 that are not 該当なし; n is their number
//	    不適合  nonconforming     any no
//	    要是正  needs-correction  else any partly or unknown
//	    未確定  undetermined      else any unanswered, or every duty is 該当なし
//	    適合    conforming        else
//	  met rate   low 100*yes/n, high 100*(yes+unanswered+unknown)/n; none where n = 0
//	2 practice   over 努力義務 and 望ましい措置 that are not 該当なし: yes 2 points, partly 1,
//	             times weight 1-3, times 2 for 努力義務; low as answered, high with
//	             unanswered and unknown as yes; percent of the most that could be had
//	3 grade      A  conforming or no duty, and practice low >= 80 or none
//	             B  conforming or no duty, otherwise
//	             C  needs-correction
//	             D  nonconforming, met rate low >= 50
//	             E  nonconforming, met rate low < 50
//	             none  undetermined
//	  provisional while anything is open; reachable is the grade when all that is
//	             unanswered or unknown becomes yes
//	4 gaps       partly, no and unknown: by duty, status (no, unknown, partly),
//	             weight (heavy first), work (light first), position
//	5 way up     where no duty is unanswered and the grade is not A: the questions
//	             whose yes gives a better grade with the least work (S 1, M 3, L 8
//	             days), then the fewest, then those of the smallest positions
//	6 sections   verdict and practice of each by the same rules; no mean over them
//	7 trace      of any question: why it is asked, and what it counts for in which
//	             figure; of any figure: the questions that it comes from
//	8 first pass of ten questions, or a short list over a longer one: no verdict,
//	             but how many are yes, the three most urgent gaps, and what was
//	             answered わからない, to take to someone who knows
//
// # Why it is so
//
// One answer sheet gives 40, 45, 53, 54 or 75 points under the rules of five
// well-known tools. Whoever gets 75 believes the duties are met, and whoever
// gets 40 does not know what to do. The differences come from a few choices,
// and these are ours.
//
// The verdict is not a score. A duty of law is met or not, and many met duties
// do not outweigh one that is not; so one no decides, in a section as in the
// whole, and no mean is ever taken over duties. The met rate is shown beside the
// verdict to tell much from little, and only parts D from E.
//
// Law and advice do not mix. What is only to be endeavoured or advised cannot
// make anybody nonconforming, and doing it well cannot make up for a broken duty. Its
// score decides between A and B, where no duty is in question any more.
//
// What is not known is not met, and is shown. Leaving a question out, or saying
// わからない, must never look better than the truth: the low end counts it as not
// met and the grade follows the low end. It must not look like a failing either:
// the high end counts it as met, the result is called provisional, and while
// duties are unanswered and none has failed there is no grade at all. So every
// answer narrows the interval, and none widens it. わからない is more than
// silence (someone looked and could not tell), so it needs correction at once.
//
// 該当なし is not a way out. It leaves the figures, hence it needs a right and a
// reason, a sheet of nothing else proves nothing (undetermined), and where more
// than a fifth of the duties are 該当なし that share is printed with the grade
// ([Result.NAShare]). The same holds for facts: one not stated prunes nothing.
//
// Whole numbers, rounded down, so that anybody can recompute a result by hand
// and 199 of 200 is never called 100.
//
// The way up is exact, because advice is followed. The least work may be a
// partly rather than a no, or two light questions rather than a heavy one; a
// greedy choice is wrong often enough to be noticed. Work has three sizes and
// points are small whole numbers, so the exact answer costs less than a
// millisecond. While duties are unanswered the advice is to answer them:
// anything else would be a plan over what is not known.
//
// The rule has an id. Whoever changes a figure changes the id, and results of
// different rules are never compared as if they were the same. The vectors in
// testdata/vectors let other programs prove that they compute this rule.
//
// Every result is a self-check, not legal advice.
package assess
