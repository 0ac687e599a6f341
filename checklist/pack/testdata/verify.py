"""A second reader of packs, written from checklist/pack/doc.go with Python's own
parts and `cryptography`. verify.py FOLDER judges every pack of vectors.json, and
the edge cases of Ed25519, and says where it differs."""
import base64, hashlib, json, re, sys, unicodedata
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

P, H, K, N = r"[a-z0-9]+(?:-[a-z0-9]+)*", r"[0-9a-f]{64}", r"[a-z0-9][a-z0-9./_-]*\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}", r"[1-9]\d{0,6}"
RING = re.compile(rf"tenken keyring v1\nnumber ({N})\npublisher (.+)\n(?:publisher-en (.+)\n)?page (.+)\nprefix ({P})\n"
                  rf"threshold ({N})\n((?:key {K}\n){{1,16}})(?:log ({K})\n((?:witness {K}\n)+)quorum ({N})\n)?"
                  rf"((?:introduce {P} {H}\n)*)((?:revoked {H} .+\n)*)")
PACK = re.compile(rf"tenken pack v1\nid ([a-z0-9][a-z0-9._-]{{0,63}})\nserial ({N})\nkind (checklist|campaign|benchmark|crosswalk|form)\n"
                  rf"issued (\d{{4}}-\d\d-\d\d)\n(?:review-by (\d{{4}}-\d\d-\d\d)\n)?(?:previous {H}\n)?keyring ({N}) ({H})\n"
                  rf"((?:withdraws {N} .+\n)*)((?:{H} {N} [a-z0-9][a-z0-9._-]{{0,63}}\n){{1,64}})")
LOW = {bytes.fromhex(x) for y, s in [("00" * 32, "08"), ("ed" + "ff" * 30 + "7f", "08"), ("01" + "00" * 31, "08"),
       ("ee" + "ff" * 30 + "7f", "08"), ("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", "08"),
       ("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", "08"), ("ec" + "ff" * 30 + "7f", "08")]
       for x in (y, y[:62] + f"{int(y[62:], 16) | 0x80:02x}")}

def need(ok, why="refused"):
    if not ok: raise ValueError(why)
def sha(text): return hashlib.sha256(text.encode()).hexdigest()
def b64(text):
    raw = base64.b64decode(text, validate=True)
    need(base64.b64encode(raw).decode() == text, "base64")
    return raw
def verify(public, sig, msg):
    try: Ed25519PublicKey.from_public_bytes(public).verify(sig, msg); return True
    except (InvalidSignature, ValueError): return False
def key(text, kind):
    name, ident, raw = text.split("+", 2)
    raw = b64(raw)
    need(raw[0] == kind and raw[1:] not in LOW and hashlib.sha256(name.encode() + b"\n" + raw).hexdigest()[:8] == ident, "key")
    return name, bytes.fromhex(ident), raw[1:], kind
def signers(note, keys):
    """The text of a note, and the public keys that have signed it."""
    need(not any(c < " " and c != "\n" for c in note) and "\n\n" in note)
    at = note.rindex("\n\n")
    text, block = note[:at + 1], note[at + 2:]
    need(block == "" or block.endswith("\n"))
    lines, by, seen = block.split("\n")[:-1], set(), set()
    need(len(lines) <= 16)
    for line in lines:
        dash, name, sig = line.split(" ")
        raw = b64(sig)
        need(dash == "—" and len(raw) > 4 and (name, raw[:4]) not in seen)
        seen.add((name, raw[:4]))
        for n, ident, public, kind in keys:
            if (n, ident) == (name, raw[:4]):
                msg, sig = text.encode(), raw[4:]
                if kind == 4: msg, sig = b"cosignature/v1\ntime %d\n" % int.from_bytes(sig[:8], "big") + msg, sig[8:]
                need(verify(public, sig, msg) and (kind == 1 or raw[4] < 0x80), "signature")
                by.add(public)
    return text, by
