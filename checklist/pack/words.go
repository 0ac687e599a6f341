package pack

import "tenken/checklist"

// words are one refusal. Without a hint that of the reason is given.
type words struct {
	reason Reason
	text   checklist.Text
	hint   checklist.Text
}

func w(reason Reason, ja, en string) words {
	return words{reason: reason, text: checklist.Text{JA: ja, EN: en}}
}

func (w words) hinting(ja, en string) words {
	w.hint = checklist.Text{JA: ja, EN: en}
	return w
}

// hints say what to do next.
var hints = map[Reason]checklist.Text{
	Damaged: {JA: "届く途中で壊れたか、書き換えられています。もう一度受け取ってください。", EN: "it was damaged on its way or altered; get it again"},
	Malformed: {JA: "tenken pack make で作られたファイルか、発行元に確かめてください。",
		EN: "ask the publisher whether it was made by tenken pack make"},
	Forged: {JA: "使わないでください。発行元の公式のページから取り直し、それでも同じなら発行元に知らせてください。",
		EN: "do not use it; get it again from the publisher's own page, and if that does not help, tell the publisher"},
	Threshold: {JA: "署名の途中のファイルかもしれません。発行元に完成したものを求めてください。",
		EN: "signing may not be complete yet; ask the publisher for the finished file"},
	Unknown: {JA: "発行元を信頼するには tenken trust add このファイル を実行し、指紋を公式のページや文書と照らし合わせてください。",
		EN: "to trust the publisher, run tenken trust add FILE, and compare the fingerprint with an official page"},
	Forked: {JA: "どちらかが偽物です。使わないでください。発行元に、両方を添えて知らせてください。",
		EN: "one of them is a forgery; use neither, and send both to the publisher"},
	Prefix: {JA: "この識別子の点検項目を出せるのは、別の発行元です。その発行元から受け取ってください。",
		EN: "only another publisher may publish this id; get it from that publisher"},
	Retired: {JA: "発行元に、今の鍵で署名し直したものを求めてください。", EN: "ask the publisher for one that is signed with the current keys"},
	Revoked: {JA: "使わないでください。発行元から新しい版を受け取ってください。", EN: "do not use it; get a newer edition from the publisher"},
	Unproven: {JA: "公開の記録の証明が付いたものを、発行元に求めてください。",
		EN: "ask the publisher for one that comes with the proof of the public log"},
	Rollback: {JA: "古い点検ファイルを見るためなら、tenken pack open で開けます。",
		EN: "to look at old assessments, open it with tenken pack open"},
	Twin: {JA: "どちらも使う前に、発行元に両方の値を知らせて、どちらが正しいかを確かめてください。",
		EN: "before using either, tell the publisher both digests and ask which one is right"},
	Broken: {JA: "間の版が差し替えられたおそれがあります。発行元に確かめてください。",
		EN: "an edition between them may have been replaced; ask the publisher"},
}

// What cannot be read.
var (
	wrongSum = w(Damaged, "壊れています。書かれたときの内容と違います。", "it is damaged: its content is not what was written")
	cutOff   = w(Damaged, "壊れています。途中で切れています。", "it is damaged: it ends too early")
	notUTF8  = w(Damaged, "壊れています。文字コードが UTF-8 ではありません。", "it is damaged: its text is not UTF-8")
	utf16    = w(Malformed, "UTF-16 で保存し直されています。", "it was saved again as UTF-16").
			hinting("元のファイルを、開かずにそのまま使ってください。", "use the original file, without opening and saving it")
	notPack  = w(Malformed, "tenken の署名付きファイルではありません。", "it is not a signed file of tenken")
	tooLarge = w(Malformed, "大きすぎます（%[1]sは %[2]d まで）。", "it is too large (%[1]s: at most %[2]d)")
	badLine  = w(Malformed, "%[1]d 行目が、署名付きファイルの決まった形ではありません。", "line %[1]d is not in the form of a signed file")
	wrongTop = w(Malformed, "%[1]d 行目の「%[2]s」は、ここには置けません。", "line %[1]d: %[2]q is not allowed here")
	noParts  = w(Malformed, "「%[1]s」の行がありません。", "there is no line of kind %[1]q")
	badNote  = w(Malformed, "署名された文の形が正しくありません（%[1]s）。", "a signed text is malformed (%[1]s)")
	badText  = w(Malformed, "%[1]sの「%[2]s」の行が正しくありません。", "in %[1]s, the line %[2]q is wrong")
	notExact = w(Malformed, "%[1]sの書き方が決まりと違います（行の順序、空白、重複）。",
		"%[1]s is not written as required (order of lines, spaces, duplicates)")
	badKey    = w(Malformed, "公開鍵「%[1]s」が正しくありません。", "the public key %[1]s is not valid")
	badSecret = w(Malformed, "秘密鍵が正しくありません。", "the private key is not valid")
	weakKey   = w(Malformed, "公開鍵「%[1]s」は、誰でも署名を作れる弱い鍵です。",
		"the public key %[1]s is weak: anybody can make signatures for it")
	twiceKey = w(Malformed, "同じ公開鍵又は同じ名前が二度出ています（%[1]s）。", "a public key or a name appears twice (%[1]s)")
	badChain = w(Malformed, "鍵束 %[1]d が、前の鍵束に続いていません。", "keyring %[1]d does not follow the one before it")
	noFile   = w(Malformed, "「%[1]s」が、書いてある順番にありません。", "%[1]s is not where the manifest lists it")
)

