import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .reduce((time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)
}

function built(): number {
  try {
    return newest('dist/cli')
  } catch {
    return 0
  }
}

/** Tests that run `bin/zhimai.js` as a process need what is in src/ to be in dist/. */
export default function build(): void {
  if (built() < newest('src')) execFileSync('npm', ['run', '--silent', 'build:service'], { stdio: 'inherit' })
}
