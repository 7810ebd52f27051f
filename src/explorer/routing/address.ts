import { CHANGE_KINDS, ENTITY_KINDS, type ChangeKind, type EntityKind } from '../../model/kinds.js'

/** A place in a source text: [start, end) in code points. */
export interface CharacterRange {
  readonly start: number
  readonly end: number
}

/** What a person is looking at. Every view has an address, and every address names a view. */
export type View =
  | { readonly name: 'start' }
  | { readonly name: 'search'; readonly query: string; readonly kind?: EntityKind }
  | { readonly name: 'things'; readonly kind?: EntityKind }
  | { readonly name: 'thing'; readonly id: string; readonly saved?: string }
  | {
      readonly name: 'graph'
      readonly with: readonly string[]
      readonly from?: string
      readonly to?: string
      readonly saved?: string
    }
  | {
      readonly name: 'compare'
      readonly from?: string
      readonly to?: string
      readonly kinds: readonly ChangeKind[]
      readonly office?: string | undefined
    }
  | { readonly name: 'fulfilment'; readonly version?: string; readonly status?: string }
  | { readonly name: 'matrix'; readonly version?: string }
  | { readonly name: 'timeline'; readonly agreement?: string }
  | { readonly name: 'documents' }
  | { readonly name: 'document'; readonly id: string; readonly range?: CharacterRange }
  | { readonly name: 'query'; readonly query?: string; readonly variables?: string }
  | { readonly name: 'review'; readonly document?: string | undefined; readonly kind?: string | undefined }
  | { readonly name: 'unknown'; readonly path: string }

