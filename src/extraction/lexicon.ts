import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const name = z.string().min(1)

const placesFile = z.strictObject({
  provinces: z.array(z.strictObject({ short: name, full: name, sign: name })),
  cities: z.array(name),
})
const officesFile = z.strictObject({
  offices: z.array(
    z.strictObject({ name, aliases: z.array(name).default([]), departments: name.optional() }),
  ),
})
const agreementsFile = z.strictObject({ agreements: z.array(z.strictObject({ id: name, title: name })) })
const peopleFile = z.strictObject({ surnames: name, compound: z.array(name), posts: z.array(name) })

/** The words that rules know: names of places and offices, family names, posts. From `seed/lexicon/`. */
export interface Lexicon {
  readonly provinces: z.infer<typeof placesFile>['provinces']
  readonly cities: readonly string[]
  readonly offices: z.infer<typeof officesFile>['offices']
  readonly agreements: z.infer<typeof agreementsFile>['agreements']
  /** Family names of one character, and of two. */
  readonly surnames: ReadonlySet<string>
  readonly compoundSurnames: ReadonlySet<string>
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
  const { provinces, cities } = read('places.yaml', placesFile)
  const { surnames, compound, posts } = read('people.yaml', peopleFile)
  return {
    provinces,
    cities,
    offices: read('offices.yaml', officesFile).offices,
    agreements: read('agreements.yaml', agreementsFile).agreements,
    surnames: new Set(Array.from(surnames)),
    compoundSurnames: new Set(compound),
    posts: [...posts].sort((a, b) => b.length - a.length),
  }
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const content: unknown = parse(readFileSync(new URL(`../../seed/lexicon/${file}`, import.meta.url), 'utf8'))
  const result = shape.safeParse(content)
  if (result.success) return result.data
  throw new Error(
    `seed/lexicon/${file}: ${result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  )
}
