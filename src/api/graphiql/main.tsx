import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'

import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'

import { QUESTIONS } from './questions.js'

const endpoint = new URL(window.location.pathname, window.location.origin).href
const asked = new URLSearchParams(window.location.search)

const root = document.getElementById('graphiql')
if (root === null) throw new Error('index.html has no element with the id graphiql')

createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: endpoint })}
    defaultTabs={QUESTIONS.map(({ query, variables }) => ({ query, variables }))}
    initialQuery={asked.get('query') ?? undefined}
    initialVariables={asked.get('variables') ?? undefined}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <a href="/" title="志脉 Zhimai">
        志脉
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
