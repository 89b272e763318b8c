import type { Block, Text } from './block'

/** What « your area » means to an audience, shown before the first question about it. */
export function area([fr, en, de]: Text): Block {
  const text: Text = [
    `**Votre territoire** : le bassin de vie ${fr}.`,
    `**Your area**: ${en}.`,
    `**Ihre Gegend**: der Raum, ${de}.`,
  ]
  return {
    items: [{ id: 'def_territoire', code: 'def_territoire', type: 'info' }],
    texts: { 'item.def_territoire': text },
  }
}
