/**
 * Minutes after closing during which a response that was being written may still come in: whoever was
 * answering at that instant is not turned away. The questionnaire's first page closes at once, and says so.
 */
export const graceMinutes = 30
