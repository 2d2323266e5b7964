import { Menu } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { insertBlock } from './chooseItem.ts'
import type { LiveContext } from './LiveContext.ts'
import { BLOCKS } from './menuBlocks.ts'
import styles from './editor.module.css'

interface Props {
  readonly editor: Editor
  readonly context: LiveContext
}

/** Every block by its name, for who does not know «/». */
export function InsertTool({ editor, context }: Props): ReactElement {
  const { t } = useTranslation('editor')
  return (
    <Menu shadow="md" position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles['tool']} onMouseDown={(event) => event.preventDefault()}>
          <span>{t('insert')}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('insert')}>
        {(['blocks', 'text'] as const).map((group) => (
          <div key={group}>
            <Menu.Label>{t(`group.${group}`)}</Menu.Label>
            {BLOCKS.filter((entry) => entry.group === group).map(({ block }) => (
              <Menu.Item key={block} onClick={() => insertBlock(editor, block, context)}>
                {t(block)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
