import type { MinutesFormat } from '#domain'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileExport, IconFileImport, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useMinutesModel } from './useMinutesModel.ts'
import css from './exchange.module.css'

const FORMATS: readonly MinutesFormat[] = ['pdf', 'docx', 'odt', 'html', 'md']

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))

/** Out and in: the minutes as a file, on paper, and a text from elsewhere. */
export function ExportMenu(): ReactElement | null {
  const { t } = useTranslation('exchange')
  const { id, minutes, editor } = useMeeting()
  const model = useMinutesModel()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  if (!minutes.document) return null

  const print = async (): Promise<void> => {
    const made = model()
    if (made) (await import('./printMinutes.ts')).printMinutes(made)
  }
  const make = async (format: MinutesFormat): Promise<void> => {
    const made = model()
    if (!made) return
    setBusy(true)
    setSaid(null)
    const { exportMinutes } = await import('./exportMinutes.ts')
    const outcome = await exportMinutes(id, format, made)
    setBusy(false)
    if (outcome !== 'done') setSaid(outcome)
    if (outcome === 'print') await print()
  }
  return (
    <div className={css['export']}>
      <Menu position="bottom-end" width={300} withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={busy}
            rightSection={<IconChevronDown size={16} aria-hidden="true" />}
          >
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item
              key={format}
              leftSection={<IconFileExport size={18} aria-hidden="true" />}
              onClick={() => void make(format)}
            >
              {t(`format.${format}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => void print()}>
            {t('print')}
          </Menu.Item>
          {minutes.access === 'write' && editor?.isEditable && (
            <Menu.Item
              leftSection={<IconFileImport size={18} aria-hidden="true" />}
              onClick={() => setImporting(true)}
            >
              {t('import')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <p role="status" className={css['said']}>
        {said && t(`outcome.${said}`)}
      </p>
      {importing && editor && (
        <Suspense fallback={null}>
          <ImportDialog editor={editor} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </div>
  )
}
