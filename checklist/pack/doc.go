// Package pack reads, checks and makes signed packs: editions of checklists,
// campaigns, benchmarks, crosswalks and forms that go from a ministry or an
// association to those who use them, by any way, also on a stick. Nothing here
// touches a disk or a network.
//
// # The file
//
// A pack, NAME.tenken-pack, is UTF-8 in lines of JSON:
//
//	{"kind":"keyring","note":"tenken keyring v1\n..."}      1 to 16, the whole chain, ascending
//	{"kind":"manifest","note":"tenken pack v1\n..."}        1
//	{"kind":"proof","text":"c2sp.org/tlog-proof@v1\n..."}   0 or 1
//	{"kind":"file","name":"checklist.yaml","text":"..."}    as the manifest lists them, nothing else
//	{"kind":"end","sha256":"..."}                           over all bytes before this line
//
// A line has exactly one form: members in this order, no spaces, escaped are only
// ", \, control characters and U+2028, U+2029. What differs is refused, so that
// no two readers can take one file for two things. The last line tells what was
// damaged on the way (everybody can write it, so it proves nothing) from what was
// made to deceive. A byte order mark and CRLF are taken as they are meant;
// UTF-16 is named. A keyring file, NAME.tenken-keyring, has keyrings and end only.
//
// # Signed texts
//
// Keyrings and manifest are signed notes of C2SP (c2sp.org/signed-note, Ed25519),
// read by golang.org/x/mod/sumdb/note. Signatures of unknown keys are ignored; a
// false signature of a known key refuses the whole. The library tells who signed;
// the threshold is counted here, over different public keys, since names and ids
// of keys can be made alike.
//
// A keyring is one "key value" a line, in this order:
//
//	number        1, 2, ...
//	publisher     in Japanese; publisher-en in English, may be missing
//	page          where the fingerprint is printed
//	prefix        of ids that it may sign: equal, or the prefix and "-"
//	threshold     how many keys must sign, 1 to the number of keys
//	key           a verifier key, 1 to 16; no public key and no name twice, also not below
//	log           the verifier key of a public log; then every pack needs a proof
//	witness       verifier keys of type 4 (cosignature/v1)
//	quorum        how many witnesses must have signed the state of the log
//	introduce     a prefix and the digest of keyring 1 of another publisher
//	revoked       the digest of a manifest and a reason
//
// Keyring n+1 carries the threshold of n and of n+1 and the same prefix; keyring
// 1 its own. Public keys of small order are refused. Witnesses with ML-DSA keys
// are not known yet.
//
// A manifest:
//
//	id, serial, kind   checklist, campaign, benchmark, crosswalk or form
//	issued             a day; review-by a later one, may be missing
//	previous           the digest of the text of the manifest before; missing for the first
//	keyring            number and digest of the newest keyring at signing
//	withdraws          a serial and a reason, as many as there are
//	<sha256> <bytes> <name>   each file, sorted by name
//
// The entry of a manifest in a log is its text, without signatures.
//
// # Whom to trust
//
// [Trust] holds the chains of keyrings that a user trusts, by prefix, and the
// editions seen. Keyring 1 of a publisher is trusted because somebody compared
// its [Keyring.Fingerprint] with an official page or letter, or because a
// trusted publisher introduces it. The longest trusted prefix decides over an
// id; a shorter one may sign under it only where it introduced it. Signatures
// count by the newest keyring known: a pack signed by keys replaced since is
// refused until it is signed again.
//
// # Limits
//
//	the file                    8 MiB
//	a line                      4 MiB
//	files                       64, each 1 byte to 1 MiB
//	keyrings                    16
//	keys of a keyring           16
//	signatures of a note        16
//	lines of a signed text      1,000
//
// # Refusals
//
// The members of [Claim], [Chain], [Keyring] and [Key] that our own programs do not
// ask for (texts, digests, lengths, public keys) stay for those who check a pack by
// another way, and all of [Reason] for those who act on a refusal.
//
// Every refusal is a [*Fault] in the words of users. [Reason.Distrust] tells what
// is not trusted (exit 4) from what cannot be read (exit 3).
//
// testdata holds packs with one fault each; the name of a file says which.
package pack
