import { type ReactNode, useId } from 'react';

/** A name, one sentence of what it changes, and the control at the right. */
export function SettingRow({
  name,
  line,
  error,
  children,
}: {
  name: string;
  line: ReactNode;
  error?: string | undefined;
  children: (describedBy: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="setting">
      <div>
        <b>{name}</b>
        <small id={id}>{line}</small>
        {error && (
          <p className="field-error" role="status">
            {error}
          </p>
        )}
      </div>
      <div className="setting-control">{children(id)}</div>
    </div>
  );
}

/** A control that saves when it is left or Enter is pressed, not at every key. */
export function DraftInput({
  label,
  describedBy,
  type,
  value,
  onCommit,
  min,
  max,
  invalid = false,
}: {
  label: string;
  describedBy: string;
  type: 'time' | 'number' | 'date' | 'text';
  value: string;
  onCommit: (value: string) => void;
  min?: number;
  max?: number;
  invalid?: boolean;
}) {
  return (
    <input
      // A value that changed elsewhere (Undo) is shown anew.
      key={value}
      className={`input ${type}`}
      type={type}
      defaultValue={value}
      min={min}
      max={max}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onBlur={(event) => {
        if (event.target.value !== value) onCommit(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.currentTarget.value !== value) onCommit(event.currentTarget.value);
      }}
    />
  );
}
