// node rows.mjs WORKBOOK: how SheetJS sees its first sheet, as a line of JSON: its extent, its rows, the last that is not
// empty in its second column, and what SheetJS complains about.
import xlsx from 'xlsx';

const complaints = [];
console.error = console.warn = (...words) => complaints.push(words.join(' '));
const book = xlsx.readFile(process.argv[2]);
const sheet = book.Sheets[book.SheetNames[0]];
const rows = xlsx.utils.sheet_to_json(sheet, { header: 1, raw: false, blankrows: true });
const last = rows.filter((row) => row[1]).at(-1);
console.log(JSON.stringify({ extent: sheet['!ref'], rows: rows.length, last, complaints }));
