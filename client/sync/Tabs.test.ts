import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserTabs, type TabMessage, type Tabs } from './Tabs.ts'

const open: Tabs[] = []
let names = 0

function tabs(id: string, name: string): Tabs {
  const made = browserTabs(id, name)
  open.push(made)
  return made
}

afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

describe('the windows of a browser', () => {
  it('hear each other, not themselves', async () => {
    const name = `tabs-${++names}`
    const [left, right] = [tabs('left', name), tabs('right', name)]
    const heard: [string, TabMessage['type']][] = []
    left.onMessage(({ type }) => heard.push(['left', type]))
    right.onMessage(({ type }) => heard.push(['right', type]))
    left.post({ type: 'nudge', meet: true })
    right.post({ type: 'sent', keys: ['a'] })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard.sort()).toEqual([
      ['left', 'sent'],
      ['right', 'nudge'],
    ])
  })

  it('have one owner, and another when it closes', async () => {
    const name = `tabs-${++names}`
    const owners: string[] = []
    for (const id of ['first', 'second', 'third']) tabs(id, name).whenOwner(() => owners.push(id))
    await vi.waitFor(() => expect(owners).toEqual(['first']))
    open[1]?.close()
    open[0]?.close()
    await vi.waitFor(() => expect(owners).toEqual(['first', 'third']))
  })
})
