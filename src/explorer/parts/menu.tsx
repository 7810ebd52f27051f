import { useEffect, useRef, type ReactNode } from 'react'

/** A button that opens a short list of actions; Escape, a choice or a click elsewhere closes it. */
export function Menu({
  label,
  side = 'right',
  children,
}: {
  readonly label: ReactNode
  readonly side?: 'left' | 'right'
  readonly children: ReactNode
}) {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    function outside(event: Event): void {
      const menu = element.current
      if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [])
  return (
    <details
      className="menu"
      ref={element}
      onKeyDown={(event) => {
        const menu = element.current
        if (event.key !== 'Escape' || !menu?.open) return
        menu.open = false
        menu.querySelector('summary')?.focus()
      }}
    >
      <summary className="button">{label}</summary>
      <div
        className={`menu-items ${side}`}
        onClick={() => {
          if (element.current) element.current.open = false
        }}
      >
        {children}
      </div>
    </details>
  )
}
