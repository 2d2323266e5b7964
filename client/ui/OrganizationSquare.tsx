import { IconBuilding } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import styles from './shapes.module.css'

/** An organisation is a rounded square. Decorative: its name always stands beside it. */
export function OrganizationSquare({ size = 28 }: { readonly size?: number }): ReactElement {
  return (
    <span className={styles['square']} style={{ width: size, height: size }} aria-hidden="true">
      <IconBuilding size={size * 0.62} stroke={1.75} />
    </span>
  )
}
