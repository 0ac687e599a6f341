package store_test

import (
	"crypto/sha256"
	"encoding/hex"
)

func digest(s string) string {
	d := sha256.Sum256([]byte(s))
	return hex.EncodeToString(d[:])
}
