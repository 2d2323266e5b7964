import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type PrintResult =
  | { readonly ok: true; readonly pdf: Uint8Array }
  /** No Chromium here; too many who wait; Chromium failed or took too long. */
  | { readonly ok: false; readonly code: 'no-printer' | 'busy' | 'failed' }

/** `printer.print`: a complete page of HTML as a PDF with tags and an outline. */
export interface Printer {
  print(html: string): Promise<PrintResult>
}

interface Options {
  /** Path of Chromium, or null where there is none. */
  readonly chromium: string | null
  readonly limitMs?: number
  /** How many may wait while one is printed. */
  readonly waiting?: number
}

const LIMIT_MS = 40_000
const WAITING = 12

/** Prints one page after the other: each Chromium takes a core and 200 MB while it works. */
export function createPrinter({ chromium, limitMs = LIMIT_MS, waiting = WAITING }: Options): Printer {
  let queue: Promise<unknown> = Promise.resolve()
  let waits = 0
  return {
    async print(html) {
      if (chromium === null) return { ok: false, code: 'no-printer' }
      if (waits > waiting) return { ok: false, code: 'busy' }
      waits++
      // A rejection would be that of all who come after.
      const printed = queue
        .then(() => printPage(chromium, html, limitMs))
        .catch((): PrintResult => ({ ok: false, code: 'failed' }))
      queue = printed.finally(() => waits--)
      return printed
    },
  }
}

async function printPage(chromium: string, html: string, limitMs: number): Promise<PrintResult> {
  const folder = await mkdtemp(join(tmpdir(), 'tour-de-table-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const ended = await run(chromium, argumentsFor(folder, page, pdf), folder, limitMs)
    return ended ? { ok: true, pdf: await readFile(pdf) } : { ok: false, code: 'failed' }
  } catch {
    return { ok: false, code: 'failed' }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The page may load nothing: its policy says so, and no name resolves. */
function argumentsFor(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium's sandbox refuses to run as root, which containers often are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

function run(program: string, args: string[], folder: string, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // A group of its own: its helpers end with it.
      detached: true,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], HOME: folder, LANG: 'fr_FR.UTF-8' },
    })
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It had ended by itself.
      }
    }
    const timer = setTimeout(end, limitMs)
    child.once('error', () => (clearTimeout(timer), resolve(false)))
    child.once('exit', (code) => (clearTimeout(timer), end(), resolve(code === 0)))
  })
}
