import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const name = z.string().min(1)

const placesFile = z.strictObject({
  provinces: z.array(z.strictObject({ short: name, full: name, sign: name })),
  /** The units of the prefecture level of each province, by its full name. */
  prefectures: z.record(name, z.array(name)),
  only_in_full: z.array(name),
  with_ordinary_signs: z.array(name),
})
const officesFile = z.strictObject({
  offices: z.array(
    z.strictObject({ name, aliases: z.array(name).default([]), departments: name.optional() }),
  ),
  state_bodies: z.array(name),
})
const agreementsFile = z.strictObject({ agreements: z.array(z.strictObject({ id: name, title: name })) })
const words = z.string().transform((text) => new Set(text.trim().split(/\s+/)))
const wordsFile = z.strictObject({
  never_names: words,
  seldom_names: words,
  after_rare_names: words,
  deeds: words,
  never_in_offices: words,
  never_in_cities: words,
})
const peopleFile = z.strictObject({
  surnames: name,
  rare_surnames: name,
  compound: z.array(name),
  posts: z.array(name),
})

/** The words that rules know: names of places and offices, family names, posts. From `seed/lexicon/`. */
export interface Lexicon {
  readonly provinces: z.infer<typeof placesFile>['provinces']
  /** Units of the prefecture level by their full names, with the province they belong to. */
  readonly prefectures: readonly { readonly full: string; readonly province: string }[]
  /** Their names as texts have them: short ones that are no ordinary words, those of 州, 盟 and 地区 in full, and counties with signs that else part names. */
  readonly cities: readonly string[]
  readonly offices: z.infer<typeof officesFile>['offices']
  /** Ministries and the like, whose names nothing but the list gives away. */
  readonly stateBodies: ReadonlySet<string>
  /** The canonical name of an office, by its names. */
  readonly officeNames: ReadonlyMap<string, string>
  readonly agreements: z.infer<typeof agreementsFile>['agreements']
  /** Family names of one character, and of two. */
  readonly surnames: ReadonlySet<string>
  readonly compoundSurnames: ReadonlySet<string>
  /** Family names of one character that are ordinary words as well, 员 and 降. */
  readonly rareSurnames: ReadonlySet<string>
  /** Words of two signs that begin like a name of a person and never are, nor begin, one. */
  readonly neverNames: ReadonlySet<string>
  /** Those that are names only where a post at an office stands before them. */
  readonly seldomNames: ReadonlySet<string>
  /** Words of two signs that begin with a rare family name and never are, nor begin, a name. */
  readonly neverRareNames: ReadonlySet<string>
  /** Words of two signs that tell what people do, right behind a name. */
  readonly deeds: ReadonlySet<string>
  /** Words of two signs that no office's name holds. */
  readonly neverInOffices: ReadonlySet<string>
  /** Words of two signs that no city, county or province is called by. */
  readonly neverInCities: ReadonlySet<string>
  /** What a post ends with, longest first. */
  readonly posts: readonly string[]
}

let loaded: Lexicon | undefined

/** The lexicon, read once. Throws with the file's name where an entry has not the shape that `seed/lexicon/` needs. */
export function lexicon(): Lexicon {
  loaded ??= load()
  return loaded
}

function load(): Lexicon {
  const {
    provinces,
    prefectures: byProvince,
    only_in_full: ordinary,
    with_ordinary_signs: counties,
  } = read('places.yaml', placesFile)
  const prefectures = Object.entries(byProvince).flatMap(([province, units]) =>
    units.map((full) => ({ full, province })),
  )
  const fulls = prefectures.map(({ full }) => full)
  const shorts = fulls.map(shortName).filter((short) => !ordinary.includes(short))
  const { surnames, rare_surnames: rare, compound, posts } = read('people.yaml', peopleFile)
  const { offices, state_bodies: stateBodies } = read('offices.yaml', officesFile)
  const {
    never_names: neverNames,
    seldom_names: seldomNames,
    after_rare_names: neverRareNames,
    deeds,
    never_in_offices: neverInOffices,
    never_in_cities: neverInCities,
  } = read('words.yaml', wordsFile)
  return {
    provinces,
    prefectures,
    cities: [...new Set([...shorts, ...fulls.filter((full) => !full.endsWith('市')), ...counties])],
    offices,
    stateBodies: new Set(stateBodies),
    officeNames: canonicalNames(offices),
    agreements: read('agreements.yaml', agreementsFile).agreements,
    surnames: new Set(Array.from(surnames)),
    compoundSurnames: new Set(compound),
    rareSurnames: new Set(Array.from(rare)),
    neverNames,
    seldomNames,
    neverRareNames,
    deeds,
    neverInOffices,
    neverInCities,
    posts: [...posts].sort((a, b) => b.length - a.length),
  }
}

/** Where two offices share a name, it is that of the first. */
function canonicalNames(offices: Lexicon['offices']): Map<string, string> {
  const names = new Map<string, string>()
  for (const { name, aliases } of offices) {
    for (const one of [name, ...aliases]) if (!names.has(one)) names.set(one, name)
  }
  return names
}

/** 石家庄 of 石家庄市, 锡林郭勒 of 锡林郭勒盟, 凉山 of 凉山彝族自治州, 巴音郭楞 of 巴音郭楞蒙古自治州. */
function shortName(full: string): string {
  return full
    .replace(/(?:市|盟|地区|自治州)$/, '')
    .replace(
      /(?:(?:土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|朝鲜)族)+$|蒙古$|柯尔克孜$|哈萨克$/,
      '',
    )
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const content: unknown = parse(readFileSync(new URL(`../../seed/lexicon/${file}`, import.meta.url), 'utf8'))
  const result = shape.safeParse(content)
  if (result.success) return result.data
  throw new Error(
    `seed/lexicon/${file}: ${result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  )
}
