package exchange

import (
	"crypto/sha1"
	"encoding/hex"
	"strings"
)

// space is the namespace of our UUIDs (RFC 9562), chosen once by chance and kept for ever.
var space = [16]byte{0x8b, 0x1f, 0x3d, 0x0a, 0x52, 0x6e, 0x4c, 0x7b, 0x9d, 0x34, 0x60, 0xe5, 0xa7, 0x18, 0xc2, 0x9f}

// uuid5 is the UUID of version 5 of a name made of parts: the document, what it
// was made of (a digest or the last sum), and the id within it. The same parts
// give the same UUID, so that a document written twice is the same bytes.
func uuid5(parts ...string) string {
	h := sha1.New()
	h.Write(space[:])
	h.Write([]byte(strings.Join(parts, "\x00")))
	b := h.Sum(nil)[:16]
	b[6] = b[6]&0x0f | 0x50
	b[8] = b[8]&0x3f | 0x80
	s := hex.EncodeToString(b)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
