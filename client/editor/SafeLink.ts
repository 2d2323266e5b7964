import { SAFE_HREF } from '#domain'
import Link from '@tiptap/extension-link'

/** A link whose address is checked when it is made and each time it is shown: text also arrives from others. */
export const SafeLink = Link.configure({
  openOnClick: 'whenNotEditable',
  isAllowedUri: (href) => typeof href === 'string' && SAFE_HREF.test(href),
  defaultProtocol: 'https',
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
})
