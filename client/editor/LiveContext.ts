import type { Speaker } from '#domain'
import type { SectionMoment } from './insertSection.ts'
import { slashItems, type SlashItem } from './slashItems.ts'

export interface Surroundings {
  readonly speakers: readonly Speaker[]
  readonly present: ReadonlySet<string>
  /** Who waits for the floor, in order. */
  readonly queue: readonly { readonly speaker: Speaker }[]
  readonly onFloor: (speaker: Speaker) => void
  readonly on: string
}

/** What the editor's plugins, made once, ask of the page around them as it is now. */
export class LiveContext {
  private around: Surroundings = {
    speakers: [],
    present: new Set(),
    queue: [],
    onFloor: () => undefined,
    on: '',
  }

  update(around: Surroundings): void {
    this.around = around
  }

  surroundings = (): Surroundings => this.around

  items = (typed: string): SlashItem[] => slashItems(typed, this.around.speakers, this.around.present)

  /** The time is noted during the meeting only: minutes that are finished later have none. */
  moment = (): SectionMoment => {
    const now = new Date()
    const isToday = now.toLocaleDateString('sv-SE') === this.around.on
    return { on: this.around.on, at: isToday ? now.toTimeString().slice(0, 5) : null }
  }
}
