import type { InputOf, Refusal, Stationery } from '../host/host';
import { Segment } from '../ui/choices';
import { SelectField } from '../ui/inputs';
import { Select } from '../ui/select';
import { FieldRow, useFieldRow } from '../ui/field-row';
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
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (changes: StationeryChanges) => Promise<Refusal | null>;
};

/** Card, lines, hand and paper: what everything printed depends on. */
export function StationeryControls({ stationery, onChange }: StationeryProps) {
  return (
    <>
      <SelectField
        label="Card"
        value={stationery.card}
        onChange={(card) => void onChange({ card })}
        options={cardWords}
      />
      <SelectField
        label="Paper in the printer"
        value={stationery.paper}
        onChange={(paper) => void onChange({ paper })}
        options={paperWords}
      />
      <Segment
        label="Lines, mm apart"
        value={pitchWords.find(([key]) => pitchOf[key] === stationery.pitch)?.[0] ?? '8'}
        onChange={(pitch) => void onChange({ pitch: pitchOf[pitch] })}
        options={pitchWords}
      />
      <HandControl stationery={stationery} onChange={onChange} />
    </>
  );
}

function HandControl({ stationery, onChange }: StationeryProps) {
  const id = useId();
  const fields = useFieldRow();
  return (
    <div className="hand-control">
      <SelectField
        label="Handwriting"
        value={stationery.hand}
        onChange={(hand) => void onChange({ hand })}
        options={handWords}
        hint={
          stationery.hand === 'measured'
            ? undefined
            : 'Lines end where your hand ends them. Measure it once with the printed line.'
        }
      />
      {stationery.hand === 'measured' && (
        <FieldRow.Provider value={fields.row}>
          <p className="hand-measure" id={id}>
            <DraftInput
              label="Characters on 100 mm"
              describedBy={id}
              type="number"
              min={10}
              max={150}
              value={String(stationery.charactersPer100)}
              onCommit={(text) => onChange({ charactersPer100: Number(text) })}
            />
            <span>characters on the line of 100 mm</span>
          </p>
        </FieldRow.Provider>
      )}
      {fields.line}
    </div>
  );
}

export const GuideControl = ({ stationery, onChange }: StationeryProps) => (
  <Segment
    label="Guide"
    labelHidden
    value={stationery.guide}
    onChange={(guide) => void onChange({ guide })}
    options={guideWords}
  />
);

export const PerSheetControl = ({ stationery, onChange }: StationeryProps) => (
  <Segment
    label="Cards on a sheet"
    labelHidden
    value={stationery.perSheet}
    onChange={(perSheet) => void onChange({ perSheet })}
    options={perSheetWords}
  />
);

export const EnvelopeControls = ({ stationery, onChange }: StationeryProps) => (
  <>
    <Segment
      label="Envelope"
      labelHidden
      value={stationery.envelopePrint}
      onChange={(envelopePrint) => void onChange({ envelopePrint })}
      options={envelopePrintWords}
    />
    <Select
      aria-label="Whose envelope rules"
      value={stationery.envelope ?? 'usual'}
      onChange={(envelope) => void onChange({ envelope: envelope === 'usual' ? null : envelope })}
      options={envelopeWords}
    />
  </>
);