// What is not trusted.
var (
	badSignature = w(Forged, "署名が合いません（%[1]s）。", "a signature does not match (%[1]s)")
	badDigest    = w(Forged, "署名された内容と違います（%[1]s）。", "%[1]s is not what was signed")
	otherKeyring = w(Forged, "署名が指す鍵束 %[1]d が、このファイルの鍵束と違います。",
		"the keyring %[1]d that the manifest names is not the one in this file")
	fewSigned = w(Threshold, "署名が足りません（鍵 %[1]d 個のうち署名は %[2]d 個、必要なのは %[3]d 個）。",
		"there are too few signatures: of %[1]d keys, %[2]d have signed and %[3]d must")
	fewKeyring = w(Threshold, "鍵束 %[1]d の署名が足りません（必要なのは %[2]d 個、あるのは %[3]d 個）。",
		"keyring %[1]d has too few signatures: %[2]d needed, %[3]d present")
	noTrust  = w(Unknown, "発行元「%[1]s」（%[2]s）は、まだ信頼されていません。", "the publisher %[1]s (%[2]s) is not trusted yet")
	twoRoots = w(Forked, "「%[1]s」の鍵束 %[2]d が二通りあります（%[3]s と %[4]s）。",
		"there are two keyrings %[2]d of %[1]s: %[3]s and %[4]s")
	notMine = w(Prefix, "「%[1]s」の発行元は、「%[2]s」に署名できません。", "the publisher of %[1]s may not sign %[2]s")
	belongs = w(Prefix, "「%[1]s」は「%[2]s」の発行元のもので、「%[3]s」の発行元は署名できません。",
		"%[1]s belongs to the publisher of %[2]s; that of %[3]s may not sign it")
	oldKeys = w(Retired, "今は使われていない鍵の署名です（今の鍵の署名は %[1]d 個、必要なのは %[2]d 個）。",
		"it is signed with keys that have since been replaced: %[1]d signatures by current keys, %[2]d needed")
	takenBack    = w(Revoked, "発行元がこの署名を取り消しました（%[1]s）。", "the publisher has withdrawn this signature: %[1]s")
	noProof      = w(Unproven, "公開の記録に載った証明がありません。", "the proof that the public log holds it is missing")
	badProof     = w(Unproven, "公開の記録の証明が合いません（%[1]s）。", "the proof of the public log does not match (%[1]s)")
	fewWitnesses = w(Unproven, "立会いの署名が足りません（必要なのは %[1]d 個、あるのは %[2]d 個）。",
		"there are too few witnesses: %[1]d needed, %[2]d present")
	olderSeen = w(Rollback, "手元の版より古い版です（これは serial %[1]d、手元は serial %[2]d）。",
		"this edition is older than the one you have: this is serial %[1]d, yours is serial %[2]d")
	sameSerial = w(Twin, "同じ serial（%[1]d）で内容の違う版が二つあります。\n  手元: %[2]s\n  これ: %[3]s",
		"there are two editions of serial %[1]d with different content\n  yours: %[2]s\n  this:  %[3]s")
	wrongBefore = w(Broken, "前の版として書かれているもの（%[2]s）が、手元の serial %[1]d（%[3]s）と違います。",
		"the previous edition that it names (%[2]s) is not the serial %[1]d you have (%[3]s)")
)

// What is named in those sentences.
var (
	ofKeyring  = checklist.Text{JA: "鍵束", EN: "the keyring"}
	ofManifest = checklist.Text{JA: "目録", EN: "the manifest"}

	ofSignature  = checklist.Text{JA: "署名の行", EN: "the lines of signatures"}
	ofForm       = checklist.Text{JA: "形式", EN: "its form"}
	ofIndex      = checklist.Text{JA: "記録の中の番号", EN: "its number in the log"}
	ofPath       = checklist.Text{JA: "証明の途中の値", EN: "its path"}
	ofInclusion  = checklist.Text{JA: "記録に載っていること", EN: "that the log holds it"}
	ofCheckpoint = checklist.Text{JA: "記録の状態", EN: "the state of the log"}
	ofLog        = checklist.Text{JA: "記録の名前か署名", EN: "the name or signature of the log"}

	manyKeyrings   = checklist.Text{JA: "鍵束の数", EN: "number of keyrings"}
	manyFiles      = checklist.Text{JA: "ファイルの数", EN: "number of files"}
	manySignatures = checklist.Text{JA: "署名の数", EN: "number of signatures"}
	manyLines      = checklist.Text{JA: "行の数", EN: "number of lines"}
	manyBytes      = checklist.Text{JA: "バイト数", EN: "bytes of the file"}
	longLine       = checklist.Text{JA: "一行のバイト数", EN: "bytes of a line"}
)

// strangeKey is said to who signs, not to who reads.
var strangeKey = w(Unknown, "鍵「%[1]s」は、この鍵束にありません。", "the key %[1]s is not in the keyring").
	hinting("鍵束にある鍵で署名してください。名前は tenken pack show、tenken keyring show で分かります。",
		"sign with a key of the keyring; tenken pack show and tenken keyring show list its keys")
