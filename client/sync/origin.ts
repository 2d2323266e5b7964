/** Origins of the transactions that bring something from elsewhere into a document. */
export const REMOTE = Symbol('remote')
/** From the keep: unsent edits among it, so a live channel must send it. */
export const RESTORED = Symbol('restored')
/** From another window of this device. */
export const OTHER_TAB = Symbol('other-tab')
