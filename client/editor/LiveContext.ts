import type { Speaker } from '#domain'
import type { SectionMoment } from './insertSection.ts'
import { slashItems, type SlashItem } from './slashItems.ts'

export interface Surroundings {
  readonly speakers: readonly Speaker[]
  readonly present: ReadonlySet<string>
  readonly on: string
}

/** What the editor's plugins, made once, ask of the page around them as it is now. */
export class LiveContext {
  private around: Surroundings = { speakers: [], present: new Set(), on: '' }

  update(around: Surroundings): void {
    this.around = around
  }

  items = (typed: string): SlashItem[] => slashItems(typed, this.around.speakers, this.around.present)

  moment = (): SectionMoment => ({ on: this.around.on, at: new Date().toTimeString().slice(0, 5) })
}
