import { CloudOff, Copy, RotateCcw } from 'lucide-react';
import { useCopyHeld } from './drafts/copy-held';
import { useDraftKeeper, useHeldCount } from './drafts/use-draft';
import type { Connection } from './host/host';
import { useHost } from './host/use-query';
import { Button } from './ui/button';
import { useToasts } from './ui/toasts';

/** What became of the program behind this page, what to do about it, and a way out for the words that are only here. */
export function ConnectionBanner({ connection }: { connection: Exclude<Connection, 'open'> }) {
  const { knock } = useHost();
  const keeper = useDraftKeeper();
  const held = useHeldCount() > 0;
  const copy = useCopyHeld();
  const toasts = useToasts();
  async function tryAgain() {
    if (!(await knock?.()))
      toasts.trouble(
        'This page is not known yet. Open the address that Persistent Bird printed, in this browser, then try again.',
        'knock',
      );
    else {
      toasts.settled('knock');
      await keeper.flush();
    }
  }
  async function loadAgain() {
    await keeper.flush();
    // Should words still not be saved, the browser asks before it drops them.
    location.reload();
  }
  return (
    <div className="banner" role="status">
      <CloudOff size={16} strokeWidth={1.75} aria-hidden />
      <span>
        {sentence[connection]}
        {held && connection !== 'rebuilt' && ' Words you wrote are only in this page until then.'}
      </span>
      {held && (
        <Button size="small" icon={Copy} onClick={() => void copy()}>
          Copy them
        </Button>
      )}
      {connection === 'ended' && (
        <Button size="small" icon={RotateCcw} onClick={() => void tryAgain()}>
          Try again
        </Button>
      )}
      {connection === 'rebuilt' && (
        <Button size="small" icon={RotateCcw} onClick={() => void loadAgain()}>
          Load again
        </Button>
      )}
    </div>
  );
}

const sentence = {
  lost: (
    <>
      <b>The connection is lost.</b> What you see may be old, and nothing is saved until it is back. Trying again…
    </>
  ),
  ended: (
    <>
      <b>Persistent Bird was started anew</b> and no longer knows this page. Open the address it printed, in this
      browser; then this page goes on.
    </>
  ),
  rebuilt: (
    <>
      <b>Another version of Persistent Bird is running.</b> Load this page again to go on with it.
    </>
  ),
} as const;
