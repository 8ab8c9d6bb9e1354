/** Puts words on the clipboard; where the browser refuses, the old way is tried. Says whether it worked. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copiedByHand(words);
  }
}

/** Electron and older browsers give no clipboard without asking; a selection is copied everywhere. */
function copiedByHand(words: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = words;
  area.readOnly = true;
  area.className = 'visually-hidden';
  (document.querySelector('[role="dialog"]') ?? document.body).append(area);
  area.select();
  try {
    // Deprecated, and the only way without a permission.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
