package words

import (
	"tenken/checklist"
)

// Of several of these commands.
var (
	FlagCampaign     = checklist.Text{JA: "調査のパック、又はフォルダー", EN: "the campaign: a pack or a folder"}
	FlagForceSeveral = checklist.Text{JA: "既にあるファイルを置き換えます", EN: "replace files that exist"}
)

// Of campaign.
var (
	CampaignNewShort = checklist.Text{
		JA: "調査の定義と点検項目の写しを、フォルダーに作ります",
		EN: "Make a folder with the campaign and its lists",
	}
	CampaignNewLong = checklist.Text{
		JA: "調査の定義（campaign.json）と、答えてもらう点検項目の写しをフォルダーに作ります。\n" +
			"tenken pack make フォルダー --kind campaign で署名付きのパックにして配ります。",
		EN: "Make a folder with the campaign (campaign.json) and the texts of its lists.\n" +
			"tenken pack make DIR --kind campaign turns it into a pack that can be signed.",
	}
	CampaignShort = checklist.Text{
		JA: "多くの事業者に回答を求める調査を用意します",
		EN: "Prepare a campaign that asks many businesses for returns",
	}
	CampaignFlagID = checklist.Text{
		JA: "調査の識別子。例: mhlw-2027",
		EN: "id of the campaign, such as mhlw-2027",
	}
	CampaignFlagTitle     = checklist.Text{JA: "調査の題名（日本語）", EN: "title, in Japanese"}
	CampaignFlagTitleEn   = checklist.Text{JA: "調査の題名（英語）", EN: "title, in English"}
	CampaignFlagGuideline = checklist.Text{JA: "答えてもらう点検項目", EN: "the checklists to be answered"}
	CampaignFlagAsk       = checklist.Text{
		JA: "聞くこと: sector（業種） size（規模） pref（都道府県）",
		EN: "what is asked: sector, size, pref",
	}
	CampaignFlagIdentify = checklist.Text{
		JA: "none（匿名）又は corporate-number（法人番号つき）",
		EN: "none (anonymous) or corporate-number",
	}
	CampaignFlagDeadline = checklist.Text{JA: "締切り", EN: "the last day"}
	CampaignFlagMinimum  = checklist.Text{JA: "公表する最小の数", EN: "the smallest group that may be published"}
	CampaignFlagTo       = checklist.Text{
		JA: "暗号化する宛先（campaign key が作る age1…）",
		EN: "the recipient that returns are encrypted for (age1..., from campaign key)",
	}
	CampaignFlagNumber = checklist.Text{JA: "件数", EN: "how many"}
	CampaignFlagSeed   = checklist.Text{
		JA: "乱数の種。同じ種からは同じ回答ができます",
		EN: "the same seed gives the same returns",
	}
	CampaignKeyShort = checklist.Text{
		JA: "回答を読む鍵を作り、宛先（age1…）を表示します",
		EN: "Make the key for reading returns and print its recipient (age1...)",
	}
	CampaignInventShort = checklist.Text{
		JA: "集計を試すための架空の回答を作ります",
		EN: "Make up returns for trying out the collection",
	}

	CampaignKeyMade = checklist.Text{
		JA: "%s を作りました。上の宛先を campaign new の --to に写してください。鍵をなくすと回答を読めません。",
		EN: "made %s; use the recipient above for campaign new --to. Without the key, no return can be read",
	}
	CampaignInvented = checklist.Text{
		JA: "架空の回答 %d 件を %s に書き出しました。",
		EN: "wrote %d made-up returns to %s",
	}
	CampaignNoRecipientHint = checklist.Text{
		JA: "tenken campaign key が表示した age1… を写してください。",
		EN: "copy the age1... that tenken campaign key printed",
	}
	CampaignNoRecipient = checklist.Text{JA: "--to の宛先が正しくありません。", EN: "--to is not an age recipient"}
)

