package returns

import "tenken/checklist"

// What the parts by which businesses are grouped, and their values, are called.

var partWords = map[Part]checklist.Text{
	PartSector: {JA: "業種", EN: "Sector"},
	PartSize:   {JA: "規模", EN: "Size"},
	PartPref:   {JA: "都道府県", EN: "Prefecture"},
	PartRegion: {JA: "地方", EN: "Region"},
}

var (
	wAll    = checklist.Text{JA: "全体", EN: "all"}
	wUntold = checklist.Text{JA: "不明", EN: "not stated"}
)

var sectorWords = []Option{
	{"A", checklist.Text{JA: "農業、林業", EN: "Agriculture and forestry"}},
	{"B", checklist.Text{JA: "漁業", EN: "Fisheries"}},
	{"C", checklist.Text{JA: "鉱業、採石業、砂利採取業", EN: "Mining and quarrying"}},
	{"D", checklist.Text{JA: "建設業", EN: "Construction"}},
	{"E", checklist.Text{JA: "製造業", EN: "Manufacturing"}},
	{"F", checklist.Text{JA: "電気・ガス・熱供給・水道業", EN: "Electricity, gas, heat and water"}},
	{"G", checklist.Text{JA: "情報通信業", EN: "Information and communications"}},
	{"H", checklist.Text{JA: "運輸業、郵便業", EN: "Transport and postal services"}},
	{"I", checklist.Text{JA: "卸売業、小売業", EN: "Wholesale and retail trade"}},
	{"J", checklist.Text{JA: "金融業、保険業", EN: "Finance and insurance"}},
	{"K", checklist.Text{JA: "不動産業、物品賃貸業", EN: "Real estate and leasing"}},
	{"L", checklist.Text{JA: "学術研究、専門・技術サービス業", EN: "Research, professional and technical services"}},
	{"M", checklist.Text{JA: "宿泊業、飲食サービス業", EN: "Accommodation and food services"}},
	{"N", checklist.Text{JA: "生活関連サービス業、娯楽業", EN: "Personal services and amusement"}},
	{"O", checklist.Text{JA: "教育、学習支援業", EN: "Education and learning support"}},
	{"P", checklist.Text{JA: "医療、福祉", EN: "Medical care and welfare"}},
	{"Q", checklist.Text{JA: "複合サービス事業", EN: "Compound services"}},
	{"R", checklist.Text{JA: "サービス業（他に分類されないもの）", EN: "Other services"}},
	{"S", checklist.Text{JA: "公務", EN: "Government"}},
	{"T", checklist.Text{JA: "分類不能の産業", EN: "Not classifiable"}},
}

var sizeWords = []Option{
	{"1-5", checklist.Text{JA: "1〜5人", EN: "1 to 5 people"}},
	{"6-20", checklist.Text{JA: "6〜20人", EN: "6 to 20 people"}},
	{"21-50", checklist.Text{JA: "21〜50人", EN: "21 to 50 people"}},
	{"51-100", checklist.Text{JA: "51〜100人", EN: "51 to 100 people"}},
	{"101-300", checklist.Text{JA: "101〜300人", EN: "101 to 300 people"}},
	{"over-300", checklist.Text{JA: "301人以上", EN: "over 300 people"}},
}