def plain(s):
    return s and s == s.strip() and unicodedata.is_normalized("NFC", s) and not any(unicodedata.category(c)[0] == "C" for c in s)
def ring(text):
    m = RING.fullmatch(text); need(m, "keyring")
    r = dict(n=int(m[1]), prefix=m[5], need=int(m[6]), keys=[key(l[4:], 1) for l in m[7].splitlines()], text=text, quorum=int(m[10] or 0),
             log=key(m[8], 1) if m[8] else None, witnesses=[key(l[8:], 4) for l in (m[9] or "").splitlines()],
             intro={tuple(l.split()[1:]) for l in m[11].splitlines()}, revoked={l.split()[1] for l in m[12].splitlines()})
    every = r["keys"] + r["witnesses"] + ([r["log"]] if r["log"] else [])
    need(len({k[0] for k in every}) == len({k[2] for k in every}) == len(every), "twice")
    need(r["need"] <= len(r["keys"]) and r["n"] <= 16 and r["quorum"] <= len(r["witnesses"]) and (not m[8] or r["quorum"]))
    need(all(plain(x) for x in (m[2], m[4])) and not any(p == r["prefix"] for p, _ in r["intro"]))
    return r
def chain(notes):
    rings, need_all = [], lambda r, by: need(sum(k[2] in by for k in r["keys"]) >= r["need"], "threshold")
    need(0 < len(notes) <= 16)
    for i, note in enumerate(notes):
        r = ring(note[:note.rindex("\n\n") + 1])
        need(r["n"] == i + 1 and (not rings or rings[0]["prefix"] == r["prefix"]))
        _, by = signers(note, list(dict.fromkeys(r["keys"] + (rings[-1]["keys"] if rings else []))))
        for x in [r] + rings[-1:]: need_all(x, by)
        rings.append(r)
    return rings
