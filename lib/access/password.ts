import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id minimum at one pass: 46 MiB. `algorithm: 2` is argon2id. */
const parameters = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const
const atOnce = 4

/** Verified when nobody has the address, so that an unknown one takes as long as a known one. */
const nobodysHash =
  '$argon2id$v=19$m=47104,t=1,p=1$QcgeD27osTyMdTnXvjVzIg$f0h0nVKS3fHNbqLDUCFq6HwG4EHHp/r/nh2Hu/4t1+M'

let running = 0
const waiting: (() => void)[] = []

/** Each computation holds 46 MiB: at most four at a time, the others queue. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** A PHC string. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), parameters))
}

/** Always one verification, whether the account exists or not. */
export async function passwordMatches(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await inTurn(() =>
    verify(storedHash ?? nobodysHash, password.normalize('NFKC'), parameters),
  )
  return storedHash !== null && matches
}
