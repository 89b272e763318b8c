/**
 * Fewer responses than this are never mixed by themselves in an anonymous follow-up: among so few, a mark of
 * completion would say too much. Nor does a stratum in which fewer are invited travel with a response.
 */
export const fewestTogether = 11
