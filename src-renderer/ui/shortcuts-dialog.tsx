import { Dialog } from './dialog';

type Shortcut = readonly [keys: readonly string[], does: string];

const moving: readonly Shortcut[] = [
  [['←', '→', '↑', '↓'], 'Move by day'],
  [['Enter'], 'Open what is chosen'],
  [['[', ']'], 'Earlier, later'],
  [['T'], 'Today'],
  [['1', '2', '3', '4'], 'Month, week, day, list'],
  [['F6'], 'Next column'],
  [['/'], 'Find'],
  [['L'], 'The list of reminders'],
];
const doing: readonly Shortcut[] = [
  [['N'], 'Add an interview'],
  [['M'], 'I mailed the note'],
  [['E'], 'Write: the note or the message'],
  [['C'], 'I called'],
  [['R'], 'They replied'],
  [['D'], 'Move to another day'],
  [['P'], 'Print cards, guide and envelopes'],
  [['Ctrl', 'Z'], 'Undo; with Shift, redo'],
  [['Ctrl', ','], 'Settings'],
  [['Esc'], 'Close, or put back'],
];

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl className="shortcut-list">
      {shortcuts.map(([keys, does]) => (
        <div key={does} style={{ display: 'contents' }}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the keyboard does. Letters work outside fields only and can be turned off in the settings. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="By keyboard"
      lead="Letters work outside fields and can be turned off in the settings. On a Mac, Ctrl is ⌘."
      onClose={onClose}
      width="medium"
    >
      <div className="shortcut-columns">
        <Keys shortcuts={moving} />
        <Keys shortcuts={doing} />
      </div>
    </Dialog>
  );
}
