// Checks a Frictionless tabular data package: the descriptor against its profile, the size and hash of every file, and
// every row of every table against its schema.
//
//	node frictionless.js data/datapackage.json
const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const {validate} = require('datapackage')
const {Table} = require('tableschema')

async function check(file) {
  const {valid, errors} = await validate(file)
  const faults = valid ? [] : errors.map(e => `${file}: ${e.message}`)
  for (const r of JSON.parse(fs.readFileSync(file, 'utf8')).resources) {
    const csv = path.join(path.dirname(file), r.path)
    const data = fs.readFileSync(csv)
    if (data.length !== r.bytes) faults.push(`${csv}: ${data.length} bytes, expected ${r.bytes}`)
    const hash = 'sha256:' + crypto.createHash('sha256').update(data).digest('hex')
    if (hash !== r.hash) faults.push(`${csv}: ${hash}, expected ${r.hash}`)
    // The tables are read by tableschema, which datapackage rests on, because datapackage has no option for the byte
    // order mark and takes it for a part of the first column's name.
    const {delimiter, quoteChar} = r.dialect
    const table = await Table.load(csv, {schema: r.schema, strict: true, bom: true, delimiter, quote: quoteChar, escape: quoteChar})
    const rows = await table.read({keyed: true, forceCast: true})
    for (const row of rows) {
      if (row instanceof Error) faults.push(`${csv}:${row.rowNumber}: ${row.message} ${(row.errors || []).map(e => e.message).join('; ')}`)
    }
    console.log(`${r.name}: ${rows.length} rows`)
  }
  return faults
}

check(process.argv[2]).then(
  faults => { faults.forEach(f => console.error(f)); process.exit(faults.length ? 1 : 0) },
  e => { console.error(e.message, (e.errors || []).map(x => x.message).join('; ')); process.exit(2) })
