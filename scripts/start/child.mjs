import { spawn } from 'node:child_process'

const running = new Set()
let ending = false

export const isEnding = () => ending

/** Runs a command to its end; output is kept, and shown by the caller when it matters. */
export function runChild(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    running.add(child)
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr?.on('data', (chunk) => {
      stderr += chunk
    })
    const done = (result) => {
      running.delete(child)
      resolve({ stdout, stderr, ...result })
    }
    child.once('error', (error) => done({ status: null, signal: null, stderr: error.message }))
    child.once('close', (status, signal) => done({ status, signal }))
  })
}

/** When we leave in the middle of a step. */
export async function endRunning() {
  ending = true
  const all = [...running]
  for (const child of all) child.kill('SIGTERM')
  await Promise.all(
    all.map((child) => child.exitCode ?? new Promise((resolve) => child.once('close', resolve))),
  )
}
