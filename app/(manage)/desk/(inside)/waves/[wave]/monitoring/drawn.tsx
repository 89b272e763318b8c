import type { Drawing } from './drawing'

/** A drawing on the page. Without a label it repeats numbers that stand beside it, and says nothing itself. */
export function Drawn({
  of: { width, height, marks },
  label,
  className,
  stretches = false,
}: {
  of: Drawing
  label?: string
  className?: string | undefined
  /** As wide as its place, whatever its shape: for bars without text. */
  stretches?: boolean
}) {
  return (
    <svg
      role={label ? 'img' : 'presentation'}
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={className}
      {...(stretches && { preserveAspectRatio: 'none' })}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      {marks.map((mark, at) => {
        const key = `${mark.tag} ${at}`
        if (mark.tag === 'text')
          return (
            <text key={key} {...mark.at}>
              {mark.text}
            </text>
          )
        const { tag: Tag } = mark
        return (
          <Tag key={key} {...mark.at}>
            {mark.says && <title>{mark.says}</title>}
          </Tag>
        )
      })}
    </svg>
  )
}
