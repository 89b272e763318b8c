/** The official geography that new waves and the commune search read: @etalab/decoupage-administratif 6.0.0. */
export const vintage = 2026
