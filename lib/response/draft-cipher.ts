import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a draft stands: content moved to another row does not open there. */
export type DraftPlace = { fieldworkId: string; id: string }

const nonceBytes = 12
const tagBytes = 16

const bound = ({ fieldworkId, id }: DraftPlace) =>
  Buffer.from(JSON.stringify(['phare/draft', fieldworkId, id]))

/** AES-256-GCM: nonce, tag, ciphertext. A new nonce each time. */
export function seal(
  key: Uint8Array,
  place: DraftPlace,
  content: unknown,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound(place))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** Null when it is not what that key sealed at that place. */
export function unseal(key: Uint8Array, place: DraftPlace, sealed: Uint8Array): unknown {
  if (sealed.length < nonceBytes + tagBytes) return null
  const nonce = sealed.subarray(0, nonceBytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(bound(place))
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    const content = Buffer.concat([
      decipher.update(sealed.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ])
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}
