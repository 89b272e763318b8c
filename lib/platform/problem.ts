/** An answer of RFC 9457: what went wrong, for a program and its reader. Never kept by a cache. */
export function problem(
  status: number,
  type: string,
  title: string,
  more: { detail?: string; issues?: unknown; [member: string]: unknown } = {},
): Response {
  return Response.json(
    { type: `urn:phare:problem:${type}`, title, status, ...more },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  )
}
