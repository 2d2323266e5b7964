import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core'

type Level = 1 | 2 | 3
const LEVELS: readonly Level[] = [1, 2, 3]

const levelOf = (value: unknown): Level => LEVELS.find((level) => level === Number(value)) ?? 1

/**
 * A title of the minutes, numbered I, 1, a by the page. Levels 1 to 3 of the text are h2 to h4 of the page,
 * whose h1 is the meeting; titles pasted from elsewhere keep their own level.
 */
export const AgendaHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: { default: 1, renderHTML: ({ level }) => ({ 'data-level': levelOf(level) }) },
    /** The point of the agenda that it is the title of. */
    item: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-item'),
      renderHTML: ({ item }) => (typeof item === 'string' ? { 'data-item': item } : {}),
    },
  }),
  parseHTML: () => [
    ...[2, 3, 4].map((rank) => ({
      tag: `h${rank}[data-level]`,
      priority: 60,
      getAttrs: (element: HTMLElement) => ({ level: levelOf(element.getAttribute('data-level')) }),
    })),
    ...[1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    ...[4, 5, 6].map((rank) => ({ tag: `h${rank}`, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${levelOf(node.attrs['level']) + 1}`,
    mergeAttributes(HTMLAttributes),
    0,
  ],
  addCommands() {
    return {
      setHeading:
        ({ level }) =>
        ({ commands }) =>
          commands.setNode(this.name, { level }),
      toggleHeading:
        ({ level }) =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph', { level }),
    }
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleHeading({ level })]),
    )
  },
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    )
  },
})
