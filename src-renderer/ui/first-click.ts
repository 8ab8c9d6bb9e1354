/**
 * For what makes its own row go: the second click of a double click is not taken, because by then the next row has come under the
 * pointer, and it would be done for somebody else. Browsers count the clicks at one place within the system's own interval;
 * the keyboard's clicks count as none.
 */
export const firstClick =
  (act: () => void) =>
  ({ detail }: { detail: number }): void => {
    if (detail <= 1) act();
  };
