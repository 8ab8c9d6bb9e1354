import { copyWords } from '../messages/copy';
import { useToasts } from '../ui/toasts';
import { useDraftKeeper } from './use-draft';
import { wordsOf } from './words-of';

/** Takes every word that is not saved yet to the clipboard, also those whose form was closed. */
export function useCopyHeld(): () => Promise<void> {
  const keeper = useDraftKeeper();
  const toasts = useToasts();
  return async () => {
    const copied = await copyWords(keeper.held().map(wordsOf).join('\n\n\n'));
    if (copied) toasts.done('Copied. Paste them where they are safe.');
    else
      toasts.trouble(
        'This browser lets nothing be copied for you. Select the words where you wrote them, and press Ctrl C.',
      );
  };
}
