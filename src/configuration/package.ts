import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A file or folder of the installed package, by its path from the package's root. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(packagePath('package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
