import './session/deviceKeep.ts'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from './i18n/i18n.ts'
import { router } from './router.tsx'
import { SessionStore } from './session/SessionStore.ts'
import { SessionContext } from './session/useSession.ts'
import { cssVariablesResolver, theme } from './ui/theme.ts'
import './ui/styles.css'

startI18n()
const session = new SessionStore()
void session.start()
// The code of the page that was asked for comes while the frame around it is made.
void router.load()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'theme' })}
    >
      <SessionContext value={session}>
        <RouterProvider router={router} />
      </SessionContext>
    </MantineProvider>
  </StrictMode>,
)
