import type { RichNode } from '@/lib/questionnaire/rich-text'

type Props = {
  nodes: RichNode[]
  /** Said after a link: it opens beside the page, which keeps what was answered. */
  newTab: string
}

/** A text with its little markup, from the tree that it was parsed to: nothing in it is ever HTML. */
export function RichText({ nodes, newTab }: Props) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is never reordered
    <Rich key={index} node={node} newTab={newTab} />
  ))
}

function Rich({ node, newTab }: { node: RichNode; newTab: string }) {
  if (node.type === 'text') return node.text
  if (node.type === 'break') return <br />
  if (node.type === 'list') {
    const List = node.ordered ? 'ol' : 'ul'
    return (
      <List>
        {node.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is never reordered
          <li key={index}>
            <RichText nodes={item} newTab={newTab} />
          </li>
        ))}
      </List>
    )
  }
  const inside = <RichText nodes={node.of} newTab={newTab} />
  switch (node.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'paragraph':
      return <p>{inside}</p>
    case 'link':
      if (node.href.startsWith('mailto:')) return <a href={node.href}>{inside}</a>
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {inside} <span className="visually-hidden">{newTab}</span>
          <span aria-hidden="true">↗</span>
        </a>
      )
  }
}
