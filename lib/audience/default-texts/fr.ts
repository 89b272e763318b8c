import type { LanguageTexts } from './default-texts'

const bye = '{organiser}'

/** Art. 14 du RGPD : d’où vient l’adresse, à quoi elle sert, quels droits et auprès de qui. */
const source =
  'Votre adresse figure dans la liste de contacts de cette enquête, dont le responsable est {organiser} ; elle ne sert qu’à vous y inviter et n’est transmise à personne. Vous pouvez demander à y accéder, à la faire corriger ou effacer, ou vous opposer à son usage, en écrivant à {contact}. Vous pouvez aussi saisir la CNIL.'
const stop = 'Pour ne plus recevoir de courriels de notre part : {stop}'

export const fr: LanguageTexts = {
  invitation: {
    subject: '{programme} : votre réponse compte',
    body: `{title},

{organiser} mène l’enquête « {programme} » et souhaite connaître le point de vue de {unit}.

Répondre prend quelques minutes. Rien n’est obligatoire, vous pouvez vous interrompre et reprendre plus tard.

{link}

Ce lien vous est personnel : merci de ne pas le transmettre. Vous pouvez répondre jusqu’au **{closesOn}**.

Une question ? Écrivez-nous : {contact}

Merci par avance,
${bye}

${source}

${stop}`,
  },
  reminder: {
    subject: '{programme} : il est encore temps de répondre',
    body: `{title},

Vous avez reçu une invitation à répondre à l’enquête « {programme} » pour {unit}. Nous n’avons pas encore reçu votre réponse ; si elle vient de partir, ne tenez pas compte de ce message.

Plus les réponses sont nombreuses, plus les résultats sont fidèles. Vous pouvez répondre jusqu’au **{closesOn}**.

{link}

Ce lien vous est personnel : merci de ne pas le transmettre.

Une question ? Écrivez-nous : {contact}

Merci par avance,
${bye}

${source}

${stop}`,
  },
  thanks: {
    subject: '{programme} : merci',
    body: `{title},

Merci d’avoir répondu à l’enquête « {programme} » pour {unit}. Votre réponse est bien arrivée.

Les résultats seront publiés après la fin de l’enquête, le {closesOn}.

Une question ? Écrivez-nous : {contact}

${bye}

${source}

${stop}`,
  },
  letter: {
    subject: '{programme} : votre réponse compte',
    body: `{title},

{organiser} mène l’enquête « {programme} » et souhaite connaître le point de vue de {unit}.

Pour répondre en ligne, scannez le code imprimé sur cette lettre, ou rendez-vous à l’adresse ci-dessous et saisissez votre code personnel :

{link}

**{code}**

Répondre prend quelques minutes. Rien n’est obligatoire, vous pouvez vous interrompre et reprendre plus tard. Vous pouvez répondre jusqu’au **{closesOn}**.

Une question, ou vous ne souhaitez plus recevoir de courrier ? Écrivez-nous : {contact}

Merci par avance,
${bye}

${source}`,
  },
}
