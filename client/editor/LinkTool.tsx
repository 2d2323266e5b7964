import { Button, Group, Popover, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { IconLink } from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { linkAddress } from './linkAddress.ts'
import styles from './editor.module.css'

/** Sets, changes or removes the link of the selected words. */
export function LinkTool({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation('editor')
  const href = useEditorState({
    editor,
    selector: ({ editor: at }) => {
      const value: unknown = at.getAttributes('link')['href']
      return typeof value === 'string' ? value : ''
    },
  })
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)

  function open(): void {
    setTyped(href)
    setWrong(false)
    setOpened(!opened)
  }

  function close(): void {
    setOpened(false)
    editor.commands.focus()
  }

  function set(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    const address = linkAddress(typed)
    if (address === null) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && href === '') {
      chain.insertContent({
        type: 'text',
        text: typed.trim(),
        marks: [{ type: 'link', attrs: { href: address } }],
      })
    } else chain.setLink({ href: address })
    chain.run()
    setOpened(false)
  }

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={styles['tool']}
          aria-label={t('link')}
          aria-pressed={href !== ''}
          title={t('link')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          <IconLink size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('link')}>
        <form onSubmit={set}>
          <TextInput
            label={t('linkAddress')}
            description={t('linkHint')}
            data-autofocus
            value={typed}
            error={wrong && t('linkWrong')}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Group gap="sm" mt="sm">
            <Button type="submit">{t('linkSet')}</Button>
            {href !== '' && (
              <Button
                variant="default"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  close()
                }}
              >
                {t('linkRemove')}
              </Button>
            )}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
