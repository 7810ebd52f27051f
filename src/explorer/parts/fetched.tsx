import { lazy, useState, type ComponentType } from 'react'

/** A component whose code is fetched when it is needed, and can be fetched before. */
export interface Fetched<Module, Properties extends object> {
  readonly Component: ComponentType<Properties>
  readonly fetch: () => Promise<Module>
}

/**
 * A component of a module that is fetched when it is first shown. Unlike with `lazy` alone, one whose code is there already is
 * shown at once: React would put up the word that it is loading and keep that for 300 ms.
 */
export function fetched<Module, Properties extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Properties>,
): Fetched<Module, Properties> {
  let there: ComponentType<Properties> | undefined
  const fetch = async (): Promise<Module> => {
    const module = await load()
    there = pick(module)
    return module
  }
  const Later = lazy(async () => ({ default: pick(await fetch()) }))
  function Component(properties: Properties) {
    const [Shown] = useState<ComponentType<Properties>>(() => there ?? Later)
    return <Shown {...properties} />
  }
  return { Component, fetch }
}
