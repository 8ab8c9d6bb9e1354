import { Bell } from 'lucide-react';
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
  return (
    <Button look="quiet" size="small" icon={Bell} className="reminders-line" onClick={onOpen}>
      {count > 0 ? `Reminders: ${count} waiting` : 'Reminders'}
    </Button>
  );
}
