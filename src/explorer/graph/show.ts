import type { Core, ElementDefinition } from 'cytoscape'

/** Brings the picture from what it shows to what is asked for, touching only what differs. Gives the ids of new nodes. */
export function show(
  cy: Core,
  before: readonly ElementDefinition[],
  elements: readonly ElementDefinition[],
): readonly string[] {
  const shown = new Map(before.map((element) => [element.data.id ?? '', element]))
  const fresh: ElementDefinition[] = []
  cy.batch(() => {
    for (const element of elements) {
      const id = element.data.id ?? ''
      const old = shown.get(id)
      shown.delete(id)
      if (old) update(cy, id, old, element)
      else fresh.push(element)
    }
    for (const id of shown.keys()) cy.getElementById(id).remove()
    cy.add(fresh)
  })
  return fresh.flatMap(({ group, data }) => (group === 'nodes' && data.id ? [data.id] : []))
}

function update(cy: Core, id: string, old: ElementDefinition, element: ElementDefinition): void {
  for (const name in element.data)
    if (old.data[name] !== element.data[name]) cy.getElementById(id).data(name, element.data[name])
  if (element.position === undefined) return
  const { x, y } = element.position
  if (old.position?.x === x && old.position.y === y) return
  cy.getElementById(id).position(element.position)
}
