/** Where the form of a questionnaire definition is published: it is its name too. */
export const schemaPath = '/api/v1/questionnaire.schema.json'

export function schemaAddress(request: Request): string {
  return new URL(schemaPath, process.env.NEXTAUTH_URL ?? request.url).href
}
