import type { LanguageTexts } from './default-texts'

const bye = '{organiser}'

/** Article 14 of the GDPR: where the address comes from, what it serves, which rights and with whom. */
const source =
  'Your address is in the contact list that {organiser} compiled for this survey; it serves to invite you to it alone, and is passed on to nobody. You may ask to see it, to have it corrected or erased, or object to its use, by writing to {contact}. You may also complain to the French data protection authority (CNIL).'
const stop = 'To receive no more e-mails from us: {stop}'

export const en: LanguageTexts = {
  invitation: {
    subject: '{programme}: your answer counts',
    body: `Dear {title},

{organiser} is running the survey “{programme}” and would like to know the point of view of {unit}.

Answering takes a few minutes. Nothing is compulsory; you can stop and come back later.

{link}

This link is personal: please do not pass it on. You can answer until **{closesOn}**.

A question? Write to us: {contact}

Thank you in advance,
${bye}

${source}

${stop}`,
  },
  reminder: {
    subject: '{programme}: there is still time to answer',
    body: `Dear {title},

We invited you to answer the survey “{programme}” for {unit}. We have not received your answer yet; if you have just sent it, please disregard this message.

The more answers we receive, the truer the results. You can answer until **{closesOn}**.

{link}

This link is personal: please do not pass it on.

A question? Write to us: {contact}

Thank you in advance,
${bye}

${source}

${stop}`,
  },
  thanks: {
    subject: '{programme}: thank you',
    body: `Dear {title},

Thank you for answering the survey “{programme}” for {unit}. Your answer has arrived.

Results will be published after the survey ends, on {closesOn}.

A question? Write to us: {contact}

${bye}

${source}

${stop}`,
  },
  letter: {
    subject: '{programme}: your answer counts',
    body: `Dear {title},

{organiser} is running the survey “{programme}” and would like to know the point of view of {unit}.

To answer online, scan the code printed on this letter, or go to the address below and enter your personal code:

{link}

**{code}**

Answering takes a few minutes. Nothing is compulsory; you can stop and come back later. You can answer until **{closesOn}**.

A question, or would you rather not be contacted again? Write to us: {contact}

Thank you in advance,
${bye}

${source}`,
  },
}
