const onlyRead = new Set(['find', 'reminders', 'shortcuts']);

/**
 * The open dialog if something may be written in it, which no call from outside of the window may throw away:
 * the form of an interview -> the same; the list of reminders, or none -> null.
 */
export const halfWritten = <D extends { name: string }>(dialog: D | null): D | null =>
  dialog && !onlyRead.has(dialog.name) ? dialog : null;
