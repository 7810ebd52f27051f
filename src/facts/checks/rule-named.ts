import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import { relationId } from '../relation-id.js'

/** What the text does not state itself names the rule or the person that says so. */
export function* ruleNamed({ files }: CheckContext): Iterable<Finding> {
  for (const { file, relations } of files) {
    for (const relation of relations) {
      if (relation.basis === 'STATED' || relation.rule !== undefined) continue
      const message = `It is ${relation.basis}, and no rule is named.`
      yield finding(
        'RULE_MISSING',
        file,
        relationId(relation),
        message,
        'Add rule: what derived it, or who decided it.',
      )
    }
  }
}