var prefWords = []Option{
	{"01", checklist.Text{JA: "北海道", EN: "Hokkaido"}},
	{"02", checklist.Text{JA: "青森県", EN: "Aomori"}},
	{"03", checklist.Text{JA: "岩手県", EN: "Iwate"}},
	{"04", checklist.Text{JA: "宮城県", EN: "Miyagi"}},
	{"05", checklist.Text{JA: "秋田県", EN: "Akita"}},
	{"06", checklist.Text{JA: "山形県", EN: "Yamagata"}},
	{"07", checklist.Text{JA: "福島県", EN: "Fukushima"}},
	{"08", checklist.Text{JA: "茨城県", EN: "Ibaraki"}},
	{"09", checklist.Text{JA: "栃木県", EN: "Tochigi"}},
	{"10", checklist.Text{JA: "群馬県", EN: "Gunma"}},
	{"11", checklist.Text{JA: "埼玉県", EN: "Saitama"}},
	{"12", checklist.Text{JA: "千葉県", EN: "Chiba"}},
	{"13", checklist.Text{JA: "東京都", EN: "Tokyo"}},
	{"14", checklist.Text{JA: "神奈川県", EN: "Kanagawa"}},
	{"15", checklist.Text{JA: "新潟県", EN: "Niigata"}},
	{"16", checklist.Text{JA: "富山県", EN: "Toyama"}},
	{"17", checklist.Text{JA: "石川県", EN: "Ishikawa"}},
	{"18", checklist.Text{JA: "福井県", EN: "Fukui"}},
	{"19", checklist.Text{JA: "山梨県", EN: "Yamanashi"}},
	{"20", checklist.Text{JA: "長野県", EN: "Nagano"}},
	{"21", checklist.Text{JA: "岐阜県", EN: "Gifu"}},
	{"22", checklist.Text{JA: "静岡県", EN: "Shizuoka"}},
	{"23", checklist.Text{JA: "愛知県", EN: "Aichi"}},
	{"24", checklist.Text{JA: "三重県", EN: "Mie"}},
	{"25", checklist.Text{JA: "滋賀県", EN: "Shiga"}},
	{"26", checklist.Text{JA: "京都府", EN: "Kyoto"}},
	{"27", checklist.Text{JA: "大阪府", EN: "Osaka"}},
	{"28", checklist.Text{JA: "兵庫県", EN: "Hyogo"}},
	{"29", checklist.Text{JA: "奈良県", EN: "Nara"}},
	{"30", checklist.Text{JA: "和歌山県", EN: "Wakayama"}},
	{"31", checklist.Text{JA: "鳥取県", EN: "Tottori"}},
	{"32", checklist.Text{JA: "島根県", EN: "Shimane"}},
	{"33", checklist.Text{JA: "岡山県", EN: "Okayama"}},
	{"34", checklist.Text{JA: "広島県", EN: "Hiroshima"}},
	{"35", checklist.Text{JA: "山口県", EN: "Yamaguchi"}},
	{"36", checklist.Text{JA: "徳島県", EN: "Tokushima"}},
	{"37", checklist.Text{JA: "香川県", EN: "Kagawa"}},
	{"38", checklist.Text{JA: "愛媛県", EN: "Ehime"}},
	{"39", checklist.Text{JA: "高知県", EN: "Kochi"}},
	{"40", checklist.Text{JA: "福岡県", EN: "Fukuoka"}},
	{"41", checklist.Text{JA: "佐賀県", EN: "Saga"}},
	{"42", checklist.Text{JA: "長崎県", EN: "Nagasaki"}},
	{"43", checklist.Text{JA: "熊本県", EN: "Kumamoto"}},
	{"44", checklist.Text{JA: "大分県", EN: "Oita"}},
	{"45", checklist.Text{JA: "宮崎県", EN: "Miyazaki"}},
	{"46", checklist.Text{JA: "鹿児島県", EN: "Kagoshima"}},
	{"47", checklist.Text{JA: "沖縄県", EN: "Okinawa"}},
}

var regionWords = []Option{
	{"R1", checklist.Text{JA: "北海道", EN: "Hokkaido"}},
	{"R2", checklist.Text{JA: "東北", EN: "Tohoku"}},
	{"R3", checklist.Text{JA: "関東", EN: "Kanto"}},
	{"R4", checklist.Text{JA: "中部", EN: "Chubu"}},
	{"R5", checklist.Text{JA: "近畿", EN: "Kinki"}},
	{"R6", checklist.Text{JA: "中国", EN: "Chugoku"}},
	{"R7", checklist.Text{JA: "四国", EN: "Shikoku"}},
	{"R8", checklist.Text{JA: "九州・沖縄", EN: "Kyushu and Okinawa"}},
}
