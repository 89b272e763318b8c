/** The lighthouse: a tower, its lamp and two beams. Decorative beside the name. */
export function PhareMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M20 8.5 31 5v8l-11-2.5zM12 8.5 1 5v8l11-2.5z" fill="#e0a030" />
      <path d="M11.5 6.5 16 2l4.5 4.5z" fill="#0b4f6c" />
      <rect x="13" y="7" width="6" height="5" fill="#e0a030" />
      <rect x="10.5" y="12" width="11" height="2" fill="#0b4f6c" />
      <path d="m12.5 14-.63 5h8.26l-.63-5zM11.5 22l-.75 6h10.5l-.75-6z" fill="#0b4f6c" />
      <path d="M11.87 19h8.26l.37 3h-9z" fill="#fff" stroke="#0b4f6c" strokeWidth="1" />
      <rect x="7" y="28" width="18" height="2.5" rx="1" fill="#0b4f6c" />
    </svg>
  )
}
