import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { grant, member, PASSWORD } from './accounts/accountsFixture.ts'
import { startServer } from './testing/startServer.ts'
import { temporaryFolder } from './testing/temporaryFolder.ts'

const ENTRY = join(import.meta.dirname, 'import.ts')
const MAYOR = [
  'code_departement;code_commune;libelle_commune;nom_elu;prenom_elu;sexe_elu;date_naissance_elu;date_debut_mandat;date_debut_fonction;libelle_nuance_mandat',
  '92;92075;Vanves;PRÉVERT;Zoé;F;07/09/1966;18/05/2020;25/05/2020;Secrète',
].join('\n')

function command(args: readonly string[], password = PASSWORD) {
  return new Promise<{ status: number; out: string; error: string }>((resolve) => {
    const env = { ...process.env, TDT_PASSWORD: password }
    execFile(process.execPath, [ENTRY, ...args], { env }, (failure, out, error) =>
      resolve({
        status: failure ? Number(failure.code) : 0,
        out: out.replace(/[\u00a0\u202f]/g, ' '),
        error,
      }),
    )
  })
}

function fileOf(text: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'maires.csv')
  writeFileSync(file, text)
  return file
}

/** A server of the Hauts-de-Seine with Vanves and its invented mayor. */
async function open(prepare?: Parameters<typeof startServer>[1]) {
  const server = await startServer(undefined, prepare)
  server.engine.storage.setSetting('profile', 'amd92')
  const vanves = { name: 'Vanves', classification: 'commune', code: '92075' }
  server.seed('commune.92075.1', 'Area', '92075', vanves)
  server.seed('commune.92075.1', 'Person', 'invented', {
    family: 'official',
    familyName: 'Demo',
    givenName: 'Ulysse',
    'mandate.m': { function: 'mayor', area: '92075', start: '2020-05-23' },
  })
  const as = async (role: string) => {
    const { email } = await member(server.engine.accounts, grant(role))
    return ['--url', server.url, '--email', email]
  }
  return { ...server, as }
}

test('the command line shows the difference, imports, changes nothing twice, and undoes', async () => {
  const server = await open()
  const staff = await server.as('staff')
  const file = fileOf(MAYOR)

  const shown = await command([file, ...staff])
  expect(shown).toMatchObject({ status: 0, error: '' })
  expect(shown.out).toContain('Zoé PRÉVERT (Vanves) : Maire, Vanves, depuis le 25/05/2020')
  expect(shown.out).toContain('Ulysse Demo : mandat à Vanves terminé le 25/05/2020')
  expect(shown.out).toContain('Colonnes laissées de côté : nuance politique')
  expect(shown.out).toContain('Rien n’est écrit')

  const applied = await command([file, '--apply', ...staff])
  expect(applied.out).toMatch(/Import [\w-]{10} : 2 fiches écrites/)
  expect((await command([file, '--apply', ...staff])).out).toContain('Rien à importer')
  const stored = server.engine.readDocument('commune.92075.1')
  expect(JSON.stringify(stored?.getMap('Person').toJSON())).toContain('PRÉVERT')

  const id = /Import ([\w-]{10})/.exec(applied.out)?.[1] ?? ''
  expect((await command([`--undo=${id}`, ...staff])).out).toContain('annulé : 2 fiches rétablies')
  expect(await command([`--undo=${id}`, ...staff])).toMatchObject({
    status: 1,
    error: 'Cet import est déjà annulé.\n',
  })
}, 30_000)

test('what goes wrong is one sentence and a status that is not 0', async () => {
  const server = await open()
  const staff = await server.as('staff')
  const file = fileOf(MAYOR)
  const cases: readonly [readonly string[], RegExp][] = [
    [['/nowhere/maires.csv', ...staff], /introuvable/],
    [[fileOf('un;deux\n'), ...staff], /titres de colonnes/],
    [[fileOf(Uint8Array.of(0x50, 0x4b, 3, 4)), ...staff], /classeur/],
    [[file, '--url', 'http://127.0.0.1:9', '--email', 'a@example.org'], /Aucun serveur/],
    [[file, ...(await server.as('member'))], /rôle/],
    [[file, '--url', server.url, '--email', 'unknown@example.org'], /mot de passe/],
    [[], /Usage/],
  ]
  for (const [args, sentence] of cases) {
    const { status, error, out } = await command(args)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(error).toMatch(sentence)
  }
}, 30_000)

test('on a demonstration nobody has to be named, elsewhere somebody has', async () => {
  const email = 'equipe@amd92.example'
  const demo = await open(({ accounts, storage }) => {
    accounts.createUser({ email, name: 'Anne Equipe', person: null, grants: [grant('staff')] }, null)
    const doors = [{ email, name: 'Anne Equipe', role: 'Équipe', what: 'Tout' }]
    storage.setSetting('demo', JSON.stringify(doors))
  })
  const shown = await command([fileOf(MAYOR), '--url', demo.url], '')
  expect(shown).toMatchObject({ status: 0, error: '' })
  expect(shown.out).toContain('Démonstration : import au nom de Anne Equipe.')
  expect(shown.out).toContain('Zoé PRÉVERT')

  const { url } = await open()
  const refused = await command([fileOf(MAYOR), '--url', url], '')
  expect(refused.status).toBe(1)
  expect(refused.error).toContain('--email')
})
