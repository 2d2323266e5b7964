import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PROGRAM = 'soffice'
const CONVERT_MS = 120_000

const runs = (): boolean => spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0

/** Installs Debian's LibreOffice Writer where it is missing. @throws Error with what to do where it cannot */
export function installLibreOffice(): void {
  if (runs()) return
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    process.stdout.write('Installing LibreOffice Writer for the tests (apt-get)…\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const stdio = ['ignore', 'ignore', 'inherit'] as const
    spawnSync('apt-get', ['update', '-qq'], { stdio: [...stdio], env })
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui']
    spawnSync('apt-get', packages, { stdio: [...stdio], env })
  }
  if (!runs())
    throw new Error(
      'No LibreOffice: install it (for instance `sudo apt-get install libreoffice-writer-nogui`), then run again.',
    )
}

/** A file as LibreOffice saves it after it has opened it. */
export function savedByLibreOffice(bytes: Uint8Array, format: 'docx' | 'odt'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-soffice-'))
  try {
    const file = join(folder, `minutes.${format}`)
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'saved'), file]
    spawnSync(PROGRAM, args, { stdio: 'ignore', timeout: CONVERT_MS })
    return new Uint8Array(readFileSync(join(folder, 'saved', `minutes.${format}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
