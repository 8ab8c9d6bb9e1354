import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { wayBackTo } from './keep-focus';
import { useToasts } from './toasts';
import './ui.css';

export type DialogProps = {
  title: string;
  /** One quiet line below the title. */
  lead?: ReactNode;
  /** Esc, the scrim and the cross call this; the parent then stops drawing the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons, at the right; `note` is said at the left of them. */
  footer?: ReactNode;
  note?: ReactNode;
  /** What was asked for takes long: the foot says so in place of the note. */
  busy?: boolean;
  /** A refusal that belongs to no field. */
  error?: string | null | undefined;
  width?: 'small' | 'medium' | 'wide';
  /** Enter in a field, or the submit button. */
  onSubmit?: () => void;
  className?: string;
};

/**
 * A modal question. Focus goes to the element marked `data-autofocus`, else to the first field, stays inside,
 * and returns to where it was, or to what has come in its place. Drawn means open: `{asking && <Dialog … onClose={() => setAsking(false)} />}`.
 */
export function Dialog(props: DialogProps) {
  const {
    title,
    lead,
    onClose,
    children,
    footer,
    note,
    busy = false,
    error,
    width = 'small',
    onSubmit,
    className = '',
  } = props;
  const shell = useRef<HTMLDivElement>(null);
  const [wayBack] = useState(() =>
    wayBackTo(document.activeElement instanceof HTMLElement ? document.activeElement : null),
  );
  const { clear } = useToasts();
  useEffect(() => clear(), [clear]);
  const foot = (footer !== undefined || error) && (
    <div className="dialog-foot">
      <p className={error && !busy ? 'dialog-error' : 'dialog-note'} role="status">
        {busy ? 'Saving…' : (error ?? note)}
      </p>
      {footer}
    </div>
  );
  const content = (
    <>
      <div className="dialog-head">
        <Base.Title className="dialog-title">{title}</Base.Title>
        {lead && <Base.Description className="dialog-lead">{lead}</Base.Description>}
      </div>
      <div className="dialog-body">{children}</div>
      {foot}
    </>
  );
  return (
    <Base.Root
      open
      onOpenChange={(open, details) => {
        // Undo in a toast lies outside, and is no wish to close.
        const { target } = details.event;
        if (target instanceof Element && target.closest('.toasts')) details.cancel();
        else if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Viewport className="dialog-viewport">
          <Base.Popup
            ref={shell}
            className={`dialog ${width} ${className}`.trimEnd()}
            initialFocus={() =>
              shell.current?.querySelector<HTMLElement>('[data-autofocus]') ??
              shell.current?.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea, button)') ??
              true
            }
            finalFocus={() => wayBack() ?? true}
          >
            {onSubmit ? (
              <form
                className="dialog-form"
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  // A form in a portal still bubbles through React to a form around it.
                  event.stopPropagation();
                  onSubmit();
                }}
              >
                {content}
              </form>
            ) : (
              <div className="dialog-form">{content}</div>
            )}
            <Base.Close
              render={
                <Button look="quiet" icon={X} iconOnly className="dialog-close">
                  Close
                </Button>
              }
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
