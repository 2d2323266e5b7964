import { Button, FileButton, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './import.module.css'

interface Props {
  readonly again: boolean
  readonly disabled: boolean
  readonly onChoose: (file: File) => void
}

/** A file is chosen with the button, by keyboard or by touch, or dropped anywhere on the region. */
export function FileChooser({ again, disabled, onChoose }: Props): ReactElement {
  const { t } = useTranslation('import')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !disabled) onChoose(file)
  }
  return (
    <div
      className={styles['chooser']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={(file) => file && onChoose(file)}
        disabled={disabled}
      >
        {(props) => (
          <Button
            {...props}
            disabled={disabled}
            variant={again ? 'default' : 'filled'}
            leftSection={<IconFileImport size={18} aria-hidden="true" />}
          >
            {t(again ? 'chooseOther' : 'choose')}
          </Button>
        )}
      </FileButton>
      <Text span c="dimmed" className={styles['drop']}>
        {t('drop')}
      </Text>
      <Text c="dimmed" className={styles['kinds']}>
        {t('kinds')}
      </Text>
    </div>
  )
}
