package office

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// A client's file on its way: shut, and opened again.

const shutExtension = ".age"

func (a *adviser) encryptCmd() *cobra.Command {
	var to []string
	var phrase bool
	var out string
	var force bool
	c := &cobra.Command{
		Use:   "encrypt FILE --to age1... | encrypt FILE --passphrase",
		Short: a.Tr(words.EncryptShort),
		Long:  a.Tr(words.EncryptLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			recipients, err := a.recipients(to, phrase)
			if err != nil {
				return err
			}
			plain, err := shell.ReadWhole(args[0])
			if err != nil {
				return err
			}
			if out == "" {
				out = args[0] + shutExtension
			}
			err = a.WriteFile(out, force, func(w io.Writer) error {
				in, err := age.Encrypt(w, recipients...)
				if err == nil {
					_, err = in.Write(plain)
				}
				if err == nil {
					err = in.Close()
				}
				return err
			})
			if err == nil {
				a.Note(words.EncryptKept, args[0])
			}
			return err
		},
	}
	c.Flags().StringArrayVar(&to, "to", nil, a.Tr(words.EncryptFlagTo))
	c.Flags().BoolVar(&phrase, "passphrase", false, a.Tr(words.EncryptFlagPassphrase))
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.EncryptFlagOutput))
	c.Flags().BoolVar(&force, "force", false, a.Tr(words.FlagForce))
	return c
}

// recipients are who may open what is encrypted: keys, or who knows the passphrase.
func (a *adviser) recipients(to []string, phrase bool) (all []age.Recipient, err error) {
	if phrase == (len(to) > 0) {
		return nil, shell.Fail(shell.ExitUsage, words.EncryptToOrPassphrase)
	}
	for _, typed := range to {
		r, err := age.ParseX25519Recipient(strings.TrimSpace(typed))
		if err != nil {
			return nil, shell.Fail(shell.ExitUsage, words.EncryptNoKey, shell.Short(typed)).
				Hint(words.EncryptNoKeyHint)
		}
		all = append(all, r)
	}
	if phrase {
		text, err := a.Passphrase(true)
		if err != nil {
			return nil, err
		}
		r, err := age.NewScryptRecipient(text)
		if err != nil {
			return nil, err
		}
		r.SetWorkFactor(shell.ScryptWork)
		all = append(all, r)
	}
	return all, nil
}

func (a *adviser) decryptCmd() *cobra.Command {
	var identity string
	var out string
	var force bool
	c := &cobra.Command{
		Use:   "decrypt FILE.age [--identity KEYFILE] [-o FILE]",
		Short: a.Tr(words.DecryptShort),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				out = strings.TrimSuffix(args[0], shutExtension)
			}
			if out == args[0] {
				return a.NoOutput()
			}
			shut, err := shell.ReadWhole(args[0])
			if err != nil {
				return err
			}
			by, err := a.identities(identity)
			if err != nil {
				return err
			}
			plain, err := unshut(shut, by)
			if err != nil {
				return notOpened(args[0], beginsAsAge(shut), err)
			}
			return a.WriteFile(out, force, func(w io.Writer) error { _, err := w.Write(plain); return err })
		},
	}
	c.Flags().StringVar(&identity, "identity", "", a.Tr(words.DecryptFlagIdentity))
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputWhere))
	c.Flags().BoolVar(&force, "force", false, a.Tr(words.FlagForce))
	return c
}

// identities are the keys to open with.
func (a *adviser) identities(path string) ([]age.Identity, error) {
	if path == "" {
		phrase, err := a.Passphrase(false)
		if err != nil {
			return nil, err
		}
		by, err := age.NewScryptIdentity(phrase)
		if err != nil {
			return nil, err
		}
		by.SetMaxWorkFactor(shell.ScryptMost)
		return []age.Identity{by}, nil
	}
	raw, err := shell.ReadFile(path, 1<<16)
	if err != nil {
		return nil, err
	}
	by, err := age.ParseIdentities(bytes.NewReader(raw))
	if err != nil {
		return nil, shell.Fail(shell.ExitTrust, words.NoKeyFile, checklist.VisibleLine(path)).
			Hint(words.DecryptNoKeyHint)
	}
	return by, nil
}

// unshut is what was encrypted, once every byte of it is proved.
func unshut(shut []byte, by []age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(shut), by...)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// beginsAsAge says that a file begins as one in the age format does, as far as it goes.
func beginsAsAge(shut []byte) bool {
	const head = "age-encryption.org/"
	n := min(len(shut), len(head))
	return string(shut[:n]) == head[:n]
}

// notOpened tells a wrong key from a file that is damaged or cut off, and from one
// that does not begin as an encrypted file does.
func notOpened(path string, begins bool, err error) error {
	path = checklist.VisibleLine(path)
	var wrong *age.NoIdentityMatchError
	if errors.As(err, &wrong) {
		return shell.Fail(shell.ExitTrust, words.DecryptWrongKey, path).
			Hint(words.DecryptWrongKeyHint)
	}
	if !begins {
		return shell.Fail(shell.ExitUnreadable, words.DecryptPlain, path)
	}
	return shell.Fail(shell.ExitUnreadable, words.DecryptDamaged, path).
		Hint(words.DecryptDamagedHint)
}
