/** To the question as a whole, its text included, and into the first of its fields that is wrong, else its first. */
export function goToQuestion(id: string): void {
  const question = document.getElementById(`q-${id}`)
  question?.scrollIntoView()
  const field =
    question?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input') ??
    question?.querySelector<HTMLElement>(':is(input, textarea, button):enabled')
  field?.focus({ preventScroll: true })
}
