import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { packagePath } from '../../src/configuration/package.js'

const lockfile = z.object({
  packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })),
})

test('README names every package whose own script runs at npm ci', async () => {
  const { packages } = lockfile.parse(JSON.parse(await readFile(packagePath('package-lock.json'), 'utf8')))
  const names = Object.entries(packages)
    .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  const readme = await readFile(packagePath('README.md'), 'utf8')
  const line = readme.split('\n').find((text) => text.includes('scripts run at install')) ?? ''
  const named = [...line.matchAll(/`([^`]+)`（/g)].map(([, name]) => name)
  expect(named.filter((name) => name !== 'prepare').sort()).toEqual(names.sort())
})
