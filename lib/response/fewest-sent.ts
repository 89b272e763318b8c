/** Sent units below which a share of undelivered mails says nothing yet. */
export const fewestSent = 20
