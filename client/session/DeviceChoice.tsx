import { Radio } from '@mantine/core'
import { IconDeviceLaptop, IconUsers } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from './device.ts'
import styles from './DeviceChoice.module.css'

interface Props {
  readonly value: Device
  readonly onChange: (device: Device) => void
}

const CHOICES = [
  { device: 'own', Icon: IconDeviceLaptop },
  { device: 'shared', Icon: IconUsers },
] as const

/** What stays on this computer is a sentence that one chooses, not a tick box that one skips. */
export function DeviceChoice({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation('session')
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('device.legend')}</legend>
      {CHOICES.map(({ device, Icon }) => (
        <label key={device} className={styles['choice']} data-chosen={value === device || undefined}>
          <Radio
            name="device"
            size="xs"
            checked={value === device}
            onChange={() => onChange(device)}
            aria-labelledby={`device-${device}`}
            aria-describedby={`device-${device}-what`}
          />
          <span>
            <b id={`device-${device}`}>
              <Icon size={15} stroke={2} aria-hidden="true" /> {t(`device.${device}.title`)}
            </b>
            <br />
            <span id={`device-${device}-what`}>{t(`device.${device}.what`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
