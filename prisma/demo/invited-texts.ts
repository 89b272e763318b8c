/** What the demo's town halls were written. */
export const invitationText = (channel: 'mail' | 'letter') => ({
  subject: 'Baromètre des alliances : la parole aux maires du Grand Est',
  body: [
    '{title},',
    'Votre commune, **{unit}**, a été tirée au sort pour le Baromètre des alliances. Répondre prend une dizaine de minutes, jusqu’au {closesOn}.',
    channel === 'mail' ? '{link}' : '{code}',
    'Nous saurons que vous avez répondu, pour ne pas vous relancer ; jamais ce que vous avez répondu. L’adresse de la mairie vient de la liste publique des communes. Une question, ou vos droits : {contact}.',
    '{organiser}',
    ...(channel === 'mail' ? ['Ne plus recevoir de message : {stop}'] : []),
  ].join('\n\n'),
})

export const reminderText = {
  subject: 'Il est encore temps : Baromètre des alliances',
  body: [
    '{title},',
    'Nous n’avons pas encore la réponse de **{unit}**. Le questionnaire est ouvert jusqu’au {closesOn}.',
    '{link}',
    '{organiser}',
    'Ne plus recevoir de message : {stop}',
  ].join('\n\n'),
}
