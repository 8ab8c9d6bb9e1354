import { useRef, useState } from 'react';
import type { OpportunityLine } from './host/host';
import { useQuery } from './host/use-query';
import { nearDay } from './ui/dates';
import { Dialog } from './ui/dialog';
import { TextField } from './ui/inputs';
import { holdKind, kindOfItem, KindTag } from './ui/kinds';
import { Some } from './ui/some';
import { useSettled } from './ui/use-settled';

/** Finds an opportunity by company, role or person. Arrow down goes into what was found. */
export function FindDialog({ onFound, onClose }: { onFound: (opportunity: string) => void; onClose: () => void }) {
  const [find, setFind] = useState('');
  const asked = useSettled(find.trim(), find);
  const { value: lines } = useQuery('opportunities', asked ? { find: asked } : {});
  const { value: today } = useQuery('today', {});
  const list = useRef<HTMLUListElement>(null);
  const go = (id: string) => {
    onClose();
    onFound(id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !list.current) return;
    event.preventDefault();
    const buttons = [...list.current.querySelectorAll<HTMLElement>('button')];
    const next = buttons.indexOf(document.activeElement as HTMLElement) + step;
    if (next < 0) document.querySelector<HTMLElement>('.find input')?.focus();
    else buttons[next]?.focus();
  };
  return (
    <Dialog title="Find" onClose={onClose} onSubmit={() => lines?.[0] && go(lines[0].id)} className="find">
      <div onKeyDown={onKeyDown} role="presentation">
        <TextField label="Company, role or person" value={find} onChange={setFind} autoFocus />
        <Some className="found" ref={list} aria-label="Found" aria-live="polite" of={lines ?? []}>
          {(line) => (
            <li key={line.id}>
              <button type="button" onClick={() => go(line.id)}>
                <span className="found-who">
                  <b>{line.company}</b> <span className="quiet">{line.role}</span>
                </span>
                <span className="found-next">{today && <NextThing line={line} today={today.today} />}</span>
              </button>
            </li>
          )}
        </Some>
        {lines?.length === 0 && (
          <p className="quiet">{asked ? `Nothing is called “${asked}”.` : 'There is no opportunity yet.'}</p>
        )}
      </div>
    </Dialog>
  );
}

function NextThing({ line, today }: { line: OpportunityLine; today: string }) {
  if (line.closed) return <span className="quiet">Closed</span>;
  if (line.hold)
    return (
      <>
        <KindTag kind={holdKind} /> <time dateTime={line.hold.until}>until {nearDay(line.hold.until, today)}</time>
      </>
    );
  if (!line.next) return <span className="quiet">Nothing planned</span>;
  return (
    <>
      <KindTag kind={kindOfItem(line.next.kind)} />{' '}
      <time dateTime={line.next.date}>{nearDay(line.next.date, today)}</time>
    </>
  );
}
