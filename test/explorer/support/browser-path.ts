/** The Chromium that browser tests drive: `CHROME`, or where Debian puts it. */
export const browserPath = process.env['CHROME'] ?? '/usr/bin/chromium'
