/**
 * How often a key or the pointer has gone down on the page. What is said between the press and the release of one click was not read
 * before that click: it is the same press, e.g. the click on "Close" that first takes the focus from a field, which is then refused.
 */
let count = 0;
for (const kind of ['pointerdown', 'keydown'])
  document.addEventListener(
    kind,
    () => {
      count += 1;
    },
    { capture: true },
  );

export const presses = (): number => count;
