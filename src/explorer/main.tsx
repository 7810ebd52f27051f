import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'

const page = document.getElementById('page')
if (page)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
