/** A ready tab: the text of a question of `seed/questions/` and its variables as JSON. */
export interface Tab {
  readonly query: string
  readonly variables: string
}

const folder = '../../../seed/questions/'
const queries = import.meta.glob<string>('../../../seed/questions/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const variables = import.meta.glob<string>('../../../seed/questions/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The questions in the order of their file names. */
export const questions: readonly Tab[] = Object.keys(queries)
  .sort()
  .map((path) => {
    const name = path.slice(folder.length, -'.graphql'.length)
    return { query: queries[path] ?? '', variables: variables[`${folder}${name}.json`]?.trim() ?? '{}' }
  })
