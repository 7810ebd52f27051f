#!/usr/bin/env node
// Libraries check less, and answer faster, where they are told that nobody is developing; they read it when they are brought in.
process.env.NODE_ENV ??= 'production'
const { main } = await import('../dist/cli/main.js')

process.exitCode = await main(process.argv.slice(2))
