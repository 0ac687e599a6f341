package assess

import "tenken/checklist"

var fieldLabels = map[Field]checklist.Text{
	FieldStatus:    {JA: "点検結果", EN: "answer"},
	FieldReason:    {JA: "理由", EN: "reason"},
	FieldNote:      {JA: "現状", EN: "note"},
	FieldEvidence:  {JA: "証跡", EN: "evidence"},
	FieldAction:    {JA: "改善策", EN: "action"},
	FieldPriority:  {JA: "優先度", EN: "priority"},
	FieldOwner:     {JA: "担当者", EN: "owner"},
	FieldDue:       {JA: "対応期限", EN: "due"},
	FieldDone:      {JA: "完了日", EN: "done"},
	FieldCheckedBy: {JA: "確認者", EN: "checked by"},
}

// Label is what people call the field.
func (f Field) Label(lang checklist.Lang) string {
	if t, ok := fieldLabels[f]; ok {
		return t.In(lang)
	}
	return string(f)
}
