import type { LanguageTexts } from './default-texts'

const bye = '{organiser}'

/** Art. 14 DSGVO: woher die Adresse stammt, wozu sie dient, welche Rechte bestehen und bei wem. */
const source =
  'Ihre Adresse steht in der Kontaktliste, die {organiser} für diese Umfrage zusammengestellt hat; sie dient allein der Einladung dazu und wird an niemanden weitergegeben. Sie können Auskunft, Berichtigung oder Löschung verlangen oder der Verwendung widersprechen: {contact}. Sie können sich auch bei der französischen Datenschutzbehörde (CNIL) beschweren.'
const stop = 'Wenn Sie keine weiteren E-Mails von uns erhalten möchten: {stop}'

export const de: LanguageTexts = {
  invitation: {
    subject: '{programme}: Ihre Antwort zählt',
    body: `Guten Tag,

{organiser} führt die Umfrage „{programme}“ durch und möchte die Sicht von {unit} kennenlernen.

Das Antworten dauert wenige Minuten. Nichts ist Pflicht; Sie können unterbrechen und später fortfahren.

{link}

Dieser Link ist persönlich: Bitte geben Sie ihn nicht weiter. Sie können bis **{closesOn}** antworten.

Haben Sie eine Frage? Schreiben Sie uns: {contact}

Vielen Dank im Voraus,
${bye}

${source}

${stop}`,
  },
  reminder: {
    subject: '{programme}: Sie können noch antworten',
    body: `Guten Tag,

wir haben Sie eingeladen, für {unit} an der Umfrage „{programme}“ teilzunehmen. Ihre Antwort ist noch nicht eingegangen; falls Sie sie soeben abgeschickt haben, ist diese Nachricht gegenstandslos.

Je mehr Antworten eingehen, desto verlässlicher sind die Ergebnisse. Sie können bis **{closesOn}** antworten.

{link}

Dieser Link ist persönlich: Bitte geben Sie ihn nicht weiter.

Haben Sie eine Frage? Schreiben Sie uns: {contact}

Vielen Dank im Voraus,
${bye}

${source}

${stop}`,
  },
  thanks: {
    subject: '{programme}: Vielen Dank',
    body: `Guten Tag,

vielen Dank, dass Sie für {unit} an der Umfrage „{programme}“ teilgenommen haben. Ihre Antwort ist eingegangen.

Die Ergebnisse werden nach dem Ende der Umfrage am {closesOn} veröffentlicht.

Haben Sie eine Frage? Schreiben Sie uns: {contact}

${bye}

${source}

${stop}`,
  },
  letter: {
    subject: '{programme}: Ihre Antwort zählt',
    body: `Guten Tag,

{organiser} führt die Umfrage „{programme}“ durch und möchte die Sicht von {unit} kennenlernen.

Um online zu antworten, scannen Sie den Code auf diesem Brief, oder gehen Sie zur folgenden Adresse und geben Sie Ihren persönlichen Code ein:

{link}

**{code}**

Das Antworten dauert wenige Minuten. Nichts ist Pflicht; Sie können unterbrechen und später fortfahren. Sie können bis **{closesOn}** antworten.

Haben Sie eine Frage, oder möchten Sie nicht mehr angeschrieben werden? Schreiben Sie uns: {contact}

Vielen Dank im Voraus,
${bye}

${source}`,
  },
}
