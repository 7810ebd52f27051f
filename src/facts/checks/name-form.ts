import { reading } from '../../documents/reading.js'
import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** Names and aliases are words as read, without layout spaces, and an alias is another name. */
export function* nameForm({ files }: CheckContext): Iterable<Finding> {
  for (const { file, entities } of files) {
    for (const { id, name, aliases } of entities) {
      for (const word of [name, ...aliases]) {
        const read = reading(word)
        if (read !== word) {
          yield finding(
            'NAME_FORM',
            file,
            id,
            `“${word}” has layout spaces or line breaks.`,
            `Write “${read}”.`,
          )
        }
      }
      if (aliases.includes(name)) {
        yield finding(
          'NAME_FORM',
          file,
          id,
          `“${name}” is its name and an alias.`,
          'Take it out of the aliases.',
        )
      }
    }
  }
}
