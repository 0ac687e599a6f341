package shell

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
)

// ScryptWork is the cost of trying a passphrase, 2 to this power; 18 takes about
// a second. Tests lower it.
var ScryptWork = 18

// ScryptMost is the most that a file of others may ask for: 1 GiB of memory and
// some seconds. Each more doubles both before the passphrase is even tried.
const ScryptMost = 20

// PublicExtension ends the name of the file of a public key.
const PublicExtension = ".pub"

// Passphrase asks for one; a new one twice. Scripts give it in the environment.
func (sh *Shell) Passphrase(fresh bool) (string, error) {
	if phrase := sh.Env("TENKEN_PASSPHRASE"); phrase != "" {
		return phrase, nil
	}
	if !sh.Terminal || sh.Secret == nil {
		return "", Fail(ExitUsage, words.PassphraseNobody).
			Hint(words.PassphraseNobodyHint)
	}
	phrase, err := sh.hidden(words.PassphraseAsk)
	if err != nil {
		return "", err
	}
	if phrase == "" {
		return "", Fail(ExitUsage, words.PassphraseNone)
	}
	if !fresh {
		return phrase, nil
	}
	again, err := sh.hidden(words.PassphraseAskAgain)
	if err != nil {
		return "", err
	}
	if again != phrase {
		return "", Fail(ExitUsage, words.PassphraseDiffer).
			Hint(words.PassphraseDifferHint)
	}
	return phrase, nil
}

// hidden asks for a line that is not shown.
func (sh *Shell) hidden(prompt checklist.Text) (string, error) {
	fmt.Fprint(sh.Err, sh.Tr(prompt))
	line, err := sh.Secret()
	fmt.Fprintln(sh.Err)
	return line, err
}

// Lock encrypts a text with a passphrase, as a file of age in letters.
func Lock(text, phrase string) ([]byte, error) {
	to, err := age.NewScryptRecipient(phrase)
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(ScryptWork)
	var b bytes.Buffer
	letters := armor.NewWriter(&b)
	w, err := age.Encrypt(letters, to)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = errors.Join(w.Close(), letters.Close())
	}
	return b.Bytes(), err
}

// Unlock reads a key that a passphrase guards. What is wrong with the passphrase
// or with what it guards is shut, for the caller to put into words.
func (sh *Shell) Unlock(path string) (text string, shut, err error) {
	raw, err := ReadFile(path, 1<<16)
	if err != nil {
		return "", nil, err
	}
	phrase, err := sh.Passphrase(false)
	if err != nil {
		return "", nil, err
	}
	by, err := age.NewScryptIdentity(phrase)
	if err != nil {
		return "", nil, err
	}
	by.SetMaxWorkFactor(ScryptMost)
	r, shut := age.Decrypt(armor.NewReader(bytes.NewReader(raw)), by)
	if shut != nil {
		return "", shut, nil
	}
	inside, shut := io.ReadAll(io.LimitReader(r, 1<<12))
	return strings.TrimSpace(string(inside)), shut, nil
}

// Signer opens the file of a key with its passphrase.
func (sh *Shell) Signer(path string) (*pack.Signer, error) {
	if path == "" {
		return nil, Fail(ExitUsage, words.KeyNone).
			Hint(words.KeyNoneHint)
	}
	text, shut, err := sh.Unlock(path)
	if err != nil {
		return nil, err
	}
	var wrong *age.NoIdentityMatchError
	if errors.As(shut, &wrong) {
		return nil, Fail(ExitTrust, words.PassphraseWrong).
			Hint(words.PassphraseWrongHint)
	}
	if shut == nil {
		if s, err := pack.ParseSigner(text); err == nil {
			return s, nil
		}
	}
	return nil, Fail(ExitUnreadable, words.NoKeyFile, checklist.VisibleLine(path)).
		Hint(words.NoKeyFileHint)
}
