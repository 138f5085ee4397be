#!/usr/bin/env node
import { EXIT } from './errors.ts'
import { removeUnfinished } from './output/atomicDir.ts'
import { runCli } from './program.ts'

const stop = new AbortController()

// Whoever reads our output may stop reading (`| head`): no reason to complain. Results in a folder are complete by then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    removeUnfinished()
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed)
  })
}

// The first time there is a chance to clean up quietly; who insists gets out at once.
let stopped: number = EXIT.interrupted
for (const [name, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]] as const) {
  process.on(name, () => {
    stopped = 128 + number
    if (!stop.signal.aborted) return stop.abort()
    removeUnfinished()
    process.exit(stopped)
  })
}

const code = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  signal: stop.signal,
})
process.exitCode = code === EXIT.interrupted ? stopped : code
