import type { Page } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import { minutes } from '../steps.ts'

/** Moments of the counted key, kept by each page; milliseconds since 1970. */
interface Moments {
  pressed: number[]
  /** When the text had it. */
  changed: number[]
  /** The frame that follows. */
  painted: number[]
}

declare global {
  interface Window {
    moments?: Moments
  }
}

/** Milliseconds from each key. */
export interface KeyTimes {
  /** To the text of who writes. */
  readonly dom: readonly number[]
  /** To their next frame. */
  readonly own: readonly number[]
  /** To a colleague's frame; empty where nobody else looks. */
  readonly colleague: readonly number[]
}

const COUNTED = 'x'
const WORD = 8
const SETTLE_MS = 1500

/** Pages on one text: one writes, the other, if there is one, shows. */
export class KeyRace {
  private readonly writer: Page
  private readonly reader: Page | null

  constructor(writer: Page, reader: Page | null) {
    this.writer = writer
    this.reader = reader
  }

  /** Types `keys` letters at the end of the text, in words. */
  async run(keys: number): Promise<KeyTimes> {
    const pages = [this.writer, ...(this.reader ? [this.reader] : [])]
    if (this.reader) await minutes(this.reader).waitFor()
    await minutes(this.writer).click()
    await this.writer.keyboard.press('Control+End')
    await this.writer.keyboard.press('Enter')
    await delay(SETTLE_MS)
    for (const page of pages) await page.evaluate(noteMoments, COUNTED)
    for (let i = 0; i < keys; i++) {
      await this.writer.keyboard.press(COUNTED)
      if (i % WORD === WORD - 1) await this.writer.keyboard.press('Space')
      await delay(25 + Math.random() * 30)
    }
    await delay(SETTLE_MS)
    const [here, there] = await Promise.all(pages.map((page) => page.evaluate(() => window.moments)))
    const pressed = here?.pressed ?? []
    const since = (moments: readonly number[] = []): number[] => {
      if (moments.length !== keys || pressed.length !== keys) {
        throw new Error(`${keys} keys, ${pressed.length} pressed, ${moments.length} seen`)
      }
      return moments.map((at, i) => at - (pressed[i] ?? at))
    }
    return {
      dom: since(here?.changed),
      own: since(here?.painted),
      colleague: this.reader ? since(there?.painted) : [],
    }
  }
}

function noteMoments(counted: string): void {
  const text = document.querySelector('[role=textbox][contenteditable]')
  if (!text) return
  const first = window.moments === undefined
  window.moments = { pressed: [], changed: [], painted: [] }
  if (!first) return
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === counted) window.moments?.pressed.push(performance.timeOrigin + timeStamp)
    },
    { capture: true },
  )
  // Counted in what has changed only: counting all of a long text would be dearer than the key.
  const known = new WeakMap<Node, number>()
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- a page has only what is sent to it
  const countOf = (node: Node): number => (node.nodeValue ?? '').split(counted).length - 1
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- a page has only what is sent to it
  const walk = (root: Node, visit: (node: Node) => void): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    if (root.nodeType === Node.TEXT_NODE) visit(root)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) visit(node)
  }
  walk(text, (node) => known.set(node, countOf(node)))
  let total = 0
  let arrived = 0
  new MutationObserver((mutations) => {
    for (const { type, target, addedNodes, removedNodes } of mutations) {
      const gone = type === 'characterData' ? [] : [...removedNodes]
      const here = type === 'characterData' ? [target] : [...addedNodes]
      for (const each of gone) walk(each, (node) => ((total -= known.get(node) ?? 0), known.set(node, 0)))
      for (const each of here) {
        walk(each, (node) => {
          total += countOf(node) - (known.get(node) ?? 0)
          known.set(node, countOf(node))
        })
      }
    }
    const fresh = total - arrived
    arrived = Math.max(arrived, total)
    if (fresh <= 0) return
    const now = performance.timeOrigin + performance.now()
    for (let i = 0; i < fresh; i++) window.moments?.changed.push(now)
    requestAnimationFrame(() => {
      const at = performance.timeOrigin + performance.now()
      for (let i = 0; i < fresh; i++) window.moments?.painted.push(at)
    })
  }).observe(text, { subtree: true, childList: true, characterData: true })
}
