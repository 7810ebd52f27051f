import { loosestForm, shortForm } from '../abbreviations.js'
import type { ResolutionRule } from '../match.js'
import { isDepartment, isRelative } from '../office-ids.js'

/** One office under a longer and a shorter name: 地方志工作办公室 and 地方志办, 人民政府 and 政府, of the same region. */
export const officeShortForm: ResolutionRule = {
  name: 'office-short-form',
  kinds: ['OFFICE'],
  match: (entity, known) => {
    if (isDepartment(entity.id) || isRelative(entity.name)) return []
    const short = shortForm(entity.name)
    const loose = loosestForm(entity.name)
    const found = (
      form: typeof shortForm,
      key: string,
      confidence: number,
    ): ReturnType<typeof officeShortForm.match> =>
      (known.byForm('OFFICE', form).get(key) ?? [])
        .filter(({ id, name }) => !isDepartment(id) && !isRelative(name))
        .map(({ id }) => ({ from: entity.id, into: id, confidence, reason: `简称相同：${key}` }))
    return [...found(shortForm, short, 0.95), ...found(loosestForm, loose, 0.7)]
  },
}
