package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) reportCmd() *cobra.Command {
	var out, preparedBy, by string
	var force, quick bool
	c := &cobra.Command{
		Use:     "report FILE -o OUT.xlsx",
		Short:   a.t("点検結果と改善計画の報告書を作ります（"+report.Endings(" ")+"）", "Write the gap report ("+report.Endings(", ")+")"),
		Example: "  tenken report clinic.tenken -o clinic.xlsx --prepared-by 山田社労士事務所",
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			write, err := a.writerFor(out)
			if err != nil {
				return err
			}
			o, err := a.open(args[0], store.ReadOnly)
			if err != nil {
				return err
			}
			defer o.close()
			in, err := a.reportInput(o)
			if err != nil {
				return err
			}
			in.PreparedBy, in.By = checklist.Clean(preparedBy), by
			if _, ok := in.Register.Framework(by); by != "" && !ok {
				return fail(exitUsage, "「"+by+"」という枠組みはありません。", "there is no framework "+by).
					mend("oecd か jis-q-27001 を指定してください。", "use oecd or jis-q-27001")
			}
			if quick || o.isView() {
				return a.reportPass(o, in, out, force, quick)
			}
			return a.writeFile(out, force, func(w io.Writer) error { return write(w, in) })
		},
	}
	c.Flags().BoolVar(&quick, "quick", false, a.t("はじめの 10 問の結果だけを 1 枚の .html にします（判定なし）", "only the first ten questions, on one page of .html, without a verdict"))
	c.Flags().StringVarP(&out, "output", "o", "", a.t("書き出す先（"+report.Endings(" ")+"）", "where to write it ("+report.Endings(", ")+")"))
	c.Flags().StringVar(&preparedBy, "prepared-by", "", a.t("表紙に載せる作成者の名前", "name on the cover: who prepared it"))
	c.Flags().StringVar(&by, "by", "", a.t("まとめ方: oecd など", "group by a framework, for example oecd"))
	c.Flags().BoolVar(&force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
	return c
}

func (a *app) reportInput(o *opened) (report.Input, error) {
	reg, err := a.register(o.list)
	return report.Input{
		Checklist: o.list, Assessment: o.session.Assessment(), Result: o.session.Result(), Register: reg,
		Lang: a.lang, Now: a.now(), Program: version(),
	}, err
}

// reportPass writes the page of a first pass or of a short list, which have no
// verdict and so no gap report.
func (a *app) reportPass(o *opened, in report.Input, out string, force, quick bool) error {
	if !strings.EqualFold(filepath.Ext(out), ".html") {
		return fail(exitUsage, "短い点検には判定がないため、報告書は .html の 1 枚だけです。", "a short check has no verdict; its report is one page of .html").
			mend("名前の終わりを .html にしてください。", "end the name in .html")
	}
	pass := assess.ShortPass(in.Result)
	if quick && !o.isView() {
		pass = assess.QuickPass(in.Result)
	}
	return a.writeFile(out, force, func(w io.Writer) error { return report.WritePass(w, in, pass) })
}

// writeFile makes a file of what write writes, whole or not at all, and says where it is.
func (a *app) writeFile(path string, force bool, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := writeWhole(path, b.Bytes(), force); err != nil {
		return onFile(path, err)
	}
	fmt.Fprintln(a.err, a.t("%s を書き出しました。", "wrote %s", path))
	return nil
}

// writerFor finds the format of a report by the ending of the file's name.
func (a *app) writerFor(path string) (func(io.Writer, report.Input) error, error) {
	if path == "" {
		return nil, a.noOutput()
	}
	if f, ok := report.FormatOf(filepath.Ext(path)); ok {
		return f.Write, nil
	}
	return nil, fail(exitUsage, "「"+filepath.Ext(path)+"」の報告書は作れません。", "there is no report of the kind "+filepath.Ext(path)).
		mend("名前の終わりを "+report.Endings("、")+" のどれかにしてください。", "end the name in "+report.Endings(", "))
}
