package pack_test

import (
	"slices"
	"strings"
	"testing"

	"tenken/checklist/pack"
)

// A signature proves one text by one key: not another text, not another key of
// the same name, and not a changed byte.
func TestAPersonSignsAText(t *testing.T) {
	text := "tenken/sign/v1\n{\"role\":\"approved\",\"name\":\"山田\"}\n"
	yamada := signer(t, "yamada.example/1")
	other, err := pack.NewSigner("yamada.example/1")
	if err != nil {
		t.Fatal(err)
	}
	signed, err := yamada.Stamp(text)
	if err != nil {
		t.Fatal(err)
	}
	by, claimed, err := pack.Stamped(signed, text, []pack.Key{other.Key, yamada.Key})
	if err != nil || !slices.Equal(by, []string{"yamada.example/1"}) || len(claimed) != 1 {
		t.Errorf("%v %v %v", by, claimed, err)
	}
	by, claimed, err = pack.Stamped(signed, text, []pack.Key{other.Key})
	if err != nil || len(by) != 0 || !slices.Equal(claimed, []string{"yamada.example/1"}) {
		t.Errorf("by a key that is not known: %v %v %v", by, claimed, err)
	}
	for name, wrong := range map[string]string{
		"another text": strings.Replace(signed, "山田", "佐藤", 1), "no note": "—", "unsigned": text + "\n",
		"cut": signed[:len(signed)-2], "empty": "",
	} {
		if by, _, err := pack.Stamped(wrong, text, []pack.Key{yamada.Key}); err == nil {
			t.Errorf("%s: by %v", name, by)
		}
	}
	foreign, err := yamada.Stamp("another\n")
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(foreign, "\n\n")
	if by, _, err := pack.Stamped(text+"\n"+lines, text, []pack.Key{yamada.Key}); err == nil {
		t.Errorf("a signature moved from another text: by %v", by)
	}
	if yamada.Key.Fingerprint() == other.Key.Fingerprint() {
		t.Error("two keys have one fingerprint")
	}
}
