package pack_test

import (
	"errors"
	"fmt"
	"strings"

	"tenken/checklist"
	"tenken/checklist/pack"
)

// A publisher makes a key and a keyring, seals an edition of its list and hands it on;
// who trusts the keyring opens the pack, and nobody else does.
func Example() {
	key, err := pack.NewSigner("ministry.example/2027")
	if err != nil {
		fmt.Println(err)
		return
	}
	ring, err := pack.NewKeyring(pack.Keyring{Publisher: checklist.Text{JA: "見本省", EN: "Ministry of Samples"},
		Page: "https://ministry.example/tenken", Prefix: "jp-sample", Threshold: 1, Keys: []pack.Key{key.Key}})
	if err != nil {
		fmt.Println(err)
		return
	}
	if ring, err = ring.Sign(key); err != nil {
		fmt.Println(err)
		return
	}

	sealed, err := pack.Make(pack.Manifest{ID: "jp-sample-care", Serial: 1, Kind: pack.KindChecklist,
		Issued: "2026-11-24"}, ring, map[string]string{pack.ListName: "id: jp-sample-care\n"})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := sealed.Sign(key); err != nil {
		fmt.Println(err)
		return
	}
	file := sealed.String() // jp-sample-care.tenken-pack

	received, err := pack.Read(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = received.Open(&pack.Trust{})
	var fault *pack.Fault
	fmt.Println("without trust it is opened:", err == nil, errors.As(err, &fault) && fault.Reason.Distrust())

	trust := &pack.Trust{}
	if err := trust.Add(ring); err != nil { // once its fingerprint was compared with the page
		fmt.Println(err)
		return
	}
	opened, err := received.Open(trust)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s, serial %d: %s", opened.Manifest.ID, opened.Manifest.Serial, opened.Files[pack.ListName])
	// Output:
	// without trust it is opened: false true
	// jp-sample-care, serial 1: id: jp-sample-care
}
