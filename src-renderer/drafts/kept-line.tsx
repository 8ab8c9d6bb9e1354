import { Info } from 'lucide-react';
import type { KeptState } from './keeper';
import './drafts.css';

/** Whether the words are safe: "Saved as you write", or why not yet. */
export function KeptLine({ kept, onRetry }: { kept: KeptState; onRetry: () => void }) {
  return (
    <p className={`kept-line${kept.state === 'trouble' ? ' trouble' : ''}`} role="status">
      {kept.state === 'trouble' ? (
        <>
          <Info size={13} strokeWidth={2} aria-hidden />
          <span>{kept.message} Your words are safe here, and it is tried again.</span>
          <button type="button" className="link" onClick={onRetry}>
            Try now
          </button>
        </>
      ) : (
        'Saved as you write.'
      )}
    </p>
  );
}
