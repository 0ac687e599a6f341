// Makes a cube in DuckDB: node duckdb.js CREATE.sql CUBE.sql ROWS.csv ANSWERS.csv OUT.csv
// The package @duckdb/node-api is found through NODE_PATH.
const { DuckDBInstance } = require('@duckdb/node-api');
const fs = require('fs');

async function main([create, cube, rows, answers, out]) {
  const db = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const quoted = (s) => "'" + s.replaceAll("'", "''") + "'";
  for (const statement of fs.readFileSync(create, 'utf8').split(';')) {
    if (statement.trim()) await db.run(statement);
  }
  for (const [table, file] of [['tenken_rows', rows], ['tenken_answers', answers]]) {
    await db.run(`COPY ${table} FROM ${quoted(file)} (HEADER true, COMMENT '#', DELIMITER ',', QUOTE '', ESCAPE '')`);
  }
  const text = fs.readFileSync(cube, 'utf8').trim().replace(/;$/, '');
  await db.run(`COPY (${text}) TO ${quoted(out)} (HEADER false, DELIMITER E'\\t', QUOTE '', ESCAPE '')`);
}

main(process.argv.slice(2)).catch((err) => { console.error(String(err)); process.exit(1); });
