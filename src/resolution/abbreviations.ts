import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { lexicon } from '../extraction/lexicon.js'
import { nameKey } from './names.js'

const file = z.strictObject({
  abbreviations: z.array(
    z.strictObject({ full: z.string().min(1), short: z.string(), certain: z.boolean().default(true) }),
  ),
})
type Abbreviation = z.infer<typeof file>['abbreviations'][number]

let loaded: readonly Abbreviation[] | undefined

/** `seed/lexicon/abbreviations.yaml`, read once. Throws where it has not the shape that its head shows. */
function abbreviations(): readonly Abbreviation[] {
  const path = new URL('../../seed/lexicon/abbreviations.yaml', import.meta.url)
  loaded ??= file.parse(parse(readFileSync(path, 'utf8'))).abbreviations
  return loaded
}

/** An office's name at its shortest, by the abbreviations that never join two offices: 四川省志办. */
export function shortForm(name: string): string {
  return shortened(partyCommittee(nameKey(name)), (abbreviation) => abbreviation.certain)
}

/** As `shortForm`, by all abbreviations and without the 省 or 市 of a province: alike here, two names may be one office. */
export function loosestForm(name: string): string {
  const short = shortened(partyCommittee(nameKey(name)), () => true)
  const province = lexicon().provinces.find(({ full }) => short.startsWith(full))
  return province === undefined ? short : province.short + short.slice(province.full.length)
}

function shortened(name: string, applies: (abbreviation: Abbreviation) => boolean): string {
  return abbreviations()
    .filter(applies)
    .reduce((words, { full, short }) => words.replaceAll(full, short), name)
}

/** 中共四川省委员会, 中共四川省委 and 四川省委; 政协四川省委员会 and 四川省政协. */
function partyCommittee(name: string): string {
  const committee = /^中共(.+[省市县区州旗盟])委(?:员会)?(.*)$/u.exec(name)
  if (committee !== null) return `${committee[1] ?? ''}委${committee[2] ?? ''}`
  const conference = /^(?:中国人民政治协商会议|政协)(.+[省市县区州旗盟])委员会(.*)$/u.exec(name)
  if (conference !== null) return `${conference[1] ?? ''}政协${conference[2] ?? ''}`
  return name
}
