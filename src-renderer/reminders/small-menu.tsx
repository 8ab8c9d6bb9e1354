import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Button } from '../ui/button';
import './reminders.css';

/** A small button that opens a few choices: Snooze, Pause. */
export function SmallMenu({
  label,
  icon,
  choices,
}: {
  label: string;
  icon?: LucideIcon;
  choices: readonly (readonly [words: string, onChoose: () => void])[];
}) {
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button size="small" {...(icon ? { icon } : {})}>
            {label}
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className="reminder-menu-place" sideOffset={4}>
          <Menu.Popup className="reminder-menu">
            {choices.map(([words, onChoose]) => (
              <Menu.Item key={words} className="reminder-menu-item" onClick={onChoose}>
                {words}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
