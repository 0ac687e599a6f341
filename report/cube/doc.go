// Package cube makes figures of many returns: the cube, what of it may be told, the
// results for a ministry, and the place of one business among the others.
//
// # The cube
//
// The interface is a file, cube.csv ([Head]). tenken makes it alone of what fits one
// machine; a ministry with more loads the rows of `tenken collect` into the engine
// that it has and runs the text of `tenken collect --sql cube`, which gives the same
// bytes. Everything after it is tenken again. Cubes add ([Cube.Add]), so a country
// is the sum of its prefectures and needs no engine at all.
//
// # What may be told
//
// [Hide] works on the counts of returns by sector, size and prefecture with all their
// margins, once for all tables, so that no two tables give away together what each
// keeps. See there for the rule and its proof. Prefectures may be told as the eight
// regions instead ([Cube.ByRegion]), of which far fewer are hidden; never as both, for
// the one would give away what the other hides.
//
// [Hide] and [Grid] stay for whoever hides cells in tables of their own, the names of
// [Why], [Share] and [Quartiles] for whoever prints a [Published] otherwise than here.
//
// # What it takes
//
// Memory is needed for groups and columns, not for returns. Measured on one core of a
// shared machine: 242,662 returns of the list of medical care, 33 million answers in
// 2.5 GB, become cube, workbook and page of 8,135 groups in 25 seconds of processor
// time and 309 MB.
//
// # The same text elsewhere
//
// The tests run the text on DuckDB and on a ClickHouse cluster. `collect --sql create
// --engine ansi` and `--sql cube --engine ansi` are for other engines, by their
// documents and not tried here. The rows are plain text of [A-Za-z0-9._-] and need no quoting; the last
// line of each file, which begins with #rows, is not a row: leave it out
// (grep -v '^#').
//
//   - Trino: runs as it is. Make the tables with the Hive connector over the CSV files
//     as VARCHAR columns and CAST the four whole numbers in a view. Download the answer
//     with `trino --output-format=CSV_UNQUOTED`.
//   - Spark SQL: VARCHAR needs a length there, so read STRING for it (both texts).
//     spark.read.csv must get the schema and must not infer it: prefecture 01 would
//     become 1. Partition columns that Spark finds in folder names are guessed as well
//     (spark.sql.sources.partitionColumnTypeInference.enabled=false). Write the answer
//     with df.coalesce(1).write.text.
//   - BigQuery: read STRING for VARCHAR and INT64 for INTEGER. Load with
//     --skip_leading_rows=1 and the schema written out. ORDER BY is by bytes.
//   - PostgreSQL: write ORDER BY place, line COLLATE "C"; any other collation orders
//     the hyphen differently. COPY (...) TO STDOUT would double backslashes, of which
//     there are none.
//   - Any engine that cannot order by bytes: leave ORDER BY out, take the head off,
//     and sort with LC_ALL=C sort.
//
// [Read] refuses a cube that is cut, unsorted, or whose margins do not add up. Rows
// of several collections may only be joined where no business answered twice:
// SELECT count(*) - count(DISTINCT return_id) FROM tenken_rows must be 0.
package cube
