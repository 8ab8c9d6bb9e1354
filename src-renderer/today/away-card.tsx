import type { TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { sayDay } from '../ui/dates';
import { Some } from '../ui/some';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

/** After days away: an answer may lie in the mailbox, and a message sent past it would embarrass. So this is asked first. */
export function AwayCard({ view, onReply }: { view: TodayView; onReply: (opportunity: string) => void }) {
  const act = useAct();
  const { deed, slow } = useDeed();
  // Most days nobody was away: then all the opportunities are not asked for either.
  const { value: opportunities } = useQuery('opportunities', view.away === null ? null : {});
  if (view.away === null) return null;
  const open = (opportunities ?? []).filter(({ closed }) => closed === null);
  return (
    <section aria-labelledby="today-away" className="card away">
      <h2 id="today-away" className="away-question">
        Has anything arrived?
      </h2>
      <p className="second">
        You were last here on {sayDay(view.away.since)}. What there is to send is shown once that is settled.
      </p>
      {open.length > 0 && (
        <Some className="away-from" aria-label="Something arrived from" of={open}>
          {({ id, company }) => (
            <li key={id}>
              <Button size="small" onClick={() => onReply(id)}>
                {company}…
              </Button>
            </li>
          )}
        </Some>
      )}
      <Button look="soft" busy={slow !== null} onClick={() => deed('confirm', () => act('confirm-arrivals', {}))}>
        Nothing else arrived
      </Button>
    </section>
  );
}
