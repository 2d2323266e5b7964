import type { Editor } from '@tiptap/core'
import {
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableMinus,
  IconTableRow,
  IconArrowsJoin2,
  IconArrowsSplit2,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Tool } from './Tool.tsx'
import styles from './editor.module.css'

/** What can be done to the table where the caret is. */
export function TableTools({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation('editor')
  const run = () => editor.chain().focus()
  return (
    <span className={styles['tools']} role="group" aria-label={t('table')}>
      <span className={styles['gap']} />
      <Tool name={t('tables.addRow')} Icon={IconRowInsertBottom} act={() => run().addRowAfter().run()} />
      <Tool name={t('tables.removeRow')} Icon={IconRowRemove} act={() => run().deleteRow().run()} />
      <Tool
        name={t('tables.addColumn')}
        Icon={IconColumnInsertRight}
        act={() => run().addColumnAfter().run()}
      />
      <Tool name={t('tables.removeColumn')} Icon={IconColumnRemove} act={() => run().deleteColumn().run()} />
      <Tool name={t('tables.merge')} Icon={IconArrowsJoin2} act={() => run().mergeCells().run()} />
      <Tool name={t('tables.split')} Icon={IconArrowsSplit2} act={() => run().splitCell().run()} />
      <Tool name={t('tables.header')} Icon={IconTableRow} act={() => run().toggleHeaderRow().run()} />
      <Tool name={t('tables.remove')} Icon={IconTableMinus} act={() => run().deleteTable().run()} />
    </span>
  )
}
