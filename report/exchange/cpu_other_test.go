//go:build !unix

package exchange_test

import (
	"testing"
	"time"
)

// cpu cannot be had here: what files cost is measured on other systems.
func cpu(testing.TB) time.Duration { return 0 }
