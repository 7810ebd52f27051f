/** A question that users ask, ready to run. */
export interface Question {
  readonly name: string
  readonly query: string
  readonly variables: string
}

const FOLDER = '../../../seed/questions/'
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

/** The questions of `seed/questions/`, in the order of their file names. Each begins with a comment that says what it asks. */
export const QUESTIONS: readonly Question[] = Object.entries(queries)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, query]) => {
    const name = path.slice(FOLDER.length, -'.graphql'.length)
    const [comment] = query.split('\n')
    return {
      name: comment?.startsWith('#') ? comment.replace(/^#\s*/, '') : name.replaceAll('-', ' '),
      query: query.trim(),
      variables: variables[`${FOLDER}${name}.json`]?.trim() ?? '{}',
    }
  })