// Of return.
var (
	ReturnShort = checklist.Text{
		JA: "調査への回答を作ります。書き出す前に全部を表示します",
		EN: "Make a return for a campaign; everything in it is shown first",
	}
	ReturnLong = checklist.Text{
		JA: "点検の結果から、調査への回答を一行作ります。事業者の名前、記述、証跡、前提は入りません。\n" +
			"書き出す前に、入るものを全部表示します。同じ調査にもう一度出すと、前の回答と入れ替わります。\n" +
			"業種・規模・都道府県は --without sector,size,pref で除けます。",
		EN: "Make a one-line return for a campaign from an assessment. It contains no name, text, evidence " +
			"or facts.\n" +
			"Everything in it is shown before it is written. A later return replaces an earlier one.\n" +
			"Sector, size and prefecture can be left out with --without sector,size,pref.",
	}
	ReturnFlagOutput  = checklist.Text{JA: "書き出す回答", EN: "the return file to write"}
	ReturnFlagWithout = checklist.Text{
		JA: "回答に入れないもの: sector size pref",
		EN: "what to leave out: sector, size, pref",
	}
	ReturnFlagPart   = checklist.Text{JA: "%s（名前でも ID でも）", EN: "%s, by name or id"}
	ReturnFlagNumber = checklist.Text{
		JA: "法人番号（調査が求めるとき）",
		EN: "corporate number, where the campaign asks for it",
	}
	ReturnFlagRevision = checklist.Text{
		JA: "改訂の番号（ふつうは要りません）",
		EN: "revision number (usually not needed)",
	}
	ReturnFlagYes = checklist.Text{JA: "尋ねずに書き出します", EN: "write it without asking"}

	ReturnWhole = checklist.Text{JA: "「%s」へ出すのは、次の一行が全てです。", EN: "This line is all that goes to %s:"}
	ReturnRare  = checklist.Text{
		JA: "この業種・規模・地域の事業者が数社しかない場合は、匿名でもどの事業者か分かることがあります。--without で除けます。",
		EN: "If only a few businesses share this sector, size and place, you may be recognised; --without " +
			"leaves them out.",
	}
	ReturnNamed = checklist.Text{
		JA: "これは匿名ではありません。法人番号で、だれの回答か提出先に分かります。",
		EN: "This is not anonymous: the corporate number tells the recipient who you are.",
	}
	ReturnSealed = checklist.Text{
		JA: "提出先だけが読めるように暗号化します。",
		EN: "It is encrypted for the recipient only.",
	}
	ReturnLate = checklist.Text{
		JA: "注意: 締切り（%s）を過ぎています。",
		EN: "warning: the deadline, %s, has passed",
	}
	ReturnAsk         = checklist.Text{JA: "書き出しますか（はい / いいえ）: ", EN: "write it (yes / no)? "}
	ReturnProposed    = checklist.Text{JA: "（Enter で %s）", EN: " (Enter: %s)"}
	ReturnDeclined    = checklist.Text{JA: "書き出しませんでした。", EN: "nothing was written"}
	ReturnNoRecipient = checklist.Text{
		JA: "調査の宛先が正しくありません。",
		EN: "the recipient in the campaign is not valid",
	}
)

