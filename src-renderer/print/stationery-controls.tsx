import type { InputOf, Refusal, Stationery } from '../host/host';
import { Segment } from '../ui/choices';
import { SelectField } from '../ui/inputs';
import { Select } from '../ui/select';
import { refusedAt } from '../ui/use-act';
import { DraftInput } from '../settings/setting-row';
import { useId } from 'react';
import {
  cardWords,
  envelopePrintWords,
  envelopeWords,
  guideWords,
  handWords,
  paperWords,
  perSheetWords,
  pitchOf,
  pitchWords,
} from './words';

export type StationeryChanges = NonNullable<InputOf<'change-preferences'>['changes']['stationery']>;
export type StationeryProps = {
  stationery: Stationery;
  onChange: (changes: StationeryChanges) => void;
  refusal: Refusal | null;
};

/** Card, lines, hand and paper: what everything printed depends on. */
export function StationeryControls({ stationery, onChange, refusal }: StationeryProps) {
  return (
    <>
      <SelectField label="Card" value={stationery.card} onChange={(card) => onChange({ card })} options={cardWords} />
      <SelectField
        label="Paper in the printer"
        value={stationery.paper}
        onChange={(paper) => onChange({ paper })}
        options={paperWords}
      />
      <Segment
        label="Lines, mm apart"
        value={pitchWords.find(([key]) => pitchOf[key] === stationery.pitch)?.[0] ?? '8'}
        onChange={(pitch) => onChange({ pitch: pitchOf[pitch] })}
        options={pitchWords}
      />
      <HandControl stationery={stationery} onChange={onChange} refusal={refusal} />
    </>
  );
}

function HandControl({ stationery, onChange, refusal }: StationeryProps) {
  const id = useId();
  const error = refusedAt(refusal, 'charactersPer100');
  return (
    <div className="hand-control">
      <SelectField
        label="Handwriting"
        value={stationery.hand}
        onChange={(hand) => onChange({ hand })}
        options={handWords}
        hint={
          stationery.hand === 'measured'
            ? undefined
            : 'Lines end where your hand ends them. Measure it once with the printed line.'
        }
      />
      {stationery.hand === 'measured' && (
        <p className="hand-measure" id={id}>
          <DraftInput
            label="Characters on 100 mm"
            describedBy={id}
            type="number"
            min={10}
            max={150}
            invalid={error !== undefined}
            value={String(stationery.charactersPer100)}
            onCommit={(text) => onChange({ charactersPer100: Number(text) })}
          />
          <span>characters on the line of 100 mm</span>
        </p>
      )}
      {error && (
        <p className="field-error" role="status">
          {error}
        </p>
      )}
    </div>
  );
}

export const GuideControl = ({ stationery, onChange }: Omit<StationeryProps, 'refusal'>) => (
  <Segment
    label="Guide"
    labelHidden
    value={stationery.guide}
    onChange={(guide) => onChange({ guide })}
    options={guideWords}
  />
);

export const PerSheetControl = ({ stationery, onChange }: Omit<StationeryProps, 'refusal'>) => (
  <Segment
    label="Cards on a sheet"
    labelHidden
    value={stationery.perSheet}
    onChange={(perSheet) => onChange({ perSheet })}
    options={perSheetWords}
  />
);

export const EnvelopeControls = ({ stationery, onChange }: Omit<StationeryProps, 'refusal'>) => (
  <>
    <Segment
      label="Envelope"
      labelHidden
      value={stationery.envelopePrint}
      onChange={(envelopePrint) => onChange({ envelopePrint })}
      options={envelopePrintWords}
    />
    <Select
      aria-label="Whose envelope rules"
      value={stationery.envelope ?? 'usual'}
      onChange={(envelope) => onChange({ envelope: envelope === 'usual' ? null : envelope })}
      options={envelopeWords}
    />
  </>
);
