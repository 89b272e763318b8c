/** Days after its last change during which a draft kept by the server can be opened. */
export const draftDays = 30
