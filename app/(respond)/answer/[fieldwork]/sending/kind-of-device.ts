import type { Device } from '@/lib/response/response'

/** Fingers on a small screen, fingers on a larger one, or neither: nothing that tells two people apart. */
export function kindOfDevice(): Device {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer'
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
}
