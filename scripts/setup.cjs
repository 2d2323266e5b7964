// Prepares a fresh clone with nothing but the machine's own Node: dependencies (Node 24 among them), and with
// --browser a Chromium for the tests. Plain CommonJS: it runs before anything is installed.
const { createHash } = require('node:crypto')
const { execFileSync, spawnSync } = require('node:child_process')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')
const say = (sentence) => process.stdout.write(`${sentence}\n`)

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.installed-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing dependencies (npm ci)…')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  // npm hands its own settings down by environment: a nested npm must read the project's.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(config_(?!registry|cache|userconfig|globalconfig|prefix)|lifecycle|package)/.test(name),
    ),
  )
  const { status } = spawnSync(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  })
  if (status !== 0)
    stop('The dependencies could not be installed: see the message of npm above, then run the command again.')
  const node = join(root, 'node_modules', '.bin', 'node')
  if (!existsSync(node) || !execFileSync(node, ['--version'], { encoding: 'utf8' }).startsWith('v24.')) {
    stop(
      'Node 24 did not install: allow the install script of the package “node” (npm approve-scripts node) and run again.',
    )
  }
  writeFileSync(stamp, lock)
}

const KNOWN_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const runs = (path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

function findBrowser() {
  const asked = process.env.CHROMIUM_PATH
  if (asked)
    return runs(asked) ? asked : stop(`CHROMIUM_PATH is “${asked}”, which does not run: correct or unset it.`)
  const known = KNOWN_BROWSERS.find((path) => existsSync(path) && runs(path))
  if (known) return known
  const { chromium } = require('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function installBrowser() {
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing Chromium for the tests (apt-get)…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { ...quiet, env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { ...quiet, env })
    return
  }
  say('Installing Chromium for the tests (playwright install)…')
  spawnSync(join(root, 'node_modules', '.bin', 'playwright'), ['install', 'chromium'], quiet)
}

installDependencies()
if (process.argv.includes('--browser') && !findBrowser()) {
  installBrowser()
  if (!findBrowser()) {
    stop(
      'No Chromium: install one (for instance `sudo apt-get install chromium`) or set CHROMIUM_PATH, then run again.',
    )
  }
}
