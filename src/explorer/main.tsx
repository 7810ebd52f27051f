import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, prepare } from './app.js'
import { viewOf } from './routing/address.js'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'

const page = document.getElementById('page')
if (page) {
  const root = createRoot(page)
  const show = (): void =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
  // Code that cannot be fetched is told of by the page itself.
  prepare(viewOf(window.location)).then(show, show)
}
