import { execFile, spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

import { packagePath } from '../../src/configuration/package.js'
import { emptyFolder, run } from './run.js'

/** A name space of its own, in which this user may mount: not every container allows it. */
const NAMESPACE = ['-rm', 'bash', '-ec']
const canMount =
  spawnSync('unshare', [...NAMESPACE, 'mkdir -p "$0" && mount -t tmpfs zhimai "$0"', '/tmp']).status === 0

/** Loads, fills the disk but for so many KiB, and tries to load another graph; prints what became of it, a word a line. */
const SCRIPT = `
mount -t tmpfs -o size=8m zhimai "$DISK"
zhimai() { "$NODE" "$ZHIMAI" "$@"; }
version() { zhimai status --json | "$NODE" -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).version'; }
export ZHIMAI_DATA="$DISK/data"
zhimai load "$SMALL" > "$DISK/log" 2>&1
version
dd if=/dev/zero of="$DISK/fill" bs=1k count=$(($(df --output=avail "$DISK" | tail -n 1) - KEEP)) 2> /dev/null
zhimai load > "$OUT" 2>&1 && echo loaded || echo "failed with $?"
version
rm "$DISK/fill"
version
zhimai load > /dev/null 2>&1
version
`

test.runIf(canMount).each([0, 64])(
  'a disk with %d KiB left: the load is done or not at all, says why, ends, and can be done again',
  async (keep) => {
    const cwd = await emptyFolder()
    // A graph to be replaced: nothing but two nodes of the seeds.
    const whole = await run(['load', '--json'], { cwd })
    const wanted: unknown = JSON.parse(whole.out).version
    const small = join(cwd, 'small.jsonl')
    const exported = (await run(['export'], { cwd })).out.split('\n').slice(0, 2)
    await writeFile(small, exported.join('\n'))
    await mkdir(join(cwd, 'disk'))
    const out = join(cwd, 'out')
    const { stdout } = await promisify(execFile)('unshare', [...NAMESPACE, SCRIPT], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        NODE: process.execPath,
        ZHIMAI: packagePath('bin/zhimai.js'),
        DISK: join(cwd, 'disk'),
        SMALL: small,
        OUT: out,
        KEEP: String(keep),
      },
    })
    const [before, outcome, after, freed, again] = stdout.trim().split('\n')
    expect(after).toBe(outcome === 'loaded' ? wanted : before)
    expect(freed).toBe(after)
    expect(again).toBe(wanted)
    if (outcome !== 'loaded') {
      expect(outcome).toBe('failed with 3')
      expect(await readFile(out, 'utf8')).toMatch(/disk.* full/)
    }
  },
  300_000,
)
