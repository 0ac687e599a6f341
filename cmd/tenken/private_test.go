package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/cmd/tenken/shell"
)

// A file that was cut off on its way gives nothing, and is called that; a wrong
// key is another matter.
func TestEncryptedFileThatWasCutOffGivesNothing(t *testing.T) {
	home := fixtureHome(t)
	phrase := "正しい合言葉"
	act := func(args ...string) (string, int) {
		var said bytes.Buffer
		std := shell.ProcessIO()
		std.Out, std.Err = &said, &said
		std.Env = func(k string) string {
			return map[string]string{"TENKEN_HOME": home, "TENKEN_PASSPHRASE": phrase}[k]
		}
		code := run(context.Background(), args, std)
		return said.String(), code
	}
	file, shut, out := filepath.Join(home, "a.tenken"), filepath.Join(home, "a.age"), filepath.Join(home, "b.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	if said, code := act("encrypt", file, "--passphrase", "-o", shut); code != shell.ExitOK {
		t.Fatal(said)
	}
	whole, err := os.ReadFile(shut)
	must(t, err)
	for _, n := range []int{0, 10, len(whole) / 3, len(whole) - 20, len(whole) - 1} {
		must(t, os.WriteFile(shut, whole[:n], 0o600))
		said, code := act("decrypt", shut, "-o", out)
		if code != shell.ExitUnreadable || !strings.Contains(said, "切れている") {
			t.Errorf("%d of %d bytes: exit %d\n%s", n, len(whole), code, said)
		}
	}
	flipped := append([]byte{}, whole...)
	flipped[len(flipped)-5] ^= 1
	must(t, os.WriteFile(shut, flipped, 0o600))
	if said, code := act("decrypt", shut, "-o", out); code != shell.ExitUnreadable {
		t.Errorf("one bit flipped: exit %d\n%s", code, said)
	}
	must(t, os.WriteFile(shut, whole, 0o600))
	phrase = "違う合言葉"
	if said, code := act("decrypt", shut, "-o", out); code != shell.ExitTrust {
		t.Errorf("a wrong passphrase: exit %d\n%s", code, said)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
}
