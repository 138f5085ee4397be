import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const ARGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const HELP = 'This test needs Chromium or Chrome: install it, or say where it is with CHROME_PATH=/path/to/chrome.'

/** Starts the Chromium of this machine without a window; on Debian it is installed when it is missing. Throws when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium() ?? await installChromium()
  if (executablePath === undefined) throw new Error(HELP)
  return chromium.launch({ executablePath, args: ARGS, headless: true })
}

function findChromium(): string | undefined {
  const told = process.env.CHROME_PATH
  if (told !== undefined && told !== '') {
    if (!existsSync(told)) throw new Error(`CHROME_PATH says ${told}, but there is no such file.`)
    return told
  }
  return PLACES.find((place) => existsSync(place))
}

async function installChromium(): Promise<string | undefined> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  const apt = (...args: string[]): void => void execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  // Mirrors fail now and then: ask again, a little later each time.
  for (const pause of [5_000, 15_000, 0]) {
    try {
      apt('update')
      apt('install', '-y', '--no-install-recommends', 'chromium', 'chromium-driver')
      return findChromium()
    } catch (error) {
      console.error(`apt-get did not work: ${String(error)}`)
      await sleep(pause)
    }
  }
  return undefined
}
