import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportPreview, ImportUndone, PastImport } from '#domain'
import { describePreview, plural } from './import/describePreview.ts'
import { refusals } from './import/refusals.ts'
import { ImportFailure, RemoteServer } from './import/RemoteServer.ts'

const USAGE = `Usage: npm run import -- FICHIER [--apply]
       npm run import -- --undo NUMÉRO
Options: --url http://127.0.0.1:3000 --email ADRESSE --password MOT_DE_PASSE (ou TDT_PASSWORD)`

const WHO =
  'Donnez --email et --password (ou TDT_PASSWORD)\u00a0: l’import se fait au nom d’une personne de l’équipe.'

try {
  await run()
} catch (error) {
  if (!(error instanceof ImportFailure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { file, apply, undo, url, email, password } = readArguments()
  const data = file === undefined ? null : await readBytes(file)
  const server = email === '' ? await enterDemo(url) : await RemoteServer.signIn(url, email, password)
  if (undo !== undefined) {
    const undone = (await server.command('importUndo', { import: undo }, refusals)) as ImportUndone
    say(`Import ${undo} annulé\u00a0: ${plural(undone.restored, 'fiche')} rétablies.`)
    for (const { name, field } of undone.kept) say(`  - ${name}\u00a0: ${field}, modifié depuis, conservé`)
  }
  if (file === undefined || data === null) return
  const body = { file: { name: basename(file), data: data.toString('base64') } }
  const shown = (await server.command('importPreview', body, refusals)) as {
    preview: ImportPreview
    fingerprint: string
  }
  say(describePreview(shown.preview))
  if (shown.preview.records === 0) return say('Rien à importer\u00a0: l’annuaire dit déjà la même chose.')
  if (!apply) {
    return say(`Rien n’est écrit. Ajoutez --apply pour importer ${plural(shown.preview.records, 'fiche')}.`)
  }
  const { fingerprint } = shown
  const applied = (await server.command('importApply', { ...body, fingerprint }, refusals)) as {
    import: PastImport | null
  }
  if (applied.import) {
    const { id, records } = applied.import
    say(
      `Import ${id}\u00a0: ${plural(records, 'fiche')} écrites. Pour annuler\u00a0: npm run import -- --undo ${id}`,
    )
  }
}

function readArguments() {
  const options = {
    apply: { type: 'boolean', default: false },
    undo: { type: 'string' },
    url: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` },
    email: { type: 'string', default: '' },
    password: { type: 'string', default: process.env['TDT_PASSWORD'] ?? '' },
  } as const
  const read = () => {
    try {
      return parseArgs({ options, allowPositionals: true })
    } catch {
      throw new ImportFailure(USAGE)
    }
  }
  const { values, positionals } = read()
  const [file, ...others] = positionals
  if (others.length > 0 || (file === undefined) === (values.undo === undefined)) {
    throw new ImportFailure(USAGE)
  }
  if (!URL.canParse(values.url)) throw new ImportFailure(`${values.url} n’est pas une adresse de serveur.`)
  if (values.email !== '' && values.password === '') throw new ImportFailure(WHO)
  return { ...values, url: values.url.replace(/\/+$/, ''), file }
}

/** Nobody was named: on a demonstration anybody may enter, elsewhere not. */
async function enterDemo(url: string): Promise<RemoteServer> {
  const entered = await RemoteServer.enterDemo(url)
  if (!entered) throw new ImportFailure(WHO)
  say(`Démonstration\u00a0: import au nom de ${entered.name}.`)
  return entered.server
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new ImportFailure(`Le fichier ${file} est introuvable ou illisible.`)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
