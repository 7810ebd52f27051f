/** Rows of cells as CSV after RFC 4180: CRLF, quotes doubled. With a byte order mark, without which spreadsheets take Chinese for another encoding. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  // A leading = + - @ is a formula to a spreadsheet; an apostrophe keeps the words of a document words.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
