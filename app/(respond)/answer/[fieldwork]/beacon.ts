const told = new Set<string>()

/** Counts a page reached, once per visit, without any identifier. Losing one is of no consequence. */
export function tellPage(fieldwork: string, page: string): void {
  if (told.has(page)) return
  told.add(page)
  tell(fieldwork, { page })
}

/** Another respondent on the same page: counted anew. */
export function forgetTold(): void {
  told.clear()
}

export function tellMinutes(fieldwork: string, minutes: number): void {
  tell(fieldwork, { minutes })
}

function tell(fieldwork: string, progress: { page: string } | { minutes: number }): void {
  navigator.sendBeacon?.(`/api/v1/fieldworks/${fieldwork}/progress`, JSON.stringify(progress))
}
