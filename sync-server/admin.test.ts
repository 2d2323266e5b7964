import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'

const ENTRY = join(import.meta.dirname, 'admin.ts')

function dataFolder() {
  const parent = mkdtempSync(join(tmpdir(), 'admin-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  const dataDir = join(parent, 'new', 'data')
  const env = { DATA_DIR: dataDir, PUBLIC_URL: 'https://espace.example.org' }
  const admin = (...args: string[]) =>
    new Promise<{ status: number; out: string; error: string }>((resolve) => {
      execFile(process.execPath, [ENTRY, ...args], { env }, (failure, out, error) =>
        resolve({ status: failure ? Number(failure.code) : 0, out, error }),
      )
    })
  return { dataDir, admin }
}

describe('npm run admin', () => {
  it('makes a data folder with its first administrator, who chooses a password by a link', async () => {
    const { dataDir, admin } = dataFolder()
    const made = await admin(
      'init',
      '--profile',
      'amd92',
      '--email',
      'Directrice@example.org',
      '--name',
      'Zoé',
    )
    expect(made).toMatchObject({ status: 0, error: '' })
    expect(made.out).toMatch(/https:\/\/espace\.example\.org\/invitation\/[\w-]{43}\n$/)

    const database = new DatabaseSync(join(dataDir, 'tour-de-table.sqlite'))
    const settings = database.prepare(
      `select value from setting where key in ('profile', 'association.shortName')`,
    )
    expect(
      settings
        .all()
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['AMD92', 'amd92'])
    expect(database.prepare('select email, name from user').all()).toMatchObject([
      { email: 'directrice@example.org', name: 'Zoé' },
    ])
    const documents = database.prepare(`select name from document where name like 'commune.%'`).all()
    expect(documents).toHaveLength(36)
    const roles = database.prepare('select role from role_grant order by role').all()
    expect(roles.map(({ role }) => role)).toEqual(['administrator', 'staff'])
    database.close()

    const again = await admin('init', '--profile', 'amd92', '--email', 'autre@example.org')
    expect(again).toMatchObject({ status: 1, out: '' })
    expect(again.error).toContain('already holds data')
    const link = await admin('link', '--email', 'directrice@example.org')
    expect(link.status).toBe(0)
    expect(link.out).toMatch(/\/invitation\/[\w-]{43}\n$/)
    expect(await admin('link', '--email', 'nobody@example.org')).toMatchObject({ status: 1, out: '' })
  })

  it('refuses anything else in a sentence, and makes nothing', async () => {
    const { dataDir, admin } = dataFolder()
    const wrong = [
      [[], 'Usage'],
      [['unknown', '--email', 'a@example.org'], 'Usage'],
      [['init', '--profile', '__proto__', '--email', 'a@example.org'], '--profile must be'],
      [['init', '--profile', 'amd92', '--email', 'élise@example.org'], '--email must be'],
      [['init', '--profile', 'amd92'], '--email must be'],
      [['init', '--profile', 'amd92', '--email', 'a@example.org', '--name', 'a\nb'], '--name must be'],
      [['init', '--password', 'x'], '--password'],
      [['link', '--email', 'a@example.org'], 'use “init” first'],
    ] as const
    const answers = await Promise.all(wrong.map(([args]) => admin(...args)))
    for (const [i, [, sentence]] of wrong.entries()) {
      expect(answers[i]).toMatchObject({ status: 1, out: '' })
      expect(answers[i]?.error).toContain(sentence)
      expect(answers[i]?.error).not.toContain('    at ')
    }
    expect(existsSync(dataDir)).toBe(false)
  })
})
