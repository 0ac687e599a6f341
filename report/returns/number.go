package returns

// ValidNumber says whether s is a corporate number (法人番号): thirteen digits of
// which the first checks the others, by 財務省令 (法人番号の指定等に関する省令):
// 9 less the rest by 9 of the sum of the other twelve, of which, counted from the
// last, every second is doubled.
func ValidNumber(s string) bool {
	if len(s) != 13 {
		return false
	}
	sum := 0
	for i := range 13 {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
		if i > 0 {
			sum += int(s[i]-'0') * (1 + i%2)
		}
	}
	return int(s[0]-'0') == 9-sum%9
}
