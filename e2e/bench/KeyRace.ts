import type { Page } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import { minutes } from '../steps.ts'

/** Pressed and painted moments of the counted key, kept by each page; milliseconds since 1970. */
declare global {
  interface Window {
    moments: number[]
  }
}

const COUNTED = 'x'
const WORD = 8
const SETTLE_MS = 1500

/** Two pages on one text: one writes, the other shows. */
export class KeyRace {
  private readonly writer: Page
  private readonly reader: Page

  constructor(writer: Page, reader: Page) {
    this.writer = writer
    this.reader = reader
  }

  /** Types `keys` letters; milliseconds from each to the frame that follows its arrival at the colleague's. */
  async run(keys: number): Promise<number[]> {
    await this.prepare()
    for (let i = 0; i < keys; i++) {
      await this.writer.keyboard.press(COUNTED)
      if (i % WORD === WORD - 1) await this.writer.keyboard.press('Space')
      await delay(25 + Math.random() * 30)
    }
    await delay(SETTLE_MS)
    const pressed = await this.writer.evaluate(() => window.moments)
    const painted = await this.reader.evaluate(() => window.moments)
    if (pressed.length !== keys || painted.length !== keys)
      throw new Error(`${keys} keys, ${pressed.length} pressed, ${painted.length} painted`)
    return painted.map((at, i) => at - (pressed[i] ?? at))
  }

  private async prepare(): Promise<void> {
    await minutes(this.reader).waitFor()
    await minutes(this.writer).click()
    await this.writer.keyboard.press('Control+End')
    await this.writer.keyboard.press('Enter')
    await delay(SETTLE_MS)
    await this.writer.evaluate(notePressed, COUNTED)
    await this.reader.evaluate(notePainted, COUNTED)
  }
}

function notePressed(counted: string): void {
  if (!window.moments) {
    const note = (event: KeyboardEvent): void => {
      if (event.key === counted) window.moments.push(performance.timeOrigin + event.timeStamp)
    }
    document.addEventListener('keydown', note, { capture: true })
  }
  window.moments = []
}

function notePainted(counted: string): void {
  const text = document.querySelector('[role=textbox][contenteditable]')
  if (!text) return
  const count = (): number => (text.textContent ?? '').split(counted).length - 1
  const first = !window.moments
  const start = count()
  window.moments = []
  Object.assign(window, { start, arrived: start })
  if (!first) return
  const state = window as unknown as { arrived: number }
  new MutationObserver(() => {
    const now = count()
    const fresh = now - state.arrived
    state.arrived = now
    if (fresh <= 0) return
    requestAnimationFrame(() => {
      const at = performance.timeOrigin + performance.now()
      for (let i = 0; i < fresh; i++) window.moments.push(at)
    })
  }).observe(text, { subtree: true, childList: true, characterData: true })
}
