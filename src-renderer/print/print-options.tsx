import { ChevronDown, MapPin, Ruler } from 'lucide-react';
import { useState } from 'react';
import type { PrintPart, Refusal, Sender, Stationery } from '../host/host';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choices';
import { SenderForm, type SenderChanges } from './sender-form';
import {
  EnvelopeControls,
  GuideControl,
  PerSheetControl,
  StationeryControls,
  type StationeryChanges,
} from './stationery-controls';
import { partWords } from './words';

/** What is printed, on what, and from whom; each choice is kept for the next time and can be undone. */
export function PrintOptions({
  title,
  parts,
  onParts,
  stationery,
  onStationery,
  sender,
  onSender,
}: {
  title: string;
  parts: readonly PrintPart[];
  onParts: (parts: PrintPart[]) => void;
  stationery: Stationery;
  onStationery: (changes: StationeryChanges) => Promise<Refusal | null>;
  sender: Sender;
  onSender: (changes: SenderChanges) => Promise<Refusal | null>;
}) {
  const [editsSender, setEditsSender] = useState(false);
  const measures = parts.includes('calibration');
  const toggle = (part: PrintPart, on: boolean) =>
    onParts(on ? [...parts, part] : parts.filter((other) => other !== part));
  const more: Partial<Record<PrintPart, React.ReactNode>> = {
    underlay: <GuideControl stationery={stationery} onChange={onStationery} />,
    envelope: <EnvelopeControls stationery={stationery} onChange={onStationery} />,
    cards: <PerSheetControl stationery={stationery} onChange={onStationery} />,
  };
  const place = [sender.name, sender.street, sender.city].filter((part) => part.trim() !== '').join(', ');
  return (
    <aside className="print-options" aria-label="What to print">
      <h1 className="print-title" tabIndex={-1} data-autofocus="">
        {title}
      </h1>
      <section aria-label="Sheets">
        <h2>Sheets</h2>
        {partWords.map(([part, label, hint]) => (
          <div key={part} className="print-part">
            <Checkbox
              checked={parts.includes(part)}
              onChange={(on) => toggle(part, on)}
              label={<b>{label}</b>}
              hint={hint}
            />
            {parts.includes(part) && more[part] && <div className="print-part-more">{more[part]}</div>}
          </div>
        ))}
      </section>
      <section className="print-stationery" aria-label="Card and paper">
        <StationeryControls stationery={stationery} onChange={onStationery} />
        <Button
          look="quiet"
          size="small"
          icon={Ruler}
          aria-pressed={measures}
          onClick={() => toggle('calibration', !measures)}
        >
          {measures ? 'Leave out the line to measure' : 'Print a line to measure your hand'}
        </Button>
      </section>
      <section aria-label="Return address">
        <h2>Return address</h2>
        <p className="print-sender">
          <MapPin size={14} strokeWidth={1.75} aria-hidden />
          {place === '' ? 'Not known yet' : place}
        </p>
        <Button
          size="small"
          icon={ChevronDown}
          aria-expanded={editsSender}
          className={editsSender ? 'expanded' : ''}
          onClick={() => setEditsSender(!editsSender)}
        >
          Your name and address
        </Button>
        {editsSender && <SenderForm sender={sender} onChange={onSender} />}
      </section>
      <p className="why print-creed">The printer draws the lines. The hand stays yours.</p>
    </aside>
  );
}
