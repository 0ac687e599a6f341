package shell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// outputFlags are the flags that name a file to write, of whichever command.
var outputFlags = []string{"output", "losses", "answers", "rejects", "numbers", "csv", "html", "hidden", "cube"}

// Apart refuses a command whose output is a file that it reads: with --force the
// one would take the place of the other, and what was read would be gone.
func Apart(cmd *cobra.Command, args []string) error {
	var written, read []string
	cmd.Flags().Visit(func(f *pflag.Flag) {
		switch {
		case slices.Contains(outputFlags, f.Name):
			written = append(written, f.Value.String())
		default:
			read = append(read, valuesOf(f.Value)...)
		}
	})
	if len(written) == 0 { // most commands, and those over many files
		return nil
	}
	if err := distinct(cmd.Flags().Changed("force"), written...); err != nil {
		return err
	}
	for _, arg := range args {
		read = append(read, arg, filepath.Join(arg, checklist.SkeletonName)) // or the list in a folder
	}
	for _, path := range written {
		if out, err := os.Stat(path); err == nil && slices.ContainsFunc(read, isFile(out)) {
			return Fail(ExitUsage, words.OutputIsInput, checklist.VisibleLine(path)).Hint(words.AnotherName)
		}
	}
	return nil
}

// isFile says of a path whether it leads to this one regular file.
func isFile(this os.FileInfo) func(path string) bool {
	return func(path string) bool {
		st, err := os.Stat(path)
		return err == nil && st.Mode().IsRegular() && os.SameFile(st, this)
	}
}

// distinct refuses two outputs of one name. Without force, one that is there already
// is told as such by who writes it.
func distinct(force bool, paths ...string) error {
	seen := map[string]bool{}
	for _, path := range paths {
		full, err := filepath.Abs(path)
		if _, there := os.Lstat(path); err != nil || path == "" || there == nil && !force {
			continue
		}
		if seen[full] {
			return Fail(ExitUsage, words.OutputTwice, checklist.Visible(path)).Hint(words.AnotherName)
		}
		seen[full] = true
	}
	return nil
}

// valuesOf are the words that a flag was given.
func valuesOf(v pflag.Value) []string {
	if many, ok := v.(pflag.SliceValue); ok {
		return many.GetSlice()
	}
	return []string{v.String()}
}

// EndsIn refuses the name of an output that does not end as its kind does: other
// programs would not open it, and it may be the name of something else.
func EndsIn(path string, only checklist.Text, endings ...string) error {
	if has(path, endings) {
		return nil
	}
	return Fail(ExitUsage, only).Hint(words.EndsInHint, endings[0])
}

// WithExtension is the name of an assessment: .tenken is added where it lacks,
// for no folder shows a file without it.
func WithExtension(path string) string {
	if strings.EqualFold(filepath.Ext(path), store.Extension) {
		return path
	}
	return path + store.Extension
}

// NewName is the name of an assessment to be made. A folder alone is no name: a file
// called ".tenken" in it would be hidden.
func NewName(path string) (string, error) {
	if path != "" && (os.IsPathSeparator(path[len(path)-1]) || IsFolder(path)) {
		return "", Fail(ExitUsage, words.IsFolder, checklist.VisibleLine(path)).Hint(words.NameInFolder)
	}
	return WithExtension(path), nil
}

// NoOutput refuses a command that was given no file to write, which would end in ending.
func (sh *Shell) NoOutput(ending ...string) error {
	f := Fail(ExitUsage, words.NoOutput)
	if len(ending) > 0 {
		return f.Hint(words.AddOutput, ending[0])
	}
	return f.Hint(words.NoOutputHint)
}
