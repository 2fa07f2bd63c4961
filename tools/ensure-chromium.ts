/** The tests of the portal need a Chromium: one that is there, or Debian's package where root may install it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const attemptsMax = 3

export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM
  return given && existsSync(given) ? given : places.find((place) => existsSync(place))
}

/** Installs Chromium when there is none; says what to do where it cannot. */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return
  const root = process.getuid?.() === 0
  for (let attempt = 1; root && attempt <= attemptsMax && !findChromium(); attempt++) {
    console.log(`Installing Chromium from Debian's packages (attempt ${attempt} of ${attemptsMax})`)
    if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  }
  if (!findChromium()) console.error('No Chromium found: install it, or set CHROMIUM to the path of one.')
}

function apt(...words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const limits = ['-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=60', '-o', 'DPkg::Lock::Timeout=120']
  const { status } = spawnSync('apt-get', [...limits, ...words], { env, stdio: 'inherit', timeout: 600_000 })
  return status === 0
}
