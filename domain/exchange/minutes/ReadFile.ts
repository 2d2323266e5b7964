import type { RichNode } from './RichNode.ts'

/** Why a file was refused whole. */
export type ReadRefusal =
  'too-large' | 'empty' | 'wrong-kind' | 'damaged' | 'bomb' | 'protected' | 'old-word' | 'unknown-format'

export type ReadFile =
  | {
      readonly ok: true
      /** Blocks as the editor accepts them. */
      readonly body: RichNode[]
      /** Whether the file was written by this product: its blocks are then known, not guessed. */
      readonly own: boolean
    }
  | { readonly ok: false; readonly code: ReadRefusal }
