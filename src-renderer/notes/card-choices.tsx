import type { CardName, Hand, SettingsView } from '../host/host';
import { Segment } from '../ui/choices';
import { Select, type Options } from '../ui/select';
import { useAct } from '../ui/use-act';

const hands: readonly (readonly [Hand, string])[] = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
];
const cards: Options<CardName> = [
  ['a2', 'A2, 5½ by 4¼ in'],
  ['us-a6', 'A6 (US), 6¼ by 4½ in'],
  ['us-a7', 'A7, 7 by 5 in'],
  ['four-bar', '4-bar, 4⅞ by 3½ in'],
  ['iso-a6', 'A6, 148 by 105 mm'],
  ['dl', 'DL, 210 by 99 mm'],
];

/** Which card, and how large the hand: kept for every note. */
export function CardChoices({ settings }: { settings: SettingsView }) {
  const act = useAct();
  const { card, hand } = settings.preferences.stationery;
  const choose = (stationery: { card: CardName } | { hand: Hand }) =>
    void act('change-preferences', { changes: { stationery } }, { say: null });
  return (
    <div className="card-choices">
      <label>
        <span className="quiet">Card</span>
        <Select aria-label="Card" value={card} options={cards} onChange={(next) => choose({ card: next })} />
      </label>
      <div className="hand-choice">
        <span className="quiet" aria-hidden>
          Your handwriting
        </span>
        <Segment
          label="Your handwriting"
          labelHidden
          value={hand}
          options={hand === 'measured' ? [...hands, ['measured', 'Measured']] : hands}
          onChange={(next) => choose({ hand: next })}
        />
      </div>
    </div>
  );
}
