import { Button, FileButton, Group, Modal } from '@mantine/core'
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import css from './exchange.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { useTextImport } from './useTextImport.ts'

interface Props {
  readonly editor: Editor
  readonly onClose: () => void
}

/** A text is chosen, what was recognised in it is shown, then it is inserted. */
export function ImportDialog({ editor, onClose }: Props): ReactElement {
  const { t } = useTranslation('exchange')
  const { state, found, choose, toggle, insert } = useTextImport(editor)
  const busy = state.step === 'reading' || state.step === 'inserting'
  return (
    <Modal
      opened
      onClose={() => !busy && onClose()}
      title={t('importing.title')}
      closeButtonProps={{ 'aria-label': t('importing.close') }}
      size="46rem"
      radius="lg"
    >
      <div className={css['import']}>
        {state.step === 'choose' && (
          <>
            {state.problem && (
              <Banner tone="bad" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
                {t(`refused.${state.problem}`)}
              </Banner>
            )}
            <p>{t('importing.kinds')}</p>
            <FileButton
              accept=".docx,.odt,.html,.htm,.md,.markdown,.txt"
              onChange={(file) => file && void choose(file)}
            >
              {(props) => (
                <Button
                  {...props}
                  leftSection={<IconFileImport size={18} aria-hidden="true" />}
                  data-autofocus
                >
                  {t('importing.choose')}
                </Button>
              )}
            </FileButton>
          </>
        )}
        {state.step === 'reading' && <LoadingShape sentence={t('importing.reading', { name: state.name })} />}
        {state.step === 'preview' && (
          <>
            <ImportPreview state={state} found={found} onToggle={toggle} />
            <Group justify="flex-end" className={css['foot']}>
              <Button variant="default" onClick={onClose}>
                {t('importing.cancel')}
              </Button>
              <Button onClick={() => void insert()}>{t('importing.insert')}</Button>
            </Group>
          </>
        )}
        {state.step === 'inserting' && (
          <>
            <p role="status">{t('importing.inserting', { done: state.done, of: state.of })}</p>
            <progress
              className={css['progress']}
              value={state.done}
              max={state.of}
              aria-label={t('importing.progress')}
            />
          </>
        )}
        {state.step === 'done' && (
          <>
            <p role="status">{t('importing.done', { count: state.blocks })}</p>
            <Group justify="flex-end">
              <Button onClick={onClose} data-autofocus>
                {t('importing.close')}
              </Button>
            </Group>
          </>
        )}
      </div>
    </Modal>
  )
}
