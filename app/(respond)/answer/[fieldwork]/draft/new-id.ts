import { newReference, responseIdOf, uuidOf } from '@/lib/response/reference'

/** A random identifier (UUID v4). `crypto.randomUUID` is missing where the page is not served over https. */
export function newId(): string {
  if (crypto.randomUUID) return crypto.randomUUID()
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)))
}

/** Of a response that begins. No reference ('') where the page is not served securely: no hash there. */
export async function newIdentity(): Promise<{ id: string; reference: string }> {
  if (!crypto.subtle) return { id: newId(), reference: '' }
  const reference = newReference()
  return { id: await responseIdOf(reference), reference }
}
