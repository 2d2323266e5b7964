import { Extension } from '@tiptap/core'
import { annex, placeSections } from './insertSection.ts'
import type { AnnexFile } from './LiveContext.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    insertAnnex: {
      /** Names a file where the caret is; whoever calls it stores the file. */
      insertAnnex: (file: AnnexFile) => ReturnType
    }
  }
}

export const InsertAnnex = Extension.create({
  name: 'insertAnnex',
  addCommands() {
    return {
      insertAnnex:
        (file) =>
        ({ tr, dispatch }) => {
          if (dispatch) placeSections(tr, [annex(file)])
          return true
        },
    }
  },
})
