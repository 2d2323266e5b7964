import { Button } from '@mantine/core'
import { IconCopy, IconShieldCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './approval.module.css'

interface Props {
  readonly fingerprint: string
  /** The fingerprint of what is on screen, or null where none can be computed. */
  readonly computed: () => Promise<string | null>
}

const SHOWN = 12

/** The beginning of a fingerprint, what it proves, and a way to prove it here. */
export function Fingerprint({ fingerprint, computed }: Props): ReactElement {
  const { t } = useTranslation('approval')
  const [said, setSaid] = useState<'copied' | 'same' | 'other' | null>(null)
  const copy = (): void => void navigator.clipboard?.writeText(fingerprint).then(() => setSaid('copied'))
  const verify = async (): Promise<void> => setSaid((await computed()) === fingerprint ? 'same' : 'other')
  const short = fingerprint.slice(0, SHOWN).match(/.{4}/g)?.join(' ') ?? fingerprint
  return (
    <div className={css['fingerprint']}>
      <p>
        {t('fingerprint')} <code title={fingerprint}>{short}</code>{' '}
        <span className={css['proves']}>{t('proves')}</span>
      </p>
      <div className={css['buttons']}>
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('copy')}
        </Button>
        {globalThis.isSecureContext && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconShieldCheck size={16} />}
            onClick={() => void verify()}
          >
            {t('verify')}
          </Button>
        )}
      </div>
      <p role="status" className={said === 'other' ? css['bad'] : css['good']}>
        {said && t(said)}
      </p>
    </div>
  )
}
