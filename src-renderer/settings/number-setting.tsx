import type { Refusal } from '../host/host';
import { DraftInput, SettingRow } from './setting-row';

/** An input of whole numbers. Nothing is no number, and is refused here: to the core it would mean "as usual". */
export function NumberInput({
  label,
  describedBy,
  value,
  min,
  max,
  onCommit,
}: {
  label: string;
  describedBy: string;
  value: number;
  min: number;
  max: number;
  onCommit: (value: number) => Promise<Refusal | null>;
}) {
  return (
    <DraftInput
      label={label}
      describedBy={describedBy}
      type="number"
      min={min}
      max={max}
      value={String(value)}
      onCommit={async (text) =>
        text.trim() === ''
          ? { code: 'bad-input', message: `must be a whole number from ${min} to ${max}` }
          : onCommit(Number(text))
      }
    />
  );
}

/** A row with a whole number and its unit. */
export function NumberSetting({
  name,
  line,
  value,
  unit = 'days',
  min = 1,
  max,
  onCommit,
}: {
  name: string;
  line: string;
  value: number;
  unit?: string;
  min?: number;
  max: number;
  onCommit: (value: number) => Promise<Refusal | null>;
}) {
  return (
    <SettingRow name={name} line={line}>
      {(described) => (
        <>
          <NumberInput label={name} describedBy={described} min={min} max={max} value={value} onCommit={onCommit} />
          <span className="unit">{unit}</span>
        </>
      )}
    </SettingRow>
  );
}
