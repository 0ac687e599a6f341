package words

import (
	"strings"

	"tenken/checklist"
)

// HelpGroup is the annotation of a command that only holds others.
const HelpGroup = "group"

// HelpPage is the form of what --help shows.
const HelpPage = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`

const usageEN = `Usage:{{if and .Runnable (not (index .Annotations "group"))}}
  {{.UseLine}}{{if .HasAvailableLocalFlags}} [OPTIONS]{{end}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Options:
{{options .LocalFlags | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Options of every command:
{{options .InheritedFlags | trimTrailingWhitespaces}}{{end}}
`

// HelpUsage is the form of the usage of a command.
var HelpUsage = checklist.Text{EN: usageEN, JA: strings.NewReplacer(
	"Usage:", "使い方:", "Examples:", "例:", "Options of every command:", "どのコマンドでも使えるオプション:",
	"Commands:", "コマンド:", "Options:", "オプション:", " COMMAND{{end}}", " コマンド{{end}}", "[OPTIONS]", "[オプション]",
).Replace(usageEN)}

// HelpFlags are the options that every command has.
var HelpFlags = map[string]checklist.Text{
	"help":            {JA: "この説明を表示します", EN: "show this help"},
	"version":         {JA: "版を表示します", EN: "show the version"},
	"no-descriptions": {JA: "補完の候補に説明を付けません", EN: "leave descriptions out of completions"},
}

// HelpNames gives the examples of help English names of files and people.
var HelpNames = strings.NewReplacer(
	"回答用.xlsx", "answers.xlsx", "報告書.xlsx", "report.xlsx", "見本", "example", "受信", "received",
	"佐藤", "sato", "鈴木", "suzuki", "田中", "tanaka", "山田社労士事務所", "\"Yamada Office\"",
	"厚生労働省", "\"Ministry of Health\"",
)

// HelpLoad is how a shell takes its completions in.
var HelpLoad = map[string]string{
	"bash":       "source <(tenken completion bash)",
	"zsh":        "source <(tenken completion zsh)",
	"fish":       "tenken completion fish | source",
	"powershell": "tenken completion powershell | Out-String | Invoke-Expression",
}

// Of help.
var (
	HelpValue         = checklist.Text{JA: "値", EN: "VALUE"}
	HelpNumber        = checklist.Text{JA: "数", EN: "N"}
	HelpDefault       = checklist.Text{JA: "(既定: ", EN: "(default: "}
	HelpCommand       = checklist.Text{JA: "コマンドの説明を表示します", EN: "Show help about a command"}
	HelpCompletion    = checklist.Text{JA: "シェルの補完の設定を出力します", EN: "Print a completion script for a shell"}
	HelpCompletionFor = checklist.Text{JA: "%s の補完の設定を出力します", EN: "Print the completion script for %s"}
	CommandUnknown    = checklist.Text{JA: "「%s」というコマンドはありません。", EN: "there is no command %s"}
	CommandLike       = checklist.Text{JA: "次のコマンドではありませんか: %s", EN: "did you mean %s?"}
	FlagsExclude      = checklist.Text{JA: "%s と %s は一緒に使えません。", EN: "%s and %s cannot be used together"}
)
