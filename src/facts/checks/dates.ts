import type { CheckContext } from '../check-context.js'
import { dateBounds } from '../dates.js'
import { finding, type Finding } from '../finding.js'

/** Every date is EDTF level 1 and comes with the words of its source. */
export function* dates({ files }: CheckContext): Iterable<Finding> {
  for (const { file, entities } of files) {
    for (const { id, properties } of entities) {
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value !== 'object') continue
        if (dateBounds(value.edtf) === undefined) {
          const remedy =
            'Write 2020-06-19, 2020-06, 2020, 1911/2001 or ../2020-06-23, with ~ or ? where it is vague.'
          yield finding(
            'DATE_INVALID',
            file,
            id,
            `${name} is “${value.edtf}”, which is not EDTF level 1.`,
            remedy,
          )
        }
        if (value.literal.trim() === '') {
          yield finding(
            'DATE_INVALID',
            file,
            id,
            `${name} has no literal.`,
            'Write the words of the source, as 近日.',
          )
        }
      }
    }
  }
}
