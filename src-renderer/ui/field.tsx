import { Info } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import './ui.css';

/** What every field is given: a label, and below it a hint or what is wrong. */
export type FieldProps = {
  label: string;
  /** Said after the label in a quiet voice: "optional". */
  aside?: string | undefined;
  hint?: ReactNode;
  /** What is wrong and what would be right; from the core's refusal whose `field` is this one. */
  error?: string | undefined;
  /** The label is said but not drawn. */
  labelHidden?: boolean | undefined;
  className?: string | undefined;
  autoFocus?: boolean | undefined;
};

export type Wiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'data-autofocus': '' | undefined;
};

/** A labelled control whose hint and error are bound to it by aria-describedby. */
export function Field({
  label,
  aside,
  hint,
  error,
  labelHidden,
  className = '',
  autoFocus,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`field ${className}`.trimEnd()}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {aside && <span className="field-aside"> {aside}</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'data-autofocus': autoFocus ? '' : undefined,
      })}
      {error && (
        <p id={errorId} className="field-error">
          <Info size={13} strokeWidth={2} aria-hidden />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
