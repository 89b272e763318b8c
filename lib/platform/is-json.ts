/** Does the request say that its body is JSON? A form of another site cannot say so unasked. */
export function isJson(request: Request): boolean {
  const type = request.headers.get('content-type') ?? ''
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type.trim())
}
