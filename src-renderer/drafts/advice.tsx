import { Info } from 'lucide-react';
import type { Finding } from '../host/host';
import { Button } from '../ui/button';
import './drafts.css';

export type Advice = Finding & { key: string };

/** What the guard noticed, beside the words: why, and a way to put it. Advice only; "Keep" is always there. */
export function AdviceList({
  advice,
  words,
  onKeep,
  onShow,
}: {
  advice: readonly Advice[];
  /** The text the places are of. */
  words: string;
  onKeep: (advice: Advice) => void;
  onShow?: ((advice: Advice) => void) | undefined;
}) {
  if (advice.length === 0) return null;
  return (
    <ul className="advice">
      {advice.map((one) => {
        const said = words.slice(one.start, one.end).replaceAll(/\s+/g, ' ').trim();
        const short = said.length > 60 ? `${said.slice(0, 57)}…` : said;
        return (
          <li key={one.key} className={one.level}>
            <p className="advice-why">
              <Info size={13} strokeWidth={2} aria-hidden />
              <span>{one.why}</span>
            </p>
            <p className="advice-how">{one.suggestion}</p>
            <div className="advice-actions">
              {onShow && said !== '' && (
                <Button size="small" onClick={() => onShow(one)}>
                  Change it<span className="visually-hidden">: {short}</span>
                </Button>
              )}
              <Button size="small" look="quiet" onClick={() => onKeep(one)}>
                Keep<span className="visually-hidden">: {short}</span>
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