// Of collect.
var (
	CollectShort = checklist.Text{
		JA: "調査への回答を集め、確かめて表にします",
		EN: "Collect returns, check them and turn them into tables",
	}
	CollectLong = checklist.Text{
		JA: "回答のファイルを読み、判定と数字を回答から計算し直して、合わないものを受け付けません。\n" +
			"同じ事業者の回答は、最も新しい改訂だけを残します。使うメモリーは件数によらず一定です。\n" +
			"--sql create と --sql cube は、表をデータベースで集計する SQL を表示します（結果は tenken と同じです）。",
		EN: "Reads files of returns, computes verdict and figures again from the answers and rejects what " +
			"does not\n" +
			"add up. Only the newest revision from each business is kept. Memory use does not grow with " +
			"their number.\n" +
			"--sql create and --sql cube print the SQL that gives the same results in a database.",
	}
	CollectFlagOutput  = checklist.Text{JA: "事業者ごとの表", EN: "the table with one row per business"}
	CollectFlagAnswers = checklist.Text{JA: "項目ごとの回答の表", EN: "the table with one row per answer"}
	CollectFlagNumbers = checklist.Text{
		JA: "法人番号の表",
		EN: "the table of which corporate number sent which return",
	}
	CollectFlagRejects = checklist.Text{
		JA: "受け付けなかった回答の表",
		EN: "the table of rejected returns, with reasons",
	}
	CollectFlagKey = checklist.Text{
		JA: "暗号化された回答を読む鍵（campaign key）",
		EN: "the key for reading encrypted returns (campaign key)",
	}
	CollectFlagSQL = checklist.Text{
		JA: "create 又は cube: データベース用の SQL を表示します",
		EN: "create or cube: print SQL for a database",
	}

	CollectTally = checklist.Text{
		JA: "読んだ回答 %d 件: 残した事業者 %d、古い改訂 %d、重複 %d、受け付けず %d",
		EN: "%d returns read: %d businesses kept, %d older revisions, %d duplicates, %d rejected",
	}
	CollectDamaged = checklist.Text{
		JA: "暗号化された回答が壊れているか、途中で切れています。もう一度受け取ってください。",
		EN: "the encrypted return is damaged or cut short; ask for it again",
	}
	CollectSQL = checklist.Text{
		JA: "--sql には create か cube を、--engine には duckdb、clickhouse、ansi のどれかを指定してください。",
		EN: "--sql must be create or cube, and --engine duckdb, clickhouse or ansi",
	}
	CollectKeyNeeded = checklist.Text{
		JA: "暗号化されています。鍵（--key）が要ります。",
		EN: "it is encrypted; --key is needed",
	}
	CollectOtherKey = checklist.Text{JA: "この鍵では読めません。", EN: "this key cannot open it"}
	CollectKeyShut  = checklist.Text{
		JA: "鍵を開けません。合言葉とファイルを確かめてください。",
		EN: "the key cannot be opened; check the passphrase and the file",
	}
)

