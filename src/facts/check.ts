import { checkContext, type CheckRule } from './check-context.js'
import { circles } from './checks/circles.js'
import { dates } from './checks/dates.js'
import { evidenceDocument } from './checks/evidence-document.js'
import { evidenceInside } from './checks/evidence-inside.js'
import { evidencePresent } from './checks/evidence-present.js'
import { evidenceQuote } from './checks/evidence-quote.js'
import { heldDocuments } from './checks/held-documents.js'
import { idForm } from './checks/id-form.js'
import { merges } from './checks/merges.js'
import { nameForm } from './checks/name-form.js'
import { orphans } from './checks/orphans.js'
import { properties } from './checks/properties.js'
import { relationEnds } from './checks/relation-ends.js'
import { ruleNamed } from './checks/rule-named.js'
import { uniqueIds } from './checks/unique-ids.js'
import { uniqueRelations } from './checks/unique-relations.js'
import { wholes } from './checks/wholes.js'
import { combine } from './combine.js'
import type { Texts } from './dataset.js'
import type { FactFile } from './fact-file.js'
import type { Finding } from './finding.js'

/** The rules, in the order in which their findings are best mended. */
const RULES: readonly CheckRule[] = [
  uniqueIds,
  idForm,
  nameForm,
  properties,
  dates,
  heldDocuments,
  evidencePresent,
  evidenceDocument,
  evidenceInside,
  evidenceQuote,
  relationEnds,
  uniqueRelations,
  ruleNamed,
  circles,
  wholes,
  merges,
  orphans,
]

/**
 * Everything wrong with files of facts, against the texts of the documents that are held (by document id); nothing
 * wrong gives an empty list. What is wrong with the form of a file, `readFacts` has found before.
 */
export function checkFacts(files: readonly FactFile[], texts: Texts): readonly Finding[] {
  const { facts, findings } = combine(files)
  const context = checkContext(files, facts, texts)
  return [...findings, ...RULES.flatMap((rule) => [...rule(context)])]
}
