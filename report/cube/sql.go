package cube

import (
	"fmt"
	"strings"
)

// Engine is a database that makes the cube where one machine is too small.
type Engine string

// The engines of which the text differs; ansi is for Trino, Spark, BigQuery,
// PostgreSQL and others, see the document of this room.
const (
	DuckDB     Engine = "duckdb"
	ClickHouse Engine = "clickhouse"
	ANSI       Engine = "ansi"
)

// Engines are all engines.
var Engines = [...]Engine{DuckDB, ClickHouse, ANSI}

// CreateSQL is the text that makes the two tables for the files of a collection.
// Every column has its type: guessed, prefecture 01 would become the number 1. On
// ClickHouse each server has its part, and the tables over all are of the cluster
// called tenken.
func (e Engine) CreateSQL() string {
	var b strings.Builder
	for _, t := range []struct{ name, columns string }{
		{"tenken_rows", "return_id text, list text, serial int, sector text, size text, pref text, month text, " +
			"verdict text, grade text, low int, high int, practice int, open_questions int"},
		{"tenken_answers", "return_id text, list text, serial int, sector text, size text, pref text, q text, " +
			"status text"},
	} {
		switch e {
		case ClickHouse:
			fmt.Fprintf(&b, "CREATE TABLE %s_local (%s) ENGINE = MergeTree() ORDER BY return_id;\n", t.name,
				typed(t.columns, "String", "Int32"))
			fmt.Fprintf(&b, "CREATE TABLE %[1]s AS %[1]s_local ENGINE = Distributed(tenken, currentDatabase(), "+
				"%[1]s_local, rand());\n", t.name)
		default:
			fmt.Fprintf(&b, "CREATE TABLE %s (%s);\n", t.name, typed(t.columns, "VARCHAR", "INTEGER"))
		}
	}
	return b.String()
}

func typed(columns, text, number string) string {
	return strings.NewReplacer(" text", " "+text, " int", " "+number).Replace(columns)
}

// CubeSQL is the statement whose answer, one text a line, is the file of the cube,
// byte for byte as [Cube.Write] writes it. It holds what every engine understands:
// whole numbers, count, sum and CASE, no window and no average, and one column of
// text, so that no engine quotes in its own way. Every table is counted by itself
// before anything is joined to it: each server of a cluster then counts its own
// part and sends only counts.
func (e Engine) CubeSQL() string {
	const by = "list, serial, sector, size, pref"
	var tables []string
	for _, t := range []struct{ name, from, key, value, more string }{
		{"answer", "tenken_answers", "q", "status", ", q, status"},
		{"grade", "tenken_rows", "'-'", "grade", ", grade"},
		{"low", "tenken_rows", "'-'", e.text("low"), ", low"},
		{"n", "tenken_rows", "'-'", "'-'", ""},
		{"practice", "tenken_rows", "'-'", e.text("practice"), ", practice"},
		{"verdict", "tenken_rows", "'-'", "verdict", ", verdict"},
	} {
		tables = append(tables, fmt.Sprintf("SELECT '%s' AS t, %s, %s AS k, %s AS v, count(*) AS n\n"+
			"        FROM %s GROUP BY %s%s", t.name, by, t.key, t.value, t.from, by, t.more))
	}
	var masks []string
	for i := range 8 {
		masks = append(masks, fmt.Sprintf("SELECT %d AS a, %d AS b, %d AS d", i>>2&1, i>>1&1, i&1))
	}
	return fmt.Sprintf(cubeText, Head, e.joined(), strings.Join(tables, "\n        UNION ALL "),
		strings.Join(masks, "\n        UNION ALL "), e.end())
}

// cubeText counts, puts each count into its group and all its margins, and adds up.
const cubeText = `SELECT line FROM (
  SELECT 0 AS place, '%s' AS line
  UNION ALL SELECT 1 AS place, %s AS line FROM (
    SELECT t, list, serial, s, z, p, k, v, sum(n) AS total FROM (
      SELECT t, list, serial, CASE WHEN a = 1 THEN 'all' ELSE sector END AS s,
        CASE WHEN b = 1 THEN 'all' ELSE size END AS z, CASE WHEN d = 1 THEN 'all' ELSE pref END AS p, k, v, n
      FROM (
        %s
      ) counted CROSS JOIN (
        %s
      ) masks
    ) spread
    GROUP BY t, list, serial, s, z, p, k, v
  ) summed
) lines
ORDER BY place, line%s
`

func (e Engine) text(column string) string {
	if e == ClickHouse {
		return "toString(" + column + ")"
	}
	return "CAST(" + column + " AS VARCHAR)"
}

func (e Engine) joined() string {
	columns := []string{"t", "list", e.text("serial"), "s", "z", "p", "k", "v", e.text("total")}
	if e == ClickHouse {
		return "concat(" + strings.Join(columns, ", ',', ") + ")"
	}
	return strings.Join(columns, " || ',' || ")
}

func (e Engine) end() string {
	if e == ClickHouse {
		return "\nFORMAT TSVRaw;"
	}
	return ";"
}