// Of aggregate and benchmark.
var (
	AggregateShort = checklist.Text{
		JA: "回答の表を集計し、公表できる形にします",
		EN: "Turn tables of returns into results that may be published",
	}
	AggregateLong = checklist.Text{
		JA: "回答の表、又は集計表（cube.csv。いくつでも合わせます）から、公表できる数字だけを書き出します。\n" +
			"少ない区分と、引き算で分かってしまう区分は X にします。割合は 5 ポイント刻みです。",
		EN: "Writes only what may be published, from tables of returns or from cubes (any number are " +
			"combined).\n" +
			"Small groups, and those that would reveal them by subtraction, are shown as X. Shares are in " +
			"steps of\n" +
			"5 points.",
	}
	AggregateFlagMinimum = checklist.Text{
		JA: "公表する最小の数（省くと、調査の定め又は 10）",
		EN: "the smallest group that may be published (default: as the campaign says, or 10)",
	}
	AggregateFlagBy = checklist.Text{
		JA: "分け方: sector size、pref（都道府県）か region（地方）。少ない方が多くを公表できます",
		EN: "break down by sector, size, and pref or region (the fewer, the more can be published)",
	}
	AggregateFlagBefore = checklist.Text{
		JA: "前に公表したときの --hidden の表",
		EN: "the --hidden table of the previous publication",
	}
	AggregateFlagOutput = checklist.Text{JA: "集計結果の Excel", EN: "the workbook of results"}
	AggregateFlagCSV    = checklist.Text{JA: "公表する数字の CSV", EN: "what may be published, as CSV"}
	AggregateFlagHTML   = checklist.Text{JA: "公表する数字の HTML", EN: "what may be published, as HTML"}
	AggregateFlagCube   = checklist.Text{
		JA: "集計表（cube.csv。公表しません）",
		EN: "the cube (cube.csv; not to be published)",
	}
	AggregateFlagHidden = checklist.Text{
		JA: "隠した区分と理由の表（公表しません。次回 --before に使います）",
		EN: "what was hidden and why (not to be published; used by --before next time)",
	}
	AggregateFlagRounding = checklist.Text{
		JA: "件数をこの倍数に切り上げます。例: 10",
		EN: "round counts up to multiples of this number, such as 10",
	}
	BenchmarkShort = checklist.Text{
		JA: "集計から、各事業者が自分の位置を知る資料を作ります",
		EN: "Make the benchmark in which each business finds its position",
	}
	BenchmarkLong = checklist.Text{
		JA: "公表できる数字だけを benchmark.json にまとめます。全ての事業者に同じものを配り、各自が自分の区分を探します。\n" +
			"tenken pack make フォルダー --kind benchmark で署名付きのパックにして配ります。",
		EN: "Puts what may be published into benchmark.json. Every business gets the same file and finds " +
			"its own group.\n" +
			"tenken pack make DIR --kind benchmark turns it into a pack that can be signed.",
	}
	BenchmarkFlagOutput = checklist.Text{JA: "資料のフォルダー", EN: "folder for the benchmark"}

	AggregateTally = checklist.Text{
		JA: "回答 %d 件、区分 %d のうち %d を隠しました（最も細かい区分の事業者の %d％）。",
		EN: "%[1]d returns; %[3]d of %[2]d groups are hidden (%[4]d%% of the businesses in the finest " +
			"breakdown)",
	}
	AggregateFewer = checklist.Text{
		JA: "お知らせ: 多くの区分が隠れます。--by sector,size や --by sector,region（都道府県でなく地方）のように分け方を粗くすると、多くを公表できます。",
		EN: "note: much is hidden; a coarser breakdown, such as --by sector,size, or regions instead of " +
			"prefectures (--by sector,region), lets you publish more",
	}
	AggregatePrefOrRegion = checklist.Text{
		JA: "--by には pref（都道府県）か region（地方）のどちらか一つだけを指定してください。両方を公表すると、隠した数が引き算で分かります。",
		EN: "--by accepts pref or region, not both: publishing both would reveal hidden numbers by subtraction",
	}
	BenchmarkTally       = checklist.Text{JA: "区分 %d を載せました。", EN: "the benchmark contains %d groups"}
	AggregateSeveralHint = checklist.Text{
		JA: "一つずつ --cube で集計表にして、その集計表を合わせてください。",
		EN: "make a cube from each with --cube, and combine the cubes",
	}
	AggregateSeveral = checklist.Text{
		JA: "事業者ごとの表が二つ以上あります。",
		EN: "there is more than one table of businesses",
	}
	AggregateMinimum = checklist.Text{
		JA: "--minimum には %d 以上を指定してください。",
		EN: "--minimum must be at least %d",
	}
	AggregateBy = checklist.Text{
		JA: "--by は sector、size、pref、region から選びます。",
		EN: "--by accepts sector, size, and pref or region",
	}
	BenchmarkNoneHint = checklist.Text{
		JA: "--by で、分け方を粗くしてください。",
		EN: "use a coarser breakdown with --by",
	}
	BenchmarkNone = checklist.Text{
		JA: "公表できる区分がありません。",
		EN: "there is no group that may be published",
	}
	BenchmarkLargeHint = checklist.Text{
		JA: "--by sector,size のように、分け方を粗くしてください。",
		EN: "use a coarser breakdown, such as --by sector,size",
	}
	BenchmarkLarge = checklist.Text{
		JA: "資料が大きすぎて、パックに入りません。",
		EN: "the benchmark is too large for a pack",
	}
)
