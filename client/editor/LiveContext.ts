import type { AgendaPoint, Quorum, Speaker } from '#domain'
import type { SectionMoment } from './insertSection.ts'
import { mentionItems, menuItems, type MenuItem } from './menuItems.ts'

/** A file that the text may name; `hash` is the SHA-256 of its bytes, hexadecimal. */
export interface AnnexFile {
  readonly name: string
  readonly size: number
  readonly type: string
  readonly hash: string
}

/** The page around the text, as it is now. */
export interface Surroundings {
  /** Whom the floor may be given to, and who may be named. */
  readonly speakers: readonly Speaker[]
  /** Ids of those who attend. */
  readonly present: ReadonlySet<string>
  /** Who waits for the floor, in order. */
  readonly queue: readonly Speaker[]
  /** Hears of whom the floor is given to. */
  readonly onFloor: (speaker: Speaker) => void
  /** By the id of who came in their place, the absent. */
  readonly standIns: ReadonlyMap<string, Speaker>
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly on: string
  readonly points: readonly AgendaPoint[]
  /** Names by code. */
  readonly communes: ReadonlyMap<string, string>
  readonly meetings: readonly { readonly id: string; readonly label: string }[]
  readonly files: readonly AnnexFile[]
  /** Null where none is asked for. */
  readonly quorum: Quorum | null
  /** Opens a file that the text names; null where none can be opened. */
  readonly openFile: ((file: AnnexFile) => void) | null
}

export const NOWHERE: Surroundings = {
  speakers: [],
  present: new Set(),
  queue: [],
  onFloor: () => undefined,
  standIns: new Map(),
  on: '',
  points: [],
  communes: new Map(),
  meetings: [],
  files: [],
  quorum: null,
  openFile: null,
}

/** What the editor's plugins, made once, ask of the page around them as it is now. */
export class LiveContext {
  private around: Surroundings = NOWHERE
  private readonly listeners = new Set<() => void>()

  update(around: Surroundings): void {
    this.around = around
    for (const listener of this.listeners) listener()
  }

  surroundings = (): Surroundings => this.around

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  items = (typed: string): MenuItem[] => menuItems(typed, this.around)

  mentions = (typed: string): MenuItem[] => mentionItems(typed, this.around)

  /** The time is noted during the meeting only: minutes that are finished later have none. */
  moment = (): SectionMoment => {
    const now = new Date()
    const isToday = now.toLocaleDateString('sv-SE') === this.around.on
    return { on: this.around.on, at: isToday ? now.toTimeString().slice(0, 5) : null }
  }
}
