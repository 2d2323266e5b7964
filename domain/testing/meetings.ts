import {
  MEETING_KINDS,
  MINUTES_STATES,
  type MeetingKind,
  type MeetingMetadata,
} from '../documents/metadata.ts'

/** A meeting of the matrix; `convened` and `attended` say whether the one who asks was among those people. */
export interface MeetingState {
  readonly key: string
  readonly kind: MeetingKind
  readonly network: string | null
  /** Whether the convocation has gone out. */
  readonly published: boolean
  readonly minutes: MeetingMetadata['minutes']
  readonly convened: boolean
  readonly attended: boolean
}

/** Every state that a meeting can be in, each under a key of its own. */
export const meetingStates: readonly MeetingState[] = [...states()].map((state, index) => ({
  key: `m${index}`,
  ...state,
}))

function* states(): Generator<Omit<MeetingState, 'key'>> {
  let count = 0
  for (const kind of MEETING_KINDS) {
    for (const minutes of MINUTES_STATES) {
      for (const published of [false, true]) {
        for (const convened of [false, true]) {
          for (const attended of [false, true]) {
            const network = kind === 'network' || count++ % 3 === 1 ? 'culture' : null
            yield { kind, network, published, minutes, convened, attended }
          }
        }
        if (kind === 'network') {
          yield { kind, network: null, published, minutes, convened: false, attended: false }
        }
      }
    }
  }
}
