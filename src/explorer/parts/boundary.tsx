import { Component, type ReactNode } from 'react'
import { TextsContext } from '../texts/texts.js'

/** Keeps a failure in one view from taking the whole page down; says so and offers to load it again. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: string | null }
> {
  static override contextType = TextsContext
  declare context: React.ContextType<typeof TextsContext>
  override state = { failure: null }

  static getDerivedStateFromError(cause: unknown): { failure: string } {
    return { failure: String(cause) }
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    return (
      <div className="page">
        <div className="state" role="alert">
          <h2>{this.context.states.broken}</h2>
          <p className="soft">{this.state.failure}</p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {this.context.states.retry}
          </button>
        </div>
      </div>
    )
  }
}
