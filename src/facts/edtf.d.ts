/** What we use of the library `edtf`, which ships no types. */
declare module 'edtf' {
  /** A parsed date or interval; bounds in milliseconds since 1970 (UTC), ±Infinity when open, null when unknown. */
  export interface Extent {
    readonly type: string
    readonly min: number | null
    readonly max: number | null
  }
  /** Parses EDTF up to the given level; throws on anything else. */
  export default function edtf(input: string, options: { readonly level: 0 | 1 | 2 }): Extent
}
