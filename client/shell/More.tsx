import { Button, Drawer, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconSearch, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLanguage, type Language } from '../i18n/i18n.ts'
import { useSession } from '../session/useSession.ts'
import { SignOut } from './SignOut.tsx'
import { placesFor } from './places.ts'
import { usePanel } from './usePanel.ts'
import styles from './More.module.css'

/** The account and what the bar has no room for. */
export function More({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useTranslation('shell')
  const { user, principal, association, shared } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const open = usePanel((state) => state.open)
  const [leaving, setLeaving] = useState(false)
  const settings = placesFor(principal).find(({ key }) => key === 'settings')
  return (
    <Drawer
      opened
      onClose={onClose}
      position="left"
      size="20rem"
      title={t('account')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="lg">
        <div>
          <p className={styles['name']}>{user.name}</p>
          <p className={styles['dim']}>{user.email}</p>
          <p className={styles['dim']}>{association.name}</p>
          <p className={styles['dim']}>{t(shared ? 'device.shared' : 'device.own')}</p>
        </div>
        <nav className={styles['links']} aria-label={t('moreLinks')}>
          <Button
            variant="subtle"
            justify="flex-start"
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => open('search')}
          >
            {t('search')}
          </Button>
          {settings && (
            <Button
              component={Link}
              to={settings.to}
              onClick={onClose}
              variant="subtle"
              justify="flex-start"
              leftSection={<IconSettings size={18} stroke={1.75} aria-hidden="true" />}
            >
              {t('place.settings')}
            </Button>
          )}
          <Button
            variant="subtle"
            justify="flex-start"
            leftSection={<IconKeyboard size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => open('keys')}
          >
            {t('keys.title')}
          </Button>
        </nav>
        <Choice
          label={t('language')}
          value={i18n.language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : ('fr' satisfies Language))}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Choice
          label={t('theme.title')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<IconLogout size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setLeaving(true)}
        >
          {t('signOut.button')}
        </Button>
      </Stack>
      <SignOut opened={leaving} onClose={() => setLeaving(false)} />
    </Drawer>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly data: { value: string; label: string }[]
}

function Choice({ label, value, onChange, data }: ChoiceProps): ReactElement {
  return (
    <div>
      <p className={styles['label']}>{label}</p>
      <SegmentedControl fullWidth aria-label={label} value={value} onChange={onChange} data={data} />
    </div>
  )
}
