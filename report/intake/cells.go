package intake

import "github.com/xuri/excelize/v2"

// cell is the name of a cell within the limits of a sheet.
func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // columns and rows are checked when they are read
	}
	return name
}
