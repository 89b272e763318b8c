import { expect, test } from 'vitest'
import { GET } from './route'

const address = 'https://desk.example/api/v1/questionnaire.schema.json'

test('the schema is public, says where it lives, and need not be sent twice', async () => {
  const answer = GET(new Request(address))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/schema+json')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(await answer.json()).toMatchObject({ $id: address, type: 'object' })
  const tag = answer.headers.get('etag') ?? ''
  const again = GET(new Request(address, { headers: { 'if-none-match': tag } }))
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})
