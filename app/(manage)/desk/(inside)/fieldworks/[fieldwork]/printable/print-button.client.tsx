'use client'

export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button secondary small" onClick={() => print()}>
      {label}
    </button>
  )
}
