import type { Alert, AlertReading } from './alert'

type Said = Pick<Alert, 'kind' | 'threshold' | 'value'>

const percent = (share: number) =>
  new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 }).format(share)
const count = (n: number) => new Intl.NumberFormat('fr').format(n)
const dayOf = (iso: string) =>
  new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
const dayWord = (n: number) => `${count(n)} ${n === 1 ? 'jour' : 'jours'}`

/** The finding of an alert in one sentence, as its mail says it. The team is written to in French. */
export function alertSentence(
  { kind, threshold, value }: Said,
  { closesOn, target }: Pick<AlertReading, 'closesOn' | 'target'>,
): string {
  const found = value ?? 0
  switch (kind) {
    case 'rateBelow':
      return `Le taux de réponse (RR2) est de ${percent(found)}, sous le seuil de ${percent(threshold)}. Clôture le ${dayOf(closesOn)}.`
    case 'targetReached':
      return threshold === 1
        ? `L’objectif est atteint : ${count(found)} réponses sur ${count(target)}.`
        : `${percent(threshold)} de l’objectif est atteint : ${count(found)} réponses sur ${count(target)}.`
    case 'undeliveredAbove':
      return `${percent(found)} des envois ne sont pas arrivés, au-dessus du seuil de ${percent(threshold)}.`
    case 'silentDays':
      return `Aucune réponse depuis ${dayWord(found)}.`
    case 'quotaFull':
      return found === 1
        ? 'Une cellule de quota est complète.'
        : `${count(found)} cellules de quota sont complètes.`
    case 'closingSoon':
      return found > 0
        ? `La collecte se termine dans ${dayWord(found)}, le ${dayOf(closesOn)}.`
        : `La collecte se termine aujourd’hui, le ${dayOf(closesOn)}.`
  }
}

export function alertMail(given: {
  sentence: string
  /** « Maires · Grand Est 2026 ». */
  fieldwork: string
  address: string
}): { subject: string; text: string; html: string } {
  const { sentence, fieldwork, address } = given
  const why = 'Vous recevez cette alerte une seule fois : elle a été demandée sur la page des taux.'
  return {
    subject: `${fieldwork} : ${sentence.split('. ')[0]?.replace(/\.$/, '')}`,
    text: `${fieldwork}\n\n${sentence}\n\nVoir les taux de réponse :\n${address}\n\n${why}\n`,
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1d1d1f"><p>${escaped(fieldwork)}</p><p><strong>${escaped(sentence)}</strong></p><p><a href="${escaped(address)}">Voir les taux de réponse</a></p><p style="color:#595959;font-size:14px">${why}</p></body></html>`,
  }
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (char) => entities[char] as string)
}
