import { Bell, BellDot } from 'lucide-react';
import { useEffect } from 'react';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import './reminders.css';

/** The way to the list, with what waits; the window's title says the same number: "(2) Persistent Bird". */
export function RemindersLine({ onOpen }: { onOpen: () => void }) {
  const { value: view } = useQuery('reminders', {});
  const count = view?.count ?? 0;
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Persistent Bird` : 'Persistent Bird';
  }, [count]);
  // What waits stands out a little: it may have been told while no page was open, and then this is its first word.
  return (
    <Button
      look={count > 0 ? 'soft' : 'quiet'}
      size="small"
      icon={count > 0 ? BellDot : Bell}
      className={count > 0 ? 'reminders-line waiting' : 'reminders-line'}
      onClick={onOpen}
    >
      {count > 0 ? `Reminders: ${count} waiting` : 'Reminders'}
    </Button>
  );
}
