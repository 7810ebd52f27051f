import type { Finding } from '../facts/finding.js'

/** Findings as a person mends them: where, what, and the remedy. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ file, fact, code, message, remedy }) => [
    `${file}: ${fact}`,
    `  ${code}: ${message}`,
    `  → ${remedy}`,
  ])
}
