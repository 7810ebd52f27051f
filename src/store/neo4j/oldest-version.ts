/** The oldest server whose Cypher the statements are written for. */
export const OLDEST_VERSION = '5.26'

/** Whether a server's version, such as 5.26.22 or 2025.08.0, is older than OLDEST_VERSION. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_VERSION.split('.').map(Number)
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}
