import { DraftInput, SettingRow } from './setting-row';

/** Half-typed numbers are sent as they are: the core says what would be right. */
export const asNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** A row with a whole number and its unit. */
export function NumberSetting({
  name,
  line,
  value,
  unit = 'days',
  min = 1,
  max,
  error,
  onCommit,
}: {
  name: string;
  line: string;
  value: number;
  unit?: string;
  min?: number;
  max: number;
  error: string | undefined;
  onCommit: (value: number) => Promise<unknown>;
}) {
  return (
    <SettingRow name={name} line={line} error={error}>
      {(described) => (
        <>
          <DraftInput
            label={name}
            describedBy={described}
            type="number"
            min={min}
            max={max}
            value={String(value)}
            invalid={error !== undefined}
            onCommit={(text) => void onCommit(asNumber(text))}
          />
          <span className="unit">{unit}</span>
        </>
      )}
    </SettingRow>
  );
}
