/** Where the browser lets nothing be copied, the text is selected: the device's own way is one gesture away. */
export async function copyText(from: HTMLElement | null): Promise<boolean> {
  if (!from) return false
  try {
    // biome-ignore lint/performance/useDomNodeTextContent: lines must stay apart
    await navigator.clipboard.writeText(from.innerText)
    return true
  } catch {
    getSelection()?.selectAllChildren(from)
    return false
  }
}