/** The parts of a URL that a view is read from; `URL` and `Location` both have them. */
export interface AddressParts {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** The view that an address names; `unknown` where it names none. */
export function viewOf(address: AddressParts): View {
  const segments = address.pathname.split('/').filter(Boolean).map(decoded)
  const parameters = new URLSearchParams(address.search)
  const [first, ...rest] = segments
  switch (first) {
    case undefined:
      return { name: 'start' }
    case 'search':
      return { name: 'search', query: parameters.get('q') ?? '', ...kindIn(parameters) }
    case 'things':
      return { name: 'things', ...kindIn(parameters) }
    case 'thing':
      return rest.length > 0
        ? { name: 'thing', id: rest.join('/'), ...savedIn(address.hash) }
        : unknown(address)
    case 'graph':
      return {
        name: 'graph',
        with: parameters.getAll('with'),
        ...optional('from', parameters.get('from')),
        ...optional('to', parameters.get('to')),
        ...savedIn(address.hash),
      }
    case 'compare':
      return {
        name: 'compare',
        ...comparedIds(rest),
        kinds: parameters.getAll('kind').filter(isChangeKind),
        ...optional('office', parameters.get('office')),
      }
    case 'fulfilment':
      return {
        name: 'fulfilment',
        ...optional('version', rest.join('/')),
        ...optional('status', parameters.get('status')),
      }
    case 'matrix':
      return { name: 'matrix', ...optional('version', rest.join('/')) }
    case 'timeline':
      return { name: 'timeline', ...optional('agreement', parameters.get('agreement')) }
    case 'documents':
      return { name: 'documents' }
    case 'document':
      return rest.length > 0
        ? { name: 'document', id: segments.join('/'), ...rangeIn(address.hash) }
        : { name: 'documents' }
    case 'query':
      return {
        name: 'query',
        ...optional('query', parameters.get('query')),
        ...optional('variables', parameters.get('variables')),
      }
    case 'review':
      return rest.length > 0
        ? unknown(address)
        : {
            name: 'review',
            ...optional('document', parameters.get('document')),
            ...optional('kind', parameters.get('kind')),
          }
    default:
      return unknown(address)
  }
}

/** The address of a view: path, query and fragment, to be put behind the origin. */
export function addressOf(view: View): string {
  switch (view.name) {
    case 'start':
      return '/'
    case 'search':
      return `/search${parameters([
        ['q', view.query],
        ['kind', view.kind],
      ])}`
    case 'things':
      return `/things${parameters([['kind', view.kind]])}`
    case 'thing':
      return `/thing/${path(view.id)}${savedFragment(view.saved)}`
    case 'graph':
      return `/graph${parameters([
        ...view.with.map((id): [string, string] => ['with', id]),
        ['from', view.from],
        ['to', view.to],
      ])}${savedFragment(view.saved)}`
    case 'compare': {
      const ids = view.from && view.to ? `/${whole(view.from)}/${whole(view.to)}` : ''
      return `/compare${ids}${parameters([
        ...view.kinds.map((kind): [string, string] => ['kind', kind]),
        ['office', view.office],
      ])}`
    }
    case 'fulfilment':
      return `/fulfilment${view.version ? `/${path(view.version)}` : ''}${parameters([['status', view.status]])}`
    case 'matrix':
      return `/matrix${view.version ? `/${path(view.version)}` : ''}`
    case 'timeline':
      return `/timeline${parameters([['agreement', view.agreement]])}`
    case 'documents':
      return '/documents'
    case 'document':
      return `/${path(view.id)}${view.range ? `#char=${view.range.start},${view.range.end}` : ''}`
    case 'query':
      return `/query${parameters([
        ['query', view.query],
        ['variables', view.variables],
      ])}`
    case 'review':
      return `/review${parameters([
        ['document', view.document],
        ['kind', view.kind],
      ])}`
    case 'unknown':
      return view.path
  }
}

/**
 * The two ids of `/compare/FROM/TO`. Ids have slashes of their own, so both are told apart by the kinds that can be
 * compared (`agreement/…`, `document/…`); an id written as one segment (`agreement%2F…`) is taken as it is.
 */
function comparedIds(segments: readonly string[]): { from?: string; to?: string } {
  const second = segments.findIndex(
    (segment, index) => index > 0 && /^(agreement|document)(\/|$)/.test(segment),
  )
  if (second === -1) return {}
  return { from: segments.slice(0, second).join('/'), to: segments.slice(second).join('/') }
}

/** `#char=a,b`, the character scheme of RFC 5147. */
function rangeIn(hash: string): { range?: CharacterRange } {
  const [, start, end] = /^#char=(\d+),(\d+)$/.exec(hash) ?? []
  if (start === undefined || end === undefined) return {}
  return { range: { start: Number(start), end: Number(end) } }
}

function savedIn(hash: string): { saved?: string } {
  return optional('saved', /^#view=([\w-]+)$/.exec(hash)?.[1])
}

function savedFragment(saved: string | undefined): string {
  return saved ? `#view=${saved}` : ''
}

function kindIn(from: URLSearchParams): { kind?: EntityKind } {
  const kind = from.get('kind')
  return optional(
    'kind',
    ENTITY_KINDS.find((known) => known === kind),
  )
}

function isChangeKind(text: string): text is ChangeKind {
  return CHANGE_KINDS.some((kind) => kind === text)
}

function optional<Name extends string, Value extends string>(
  name: Name,
  value: Value | null | undefined,
): { [key in Name]?: Value } {
  const result: { [key in Name]?: Value } = {}
  if (value) result[name] = value
  return result
}

function parameters(pairs: readonly (readonly [string, string | undefined])[]): string {
  const given = pairs.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return given.length > 0 ? `?${given.join('&')}` : ''
}

function path(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/')
}

/** An id as one or more segments; as one where its own words could be taken for the start of the second id. */
function whole(id: string): string {
  const ambiguous = id
    .split('/')
    .slice(1)
    .some((segment) => /^(agreement|document)$/.test(segment))
  return ambiguous ? encodeURIComponent(id) : path(id)
}

function unknown(address: AddressParts): View {
  return { name: 'unknown', path: address.pathname }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
