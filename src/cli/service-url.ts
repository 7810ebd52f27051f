import { UsageError } from './check-words.js'

/** The address of a service's GraphQL, as `--url` gives it. Throws a UsageError where it is none. */
export function parseServiceUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new UsageError(
    '--url 须为 http 地址 · --url must be an address such as http://localhost:4000/graphql',
  )
}
