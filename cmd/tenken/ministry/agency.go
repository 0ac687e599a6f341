package ministry

import "tenken/cmd/tenken/shell"

// agency is one run of the program on the way between a ministry and a business.
type agency struct{ *shell.Shell }
