package pack

// Reason is why a pack, keyring or seal was refused.
type Reason string

// What cannot be read: exit 3.
const (
	Damaged   Reason = "damaged"   // not the bytes that were written
	Malformed Reason = "malformed" // no pack, or one that breaks a rule of the format or a limit
)

// What is not trusted: exit 4.
const (
	Forged    Reason = "forged"    // a signature or digest does not fit
	Threshold Reason = "threshold" // too few different keys have signed
	Unknown   Reason = "unknown"   // signed by somebody whom nobody here trusts
	Forked    Reason = "forked"    // two keyrings of one prefix and number
	Prefix    Reason = "prefix"    // signed by somebody who may not sign this id
	Retired   Reason = "retired"   // signed by keys that were replaced since
	Revoked   Reason = "revoked"   // the publisher has taken the signature back
	Unproven  Reason = "unproven"  // the proof of the log is missing or does not fit
	Rollback  Reason = "rollback"  // an older edition than the one that is here
	Twin      Reason = "twin"      // the same serial with other content
	Broken    Reason = "broken"    // it names another edition before it than the one that is here
)

// Distrust says whether the input was read well and is not trusted.
func (r Reason) Distrust() bool { return r != Damaged && r != Malformed }
