// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { use } from 'i18next'
import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { messages as shell } from '../shell/messages.ts'
import { UnsentFiles } from '../shell/UnsentFiles.tsx'
import { memoryKeep } from '../sync/memoryKeep.ts'
import { AttachmentLine } from './AttachmentLine.tsx'
import { AttachmentQueue, type WaitingFile } from './AttachmentQueue.ts'
import { LeftFiles } from './LeftFiles.tsx'
import { messages } from './messages.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
beforeAll(() =>
  use(initReactI18next).init({
    lng: 'fr',
    resources: { fr: { attachments: messages.fr, shell: shell.fr } },
    interpolation: { escapeValue: false },
  }),
)

async function show(element: ReactElement): Promise<HTMLElement> {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  onTestFinished(async () => {
    await act(() => root.unmount())
    host.remove()
  })
  await act(() => root.render(<MantineProvider env="test">{element}</MantineProvider>))
  return host
}

const file = (hash: string): WaitingFile => ({
  meeting: 'm1',
  hash,
  name: 'support.pdf',
  bytes: new Uint8Array([1]),
})

const refusing = (): AttachmentQueue =>
  new AttachmentQueue({
    keep: memoryKeep(),
    upload: async () => ({ ok: false, code: 'forbidden' }),
    alone: (work) => work(),
  })

test('with no network, a file has no link that would fail, and says when it can be had', async () => {
  const entry = { id: 'e1', value: { name: 'support.pdf', size: 2000, hash: 'h' } }
  const line = (reachable: boolean): ReactElement => (
    <AttachmentLine
      meeting="m1"
      entry={entry}
      sending={null}
      reachable={reachable}
      editor={null}
      onRemove={null}
    />
  )
  expect((await show(line(true))).querySelector('a')?.textContent).toBe('support.pdf')
  const offline = await show(line(false))
  expect(offline.querySelector('a')).toBeNull()
  expect(offline.textContent).toMatch(/support\.pdf.*disponible avec le réseau/)
})

test('who signs out is told of the files that wait, and may keep them', async () => {
  const queue = refusing()
  expect((await show(<UnsentFiles queue={queue} />)).querySelector('p')).toBeNull()
  await queue.add(file('a'))
  await queue.add(file('b'))
  const said = await show(<UnsentFiles queue={queue} />)
  expect(said.textContent).toContain('2 pièces attendent d’être envoyées')
  expect(said.querySelector('button')?.textContent).toBe('Télécharger les pièces')
})

test('a refused file that the meeting no longer lists is there to be had and to be forgotten', async () => {
  const queue = refusing()
  await queue.add(file('a'))
  await queue.work()
  const list = await show(<LeftFiles files={await queue.files()} queue={queue} />)
  expect(list.textContent).toContain('Vous n’avez plus le droit')
  const [download, forget] = list.querySelectorAll('button')
  expect([download?.textContent, forget?.textContent]).toEqual([
    'Télécharger support.pdf',
    'Oublier support.pdf',
  ])
  await act(() => forget?.click())
  expect(await queue.files()).toEqual([])
})
