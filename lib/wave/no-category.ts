/** Of who is in no other category of a quota: left the question, was not asked, or said what none holds. */
export const noCategory = '@missing'
