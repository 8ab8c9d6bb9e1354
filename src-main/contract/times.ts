/** An instant with its offset: `2026-12-08T10:00:00-05:00`. */
export type Iso = string;
/** `2026-12-08T10:00` on the clock of the zone that is named beside it. */
export type LocalTime = string;
