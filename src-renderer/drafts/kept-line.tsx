import { Info } from 'lucide-react';
import type { KeptState } from './keeper';
import { useCopyHeld } from './copy-held';
import './drafts.css';

/** Whether the words are safe: "Saved as you write", or why not yet. */
export function KeptLine({ kept, onRetry }: { kept: KeptState; onRetry: () => void }) {
  const copy = useCopyHeld();
  const trouble = kept.state !== 'saved' && kept.state !== 'waiting';
  return (
    <p className={`kept-line${trouble ? ' trouble' : ''}`} role="status">
      {trouble && <Info size={13} strokeWidth={2} aria-hidden />}
      {kept.state === 'trouble' || kept.state === 'not-known' ? (
        <>
          <span>
            {kept.message}{' '}
            {kept.state === 'trouble'
              ? 'Your words are here while this page is open, and it is tried again.'
              : 'Your words are only in this page, and saved then.'}
          </span>
          <button type="button" className="link" onClick={onRetry}>
            Try now
          </button>
          <button type="button" className="link" onClick={() => void copy()}>
            Copy them
          </button>
        </>
      ) : kept.state === 'refused' ? (
        // Its field says how long it may be.
        <span>
          Too long to be saved. Your words are here while this window is open, and saved once they are shorter.
        </span>
      ) : (
        'Saved as you write.'
      )}
    </p>
  );
}

/** What the core said of one field of a draft. refusedField({ state: 'refused', message: 'draft.words: must be …' }, 'words') -> 'This must be ….' */
export function refusedField(kept: KeptState, field: string): string | undefined {
  const path = `draft.${field}: `;
  if (kept.state !== 'refused' || !kept.message.startsWith(path)) return undefined;
  return `This ${kept.message.slice(path.length)}.`;
}