def lines(raw):
    text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    need(len(text.encode()) <= 8 << 20 and text.endswith("\n"))
    out, done = [], ""
    for line in text[:-1].split("\n"):
        d = json.loads(line)
        back = json.dumps(d, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        shape = {"keyring": ["kind", "note"], "manifest": ["kind", "note"], "proof": ["kind", "text"], "file": ["kind", "name", "text"],
                 "end": ["kind", "sha256"]}
        need(back == line and list(d) == shape[d["kind"]] and all(type(v) is str and v for v in d.values()) and len(line.encode()) < 4 << 20)
        out.append((d, sha(done))); done += line + "\n"
    last, before = out.pop()
    need(last["kind"] == "end" and last["sha256"] == before, "sum")
    kinds = "".join({"keyring": "k", "manifest": "m", "proof": "p", "file": "f"}[d["kind"]] for d, _ in out)
    return [d for d, _ in out], kinds
def under(prefix, ident): return ident == prefix or ident.startswith(prefix + "-")
def inclusion(proof, leaf, top):
    head, _, checkpoint = proof.partition("\n\n")
    first, index, *path = head.split("\n")
    need(first == "c2sp.org/tlog-proof@v1" and re.fullmatch(r"index (0|[1-9]\d*)", index) and len(path) <= 63)
    text, by = signers(checkpoint, [top["log"]] + top["witnesses"])
    need(top["log"][2] in by and sum(w[2] in by for w in top["witnesses"]) >= top["quorum"], "witnesses")
    m = re.fullmatch(re.escape(top["log"][0]) + r"\n(0|[1-9]\d*)\n(.+)\n", text); need(m)
    at, size, h = int(index[6:]), int(m[1]), hashlib.sha256(b"\0" + leaf.encode()).digest()
    need(at < size)
    fn, sn = at, size - 1                                    # RFC 9162, 2.1.3.2
    for p in map(b64, path):
        need(sn > 0 and len(p) == 32)
        if fn & 1 or fn == sn:
            h = hashlib.sha256(b"\1" + p + h).digest()
            while not fn & 1 and fn: fn >>= 1; sn >>= 1
        else: h = hashlib.sha256(b"\1" + h + p).digest()
        fn >>= 1; sn >>= 1
    need(sn == 0 and h == b64(m[2]), "inclusion")
def judge(raw, trusted):
    got, kinds = lines(raw)
    need(re.fullmatch("k{1,16}mp?f{1,64}", kinds), "order")
    rings = chain([d["note"] for d in got if d["kind"] == "keyring"])
    note = next(d["note"] for d in got if d["kind"] == "manifest")
    text, by = signers(note, list(dict.fromkeys(k for r in rings for k in r["keys"])))
    m = PACK.fullmatch(text); need(m, "manifest")
    own = rings[int(m[6]) - 1] if int(m[6]) <= len(rings) else None
    need(own and sha(own["text"]) == m[7], "keyring of the manifest")
    import datetime
    issued = datetime.date.fromisoformat(m[4]); need(not m[5] or datetime.date.fromisoformat(m[5]) >= issued)
    need(int(m[2]) <= 1000000)
    pulls = [int(l.split()[1]) for l in m[8].splitlines()]; need(pulls == sorted(set(pulls)) and all(p < int(m[2]) for p in pulls))
    prefix, first = rings[0]["prefix"], sha(rings[0]["text"])
    known = {c[0]["prefix"]: c for c in trusted}
    owners = [p for p in known if under(p, prefix)]
    if prefix in known:
        need(all(a["text"] == b["text"] for a, b in zip(rings, known[prefix])), "fork")
        rings = max(rings, known[prefix], key=len)
    else: need(any((prefix, first) in c[-1]["intro"] and (not owners or c[0]["prefix"] == max(owners, key=len)) for c in trusted), "unknown")
    top = rings[-1]
    need(under(prefix, m[1]), "prefix")
    longest = max((p for p in known if under(p, m[1])), key=len, default=prefix)
    need(len(longest) <= len(prefix) or (longest, sha(known[longest][0]["text"])) in top["intro"], "prefix")
    for r in (own, top): need(sum(k[2] in by for k in r["keys"]) >= r["need"], "threshold")
    need(not any(sha(text) in r["revoked"] for r in rings), "revoked")
    proof = next((d["text"] for d in got if d["kind"] == "proof"), None)
    need(bool(proof) == bool(top["log"]), "proof")
    if proof: inclusion(proof, text, top)
    listed = [l.split(" ") for l in m[9].splitlines()]
    names = [n for _, _, n in listed]
    need(names == sorted(set(names)) and not any(re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", n) or n.endswith(".") for n in names))
    need(m[3] != "checklist" or names == ["checklist.yaml"])
    need([(sha(d["text"]), str(len(d["text"].encode())), d["name"]) for d in got if d["kind"] == "file"] == [tuple(l) for l in listed], "file")

folder, wrong = sys.argv[1], 0
vectors = json.load(open(f"{folder}/vectors.json"))
for v in vectors:
    trusted = [chain([d["note"] for d in lines(open(f"{folder}/{t}", "rb").read())[0]]) for t in v["trust"]]
    try: judge(open(f"{folder}/{v['file']}", "rb").read(), trusted); said = "good"
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as e: said = e
    if (said == "good") != (v["reason"] == ""): wrong += 1; print(v["file"], "is", v["reason"] or "good", "and was found", said)
edges = json.load(open(f"{folder}/ed25519/vectors.json"))
for e in edges:
    public, flags = bytes.fromhex(e["key"]), e["flags"] or [] or []
    want = not {"low_order_residue", "non_canonical_R", "reencoded_k"} & set(flags)
    if (public in LOW) != ("low_order_A" in flags): wrong += 1; print("edge", e["number"], "small order")
    if public not in LOW and verify(public, bytes.fromhex(e["sig"]), e["msg"].encode()) != want: wrong += 1; print("edge", e["number"])
print(f"{len(vectors)} packs and {len(edges)} edge cases, {wrong} judged otherwise")
sys.exit(wrong != 0)
