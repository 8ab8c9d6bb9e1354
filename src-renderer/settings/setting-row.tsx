import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react';

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

/** Told when a field takes back what was typed, so that what was said of it goes too. */
export const TakenBackContext = createContext<() => void>(() => {});

/**
 * A control that saves when it is left or Enter is pressed, not at every key. Escape takes back what is typed and not saved, as in a
 * cell of a table; only the next one reaches the window around it. (Saving at Escape would keep what the user just gave up.)
 */
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
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const takenBack = useContext(TakenBackContext);
  // A value that changed elsewhere (Undo) is shown in the same field, which keeps the focus. What comes back as it was sent is
  // there already, and the user may be typing on.
  useLayoutEffect(() => {
    if (input.current && value !== sent.current) input.current.value = value;
    sent.current = value;
  }, [value]);
  const commit = (field: HTMLInputElement) => {
    // Half a time or half a number reads as nothing, which may mean "no such reminder": it is not what the user said.
    if (field.validity.badInput) field.value = value;
    const typed = field.value;
    if (typed === value) return;
    sent.current = typed;
    onCommit(typed);
  };
  return (
    <input
      ref={input}
      className={`input ${type}`}
      type={type}
      defaultValue={value}
      min={min}
      max={max}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onBlur={(event) => commit(event.target)}
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key === 'Enter') commit(field);
        // Half a number or half a time has no value, and is typed all the same.
        if (event.key !== 'Escape' || (field.value === value && !field.validity.badInput)) return;
        event.stopPropagation();
        field.value = value;
        sent.current = value;
        takenBack();
      }}
    />
  );
}
