import { Button, PasswordInput, type PasswordInputProps } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PasswordField.module.css'

type Props = Pick<
  PasswordInputProps,
  'label' | 'value' | 'error' | 'description' | 'autoComplete' | 'ref'
> & {
  readonly onChange: (value: string) => void
  /** Beside the label. */
  readonly aside?: ReactNode
}

/** A password that can be shown, in words rather than by an eye alone. */
export function PasswordField({ aside, onChange, ...props }: Props): ReactElement {
  const { t } = useTranslation('session')
  const [visible, setVisible] = useState(false)
  const Icon = visible ? IconEyeOff : IconEye
  return (
    <div className={styles['field']}>
      {aside && <div className={styles['aside']}>{aside}</div>}
      <PasswordInput
        {...props}
        required
        withAsterisk={false}
        size="lg"
        visible={visible}
        classNames={{ label: styles['label'], innerInput: styles['inner'], input: styles['input'] }}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        rightSectionWidth={120}
        rightSectionPointerEvents="all"
        rightSection={
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles['show']}
            leftSection={<Icon size={15} stroke={2} aria-hidden="true" />}
            onClick={() => setVisible(!visible)}
          >
            {t(visible ? 'password.hide' : 'password.show')}
          </Button>
        }
      />
    </div>
  )
}
