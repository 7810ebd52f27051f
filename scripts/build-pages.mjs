// Builds the pages that the service serves: every Vite configuration of src/ that is there.
import { existsSync } from 'node:fs'
import { build } from 'vite'

const configurations = ['src/api/graphiql/vite.config.ts', 'src/explorer/vite.config.ts']

for (const configFile of configurations.filter((file) => existsSync(file))) {
  await build({ configFile, logLevel: 'warn' })
}
