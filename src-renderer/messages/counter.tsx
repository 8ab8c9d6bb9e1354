import { Check } from 'lucide-react';
import type { Finding, MessageCheck, MessageChannel } from '../host/host';

/** Rules about how much is said; everything else is about how it sounds. */
const aboutLength = new Set(['length', 'number', 'unfinished']);
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** One or two lines: how many there are, and how long they take to say. Its room is kept while that is being reckoned. */
export function Counter({
  channel,
  measure,
  open,
}: {
  channel: MessageChannel;
  /** Undefined: not known yet. */
  measure: MessageCheck['measure'] | undefined;
  /** What was found and not kept. */
  open: readonly Finding[];
}) {
  if (!measure) return <div className="counter" />;
  const { sentences, words, seconds } = measure;
  const long = sentences > 2 || words > 45;
  const respectful = !open.some(({ rule }) => !aboutLength.has(rule));
  return (
    <div className="counter">
      <span className={`meter${long ? ' long' : ''}`} aria-hidden>
        <i className={sentences > 0 ? 'on' : ''} />
        <i className={sentences > 1 ? 'on' : ''} />
        {sentences > 2 && <i className="on" />}
      </span>
      <span role="status">
        <b>
          {counted(sentences, 'sentence')}, {counted(words, 'word')}
        </b>
        {channel === 'voicemail' && seconds !== null && `, about ${Math.round(seconds)} seconds`}.{' '}
        <span className="quiet">
          {words === 0 ? 'A line or two is enough.' : long ? 'The rest can wait for their answer.' : 'A line or two.'}
        </span>
      </span>
      {words > 0 && respectful && (
        <span className="kind-tag tone-followup">
          <Check size={13} strokeWidth={2} aria-hidden />
          Respectful
        </span>
      )}
    </div>
  );
}
